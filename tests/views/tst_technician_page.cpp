// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_work.h"
#include "tests/views/technician_window.h"
#include "views/tap_bar.h"

using namespace andon;
using namespace andon::test;

/// The technician's page: cards that fingers work with, one tap each.
class TechnicianPageTest : public TechnicianWindow {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init() { begin(); }
  void cleanup() { end(); }

  void technicianBeginsHere();
  void mostUrgentIsOpen();
  void tapOpensAnother();
  void acknowledgesWithOneTap();
  void unsavedIsSaid();
  void refusedIsSaid();
  void falseAlarmAsksNothing();
  void anotherPersonIsNotOfferedTheUndo();
  void falseAlarmByKeyInTheList();
  void workIsStartedAndFinished();
  void commentAndShelfUnfold();
  void refusedCommentKeepsItsText();
  void reasonsComeForTheirOwnAlarmOnly();
  void nothingMovesUnderTheFinger();
  void cardThatOpensByItselfTakesNoTapAtOnce();
  void tellsTheLastTimes();
  void offlineTellsItsAge();
  void manyAlarmsLeadToTheList();
  void hiddenPageAsksNothing();

private:
  [[nodiscard]] bool isUndoOffered() { return window_->taps().undoBar().isOffered(); }
  [[nodiscard]] QPushButton *undo() { return window_->taps().undoBar().findChild<QPushButton *>(); }
  [[nodiscard]] QString alarms();
};

QString TechnicianPageTest::alarms()
{
  QStringList names;
  for (const AlarmId &alarm : page().shownAlarms())
    names << QString::fromStdString(alarm.rule.text());
  return names.join(QLatin1Char(' '));
}

void TechnicianPageTest::technicianBeginsHere()
{
  plant_->desk.setSession({});
  window_ = std::make_unique<MainWindow>(plant_->desk, plant_->clock, *theme_, *settings_);
  window_->show();
  settle();
  QVERIFY(!page().isVisible());
  plant_->desk.setSession(plant_->sessionOf("meyer", Role::Technician));
  settle();
  QVERIFY(page().isVisible());
  QVERIFY(!page().openFacts());
}

void TechnicianPageTest::mostUrgentIsOpen()
{
  openPage();
  QVERIFY(page().isVisible());
  QCOMPARE(page().openFacts()->status.alarm, compressor());
  QCOMPARE(alarms(),
           QStringLiteral("C03-DTH C01-OTH C07-SCH CH2-CPH P12-FL V21-MVH C04-CTH P12-GTL D01-PDH CH2-CCH TR2-LH R01-HPL L14-WTL"));
  QCOMPARE(page().findChildren<FoldedCard *>().size(), 13);
  int folded = 0;
  for (const FoldedCard *card : page().findChildren<FoldedCard *>())
    folded += card->isVisible() ? 1 : 0;
  QCOMPARE(folded, 12); // the open one stands in its place
  window_->resize(1280, 800);
  settle();
  folded = 0;
  for (const FoldedCard *card : page().findChildren<FoldedCard *>())
    folded += card->isVisible() ? 1 : 0;
  QCOMPARE(folded, 13);
  QVERIFY(page().card().x() == 0 && page().card().isVisible());
  window_->resize(800, 1280);
  settle();
  QVERIFY(page().card().isVisible());
}

void TechnicianPageTest::tapOpensAnother()
{
  openPage();
  FoldedCard *card = page().findChildren<FoldedCard *>().at(1);
  const AlarmId alarm = card->facts().status.alarm;
  QTest::mouseClick(card, Qt::LeftButton);
  settle();
  QCOMPARE(page().openFacts()->status.alarm, alarm);
  QVERIFY(!card->isVisible());
  QVERIFY(window_->commands().action(CommandId::Acknowledge).isEnabled());
}

void TechnicianPageTest::acknowledgesWithOneTap()
{
  openPage();
  const OccurrenceId seen = plant_->desk.alarms().at(compressor()).occurrence;
  tap(QStringLiteral("Acknowledge"));
  const auto given = plant_->desk.allOf<AcknowledgeAlarm>();
  QCOMPARE(given.size(), 1U);
  QVERIFY((given.front() == AcknowledgeAlarm{compressor(), seen, ""}));
  // Nothing is said to be done before it is.
  QVERIFY(!isUndoOffered());
  QVERIFY(button(QStringLiteral("Acknowledge"))->isRefused());
  tap(QStringLiteral("Acknowledge"));
  QCOMPARE(plant_->desk.submitted.size(), 1U);

  plant_->desk.reply(0, Done{});
  AlarmStatus known = plant_->desk.alarms().at(compressor());
  known.regions.acknowledged = true;
  known.acknowledgedBy = PersonId{"meyer"};
  known.acknowledgedAt = plant_->clock.utc();
  plant_->raise(known);
  settle();
  QVERIFY(isUndoOffered());
  QCOMPARE(window_->taps().undoBar().secondsLeft(), 10);
  QCOMPARE(page().openFacts()->status.alarm, compressor());
  QTest::mouseClick(undo(), Qt::LeftButton);
  const auto back = plant_->desk.allOf<UnacknowledgeAlarm>();
  QCOMPARE(back.size(), 1U);
  QVERIFY((back.front() == UnacknowledgeAlarm{compressor(), seen}));
  QVERIFY(!isUndoOffered());
  plant_->desk.reply(1, Done{});
  settle();
  QVERIFY(!isUndoOffered());
}

void TechnicianPageTest::unsavedIsSaid()
{
  openPage();
  tap(QStringLiteral("Acknowledge"));
  plant_->desk.reply(0, Unsaved{});
  settle();
  QVERIFY(isUndoOffered());
  QVERIFY(window_->taps().undoBar().accessibleDescription().contains(QStringLiteral("Not saved yet")));
  plant_->clock.advance(std::chrono::seconds{10});
  window_->taps().undoBar().refresh();
  QVERIFY(!isUndoOffered());
  QVERIFY(!window_->taps().isVisible());
}

void TechnicianPageTest::refusedIsSaid()
{
  openPage();
  tap(QStringLiteral("Acknowledge"));
  plant_->desk.reply(0, Refused{Error{ErrorCode::Conflict, "", "it was raised again meanwhile", ""}});
  settle();
  QVERIFY(!isUndoOffered());
  QCOMPARE(notices(), QStringList{QStringLiteral("COMP-03 Discharge temperature high: Acknowledge was refused.")});
  QVERIFY(!button(QStringLiteral("Acknowledge"))->isRefused());
}

void TechnicianPageTest::falseAlarmAsksNothing()
{
  openPage();
  tap(QStringLiteral("False alarm"));
  const auto given = plant_->desk.allOf<LabelOccurrence>();
  QCOMPARE(given.size(), 1U);
  QVERIFY((given.front() == LabelOccurrence{compressor(), plant_->desk.alarms().at(compressor()).occurrence, OccurrenceLabel::False, ""}));
  plant_->desk.answer<LabelsQuery>([this](const LabelsQuery &query) -> Result<std::vector<LabelOpinion>> {
    return std::vector<LabelOpinion>{{query.occurrence, PersonId{"meyer"}, plant_->clock.utc(), OccurrenceLabel::False, {}}};
  });
  QVERIFY(!button(QStringLiteral("False alarm"))->isChosen());
  QVERIFY(!isUndoOffered());
  plant_->desk.reply(0, Done{});
  settle();
  QVERIFY(button(QStringLiteral("False alarm"))->isChosen());
  QVERIFY(page().card().saidLine().contains(QStringLiteral("false alarm")));
  // A reason, if one likes; then all of it back.
  tap(QStringLiteral("Sensor is wrong"));
  QCOMPARE(plant_->desk.allOf<LabelOccurrence>().back().note, std::string("Sensor is wrong"));
  plant_->desk.reply(1, Done{});
  settle();
  QVERIFY(button(QStringLiteral("Sensor is wrong"))->isChosen());
  QTest::mouseClick(undo(), Qt::LeftButton);
  const auto back = plant_->desk.allOf<WithdrawLabel>();
  QCOMPARE(back.size(), 1U);
  QVERIFY((back.front() == WithdrawLabel{compressor(), plant_->desk.alarms().at(compressor()).occurrence}));
}

void TechnicianPageTest::anotherPersonIsNotOfferedTheUndo()
{
  openPage();
  tap(QStringLiteral("False alarm"));
  plant_->desk.reply(0, Done{});
  settle();
  QVERIFY(isUndoOffered());
  plant_->desk.setSession(plant_->sessionOf("okafor", Role::Technician));
  settle();
  QVERIFY(!isUndoOffered());
  QVERIFY(button(QStringLiteral("Sensor is wrong")) == nullptr);
}

void TechnicianPageTest::falseAlarmByKeyInTheList()
{
  openPage({1280, 800});
  window_->commands().action(CommandId::ShowAlarms).trigger();
  table().select(compressor());
  table().setFocus();
  QTest::keyClick(&table(), Qt::Key_F);
  QCOMPARE(plant_->desk.allOf<LabelOccurrence>().size(), 1U);
  QCOMPARE(plant_->desk.allOf<LabelOccurrence>().front().alarm, compressor());
  plant_->desk.reply(0, Done{});
  settle();
  QVERIFY(isUndoOffered());
  QTest::mouseClick(undo(), Qt::LeftButton);
  QCOMPARE(plant_->desk.allOf<WithdrawLabel>().size(), 1U);
}

void TechnicianPageTest::workIsStartedAndFinished()
{
  openPage();
  tap(QStringLiteral("Start work"));
  const OccurrenceId occurrence = plant_->desk.alarms().at(compressor()).occurrence;
  QVERIFY((plant_->desk.allOf<StartWork>().front() == StartWork{compressor(), occurrence}));
  plant_->desk.answer<WorkQuery>([this, occurrence](const WorkQuery &query) -> Result<std::vector<WorkRecord>> {
    WorkRecord open;
    open.id = WorkId{4};
    open.alarm = *query.alarm;
    open.occurrence = occurrence;
    open.opened = open.started = plant_->clock.utc();
    open.person = PersonId{"meyer"};
    return std::vector<WorkRecord>{open};
  });
  plant_->desk.reply(0, Done{});
  settle();
  QVERIFY(isUndoOffered());
  tap(QStringLiteral("Finish work"));
  QTest::keyClicks(page().card().findChild<Field *>(), QStringLiteral("strainer cleaned"));
  tap(QStringLiteral("It is done"));
  const auto finished = plant_->desk.allOf<FinishWork>();
  QCOMPARE(finished.size(), 1U);
  QVERIFY((finished.front() == FinishWork{compressor(), occurrence, "strainer cleaned", 0.0, 0.0, ""}));
}

void TechnicianPageTest::commentAndShelfUnfold()
{
  openPage();
  tap(QStringLiteral("Comment"));
  Field *field = page().card().findChild<Field *>();
  QVERIFY(field->isVisible());
  tap(QStringLiteral("Keep it"));
  QVERIFY(field->hasProblem());
  QTest::keyClicks(field, QStringLiteral("strainer again"));
  tap(QStringLiteral("Keep it"));
  QCOMPARE(plant_->desk.allOf<CommentAlarm>().front().comment, std::string("strainer again"));
  plant_->desk.reply(0, Done{});
  settle();
  tap(QStringLiteral("Shelve 1\u00a0h"));
  tap(QStringLiteral("Being worked on"));
  QVERIFY((plant_->desk.allOf<ShelveAlarm>().front() == ShelveAlarm{compressor(), false, std::chrono::hours{1}, "Being worked on"}));
  plant_->desk.reply(1, Done{});
  settle();
  QTest::mouseClick(undo(), Qt::LeftButton);
  QCOMPARE(plant_->desk.allOf<UnshelveAlarm>().front().alarm, compressor());
}

void TechnicianPageTest::refusedCommentKeepsItsText()
{
  openPage();
  tap(QStringLiteral("Comment"));
  Field *field = page().card().findChild<Field *>();
  QTest::keyClicks(field, QStringLiteral("strainer again"));
  tap(QStringLiteral("Keep it"));
  plant_->desk.reply(0, Refused{Error{ErrorCode::Conflict, "", "it was raised again meanwhile", ""}});
  settle();
  tap(QStringLiteral("Comment"));
  QVERIFY(field->isVisible());
  QCOMPARE(field->text(), QStringLiteral("strainer again"));
  tap(QStringLiteral("Keep it"));
  plant_->desk.reply(1, Done{});
  settle();
  tap(QStringLiteral("Comment"));
  QCOMPARE(field->text(), QString{});
}

void TechnicianPageTest::reasonsComeForTheirOwnAlarmOnly()
{
  const auto why = std::make_shared<OccurrenceReasons>();
  why->explanation.emplace();
  why->explanation->inputs.push_back({"filter", "Intake filter", "mbar", 1, 38.2, "", 12.0, 25.0, Standing::High, 3.0, 1.25});
  ThemeHolder holder{Theme::light()};
  TouchTheme touch{holder, *settings_};
  FakeDesk desk;
  desk.answer<ReasonsQuery>([&why](const ReasonsQuery &) -> Result<ReasonsQuery::Answer> { return why; });
  CardReasons reasons{desk, touch};
  Site site = plant_->site;
  Rule &predicted = site.rules.front();
  predicted.condition = PredictorCondition{};
  AlarmFacts facts;
  facts.status.alarm = {predicted.asset, predicted.id};
  facts.status.occurrence = OccurrenceId{7};
  reasons.setFacts(facts, site);
  desk.run();
  QVERIFY(reasons.text().contains(QStringLiteral("Intake filter")));
  // The answer for one alarm comes when another is shown already.
  facts.status.occurrence = OccurrenceId{8};
  reasons.setFacts(facts, site);
  AlarmFacts plain;
  plain.status.alarm = {site.rules.back().asset, site.rules.back().id};
  plain.status.occurrence = OccurrenceId{9};
  QVERIFY(!std::holds_alternative<PredictorCondition>(site.rules.back().condition));
  reasons.setFacts(plain, site);
  desk.run();
  QVERIFY(!reasons.text().contains(QStringLiteral("Intake filter")));
}

void TechnicianPageTest::nothingMovesUnderTheFinger()
{
  openPage();
  const QString before = alarms();
  QTest::mousePress(button(QStringLiteral("Acknowledge")), Qt::LeftButton);
  plant_->raise(plant_->status("ANDON-BROKER-main"));
  plant_->desk.change({false, {}, {plant_->status("D01-PDH").alarm}});
  settle();
  QVERIFY(page().isHeld());
  QCOMPARE(alarms(), before);
  QVERIFY(button(QStringLiteral("1 new, show")) != nullptr);
  QTest::mouseRelease(button(QStringLiteral("Acknowledge")), Qt::LeftButton);
  QCOMPARE(plant_->desk.allOf<AcknowledgeAlarm>().front().alarm, compressor());
  tap(QStringLiteral("1 new, show"));
  QVERIFY(alarms().contains(QStringLiteral("ANDON-BROKER-main")));
  QVERIFY(!alarms().contains(QStringLiteral("D01-PDH")));
}

void TechnicianPageTest::cardThatOpensByItselfTakesNoTapAtOnce()
{
  openPage();
  const AlarmId first = compressor();
  QCOMPARE(page().openFacts()->status.alarm, first);
  // The one that is open goes, and the next takes its place just before the finger comes down.
  plant_->desk.change({false, {}, {first}});
  settle();
  QVERIFY(!page().openFacts());
  const std::size_t before = plant_->desk.submitted.size();
  tap(QStringLiteral("Acknowledge"));
  window_->commands().action(CommandId::Acknowledge).trigger();
  settle();
  QCOMPARE(plant_->desk.submitted.size(), before);
  QTRY_VERIFY(page().openFacts());
  QVERIFY(page().openFacts()->status.alarm != first);
  tap(QStringLiteral("Acknowledge"));
  QCOMPARE(plant_->desk.submitted.size(), before + 1);
  QCOMPARE(std::get<AcknowledgeAlarm>(plant_->desk.submitted.back().command).alarm, page().openFacts()->status.alarm);
}

void TechnicianPageTest::tellsTheLastTimes()
{
  openPage();
  const QStringList lines = page().card().past().text().split(QLatin1Char('\n'));
  QCOMPARE(lines.size(), 2);
  QCOMPARE(
      lines.at(0),
      QStringLiteral(
          "3 Sept | strainer of PUMP-12 blocked, cleaned, true alarm, then quiet for 75\u00a0d 23\u00a0h | 38\u00a0min, S. Lindqvist"));
  QVERIFY2(lines.at(1).startsWith(QStringLiteral("17 Jun | valve CW-114 half closed, opened, then quiet for ")), qPrintable(lines.at(1)));
}

void TechnicianPageTest::offlineTellsItsAge()
{
  openPage();
  QVERIFY2(page().card().knownLine().endsWith(QStringLiteral("old")), qPrintable(page().card().knownLine()));
  plant_->clock.advance(std::chrono::minutes{5});
  plant_->desk.setHealth(lostBroker(*plant_));
  settle();
  window_->tick();
  QVERIFY(page().card().knownLine().startsWith(QStringLiteral("As known at 10:42:")));
  bool isSaid = false;
  for (const TextLabel *label : page().findChildren<TextLabel *>())
    isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("Offline since 10:42")));
  QVERIFY(isSaid);
  tap(QStringLiteral("Acknowledge")); // and it goes on
  QCOMPARE(plant_->desk.allOf<AcknowledgeAlarm>().size(), 1U);
  plant_->desk.setHealth(plant_->calmHealth());
  plant_->desk.setValues({{{AssetId{"COMP-03"}, "discharge_temperature"}, plant_->clock.utc(), 108.9, Quality::Good}});
  settle();
  QVERIFY(page().card().knownLine().endsWith(QStringLiteral("old")));
}

void TechnicianPageTest::manyAlarmsLeadToTheList()
{
  settings_->setScreenDotsPerInch(150);
  plant_->addLoadRules(10'000);
  openWork(*plant_);
  plant_->desk.change(plant_->many(10'000));
  openWindow({800, 1280});
  window_->commands().action(CommandId::ShowWork).trigger();
  settle();
  QCOMPARE(page().shownAlarms().size(), static_cast<std::size_t>(TechnicianPage::mostCards));
  QElapsedTimer timer;
  timer.start();
  QTest::mouseClick(button(QStringLiteral("Acknowledge")), Qt::LeftButton);
  plant_->desk.reply(0, Done{});
  settle();
  QVERIFY(isUndoOffered());
  qInfo("from the tap to the bar at 10,000 alarms: %lld ms", static_cast<long long>(timer.elapsed()));
  tap(QStringLiteral("9980 more: open the list"));
  QVERIFY(window_->list().isVisible());
  window_->commands().action(CommandId::Back).trigger();
  settle();
  QVERIFY(page().isVisible());
}

void TechnicianPageTest::hiddenPageAsksNothing()
{
  openPage();
  window_->commands().action(CommandId::ShowOverview).trigger();
  settle();
  const int asked = plant_->desk.asked(Query{JournalQuery{}}.index());
  AlarmStatus again = plant_->status("C03-DTH");
  again.occurrence = OccurrenceId{900};
  plant_->raise(again);
  settle();
  QCOMPARE(plant_->desk.asked(Query{JournalQuery{}}.index()), asked);
}

QTEST_MAIN(TechnicianPageTest)
#include "tst_technician_page.moc"
