// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/common/stop_signal.h"
#include "services/history/history_export.h"
#include "services/history/history_reader.h"
#include "services/storage/store_files.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct HistoryOptions {
  std::string store;
  bool json = false;
};

struct ExportOptions {
  std::string store;
  std::vector<std::string> streams;
  std::optional<UtcTime> from;
  std::optional<UtcTime> to;
  std::string csv;
  bool json = false;
};

/// Of a store's operations file; a history file may be named itself.
std::string historyOf(const std::string &store)
{
  return store.ends_with(".history.db") ? store : storage::historyPathFor(store);
}

nlohmann::ordered_json spansOf(const std::vector<history::LostSpan> &lost)
{
  nlohmann::ordered_json spans = nlohmann::ordered_json::array();
  for (const history::LostSpan &span : lost)
    spans.push_back({{"from", toIso8601(span.from)}, {"to", toIso8601(span.to)}});
  return spans;
}

int showHistory(const HistoryOptions &options)
{
  auto reader = history::HistoryReader::open(historyOf(options.store));
  if (!reader)
    return fail(reader.error());
  const auto statistics = (*reader)->statistics();
  if (!statistics)
    return fail(statistics.error());
  const double perSample =
      statistics->samples == 0 ? 0.0 : static_cast<double>(statistics->bytes) / static_cast<double>(statistics->samples);
  const auto time = [&statistics](UtcTime moment) { return statistics->samples == 0 ? std::string() : toIso8601(moment); };
  if (options.json) {
    nlohmann::ordered_json report{{"samples", statistics->samples},
                                  {"bytes", statistics->bytes},
                                  {"bytes_per_sample", perSample},
                                  {"streams", statistics->streams},
                                  {"chunks", statistics->chunks},
                                  {"from", nullptr},
                                  {"to", nullptr}};
    if (statistics->samples > 0) {
      report["from"] = time(statistics->from);
      report["to"] = time(statistics->to);
    }
    fmt::print("{}\n", report.dump(2));
    return succeeded;
  }
  fmt::print("samples           {}\nbytes             {}\nbytes a sample    {:.2f}\nstreams           {}\nchunks            {}\n"
             "from              {}\nto                {}\n",
             statistics->samples, statistics->bytes, perSample, statistics->streams, statistics->chunks, time(statistics->from),
             time(statistics->to));
  return succeeded;
}

/// "A/S": an asset has no slash in its name, a stream's key may.
Result<StreamId> streamOf(const std::string &text)
{
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos || slash == 0 || slash + 1 == text.size())
    return failure(ErrorCode::Malformed, text, "is no stream", "Write ASSET/KEY, as in COMP-01/discharge_temperature.");
  return StreamId{AssetId{text.substr(0, slash)}, text.substr(slash + 1)};
}

int exportHistory(const ExportOptions &options)
{
  if (options.from && options.to && *options.to <= *options.from)
    return misuse("--to", {ErrorCode::Malformed, toIso8601(*options.to), "is not after --from", ""});
  std::vector<StreamId> streams;
  for (const std::string &text : options.streams) {
    auto stream = streamOf(text);
    if (!stream)
      return misuse("--stream", stream.error());
    streams.push_back(std::move(*stream));
  }
  app::StopSignal stop;
  const auto done =
      history::exportCsv(historyOf(options.store), streams, options.from.value_or(UtcTime::min()), options.to.value_or(UtcTime::max()),
                         options.csv, [&stop](std::uint64_t) { return !stop.isAsked(); });
  if (!done)
    return fail(done.error());
  if (options.json) {
    nlohmann::ordered_json report{{"rows", done->rows}, {"lost", spansOf(done->lost)}, {"dropped_until", nullptr}};
    if (done->droppedUntil != noTime)
      report["dropped_until"] = toIso8601(done->droppedUntil);
    fmt::print("{}\n", report.dump(2));
    return succeeded;
  }
  fmt::print("{} rows written to {}.\n", done->rows, options.csv);
  for (const history::LostSpan &span : done->lost)
    fmt::print("Left out, being damaged: {} to {}.\n", toIso8601(span.from), toIso8601(span.to));
  if (done->droppedUntil != noTime)
    fmt::print("Samples up to {} were dropped by the retention meanwhile.\n", toIso8601(done->droppedUntil));
  return succeeded;
}

} // namespace

void addHistory(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<HistoryOptions>();
  CLI::App *command = program.add_subcommand("history", "What telemetry a store holds, and how much room it takes");
  command->footer("Example:\n  andonctl history --store a.db --json");
  command->add_option("--store", options->store, "The operations file")->type_name("FILE");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([&chosen, command, options] {
    if (!command->get_subcommands().empty())
      return;
    if (options->store.empty())
      throw CLI::RequiredError("--store");
    chosen = [options] { return showHistory(*options); };
  });

  auto exportOptions = std::make_shared<ExportOptions>();
  CLI::App *exporting =
      addCommand(*command, chosen, "export", "Writes samples as CSV, in time order",
                 "andonctl history export --store a.db --stream COMP-01/discharge_temperature --from 2026-11-20T00:00:00Z --csv t.csv",
                 exportOptions, exportHistory);
  exporting->add_option("--store", exportOptions->store, "The operations file")->type_name("FILE")->required();
  exporting->add_option("--stream", exportOptions->streams, "A stream; may be given several times")->type_name("ASSET/KEY")->required();
  addTime(exporting, "--from", exportOptions->from, "From this on");
  addTime(exporting, "--to", exportOptions->to, "Before this");
  exporting->add_option("--csv", exportOptions->csv, "The file to write")->type_name("FILE")->required();
  exporting->add_flag("--json", exportOptions->json, "Print one JSON object");
}

} // namespace andon::ctl
