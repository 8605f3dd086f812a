// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// andonctl predictors drift: what became of the assets since predictors were trained on them, the worst first.
#include "app/andonctl/acting.h"
#include "app/andonctl/cmd_explain.h"
#include "app/andonctl/present_site.h"
#include "models/domain/predictor_report.h"
#include "services/engine/predictor_shelf.h"
#include "services/history/history_reader.h"
#include "services/prediction/behaviour_drift.h"
#include "services/prediction/input_drift.h"
#include "services/prediction/predictor.h"
#include "services/storage/store_files.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using namespace prediction;
using nlohmann::ordered_json;

struct DriftOptions {
  std::string store;
  std::string predictor; ///< empty: all
  std::optional<UtcTime> from, to;
  bool json = false;
};

struct Line {
  PredictorId predictor;
  AssetId asset;
  std::vector<std::string> inputs;
  UtcTime from, to;
  BehaviourDrift drift;
};

const char *keyOf(DriftKind kind)
{
  switch (kind) {
  case DriftKind::None: return "none";
  case DriftKind::Regime: return "regime";
  case DriftKind::Sensor: return "sensor";
  case DriftKind::Process: return "process";
  }
  return "none";
}

/// What it means, and who has to do with it.
std::string wordsOf(const Line &line)
{
  if (line.drift.rows == 0)
    return "nothing was heard in that time";
  if (!line.drift.isTold())
    return fmt::format("{} rows in that time are too few to tell; at least {} are needed", line.drift.rows, BehaviourDrift::fewestRows);
  const std::string &lead = line.inputs[line.drift.lead];
  switch (line.drift.kind) {
  case DriftKind::None: return "as it was learnt";
  case DriftKind::Regime:
    return line.drift.mean > 0.0 ? "runs elsewhere than it was learnt, and as it should there; who trains: learn it anew if that lasts"
                                 : fmt::format("{} lies elsewhere than in training; who trains: train it anew if that lasts", lead);
  case DriftKind::Sensor: return fmt::format("{} has left what the others tell of it; instrumentation: check that sensor", lead);
  case DriftKind::Process: return fmt::format("several signals have left each other, {} most; maintenance: look at the machine", lead);
  }
  return {};
}

Result<void> addLines(history::HistoryReader &history, const DriftOptions &options, const PredictorSetting &setting,
                      const Predictor &predictor, const Site &site, std::vector<Line> &lines)
{
  std::vector<std::string> keys;
  for (const PredictorInput &input : predictor.manifest().plan.inputs)
    keys.push_back(input.name);
  for (const Asset &asset : site.assets) {
    const BehaviourModel::Learnt *learnt = asset.kind == setting.kind ? predictor.behaviour()->find(asset.id.text()) : nullptr;
    if (learnt == nullptr)
      continue;
    UtcTime to = options.to.value_or(UtcTime::max());
    if (!options.to) {
      const auto last = history.asOf({asset.id, keys.front()}, UtcTime::max());
      if (!last)
        return tl::unexpected<Error>(last.error());
      if (*last)
        to = (*last)->time + Duration{1};
    }
    // From where it was learnt on nothing is unseen, so that what goes away slowly is seen to go.
    const UtcTime learntUntil{std::chrono::duration_cast<Duration>(std::chrono::duration<double>(learnt->until))};
    const UtcTime from =
        options.from.value_or(to == UtcTime::max() ? learntUntil : std::max(learntUntil + Duration{1}, to - std::chrono::hours{24 * 7}));
    auto rows = rowsOfAsset(history, asset, keys, from, to);
    if (!rows)
      return tl::unexpected<Error>(std::move(rows.error()));
    thin(*rows, keys.size(), predictor.behaviour()->interval);
    lines.push_back({setting.id, asset.id, keys, from, to, driftOf(*learnt, predictor.behaviour()->interval, *rows)});
  }
  return {};
}

/// Of a forest whose package says what it was trained on: the last day, which is what the running engine looks at.
Result<void> addForestLines(history::HistoryReader &history, const DriftOptions &options, const PredictorSetting &setting,
                            const Predictor &predictor, const Site &site, std::vector<Line> &lines)
{
  constexpr double rowSeconds = 10.0;
  std::vector<std::string> keys;
  for (const PredictorInput &input : predictor.manifest().plan.inputs)
    keys.push_back(input.name);
  for (const Asset &asset : site.assets) {
    if (asset.kind != setting.kind)
      continue;
    UtcTime to = options.to.value_or(UtcTime::max());
    if (!options.to) {
      const auto last = history.asOf({asset.id, keys.front()}, UtcTime::max());
      if (!last)
        return tl::unexpected<Error>(last.error());
      if (!*last)
        continue;
      to = (*last)->time + Duration{1};
    }
    const UtcTime from = options.from.value_or(to - std::chrono::hours{24});
    auto rows = rowsOfAsset(history, asset, keys, from, to);
    if (!rows)
      return tl::unexpected<Error>(std::move(rows.error()));
    thin(*rows, keys.size(), rowSeconds);
    lines.push_back({setting.id, asset.id, keys, from, to, driftOfInputs(predictor.manifest().plan.inputs, *rows)});
  }
  return {};
}

bool saysWhatItWasTrainedOn(const Predictor &predictor)
{
  const auto &inputs = predictor.manifest().plan.inputs;
  return std::any_of(inputs.begin(), inputs.end(), [](const PredictorInput &input) { return !input.quantiles.empty(); });
}

ordered_json jsonOf(const Line &line)
{
  ordered_json inputs = ordered_json::array();
  for (std::size_t i = 0; i < line.inputs.size(); ++i) {
    const InputDrift &input = line.drift.inputs[i];
    inputs.push_back({{"input", line.inputs[i]}, {"psi", input.stability}, {"ks", input.distance}, {"p", input.p}, {"share", input.share}});
  }
  const auto changed = line.drift.changedAt;
  return {{"predictor", line.predictor.text()},
          {"asset", line.asset.text()},
          {"health", line.drift.isTold() ? ordered_json(line.drift.health()) : ordered_json{}},
          {"drift", line.drift.isTold() ? keyOf(line.drift.kind) : "unknown"},
          {"lead", line.drift.kind == DriftKind::None ? std::string{} : line.inputs[line.drift.lead]},
          {"rows", line.drift.rows},
          {"missing", line.drift.missing},
          {"above", line.drift.above},
          {"mean_score", line.drift.mean},
          {"changed_at",
           changed ? ordered_json(toIso8601(UtcTime{std::chrono::duration_cast<Duration>(std::chrono::duration<double>(*changed))}))
                   : ordered_json{}},
          {"inputs", inputs}};
}

/// Those that are asked about. What cannot be told of one is told of it; of one that was named it is an error.
Result<std::vector<Line>> linesOf(const DriftOptions &options, const PresentSite &present, const engine::PredictorShelf &shelf,
                                  std::vector<Error> &problems)
{
  auto history = history::HistoryReader::open(storage::historyPathFor(options.store));
  if (!history)
    return tl::unexpected<Error>(std::move(history.error()));
  std::vector<Line> lines;
  for (const PredictorSetting &setting : present.site.predictors) {
    if (!options.predictor.empty() && setting.id.text() != options.predictor)
      continue;
    const auto predictor = shelf.find(setting.package);
    if (setting.package == edgePackage && options.predictor.empty())
      continue; // what it was trained on is known at the edge alone
    if (predictor == nullptr) {
      const std::string why = shelf.refusal(setting.package);
      problems.push_back({ErrorCode::Corrupt, setting.id.text(), why.empty() ? "has no package" : "cannot be asked: " + why,
                          "Install a whole one: andonctl predictors install."});
    } else if (predictor->behaviour() != nullptr) {
      if (const auto added = addLines(**history, options, setting, *predictor, present.site, lines); !added)
        return tl::unexpected<Error>(added.error());
    } else if (saysWhatItWasTrainedOn(*predictor)) {
      if (const auto added = addForestLines(**history, options, setting, *predictor, present.site, lines); !added)
        return tl::unexpected<Error>(added.error());
    } else if (!options.predictor.empty()) {
      problems.push_back({ErrorCode::Conflict, setting.id.text(), "is a forest whose package does not say what it was trained on",
                          "Train it anew, or name another one."});
    }
  }
  std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
    return a.drift.isTold() && b.drift.isTold() ? a.drift.health() < b.drift.health() : a.drift.isTold() && !b.drift.isTold();
  });
  return lines;
}

int drift(const DriftOptions &options)
{
  const auto present = presentSite(options.store);
  if (!present)
    return fail(present.error());
  if (!options.predictor.empty() && findPredictor(present->site, PredictorId{options.predictor}) == nullptr)
    return fail({ErrorCode::NotFound, options.predictor, "is no predictor of this site", "List them with: andonctl predictors list."});
  engine::PredictorShelf shelf;
  // One that does not fit every asset of its kind can be asked all the same; one that is damaged is told below.
  (void)shelf.take(present->files, present->site);
  std::vector<Error> problems;
  const auto lines = linesOf(options, *present, shelf, problems);
  if (!lines)
    return fail(lines.error());
  if (options.json && (options.predictor.empty() || problems.empty())) {
    ordered_json made = ordered_json::array();
    for (const Line &line : *lines)
      made.push_back(jsonOf(line));
    fmt::print("{}\n", made.dump(2, ' ', false, ordered_json::error_handler_t::replace));
  }
  for (const Line &line : *lines)
    if (!options.json)
      fmt::print("{} %  {:12} {:20} {}\n", line.drift.isTold() ? fmt::format("{:3.0f}", 100.0 * line.drift.health()) : "  -",
                 oneLine(line.asset.text()), oneLine(line.predictor.text()), oneLine(wordsOf(line)));
  if (lines->empty() && problems.empty() && !options.json)
    fmt::print("{}\n", options.predictor.empty() ? "The site has no predictor that says what it was trained on."
                                                 : "None of the assets that it was trained for is one of this site.");
  for (const Error &problem : problems)
    fail(problem);
  return problems.empty() ? succeeded : failed;
}

} // namespace

void addDrift(CLI::App &predictors, Action &chosen)
{
  auto options = std::make_shared<DriftOptions>();
  CLI::App *command =
      addCommand(predictors, chosen, "drift", "What became of each asset since predictors were trained, the least healthy first",
                 "andonctl predictors drift --store plant.db --json", options, drift);
  addStore(command, options->store);
  command->add_option("--predictor", options->predictor, "Only this one (default: all that say what they were trained on)");
  addTime(command, "--from", options->from,
          "Look at the history from this time on (default: since it was learnt, a week at most; of forests a day)");
  addTime(command, "--to", options->to, "And before this one (default: the asset's newest sample)");
  command->add_flag("--json", options->json, "Print a JSON list");
}

} // namespace andon::ctl
