// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/engine.h"
#include "services/engine/system_clock.h"
#include "services/history/history_reader.h"
#include "services/simulation/plant_run.h"
#include "services/storage/operations_store.h"
#include "services/storage/store_files.h"
#include "services/telemetry/stream_registry.h"
#include "tests/support/plant_site.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <memory>

using namespace andon;
using namespace std::chrono_literals;

namespace {

const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 2}};

/// A store without sources, to which a test gives messages or samples.
struct Store {
  explicit Store(std::string at)
      : path(std::move(at))
  {
    engine::Engine::Options options;
    options.storePath = path;
    options.program = "test";
    options.importedBy = "test";
    options.site = *configuration::readSiteFolder(std::string{ANDON_SOURCE_DIR} + "/resources/demo-site");
    options.judgesConsole = false;
    options.retention = std::chrono::years{100};
    options.makeSources = [this](const Site &, telemetry::IngestQueue &made, const Clock &) {
      queue = &made;
      return std::vector<std::unique_ptr<telemetry::TelemetrySource>>{};
    };
    auto started = engine::Engine::start(options, clock);
    if (!started)
      qFatal("%s", toText(started.error()).c_str());
    engine = std::move(*started);
  }

  engine::SystemClock clock;
  std::string path;
  telemetry::IngestQueue *queue = nullptr;
  std::unique_ptr<engine::Engine> engine;
};

std::vector<std::string> occurrencesIn(const std::string &store)
{
  std::vector<std::string> lines;
  const auto reader = storage::OperationsReader::open(store);
  (void)(*reader)->forEachOccurrence(noTime, noTime, [&](const Occurrence &each) {
    lines.push_back(each.alarm.asset.text() + " " + each.alarm.rule.text() + " " + toIso8601(each.raisedAt) + " " +
                    (each.returnedAt == noTime ? "" : toIso8601(each.returnedAt)) + " " + std::to_string(each.valueAtRaise) + " " +
                    each.acknowledgedBy.text());
  });
  return lines;
}

simulation::PlantSampler::Streams streamsOf(const simulation::PlantModel &plant, const Site &site)
{
  const telemetry::StreamRegistry registry{std::make_shared<const Site>(site)};
  simulation::PlantSampler::Streams streams;
  for (const simulation::PlantAsset &asset : plant.assets()) {
    std::vector<StreamIndex> &own = streams.emplace_back();
    for (const simulation::PlantStream &stream : asset.streams)
      own.push_back(*registry.find({asset.id, stream.key}));
  }
  return streams;
}

/// The plant's samples into the store, an hour at a time.
void feed(Store &store, const simulation::PlantModel &plant, const simulation::PlantRun &run, std::vector<PersonId> operators = {})
{
  simulation::PlantSampler sampler{plant, run, streamsOf(plant, test::siteOf("demo-site"))};
  const std::int64_t end = sampler.ticks().firstFrom(run.start + *run.length);
  for (std::int64_t tick = sampler.ticks().firstFrom(run.start); tick < end;) {
    engine::FedSamples fed;
    fed.intervals = static_cast<double>(sampler.ticks().period() / 1ms) * 1e-3;
    fed.operators = operators;
    for (int i = 0; i < 360 && tick < end; ++i)
      sampler.fill(tick++, fed.samples);
    store.engine->feed(std::move(fed));
  }
  store.engine->finish();
}

simulation::PlantModel busyPlant(const char *faults)
{
  simulation::PlantSettings settings{.seed = 7, .faults = *simulation::parseFaults(faults)};
  settings.opening = simulation::Opening{start + 10min};
  return simulation::PlantModel{settings};
}

} // namespace

class TestFedSamples : public QObject {
  Q_OBJECT

private Q_SLOTS:
  /// The same plant as messages through queue, codec and contracts, and as samples: the same alarms and the same history.
  void samplesAreJudgedAsMessagesAre()
  {
    const test::TemporaryFolder folder;
    // Silence is judged by the clock of the computer, which messages pass in no time: no sensor drops out here.
    const simulation::PlantModel plant = busyPlant("machine,drift,spikes,stuck,unit_mistake,flat_line");
    const simulation::PlantRun run{.rate = 0.5, .paced = false, .start = start, .length = 40min};
    Store fed{folder.file("fed.db")};
    feed(fed, plant, run);
    Store told{folder.file("told.db")};
    simulation::RunReport report;
    const auto done = runPlant(
        plant, run, told.clock, [](SteadyTime) { return true; },
        [&](std::string_view topic, std::string_view payload) -> Result<void> {
          while (!told.queue->pushWhenRoom({topic, payload, report.stamp, told.clock.steady(), 0, false, false}, 1s)) {
          }
          return {};
        },
        report);
    QVERIFY(done.has_value());
    told.engine->finish();
    const engine::Statistics one = fed.engine->statistics(), other = told.engine->statistics();
    QCOMPARE(one.samples, report.samples);
    QCOMPARE(one.samples, other.samples);
    QCOMPARE(one.scored, other.scored);
    QCOMPARE(one.samplesStored, other.samplesStored);
    QVERIFY(one.contractViolations == other.contractViolations);
    QVERIFY(one.alarmsRaised > 10);
    QVERIFY(occurrencesIn(fed.path) == occurrencesIn(told.path));
    fed.engine.reset();
    told.engine.reset();
    auto ours = history::HistoryReader::open(storage::historyPathFor(fed.path));
    auto theirs = history::HistoryReader::open(storage::historyPathFor(told.path));
    for (const simulation::PlantAsset &asset : plant.assets())
      for (const simulation::PlantStream &stream : asset.streams)
        QVERIFY(*(*ours)->range({asset.id, stream.key}, start, start + 1h) == *(*theirs)->range({asset.id, stream.key}, start, start + 1h));
  }

  void samplesInTwoGoesAreTheSameAsInOne()
  {
    const test::TemporaryFolder folder;
    const simulation::PlantModel plant = busyPlant("machine");
    {
      Store store{folder.file("once.db")};
      feed(store, plant, {.rate = 0.1, .paced = false, .start = start, .length = 2h});
    }
    for (const Duration from : {Duration{0}, Duration{47min}}) {
      Store store{folder.file("twice.db")};
      feed(store, plant, {.rate = 0.1, .paced = false, .start = start + from, .length = from == 0s ? 47min : 2h - from});
    }
    QVERIFY(occurrencesIn(folder.file("once.db")) == occurrencesIn(folder.file("twice.db")));
    QVERIFY(occurrencesIn(folder.file("once.db")).size() > 5);
  }

  void sensorThatSendsNothingIsSilent()
  {
    const test::TemporaryFolder folder;
    const simulation::PlantModel plant{{.seed = 3, .faults = {simulation::FaultKind::DropOut}}};
    const auto episodes = plant.faultsWithin(start, start + std::chrono::days{20});
    QVERIFY(!episodes.empty());
    const UtcTime begin = episodes.front().start, end = episodes.front().end;
    Store store{folder.file("silent.db")};
    feed(store, plant, {.rate = 0.1, .paced = false, .start = begin - 30min, .length = end - begin + 1h});
    int silent = 0;
    for (const std::string &line : occurrencesIn(store.path))
      if (line.starts_with("CAP-05 sensor:torque")) {
        ++silent;
        QVERIFY(line.size() > std::string{"CAP-05 sensor:torque 2026-11-02T00:00:00.000Z 2026-11-02T00:00:00.000Z"}.size());
      }
    QCOMPARE(silent, 1);
    // Ten samples are missing before it is silent, at any rate.
    const auto lines = occurrencesIn(store.path);
    const auto found = std::find_if(lines.begin(), lines.end(), [](const std::string &line) { return line.starts_with("CAP-05 sensor"); });
    const UtcTime raised = *fromIso8601(found->substr(21, 24));
    QVERIFY2(raised - begin > 90s && raised - begin < 3min, found->c_str());
  }

  void peopleOfThePastAcknowledge()
  {
    const test::TemporaryFolder folder;
    const simulation::PlantModel plant = busyPlant("machine");
    Store store{folder.file("people.db")};
    feed(store, plant, {.rate = 0.1, .paced = false, .start = start, .length = 3h}, {PersonId{"okafor"}, PersonId{"meyer"}});
    int acknowledged = 0, open = 0;
    const auto reader = storage::OperationsReader::open(store.path);
    QVERIFY((*reader)->forEachOccurrence(noTime, noTime, [&](const Occurrence &each) {
      (each.acknowledgedBy.empty() ? open : acknowledged) += 1;
      if (!each.acknowledgedBy.empty())
        QVERIFY(each.acknowledgedAt > each.raisedAt + 29s && each.acknowledgedAt < each.raisedAt + 10min);
      else
        QVERIFY(each.raisedAt > start + 3h - 10min);
    }));
    QVERIFY(acknowledged > 5);
  }
};

QTEST_APPLESS_MAIN(TestFedSamples)
#include "tst_fed_samples.moc"
