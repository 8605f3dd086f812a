// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tuning bench and the KPI page ask for, over a real store; and what people hold of occurrences.
#include "models/domain/tuning/kpi_report.h"
#include "tests/engine/engine_fixture.h"

#include <QDeadlineTimer>
#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

bool isDone(const CommandOutcome &outcome)
{
  return std::holds_alternative<Done>(outcome);
}

const Rule &ruleOf(const Site &site, const AlarmId &alarm)
{
  return *findRule(site, alarm.rule);
}

/// A pump whose pressure passes its limit of 10 three times, each time for a second.
struct Pump {
  Pump()
  {
    Site site = EngineFixture::site();
    for (Stream &stream : site.assets.front().streams)
      stream.interval = 10min; // however slow this machine is, no sensor falls silent
    if (!plant.start(site))
      qFatal("the engine does not start");
    plant.addPeople();
    plant.signIn("tom");
    from = plant.clock.utc();
    for (const double value : {8.0, 11.0, 8.0, 12.0, 8.0, 13.0, 8.0, 8.0}) {
      plant.publish("\"pressure\": " + std::to_string(value));
      // Judged before the clock goes on, or the sensor would be silent for too long.
      if (const std::uint64_t before = plant.health.samples; !plant.until([&] { return plant.health.samples > before; }))
        qFatal("a sample is lost");
      plant.clock.advance(1s);
    }
    to = plant.clock.utc() + 1s;
    for (const QDeadlineTimer patience{60s}; !patience.hasExpired() && !(journal().size() == 3 && journal().front().returnedAt != noTime);)
      plant.clock.advance(5ms);
    if (journal().size() != 3)
      qFatal("three alarms were expected, there are %d of %d samples, and the newest %s", static_cast<int>(journal().size()),
             static_cast<int>(plant.health.samples), journal().empty() || journal().front().returnedAt == noTime ? "lasts" : "is over");
  }
  std::vector<Occurrence> journal()
  {
    auto page = plant.loop.askAndWait(*plant.desk, JournalQuery{EngineFixture::pressureHigh, {}, 100});
    return page ? page->rows : std::vector<Occurrence>{};
  }
  BenchQuery::Answer basis()
  {
    // The history is committed a moment after the alarms.
    BenchQuery::Answer answer;
    for (const QDeadlineTimer patience{60s}; !patience.hasExpired() && !(answer && answer->history.samples.size() == 8);) {
      auto asked = plant.loop.askAndWait(*plant.desk, BenchQuery{ruleOf(EngineFixture::site(), EngineFixture::pressureHigh), from, to});
      answer = asked ? *asked : nullptr;
      plant.clock.advance(5ms);
    }
    return answer;
  }

  EngineFixture plant;
  UtcTime from;
  UtcTime to;
};

} // namespace

class BenchQueriesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void theBasisHoldsWhatWasRecorded()
  {
    Pump pump;
    const auto basis = pump.basis();
    QVERIFY(basis);
    QCOMPARE(basis->history.samples.size(), std::size_t{8});
    QCOMPARE(basis->occurrences.size(), std::size_t{3});
    QVERIFY(!basis->history.isLabelled);
    tuning::BenchScratch scratch;
    const tuning::BenchFigures now = judgeBench(*basis, tuning::settingOf(basis->rule), scratch);
    QCOMPARE(now.tally.activations, std::uint64_t{3}); // the bench raises what the engine raised
    QCOMPARE(tuning::endOf(basis->history.samples, now.activations.front()), basis->occurrences.front().to);
    auto higher = tuning::settingOf(basis->rule);
    higher.limit = 12.5;
    QCOMPARE(judgeBench(*basis, higher, scratch).tally.activations, std::uint64_t{1});
  }

  void opinionsAreKeptAndJudgeASetting()
  {
    Pump pump;
    const auto rows = pump.journal(); // newest first
    const AlarmId alarm = EngineFixture::pressureHigh;
    QVERIFY(isDone(pump.plant.submit(LabelOccurrence{alarm, rows[0].id, OccurrenceLabel::True, "seal failed"})));
    QVERIFY(isDone(pump.plant.submit(LabelOccurrence{alarm, rows[2].id, OccurrenceLabel::True, ""})));
    QVERIFY(isDone(pump.plant.submit(LabelOccurrence{alarm, rows[2].id, OccurrenceLabel::False, "noise"}))); // in place of it
    pump.plant.signIn("sam");
    QVERIFY(isDone(pump.plant.submit(LabelOccurrence{alarm, rows[1].id, OccurrenceLabel::Nuisance, ""})));

    const auto opinions = pump.plant.loop.askAndWait(*pump.plant.desk, LabelsQuery{rows[2].id});
    QVERIFY(opinions.has_value());
    QCOMPARE(opinions->size(), std::size_t{1});
    QCOMPARE(opinions->front().label, OccurrenceLabel::False);
    QCOMPARE(opinions->front().person, PersonId{"tom"});
    QCOMPARE(opinions->front().note, std::string{"noise"});

    const auto basis = pump.basis();
    QVERIFY(basis && basis->history.isLabelled);
    QCOMPARE(basis->history.events.size(), std::size_t{1});
    tuning::BenchScratch scratch;
    const auto now = judgeBench(*basis, tuning::settingOf(basis->rule), scratch);
    QCOMPARE(now.tally.found, std::uint64_t{1});
    QCOMPARE(now.falseLabelled, std::uint64_t{2});
    QCOMPARE(now.falseLeft, std::uint64_t{2});
    QCOMPARE(now.unlabelled, std::uint64_t{0});
    auto higher = tuning::settingOf(basis->rule);
    higher.limit = 12.5;
    const auto proposed = judgeBench(*basis, higher, scratch);
    QCOMPARE(proposed.tally.found, std::uint64_t{1});
    QCOMPARE(proposed.falseLeft, std::uint64_t{0});
  }

  void twoPeopleWhoDisagreeAreBothKept()
  {
    Pump pump;
    const auto rows = pump.journal();
    QVERIFY(isDone(pump.plant.submit(LabelOccurrence{EngineFixture::pressureHigh, rows[0].id, OccurrenceLabel::True, ""})));
    pump.plant.signIn("sam");
    QVERIFY(isDone(pump.plant.submit(LabelOccurrence{EngineFixture::pressureHigh, rows[0].id, OccurrenceLabel::False, ""})));
    const auto opinions = pump.plant.loop.askAndWait(*pump.plant.desk, LabelsQuery{rows[0].id});
    QVERIFY(opinions.has_value());
    QCOMPARE(opinions->size(), std::size_t{2});
    QVERIFY(!agreedLabel(*opinions));
    const auto basis = pump.basis();
    QVERIFY(basis->occurrences.back().isDisputed);
    QVERIFY(basis->history.events.empty());
  }

  void anOpinionNeedsTheRightAndAnOccurrence()
  {
    Pump pump;
    const AlarmId alarm = EngineFixture::pressureHigh;
    const auto none = pump.plant.submit(LabelOccurrence{alarm, OccurrenceId{999}, OccurrenceLabel::True, ""});
    QVERIFY(std::holds_alternative<Refused>(none));
    QCOMPARE(std::get<Refused>(none).reason.code, ErrorCode::NotFound);
    const OccurrenceId other = pump.journal().front().id;
    QVERIFY(std::holds_alternative<Refused>(
        pump.plant.submit(LabelOccurrence{EngineFixture::flowLow, other, OccurrenceLabel::True, ""}))); // of another alarm
    pump.plant.signIn("ada");
    const auto refused = pump.plant.submit(LabelOccurrence{alarm, other, OccurrenceLabel::True, ""});
    QVERIFY(std::holds_alternative<Refused>(refused));
    QCOMPARE(std::get<Refused>(refused).reason.code, ErrorCode::NotPermitted);
    pump.plant.signIn("sam");
    const auto audit = pump.plant.loop.askAndWait(*pump.plant.desk, AuditQuery{0, 100});
    QVERIFY(audit.has_value());
    QVERIFY(std::any_of(audit->begin(), audit->end(), [](const AuditRecord &record) { return record.action == LabelOccurrence::key; }));
  }

  void opinionsOutliveARestart()
  {
    Pump pump;
    const OccurrenceId newest = pump.journal().front().id;
    QVERIFY(isDone(pump.plant.submit(LabelOccurrence{EngineFixture::pressureHigh, newest, OccurrenceLabel::True, "seal"})));
    pump.plant.stop();
    QVERIFY(pump.plant.start());
    const auto opinions = pump.plant.loop.askAndWait(*pump.plant.desk, LabelsQuery{newest});
    QVERIFY(opinions.has_value());
    QCOMPARE(opinions->size(), std::size_t{1});
  }

  void rulesThatCannotBeReplayedAreRefusedInWords()
  {
    Pump pump;
    Rule rule = ruleOf(EngineFixture::site(), EngineFixture::pressureHigh);
    rule.condition = RateCondition{{AssetId{"P-1"}, "pressure"}};
    const auto rate = pump.plant.loop.askAndWait(*pump.plant.desk, BenchQuery{rule, pump.from, pump.to});
    QVERIFY(!rate);
    QCOMPARE(rate.error().code, ErrorCode::Malformed);
    rule = ruleOf(EngineFixture::site(), EngineFixture::pressureHigh);
    const auto range = pump.plant.loop.askAndWait(*pump.plant.desk, BenchQuery{rule, pump.to, pump.from});
    QVERIFY(!range);
    QVERIFY(!pump.plant.loop.askAndWait(*pump.plant.desk, KpiQuery{pump.to, pump.from, 1}));
  }

  void tooShortAHistoryRecommendsNothingAndSaysSo()
  {
    Pump pump;
    (void)pump.basis();
    const auto made = pump.plant.loop.askAndWait(
        *pump.plant.desk, RecommendQuery{ruleOf(EngineFixture::site(), EngineFixture::pressureHigh), pump.from, pump.to, 0, {}});
    QVERIFY(made.has_value());
    QCOMPARE((*made)->made.refusal, tuning::Refusal::TooShort);
    QVERIFY(!(*made)->made.proposed);
  }

  void theKpiNameTheAlarmsBehindThem()
  {
    Pump pump;
    const auto report = pump.plant.loop.askAndWait(*pump.plant.desk, KpiQuery{pump.from, pump.to, 2});
    QVERIFY(report.has_value());
    QCOMPARE((*report)->kpi.alarms, std::uint64_t{3});
    QCOMPARE((*report)->kpi.perPosition.positions, 2);
    QCOMPARE((*report)->alarms.size(), std::size_t{1});
    QCOMPARE((*report)->alarms.front().alarm, EngineFixture::pressureHigh);
    QCOMPARE((*report)->alarms.front().raised, std::uint64_t{3});
    std::uint64_t counted = 0;
    for (const tuning::TenMinuteCount &period : (*report)->periods)
      counted += period.count;
    QCOMPARE(counted, std::uint64_t{3});
    const auto empty = pump.plant.loop.askAndWait(*pump.plant.desk, KpiQuery{pump.from - 48h, pump.from - 24h, 1});
    QVERIFY(empty.has_value());
    QCOMPARE((*empty)->kpi.alarms, std::uint64_t{0});
  }
};

QTEST_GUILESS_MAIN(BenchQueriesTest)
#include "tst_bench_queries.moc"
