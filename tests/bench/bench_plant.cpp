// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the demo plant comes into a store, and what of it takes how long.
#include "services/engine/engine.h"
#include "services/engine/fed_runs.h"
#include "services/engine/sensor_watch.h"
#include "services/engine/system_clock.h"
#include "services/history/history_store.h"
#include "services/simulation/plant_run.h"
#include "services/telemetry/decoder.h"
#include "tests/support/plant_site.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

using namespace andon;
using namespace std::chrono_literals;
using nlohmann::ordered_json;

namespace {

const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 2}};
constexpr Duration length = std::chrono::days{7};
constexpr double rate = 0.1;
constexpr std::int64_t ticksALot = 2048; ///< as andonctl simulate takes them
constexpr double floorMillions = 2.0;    ///< samples a second that have to come into a store

class Stopwatch {
public:
  [[nodiscard]] double seconds() const { return std::chrono::duration<double>(clock_.steady() - begin_).count(); }

private:
  engine::SystemClock clock_;
  SteadyTime begin_ = clock_.steady();
};

/// Everything that the stages share.
struct Bench {
  Site site = test::siteOf("demo-site");
  telemetry::StreamRegistry registry{std::make_shared<const Site>(site)};
  simulation::PlantModel plant{{.seed = 2}};
  simulation::PlantRun run;

  Bench()
  {
    run.rate = rate;
    run.paced = false;
    run.start = start;
    run.length = length;
  }

  [[nodiscard]] simulation::PlantSampler sampler() const
  {
    simulation::PlantSampler::Streams streams;
    for (const simulation::PlantAsset &asset : plant.assets()) {
      std::vector<StreamIndex> &own = streams.emplace_back();
      for (const simulation::PlantStream &stream : asset.streams)
        own.push_back(*registry.find({asset.id, stream.key}));
    }
    return {plant, run, streams};
  }

  /// Calls `take` with lot after lot.
  template <class Take>
  std::uint64_t eachLot(const Take &take) const
  {
    simulation::PlantSampler source = sampler();
    const std::int64_t end = source.ticks().firstFrom(start + length);
    std::uint64_t samples = 0;
    for (std::int64_t tick = source.ticks().firstFrom(start); tick < end;) {
      std::vector<Sample> lot;
      lot.reserve(static_cast<std::size_t>(ticksALot) * registry.size());
      for (std::int64_t i = 0; i < ticksALot && tick < end; ++i)
        source.fill(tick++, lot);
      samples += lot.size();
      take(std::move(lot));
    }
    return samples;
  }
};

ordered_json row(const std::string &work, double ours, double peer, const char *unit)
{
  return {{"work", work}, {"ours", ours}, {"peer", peer}, {"unit", unit}, {"ratio", ours / peer}};
}

} // namespace

int main()
{
  const Bench bench;
  ordered_json rows = ordered_json::array();
  const auto note = [&](const std::string &work, std::uint64_t samples, double seconds) {
    rows.push_back(row(work, static_cast<double>(samples) / seconds * 1e-6, floorMillions, "million samples/s"));
  };
  double sum = 0.0;
  std::uint64_t samples = 0;
  {
    const Stopwatch watch;
    samples = bench.eachLot([&](const std::vector<Sample> &lot) { sum += lot.back().value; });
    note("demo plant, 7 days of 40 assets at 0.1 Hz: made (peer: floor)", samples, watch.seconds());
  }
  {
    const engine::SystemClock clock;
    engine::AlarmBook book{std::make_shared<const Site>(bench.site), bench.registry, {}, start};
    engine::SensorWatch sensors{bench.site, bench.registry, {}, book, clock.steady()};
    telemetry::Decoder decoder{bench.site, bench.registry, {}};
    double judging = 0.0;
    bench.eachLot([&](std::vector<Sample> lot) {
      const Stopwatch watch;
      const SteadyTime now = clock.steady();
      for (Sample &sample : lot)
        if (decoder.admit(sample)) {
          sample.quality = sensors.judge(sample, 0, sample.time, now);
          book.judge(sample);
        }
      (void)book.takeChanges();
      judging += watch.seconds();
    });
    note("the same: contract, sensors and rules judged, one core", samples, judging);
  }
  {
    const test::TemporaryFolder folder;
    const auto store = history::HistoryStore::open(folder.file("bench.history.db"), {.retention = std::chrono::years{100}});
    (void)(*store)->setStreams(bench.registry.ids());
    double writing = 0.0;
    engine::FedRuns runs{bench.registry};
    bench.eachLot([&](std::vector<Sample> lot) {
      const UtcTime newest = lot.back().time;
      const Stopwatch watch;
      for (const history::SampleRun &run : runs.take(lot))
        (void)(*store)->appendRun(run);
      (void)(*store)->append(lot);
      (void)(*store)->maintain(newest);
      writing += watch.seconds();
    });
    const Stopwatch last;
    (void)(*store)->checkpoint();
    note("the same: history written, one core", samples, writing + last.seconds());
  }
  {
    const test::TemporaryFolder folder;
    const engine::SystemClock clock;
    engine::Engine::Options options;
    options.storePath = folder.file("bench.db");
    options.program = "bench";
    options.importedBy = "bench";
    options.site = test::filesFor("demo-site", bench.site);
    options.judgesConsole = false;
    options.retention = std::chrono::years{100};
    options.makeSources = [](const Site &, telemetry::IngestQueue &, const Clock &) {
      return std::vector<std::unique_ptr<telemetry::TelemetrySource>>{};
    };
    const Stopwatch watch;
    auto engine = engine::Engine::start(options, clock);
    if (!engine) {
      fmt::print(stderr, "{}\n", toText(engine.error()));
      return 1;
    }
    bench.eachLot([&](std::vector<Sample> lot) { (*engine)->feed({std::move(lot), 1.0 / rate, {}}); });
    (*engine)->finish();
    const engine::Statistics done = (*engine)->statistics();
    engine->reset();
    note("the same: made, judged and stored by an engine", done.samplesStored, watch.seconds());
    rows.push_back(row("seconds for the demo's seven days of past (peer: most)", watch.seconds(), 15.0, "s"));
  }
  fmt::print("{}\n", rows.dump(2));
  return sum == 0.0 ? 1 : 0;
}
