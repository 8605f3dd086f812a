// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// When the disk fails: alarms, acknowledgement and shelving go on, unsaved and retried; rules and people are refused; the
// console raises an alarm of its own; and when the disk is back, nothing is missing.

#include "services/storage/operations_store.h"
#include "tests/engine/engine_fixture.h"
#include "tests/support/fault_vfs.h"

#include <QTest>

#include <sqlite3.h>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const AlarmId storeFailing{consoleAsset, RuleId{"store-failing"}};
const AlarmId historyFailing{consoleAsset, RuleId{"history-failing"}};

} // namespace

class FailingDiskTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void goesOnUnsavedAndSavesWhenTheDiskIsBack_data()
  {
    QTest::addColumn<int>("code");
    QTest::newRow("full") << SQLITE_FULL;
    QTest::newRow("failing writes") << SQLITE_IOERR_WRITE;
    QTest::newRow("failing sync") << SQLITE_IOERR_FSYNC;
  }
  void goesOnUnsavedAndSavesWhenTheDiskIsBack()
  {
    QFETCH(int, code);
    FaultVfs disk;
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("sam");

    disk.failAll(code);
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    QVERIFY(plant.status(EngineFixture::pressureHigh)->unsaved);
    const OccurrenceId occurrence = plant.status(EngineFixture::pressureHigh)->occurrence;
    QVERIFY(std::holds_alternative<Unsaved>(plant.submit(AcknowledgeAlarm{EngineFixture::pressureHigh, occurrence, "seen"})));
    QVERIFY(std::holds_alternative<Unsaved>(plant.submit(ShelveAlarm{EngineFixture::flowLow, false, 1h, "strainer"})));
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Acknowledged; }));
    QVERIFY(plant.until([&] { return plant.health.store == StoreState::Failing && !plant.health.storeRemedy.empty(); }));
    QVERIFY(plant.until([&] { return plant.shown(storeFailing) == ShownState::Unacknowledged; }));

    const auto site = plant.loop.askAndWait(*plant.desk, SiteQuery{});
    Rule rule = *findRule(*site, EngineFixture::pressureHigh.rule);
    rule.onDelay = 5s;
    QVERIFY(std::holds_alternative<Refused>(plant.submit(ChangeRule{rule, "calmer"})));
    QCOMPARE(findRule(*plant.loop.askAndWait(*plant.desk, SiteQuery{}), rule.id)->onDelay, Duration{});

    disk.heal();
    QVERIFY(plant.until([&] {
      return plant.health.store == StoreState::Saved && !plant.status(EngineFixture::pressureHigh)->unsaved &&
             !plant.status(EngineFixture::flowLow)->unsaved;
    }));
    QVERIFY(plant.until([&] { return plant.shown(storeFailing) == ShownState::ReturnedUnacknowledged; }));
    plant.stop();
    QVERIFY(plant.start());
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Acknowledged);
    QCOMPARE(plant.status(EngineFixture::pressureHigh)->occurrence, occurrence);
    QCOMPARE(plant.shown(EngineFixture::flowLow), ShownState::Shelved);
    plant.stop();
    auto reader = storage::OperationsReader::open(storePath(plant.folder));
    QVERIFY(reader.has_value());
    const auto verdict = (*reader)->verifyAudit();
    QVERIFY(verdict.has_value());
    QVERIFY2(verdict->firstBroken == 0, verdict->what.c_str());
  }

  void keepsAlarmsApartFromAFailingHistory()
  {
    FaultVfs disk;
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("tom");
    disk.failAll(SQLITE_FULL, "history");
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] {
      const AlarmStatus *status = plant.status(EngineFixture::pressureHigh);
      return status != nullptr && !status->unsaved;
    }));
    const OccurrenceId occurrence = plant.status(EngineFixture::pressureHigh)->occurrence;
    QVERIFY(std::holds_alternative<Done>(plant.submit(AcknowledgeAlarm{EngineFixture::pressureHigh, occurrence, {}})));
    plant.clock.advance(3s);
    QVERIFY(plant.until([&] {
      plant.publish("\"pressure\": 12");
      plant.clock.advance(100ms);
      return plant.shown(historyFailing) == ShownState::Unacknowledged;
    }));
    QVERIFY(plant.health.store != StoreState::Failing);
  }
};

QTEST_GUILESS_MAIN(FailingDiskTest)
#include "tst_failing_disk.moc"
