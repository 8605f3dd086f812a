// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the desk and which pages that opens; where they were the last time.
#include "models/items/words.h"
#include "views/learning_page.h"
#include "views/main_window.h"
#include "views/surroundings.h"
#include "views/tap_bar.h"
#include "views/technician_page.h"
#include "views/trends_page.h"
#include "views/tuning_page.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace andon {

void MainWindow::showSession()
{
  const SessionState session = feed_.session().value_or(SessionState{});
  const bool wasLocked = unlock_->isVisibleTo(this);
  commands_.setSession(session);
  health_->setSession(session);
  signIn_->setSession(session);
  unlock_->setSession(session);
  taps_->setPerson(session.person);
  rules_->setSession(session);
  tuning_->setSession(session);
  learning_->setSession(session);
  sources_->setSession(session);
  const bool nobody = session.person.empty();
  const bool isAnother = std::exchange(person_, session.person) != session.person;
  const bool wasSigningIn = side_->currentWidget() == signIn_;
  showPages(session);
  const bool inFirstSteps = sources_->firstSteps().isVisible(); // who signs in there goes on there
  if (nobody && feed_.session() && !inFirstSteps)
    tabs_->setCurrentIndex(AlarmsTab); // where one signs in
  side_->setCurrentWidget(nobody && feed_.session() ? static_cast<QWidget *>(signIn_) : detail_);
  activeAt_ = clock_.steady();
  if (nobody && !wasSigningIn && feed_.session() && !inFirstSteps)
    signIn_->focusFirst();
  else if (session.locked && !wasLocked) {
    list_->release(); // nobody reads it now
    unlock_->focusPassword();
  } else if (wasLocked && !session.locked && tabs_->currentIndex() == AlarmsTab)
    list_->table().setFocus();
  if (!nobody && isAnother) {
    trail_.clear(); // it may lead to pages of somebody else
    if (inFirstSteps)
      hasStarted_ = true;
    else
      startPage();
  }
  if (arranged_ && arrangement_ == Arrangement::Cover && hasPage(AlarmsTab) && tabs_->currentIndex() == AlarmsTab)
    showDetail(nobody);
}

bool MainWindow::hasPage(Tab tab) const
{
  return andon::hasPage(feed_.session().value_or(SessionState{}), tab);
}

void MainWindow::showPages(const SessionState &session)
{
  const auto show = [&](bool shown) {
    for (const PageEntry &page : pageTable())
      if (andon::hasPage(session, page.tab) == shown)
        tabs_->setTabVisible(page.tab, shown);
  };
  // From a page that goes the window leads to the start, not to the neighbour that the tab bar would take.
  show(true);
  if (!andon::hasPage(session, static_cast<Tab>(tabs_->currentIndex())))
    tabs_->setCurrentIndex(startPageOf(session));
  show(false);
  fitTabs();
  alarmMenu_->setVisible(andon::hasPage(session, AlarmsTab));
  asset_->head().setWays(andon::hasPage(session, AlarmsTab), andon::hasPage(session, SourcesTab));
  unit_->setHasAlarmPage(andon::hasPage(session, AlarmsTab));
}

void MainWindow::startPage()
{
  if (!feed_.session() || feed_.session()->person.empty())
    return;
  const bool isFirst = !std::exchange(hasStarted_, true);
  Tab page = startPageOf(*feed_.session());
  if (isFirst && sought_ && !sought_->person.isEmpty() && sought_->person == words::text(feed_.session()->person.text())) {
    const std::optional<Tab> last = tabOf(sought_->page);
    if (last && hasPage(*last))
      page = *last;
  } else {
    sought_.reset();
  }
  tabs_->setCurrentIndex(page);
  if (page == AlarmsTab)
    list_->table().setFocus();
  else if (page == WorkTab)
    work_->focusFirst();
  else if (page == OverviewTab)
    overview_->tiles().setFocus();
  restorePlace();
}

/// Site and alarms come when they come: what is there is found, the rest is looked for again.
void MainWindow::restorePlace()
{
  if (!sought_ || !hasStarted_ || !feed_.hasSite())
    return;
  const auto id = [](const QString &text) { return text.toStdString(); };
  const PlantTree &tree = feed_.plant().tree();
  if (const auto area = tree.nodeOf(AreaId{id(std::exchange(sought_->area, {}))}))
    unit_->setPlace(*area);
  const QString asset = std::exchange(sought_->asset, {});
  if (const auto node = tree.nodeOf(AssetId{id(asset)})) {
    asset_->setPlace(*node);
    assets_->setCurrentWidget(asset_);
  }
  const AlarmId alarm{AssetId{id(sought_->alarmAsset)}, RuleId{id(sought_->alarmRule)}};
  if (alarm.rule.empty() || list_->currentFacts())
    sought_.reset(); // nothing more to find, or the person has chosen meanwhile
  else if (feed_.alarms().rowOf(alarm) >= 0) {
    sought_.reset();
    list_->reveal(alarm);
  }
}

void MainWindow::setSurroundings(std::vector<Notice> notices)
{
  surroundings_ = std::move(notices);
  showHealth();
}

void MainWindow::remember()
{
  trends_->remember();
  settings_.setGeometry(saveGeometry());
  settings_.setColumns(list_->table().horizontalHeader()->saveState());
  if (arranged_ && arrangement_ != Arrangement::Cover)
    settings_.setSplitter(splitter_->orientation(), splitter_->saveState());
  const SessionState session = feed_.session().value_or(SessionState{});
  if (session.person.empty())
    return; // whoever was here before finds theirs
  const PlantModel &plant = feed_.plant();
  WindowPlace place;
  place.person = words::text(session.person.text());
  place.page = QString::fromLatin1(pageTable()[static_cast<std::size_t>(tabs_->currentIndex())].key);
  if (unit_->place() && plant.area(*unit_->place()) != nullptr)
    place.area = words::text(plant.area(*unit_->place())->id.text());
  if (assets_->currentWidget() == asset_)
    place.asset = words::text(asset_->asset().text());
  if (const std::optional<AlarmFacts> facts = list_->currentFacts()) {
    place.alarmAsset = words::text(facts->status.alarm.asset.text());
    place.alarmRule = words::text(facts->status.alarm.rule.text());
  }
  settings_.setPlace(place);
}

/// A screen may be gone since the last time, or just now, or be smaller than the window.
void MainWindow::keepOnScreen()
{
  std::vector<QRect> screens{QGuiApplication::primaryScreen()->availableGeometry()};
  for (const QScreen *screen : QGuiApplication::screens())
    screens.push_back(screen->availableGeometry());
  const QRect place = onScreen(geometry(), screens);
  if (place == geometry())
    return;
  // A window without a manager is only as large as it is told, whatever its state says.
  const Qt::WindowStates state = windowState();
  setGeometry(place);
  setWindowState(state);
}

} // namespace andon
