// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a registered stream costs in resident memory: 100,000 of them, four rules each. First part by part, then the whole
// engine as it runs, in a process of its own. Prints a list of rows; see tests/bench/run.
#include "models/domain/text_pool.h"
#include "services/engine/pipeline.h"
#include "services/engine/system_clock.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>
#include <QProcess>

#include <array>
#include <malloc.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <thread>
#include <tuple>

using namespace andon;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

constexpr int assetCount = 10'000;
constexpr int streamsPerAsset = 10;
constexpr int streamCount = assetCount * streamsPerAsset;
constexpr double floorBytes = 2048.0;

/// What the rationalisation of a level says, the same for all sensors of one kind, as plants write it.
Rationalisation whyOf(const char *level)
{
  Rationalisation why;
  why.cause = fmt::format("Cooling water is missing, the filter is blocked or the load is beyond the rating (level {}).", level);
  why.consequence = "The bearing runs hot and seizes within the hour; the line stands until the pump is changed.";
  why.action = "Look at the flow of the cooling water, clean the filter, take load off; call maintenance if it does not fall.";
  why.timeToRespond = 10min;
  why.severity = Severity::Major;
  return why;
}

/// As a plant writes them: names that say something, a range, and the four levels of a reading. Equal texts are one, as they
/// are in a site that is read from files.
Site largeSite(bool isRationalised)
{
  Site site;
  TextPool texts;
  site.name = "Large";
  Broker broker;
  broker.id = BrokerId{"plant"};
  broker.url = "tcp://127.0.0.1";
  broker.topics.emplace_back().topic = "plant/{area}/{asset}";
  site.brokers.push_back(broker);
  site.areas.push_back({AreaId{"hall"}, "Hall"});
  site.assets.reserve(assetCount);
  site.rules.reserve(static_cast<std::size_t>(streamCount) * 4);
  for (int number = 0; number < assetCount; ++number) {
    Asset asset;
    asset.id = AssetId{fmt::format("PUMP-{:05}", number)};
    asset.name = fmt::format("Pump {}", number);
    asset.kind = "pump";
    asset.area = AreaId{"hall"};
    for (int each = 0; each < streamsPerAsset; ++each) {
      Stream stream;
      stream.key = fmt::format("temperature_{}", each);
      stream.name = fmt::format("Temperature {}", each);
      stream.unit = "°C";
      stream.range = Range{0.0, 150.0};
      for (const auto &[level, side, limit, extreme] :
           {std::tuple{"hh", LimitSide::High, 120.0, true}, std::tuple{"h", LimitSide::High, 100.0, false},
            std::tuple{"l", LimitSide::Low, 20.0, false}, std::tuple{"ll", LimitSide::Low, 10.0, true}}) {
        Rule rule;
        rule.id = RuleId{fmt::format("pump-{:05}-t{}-{}", number, each, level)};
        rule.asset = asset.id;
        rule.name = fmt::format("Temperature {} {}", each, level);
        rule.condition = LimitCondition{{asset.id, stream.key}, side, limit, 2.0, extreme};
        rule.onDelay = 10s;
        if (isRationalised)
          rule.rationalisation = whyOf(level);
        site.rules.push_back(std::move(rule));
        texts.share(site.rules.back());
      }
      asset.streams.push_back(std::move(stream));
    }
    site.assets.push_back(std::move(asset));
    texts.share(site.assets.back());
  }
  return site;
}

/// Resident bytes since the last call, by stream.
class Meter {
public:
  double take()
  {
    malloc_trim(0);
    const auto now = static_cast<double>(engine::processResidentBytes());
    const double grown = now - last_;
    last_ = now;
    return grown / streamCount;
  }

private:
  double last_ = 0.0;
};

json row(const std::string &work, double ours, double peer)
{
  return {{"work", work}, {"ours", ours}, {"peer", peer}, {"unit", "bytes/stream"}, {"ratio", peer > 0.0 ? json(ours / peer) : json()}};
}

void measureParts(json &rows)
{
  double total = 0.0;
  Meter meter;
  (void)meter.take();
  const auto note = [&](const char *what) {
    const double bytes = meter.take();
    total += bytes;
    rows.push_back(row(what, bytes, 0.0));
  };

  const engine::SystemClock clock;
  const auto site = std::make_shared<const Site>(largeSite(false));
  note("100,000 streams, 4 rules each: the site itself");
  const telemetry::StreamRegistry registry{site};
  note("the same: stream registry");
  const auto book = std::make_unique<engine::AlarmBook>(site, registry, storage::StoredState{}, clock.utc());
  note("the same: alarm book before the first sample");
  for (StreamIndex stream = 0; stream < registry.size(); ++stream)
    book->judge({stream, clock.utc(), 60.0, Quality::Good});
  note("the same: alarm book after a sample of each");
  const auto hub = std::make_shared<engine::DeltaHub>();
  hub->publishAlarms(book->statuses(), clock.steady());
  note("the same: what is shown of the alarms");
  const telemetry::Decoder decoder{*site, registry, {}};
  note("the same: decoder");
  rows.push_back(row("100,000 streams, 4 rules each: registered (peer: floor)", total, floorBytes));
}

/// Everything that runs but the network: decoder, contracts, sensors, rules, commands, store thread, both files; with one message
/// of each asset judged and stored.
void measureEngine(json &rows, bool isRationalised)
{
  const test::TemporaryFolder folder;
  const engine::SystemClock clock;
  Meter meter;
  (void)meter.take();
  Site site = largeSite(isRationalised);
  const SteadyTime begin = clock.steady();
  auto store = storage::StoreWriter::start({folder.file("bench.db")}, clock);
  if (!store)
    return;
  telemetry::IngestQueue queue{{}};
  engine::WorkerPool workers{folder.file("bench.db"), 2};
  const auto hub = std::make_shared<engine::DeltaHub>();
  engine::SourceSet sources{site.brokers, std::vector<engine::SourceSet::Source>{}};
  const auto brokersOf = [](const Site &of) { return of.brokers; };
  engine::PredictorShelf shelf;
  engine::Pipeline pipeline{
      {clock, queue, **store, workers, *hub, sources, brokersOf, shelf, false}, std::move(site), storage::StoredState{}};
  pipeline.start();
  const double seconds = std::chrono::duration<double>(clock.steady() - begin).count();
  for (int number = 0; number < assetCount; ++number) {
    const std::string topic = fmt::format("plant/hall/PUMP-{:05}", number);
    std::string payload = "{";
    for (int each = 0; each < streamsPerAsset; ++each)
      payload += fmt::format("{}\"temperature_{}\":60.5", each == 0 ? "" : ",", each);
    payload += '}';
    (void)queue.pushWhenRoom({topic, payload, clock.utc(), clock.steady()}, 10s);
  }
  const SteadyTime patience = clock.steady() + 60s;
  while (pipeline.statistics().samplesStored < streamCount && clock.steady() < patience)
    std::this_thread::sleep_for(100ms); // a benchmark, not a test
  const double bytes = meter.take();
  const std::string what = isRationalised ? "100,000 streams, 4 rules each with cause, consequence and action: the whole engine"
                                          : "100,000 streams, 4 rules each: the whole engine (peer: floor)";
  rows.push_back(row(what, bytes, floorBytes));
  if (!isRationalised)
    rows.push_back({{"work", "the same: from the site to running"}, {"ours", seconds}, {"peer", 0.0}, {"unit", "s"}, {"ratio", json()}});
  if (pipeline.statistics().samplesStored < streamCount)
    fmt::print(stderr, "bench_streams: only {} samples were stored\n", pipeline.statistics().samplesStored);
}

/// What one part leaves behind in the heap must not count for the next.
json inOwnProcess(const char *part)
{
  QProcess process;
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(part)});
  process.waitForFinished(-1);
  return json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
}

} // namespace

int main(int argc, char **argv)
{
  const QCoreApplication application{argc, argv};
  json rows = json::array();
  const std::string part = argc > 1 ? argv[1] : "";
  if (part == "parts") {
    measureParts(rows);
  } else if (part == "engine") {
    measureEngine(rows, false);
  } else if (part == "rationalised") {
    measureEngine(rows, true);
  } else {
    for (const char *each : {"parts", "engine", "rationalised"})
      for (const json &one : inOwnProcess(each))
        rows.push_back(one);
  }
  fmt::print("{}\n", rows.dump(2));
  return 0;
}
