// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/replay_into_store.h"

#include "app/andonctl/acting.h"
#include "app/andonctl/command.h"
#include "app/andonctl/present_site.h"
#include "app/andonctl/progress.h"
#include "services/configuration/site_files.h"
#include "services/engine/engine.h"
#include "services/engine/system_clock.h"
#include "services/history/history_reader.h"
#include "services/security/system_user.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <unistd.h>

namespace andon::ctl {
namespace {

using namespace std::chrono_literals;

Asset assetOf(const simulation::Recording &recording, const std::string &id, const AreaId &area)
{
  Asset asset;
  asset.id = AssetId{id};
  asset.name = id;
  asset.area = area;
  for (std::size_t column = 0; column < recording.columns.size(); ++column)
    if (recording.isStream[column]) {
      Stream stream;
      stream.key = stream.name = recording.columns[column];
      stream.decimals = 3;
      asset.streams.push_back(std::move(stream));
    }
  return asset;
}

struct Plan {
  std::optional<configuration::SiteFiles> files; ///< empty: the store's own site runs
  Site site;
  std::string reason;
  std::string note; ///< what people should know of it; empty: nothing
};

/// The site that judges the recording: the one given, the store's, or one made of the columns.
Result<Plan> planFor(const simulation::Recording &recording, const std::string &asset, const std::string &area, const IntoStore &into,
                     PresentSite before)
{
  const std::string file = std::filesystem::path{recording.path}.filename().string();
  Plan plan;
  if (!into.site.empty()) {
    auto files = configuration::readSiteFolder(into.site);
    if (!files)
      return tl::unexpected<Error>(std::move(files.error()));
    auto reading = configuration::parseSite(*files);
    if (!reading.problems.empty())
      return tl::unexpected<Error>(std::move(reading.problems.front()));
    plan = {std::move(*files), std::move(reading.site), "imported with the recording " + file, {}};
  } else {
    plan.site = before.site;
  }
  if (findAsset(plan.site, AssetId{asset}) != nullptr)
    return plan;
  if (!into.site.empty() || (!before.isNew && before.hasPeople))
    return failure(ErrorCode::NotFound, into.site.empty() ? into.store : into.site, fmt::format("has no asset \"{}\"", asset),
                   "Name one of its assets with --asset, or add it to areas.toml.");
  Site made = before.site;
  if (made.name.empty())
    made.name = "Recorded";
  if (findArea(made, AreaId{area}) == nullptr)
    made.areas.push_back({AreaId{area}, area});
  made.assets.push_back(assetOf(recording, asset, AreaId{area}));
  plan.files = before.isNew ? configuration::writeSite(made) : configuration::rewriteSite(before.files, before.site, made);
  auto reading = configuration::parseSite(*plan.files);
  if (!reading.problems.empty())
    return tl::unexpected<Error>(std::move(reading.problems.front()));
  plan.reason = "asset taken from the columns of " + file;
  plan.note =
      fmt::format("The store knows no asset {}: its {} streams are the columns of {}, and no rule judges them (--site DIR brings rules).",
                  asset, made.assets.back().streams.size(), file);
  plan.site = std::move(made);
  return plan;
}

/// The newest sample that the store has of the asset within the recording's time; UtcTime::min(): none.
Result<UtcTime> newestStored(const std::string &store, const Asset &asset, const simulation::Recording &recording)
{
  UtcTime newest = UtcTime::min();
  const std::string path = engine::historyPathFor(store);
  std::error_code error;
  if (!std::filesystem::exists(path, error))
    return newest;
  auto reader = history::HistoryReader::open(path);
  if (!reader)
    return tl::unexpected<Error>(reader.error());
  for (const Stream &stream : asset.streams) {
    const auto samples = (*reader)->range({asset.id, stream.key}, recording.first, recording.last + 1ns);
    if (!samples)
      return tl::unexpected<Error>(samples.error());
    if (!samples->empty())
      newest = std::max(newest, samples->back().time);
  }
  return newest;
}

/// The one "broker" of the run: rows come as the flat JSON that replay also publishes.
Broker recordingBroker(const simulation::Recording &recording)
{
  Broker broker;
  broker.id = BrokerId{"recording"};
  TopicBinding &binding = broker.topics.emplace_back();
  binding.topic = "plant/{area}/{asset}";
  if (std::find(recording.columns.begin(), recording.columns.end(), "seq") == recording.columns.end())
    binding.sequenceKey = "seq"; // the counter that replay adds
  return broker;
}

void print(const simulation::Recording &recording, const simulation::RunReport &report, const engine::Statistics &done, double seconds,
           const std::string &note, bool json)
{
  std::uint64_t rejected = 0;
  for (const auto &[reason, count] : done.rejected)
    rejected += count;
  if (json) {
    fmt::print("{}\n", nlohmann::ordered_json{{"rows", recording.rows},
                                              {"passed_over", report.skipped},
                                              {"messages", report.messages},
                                              {"samples", done.samplesStored},
                                              {"not_numbers", recording.notNumbers},
                                              {"rejected", done.rejected},
                                              {"not_stored", done.samplesNotStored},
                                              {"alarms_raised", done.alarmsRaised},
                                              {"alarms_returned", done.alarmsReturned},
                                              {"from", toIso8601(recording.first)},
                                              {"to", toIso8601(recording.last)},
                                              {"note", note},
                                              {"seconds", seconds}}
                           .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    return;
  }
  fmt::print("{} rows from {} to {}: {} samples stored, {} alarms raised and {} returned, in {:.1f} s.\n", recording.rows,
             toIso8601(recording.first), toIso8601(recording.last), done.samplesStored, done.alarmsRaised, done.alarmsReturned, seconds);
  if (report.skipped > 0)
    fmt::print("{} rows were passed over: the store has them already.\n", report.skipped);
  if (rejected > 0 || recording.notNumbers > 0)
    fmt::print("Left out: {} cells that hold no number, {} values of streams that the site does not have or that are out of form.\n",
               recording.notNumbers, rejected);
}

} // namespace

void addIntoStore(CLI::App *command, IntoStore &into)
{
  command->add_option("--store", into.store, "Straight into this store, judged by its rules, in the recording's own time")
      ->type_name("FILE");
  command->add_option("--site", into.site, "With --store: the site that judges it (default: the store's own)")->type_name("DIR");
  command->add_option("--by", into.by, "Who brings in another site, where the store has people")->type_name("NAME");
  command->add_option("--password-file", into.passwordFile, "First line: the password of the one who acts")->type_name("FILE");
}

int replayIntoStore(const simulation::Recording &recording, const std::string &asset, const std::string &area, const Speed &speed,
                    const IntoStore &into, bool json, app::StopSignal &stop)
{
  const engine::SystemClock clock;
  auto before = presentSite(into.store);
  if (!before)
    return fail(before.error());
  const auto plan = planFor(recording, asset, area, into, std::move(*before));
  if (!plan)
    return fail(plan.error());

  engine::Engine::Options options;
  options.storePath = into.store;
  options.program = "andonctl replay";
  options.site = plan->files;
  options.importReason = plan->reason;
  options.importedBy = into.by.empty() ? security::systemUser(geteuid()) : into.by;
  if (!into.by.empty()) {
    auto password = passwordFrom(into.passwordFile, "Password of " + into.by);
    if (!password)
      return fail(password.error());
    options.importPassword = std::move(*password);
  }
  options.judgesConsole = false;
  options.brokers = {recordingBroker(recording)};
  options.retention = std::chrono::years{100}; // a recording is kept whole, however long it is
  telemetry::IngestQueue *queue = nullptr;
  options.makeSources = [&queue](const Site &, telemetry::IngestQueue &made, const Clock &) {
    queue = &made;
    return std::vector<std::unique_ptr<telemetry::TelemetrySource>>{};
  };
  auto engine = engine::Engine::start(options, clock);
  if (!engine)
    return fail(engine.error());
  // Asked while the store is ours, so that nobody writes meanwhile.
  const auto newest = newestStored(into.store, *findAsset(plan->site, AssetId{asset}), recording);
  if (!newest)
    return fail(newest.error());
  if (!plan->note.empty() && !json)
    fmt::print("{}\n", plan->note);

  simulation::Replay settings;
  settings.topic = "plant/" + area + "/" + asset;
  settings.paced = !speed.isMax;
  settings.speed = speed.isMax ? 1.0 : speed.factor;
  settings.times = simulation::ReplayTimes::Original;
  settings.after = *newest;
  const SteadyTime begin = clock.steady();
  simulation::RunReport report;
  Result<void> done;
  {
    Progress progress{recording.rows, clock};
    done = replayRecording(
        recording, settings, clock, [&](SteadyTime moment) { return stop.waitUntil(moment); },
        [&](std::string_view topic, std::string_view payload) -> Result<void> {
          // Received when it was recorded: the site's time window is for clocks of devices, not for the age of a file.
          while (!queue->pushWhenRoom({topic, payload, report.stamp, clock.steady(), 0, false, false}, 200ms))
            if (stop.isAsked())
              return failure(ErrorCode::Unavailable, into.store, "was not finished: stopped", "Start it again: it goes on where it ended.");
          return {};
        },
        [&](std::uint64_t rows) { progress.show(rows); }, report);
    (*engine)->finish();
  }
  const engine::Statistics statistics = (*engine)->statistics();
  if (!done)
    return fail(done.error());
  if (stop.isAsked())
    return fail({ErrorCode::Unavailable, into.store, "was not finished: stopped", "Start it again: it goes on where it ended."});
  if (statistics.samplesNotStored > 0)
    return fail({ErrorCode::Unavailable, into.store, fmt::format("could not take {} samples", statistics.samplesNotStored),
                 "Look at the disk, remove the store and play it again."});
  print(recording, report, statistics, std::chrono::duration<double>(clock.steady() - begin).count(), plan->note, json);
  return succeeded;
}

} // namespace andon::ctl
