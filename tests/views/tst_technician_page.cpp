// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/parts/colour_science.h"
#include "tests/views/plant_work.h"
#include "tests/views/window_walk.h"
#include "views/tap_bar.h"
#include "views/technician_page.h"

using namespace andon;
using namespace andon::test;

/// The technician's page: cards that fingers work with, one tap each.
class TechnicianPageTest : public WindowTest {
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
  void falseAlarmByKeyInTheList();
  void workIsStartedAndFinished();
  void commentAndShelfUnfold();
  void nothingMovesUnderTheFinger();
  void cardThatOpensByItselfTakesNoTapAtOnce();
  void tellsTheLastTimes();
  void offlineTellsItsAge();
  void manyAlarmsLeadToTheList();
  void hiddenPageAsksNothing();
  void everyTargetIsLargeEnough_data();
  void everyTargetIsLargeEnough();
  void everyTextCanBeRead_data();
  void everyTextCanBeRead();
  void nothingIsClipped_data();
  void nothingIsClipped();

private:
  void openPage(QSize size = {800, 1280});
  [[nodiscard]] TechnicianPage &page() { return window_->work(); }
  [[nodiscard]] TouchButton *button(const QString &text) const;
  void tap(const QString &text);
  [[nodiscard]] bool isUndoOffered() { return window_->taps().undoBar().isOffered(); }
  [[nodiscard]] QPushButton *undo() { return window_->taps().undoBar().findChild<QPushButton *>(); }
  [[nodiscard]] QString alarms();
  [[nodiscard]] AlarmId compressor() const { return plant_->status("C03-DTH").alarm; }
};

void TechnicianPageTest::openPage(QSize size)
{
  settings_->setScreenDotsPerInch(150);
  plant_->flood();
  openWork(*plant_);
  openWindow(size);
  window_->commands().action(CommandId::ShowWork).trigger();
  settle();
}

TouchButton *TechnicianPageTest::button(const QString &text) const
{
  for (TouchButton *one : window_->findChildren<TouchButton *>())
    if (one->isVisible() && one->text() == text)
      return one;
  return nullptr;
}

void TechnicianPageTest::tap(const QString &text)
{
  TouchButton *one = button(text);
  QVERIFY2(one != nullptr, qPrintable(text));
  QTest::mouseClick(one, Qt::LeftButton);
  settle();
}

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

void TechnicianPageTest::everyTargetIsLargeEnough_data()
{
  QTest::addColumn<int>("dots");
  QTest::addColumn<bool>("gloves");
  QTest::addColumn<QSize>("size");
  for (const int dots : {96, 150, 220})
    for (const bool gloves : {false, true})
      for (const QSize size : {QSize(800, 1280), QSize(1280, 800)})
        QTest::addRow("%d dpi %s %dx%d", dots, gloves ? "gloves" : "fingers", size.width(), size.height()) << dots << gloves << size;
}

void TechnicianPageTest::everyTargetIsLargeEnough()
{
  QFETCH(int, dots);
  QFETCH(bool, gloves);
  QFETCH(QSize, size);
  openPage(size);
  settings_->setScreenDotsPerInch(dots);
  window_->resize(size - QSize(1, 1)); // the window looks again
  if (gloves)
    window_->commands().action(CommandId::GloveMode).trigger();
  settle();
  QCOMPARE(window_->touch().scale().dotsPerInch, static_cast<double>(dots));
  window_->commands().action(CommandId::Acknowledge).trigger();
  plant_->desk.reply(0, Done{}); // with the undo bar
  page().card().openComment();
  settle();
  const auto measure = [&] {
    int measured = 0;
    for (QWidget *part : window_->findChildren<QWidget *>()) {
      const bool isHere = page().isAncestorOf(part) || window_->taps().isAncestorOf(part);
      const bool isTapped = qobject_cast<QAbstractButton *>(part) != nullptr || qobject_cast<QLineEdit *>(part) != nullptr;
      if (!isHere || !isTapped || !part->isVisible())
        continue;
      ++measured;
      for (const int pixels : {part->width(), part->height()}) {
        const double millimetres = pixels * 25.4 / dots;
        QVERIFY2(millimetres >= (gloves ? 20.0 : 15.0),
                 qPrintable(QStringLiteral("%1: %2 mm").arg(part->accessibleName()).arg(millimetres)));
      }
    }
    QVERIFY2(measured >= 15, qPrintable(QString::number(measured)));
  };
  measure();
  page().card().closeAsked();
  page().card().openShelf();
  window_->commands().action(CommandId::FalseAlarm).trigger();
  plant_->desk.reply(1, Done{});
  settle();
  measure();
}

void TechnicianPageTest::everyTextCanBeRead_data()
{
  QTest::addColumn<Theme::Kind>("kind");
  QTest::addColumn<double>("least");
  QTest::newRow("light") << Theme::Kind::Light << 4.5;
  QTest::newRow("dark") << Theme::Kind::Dark << 4.5;
  QTest::newRow("high contrast") << Theme::Kind::HighContrast << 7.0;
}

void TechnicianPageTest::everyTextCanBeRead()
{
  QFETCH(Theme::Kind, kind);
  QFETCH(double, least);
  settings_->setThemeKind(kind);
  openPage();
  plant_->desk.setHealth(lostBroker(*plant_));
  settle();
  // What is painted under each text, taken from the picture of the page itself: the commonest colour around it.
  const QImage picture = page().grab().toImage();
  int read = 0;
  for (const TextLabel *label : page().findChildren<TextLabel *>()) {
    if (!label->isVisible() || label->text().isEmpty() || label->visibleRegion().isEmpty())
      continue;
    const QRect place = QRect(label->mapTo(&page(), QPoint(0, 0)), label->size()) & page().rect();
    QHash<QRgb, int> counts;
    for (int y = place.top(); y <= place.bottom(); ++y)
      for (int x = place.left(); x <= place.right(); ++x)
        ++counts[picture.pixel(x, y)];
    const QRgb ground = *std::max_element(counts.keyBegin(), counts.keyEnd(), [&counts](QRgb a, QRgb b) { return counts[a] < counts[b]; });
    const double ratio = contrast(label->palette().color(QPalette::WindowText), QColor(ground));
    QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1: %2").arg(label->text()).arg(ratio)));
    ++read;
  }
  QVERIFY(read >= 12);
  // What stands on buttons.
  const Theme &theme = window_->touch().holder().theme();
  QVERIFY(contrast(theme.onAccent, theme.accent) >= least);
  QVERIFY(contrast(theme.text, theme.button) >= least);
  QVERIFY(contrast(theme.text, theme.selected) >= least);
  QVERIFY(contrast(theme.text3, theme.row) >= least); // refused, with its reason
}

void TechnicianPageTest::nothingIsClipped_data()
{
  QTest::addColumn<QSize>("size");
  QTest::addColumn<int>("percent");
  for (const QSize size : {QSize(800, 1280), QSize(1280, 800), QSize(1920, 1080)})
    for (const int percent : {100, 200})
      QTest::addRow("%dx%d at %d %%", size.width(), size.height(), percent) << size << percent;
}

void TechnicianPageTest::nothingIsClipped()
{
  QFETCH(QSize, size);
  QFETCH(int, percent);
  settings_->setTextPercent(percent);
  openPage(size);
  window_->commands().action(CommandId::Acknowledge).trigger();
  plant_->desk.reply(0, Done{});
  settle();
  settle();
  const QStringList clipped = clippedIn(*window_);
  QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TechnicianPageTest)
#include "tst_technician_page.moc"
