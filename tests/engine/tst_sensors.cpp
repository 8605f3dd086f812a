// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A broken sensor in the running engine: its own alarm, process alarms held and saying so, over a restart and a lost broker.

#include "services/engine/sensor_watch.h"
#include "tests/engine/engine_fixture.h"

#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const AlarmId pressureSensor = sensorAlarmOf({AssetId{"P-1"}, "pressure"});

/// A few seconds of both signals, at their interval.
void run(EngineFixture &plant, int seconds, const std::string &pressure = "5", const std::string &flow = "7")
{
  const std::uint64_t before = plant.engine->statistics().messages;
  for (int i = 0; i < seconds; ++i) {
    plant.publish("\"pressure\": " + pressure + ", \"flow\": " + flow);
    plant.clock.advance(1s);
  }
  QVERIFY(plant.until([&] { return plant.engine->statistics().messages >= before + static_cast<std::uint64_t>(seconds); }));
}

bool isRaised(const EngineFixture &plant, SensorFault fault)
{
  const AlarmStatus *status = plant.status(pressureSensor);
  return status != nullptr && status->regions.active && status->fault == fault;
}

} // namespace

class SensorsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void raisesAndReturnsSilence()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    run(plant, 3, "12");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    QVERIFY(!plant.status(EngineFixture::pressureHigh)->held);
    plant.clock.advance(5s);
    QVERIFY(plant.until([&] { return plant.health.newestAge > 5s; }));
    QVERIFY(plant.status(pressureSensor) == nullptr);
    plant.clock.advance(10s);
    QVERIFY(plant.until([&] { return isRaised(plant, SensorFault::Stale); }));
    QCOMPARE(plant.status(pressureSensor)->priority, Priority::Low);
    // The process alarm stays and says why.
    QVERIFY(plant.until([&] { return static_cast<bool>(plant.status(EngineFixture::pressureHigh)->held); }));
    QCOMPARE(plant.status(EngineFixture::pressureHigh)->held->fault, SensorFault::Stale);
    QCOMPARE(plant.status(EngineFixture::pressureHigh)->held->stream.key, std::string{"pressure"});
    QVERIFY(plant.status(EngineFixture::pressureHigh)->regions.active);
    // It is one alarm: with the first sample the hold ends, the sensor's alarm after half a minute.
    run(plant, 2, "12");
    QVERIFY(plant.until([&] { return !plant.status(EngineFixture::pressureHigh)->held; }));
    QVERIFY(isRaised(plant, SensorFault::Stale));
    run(plant, 32, "12");
    QVERIFY(plant.until([&] { return plant.shown(pressureSensor) == ShownState::ReturnedUnacknowledged; }));
    const auto journal = plant.loop.askAndWait(*plant.desk, JournalQuery{.alarm = pressureSensor, .before = {}, .limit = 10});
    QVERIFY(journal.has_value());
    QCOMPARE(journal->rows.size(), std::size_t{1});
    QCOMPARE(journal->rows.front().fault, std::optional{SensorFault::Stale});
    QCOMPARE(plant.engine->statistics().sensorAlarmsRaised, std::uint64_t{2}); // both streams of the pump
  }

  void holdsAProcessRuleOnABadValue()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    run(plant, 3, "12");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    run(plant, 3, "\"no\"");
    QVERIFY(plant.until([&] { return isRaised(plant, SensorFault::NotFinite); }));
    QVERIFY(plant.until([&] { return static_cast<bool>(plant.status(EngineFixture::pressureHigh)->held); }));
    QCOMPARE(plant.status(EngineFixture::pressureHigh)->held->fault, SensorFault::NotFinite);
    // A step that no process makes does not trip the trip, nor return the alarm.
    run(plant, 2, "12");
    run(plant, 1, "90");
    QVERIFY(plant.until([&] { return isRaised(plant, SensorFault::Jump); }));
    QCOMPARE(plant.shown(EngineFixture::tripHigh), ShownState::Normal);
    QVERIFY(plant.status(EngineFixture::pressureHigh)->regions.active);
    // A level that stays is the process's: the trip comes three samples later.
    run(plant, 4, "90");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::tripHigh) == ShownState::Unacknowledged; }));
  }

  void goesOnOverARestart()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    run(plant, 3, "12");
    plant.clock.advance(15s);
    QVERIFY(plant.until([&] { return isRaised(plant, SensorFault::Stale); }));
    const OccurrenceId occurrence = plant.status(pressureSensor)->occurrence;
    plant.stop();
    QVERIFY(plant.start());
    QVERIFY(isRaised(plant, SensorFault::Stale));
    // What was known before is shown with its age, not as live.
    std::optional<LatestValue> shown;
    plant.desk->watch(ValuesInterest{{{AssetId{"P-1"}, "pressure"}}}, [&](const Delta &delta) {
      for (const LatestValue &value : std::get<ValuesDelta>(delta).values)
        shown = value;
    });
    QVERIFY(plant.until([&] { return shown.has_value(); }));
    QCOMPARE(shown->quality, Quality::Stale);
    QCOMPARE(shown->value, 12.0);
    // Ten intervals later the process alarm is held again; the sensor's is the same occurrence.
    plant.clock.advance(15s);
    QVERIFY(plant.until([&] { return static_cast<bool>(plant.status(EngineFixture::pressureHigh)->held); }));
    QCOMPARE(plant.status(pressureSensor)->occurrence, occurrence);
    run(plant, 35, "5");
    QVERIFY(plant.until([&] { return plant.shown(pressureSensor) == ShownState::ReturnedUnacknowledged; }));
    QVERIFY(plant.until([&] { return shown->quality == Quality::Good; }));
  }

  void isAcknowledgedAndShelvedLikeAnyOther()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("tom");
    run(plant, 3);
    plant.clock.advance(15s);
    QVERIFY(plant.until([&] { return isRaised(plant, SensorFault::Stale); }));
    const AlarmStatus raised = *plant.status(pressureSensor);
    QVERIFY(std::holds_alternative<Done>(plant.submit(AcknowledgeAlarm{raised.alarm, raised.occurrence, "cable"})));
    QVERIFY(plant.until([&] { return plant.shown(pressureSensor) == ShownState::Acknowledged; }));
    QVERIFY(std::holds_alternative<Done>(plant.submit(ShelveAlarm{raised.alarm, false, 1h, "new cable on its way"})));
    QVERIFY(plant.until([&] { return plant.shown(pressureSensor) == ShownState::Shelved; }));
    plant.stop();
    QVERIFY(plant.start());
    QCOMPARE(plant.shown(pressureSensor), ShownState::Shelved);
    QCOMPARE(plant.status(pressureSensor)->fault, std::optional{SensorFault::Stale});
  }

  void takesItsSettingsFromTheSite()
  {
    EngineFixture plant;
    Site site = EngineFixture::site();
    site.sensorPriority = Priority::High;
    site.assets.front().streams.front().health = HealthOverrides{};
    site.assets.front().streams.front().health->stale = 30.0;
    QVERIFY(plant.start(site));
    run(plant, 3);
    plant.clock.advance(15s);
    const AlarmId flowSensor = sensorAlarmOf({AssetId{"P-1"}, "flow"});
    QVERIFY(plant.until([&] { return plant.shown(flowSensor) == ShownState::Unacknowledged; }));
    QCOMPARE(plant.status(flowSensor)->priority, Priority::High);
    QVERIFY(plant.status(pressureSensor) == nullptr);
    plant.clock.advance(20s);
    QVERIFY(plant.until([&] { return isRaised(plant, SensorFault::Stale); }));
  }

  /// The lost broker is the cause, and the console's alarm names it: a hundred sensors that fall silent with it raise nothing.
  void blamesNoSensorForALostBroker()
  {
    const auto site = std::make_shared<const Site>(EngineFixture::site());
    const telemetry::StreamRegistry registry{site};
    engine::AlarmBook book{site, registry, {}, UtcTime{1h}};
    const SteadyTime start{1h};
    engine::SensorWatch watch{*site, registry, {}, book, start};
    const auto silentAt = [&](Duration after) { return watch.findSilent(start + after, UtcTime{1h + after}).size(); };
    watch.setConnected({{0, true}}, start);
    QCOMPARE(silentAt(1h), std::size_t{0}); // never heard
    QCOMPARE(watch.judge({0, UtcTime{2h}, 12.0}, 0, UtcTime{2h}, start + 1h), Quality::Good);
    book.judge({0, UtcTime{2h}, 12.0});
    watch.setConnected({{0, false}}, start + 1h + 1s);
    QCOMPARE(silentAt(1h + 20s), std::size_t{1});
    QVERIFY(!book.find(pressureSensor));
    QVERIFY(static_cast<bool>(book.find(EngineFixture::pressureHigh)->held));
    // After the reconnection it has its ten intervals again, then the silence is its own.
    watch.setConnected({{0, true}}, start + 1h + 30s);
    (void)silentAt(1h + 35s);
    QVERIFY(!book.find(pressureSensor));
    (void)silentAt(1h + 45s);
    QVERIFY(book.find(pressureSensor) && book.find(pressureSensor)->regions.active);
    QCOMPARE(book.find(pressureSensor)->fault, std::optional{SensorFault::Stale});
  }
};

QTEST_GUILESS_MAIN(SensorsTest)
#include "tst_sensors.moc"
