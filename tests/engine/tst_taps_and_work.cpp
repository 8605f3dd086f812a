// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a technician's taps leave in the store: opinions that can be taken back, and records of work.
#include "services/storage/operations_store.h"
#include "tests/engine/engine_fixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

bool isDone(const CommandOutcome &outcome)
{
  return std::holds_alternative<Done>(outcome);
}

ErrorCode refusal(const CommandOutcome &outcome)
{
  const auto *refused = std::get_if<Refused>(&outcome);
  return refused == nullptr ? ErrorCode::Internal : refused->reason.code;
}

/// A pump whose pressure is too high, and a technician at the desk.
struct Pump {
  Pump()
  {
    if (!plant.start())
      qFatal("the engine does not start");
    plant.addPeople();
    plant.signIn("tom");
    plant.publish("\"pressure\": 12");
    if (!plant.until([this] { return plant.status(alarm) != nullptr; }))
      qFatal("no alarm");
    occurrence = plant.status(alarm)->occurrence;
  }
  std::vector<LabelOpinion> opinions()
  {
    const auto known = plant.loop.askAndWait(*plant.desk, LabelsQuery{occurrence});
    return known ? *known : std::vector<LabelOpinion>{};
  }
  std::vector<WorkRecord> work()
  {
    const auto known = plant.loop.askAndWait(*plant.desk, WorkQuery{alarm, {}, 10});
    return known ? *known : std::vector<WorkRecord>{};
  }
  CommandOutcome judge(OccurrenceLabel label, const std::string &note = {})
  {
    plant.clock.advance(1s);
    return plant.submit(LabelOccurrence{alarm, occurrence, label, note});
  }

  EngineFixture plant;
  const AlarmId alarm = EngineFixture::pressureHigh;
  OccurrenceId occurrence;
};

} // namespace

class TapsAndWorkTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void anOpinionIsTakenBack()
  {
    Pump pump;
    const WithdrawLabel back{pump.alarm, pump.occurrence};
    QVERIFY(isDone(pump.plant.submit(back))); // nothing to take back, nothing done
    QVERIFY(isDone(pump.judge(OccurrenceLabel::False)));
    QVERIFY(isDone(pump.judge(OccurrenceLabel::False, "sensor is wrong"))); // its reason, not another opinion
    QCOMPARE(pump.opinions().front().note, std::string{"sensor is wrong"});
    QVERIFY(isDone(pump.plant.submit(back)));
    QVERIFY(pump.opinions().empty());
  }

  void whatWasHeldBeforeStandsAgain()
  {
    Pump pump;
    QVERIFY(isDone(pump.judge(OccurrenceLabel::True, "seal")));
    const LabelOpinion before = pump.opinions().front();
    QVERIFY(isDone(pump.judge(OccurrenceLabel::False)));
    QVERIFY(isDone(pump.judge(OccurrenceLabel::False, "noise")));
    pump.plant.signIn("sam");
    QVERIFY(isDone(pump.judge(OccurrenceLabel::Nuisance)));
    pump.plant.signIn("tom");
    QVERIFY(isDone(pump.plant.submit(WithdrawLabel{pump.alarm, pump.occurrence})));
    const auto all = pump.opinions();
    QCOMPARE(all.size(), std::size_t{2}); // of others nothing is taken
    QVERIFY(std::find(all.begin(), all.end(), before) != all.end());
  }

  void aWithdrawalThatIsRepeatedTakesOneOpinionOnly()
  {
    const TemporaryFolder folder;
    auto store = storage::OperationsStore::open(folder.file("x.db"));
    QVERIFY(store.has_value());
    const OccurrenceId occurrence{5};
    const auto said = [&](OccurrenceLabel label, int second) {
      storage::Changes changes;
      changes.labels.push_back({occurrence, PersonId{"tom"}, UtcTime{std::chrono::seconds{second}}, label, {}});
      return (*store)->commit(changes).has_value() && (*store)->commit(changes).has_value(); // the same, retried
    };
    QVERIFY(said(OccurrenceLabel::True, 1000) && said(OccurrenceLabel::False, 2000));
    storage::Changes withdrawal;
    withdrawal.withdrawnLabels.push_back({occurrence, PersonId{"tom"}, UtcTime{2005s}});
    QVERIFY((*store)->commit(withdrawal).has_value() && (*store)->commit(withdrawal).has_value());
    auto reader = storage::OperationsReader::open(folder.file("x.db"));
    QVERIFY(reader.has_value());
    const auto left = (*reader)->labels(occurrence);
    QVERIFY(left.has_value());
    QCOMPARE(left->size(), std::size_t{1});
    QVERIFY((left->front() == LabelOpinion{occurrence, PersonId{"tom"}, UtcTime{1000s}, OccurrenceLabel::True, {}}));
  }

  void onlyWhatExistsIsTakenBack()
  {
    Pump pump;
    QCOMPARE(refusal(pump.plant.submit(WithdrawLabel{pump.alarm, OccurrenceId{999}})), ErrorCode::NotFound);
    pump.plant.signIn("ada");
    QCOMPARE(refusal(pump.plant.submit(WithdrawLabel{pump.alarm, pump.occurrence})), ErrorCode::NotPermitted);
    pump.plant.signIn("sam");
    const auto audit = pump.plant.loop.askAndWait(*pump.plant.desk, AuditQuery{0, 100});
    QVERIFY(std::any_of(audit->begin(), audit->end(), [](const AuditRecord &one) { return one.action == WithdrawLabel::key; }));
  }

  /// Of an earlier occurrence, which a worker has to read first.
  void whatTakesATapBackNeverOvertakesIt()
  {
    Pump pump;
    EngineFixture &plant = pump.plant;
    for (const char *value : {"\"pressure\": 8", "\"pressure\": 12"}) {
      const int before = plant.alarmDeltas;
      plant.clock.advance(1s);
      plant.publish(value);
      QVERIFY(plant.until([&] { return plant.alarmDeltas > before; }));
    }
    QVERIFY(plant.until([&] { return plant.status(pump.alarm)->occurrence != pump.occurrence; }));
    std::vector<std::optional<CommandOutcome>> outcomes;
    const auto tap = [&](Command command) {
      const std::size_t own = outcomes.size();
      outcomes.emplace_back();
      plant.desk->submit(std::move(command), [&outcomes, own](const CommandOutcome &outcome) { outcomes[own] = outcome; });
    };
    const auto areAnswered = [&] {
      return plant.until([&] { return std::all_of(outcomes.begin(), outcomes.end(), [](const auto &each) { return each.has_value(); }); });
    };
    tap(StartWork{pump.alarm, pump.occurrence});
    tap(WithdrawWork{pump.alarm, pump.occurrence});
    for (int i = 0; i < 20; ++i) {
      tap(LabelOccurrence{pump.alarm, pump.occurrence, OccurrenceLabel::Nuisance, ""});
      tap(WithdrawLabel{pump.alarm, pump.occurrence});
    }
    QVERIFY(areAnswered());
    QVERIFY(std::all_of(outcomes.begin(), outcomes.end(), [](const auto &each) { return isDone(*each); }));
    QVERIFY(pump.work().empty());
    QVERIFY(pump.opinions().empty());

    // A reading that fails holds nobody up, then or later.
    outcomes.clear();
    for (int i = 0; i < 2; ++i) {
      tap(StartWork{pump.alarm, OccurrenceId{999}});
      tap(WithdrawWork{pump.alarm, OccurrenceId{999}});
    }
    QVERIFY(areAnswered());
    QCOMPARE(refusal(*outcomes[0]), ErrorCode::NotFound);
    QVERIFY(isDone(*outcomes[1]));
    QCOMPARE(refusal(*outcomes[2]), ErrorCode::NotFound);
    QVERIFY(isDone(*outcomes[3]));
    QVERIFY(isDone(plant.submit(WithdrawWork{pump.alarm, OccurrenceId{999}})));
  }

  void workThatCannotBeMeantIsNotImported_data()
  {
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("says");
    QTest::newRow("id below zero") << 0 << "record 2";
    QTest::newRow("id too large") << 1 << "record 2";
    QTest::newRow("occurrence below zero") << 2 << "record 2";
    QTest::newRow("occurrence too large") << 3 << "record 2";
    QTest::newRow("an id twice") << 4 << "record 2";
    QTest::newRow("unfinished twice") << 5 << "record 2";
    QTest::newRow("goes on already") << 6 << "occurrence";
    QTest::newRow("hours without end") << 7 << "record 2";
    QTest::newRow("no cost") << 8 << "record 2";
    QTest::newRow("no numbers left") << 9 << "work";
  }
  void workThatCannotBeMeantIsNotImported()
  {
    QFETCH(const int, which);
    QFETCH(const QString, says);
    Pump pump;
    QVERIFY(isDone(pump.plant.submit(StartWork{pump.alarm, pump.occurrence})));
    const auto before = pump.work();
    WorkRecord good;
    good.alarm = pump.alarm;
    good.opened = good.started = UtcTime{1000s};
    good.finished = UtcTime{5000s};
    std::vector<WorkRecord> records{good, good};
    constexpr std::int64_t tooLarge = (std::int64_t{1} << 53) + 1;
    if (which == 0 || which == 1)
      records[1].id = WorkId{which == 0 ? -1 : tooLarge};
    if (which == 2 || which == 3)
      records[1].occurrence = OccurrenceId{which == 2 ? -1 : tooLarge};
    if (which == 4)
      records[0].id = records[1].id = WorkId{77};
    if (which == 5)
      for (WorkRecord &record : records) {
        record.occurrence = OccurrenceId{55};
        record.finished = noTime;
      }
    if (which == 6) {
      records[1].occurrence = pump.occurrence;
      records[1].finished = noTime;
    }
    if (which == 7)
      records[1].hours = std::numeric_limits<double>::infinity();
    if (which == 8)
      records[1].cost = std::nan("");
    if (which == 9)
      records[0].id = WorkId{tooLarge - 1};
    pump.plant.signIn("ada");
    const CommandOutcome outcome = pump.plant.submit(ImportWork{records, "from the old system"});
    const auto *refused = std::get_if<Refused>(&outcome);
    QVERIFY(refused != nullptr);
    QVERIFY2(refused->reason.subject.find(says.toStdString()) != std::string::npos, refused->reason.subject.c_str());
    QVERIFY(!refused->reason.remedy.empty());
    QVERIFY(pump.work() == before);
    // The number of what goes on already may finish it and leave another one open.
    if (which != 6)
      return;
    records[0] = before.front();
    records[0].finished = records[0].started + 1h;
    QVERIFY(isDone(pump.plant.submit(ImportWork{records, "handed over"})));
    QCOMPARE(pump.work().size(), std::size_t{2});
    pump.plant.signIn("tom");
    QVERIFY(isDone(pump.plant.submit(StartWork{pump.alarm, pump.occurrence}))); // the imported one goes on
    QCOMPARE(pump.work().size(), std::size_t{2});
  }

  void workIsStartedAndFinished()
  {
    Pump pump;
    const StartWork start{pump.alarm, pump.occurrence};
    QVERIFY(isDone(pump.plant.submit(start)));
    QVERIFY(isDone(pump.plant.submit(start))); // said twice, started once
    QCOMPARE(pump.work().size(), std::size_t{1});
    const WorkRecord open = pump.work().front();
    QCOMPARE(open.person, PersonId{"tom"});
    QCOMPARE(open.occurrence, pump.occurrence);
    QVERIFY(open.finished == noTime && open.started != noTime);

    QCOMPARE(refusal(pump.plant.submit(FinishWork{pump.alarm, pump.occurrence, "x", -1.0, 0.0, {}})), ErrorCode::Malformed);
    QCOMPARE(refusal(pump.plant.submit(FinishWork{pump.alarm, pump.occurrence, "x", std::nan(""), 0.0, {}})), ErrorCode::Malformed);
    // Open work outlives a restart.
    pump.plant.stop();
    QVERIFY(pump.plant.start());
    pump.plant.signIn("tom");
    pump.plant.clock.advance(30min);
    QVERIFY(isDone(pump.plant.submit(FinishWork{pump.alarm, pump.occurrence, "seal changed", 0.0, 120.0, "WO-17"})));
    const WorkRecord done = pump.work().front();
    QCOMPARE(done.id, open.id);
    QCOMPARE(done.finding, std::string{"seal changed"});
    QCOMPARE(done.cost, 120.0);
    QCOMPARE(done.reference, std::string{"WO-17"});
    QVERIFY2(done.hours >= 0.5 && done.hours < 0.6, qPrintable(QString::number(done.hours))); // the time since the start
    QCOMPARE(refusal(pump.plant.submit(FinishWork{pump.alarm, pump.occurrence, "again", 1.0, 0.0, {}})), ErrorCode::NotFound);
  }

  void aStartIsTakenBack()
  {
    Pump pump;
    QVERIFY(isDone(pump.plant.submit(StartWork{pump.alarm, pump.occurrence})));
    QVERIFY(isDone(pump.plant.submit(WithdrawWork{pump.alarm, pump.occurrence})));
    QVERIFY(pump.work().empty());
    QVERIFY(isDone(pump.plant.submit(WithdrawWork{pump.alarm, pump.occurrence})));
    QCOMPARE(refusal(pump.plant.submit(StartWork{EngineFixture::flowLow, pump.occurrence})), ErrorCode::NotFound); // of another alarm
  }

  void importedWorkHasNumbers()
  {
    Pump pump;
    QVERIFY(isDone(pump.plant.submit(StartWork{pump.alarm, pump.occurrence})));
    WorkRecord old;
    old.alarm = pump.alarm;
    old.opened = old.started = UtcTime{1000s};
    old.finished = UtcTime{5000s};
    old.finding = "bearing";
    ImportWork import{{old, old}, "from the old system"};
    QCOMPARE(refusal(pump.plant.submit(import)), ErrorCode::NotPermitted);
    pump.plant.signIn("ada");
    QVERIFY(isDone(pump.plant.submit(import)));
    auto all = pump.work();
    QCOMPARE(all.size(), std::size_t{3});
    QCOMPARE(all[0].id, WorkId{3});
    QCOMPARE(all[1].id, WorkId{2});
    all[0].finding = "bearing, changed";
    QVERIFY(isDone(pump.plant.submit(ImportWork{{all[0]}, "corrected"}))); // in place of it
    QCOMPARE(pump.work().size(), std::size_t{3});
    QCOMPARE(pump.work().front().finding, std::string{"bearing, changed"});

    QCOMPARE(refusal(pump.plant.submit(ImportWork{{}, "nothing"})), ErrorCode::Malformed);
    old.alarm.asset = AssetId{"NOWHERE"};
    QCOMPARE(refusal(pump.plant.submit(ImportWork{{old}, "unknown"})), ErrorCode::NotFound);
    old.alarm = pump.alarm;
    old.finished = UtcTime{500s};
    QCOMPARE(refusal(pump.plant.submit(ImportWork{{old}, "backwards"})), ErrorCode::Malformed);
    QCOMPARE(pump.work().size(), std::size_t{3}); // nothing half taken
  }
};

QTEST_GUILESS_MAIN(TapsAndWorkTest)
#include "tst_taps_and_work.moc"
