// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main_window.h"

#include "models/items/words.h"
#include "views/kpi_page.h"
#include "views/kpi_strip.h"
#include "views/learning_page.h"
#include "views/page_scroll.h"
#include "views/parts/style.h"
#include "views/technician_page.h"
#include "views/trends_page.h"
#include "views/tuning_page.h"

#include <QApplication>
#include <QBoxLayout>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace andon {
namespace {

constexpr int narrow = 1000; // below it, in landscape, the detail covers the list
constexpr int low = 700;     // below it there is room for one notice
// From here on there is room for the KPI above the alarm list, and from the last on for their targets.
constexpr int stripFromWidth = 1200;
constexpr int stripFromHeight = 760;
constexpr int roomyFrom = 1000;

/// Before the first widget is made, so that none has to change at once.
ThemeHolder &dressed(ThemeHolder &holder, const WindowSettings &settings)
{
  Theme theme = themeOf(settings.themeKind());
  theme.textScale = settings.textPercent() / 100.0;
  holder.set(theme);
  return holder;
}

} // namespace

MainWindow::MainWindow(Desk &desk, const Clock &clock, ThemeHolder &theme, WindowSettings &settings, DemoSignIn demoSignIn, QWidget *parent)
    : QMainWindow(parent)
    , desk_(desk)
    , clock_(clock)
    , theme_(dressed(theme, settings))
    , settings_(settings)
    , unlocksByTap_(static_cast<bool>(demoSignIn))
    , feed_(desk)
    , operator_(desk)
    , touch_(theme, settings)
    , health_(new HealthBar(theme, commands_, clock))
    , tabs_(new QTabBar)
    , unlock_(new UnlockBar(desk, theme, demoSignIn))
    , notices_(new NoticeStack(theme))
    , tree_(new AssetTree(feed_.plant(), theme))
    , pages_(new QStackedWidget)
    , overview_(new OverviewPage(desk, feed_, theme, flash_, clock))
    , assets_(new QStackedWidget)
    , unit_(new UnitPage(desk, feed_, theme, flash_, clock))
    , asset_(new AssetPage(desk, feed_, theme, flash_, clock, settings))
    , kpiStrip_(new KpiStrip(desk, feed_, theme, clock))
    , taps_(new TapBar(desk, touch_, clock))
    , work_(new TechnicianPage(desk, feed_, touch_, *taps_, commands_, flash_, clock, settings))
    , splitter_(new QSplitter)
    , list_(new AlarmListPane(desk, feed_, commands_, theme, flash_, clock))
    , side_(new QStackedWidget)
    , detail_(new AlarmDetail(desk, theme, flash_, clock, commands_, settings))
    , signIn_(new SignInPanel(desk, theme, demoSignIn))
    , trends_(new TrendsPage(desk, feed_, theme, clock, settings))
    , rules_(new RulesPage(desk, feed_, theme))
    , tuning_(new TuningPage(desk, feed_, theme, flash_, clock))
    , learning_(new LearningPage(desk, feed_, theme, clock))
    , kpi_(new KpiPage(desk, feed_, theme, clock))
    , sources_(new SourcesPage(desk, feed_, theme, clock, std::move(demoSignIn)))
    , audit_(new AuditPage(desk, theme))
    , activeAt_(clock.steady())
{
  setWindowTitle(tr("Andon"));
  setAccessibleName(tr("Andon operator console"));
  setThemeKind(settings_.themeKind());
  commands_.action(CommandId::ReducedMotion).setChecked(settings_.reducedMotion());
  flash_.setReducedMotion(settings_.reducedMotion());
  commands_.action(CommandId::GloveMode).setChecked(settings_.gloveMode());
  showLanguage();
  buildMenus();
  buildPage();
  connectCommands();
  connectFeed();
  connectPlaces();
  connectWork();
  showSession();
  connect(&theme_, &ThemeHolder::changed, this, [this] {
    // Another size of text is another size of everything that is painted by hand, and layouts remember sizes.
    for (QWidget *part : findChildren<QWidget *>())
      part->updateGeometry();
    arrange();
  });
  connect(&theme_, &ThemeHolder::changed, this, &MainWindow::arrangeTree);
  second_.setInterval(1000);
  connect(&second_, &QTimer::timeout, this, &MainWindow::tick);
  second_.start();
  qApp->installEventFilter(this);
  if (settings_.geometry().isEmpty() || !restoreGeometry(settings_.geometry()))
    resize(1280, 800);
  keepOnScreen();
  connect(qApp, &QGuiApplication::screenRemoved, this, &MainWindow::keepOnScreen, Qt::QueuedConnection);
  sought_ = settings_.place();
  if (!settings_.columns().isEmpty())
    list_->table().horizontalHeader()->restoreState(settings_.columns());
  tabs_->setFocus();
}

MainWindow::~MainWindow()
{
  qApp->removeEventFilter(this);
  for (const auto &[number, ticket] : own_)
    desk_.cancel(ticket);
  // The widgets refer to members, which would be gone before the children of a QObject.
  delete takeCentralWidget();
}

void MainWindow::buildMenus()
{
  struct Menu {
    CommandMenu menu;
    QString title;
  };
  menuBar()->setAccessibleName(tr("Menus"));
  menuBar()->setNativeMenuBar(false);
  site_ = new TextLabel(theme_, tr("Andon"), TextSize::Second, TextWeight::Regular, Ink::Text2);
  site_->setContentsMargins(0, 0, 14, 0);
  site_->setAccessibleName(tr("Site"));
  site_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  menuBar()->setCornerWidget(site_);
  connect(&theme_, &ThemeHolder::changed, this, &MainWindow::nameSite);
  nameSite();
  for (const Menu &one :
       {Menu{CommandMenu::File, tr("&File")}, Menu{CommandMenu::Edit, tr("&Edit")}, Menu{CommandMenu::View, tr("&View")},
        Menu{CommandMenu::Alarms, tr("&Alarms")}, Menu{CommandMenu::Settings, tr("&Settings")}, Menu{CommandMenu::Help, tr("&Help")}}) {
    QMenu *menu = menuBar()->addMenu(one.title);
    menu->setAccessibleName(withoutMnemonic(menu->title()));
    menu->setToolTipsVisible(true);
    for (const CommandId id : CommandTable::idsOf(one.menu)) {
      if (id == CommandId::LargerText || id == CommandId::ReducedMotion || id == CommandId::SystemLanguage || id == CommandId::Quit ||
          id == CommandId::Acknowledge)
        menu->addSeparator();
      menu->addAction(&commands_.action(id));
    }
    if (one.menu == CommandMenu::Alarms)
      alarmMenu_ = menu->menuAction();
  }
}

void MainWindow::nameSite()
{
  site_->setText(feed_.site().name.empty() ? tr("Andon") : words::text(feed_.site().name));
  site_->setAccessibleName(tr("Site: %1").arg(site_->text()));
  site_->setFixedSize(site_->sizeHint().width(), theme_.theme().menuHeight());
  menuBar()->setCornerWidget(site_); // the bar gives it the new size only when it is set again
}

void MainWindow::buildPage()
{
  auto *center = new QWidget;
  center->setAccessibleName(tr("Console"));
  auto *column = new QVBoxLayout(center);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(health_);

  tabs_->setAccessibleName(tr("Pages"));
  tabs_->setDrawBase(false);
  tabs_->setExpanding(false);
  for (const PageEntry &page : pageTable())
    tabs_->addTab(titleOf(page.tab));
  auto *body = new QVBoxLayout;
  body->setContentsMargins(Measures::pageMargin, 0, Measures::pageMargin, Measures::pageMargin);
  body->setSpacing(Measures::paneGap);
  body->addWidget(tabs_);
  body->addWidget(unlock_);
  body->addWidget(notices_);
  notices_->setAccessibleName(tr("Notices"));

  side_->setAccessibleName(tr("Detail"));
  side_->addWidget(detail_);
  side_->addWidget(signIn_);
  splitter_->setAccessibleName(tr("List and detail"));
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(Measures::paneGap);
  splitter_->addWidget(list_);
  splitter_->addWidget(side_);
  splitter_->handle(1)->setAccessibleName(tr("Border between list and detail"));
  pages_->setAccessibleName(tr("Page"));
  assets_->setAccessibleName(tr("Unit or asset"));
  assets_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  assets_->addWidget(unit_);
  assets_->addWidget(asset_);
  pages_->addWidget(overview_);
  pages_->addWidget(assets_);
  pages_->addWidget(work_);
  auto *alarms = new QWidget;
  alarms->setAccessibleName(tr("Alarms"));
  auto *alarmColumn = new QVBoxLayout(alarms);
  alarmColumn->setContentsMargins(0, 0, 0, 0);
  alarmColumn->setSpacing(Measures::paneGap);
  alarmColumn->addWidget(kpiStrip_);
  alarmColumn->addWidget(splitter_, 1);
  pages_->addWidget(alarms);
  pages_->addWidget(trends_);
  pages_->addWidget(rules_);
  pages_->addWidget(tuning_);
  pages_->addWidget(learning_);
  pages_->addWidget(kpi_);
  pages_->addWidget(sources_);
  pages_->addWidget(audit_);
  body_ = new QWidget;
  body_->setAccessibleName(tr("Asset tree and page"));
  auto *beside = new QHBoxLayout(body_);
  beside->setContentsMargins(0, 0, 0, 0);
  beside->setSpacing(0);
  treeRoom_ = new QWidget;
  treeRoom_->setAccessibleName(tr("Room of the asset tree"));
  treeRoom_->hide();
  beside->addWidget(treeRoom_);
  auto *scroll = new PageScroll(pages_);
  scroll->setAccessibleName(tr("Page"));
  beside->addWidget(scroll, 1);
  tree_->setParent(body_); // lies over the page when it is unfolded, so no layout has it
  body->addWidget(body_, 1);
  tapRoom_ = new QWidget;
  tapRoom_->setAccessibleName(tr("What was just done"));
  auto *taps = new QVBoxLayout(tapRoom_);
  taps->setContentsMargins(0, 0, 0, 0);
  taps->addWidget(taps_);
  tapRoom_->setVisible(!taps_->isHidden());
  body->addWidget(tapRoom_);
  column->addLayout(body, 1);
  setCentralWidget(center);
  search_ = new SearchPalette(feed_, commands_, theme_, center);
  connect(tabs_, &QTabBar::currentChanged, this, &MainWindow::showTab);
}

void MainWindow::connectFeed()
{
  connect(&feed_, &DeskFeed::siteChanged, this, [this] {
    const QTimeZone zone = words::zone(feed_.site());
    setWindowTitle(feed_.site().name.empty() ? tr("Andon") : tr("Andon, %1", "site").arg(words::text(feed_.site().name)));
    nameSite();
    health_->setZone(zone);
    sources_->setSite(feed_.site(), zone);
    audit_->setZone(zone);
    detail_->setSite(feed_.site());
    taps_->setSite(feed_.site());
    showSelection();
    showHealth(); // a trial may have ended
    restorePlace();
  });
  connect(&feed_, &DeskFeed::siteErrorChanged, this, &MainWindow::showHealth);
  connect(&feed_, &DeskFeed::peopleChanged, this, [this] {
    detail_->setPeople(feed_.people());
    signIn_->setPeople(feed_.people());
    sources_->setPeople(feed_.people());
  });
  connect(&feed_, &DeskFeed::sessionChanged, this, &MainWindow::showSession);
  connect(&feed_, &DeskFeed::healthChanged, this, &MainWindow::showHealth);
  connect(&feed_.alarms(), &AlarmListModel::countsChanged, this, [this] {
    const int count = feed_.alarms().counts().listed;
    if (count > feed_.alarms().counts().console)
      sources_->noteAlarm();
    tabs_->setTabText(AlarmsTab, count == 0 ? titleOf(AlarmsTab) : tr("Alarms %1", "tab with count").arg(count));
    fitTabs();
    restorePlace();
  });
  connect(&detail_->contract(), &ContractLine::asked, this, [this](const QString &asset) {
    tabs_->setCurrentIndex(SourcesTab);
    sources_->showViolations(AssetId{asset.toStdString()});
  });
  connect(sources_, &SourcesPage::alarmsAsked, this, [this] { tabs_->setCurrentIndex(AlarmsTab); });
  connect(list_, &AlarmListPane::selectionChanged, this, &MainWindow::showSelection);
  connect(&list_->table(), &AlarmTable::detailAsked, &commands_.action(CommandId::ShowDetail), &QAction::trigger);
  connect(health_, &HealthBar::lossesAsked, this, [this] { commands_.action(CommandId::ShowKeptOut).trigger(); });
}

void MainWindow::showHealth()
{
  std::vector<Notice> notices;
  if (feed_.health()) {
    health_->setHealth(*feed_.health());
    notices = noticesOf(*feed_.health());
    sources_->setHealth(*feed_.health());
    // Somebody who has nothing yet is led from the beginning.
    if (!hasStarted_ && feed_.session() && feed_.session()->needsFirstAdministrator && feed_.health()->brokers.empty()) {
      hasStarted_ = true;
      showFirstSteps();
    }
  }
  if (feed_.siteError())
    notices.insert(notices.begin(), siteNotice(*feed_.siteError()));
  notices.insert(notices.end(), surroundings_.begin(), surroundings_.end());
  // What the engine put back by itself, until somebody has looked at it.
  for (const RuleTrial &trial : feed_.site().trials)
    if (const Rule *rule = findRule(feed_.site(), trial.rule);
        rule != nullptr && trial.state == RuleTrial::State::Restored && trial.until > settings_.trialsSeen())
      notices.push_back(trialNotice(trial, words::text(rule->name), words::zone(feed_.site())));
  // What the person just tried comes before what lasts.
  notices.insert(notices.begin(), refusals_.rbegin(), refusals_.rend());
  notices_->setNotices(notices);
}

void MainWindow::showSelection()
{
  const std::vector<AlarmFacts> selected = list_->selectedFacts();
  // What is not on the screen is not acted on.
  commands_.setSelection(tabs_->currentIndex() == AlarmsTab || isAtWork() ? selectionState(chosen()) : SelectionState{});
  detail_->setSelection(list_->currentFacts(), selected);
  list_->statusLine().setSelection(tr("%n selected", nullptr, static_cast<int>(selected.size())));
}

void MainWindow::showTab(int tab)
{
  if (!tabs_->isTabVisible(tab)) // a way there that the person's role does not have
    return tabs_->setCurrentIndex(openTab_);
  openTab_ = tab;
  pages_->setCurrentIndex(tab);
  if (tab == WorkTab)
    work_->takeTaps();
  else if (taps_->parentWidget() != tapRoom_)
    tapRoom_->layout()->addWidget(taps_);
  tapRoom_->setVisible(tab != WorkTab && !taps_->isHidden());
  if (!stepping_)
    trail_.clear();
  showSelection();
  arrangeTree();
}

void MainWindow::fitTabs()
{
  const auto setTight = [this](bool tight) {
    if (tabs_->property(tightTabs).toBool() == tight)
      return;
    tabs_->setProperty(tightTabs, tight);
    QEvent measuresAnew{QEvent::StyleChange};
    QCoreApplication::sendEvent(tabs_, &measuresAnew);
  };
  setTight(false);
  setTight(tabs_->sizeHint().width() > width() - 2 * Measures::pageMargin);
}

void MainWindow::arrange()
{
  fitTabs();
  const double scale = theme_.theme().textScale;
  notices_->setMost(height() < low * scale ? 1 : 3);
  // A tablet upright and a low window are for the list.
  kpiStrip_->setVisible(width() > height() && width() >= stripFromWidth * scale && height() >= stripFromHeight * scale);
  kpiStrip_->setCompact(height() < roomyFrom * scale);
  Arrangement wanted = Arrangement::Beside;
  if (height() > width())
    wanted = Arrangement::Above;
  else if (width() < narrow * theme_.theme().textScale)
    wanted = Arrangement::Cover;
  if (arranged_ && wanted == arrangement_)
    return;
  if (arranged_ && arrangement_ != Arrangement::Cover)
    settings_.setSplitter(splitter_->orientation(), splitter_->saveState());
  arranged_ = true;
  arrangement_ = wanted;
  list_->show();
  side_->show();
  switch (wanted) {
  case Arrangement::Beside:
    splitter_->setOrientation(Qt::Horizontal);
    if (!splitter_->restoreState(settings_.splitter(Qt::Horizontal))) {
      const int detail = width() >= 1600 ? 596 : 448;
      splitter_->setSizes({std::max(400, width() - detail - 3 * Measures::paneGap), detail});
    }
    break;
  case Arrangement::Above:
    splitter_->setOrientation(Qt::Vertical);
    if (!splitter_->restoreState(settings_.splitter(Qt::Vertical)))
      splitter_->setSizes({1000, 1000});
    break;
  case Arrangement::Cover: showDetail(side_->currentWidget() == signIn_); break;
  }
  splitter_->setOrientation(wanted == Arrangement::Above ? Qt::Vertical : Qt::Horizontal);
  splitter_->setStretchFactor(0, 1);
  splitter_->setStretchFactor(1, wanted == Arrangement::Above ? 1 : 0);
}

void MainWindow::tick()
{
  health_->tick();
  feed_.scores().tick(clock_.steady());
  if (pages_->currentIndex() == OverviewTab) {
    overview_->tick();
  } else if (pages_->currentIndex() == AssetsTab) {
    if (assets_->currentWidget() == unit_)
      unit_->tick();
    else
      asset_->tick();
  } else if (pages_->currentIndex() == WorkTab) {
    work_->tick();
  } else if (pages_->currentIndex() == AlarmsTab) {
    list_->tick();
    if (kpiStrip_->isVisible())
      kpiStrip_->tick();
    detail_->tick();
  } else if (pages_->currentIndex() == TrendsTab) {
    trends_->tick();
  } else if (pages_->currentIndex() == LearningTab) {
    learning_->tick();
  } else if (pages_->currentIndex() == SourcesTab) {
    sources_->tick();
  }
  lockWhenIdle();
}

void MainWindow::lockWhenIdle()
{
  const SessionState session = feed_.session().value_or(SessionState{});
  if (unlocksByTap_ || session.person.empty() || session.locked)
    return;
  if (clock_.steady() - activeAt_ < std::chrono::minutes{settings_.idleLockMinutes()})
    return;
  activeAt_ = clock_.steady(); // once, not every second until the desk answers
  commands_.action(CommandId::Lock).trigger();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
  if (watched == body_ && event->type() == QEvent::Resize)
    placeTree();
  // An empty room would leave its distance to the page.
  if (watched == taps_ && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
    tapRoom_->setVisible(taps_->parentWidget() == tapRoom_ && !taps_->isHidden());
  switch (static_cast<int>(event->type())) {
  case QEvent::KeyPress:
  case QEvent::MouseButtonPress:
  case QEvent::MouseMove:
  case QEvent::Wheel:
  case QEvent::TouchBegin: activeAt_ = clock_.steady(); break;
  }
  return QMainWindow::eventFilter(watched, event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
  QMainWindow::resizeEvent(event);
  touch_.follow(screen());
  arrange();
  arrangeTree();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
  remember();
  QMainWindow::closeEvent(event);
}

} // namespace andon
