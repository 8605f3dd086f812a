// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/simulate_into_store.h"

#include "app/andonctl/acting.h"
#include "app/andonctl/command.h"
#include "app/andonctl/progress.h"
#include "app/andonctl/whole_file.h"
#include "app/common/demo_site.h"
#include "services/configuration/site_files.h"
#include "services/engine/engine.h"
#include "services/engine/system_clock.h"
#include "services/history/history_reader.h"
#include "services/security/system_user.h"
#include "services/storage/operations_store.h"
#include "services/storage/store_files.h"
#include "services/telemetry/stream_registry.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <unistd.h>

namespace andon::ctl {
namespace {

using namespace std::chrono_literals;

/// A lot of ticks: some are judged while others are made and others are written. The history packs many of a stream best.
constexpr std::size_t ticksALot = 2048;
/// But no more samples than this: beyond 32 MiB the allocator gives each lot back to the kernel, whose new pages cost more than
/// the samples.
constexpr std::size_t mostALot = 600'000;

/// What judges the plant: the folder given, the store's own site, or the demo's.
struct Judge {
  std::optional<configuration::SiteFiles> files; ///< to bring in; empty: the store has it
  Site site;
};

Result<Judge> judgeFor(const IntoStore &into, int assets)
{
  Judge judge;
  std::error_code error;
  std::optional<storage::SiteVersion> version;
  if (std::filesystem::exists(into.store, error)) {
    auto reader = storage::OperationsReader::open(into.store);
    if (!reader)
      return tl::unexpected<Error>(reader.error());
    auto newest = (*reader)->newestSite();
    if (!newest)
      return tl::unexpected<Error>(newest.error());
    version = std::move(*newest);
  }
  if (!into.site.empty()) {
    auto files = configuration::readSiteFolder(into.site);
    if (!files)
      return tl::unexpected<Error>(std::move(files.error()));
    judge.files = std::move(*files);
  } else if (!version) {
    auto files = app::demoSite(assets, {});
    if (!files)
      return tl::unexpected<Error>(std::move(files.error()));
    judge.files = std::move(*files);
  }
  auto reading = configuration::parseSite(judge.files ? *judge.files : version->files);
  if (!reading.problems.empty())
    return tl::unexpected<Error>(std::move(reading.problems.front()));
  judge.site = std::move(reading.site);
  return judge;
}

struct Places {
  simulation::PlantSampler::Streams streams;
  std::size_t known = 0;   ///< streams of the plant that the site has
  std::size_t unknown = 0; ///< and those that it does not
};

Places placesIn(const Site &site, const simulation::PlantModel &plant)
{
  const telemetry::StreamRegistry registry{std::make_shared<const Site>(site)};
  Places places;
  for (const simulation::PlantAsset &asset : plant.assets()) {
    std::vector<StreamIndex> &streams = places.streams.emplace_back();
    for (const simulation::PlantStream &stream : asset.streams) {
      streams.push_back(registry.find({asset.id, stream.key}).value_or(simulation::PlantSampler::none));
      ++(streams.back() == simulation::PlantSampler::none ? places.unknown : places.known);
    }
  }
  return places;
}

/// The newest sample that the store has; noTime: none.
Result<UtcTime> newestStored(const std::string &store)
{
  const std::string path = storage::historyPathFor(store);
  std::error_code error;
  if (!std::filesystem::exists(path, error))
    return noTime;
  auto reader = history::HistoryReader::open(path);
  if (!reader)
    return tl::unexpected<Error>(reader.error());
  const auto statistics = (*reader)->statistics();
  if (!statistics)
    return tl::unexpected<Error>(statistics.error());
  return statistics->samples > 0 ? statistics->to : noTime;
}

Result<std::unique_ptr<engine::Engine>> startEngine(const PlantIntoStore &plan, const Judge &judge, const Clock &clock)
{
  engine::Engine::Options options;
  options.storePath = plan.into.store;
  options.program = "andonctl simulate";
  options.site = judge.files;
  options.importReason = "the demo plant";
  options.importedBy = plan.into.by.empty() ? security::systemUser(geteuid()) : plan.into.by;
  if (!plan.into.by.empty()) {
    auto password = passwordFrom(plan.into.passwordFile, "Password of " + plan.into.by);
    if (!password)
      return tl::unexpected<Error>(std::move(password.error()));
    options.importPassword = std::move(*password);
  }
  options.judgesConsole = false;
  options.retention = std::chrono::years{100}; // what is asked for is kept, however far back it reaches
  options.makeSources = [](const Site &, telemetry::IngestQueue &, const Clock &) {
    return std::vector<std::unique_ptr<telemetry::TelemetrySource>>{};
  };
  return engine::Engine::start(options, clock);
}

struct Outcome {
  UtcTime begin;
  UtcTime end; ///< up to here the store has it
  bool isStopped = false;
  double making = 0.0; ///< seconds that making the samples took, of
  double seconds = 0.0;
};

/// Feeds lot after lot until the end, or until it is asked to stop.
Outcome feed(const PlantIntoStore &plan, simulation::PlantSampler &sampler, std::size_t aTick, UtcTime from, engine::Engine &engine,
             const Clock &clock, app::StopSignal &stop)
{
  const simulation::PlantTicks &ticks = sampler.ticks();
  const UtcTime until = plan.run.start + *plan.run.length;
  std::int64_t tick = ticks.firstFrom(from);
  const std::int64_t last = ticks.firstFrom(until);
  const auto aLot = plan.run.paced ? std::int64_t{1} : static_cast<std::int64_t>(std::clamp<std::size_t>(mostALot / aTick, 1, ticksALot));
  Outcome outcome{std::max(from, ticks.begin(tick)), from};
  Progress progress{static_cast<std::uint64_t>(std::max<std::int64_t>(last - tick, 1)) * aTick, clock, "samples"};
  const SteadyTime begin = clock.steady();
  std::uint64_t made = 0;
  while (tick < last && !stop.isAsked()) {
    engine::FedSamples fed;
    fed.samples.reserve(static_cast<std::size_t>(aLot) * aTick);
    fed.intervals = static_cast<double>(ticks.period().count()) * 1e-9;
    for (const std::string &person : plan.operators)
      fed.operators.emplace_back(person);
    if (plan.run.paced && !stop.waitUntil(begin + (ticks.begin(tick + 1) - from)))
      break;
    const SteadyTime making = clock.steady();
    for (std::int64_t done = 0; done < aLot && tick < last; ++done)
      sampler.fill(tick++, fed.samples);
    outcome.making += std::chrono::duration<double>(clock.steady() - making).count();
    made += fed.samples.size();
    engine.feed(std::move(fed));
    progress.show(made);
  }
  engine.finish();
  outcome.isStopped = tick < last;
  outcome.end = std::min(ticks.begin(tick), until);
  outcome.seconds = std::chrono::duration<double>(clock.steady() - begin).count();
  return outcome;
}

void print(const PlantIntoStore &plan, const Outcome &outcome, const engine::Statistics &done, std::size_t unknown)
{
  const double rate = outcome.seconds > 0.0 ? static_cast<double>(done.samplesStored) / outcome.seconds : 0.0;
  if (plan.json) {
    fmt::print("{}\n", nlohmann::ordered_json{{"samples", done.samplesStored},
                                              {"not_stored", done.samplesNotStored},
                                              {"scored", done.scored},
                                              {"alarms_raised", done.alarmsRaised},
                                              {"alarms_returned", done.alarmsReturned},
                                              {"sensor_alarms_raised", done.sensorAlarmsRaised},
                                              {"from", toIso8601(outcome.begin)},
                                              {"to", toIso8601(outcome.end)},
                                              {"stopped", outcome.isStopped},
                                              {"unknown_streams", unknown},
                                              {"seconds", outcome.seconds},
                                              {"seconds_making", outcome.making},
                                              {"cpu_s", done.cpuSeconds},
                                              {"rss_bytes", done.residentBytes},
                                              {"samples_per_second", rate}}
                           .dump());
    return;
  }
  fmt::print("{} samples from {} to {} stored, {} alarms raised and {} returned, in {:.1f} s ({:.2f} million samples/s).\n",
             done.samplesStored, toIso8601(outcome.begin), toIso8601(outcome.end), done.alarmsRaised, done.alarmsReturned, outcome.seconds,
             rate * 1e-6);
  if (unknown > 0)
    fmt::print("{} streams of the plant are not part of the store's site and were left out.\n", unknown);
  if (outcome.isStopped)
    fmt::print("Stopped. The same command goes on from there.\n");
}

} // namespace

int simulateIntoStore(const PlantIntoStore &plan, app::StopSignal &stop)
{
  const engine::SystemClock clock;
  const auto judge = judgeFor(plan.into, plan.settings.assets);
  if (!judge)
    return fail(judge.error());
  const simulation::PlantModel plant{plan.settings};
  Places places = placesIn(judge->site, plant);
  if (places.known == 0)
    return fail({ErrorCode::NotFound, plan.into.store, "has a site without a single stream of the demo plant",
                 "Name another store, or bring in the plant's site: --site resources/demo-site."});
  auto engine = startEngine(plan, *judge, clock);
  if (!engine)
    return fail(engine.error());
  // Asked while the store is ours, so that nobody writes meanwhile.
  const auto newest = newestStored(plan.into.store);
  if (!newest)
    return fail(newest.error());
  const UtcTime from = *newest == noTime ? plan.run.start : std::max(plan.run.start, *newest + 1ms);
  simulation::PlantSampler sampler{plant, plan.run, std::move(places.streams)};
  const Outcome outcome = feed(plan, sampler, places.known, from, **engine, clock, stop);
  const engine::Statistics statistics = (*engine)->statistics();
  if (!plan.truth.empty())
    if (const auto written = writeWholeFile(plan.truth, truthOf(plant, plan.run, outcome.end - plan.run.start)); !written)
      return fail(written.error());
  if (statistics.samplesNotStored > 0)
    return fail({ErrorCode::Unavailable, plan.into.store, fmt::format("could not take {} samples", statistics.samplesNotStored),
                 "Look at the disk, remove the store and start it again."});
  print(plan, outcome, statistics, places.unknown);
  return succeeded;
}

} // namespace andon::ctl
