// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a health score is made of, as a table.
#include "models/domain/health_score.h"

#include <QTest>

#include <numeric>

using namespace andon;
using namespace std::chrono_literals;

namespace {

const UtcTime now{std::chrono::hours{24 * 365 * 50}};
constexpr double hour = 3600.0;

SensorEvidence aSensor(const char *key)
{
  SensorEvidence sensor;
  sensor.key = key;
  sensor.watched = 10.0 * hour;
  sensor.first = now - 24h;
  return sensor;
}

AssetEvidence anAsset()
{
  AssetEvidence asset;
  asset.asset = AssetId{"P-1"};
  asset.watched = 10.0 * hour;
  asset.first = now - 24h;
  asset.asOf = now;
  asset.sensors = {aSensor("flow"), aSensor("pressure")};
  return asset;
}

const PartScore &partOf(const HealthScore &score, HealthPart part)
{
  for (const PartScore &each : score.parts)
    if (each.part == part)
      return each;
  qFatal("no such part");
}

} // namespace

class TestHealthScore : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aSensorScore_data()
  {
    QTest::addColumn<double>("distrusted");
    QTest::addColumn<double>("missing");
    QTest::addColumn<double>("alarmed");
    QTest::addColumn<double>("bias"); // mean, in halves of the band; below -9: nobody judged
    QTest::addColumn<int>("days");
    QTest::addColumn<double>("points");
    // Without drift: quality 62.5, alarms 25, age 12.5 of 100.
    QTest::newRow("nothing against it") << 0.0 << 0.0 << 0.0 << -10.0 << 1 << 100.0;
    QTest::newRow("half of the time not to be trusted") << 5.0 << 0.0 << 0.0 << -10.0 << 1 << 68.75;
    QTest::newRow("half distrusted, half missing") << 5.0 << 5.0 << 0.0 << -10.0 << 1 << 37.5;
    QTest::newRow("dead, with its alarm") << 0.0 << 10.0 << 10.0 << -10.0 << 1 << 12.5;
    QTest::newRow("half a year old") << 0.0 << 0.0 << 0.0 << -10.0 << 180 << 100.0;
    QTest::newRow("as old as it gets") << 0.0 << 0.0 << 0.0 << -10.0 << 2000 << 87.5;
    // With drift: quality 50, drift 20, alarms 20, age 10.
    QTest::newRow("a mean that is what it should be") << 0.0 << 0.0 << 0.0 << 0.25 << 1 << 100.0;
    QTest::newRow("half drifted") << 0.0 << 0.0 << 0.0 << 0.625 << 1 << 90.0;
    QTest::newRow("drifted below") << 0.0 << 0.0 << 0.0 << -1.0 << 1 << 80.0;
    QTest::newRow("drifted beyond all measure") << 0.0 << 0.0 << 0.0 << 7.0 << 1 << 80.0;
  }
  void aSensorScore()
  {
    QFETCH(double, distrusted);
    QFETCH(double, missing);
    QFETCH(double, alarmed);
    QFETCH(double, bias);
    QFETCH(int, days);
    QFETCH(double, points);
    SensorEvidence sensor = aSensor("flow");
    sensor.distrusted = distrusted * hour;
    sensor.missing = missing * hour;
    sensor.alarmed = alarmed * hour;
    sensor.first = now - days * 24h;
    if (bias > -9.0) {
      sensor.judged = 2.0 * hour;
      sensor.bias = bias * sensor.judged;
    }
    const HealthScore score = scoreOf(sensor, now);
    QVERIFY(score.points);
    QCOMPARE(*score.points, points);
  }

  void anAssetScore_data()
  {
    QTest::addColumn<double>("alarmed");
    QTest::addColumn<double>("beyond"); // below 0: nobody judged
    QTest::addColumn<double>("silent"); // of one of the two sensors
    QTest::addColumn<int>("points");
    // Quality 20, alarms 30, age 10 are 100 together where behaviour and drift are not known.
    QTest::newRow("nothing against it") << 0.0 << -1.0 << 0.0 << 100;
    QTest::newRow("an urgent alarm all the time") << 1.0 << -1.0 << 0.0 << 50;
    QTest::newRow("one of two sensors is silent: half the mean, half the worst") << 0.0 << -1.0 << 1.0 << 75;
    // With behaviour: quality 20, behaviour 25, alarms 30, age 10 of 85.
    QTest::newRow("always beyond what is expected") << 0.0 << 1.0 << 0.0 << 71;
    QTest::newRow("all of it") << 1.0 << 1.0 << 1.0 << 18;
  }
  void anAssetScore()
  {
    QFETCH(double, alarmed);
    QFETCH(double, beyond);
    QFETCH(double, silent);
    QFETCH(int, points);
    AssetEvidence asset = anAsset();
    asset.alarmed = alarmed * asset.watched;
    if (beyond >= 0.0) {
      asset.judged = 2.0 * hour;
      asset.beyond = beyond * asset.judged;
    }
    asset.sensors[1].missing = silent * asset.sensors[1].watched;
    const AssetHealth health = healthOf(asset);
    QVERIFY(health.score.points);
    QCOMPARE(static_cast<int>(std::lround(*health.score.points)), points);
    if (silent > 0.0)
      QCOMPARE(health.sensors.front().evidence.key.string(), std::string{"pressure"});
  }

  void pointsAreWhatThePartsLeave()
  {
    AssetEvidence asset = anAsset();
    asset.alarmed = 3.0 * hour;
    asset.judged = 5.0 * hour;
    asset.beyond = 1.0 * hour;
    asset.sensors[0].distrusted = 2.0 * hour;
    asset.sensors[0].judged = 5.0 * hour;
    asset.sensors[0].bias = 3.0 * hour;
    const AssetHealth health = healthOf(asset);
    const double lost = std::accumulate(health.score.parts.begin(), health.score.parts.end(), 0.0,
                                        [](double sum, const PartScore &part) { return sum + part.lost; });
    const double weights = std::accumulate(health.score.parts.begin(), health.score.parts.end(), 0.0,
                                           [](double sum, const PartScore &part) { return sum + part.weight; });
    QVERIFY(std::abs(*health.score.points + lost - 100.0) < 1e-9);
    QVERIFY(std::abs(weights - 100.0) < 1e-9);
    QCOMPARE(health.score.parts.size(), std::size_t{healthPartCount});
  }

  void withoutEvidenceThereIsNoScore()
  {
    AssetEvidence asset = anAsset();
    asset.watched = 0.9 * hour;
    QVERIFY(!healthOf(asset).score.points);
    QCOMPARE(bandOf(healthOf(asset).score), HealthBand::Unknown);
    asset = anAsset();
    for (SensorEvidence &sensor : asset.sensors)
      sensor.watched = 0.5 * hour;
    QVERIFY(!healthOf(asset).score.points);
    QVERIFY(!scoreOf(asset.sensors.front(), now).points);
    QVERIFY(!healthOf(AssetEvidence{}).score.points);
    // Ten minutes of expected behaviour are no evidence either, and count for nothing.
    asset = anAsset();
    asset.judged = asset.beyond = 600.0;
    QVERIFY(!partOf(healthOf(asset).score, HealthPart::Behaviour).value);
    QCOMPARE(*healthOf(asset).score.points, 100.0);
  }

  void anAlarmThatStandsTellsAtOnce()
  {
    AssetEvidence asset = anAsset();
    asset.standing = {1, 0, 0, 3};
    QCOMPARE(*partOf(healthOf(asset).score, HealthPart::Alarms).value, 0.5);
    asset.standing = {0, 0, 0, 3};
    QCOMPARE(*partOf(healthOf(asset).score, HealthPart::Alarms).value, 0.9);
    asset.alarmed = 0.7 * asset.watched; // of the day more is lost than by the one that stands
    QVERIFY(std::abs(*partOf(healthOf(asset).score, HealthPart::Alarms).value - 0.3) < 1e-9);
  }

  void ageIsSinceTheLastWork()
  {
    AssetEvidence asset = anAsset();
    asset.first = now - 24h * 2000;
    QCOMPARE(*partOf(healthOf(asset).score, HealthPart::Age).value, 0.0);
    asset.serviced = now - 24h * 30;
    QCOMPARE(*partOf(healthOf(asset).score, HealthPart::Age).value, 1.0);
    asset.serviced = now - 24h * 455;
    QCOMPARE(*partOf(healthOf(asset).score, HealthPart::Age).value, 0.5);
  }

  void theWorstComeFirstAndTheUnknownLast()
  {
    AssetEvidence good = anAsset(), poor = anAsset(), unknown = anAsset();
    good.asset = AssetId{"good"};
    poor.asset = AssetId{"poor"};
    poor.alarmed = poor.watched;
    unknown.asset = AssetId{"unknown"};
    unknown.watched = 0.0;
    const PlantHealth plant = plantHealthOf({unknown, good, poor}, 10);
    QCOMPARE(plant.assets.size(), std::size_t{3});
    QCOMPARE(plant.assets[0].evidence.asset, AssetId{"poor"});
    QCOMPARE(plant.assets[1].evidence.asset, AssetId{"good"});
    QCOMPARE(plant.assets[2].evidence.asset, AssetId{"unknown"});
    QCOMPARE(bandOf(plant.assets[0].score), HealthBand::Poor);
    const PlantHealth cut = plantHealthOf({unknown, good, poor}, 1);
    QCOMPARE(cut.assets.size(), std::size_t{1});
    QCOMPARE(cut.total, std::size_t{3});
    QCOMPARE(cut.assets[0].evidence.asset, AssetId{"poor"});
  }
};

QTEST_GUILESS_MAIN(TestHealthScore)
#include "tst_health_score.moc"
