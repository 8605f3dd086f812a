// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// andonctl predictors explain: what a predictor says of any time in a store's history, and why.
#include "app/andonctl/cmd_explain.h"

#include "app/andonctl/acting.h"
#include "app/andonctl/present_site.h"
#include "services/engine/explain_past.h"
#include "services/history/history_reader.h"
#include "services/storage/explanation_rows.h"
#include "services/storage/store_files.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::ordered_json;

struct ExplainOptions {
  std::string store;
  std::string predictor;
  std::string asset;
  std::optional<UtcTime> at;
  std::optional<Duration> over;
  std::size_t most = 200;
  bool json = false;
};

ordered_json jsonOf(const engine::ExplainedRow &row)
{
  ordered_json made = ordered_json::parse(storage::toText(row.why), nullptr, false);
  made["time"] = toIso8601(row.why.time);
  made["watched"] = std::chrono::duration<double>(row.why.watched).count();
  made["quality"] = row.quality == Quality::Good ? "good" : "uncertain";
  if (row.why.limit == std::numeric_limits<double>::max())
    made["limit"] = nullptr; // the package has none
  return made;
}

std::string textOf(const Contribution &input)
{
  const std::string value = input.standing == Standing::Missing ? std::string{"missing"}
                            : input.text.empty()                ? fmt::format("{:.{}f}", input.value, input.decimals)
                                                                : input.text;
  return fmt::format("{:+.3f}  {} {}{}{}, {:.{}f} to {:.{}f}", input.amount, input.name, value, input.unit.empty() ? "" : " ", input.unit,
                     input.low, input.decimals, input.high, input.decimals);
}

void print(const engine::ExplainedRow &row, const std::string &asset)
{
  const AlarmExplanation &why = row.why;
  fmt::print("{} at {}: {} says {:.3f}", oneLine(asset), toIso8601(why.time), oneLine(why.predictor.text()), why.output);
  if (why.limit != std::numeric_limits<double>::max())
    fmt::print(", its alarm is {} {:.3f}", why.side == LimitSide::High ? "above" : "below", why.limit);
  fmt::print("{}.\n", row.quality == Quality::Good ? "" : "; no alarm goes by it, since an input was missing or its windows were not full");
  fmt::print("  {:+.3f}  {}\n", why.bias, "what is said of any asset");
  for (const Contribution &input : why.inputs)
    fmt::print("  {} ({})\n", oneLine(textOf(input)), why.isExpected ? "expected" : "usual");
  fmt::print("  {:+.3f}  the others\n", why.rest);
  for (const ClearingChange &change : why.clearing)
    fmt::print("  Would be calm with {} at {:.{}f} {}.\n", oneLine(change.name), change.to, change.decimals, oneLine(change.unit));
}

int explain(const ExplainOptions &options)
{
  if (!options.at)
    return misuse("--at", {ErrorCode::Malformed, "", "is needed: which time?", ""});
  const auto present = presentSite(options.store);
  if (!present)
    return fail(present.error());
  if (present->isNew)
    return fail({ErrorCode::NotFound, options.store, "has no site yet", "Name the store that the console or engine uses."});
  auto history = history::HistoryReader::open(storage::historyPathFor(options.store));
  if (!history)
    return fail(history.error());
  engine::PredictorShelf shelf;
  // What is wrong with other packages is not asked here; with this one it is told below.
  (void)shelf.take(present->files, present->site);
  const PredictorSetting *setting = findPredictor(present->site, PredictorId{options.predictor});
  const Duration oldest = engine::oldestRow(shelf, setting == nullptr ? Text{} : setting->package);
  const engine::PastRows wanted{PredictorId{options.predictor}, AssetId{options.asset}, *options.at - options.over.value_or(oldest),
                                *options.at, options.over ? options.most : 1};
  const auto rows = engine::explainPast(**history, present->site, shelf, wanted);
  if (!rows)
    return fail(rows.error());
  if (options.json) {
    ordered_json made = ordered_json::array();
    for (const engine::ExplainedRow &row : *rows)
      made.push_back(jsonOf(row));
    fmt::print("{}\n", (options.over ? made : made.back()).dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    return succeeded;
  }
  for (const engine::ExplainedRow &row : *rows)
    print(row, options.asset);
  return succeeded;
}

} // namespace

void addExplain(CLI::App &predictors, Action &chosen)
{
  auto options = std::make_shared<ExplainOptions>();
  CLI::App *command = addCommand(
      predictors, chosen, "explain", "What a predictor says of an asset at any time of the history, and why",
      "andonctl predictors explain --store plant.db --predictor compressor-risk --asset COMP-01 --at 2026-11-20T14:00:00Z --json", options,
      explain);
  addStore(command, options->store);
  command->add_option("--predictor", options->predictor, "One of the site's; the package that runs now is asked")->required();
  command->add_option("--asset", options->asset, "Of the predictor's kind")->required();
  addTime(command, "--at", options->at, "The last row at this time or before it");
  addDuration(command, "--over", options->over, "All rows of so long before it too, each with what its inputs add");
  command->add_option("--most", options->most, "With --over: at most so many rows, evenly over the time")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print one JSON object; with --over a list");
}

} // namespace andon::ctl
