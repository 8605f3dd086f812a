// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The specification of the alarm machine: every row is a sentence "in this state, this event leads there and is
// written down so". Below it, properties that hold for every state and every event.

#include "services/alarms/alarm_machine.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <rapidcheck.h>

using namespace andon;
using namespace andon::alarms;
using namespace std::chrono_literals;

namespace {

const AlarmId theAlarm{AssetId{"COMP-03"}, RuleId{"discharge-high"}};
const PersonId okafor{"okafor"};
const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
constexpr OccurrenceId first{7};
constexpr OccurrenceId second{8};

/// The regions that differ from normal, in words: "active unacked shelved-timed".
QString text(const AlarmRegions &regions)
{
  QStringList words;
  if (regions.active)
    words << QStringLiteral("active");
  if (!regions.acknowledged)
    words << QStringLiteral("unacked");
  if (regions.latched)
    words << QStringLiteral("latched");
  switch (regions.shelving) {
  case Shelving::Unshelved: break;
  case Shelving::Timed: words << QStringLiteral("shelved-timed"); break;
  case Shelving::OneShot: words << QStringLiteral("shelved-once"); break;
  }
  if (regions.suppressedByDesign)
    words << QStringLiteral("suppressed");
  if (regions.outOfService)
    words << QStringLiteral("out-of-service");
  if (regions.silenced)
    words << QStringLiteral("silenced");
  return words.isEmpty() ? QStringLiteral("normal") : words.join(QLatin1Char(' '));
}

AlarmRegions regionsFrom(const QString &words)
{
  AlarmRegions regions;
  regions.active = words.contains(QStringLiteral("active"));
  regions.acknowledged = !words.contains(QStringLiteral("unacked"));
  regions.latched = words.contains(QStringLiteral("latched"));
  if (words.contains(QStringLiteral("shelved-timed")))
    regions.shelving = Shelving::Timed;
  if (words.contains(QStringLiteral("shelved-once")))
    regions.shelving = Shelving::OneShot;
  regions.suppressedByDesign = words.contains(QStringLiteral("suppressed"));
  regions.outOfService = words.contains(QStringLiteral("out-of-service"));
  regions.silenced = words.contains(QStringLiteral("silenced"));
  return regions;
}

const char *text(TransitionKind kind)
{
  switch (kind) {
  case TransitionKind::Raised: return "raised";
  case TransitionKind::Returned: return "returned";
  case TransitionKind::Acknowledged: return "acknowledged";
  case TransitionKind::Unacknowledged: return "unacknowledged";
  case TransitionKind::Confirmed: return "confirmed";
  case TransitionKind::LatchReset: return "latch-reset";
  case TransitionKind::Shelved: return "shelved";
  case TransitionKind::Unshelved: return "unshelved";
  case TransitionKind::ShelfExpired: return "shelf-expired";
  case TransitionKind::Suppressed: return "suppressed";
  case TransitionKind::Unsuppressed: return "unsuppressed";
  case TransitionKind::RemovedFromService: return "removed-from-service";
  case TransitionKind::ReturnedToService: return "returned-to-service";
  case TransitionKind::Silenced: return "silenced";
  case TransitionKind::ReAlarmed: return "re-alarmed";
  case TransitionKind::Commented: return "commented";
  case TransitionKind::Annunciated: return "annunciated";
  }
  return "";
}

QString text(const std::vector<AlarmTransition> &transitions)
{
  QStringList words;
  for (const AlarmTransition &transition : transitions)
    words << QString::fromLatin1(text(transition.kind));
  return words.isEmpty() ? QStringLiteral("-") : words.join(QLatin1Char(' '));
}

QString text(const Error &error)
{
  switch (error.code) {
  case ErrorCode::Conflict: return QStringLiteral("refused: conflict");
  case ErrorCode::Malformed: return QStringLiteral("refused: malformed");
  case ErrorCode::LimitExceeded: return QStringLiteral("refused: limit");
  case ErrorCode::NotFound:
  case ErrorCode::NotPermitted:
  case ErrorCode::NotSignedIn:
  case ErrorCode::WrongCredentials:
  case ErrorCode::NewerVersion:
  case ErrorCode::Corrupt:
  case ErrorCode::OwnedElsewhere:
  case ErrorCode::Unavailable:
  case ErrorCode::DiskFull:
  case ErrorCode::ReadOnly:
  case ErrorCode::Internal: break;
  }
  return QStringLiteral("refused: unexpected");
}

AlarmEvent eventFrom(const QString &name)
{
  static const std::map<QString, AlarmEvent> events{
      {QStringLiteral("raise"), ConditionRaised{108.4, second}},
      {QStringLiteral("raise-quietened"), ConditionRaised{108.4, second, {}, QuieteningId{5}}},
      {QStringLiteral("return"), ConditionReturned{99.0}},
      {QStringLiteral("acknowledge"), Acknowledge{first, "on my way"}},
      {QStringLiteral("acknowledge-other"), Acknowledge{OccurrenceId{3}, ""}},
      {QStringLiteral("unacknowledge"), Unacknowledge{first}},
      {QStringLiteral("comment"), Comment{first, "strainer blocked"}},
      {QStringLiteral("comment-nothing"), Comment{first, ""}},
      {QStringLiteral("reset"), ResetLatchedAlarm{}},
      {QStringLiteral("shelve-1h"), Shelve{false, 1h, "roll change"}},
      {QStringLiteral("shelve-9h"), Shelve{false, 9h, "roll change"}},
      {QStringLiteral("shelve-silently"), Shelve{false, 1h, ""}},
      {QStringLiteral("shelve-once"), Shelve{true, {}, "roll change"}},
      {QStringLiteral("unshelve"), Unshelve{}},
      {QStringLiteral("shelf-over"), ShelfTimeOver{}},
      {QStringLiteral("suppress"), Suppress{"line stopped"}},
      {QStringLiteral("unsuppress"), Unsuppress{}},
      {QStringLiteral("remove"), RemoveFromService{"WO 4711"}},
      {QStringLiteral("remove-without-order"), RemoveFromService{""}},
      {QStringLiteral("restore"), ReturnToService{}},
      {QStringLiteral("silence"), Silence{}},
      {QStringLiteral("re-alarm"), ReAlarmTimeOver{}},
  };
  return events.at(name);
}

AlarmStatus statusWith(const AlarmRegions &regions)
{
  AlarmStatus status;
  status.alarm = theAlarm;
  status.regions = regions;
  status.occurrence = first;
  status.raisedAt = start;
  status.valueAtRaise = 107.0;
  return status;
}

/// A random walk's state: whatever events lead to.
AlarmEvent anyEvent(OccurrenceId next)
{
  switch (*rc::gen::inRange(0, 15)) {
  case 0: return ConditionRaised{*rc::gen::inRange(0, 200) / 2.0, next};
  case 1: return ConditionRaised{*rc::gen::inRange(0, 200) / 2.0, next, {}, QuieteningId{5}};
  case 2:
  case 3: return ConditionReturned{1.0};
  case 4: return Acknowledge{OccurrenceId{*rc::gen::inRange(1L, next.number() + 1)}, ""};
  case 5: return Unacknowledge{OccurrenceId{*rc::gen::inRange(1L, next.number() + 1)}};
  case 6: return Comment{OccurrenceId{*rc::gen::inRange(1L, next.number() + 1)}, "x"};
  case 7: return ResetLatchedAlarm{};
  case 8: return Shelve{*rc::gen::arbitrary<bool>(), std::chrono::minutes{*rc::gen::inRange(0, 600)}, "r"};
  case 9: return Unshelve{};
  case 10: return ShelfTimeOver{};
  case 11: return *rc::gen::arbitrary<bool>() ? AlarmEvent{Suppress{"r"}} : AlarmEvent{Unsuppress{}};
  case 12: return *rc::gen::arbitrary<bool>() ? AlarmEvent{RemoveFromService{"w"}} : AlarmEvent{ReturnToService{}};
  case 13: return Silence{};
  case 14: return Confirm{OccurrenceId{*rc::gen::inRange(1L, next.number() + 1)}};
  }
  return ReAlarmTimeOver{};
}

} // namespace

class AlarmMachineTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void followsTheTable_data();
  void followsTheTable();
  void showsOneStateByPrecedence_data();
  void showsOneStateByPrecedence();
  void keepsItsPromisesOnAnyWalk();
  void reportsWhatHappenedOnTheShelf();
  void recordsWhoAcknowledgedAndWhy();
  void aQuietenedActivationAsksForNothing();
};

void AlarmMachineTest::followsTheTable_data()
{
  QTest::addColumn<QString>("from");
  QTest::addColumn<bool>("latching");
  QTest::addColumn<QString>("event");
  QTest::addColumn<QString>("to");
  QTest::addColumn<QString>("journal");

  const auto row = [](const char *from, const char *event, const char *to, const char *journal, bool latching = false) {
    QTest::addRow("%s, %s%s", from, event, latching ? " (latching)" : "")
        << QString::fromLatin1(from) << latching << QString::fromLatin1(event) << QString::fromLatin1(to) << QString::fromLatin1(journal);
  };

  // The ordinary life of an alarm.
  row("normal", "raise", "active unacked", "raised");
  row("active unacked", "raise", "active unacked", "-");
  row("active unacked", "acknowledge", "active", "acknowledged");
  row("active unacked", "return", "unacked", "returned");
  row("active", "return", "normal", "returned");
  row("unacked", "acknowledge", "normal", "acknowledged");
  row("unacked", "raise", "active unacked", "raised");
  row("unacked", "return", "unacked", "-");
  row("active", "acknowledge", "active", "-");
  row("active", "unacknowledge", "active unacked", "unacknowledged");
  row("active unacked", "unacknowledge", "active unacked", "-");
  row("normal", "unacknowledge", "refused: conflict", "");
  row("normal", "acknowledge", "normal", "-");
  row("active unacked", "acknowledge-other", "refused: conflict", "");
  row("active unacked", "comment", "active unacked", "commented");
  row("normal", "comment", "normal", "commented");
  row("active", "comment-nothing", "refused: malformed", "");

  // Sound and re-alarm.
  row("active unacked", "silence", "active unacked silenced", "silenced");
  row("normal", "silence", "normal", "-");
  row("active unacked silenced", "acknowledge", "active silenced", "acknowledged");
  row("active silenced", "re-alarm", "active unacked", "re-alarmed");
  row("active unacked", "re-alarm", "active unacked", "-");
  row("normal", "re-alarm", "normal", "-");
  row("active shelved-timed", "re-alarm", "active shelved-timed", "-");
  row("unacked silenced", "raise", "active unacked", "raised");

  // Latching: stays until reset, and a reset needs both the return and the acknowledgement.
  row("normal", "raise", "active unacked latched", "raised", true);
  row("active latched", "return", "latched", "returned", true);
  row("active unacked latched", "return", "unacked latched", "returned", true);
  row("unacked latched", "acknowledge", "latched", "acknowledged", true);
  row("latched", "unacknowledge", "unacked latched", "unacknowledged", true);
  row("latched", "reset", "normal", "latch-reset", true);
  row("unacked latched", "reset", "refused: conflict", "", true);
  row("active latched", "reset", "refused: conflict", "", true);
  row("normal", "reset", "normal", "-", true);
  row("latched", "raise", "active unacked latched", "raised", true);

  // Quietened by verdicts: behind the veil of suppression from its raise, as long as the verdicts hold it.
  row("normal", "raise-quietened", "active suppressed", "raised suppressed");
  // What still asks for something goes on asking: a raise that would be held back takes nothing from the list.
  row("unacked", "raise-quietened", "active unacked", "raised");
  row("unacked latched", "raise-quietened", "active unacked", "raised");
  row("latched", "raise-quietened", "active unacked", "raised");
  row("active unacked", "raise-quietened", "active unacked", "-");
  row("shelved-timed", "raise-quietened", "active shelved-timed", "raised");
  row("suppressed", "raise-quietened", "active suppressed", "raised");

  // The shelf: evaluated and logged, not annunciated; annunciated if active when it ends.
  row("active unacked", "shelve-1h", "active unacked shelved-timed", "shelved");
  row("normal", "shelve-1h", "shelved-timed", "shelved");
  row("normal", "shelve-9h", "refused: limit", "");
  row("normal", "shelve-silently", "refused: malformed", "");
  row("shelved-timed", "shelve-1h", "shelved-timed", "shelved");
  row("shelved-timed", "raise", "active shelved-timed", "raised");
  row("active shelved-timed", "return", "shelved-timed", "returned");
  row("active shelved-timed", "shelf-over", "active unacked", "shelf-expired annunciated");
  row("active shelved-timed", "unshelve", "active unacked", "unshelved annunciated");
  row("active unacked shelved-timed", "unshelve", "active unacked", "unshelved annunciated");
  row("active unacked shelved-timed", "acknowledge", "active shelved-timed", "acknowledged");
  row("shelved-timed", "shelf-over", "normal", "shelf-expired");
  row("unacked shelved-timed", "shelf-over", "unacked", "shelf-expired");
  row("normal", "unshelve", "normal", "-");
  row("normal", "shelf-over", "normal", "-");
  row("active unacked", "shelve-once", "active unacked shelved-once", "shelved");
  row("active shelved-once", "return", "normal", "returned shelf-expired");
  row("shelved-once", "raise", "active shelved-once", "raised");
  row("active shelved-once", "shelf-over", "active unacked", "shelf-expired annunciated");
  row("active shelved-once", "shelve-1h", "active shelved-timed", "shelved");

  // Suppressed by design.
  row("active unacked", "suppress", "active unacked suppressed", "suppressed");
  row("suppressed", "suppress", "suppressed", "-");
  row("suppressed", "raise", "active suppressed", "raised");
  row("active suppressed", "return", "suppressed", "returned");
  row("active suppressed", "unsuppress", "active unacked", "unsuppressed annunciated");
  row("suppressed", "unsuppress", "normal", "unsuppressed");
  row("normal", "unsuppress", "normal", "-");

  // Out of service.
  row("active unacked", "remove", "active unacked out-of-service", "removed-from-service");
  row("normal", "remove-without-order", "refused: malformed", "");
  row("out-of-service", "remove", "out-of-service", "-");
  row("out-of-service", "raise", "active out-of-service", "raised");
  row("active out-of-service", "restore", "active unacked", "returned-to-service annunciated");
  row("out-of-service", "restore", "normal", "returned-to-service");
  row("normal", "restore", "normal", "-");

  // Two veils: lifting one does not annunciate.
  row("active shelved-timed suppressed", "shelf-over", "active suppressed", "shelf-expired");
  row("active shelved-timed suppressed", "unsuppress", "active shelved-timed", "unsuppressed");
  row("active shelved-timed out-of-service", "restore", "active shelved-timed", "returned-to-service");
  row("active suppressed out-of-service", "unsuppress", "active out-of-service", "unsuppressed");
}

void AlarmMachineTest::followsTheTable()
{
  QFETCH(QString, from);
  QFETCH(bool, latching);
  QFETCH(QString, event);
  QFETCH(QString, to);
  QFETCH(QString, journal);

  const AlarmStatus before = statusWith(regionsFrom(from));
  const auto after = step(before, {Priority::High, latching, 8h}, eventFrom(event), start + 5min, okafor);
  if (!after) {
    QCOMPARE(text(after.error()), to);
    return;
  }
  QCOMPARE(text(after->status.regions), to);
  QCOMPARE(text(after->transitions), journal);
  if (after->transitions.empty())
    QCOMPARE(after->status, before);
  for (const AlarmTransition &transition : after->transitions) {
    QCOMPARE(transition.time, start + 5min);
    QCOMPARE(transition.person, okafor);
    QCOMPARE(transition.alarm, theAlarm);
  }
}

void AlarmMachineTest::showsOneStateByPrecedence_data()
{
  QTest::addColumn<QString>("regions");
  QTest::addColumn<int>("shown");
  const auto row = [](const char *regions, ShownState shown) {
    QTest::addRow("%s", regions) << QString::fromLatin1(regions) << static_cast<int>(shown);
  };
  row("normal", ShownState::Normal);
  row("active unacked", ShownState::Unacknowledged);
  row("active", ShownState::Acknowledged);
  row("unacked", ShownState::ReturnedUnacknowledged);
  row("latched", ShownState::LatchedAcknowledged);
  row("unacked latched", ShownState::LatchedUnacknowledged);
  row("active unacked latched", ShownState::Unacknowledged);
  row("active unacked latched shelved-timed", ShownState::Shelved);
  row("shelved-once", ShownState::Shelved);
  row("active shelved-timed suppressed", ShownState::SuppressedByDesign);
  row("active shelved-timed suppressed out-of-service", ShownState::OutOfService);
}

void AlarmMachineTest::showsOneStateByPrecedence()
{
  QFETCH(QString, regions);
  QFETCH(int, shown);
  QCOMPARE(static_cast<int>(shownState(regionsFrom(regions))), shown);
}

void AlarmMachineTest::keepsItsPromisesOnAnyWalk()
{
  const bool held = rc::check("any walk through the machine", [] {
    AlarmStatus status;
    status.alarm = theAlarm;
    const AlarmSettings settings{Priority::Low, *rc::gen::arbitrary<bool>(), 8h};
    OccurrenceId next{1};
    std::map<OccurrenceId, bool> recorded; ///< as annunciated
    UtcTime now = start;
    const int steps = *rc::gen::inRange(1, 60);
    for (int i = 0; i < steps; ++i) {
      now += std::chrono::seconds{*rc::gen::inRange(0, 100)};
      const AlarmEvent event = anyEvent(next);
      const auto after = step(status, settings, event, now, okafor);
      if (!after)
        continue;
      const AlarmRegions &was = status.regions;
      const AlarmRegions &is = after->status.regions;
      // Nobody but a person acknowledges.
      if (!was.acknowledged && is.acknowledged)
        RC_ASSERT(std::holds_alternative<Acknowledge>(event));
      // An alarm that comes out from behind its last veil while active asks for acknowledgement.
      if (!isAnnunciated(was) && isAnnunciated(is) && is.active)
        RC_ASSERT(!is.acknowledged);
      // Only the condition moves the active region, and each move is in the journal.
      if (was.active != is.active) {
        RC_ASSERT(std::holds_alternative<ConditionRaised>(event) || std::holds_alternative<ConditionReturned>(event));
        RC_ASSERT(after->transitions.front().kind == (is.active ? TransitionKind::Raised : TransitionKind::Returned));
      }
      // What is written is what became of it; no change without a line, no line without its occurrence.
      RC_ASSERT(!after->transitions.empty() || after->status == status);
      if (!after->transitions.empty()) {
        RC_ASSERT(after->transitions.back().after == is);
        RC_ASSERT(after->transitions.back().occurrence == after->status.occurrence);
      }
      // A shelf has an end within the site's limit, and only a shelf has one.
      RC_ASSERT((is.shelving == Shelving::Unshelved) == (after->status.shelvedUntil == noTime));
      RC_ASSERT(after->status.shelvedUntil == noTime || after->status.shelvedUntil <= now + 8h);
      // Each new occurrence has its record, told as annunciated exactly when the operator could see it.
      if (after->status.occurrence != status.occurrence && !after->status.occurrence.isNone()) {
        RC_ASSERT(after->occurrence.has_value());
        RC_ASSERT(after->occurrence->annunciated == isAnnunciated(is));
      }
      // What nobody was told of is not counted later, unless it is annunciated then.
      if (after->occurrence) {
        const auto known = recorded.find(after->occurrence->id);
        const bool isTold = std::any_of(after->transitions.begin(), after->transitions.end(),
                                        [](const auto &t) { return t.kind == TransitionKind::Annunciated; });
        if (known != recorded.end() && !known->second)
          RC_ASSERT(after->occurrence->annunciated == isTold);
        recorded[after->occurrence->id] = after->occurrence->annunciated;
      }
      // Once annunciated, an occurrence stays counted.
      if (after->status.occurrence == status.occurrence && !status.occurrence.isNone() && currentOccurrence(status).annunciated)
        RC_ASSERT(currentOccurrence(after->status).annunciated);
      if (std::holds_alternative<ConditionRaised>(event))
        next = OccurrenceId{next.number() + 1};
      status = after->status;
    }
  });
  QVERIFY(held);
}

void AlarmMachineTest::reportsWhatHappenedOnTheShelf()
{
  AlarmStatus status = statusWith({});
  const AlarmSettings settings{Priority::Medium, false, 8h};
  const auto apply = [&](const AlarmEvent &event) { status = step(status, settings, event, start, okafor)->status; };
  apply(Shelve{false, 1h, "roll change"});
  for (std::int64_t id = 10; id < 13; ++id) {
    apply(ConditionRaised{1.0, OccurrenceId{id}});
    apply(ConditionReturned{0.0});
  }
  QCOMPARE(status.raisedWhileHidden, 3U);
  apply(ShelfTimeOver{});
  QCOMPARE(status.raisedWhileHidden, 3U);
  QCOMPARE(text(status.regions), QStringLiteral("normal"));
  QVERIFY(!currentOccurrence(status).annunciated);
  apply(ConditionRaised{1.0, OccurrenceId{13}});
  QCOMPARE(status.raisedWhileHidden, 0U);
  QVERIFY(currentOccurrence(status).annunciated);
}

void AlarmMachineTest::recordsWhoAcknowledgedAndWhy()
{
  const AlarmStatus before = statusWith(regionsFrom(QStringLiteral("active unacked")));
  const auto after = step(before, {}, Acknowledge{first, "on my way"}, start + 10s, okafor);
  QVERIFY(after.has_value());
  QVERIFY(after->occurrence.has_value());
  QCOMPARE(after->occurrence->acknowledgedBy, okafor);
  QCOMPARE(after->occurrence->acknowledgedAt, start + 10s);
  QCOMPARE(after->occurrence->comment, std::string{"on my way"});
  QCOMPARE(after->transitions.front().comment, std::string{"on my way"});
}

void AlarmMachineTest::aQuietenedActivationAsksForNothing()
{
  AlarmStatus status = statusWith({});
  const auto apply = [&](const AlarmEvent &event) { status = step(status, {}, event, start, {})->status; };
  apply(ConditionRaised{108.4, second, {}, QuieteningId{5}});
  QVERIFY(isQuietened(status));
  QCOMPARE(status.worst, 108.4);
  QVERIFY(!currentOccurrence(status).annunciated);
  AlarmStatus gone = step(status, {}, ConditionReturned{99.0}, start, {})->status;
  QCOMPARE(text(gone.regions), QStringLiteral("normal"));
  QVERIFY(!currentOccurrence(gone).annunciated);
  QCOMPARE(gone.quietening, QuieteningId{5}); // what feedback touched stays marked
  // Beyond what was called false it is annunciated, and counts.
  apply(Unsuppress{"goes beyond"});
  QCOMPARE(text(status.regions), QStringLiteral("active unacked"));
  QVERIFY(currentOccurrence(status).annunciated);
  QVERIFY(!isQuietened(status));
  apply(ConditionReturned{99.0});
  QVERIFY(currentOccurrence(status).annunciated);
  // Suppression by design outlasts the return.
  apply(Acknowledge{second, {}});
  AlarmStatus design = step(status, {}, ConditionRaised{108.4, OccurrenceId{9}, {}, QuieteningId{5}}, start, {})->status;
  design = step(design, {}, Suppress{"line stopped"}, start, {})->status;
  QVERIFY(!isQuietened(design));
  design = step(design, {}, ConditionReturned{99.0}, start, {})->status;
  QCOMPARE(text(design.regions), QStringLiteral("suppressed"));
}

QTEST_GUILESS_MAIN(AlarmMachineTest)
#include "tst_alarm_machine.moc"
