// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"
#include "tests/views/window_test.h"

#include <QElapsedTimer>
#include <QMenuBar>
#include <QScrollArea>
#include <QSettings>
#include <QTranslator>

using namespace andon;
using namespace andon::test;

namespace {

/// Every text a third longer and accented, as German may be.
class LongWords final : public QTranslator {
public:
  [[nodiscard]] QString translate(const char *, const char *source, const char *, int n) const override
  {
    QString text = QString::fromUtf8(source);
    if (n >= 0)
      text.replace(QStringLiteral("%n"), QString::number(n));
    const QString plain = QString(text).remove(QLatin1Char('&'));
    if (plain.contains(QLatin1Char('<')) || plain.size() < 3 || plain.contains(QStringLiteral("yyyy")))
      return text;
    return QStringLiteral("%1 \u00e4\u00f6%2").arg(text, QString(plain.size() / 3, QLatin1Char('w')));
  }
  [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class MainWindowTest : public WindowTest {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init() { begin(); }
  void cleanup() { end(); }

  void unreadableHistoryIsSaid();
  void unreadableSiteIsSaid();
  void quietSinceComesFromTheJournal();
  void noticesComeAndGo();
  void keptOutPayloadsOnDemand();
  void themeSwitches();
  void everythingHasAName();
  void nothingClips_data();
  void nothingClips();
  void loopStaysFreeWithTwoThousandAlarms();
  void settingsAreRemembered();
  void commandsAreComplete();
};

void MainWindowTest::unreadableHistoryIsSaid()
{
  plant_->flood();
  bool isBroken = true;
  plant_->desk.answer<TrendQuery>([&isBroken](const TrendQuery &) -> Result<Trend> {
    if (isBroken)
      return failure(ErrorCode::Corrupt, "plant.db.history", "checksum wrong");
    return Trend{};
  });
  openWindow();
  QTest::keyClick(window_.get(), Qt::Key_F2);
  settle();
  auto *card = named<StateCard>(QStringLiteral("History cannot be read"));
  QVERIFY(card != nullptr && card->isVisible());
  QVERIFY(card->accessibleDescription().contains(QStringLiteral("checksum wrong")));
  isBroken = false;
  Q_EMIT card->asked();
  settle();
  QVERIFY(!card->isVisible());
}

void MainWindowTest::unreadableSiteIsSaid()
{
  openWindow();
  const Site site = window_->feed().site();
  plant_->desk.answer<SiteQuery>([](const SiteQuery &) -> Result<Site> { return failure(ErrorCode::Corrupt, "plant.db", "page 7"); });
  window_->feed().askSite();
  settle();
  QVERIFY(notices().join(QLatin1Char(' ')).contains(QStringLiteral("The site cannot be read")));
  QCOMPARE(window_->feed().site(), site); // what is known stays
  plant_->desk.answer<SiteQuery>([site](const SiteQuery &) -> Result<Site> { return site; });
  window_->feed().askSite();
  settle();
  QVERIFY(!notices().join(QLatin1Char(' ')).contains(QStringLiteral("The site cannot be read")));
}

void MainWindowTest::quietSinceComesFromTheJournal()
{
  const UtcTime returned = plant_->clock.utc() - std::chrono::hours{5};
  plant_->desk.answer<JournalQuery>([returned](const JournalQuery &) -> Result<JournalPage> {
    Occurrence last;
    last.raisedAt = returned - std::chrono::minutes{2};
    last.returnedAt = returned;
    return JournalPage{{last}, {}};
  });
  plant_->desk.change({.reset = true, .changed = {}, .removed = {}});
  openWindow();
  const QString minute = words::minute(returned, words::zone(window_->feed().site()));
  QVERIFY(named<StateCard>(QStringLiteral("No alarm since %1").arg(minute)) != nullptr);
}

void MainWindowTest::noticesComeAndGo()
{
  openWindow();
  QCOMPARE(notices(), QStringList{});
  HealthDelta health = plant_->calmHealth();
  health.brokers[0].state = ConnectionState::Waiting;
  health.brokers[0].reason = "nothing listens on port 1883";
  health.brokers[0].remedy = "Start the broker";
  health.brokers[0].nextTryIn = std::chrono::seconds{4};
  health.store = StoreState::Failing;
  health.unsavedChanges = 3;
  health.storeReason = "The disk is full";
  plant_->desk.setHealth(health);
  settle();
  QCOMPARE(notices().size(), 2);
  QVERIFY(notices().contains(QStringLiteral("Broker main at tcp://10.0.4.2:1883 is not connected.")));
  const std::vector<Notice> told = noticesOf(health);
  QVERIFY(told[1].consequence.contains(QStringLiteral("Nothing listens on port 1883. Start the broker. Next try in 4\u00a0s.")));
  plant_->desk.setHealth(plant_->calmHealth());
  settle();
  QCOMPARE(notices(), QStringList{});
  health = plant_->calmHealth();
  health.brokers.clear();
  plant_->desk.setHealth(health);
  settle();
  QCOMPARE(notices(), QStringList{QStringLiteral("No broker is set up.")});
  for (const NoticeBar *bar : window_->findChildren<NoticeBar *>())
    if (bar->isVisible())
      bar->findChild<ActionButton *>()->click();
  settle();
  QVERIFY(window_->sources().firstSteps().isVisible());
}

void MainWindowTest::keptOutPayloadsOnDemand()
{
  plant_->desk.answer<RejectedPayloadsQuery>([this](const RejectedPayloadsQuery &) -> Result<std::vector<RejectedPayloads>> {
    return std::vector<RejectedPayloads>{{"plant/air/COMP-03", "not_json", 12, plant_->clock.utc(), std::string("{\"a\":\x01", 6)}};
  });
  openWindow();
  auto *page = window_->findChild<KeptOutPane *>();
  QVERIFY(!page->isVisible());
  QCOMPARE(plant_->desk.asked(Query{RejectedPayloadsQuery{}}.index()), 0);
  for (HealthItem *item : window_->findChildren<HealthItem *>())
    if (item->focusPolicy() == Qt::StrongFocus)
      QTest::keyClick(item, Qt::Key_Return);
  settle();
  QVERIFY(page->isVisible());
  QCOMPARE(page->table().rows(), 1);
  QCOMPARE(page->table().cell(0, 1), QStringLiteral("Not JSON"));
  QCOMPARE(page->table().cell(0, 4), QStringLiteral("{\"a\":\\x01"));
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  QVERIFY(!page->isVisible());
}

void MainWindowTest::themeSwitches()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  settle();
  const auto ground = [this] {
    return window_->grab().toImage().pixelColor(table().mapTo(window_.get(), QPoint(200, table().height() - 4)));
  };
  window_->commands().action(CommandId::DarkTheme).trigger();
  settle();
  QCOMPARE(theme_->theme().kind, Theme::Kind::Dark);
  QVERIFY(ground().lightness() < 90);
  window_->commands().action(CommandId::HighContrastTheme).trigger();
  settle();
  QVERIFY(ground().lightness() > 160);
  QVERIFY(settings_->themeKind() == Theme::Kind::HighContrast);
  // What was never shown before wears the new theme too.
  window_->commands().action(CommandId::DarkTheme).trigger();
  plant_->desk.setSession({});
  settle();
  for (const TextLabel *label : window_->findChildren<TextLabel *>())
    if (label->isVisible())
      QVERIFY2(label->palette().color(QPalette::WindowText).lightness() > 120, qPrintable(label->text()));
}

void MainWindowTest::everythingHasAName()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  settle();
  QStringList nameless;
  for (const QWidget *widget : window_->findChildren<QWidget *>()) {
    const bool isControl = widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget) != nullptr;
    const bool isContainerOfQt = widget->objectName().startsWith(QLatin1String("qt_"));
    // A button without a name of its own is read by its text; one that has neither is not shown yet.
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const bool speaks = button != nullptr && (!button->text().isEmpty() || button->isHidden());
    if (isControl && !isContainerOfQt && !speaks && widget->accessibleName().isEmpty())
      nameless << QStringLiteral("%1 %2 (%3)")
                      .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                           QLatin1String(widget->parent() ? widget->parent()->metaObject()->className() : ""));
  }
  QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void MainWindowTest::nothingClips_data()
{
  QTest::addColumn<QSize>("size");
  QTest::addColumn<int>("percent");
  QTest::addColumn<bool>("longWords");
  QTest::newRow("1920") << QSize(1920, 1080) << 100 << false;
  QTest::newRow("1280") << QSize(1280, 800) << 100 << false;
  QTest::newRow("800x1280") << QSize(800, 1280) << 100 << false;
  QTest::newRow("1920 large") << QSize(1920, 1080) << 200 << false;
  QTest::newRow("1280 large") << QSize(1280, 800) << 200 << false;
  QTest::newRow("800x1280 large") << QSize(800, 1280) << 150 << false;
  QTest::newRow("1920 long words") << QSize(1920, 1080) << 100 << true;
  QTest::newRow("1280 long words") << QSize(1280, 800) << 100 << true;
  QTest::newRow("800x1280 long words") << QSize(800, 1280) << 100 << true;
}

void MainWindowTest::nothingClips()
{
  QFETCH(QSize, size);
  QFETCH(int, percent);
  QFETCH(bool, longWords);
  LongWords translator;
  if (longWords)
    QCoreApplication::installTranslator(&translator);
  settings_->setTextPercent(percent);
  plant_->flood();
  openWindow(size);
  table().select(plant_->status("C03-DTH").alarm);
  window_->commands().action(CommandId::Shelve).trigger();
  settle();
  QStringList clipped;
  for (const QAbstractButton *button : window_->findChildren<QAbstractButton *>())
    if (button->isVisible() && !button->objectName().startsWith(QLatin1String("qt_")) && button->parent()->inherits("QTabBar") == false &&
        !button->parent()->inherits("QLineEdit")) {
      const QSize least = button->minimumSizeHint();
      if (button->width() < least.width() || button->height() < least.height())
        clipped << QStringLiteral("%1: %2 of %3").arg(button->text()).arg(button->width()).arg(least.width());
      const QRect inWindow(button->mapTo(window_.get(), QPoint(0, 0)), button->size());
      const bool scrolls = [button] {
        for (const QWidget *up = button->parentWidget(); up != nullptr; up = up->parentWidget())
          if (qobject_cast<const QScrollArea *>(up) != nullptr)
            return true;
        return false;
      }();
      if (!scrolls && !window_->rect().contains(inWindow))
        clipped << QStringLiteral("%1 leaves the window").arg(button->text());
    }
  const QSize shown = window_->size();
  QCoreApplication::removeTranslator(&translator);
  QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
  QCOMPARE(shown, size); // the window was not forced to grow
}

void MainWindowTest::loopStaysFreeWithTwoThousandAlarms()
{
  plant_->addLoadRules(2000);
  plant_->desk.setSite(plant_->site);
  plant_->desk.change(plant_->many(2000));
  openWindow({1920, 1080});
  QCOMPARE(table().model()->rowCount(), 2000);
  table().select({AssetId{"LOAD"}, RuleId{"load-4"}});
  settle();
  std::vector<double> turns;
  for (int round = 0; round < 60; ++round) {
    std::vector<LatestValue> values;
    for (int i = 0; i < 400; ++i)
      values.push_back(
          {{AssetId{"LOAD"}, "s" + std::to_string((i * 5 + round) % 2000)}, plant_->clock.utc(), 80.0 + round + i * 0.1, Quality::Good});
    values.push_back({{AssetId{"LOAD"}, "s4"}, plant_->clock.utc(), 81.0 + round, Quality::Good});
    plant_->clock.advance(std::chrono::milliseconds{100});
    plant_->desk.setValues(values);
    QElapsedTimer turn;
    turn.start();
    plant_->desk.run();
    QCoreApplication::processEvents();
    turns.push_back(turn.nsecsElapsed() / 1e6);
  }
  std::sort(turns.begin(), turns.end());
  qInfo("400 values in 2000 alarms, applied and painted: median %.1f ms, worst %.1f ms", turns[turns.size() / 2], turns.back());
  QVERIFY2(turns[turns.size() / 2] < 160.0, "ten frames even on a loaded machine or under a sanitizer");
}

void MainWindowTest::settingsAreRemembered()
{
  openWindow({1400, 820});
  window_->commands().action(CommandId::DarkTheme).trigger();
  window_->commands().action(CommandId::LargerText).trigger();
  window_->close();
  window_.reset();
  openWindow();
  WindowSettings again(folder_->filePath(QStringLiteral("window.ini")));
  QVERIFY(again.themeKind() == Theme::Kind::Dark);
  QCOMPARE(again.textPercent(), 125);
  QVERIFY(!again.geometry().isEmpty());
  // Nonsense in the file reads as the default.
  QSettings raw(folder_->filePath(QStringLiteral("other.ini")), QSettings::IniFormat);
  raw.setValue(QStringLiteral("version"), WindowSettings::version);
  raw.setValue(QStringLiteral("look/text_percent"), QStringLiteral("huge"));
  raw.setValue(QStringLiteral("session/idle_lock_minutes"), -3);
  raw.sync();
  const WindowSettings other(folder_->filePath(QStringLiteral("other.ini")));
  QCOMPARE(other.textPercent(), 100);
  QCOMPARE(other.idleLockMinutes(), 15);
}

void MainWindowTest::commandsAreComplete()
{
  openWindow();
  QSet<QString> keys;
  QSet<QAction *> inMenus;
  for (const QMenu *menu : window_->menuBar()->findChildren<QMenu *>(QString{}, Qt::FindDirectChildrenOnly))
    for (QAction *action : menu->actions())
      inMenus << action;
  for (int id = 0; id < static_cast<int>(CommandId::Count); ++id) {
    QAction &action = window_->commands().action(static_cast<CommandId>(id));
    QVERIFY(!action.text().isEmpty());
    QVERIFY2(inMenus.contains(&action), qPrintable(action.text())); // every action is in a menu
    const QString key = action.shortcut().toString();
    QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(key));
    keys << key;
    QCOMPARE(action.isEnabled(), window_->commands().refusal(static_cast<CommandId>(id)).isEmpty());
  }
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
