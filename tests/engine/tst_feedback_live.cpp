// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts on a running plant: what is kept with them, and what they quieten.
#include "tests/engine/engine_fixture.h"

#include <QDeadlineTimer>
#include <QTest>

#include <algorithm>

using namespace andon;
using namespace std::chrono_literals;
using test::EngineFixture;

namespace {

const AlarmId pressure = EngineFixture::pressureHigh; // above 10, deadband 1
const AlarmId trip = EngineFixture::tripHigh;         // above 20, safety class

struct Pump : EngineFixture {
  Pump()
  {
    Site site = EngineFixture::site();
    for (Stream &stream : site.assets.front().streams)
      stream.interval = 10min; // no sensor falls silent
    if (!start(site))
      qFatal("the engine does not start");
    addPeople();
    signIn("tom");
  }

  /// One sample, judged, a second after the one before.
  void sample(double value)
  {
    const std::uint64_t before = health.samples;
    publish("\"pressure\": " + std::to_string(value));
    if (!until([&] { return health.samples > before; }))
      qFatal("a sample is lost");
    clock.advance(1s);
  }
  std::vector<Occurrence> journal(const AlarmId &alarm = pressure)
  {
    auto page = loop.askAndWait(*desk, JournalQuery{alarm, {}, 100});
    return page ? page->rows : std::vector<Occurrence>{};
  }
  /// The newest occurrence once the journal has `count` and it has returned.
  Occurrence returned(std::size_t count, const AlarmId &alarm = pressure)
  {
    std::vector<Occurrence> rows;
    for (const QDeadlineTimer patience{60s}; !patience.hasExpired(); clock.advance(5ms)) {
      rows = journal(alarm);
      if (rows.size() == count && rows.front().returnedAt != noTime)
        return rows.front();
    }
    return {};
  }
  bool judge(const Occurrence &occurrence, OccurrenceLabel label)
  {
    return std::holds_alternative<Done>(submit(LabelOccurrence{occurrence.alarm, occurrence.id, label, "note"}));
  }
  std::vector<Quietening> quietenings()
  {
    const auto answer = loop.askAndWait(*desk, QuieteningsQuery{});
    return answer ? *answer : std::vector<Quietening>{};
  }
  bool becomes(const AlarmId &alarm, ShownState state)
  {
    return until([&] { return shown(alarm) == state; });
  }
  /// Raised at 12, returned, called false by tom.
  void quieten()
  {
    sample(12.0);
    clock.advance(20s); // long enough that a slow machine ends no hold
    sample(11.0);
    sample(8.0);
    const Occurrence first = returned(1);
    if (!judge(first, OccurrenceLabel::False) || quietenings().size() != 1)
      qFatal("it is not quietened");
    submit(AcknowledgeAlarm{pressure, first.id, ""});
  }
};

} // namespace

class TestFeedbackLive : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void evidenceIsKeptWithEachOpinion()
  {
    Pump pump;
    pump.sample(11.0);
    pump.sample(13.0);
    pump.sample(8.0);
    const Occurrence occurrence = pump.returned(1);
    QCOMPARE(occurrence.worst, 13.0);
    QVERIFY(pump.judge(occurrence, OccurrenceLabel::Unknown));
    pump.clock.advance(1s);
    QVERIFY(pump.judge(occurrence, OccurrenceLabel::False));
    pump.clock.advance(1s);
    pump.signIn("sam");
    QVERIFY(pump.judge(occurrence, OccurrenceLabel::True));
    const auto evidence = pump.loop.askAndWait(*pump.desk, EvidenceQuery{occurrence.id});
    QVERIFY(evidence.has_value());
    QCOMPARE(evidence->size(), std::size_t{3}); // what tom said first, too
    const LabelEvidence &kept = (*evidence)[1];
    QCOMPARE(kept.person, PersonId{"tom"});
    QCOMPARE(kept.roles, std::vector<std::string>{"technician"});
    QCOMPARE(kept.label, OccurrenceLabel::False);
    QCOMPARE(kept.value, 11.0);
    QCOMPARE(kept.worst, 13.0);
    QCOMPARE(kept.stream, std::string{"pressure"});
    QCOMPARE(kept.siteVersion, 1);
    QVERIFY(kept.rule.find("\"limit\":10.0") != std::string::npos);
    QVERIFY(kept.time > kept.raisedAt);
    const auto page = pump.loop.askAndWait(*pump.desk, FeedbackQuery{});
    QVERIFY(page && page->rows.size() == 1 && page->rows.front().disputed && page->rows.front().opinions.size() == 2);
    QVERIFY(pump.quietenings().empty()); // sam's word ended it
    QVERIFY(!pump.loop.askAndWait(*pump.desk, FeedbackQuery{{}, 0, false}));
  }

  void whatResemblesItIsHeldAndLogged()
  {
    Pump pump;
    pump.quieten();
    pump.sample(11.5);
    QVERIFY(pump.becomes(pressure, ShownState::SuppressedByDesign));
    QVERIFY(!pump.status(pressure)->quietening.isNone());
    pump.sample(8.0);
    const Occurrence held = pump.returned(2);
    QVERIFY(!held.annunciated);
    QVERIFY(held.acknowledgedBy.empty());
    QVERIFY(pump.becomes(pressure, ShownState::Normal));
    // Further than what was called false: annunciated from its first sample.
    pump.sample(12.5);
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
    pump.signIn("sam");
    const auto records = pump.loop.askAndWait(*pump.desk, AuditQuery{});
    QVERIFY(records && std::any_of(records->begin(), records->end(), [](const AuditRecord &record) {
              return record.action == "quieten_alarm" && record.person == PersonId{"tom"};
            }));
  }

  void whatGoesBeyondIsAnnunciatedAtOnce()
  {
    Pump pump;
    pump.quieten();
    pump.sample(11.0);
    QVERIFY(pump.becomes(pressure, ShownState::SuppressedByDesign));
    pump.sample(14.0);
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
    pump.sample(8.0);
    const Occurrence seen = pump.returned(2);
    QVERIFY(seen.annunciated);
  }

  void whatLastsLongerIsAnnunciatedWithoutASample()
  {
    Pump pump;
    pump.quieten();
    pump.sample(11.0);
    QVERIFY(pump.becomes(pressure, ShownState::SuppressedByDesign));
    pump.clock.advance(40s);
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
  }

  void theSafetyClassIsNeverHeld()
  {
    Pump pump;
    pump.sample(25.0);
    pump.sample(5.0);
    const Occurrence tripped = pump.returned(1, trip);
    QVERIFY(pump.judge(tripped, OccurrenceLabel::False)); // kept as an opinion
    const auto all = pump.quietenings();
    QVERIFY(std::none_of(all.begin(), all.end(), [](const Quietening &each) { return each.alarm == trip; }));
    pump.sample(25.0);
    QVERIFY(pump.until([&] { return pump.shown(trip) == ShownState::Unacknowledged && pump.status(trip)->occurrence != tripped.id; }));
  }

  void survivesARestart()
  {
    Pump pump;
    pump.quieten();
    pump.sample(11.0);
    QVERIFY(pump.becomes(pressure, ShownState::SuppressedByDesign));
    const auto before = pump.quietenings();
    pump.stop();
    QVERIFY(pump.start().has_value());
    QCOMPARE(pump.quietenings(), before);
    pump.sample(8.0);
    QVERIFY(pump.becomes(pressure, ShownState::Normal));
    pump.sample(11.5);
    QVERIFY(pump.becomes(pressure, ShownState::SuppressedByDesign));
    pump.sample(16.0); // the store remembers how far it may go, too
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
  }

  void itEndsByTime()
  {
    Pump pump;
    pump.quieten();
    pump.clock.advance(24h * 7);
    QVERIFY(pump.quietenings().empty());
    pump.sample(11.0);
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
  }

  void oneCommandTakesItBack()
  {
    Pump pump;
    pump.quieten();
    pump.sample(11.0);
    QVERIFY(pump.becomes(pressure, ShownState::SuppressedByDesign));
    QVERIFY(std::holds_alternative<Done>(pump.submit(TakeBackQuietening{pressure, "it was the seal after all"})));
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
    QVERIFY(pump.quietenings().empty());
    QVERIFY(std::holds_alternative<Refused>(pump.submit(TakeBackQuietening{pressure, ""})));
    pump.stop();
    QVERIFY(pump.start().has_value());
    QVERIFY(pump.quietenings().empty());
  }

  void whatStillAsksForAnAcknowledgementGoesOnAsking()
  {
    Pump pump;
    pump.quieten();
    pump.sample(14.0); // beyond it
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
    pump.sample(8.0);
    QVERIFY(pump.becomes(pressure, ShownState::ReturnedUnacknowledged));
    pump.sample(11.0);
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
    QVERIFY(pump.status(pressure)->quietening.isNone());
  }

  void aTrueOfAnybodyKeepsItFromQuieteningAlsoAfterARestart()
  {
    Pump pump;
    pump.sample(12.0);
    pump.sample(8.0);
    const Occurrence occurrence = pump.returned(1);
    pump.signIn("sam");
    QVERIFY(pump.judge(occurrence, OccurrenceLabel::True));
    pump.signIn("tom");
    QVERIFY(pump.judge(occurrence, OccurrenceLabel::False));
    QVERIFY(pump.quietenings().empty());
    pump.stop();
    QVERIFY(pump.start().has_value());
    pump.signIn("tom");
    QVERIFY(pump.judge(occurrence, OccurrenceLabel::Unknown));
    QVERIFY(pump.judge(occurrence, OccurrenceLabel::False));
    QVERIFY(pump.quietenings().empty());
    pump.signIn("sam");
    QVERIFY(std::holds_alternative<Done>(pump.submit(WithdrawLabel{pressure, occurrence.id})));
    pump.signIn("tom");
    QVERIFY(pump.judge(occurrence, OccurrenceLabel::False));
    QCOMPARE(pump.quietenings().size(), std::size_t{1});
  }

  void aChangedRuleEndsIt()
  {
    Pump pump;
    pump.quieten();
    pump.sample(11.0);
    QVERIFY(pump.becomes(pressure, ShownState::SuppressedByDesign));
    pump.signIn("sam");
    Rule rule = *findRule(*pump.loop.askAndWait(*pump.desk, SiteQuery{}), pressure.rule);
    std::get<LimitCondition>(rule.condition).limit = 10.5;
    QVERIFY(std::holds_alternative<Done>(pump.submit(ChangeRule{rule, "too tight"})));
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
    QVERIFY(pump.quietenings().empty());
    const auto records = pump.loop.askAndWait(*pump.desk, AuditQuery{});
    QVERIFY(records && std::any_of(records->begin(), records->end(), [](const AuditRecord &record) {
              return record.action == "end_quietening" && record.person.empty() && record.outcome == "done: changed";
            }));
    // Not even the limit that it was made for brings it back.
    std::get<LimitCondition>(rule.condition).limit = 10.0;
    QVERIFY(std::holds_alternative<Done>(pump.submit(ChangeRule{rule, "as before"})));
    QVERIFY(std::holds_alternative<Done>(pump.submit(AcknowledgeAlarm{pressure, pump.status(pressure)->occurrence, ""})));
    pump.sample(8.0);
    pump.sample(11.0);
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
  }

  void aVerdictWhileItStandsCoversItsReturn()
  {
    Pump pump;
    pump.sample(12.0);
    QVERIFY(pump.becomes(pressure, ShownState::Unacknowledged));
    QVERIFY(std::holds_alternative<Done>(
        pump.submit(LabelOccurrence{pressure, pump.status(pressure)->occurrence, OccurrenceLabel::False, ""})));
    QVERIFY(pump.shown(pressure) == ShownState::Unacknowledged); // nothing is taken from the list under somebody's finger
    pump.sample(12.0);
    pump.sample(8.0);
    const Occurrence first = pump.returned(1);
    const auto all = pump.quietenings();
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all.front().verdicts.front().lasted, first.returnedAt - first.raisedAt);
  }
};

QTEST_GUILESS_MAIN(TestFeedbackLive)
#include "tst_feedback_live.moc"
