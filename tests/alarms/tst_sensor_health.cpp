// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What tells a broken sensor from a broken machine: each detector by its signal, what healthy signals must not set off.

#include "services/detection/sensor_health.h"
#include "services/simulation/plant_model.h"
#include "tests/support/plant_site.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <random>
#include <rapidcheck.h>

using namespace andon;
using namespace andon::detection;
using namespace std::chrono_literals;

namespace {

const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

Stream temperature()
{
  Stream stream;
  stream.key = "temperature";
  stream.range = Range{0.0, 150.0};
  return stream;
}

/// One stream's sensor, fed a sample a second.
struct Sensor {
  explicit Sensor(const Stream &stream = temperature(), const HealthSettings &settings = {})
      : plan(healthPlanOf(stream, settings, false))
  {
  }

  HealthChange send(double value, Quality quality = Quality::Good)
  {
    now += 1s;
    return note(judgeSample(plan, {0, now + skew, value, quality, source}, now, state));
  }
  void sendNoise(int samples, double around = 80.0, double deviation = 0.3)
  {
    std::normal_distribution<double> noise{around, deviation};
    for (int i = 0; i < samples; ++i)
      send(std::round(noise(random) * 10.0) / 10.0);
  }
  HealthChange sendBad()
  {
    now += 1s;
    return note(judgeBadValue(plan, now, state));
  }
  HealthChange beSilent(Duration silence, bool alarms = true) { return note(judgeSilence(plan, silence, alarms, state)); }
  HealthChange note(HealthChange change)
  {
    if (change != HealthChange::None)
      changes.emplace_back(change, state.fault);
    return change;
  }
  [[nodiscard]] bool isOnly(SensorFault fault) const { return changes == std::vector{std::pair{HealthChange::Raised, fault}}; }

  HealthPlan plan;
  HealthState state;
  UtcTime now = start;
  Duration skew{};
  TimeSource source = TimeSource::Device;
  std::mt19937 random{7};
  std::vector<std::pair<HealthChange, SensorFault>> changes;
};

using Changes = std::vector<std::pair<HealthChange, SensorFault>>;

} // namespace

class SensorHealthTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void findsNothingInAHealthySignal()
  {
    Sensor sensor;
    sensor.sendNoise(5000);
    for (int i = 0; i < 60; ++i) // a start: a ramp of a fifth of the range in a minute
      sensor.send(80.0 + i * 0.5);
    sensor.sendNoise(2000, 110.0);
    QVERIFY(sensor.changes.empty());
    QVERIFY(!distrust(sensor.state));
  }

  void findsFaults_data()
  {
    QTest::addColumn<std::function<void(Sensor &)>>("fail");
    QTest::addColumn<SensorFault>("fault");
    QTest::addColumn<bool>("isDistrusted");
    using Fail = std::function<void(Sensor &)>;
    QTest::newRow("silent") << Fail{[](Sensor &s) {
      QCOMPARE(s.beSilent(10s), HealthChange::None);
      s.beSilent(11s);
    }} << SensorFault::Stale << true;
    QTest::newRow("not a number") << Fail{[](Sensor &s) {
      QCOMPARE(s.sendBad(), HealthChange::None);
      QCOMPARE(s.sendBad(), HealthChange::None);
      s.sendBad();
    }} << SensorFault::NotFinite << true;
    QTest::newRow("beyond its range") << Fail{[](Sensor &s) {
      for (int i = 0; i < 3; ++i)
        s.send(170.0, Quality::Uncertain);
    }} << SensorFault::OutOfContract << true;
    QTest::newRow("swinging") << Fail{[](Sensor &s) {
      for (int i = 0; i < 12; ++i)
        s.send(i % 2 == 0 ? 95.0 : 65.0);
    }} << SensorFault::Erratic << true;
    QTest::newRow("a step") << Fail{[](Sensor &s) { s.send(5.0); }} << SensorFault::Jump << true;
    QTest::newRow("stuck") << Fail{[](Sensor &s) {
      for (int i = 0; i < 590; ++i)
        s.send(80.3);
      QVERIFY(s.changes.empty());
      for (int i = 0; i < 30; ++i)
        s.send(80.3);
    }} << SensorFault::FlatLine
                           << true;
    QTest::newRow("ahead") << Fail{[](Sensor &s) {
      s.skew = 45s;
      s.sendNoise(60);
      QVERIFY(s.changes.empty());
      s.sendNoise(5);
    }} << SensorFault::ClockSkew
                           << false;
    QTest::newRow("behind") << Fail{[](Sensor &s) {
      s.skew = -90s;
      s.sendNoise(600); // the first of them are late: the clock went back
      QVERIFY(s.changes.empty());
      s.sendNoise(60);
    }} << SensorFault::ClockSkew
                            << false;
    QTest::newRow("stamps out of the window") << Fail{[](Sensor &s) {
      s.source = TimeSource::Replaced;
      s.sendNoise(65);
    }} << SensorFault::ClockSkew << false;
  }
  void findsFaults()
  {
    QFETCH(const std::function<void(Sensor &)>, fail);
    QFETCH(const SensorFault, fault);
    QFETCH(const bool, isDistrusted);
    Sensor sensor;
    sensor.sendNoise(600);
    QVERIFY(sensor.changes.empty());
    fail(sensor);
    QVERIFY(sensor.isOnly(fault));
    QCOMPARE(distrust(sensor.state).has_value(), isDistrusted);
    sensor.skew = 0s;
    sensor.source = TimeSource::Device;
    sensor.sendNoise(300);
    QCOMPARE(sensor.changes, (Changes{{HealthChange::Raised, fault}, {HealthChange::Returned, fault}}));
    QVERIFY(!distrust(sensor.state));
  }

  void canBeSwitchedOff()
  {
    HealthSettings none;
    none.stale = none.erratic = none.jump = 0.0;
    none.badValues = none.outOfContract = 0;
    none.flatLine = none.clockSkew = 0s;
    Sensor sensor{temperature(), none};
    sensor.sendNoise(600);
    sensor.beSilent(24h);
    sensor.skew = 50s;
    for (int i = 0; i < 2000; ++i)
      sensor.send(80.0);
    for (int i = 0; i < 20; ++i)
      sensor.send(i % 2 == 0 ? 140.0 : 10.0);
    for (int i = 0; i < 10; ++i)
      sensor.send(200.0, Quality::Uncertain);
    for (int i = 0; i < 10; ++i)
      sensor.sendBad();
    QVERIFY(sensor.changes.empty());
    QCOMPARE(distrust(sensor.state), std::optional{SensorFault::NotFinite}); // rules still must not judge by what is none
  }

  void leavesStatesAndOnChangeStreamsAlone()
  {
    Stream mode = temperature();
    mode.decimals = 0;
    Sensor sensor{mode};
    for (int i = 0; i < 3000; ++i)
      sensor.send(i / 50 % 2 == 0 ? 1.0 : 100.0);
    for (int i = 0; i < 3000; ++i)
      sensor.send(1.0);
    QVERIFY(sensor.changes.empty());
    const HealthPlan asMode = healthPlanOf(temperature(), {}, true);
    QCOMPARE(asMode.staleAfter, Duration::zero());
    QCOMPARE(asMode.flatLine, Duration::zero());
    Stream periodicMode = temperature();
    periodicMode.periodic = true;
    QCOMPARE(healthPlanOf(periodicMode, {}, true).staleAfter, Duration{10s});
  }

  void takesASteadyZeroForAStandingMachine()
  {
    Sensor sensor;
    sensor.sendNoise(600, 2.0, 0.4);
    for (int i = 0; i < 4000; ++i)
      sensor.send(0.0);
    sensor.sendNoise(600, 2.0, 0.4);
    QVERIFY(sensor.changes.empty());
  }

  void believesALevelThatStays()
  {
    Sensor sensor;
    sensor.sendNoise(600, 140.0);
    sensor.send(20.0);
    QVERIFY(distrust(sensor.state).has_value());
    sensor.sendNoise(4, 20.0);
    QVERIFY(!distrust(sensor.state)); // rules judge again
    QVERIFY(sensor.state.active);     // the alarm has its hold
    sensor.sendNoise(40, 20.0);
    QVERIFY(!sensor.state.active);
  }

  void doesNotChatter()
  {
    Sensor sensor;
    sensor.sendNoise(20);
    for (int i = 0; i < 100; ++i) {
      for (int bad = 0; bad < 3; ++bad)
        sensor.sendBad();
      sensor.sendNoise(20);
    }
    QVERIFY(sensor.isOnly(SensorFault::NotFinite));
    sensor.sendNoise(40);
    QCOMPARE(sensor.changes.size(), std::size_t{2});
  }

  void namesTheFaultThatCameLater()
  {
    Sensor sensor;
    sensor.sendNoise(20);
    for (int i = 0; i < 3; ++i)
      sensor.send(170.0, Quality::Uncertain);
    sensor.beSilent(1min);
    sensor.sendNoise(60);
    QCOMPARE(sensor.changes, (Changes{{HealthChange::Raised, SensorFault::OutOfContract},
                                      {HealthChange::Renamed, SensorFault::Stale},
                                      {HealthChange::Returned, SensorFault::Stale}}));
  }

  void blamesNoSensorForALostBroker()
  {
    Sensor sensor;
    sensor.sendNoise(20);
    sensor.beSilent(1min, false);
    QVERIFY(sensor.changes.empty());
    QCOMPARE(distrust(sensor.state), std::optional{SensorFault::Stale}); // but rules hold
    sensor.sendNoise(1);
    QVERIFY(!distrust(sensor.state));
  }

  void startsAnewWithAClockThatWasSetBack()
  {
    Sensor sensor;
    sensor.sendNoise(100);
    const UtcTime before = sensor.state.latest;
    sensor.skew = -1h;
    sensor.sendNoise(29);
    QCOMPARE(sensor.state.latest, before);
    sensor.sendNoise(1);
    QCOMPARE(sensor.state.latest, sensor.now - 1h);
  }

  /// Two hours of every stream of the demo plant without a fault: nothing may be said of its sensors.
  void findsNothingInTheDemoPlant()
  {
    const Site site = test::siteOf("demo-site");
    const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 2} + 8h};
    const simulation::PlantModel plant{{.seed = 3, .faults = {}}};
    std::vector<double> values;
    for (std::size_t i = 0; i < plant.assets().size(); ++i) {
      const simulation::PlantAsset &asset = plant.assets()[i];
      std::vector<Sensor> sensors;
      std::vector<const Stream *> streams;
      for (const simulation::PlantStream &each : asset.streams) {
        streams.push_back(findStream(site, {asset.id, each.key}));
        QVERIFY(streams.back() != nullptr);
        sensors.emplace_back(*streams.back());
      }
      for (int second = 0; second < 7200; ++second) {
        plant.values(i, start + std::chrono::seconds{second}, values);
        for (std::size_t s = 0; s < sensors.size(); ++s) {
          const auto &range = streams[s]->range;
          const bool isOutside = range && (values[s] < range->low || values[s] > range->high);
          sensors[s].send(values[s], isOutside ? Quality::Uncertain : Quality::Good);
        }
      }
      for (std::size_t s = 0; s < sensors.size(); ++s)
        QVERIFY2(sensors[s].changes.empty(), (asset.id.text() + " " + streams[s]->key).c_str());
    }
  }

  void isTheSameInAReplay()
  {
    QVERIFY(rc::check("two runs over the same samples", [] {
      Sensor first, second;
      const auto values = *rc::gen::container<std::vector<double>>(400, rc::gen::element(20.0, 21.0, 22.0, 90.0, 91.0, 149.0, 160.0));
      for (Sensor *sensor : {&first, &second}) {
        sensor->sendNoise(350, 21.0);
        for (const double value : values)
          sensor->send(value, value > 150.0 ? Quality::Uncertain : Quality::Good);
      }
      RC_ASSERT(first.changes == second.changes);
      // Raised and returned by turns, whatever comes.
      bool active = false;
      for (const auto &[change, fault] : first.changes) {
        RC_ASSERT(change != HealthChange::None);
        RC_ASSERT((change == HealthChange::Raised) == !active);
        active = change != HealthChange::Returned;
      }
    }));
  }
};

QTEST_APPLESS_MAIN(SensorHealthTest)
#include "tst_sensor_health.moc"
