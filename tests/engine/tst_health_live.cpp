// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How health is gathered sample by sample, asked for at the desk, and found again after a restart.
#include "models/domain/health_score.h"
#include "services/engine/health_meter.h"
#include "services/storage/operations_store.h"
#include "tests/engine/engine_fixture.h"
#include "tests/engine/pump_behaviour.h"

#include <QDeadlineTimer>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;
using engine::HealthMeter;

namespace {

const AssetId pump{"P-1"};
const PredictorId usual{"usual"};

struct Meter {
  std::shared_ptr<const Site> site = std::make_shared<const Site>(EngineFixture::site());
  telemetry::StreamRegistry registry{site};
  HealthMeter meter{site, registry, {}};
  UtcTime now{std::chrono::hours{24 * 365 * 50}};

  /// Both sensors each second; a sensor that is not named good says nothing that can be trusted, one that is silent nothing.
  void run(Duration time, Quality flow = Quality::Good, bool speaks = true)
  {
    for (const UtcTime end = now + time; now < end;) {
      now += 1s;
      meter.take({0, now, 5.0, Quality::Good, TimeSource::Device}, std::nullopt);
      if (speaks)
        meter.take({1, now, 8.0, flow, TimeSource::Device}, flow == Quality::Good ? std::nullopt : std::optional{SensorFault::FlatLine});
    }
  }
  [[nodiscard]] AssetEvidence evidence() const { return evidenceOf(meter.snapshot()).front(); }
};

double faded(double hours)
{
  return 24.0 * 3600.0 * (1.0 - std::exp(-hours / 24.0));
}

} // namespace

class TestHealthLive : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void timeIsCountedAndFades()
  {
    Meter one;
    one.run(2h);
    QVERIFY(std::abs(one.evidence().watched - faded(2.0)) < 3.0);
    QVERIFY(std::abs(one.evidence().sensors[1].watched - faded(2.0)) < 3.0);
    QCOMPARE(one.evidence().sensors[1].distrusted, 0.0);
    one.run(1h, Quality::Bad);
    const SensorEvidence flow = one.evidence().sensors[1];
    QVERIFY(std::abs(flow.distrusted - faded(1.0)) < 3.0);
    QVERIFY(std::abs(flow.watched - faded(3.0)) < 3.0);
    QCOMPARE(flow.fault, std::optional{SensorFault::FlatLine});
    QCOMPARE(one.evidence().sensors[0].distrusted, 0.0);
    // A day later a third of it is left.
    one.run(24h);
    QVERIFY(std::abs(one.evidence().sensors[1].distrusted / flow.distrusted - std::exp(-1.0)) < 1e-3);
  }

  void aSilenceOfOneSensorIsMissing()
  {
    Meter one;
    one.run(1h);
    one.run(1h, Quality::Good, false);
    // Seen while it lasts, and the same once it has ended.
    QVERIFY(std::abs(one.evidence().sensors[1].missing - faded(1.0)) < 3.0);
    one.run(1s);
    QVERIFY(std::abs(one.evidence().sensors[1].missing - faded(1.0)) < 5.0);
    QCOMPARE(one.evidence().sensors[0].missing, 0.0);
  }

  void aSilenceOfThePlantOrTheBrokerCountsForNobody()
  {
    Meter one;
    one.meter.setConnected(1);
    one.run(1h);
    // Nothing comes from anywhere: time stands.
    QVERIFY(std::abs(one.evidence().watched - faded(1.0)) < 3.0);
    one.meter.setConnected(0);
    one.now += 3h;
    one.meter.setConnected(1);
    one.run(1h);
    QVERIFY(one.evidence().sensors[1].missing < 15.0);
    QVERIFY(one.evidence().sensors[0].missing < 15.0);
  }

  void lateSamplesAndASlowSenderAreNoSilence()
  {
    Meter one;
    for (int i = 0; i < 400; ++i) {
      one.now += 30s; // thirty intervals of the contract, and always so
      one.meter.take({0, one.now, 5.0, Quality::Good, TimeSource::Device}, std::nullopt);
      one.meter.take({0, one.now - 20s, 5.0, Quality::Bad, TimeSource::Device}, std::nullopt);
    }
    const SensorEvidence pressure = one.evidence().sensors[0];
    QVERIFY(pressure.missing <= 31.0);
    QCOMPARE(pressure.distrusted, 0.0);
  }

  void alarmsCountByTheirPriority()
  {
    Meter one;
    one.run(1h);
    AlarmStatus status;
    status.alarm = EngineFixture::pressureHigh;
    status.priority = Priority::High;
    status.regions.active = true;
    one.meter.note(status);
    one.meter.note(status);
    one.run(1h);
    QVERIFY(std::abs(one.evidence().alarmed - 0.7 * faded(1.0)) < 3.0);
    QCOMPARE(one.evidence().standing[1], std::uint16_t{1});
    status.regions.active = false;
    one.meter.note(status);
    QCOMPARE(one.evidence().standing[1], std::uint16_t{0});
    // The alarm of a sensor is the sensor's.
    AlarmStatus sensor;
    sensor.alarm = sensorAlarmOf({pump, "flow"});
    sensor.regions.active = true;
    one.meter.note(sensor);
    const double before = one.evidence().alarmed;
    one.run(1h);
    QVERIFY(one.evidence().alarmed < before);
    QVERIFY(std::abs(one.evidence().sensors[1].alarmed - faded(1.0)) < 3.0);
  }

  void whatIsStoredIsReadAgain()
  {
    Meter one;
    one.run(1h, Quality::Bad);
    AssetEvidence evidence = one.evidence();
    evidence.sensors[0].bias = -12.5;
    const auto again = engine::assetEvidenceFrom({evidence.asset, evidence.asOf, engine::toText(evidence)});
    QVERIFY(again);
    QVERIFY(*again == evidence);
    for (const char *damaged : {"", "[]", "{\"watched\": \"x\"}", "{}"})
      QVERIFY(!engine::assetEvidenceFrom({pump, {}, damaged}));
    // Each machine in its turn, and only where there is news.
    QCOMPARE(one.meter.takeNews(10).size(), std::size_t{1});
    QCOMPARE(one.meter.takeNews(10).size(), std::size_t{0});
    storage::StoredState state;
    state.health = {{evidence.asset, evidence.asOf, engine::toText(evidence)}, {AssetId{"gone"}, evidence.asOf, "{"}};
    const HealthMeter restarted{one.site, one.registry, state};
    const AssetEvidence found = evidenceOf(restarted.snapshot()).front();
    QCOMPARE(found.watched, evidence.watched);
    QCOMPARE(found.sensors[1].distrusted, evidence.sensors[1].distrusted);
    QCOMPARE(found.sensors[0].bias, -12.5);
  }

  void anotherSiteKeepsWhatStays()
  {
    Meter one;
    one.run(1h, Quality::Bad);
    Site changed = *one.site;
    Asset first = changed.assets.front();
    first.id = AssetId{"A-0"};
    changed.assets.insert(changed.assets.begin(), first);
    const auto site = std::make_shared<const Site>(changed);
    const telemetry::StreamRegistry before = std::exchange(one.registry, telemetry::StreamRegistry{site});
    one.meter.changeStreams(site, one.registry.positionsIn(before));
    const auto all = evidenceOf(one.meter.snapshot());
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[0].watched, 0.0);
    QVERIFY(all[1].sensors[1].distrusted > 3000.0);
  }

  void theDeskAnswersAndARestartKeepsIt()
  {
    EngineFixture plant;
    Site site = EngineFixture::site();
    site.predictors.push_back({usual, "Unusual behaviour", "pump", {}});
    const std::string place = plant.folder.file("package");
    QVERIFY(prediction::writePackage(place, behaviourPackage()));
    const auto files = prediction::readPackageFiles(place);
    QVERIFY(files);
    for (const auto &[name, text] : *files)
      plant.packages["predictors/usual/" + name] = text;
    QVERIFY(plant.start(site));
    const auto ask = [&plant](const AssetId &asset) {
      HealthScoresQuery::Answer answer;
      std::optional<Error> error;
      plant.desk->ask(HealthScoresQuery{asset}, [&](const Result<HealthScoresQuery::Answer> &given) {
        if (given)
          answer = *given;
        else
          error = given.error();
      });
      if (!plant.until([&] { return answer != nullptr || error; }))
        qFatal("no answer");
      return answer;
    };
    QVERIFY(ask({}) != nullptr);
    QVERIFY(!ask({})->assets.front().score.points); // nothing was seen yet
    QVERIFY(ask(AssetId{"nobody"}) == nullptr);

    // Four hours: two of calm, then the flow leaps every minute, which this pressure makes nobody expect. (What lasted would become its
    // level.)
    const telemetry::StreamRegistry registry{std::make_shared<const Site>(site)};
    CalmPump calm;
    UtcTime now = plant.clock.utc() - 4h;
    engine::FedSamples fed;
    for (int i = 0; i < 4 * 3600; ++i, now += 1s) {
      const auto [pressure, flow] = calm.next();
      fed.samples.push_back({*registry.find({pump, "pressure"}), now, pressure});
      fed.samples.push_back({*registry.find({pump, "flow"}), now, flow + (i < 7200 || i / 60 % 2 == 0 ? 0.0 : 6.0)});
    }
    plant.engine->feed(std::move(fed));
    const auto score = [](const HealthScoresQuery::Answer &answer, HealthPart part) {
      for (const PartScore &each : answer->assets.front().score.parts)
        if (each.part == part)
          return each.value;
      return std::optional<double>{};
    };
    HealthScoresQuery::Answer seen = ask({});
    QVERIFY(seen->assets.front().score.points);
    QCOMPARE(score(seen, HealthPart::Quality), std::optional{1.0});
    QVERIFY(score(seen, HealthPart::Behaviour));
    QVERIFY2(*score(seen, HealthPart::Behaviour) < 0.75, qPrintable(QString::number(*score(seen, HealthPart::Behaviour))));
    QVERIFY(score(seen, HealthPart::Drift));
    const double points = *seen->assets.front().score.points;
    QVERIFY2(points < 96.0, qPrintable(QString::number(points)));

    // The band in which the flow was expected: around what the pressure told, not around what it was.
    std::optional<Result<ExpectedQuery::Answer>> band;
    const auto expected = [&](const PredictorId &predictor) {
      band.reset();
      plant.desk->ask(ExpectedQuery{predictor, {pump, "flow"}, now - 10min, now},
                      [&band](const Result<ExpectedQuery::Answer> &given) { band = given; });
      return plant.until([&] { return band.has_value(); });
    };
    // What was fed last is on its way to the disk.
    for (const QDeadlineTimer patience{20s}; !patience.hasExpired() && !(band && *band && (*band)->size() > 60);)
      QVERIFY(expected(usual));
    QVERIFY2(band->has_value(), band->has_value() ? "" : toText(band->error()).c_str());
    QVERIFY((*band)->size() > 60 && (*band)->size() <= 120);
    QVERIFY(std::is_sorted((*band)->begin(), (*band)->end(), [](const auto &a, const auto &b) { return a.time < b.time; }));
    for (const ExpectedPoint &point : **band)
      QVERIFY(point.low < point.high && point.time > now - 10min && point.time <= now);
    QVERIFY(expected(PredictorId{"none"}));
    QVERIFY(!band->has_value());

    plant.stop();
    // andonctl reads what is in the store; a restart goes on with it.
    auto reader = storage::OperationsReader::open(storePath(plant.folder));
    QVERIFY(reader);
    const auto stored = (*reader)->health();
    QVERIFY(stored);
    QCOMPARE(stored->size(), std::size_t{1});
    const auto kept = engine::assetEvidenceFrom(stored->front());
    QVERIFY(kept);
    QVERIFY(std::abs(*healthOf(*kept).score.points - points) < 0.01);
    reader->reset();
    QVERIFY(plant.start());
    QVERIFY(std::abs(*ask(pump)->assets.front().score.points - points) < 0.01);
  }
};

QTEST_GUILESS_MAIN(TestHealthLive)
#include "tst_health_live.moc"
