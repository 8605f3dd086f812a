// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/window_test.h"

using namespace andon;
using namespace andon::test;

class AlarmDeskTest : public WindowTest {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init() { begin(); }
  void cleanup() { end(); }

  void acknowledgesByKeyWhatWasSeen();
  void acknowledgesAllThatAreSelected();
  void refusalStaysUntilUnderstood();
  void unsavedIsSaid();
  void commentGoesWithTheAcknowledgement();
  void shelvingNeedsAReason();
  void listHoldsStillUnderTheFinger();
  void idleListIsReleased();
  void filterByKey();
  void escapeEmptiesTheFilter();
  void whatTheFilterHidesIsSaid();
  void guidanceIsInherited();
  void nextUnacknowledgedGoesRound();
  void lettersInAFieldAreNoCommands();
};

void AlarmDeskTest::acknowledgesByKeyWhatWasSeen()
{
  plant_->flood();
  openWindow();
  const AlarmId alarm = plant_->status("C03-DTH").alarm;
  table().select(alarm);
  table().setFocus();
  const OccurrenceId seen = plant_->desk.alarms().at(alarm).occurrence;
  QTest::keyClick(&table(), Qt::Key_A);
  const auto given = plant_->desk.allOf<AcknowledgeAlarm>();
  QCOMPARE(given.size(), 1U);
  QVERIFY((given.front() == AcknowledgeAlarm{alarm, seen, ""}));

  plant_->desk.reply(0, Done{});
  AlarmStatus known = plant_->desk.alarms().at(alarm);
  known.regions.acknowledged = true;
  known.acknowledgedBy = PersonId{"okafor"};
  known.acknowledgedAt = plant_->clock.utc();
  plant_->raise(known);
  settle();
  QCOMPARE(window_->list().statusLine().shown(), QStringLiteral("1 acknowledged"));
  QVERIFY(!window_->commands().action(CommandId::Acknowledge).isEnabled());
  QVERIFY(window_->commands().action(CommandId::Unacknowledge).isEnabled());
  QTest::keyClick(&table(), Qt::Key_A);
  QCOMPARE(plant_->desk.submitted.size(), 1U);
}

void AlarmDeskTest::acknowledgesAllThatAreSelected()
{
  plant_->flood();
  openWindow();
  table().setFocus();
  QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
  QCOMPARE(table().selectedAlarms().size(), 13U);
  QTest::keyClick(&table(), Qt::Key_A);
  QCOMPARE(plant_->desk.allOf<AcknowledgeAlarm>().size(), 8U); // the others are acknowledged already
  for (std::size_t i = 0; i < 8; ++i)
    plant_->desk.reply(i, i < 2 ? CommandOutcome{Unsaved{}} : CommandOutcome{Done{}});
  settle();
  QCOMPARE(window_->list().statusLine().shown(), QStringLiteral("8 acknowledged, 2 not saved yet"));
}

void AlarmDeskTest::refusalStaysUntilUnderstood()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  QTest::keyClick(&table(), Qt::Key_A);
  plant_->desk.reply(0, Refused{Error{ErrorCode::Conflict, "", "it was raised again meanwhile", ""}});
  settle();
  QCOMPARE(notices(), QStringList{QStringLiteral("COMP-03 Discharge temperature high: Acknowledge was refused.")});
  plant_->desk.setHealth(plant_->calmHealth());
  settle();
  QCOMPARE(notices().size(), 1);
  Q_EMIT window_->notices().remedyAsked(QStringLiteral("refused:1"));
  settle();
  QCOMPARE(notices(), QStringList{});
}

void AlarmDeskTest::unsavedIsSaid()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("P12-GTL").alarm);
  settle();
  bool said = false;
  for (const TextLabel *label : window_->detail().findChildren<TextLabel *>())
    said = said || (label->isVisibleTo(window_.get()) && label->text().contains(QStringLiteral("not saved yet")));
  QVERIFY(said);
  table().select(plant_->status("C03-DTH").alarm);
  settle();
  for (const TextLabel *label : window_->detail().findChildren<TextLabel *>())
    QVERIFY(!label->isVisibleTo(window_.get()) || !label->text().contains(QStringLiteral("not saved yet")));
}

void AlarmDeskTest::commentGoesWithTheAcknowledgement()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  table().setFocus();
  QTest::keyClick(&table(), Qt::Key_C);
  QTRY_VERIFY(named<Field>(QStringLiteral("Comment"))->hasFocus());
  QTest::keyClicks(named<Field>(QStringLiteral("Comment")), QStringLiteral("as agreed, S. and A."));
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  window_->commands().action(CommandId::Acknowledge).trigger();
  QCOMPARE(plant_->desk.allOf<AcknowledgeAlarm>().front().comment, std::string("as agreed, S. and A."));
  plant_->desk.reply(0, Done{});
  settle();
  QVERIFY(window_->detail().actions().comment().isEmpty());
}

void AlarmDeskTest::shelvingNeedsAReason()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  table().setFocus();
  QTest::keyClick(&table(), Qt::Key_S);
  QVERIFY(window_->detail().actions().isShelfOpen());
  auto *reason = named<Field>(QStringLiteral("Reason for the shelf"));
  QTRY_VERIFY(reason->hasFocus());
  QTest::keyClick(reason, Qt::Key_Return);
  QVERIFY(reason->hasProblem());
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  QTest::mouseClick(named<FilterButton>(QStringLiteral("Shelve for 4\u00a0h")), Qt::LeftButton);
  QTest::keyClicks(reason, QStringLiteral("sensor is being changed"));
  QTest::keyClick(reason, Qt::Key_Return);
  const auto given = plant_->desk.allOf<ShelveAlarm>();
  QCOMPARE(given.size(), 1U);
  QVERIFY((given.front() == ShelveAlarm{plant_->status("C03-DTH").alarm, false, std::chrono::hours{4}, "sensor is being changed"}));
  QVERIFY(!window_->detail().actions().isShelfOpen());
}

void AlarmDeskTest::listHoldsStillUnderTheFinger()
{
  plant_->raise(plant_->status("D01-PDH"));
  plant_->raise(plant_->status("R01-HPL"));
  openWindow();
  const QPoint place = table().mapTo(window_.get(), QPoint(0, 0));
  QTest::mouseClick(table().viewport(), Qt::LeftButton, Qt::NoModifier, table().visualRect(table().model()->index(0, 1)).center());
  const QModelIndex under = table().indexAt(QPoint(40, 60));
  const AlarmId alarmUnder = window_->list().proxy().facts(under).status.alarm;
  plant_->raise(plant_->status("C03-DTH"));
  plant_->desk.change({false, {plant_->status("P12-FL")}, {plant_->status("D01-PDH").alarm}});
  settle();
  QVERIFY(window_->list().proxy().isHeld());
  QCOMPARE(table().mapTo(window_.get(), QPoint(0, 0)), place);
  QCOMPARE(window_->list().proxy().rowCount(), 2);
  QVERIFY(window_->list().proxy().facts(table().indexAt(QPoint(40, 60))).status.alarm == alarmUnder);
  QVERIFY(named<ActionButton>(QStringLiteral("Held, 2 new"))->isVisible());
  QTest::keyClick(&table(), Qt::Key_End);
  QVERIFY(!window_->list().proxy().isHeld());
  QCOMPARE(window_->list().proxy().rowCount(), 3);
  QCOMPARE(window_->list().proxy().facts(window_->list().proxy().index(0, 0)).asset, QStringLiteral("COMP-03"));
}

void AlarmDeskTest::idleListIsReleased()
{
  plant_->flood();
  openWindow();
  table().setFocus();
  QVERIFY(!window_->list().proxy().isHeld()); // the focus alone does not hold: an untouched desk shows what is new
  QTest::keyClick(&table(), Qt::Key_Down);
  QVERIFY(window_->list().proxy().isHeld());
  auto *filter = named<Field>(QStringLiteral("Filter alarms by asset, area or name"));
  filter->setFocus();
  QTRY_VERIFY(!window_->list().proxy().isHeld());
}

void AlarmDeskTest::filterByKey()
{
  plant_->flood();
  openWindow();
  table().setFocus();
  QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
  auto *filter = named<Field>(QStringLiteral("Filter alarms by asset, area or name"));
  QTRY_VERIFY(filter->hasFocus());
  QTest::keyClicks(filter, QStringLiteral("chiller"));
  QCOMPARE(window_->list().proxy().rowCount(), 2);
  QTest::keyClick(filter, Qt::Key_Return);
  QTRY_VERIFY(table().hasFocus());
  QCOMPARE(table().currentIndex().row(), 0);
}

void AlarmDeskTest::escapeEmptiesTheFilter()
{
  plant_->flood();
  openWindow();
  auto *filter = named<Field>(QStringLiteral("Filter alarms by asset, area or name"));
  filter->setFocus();
  QTest::keyClicks(filter, QStringLiteral("chiller"));
  QCOMPARE(window_->list().proxy().rowCount(), 2);
  QTest::keyClick(filter, Qt::Key_Escape);
  QCOMPARE(filter->text(), QString{});
  QCOMPARE(window_->list().proxy().rowCount(), 13);
}

void AlarmDeskTest::whatTheFilterHidesIsSaid()
{
  plant_->flood();
  openWindow();
  named<Field>(QStringLiteral("Filter alarms by asset, area or name"))->setText(QStringLiteral("nothing of this name"));
  QTest::keyClick(window_.get(), Qt::Key_F2);
  QCOMPARE(window_->list().statusLine().shown(), QStringLiteral("The filter hides 8 unacknowledged alarm(s)"));
}

void AlarmDeskTest::guidanceIsInherited()
{
  const Rule &rule = *findRule(plant_->site, plant_->status("C03-DTH").alarm.rule);
  const Area &area = *findArea(plant_->site, findAsset(plant_->site, rule.asset)->area);
  plant_->site.guidance = {{Guidance::Of::Rule, rule.id.text(), "Close the **bypass**."},
                           {Guidance::Of::Area, area.id.text(), "Never <b>open</b> it hot."}};
  plant_->desk.setSite(plant_->site);
  plant_->raise(plant_->status("C03-DTH"));
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  settle();
  const auto *guidance = window_->detail().findChild<GuidanceView *>();
  QVERIFY(guidance->isVisible());
  QCOMPARE(guidance->text(), QStringLiteral("For this alarm\nClose the **bypass**.\nFor the area %1\nNever <b>open</b> it hot.")
                                 .arg(QString::fromStdString(area.name)));
  const auto labels = guidance->findChildren<TextLabel *>();
  QVERIFY(labels.at(1)->text().contains(QStringLiteral("font-weight"))); // Markdown
  QVERIFY(labels.at(3)->text().contains(QStringLiteral("&lt;b&gt;")));   // no HTML
}

void AlarmDeskTest::nextUnacknowledgedGoesRound()
{
  plant_->flood();
  openWindow();
  std::vector<AlarmId> seen;
  for (int press = 0; press < 9; ++press) {
    QTest::keyClick(window_.get(), Qt::Key_F2);
    QCOMPARE(table().selectedAlarms().size(), 1U);
    const AlarmId alarm = table().selectedAlarms().front();
    QVERIFY(!plant_->desk.alarms().at(alarm).regions.acknowledged);
    seen.push_back(alarm);
  }
  QVERIFY(seen.front() == plant_->status("C03-DTH").alarm); // the most urgent first
  QVERIFY(seen.back() == seen.front());                     // eight of them, then again
}

void AlarmDeskTest::lettersInAFieldAreNoCommands()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  auto *comment = named<Field>(QStringLiteral("Comment"));
  comment->setFocus();
  QTest::keyClicks(comment, QStringLiteral("asu Car"));
  QCOMPARE(comment->text(), QStringLiteral("asu Car"));
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  QVERIFY(!window_->detail().actions().isShelfOpen());
}

QTEST_MAIN(AlarmDeskTest)
#include "tst_alarm_desk.moc"
