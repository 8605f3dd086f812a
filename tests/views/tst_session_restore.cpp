// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_filling.h"
#include "tests/views/window_walk.h"
#include "views/page_scroll.h"
#include "views/surroundings.h"
#include "views/technician_page.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>

using namespace andon;
using namespace andon::test;

/// What the window finds again, and how it keeps to the screens that there are.
class SessionRestoreTest : public WindowTest {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init() { begin(); }
  void cleanup() { end(); }

  void pageAndAssetAreFoundAgain();
  void alarmIsFoundWhenItComes();
  void anotherPersonStartsAtTheStart();
  void columnsAndSortAreFoundAgain();
  void bordersAreFoundAgain();
  void windowStaysOnTheScreens_data();
  void windowStaysOnTheScreens();
  void smallScreenHoldsEveryPage_data();
  void smallScreenHoldsEveryPage();

private:
  void open(); ///< as a person does: whatever page comes
  void close();
};

void SessionRestoreTest::open()
{
  window_ = std::make_unique<MainWindow>(plant_->desk, plant_->clock, *theme_, *settings_);
  window_->resize(1280, 800);
  window_->show();
  QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  settle();
}

void SessionRestoreTest::close()
{
  window_->close();
  window_.reset();
  settings_ = std::make_unique<WindowSettings>(folder_->filePath(QStringLiteral("window.ini")));
}

void SessionRestoreTest::pageAndAssetAreFoundAgain()
{
  plant_->flood();
  open();
  QVERIFY(window_->overview().isVisible()); // the first time: where the role begins
  Q_EMIT window_->overview().placeChosen(*window_->feed().plant().tree().nodeOf(AssetId{"COMP-03"}));
  QVERIFY(window_->asset().isVisible());
  close();
  open();
  QVERIFY(window_->asset().isVisible());
  QCOMPARE(window_->asset().asset(), AssetId{"COMP-03"});
  window_->commands().action(CommandId::ShowSources).trigger();
  close();
  open();
  QVERIFY(window_->sources().isVisible());
}

void SessionRestoreTest::alarmIsFoundWhenItComes()
{
  const AlarmId alarm = plant_->status("C03-DTH").alarm;
  plant_->flood();
  open();
  window_->commands().action(CommandId::ShowAlarms).trigger();
  table().select(alarm);
  close();
  const std::map<AlarmId, AlarmStatus> alarms = plant_->desk.alarms();
  plant_->desk.change({true, {}, {}}); // the journal is read, the alarms are not there yet
  open();
  QVERIFY(window_->list().isVisible());
  QVERIFY(!window_->list().currentFacts());
  AlarmsDelta all;
  for (const auto &[id, status] : alarms)
    all.changed.push_back(status);
  plant_->desk.change(all);
  settle();
  QVERIFY(window_->list().currentFacts().has_value());
  QCOMPARE(window_->list().currentFacts()->status.alarm, alarm);
}

void SessionRestoreTest::anotherPersonStartsAtTheStart()
{
  open();
  window_->commands().action(CommandId::ShowRules).trigger();
  close();
  plant_->desk.setSession(plant_->sessionOf("meyer", Role::Technician));
  open();
  QVERIFY(window_->work().isVisible());
  close();
  // And a page that the role has lost meanwhile is not come back to.
  plant_->desk.setSession(plant_->sessionOf("meyer", Role::Executive));
  open();
  QVERIFY(window_->overview().isVisible());
}

void SessionRestoreTest::columnsAndSortAreFoundAgain()
{
  plant_->flood();
  open();
  window_->resize(1920, 1080); // narrower lists have no column of the asset
  window_->commands().action(CommandId::ShowAlarms).trigger();
  settle();
  table().sortByColumn(static_cast<int>(AlarmColumn::Asset), Qt::DescendingOrder);
  settle();
  const QString first = table().model()->index(0, static_cast<int>(AlarmColumn::Asset)).data().toString();
  close();
  open();
  window_->resize(1920, 1080);
  window_->commands().action(CommandId::ShowAlarms).trigger();
  settle();
  QCOMPARE(table().horizontalHeader()->sortIndicatorSection(), static_cast<int>(AlarmColumn::Asset));
  QCOMPARE(table().horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
  QCOMPARE(table().model()->index(0, static_cast<int>(AlarmColumn::Asset)).data().toString(), first);
}

void SessionRestoreTest::bordersAreFoundAgain()
{
  plant_->flood();
  open();
  window_->commands().action(CommandId::ShowAlarms).trigger();
  settle();
  auto *splitter = named<QSplitter>(QStringLiteral("List and detail"));
  QVERIFY(splitter != nullptr);
  splitter->setSizes({640, splitter->width() - 640 - splitter->handleWidth()});
  const QList<int> sizes = splitter->sizes();
  close();
  open();
  window_->commands().action(CommandId::ShowAlarms).trigger();
  settle();
  QCOMPARE(named<QSplitter>(QStringLiteral("List and detail"))->sizes(), sizes);
}

void SessionRestoreTest::windowStaysOnTheScreens_data()
{
  QTest::addColumn<QRect>("wanted");
  QTest::addColumn<QList<QRect>>("screens");
  QTest::addColumn<QRect>("place");
  const QRect main(0, 0, 1920, 1080);
  const QRect right(1920, 0, 1280, 1024);
  const QRect tiny(0, 28, 1024, 572);
  QTest::newRow("fits") << QRect(100, 80, 1280, 800) << QList{main} << QRect(100, 80, 1280, 800);
  QTest::newRow("on the second") << QRect(1930, 10, 1200, 800) << QList{main, right} << QRect(1930, 10, 1200, 800);
  QTest::newRow("the second is unplugged") << QRect(1930, 10, 1200, 800) << QList{main} << QRect(720, 10, 1200, 800);
  QTest::newRow("below every screen") << QRect(-3000, 4000, 1200, 800) << QList{main, right} << QRect(0, 280, 1200, 800);
  QTest::newRow("a smaller screen") << QRect(0, 0, 1920, 1080) << QList{tiny} << tiny;
  QTest::newRow("half outside") << QRect(1700, 500, 1200, 800) << QList{main, right} << QRect(1920, 224, 1200, 800);
  QTest::newRow("no screen") << QRect(5, 5, 10, 10) << QList<QRect>{} << QRect(5, 5, 10, 10);
}

void SessionRestoreTest::windowStaysOnTheScreens()
{
  QFETCH(QRect, wanted);
  QFETCH(QList<QRect>, screens);
  QTEST(onScreen(wanted, std::vector<QRect>(screens.begin(), screens.end())), "place");
}

void SessionRestoreTest::smallScreenHoldsEveryPage_data()
{
  QTest::addColumn<QSize>("size");
  QTest::addColumn<int>("percent");
  QTest::newRow("1024x600") << QSize(1024, 600) << 100;
  QTest::newRow("800x1280") << QSize(800, 1280) << 100;
  QTest::newRow("1280x800 at 150") << QSize(1280, 800) << 150;
  QTest::newRow("1920x1080 at 200") << QSize(1920, 1080) << 200;
  QTest::newRow("1280x800 at 200") << QSize(1280, 800) << 200;
}

void SessionRestoreTest::smallScreenHoldsEveryPage()
{
  QFETCH(QSize, size);
  QFETCH(int, percent);
  settings_->setTextPercent(percent);
  SessionState session = plant_->sessionOf("okafor", Role::Supervisor);
  session.roles.push_back(Role::Engineer);
  plant_->desk.setSession(session);
  fillPlant(*plant_);
  plant_->flood();
  answerEverything(*plant_);
  openWindow(size);
  QStringList wrong;
  for (const Scene &scene : scenes()) {
    scene.open(*window_, *plant_);
    settle();
    settle();
    settle();
    if (window_->size() != size)
      wrong << QStringLiteral("%1 makes the window %2x%3").arg(QLatin1String(scene.name)).arg(window_->width()).arg(window_->height());
    if (window_->findChild<PageScroll *>()->horizontalScrollBar()->maximum() > 0)
      wrong << QStringLiteral("%1 is wider than the window").arg(QLatin1String(scene.name));
    for (const QString &text : clippedIn(*window_))
      wrong << QStringLiteral("%1: clipped %2").arg(QLatin1String(scene.name), text);
    window_->commands().action(CommandId::Back).trigger();
    window_->search().dismiss();
    window_->resize(size);
    settle();
  }
  wrong.removeDuplicates();
  QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

QTEST_MAIN(SessionRestoreTest)
#include "tst_session_restore.moc"
