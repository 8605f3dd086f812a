// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the window goes through the plant: overview, unit, asset, alarm, and back.
#include "models/items/stream_facts.h"
#include "views/kpi_page.h"
#include "views/kpi_strip.h"
#include "views/learning_page.h"
#include "views/main_window.h"
#include "views/technician_page.h"
#include "views/trends_page.h"
#include "views/tuning_page.h"

#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace andon {
namespace {

// Widths at text scale 1 (look.md, "Pages").
constexpr int treeFrom = 1500; // from here on the tree stands beside the page
constexpr int railFrom = 740;  // below it the tree has no room of its own
constexpr std::size_t longestTrail = 50;

} // namespace

void MainWindow::connectPlaces()
{
  const auto open = [this](int node) { stepTo([this, node] { showPlace(node); }); };
  connect(overview_, &OverviewPage::placeChosen, this, open);
  connect(unit_, &UnitPage::placeChosen, this, open);
  connect(asset_, &AssetPage::placeChosen, this, open);
  connect(unit_, &UnitPage::upAsked, &commands_.action(CommandId::ShowOverview), &QAction::trigger);
  connect(overview_, &OverviewPage::alarmChosen, this, [this](const AlarmId &alarm) { stepTo([this, alarm] { showAlarm(alarm); }); });
  connect(asset_, &AssetPage::alarmChosen, this, [this](const AlarmId &alarm) { stepTo([this, alarm] { showAlarm(alarm); }); });
  connect(asset_, &AssetPage::ruleChosen, this, [this](const RuleId &rule) { stepTo([this, rule] { follow(rule); }); });
  connect(unit_, &UnitPage::alarmsAsked, this, [this](int node) { stepTo([this, node] { showAlarmsOf(node); }); });
  connect(asset_, &AssetPage::alarmsAsked, this, [this](int node) { stepTo([this, node] { showAlarmsOf(node); }); });
  connect(asset_, &AssetPage::sourcesAsked, this, [this](const AssetId &asset) {
    stepTo([this, asset] {
      tabs_->setCurrentIndex(SourcesTab);
      if (const Asset *known = findAsset(feed_.site(), asset))
        sources_->messages().showTopic(topicFilterOf(feed_.site(), *known));
    });
  });
  connect(overview_, &OverviewPage::stepsAsked, this, &MainWindow::showFirstSteps);
  connect(list_, &AlarmListPane::stepsAsked, this, &MainWindow::showFirstSteps);
  connect(rules_, &RulesPage::benchAsked, this, [this](const RuleId &rule) { stepTo([this, rule] { tune(rule); }); });
  connect(kpi_, &KpiPage::benchAsked, this, [this](const RuleId &rule) { stepTo([this, rule] { tune(rule); }); });
  connect(kpiStrip_, &KpiStrip::numberAsked, this, [this](words::KpiNumber number) {
    stepTo([this, number] {
      tabs_->setCurrentIndex(KpiTab);
      kpi_->choose(number);
    });
  });
  connect(kpi_, &KpiPage::alarmAsked, this, [this](const AlarmId &alarm) { stepTo([this, alarm] { showAlarm(alarm); }); });
  connect(kpi_, &KpiPage::plantAsked, this, [this] {
    stepTo([this] {
      if (!hasPage(TuningTab))
        return;
      tabs_->setCurrentIndex(TuningTab);
      tuning_->setReviewing(true);
    });
  });
  const auto openTrend = [this](const StreamId &stream, UtcTime from, UtcTime to) {
    stepTo([this, stream, from, to] { showTrendOf(stream, from, to); });
  };
  connect(learning_, &LearningPage::trendAsked, this, openTrend);
  connect(learning_, &LearningPage::alarmAsked, this, [this](const AlarmId &alarm) { stepTo([this, alarm] { showAlarm(alarm); }); });
  connect(&asset_->trend(), &AlarmTrend::pageAsked, this, openTrend);
  connect(&detail_->trend(), &AlarmTrend::pageAsked, this, openTrend);
  for (AlarmTrend *trend : {&asset_->trend(), &detail_->trend()})
    connect(trend, &AlarmTrend::whyAsked, this, [this, openTrend](const StreamId &stream, UtcTime from, UtcTime to) {
      openTrend(stream, from, to);
      trends_->setWhy(true);
    });
  connect(tree_, &AssetTree::chosen, this, &MainWindow::choosePlace);
  connect(tree_, &AssetTree::formChanged, this, &MainWindow::placeTree);
  connect(search_, &SearchPalette::chosen, this, [this](const SearchTarget &target) { stepTo([this, target] { follow(target); }); });
  connect(&feed_.plant(), &PlantModel::placesChanged, this, [this] { trail_.clear(); });
}

MainWindow::Place MainWindow::here() const
{
  return {tabs_->currentIndex(), assets_->currentWidget() == asset_, unit_->place().value_or(-1), asset_->asset()};
}

void MainWindow::stepTo(const std::function<void()> &go)
{
  trail_.push_back(here());
  if (trail_.size() > longestTrail)
    trail_.erase(trail_.begin());
  stepping_ = true;
  go();
  stepping_ = false;
  if (trail_.back() == here())
    trail_.pop_back(); // it led nowhere else
}

bool MainWindow::stepBack()
{
  if (trail_.empty())
    return false;
  const Place place = trail_.back();
  trail_.pop_back();
  stepping_ = true;
  if (place.unit >= 0 && place.unit < feed_.plant().tree().size())
    unit_->setPlace(place.unit);
  if (const std::optional<int> node = feed_.plant().tree().nodeOf(place.asset))
    asset_->setPlace(*node);
  assets_->setCurrentWidget(place.isAsset ? static_cast<QWidget *>(asset_) : unit_);
  tabs_->setCurrentIndex(place.tab);
  stepping_ = false;
  switch (static_cast<Tab>(place.tab)) {
  case OverviewTab: overview_->tiles().setFocus(); break;
  case AssetsTab:
    if (place.isAsset)
      asset_->focusFirst();
    else
      unit_->tiles().setFocus();
    break;
  case WorkTab: work_->focusFirst(); break;
  case AlarmsTab: list_->table().setFocus(); break;
  case TrendsTab: trends_->focusFirst(); break;
  case LearningTab: learning_->focusFirst(); break;
  case RulesTab:
  case TuningTab:
  case KpiTab:
  case SourcesTab:
  case AuditTab: break;
  }
  return true;
}

void MainWindow::showPlace(int node)
{
  const PlantModel &plant = feed_.plant();
  switch (plant.tree().node(node).kind) {
  case PlantNode::Kind::Site:
    tabs_->setCurrentIndex(OverviewTab);
    overview_->tiles().setFocus();
    break;
  case PlantNode::Kind::Area:
    unit_->setPlace(node);
    assets_->setCurrentWidget(unit_);
    tabs_->setCurrentIndex(AssetsTab);
    unit_->tiles().setFocus();
    break;
  case PlantNode::Kind::Asset:
    asset_->setPlace(node);
    if (const std::optional<int> area = plant.tree().areaAbove(node)) {
      unit_->setPlace(*area);
      unit_->tiles().select(node);
    }
    assets_->setCurrentWidget(asset_);
    tabs_->setCurrentIndex(AssetsTab);
    asset_->focusFirst();
    break;
  }
  tree_->select(node);
}

/// Level 2: the unit of what is looked at; else the last one; else the one that is worst off.
void MainWindow::showUnit()
{
  const PlantModel &plant = feed_.plant();
  std::optional<int> unit = unit_->place();
  if (const std::optional<int> chosen = placeOfSelection())
    unit = plant.tree().areaAbove(*chosen).has_value() ? plant.tree().areaAbove(*chosen) : unit;
  if (!unit) {
    const std::vector<AlarmId> worst = plant.worst(PlantTree::root, 1);
    if (const auto node = worst.empty() ? std::nullopt : plant.tree().nodeOf(worst.front().asset))
      unit = plant.tree().areaAbove(*node);
  }
  for (const int child : plant.tree().node(PlantTree::root).children)
    if (!unit && plant.tree().node(child).kind == PlantNode::Kind::Area)
      unit = child;
  if (unit)
    return showPlace(*unit);
  assets_->setCurrentWidget(unit_);
  tabs_->setCurrentIndex(AssetsTab);
}

/// Level 3: the asset of what is looked at; else the last one; else the one that is worst off.
void MainWindow::showAsset()
{
  const PlantModel &plant = feed_.plant();
  std::optional<int> asset = plant.tree().nodeOf(asset_->asset());
  if (const std::optional<int> chosen = placeOfSelection(); chosen && plant.asset(*chosen) != nullptr)
    asset = chosen;
  if (!asset)
    if (const std::vector<AlarmId> worst = plant.worst(PlantTree::root, 1); !worst.empty())
      asset = plant.tree().nodeOf(worst.front().asset);
  if (asset)
    return showPlace(*asset);
  assets_->setCurrentWidget(asset_);
  tabs_->setCurrentIndex(AssetsTab);
}

/// What the shown page has chosen: the alarm's asset, the tile under the focus.
std::optional<int> MainWindow::placeOfSelection()
{
  const auto current = [](const PlaceTiles &tiles) -> std::optional<int> {
    const QModelIndex index = tiles.currentIndex();
    return index.isValid() ? std::optional{index.data(PlantModel::NodeRole).toInt()} : std::nullopt;
  };
  switch (static_cast<Tab>(tabs_->currentIndex())) {
  case OverviewTab: return current(overview_->tiles());
  case AssetsTab: return assets_->currentWidget() == unit_ ? current(unit_->tiles()) : std::nullopt;
  case WorkTab:
    if (const std::optional<AlarmFacts> facts = work_->openFacts())
      return feed_.plant().tree().nodeOf(facts->status.alarm.asset);
    return std::nullopt;
  case AlarmsTab:
    if (const std::optional<AlarmFacts> facts = list_->currentFacts())
      return feed_.plant().tree().nodeOf(facts->status.alarm.asset);
    return std::nullopt;
  case TrendsTab:
  case RulesTab:
  case TuningTab:
  case LearningTab:
  case KpiTab:
  case SourcesTab:
  case AuditTab: break;
  }
  return std::nullopt;
}

void MainWindow::showAlarm(const AlarmId &alarm)
{
  if (!hasPage(AlarmsTab))
    return showPlaceOf(alarm.asset);
  tabs_->setCurrentIndex(AlarmsTab);
  list_->reveal(alarm);
  if (arrangement_ == Arrangement::Cover)
    showDetail(true);
  list_->table().setFocus();
}

void MainWindow::showPlaceOf(const AssetId &asset)
{
  if (const std::optional<int> node = feed_.plant().tree().nodeOf(asset))
    showPlace(*node);
}

void MainWindow::tune(const RuleId &rule)
{
  tabs_->setCurrentIndex(TuningTab);
  tuning_->open(rule);
  tuning_->focusFirst();
}

/// Where nothing is shown yet, the stream of what is looked at.
void MainWindow::showTrends()
{
  std::optional<StreamId> stream;
  if (tabs_->currentIndex() == AlarmsTab) {
    if (const std::optional<AlarmFacts> facts = list_->currentFacts())
      stream = facts->stream;
  } else if (tabs_->currentIndex() == AssetsTab && assets_->currentWidget() == asset_) {
    stream = asset_->streams().current();
  }
  tabs_->setCurrentIndex(TrendsTab);
  if (stream && trends_->board().lanes().empty())
    trends_->add(*stream);
  trends_->focusFirst();
}

void MainWindow::showTrendOf(const StreamId &stream, UtcTime from, UtcTime to)
{
  tabs_->setCurrentIndex(TrendsTab);
  trends_->setStreams({stream});
  trends_->showRange(from, to);
  trends_->focusFirst();
}

void MainWindow::showAlarmsOf(int node)
{
  const PlantModel &plant = feed_.plant();
  if (!hasPage(AlarmsTab))
    return showPlace(node);
  tabs_->setCurrentIndex(AlarmsTab);
  if (node == PlantTree::root) {
    list_->setPlace({}, std::nullopt);
  } else {
    std::unordered_set<AssetId> assets;
    for (const int below : plant.tree().assetsBelow(node))
      assets.insert(plant.asset(below)->id);
    list_->setPlace(plant.title(node), std::move(assets));
  }
  list_->table().setFocus();
}

/// The page says what is asked of a place: its alarms, or how it is.
void MainWindow::choosePlace(int node)
{
  if (tabs_->currentIndex() == AlarmsTab)
    return showAlarmsOf(node);
  stepTo([this, node] { showPlace(node); });
}

void MainWindow::follow(const SearchTarget &target)
{
  const PlantTree &tree = feed_.plant().tree();
  if (const auto *alarm = std::get_if<AlarmId>(&target)) {
    showAlarm(*alarm);
  } else if (const auto *area = std::get_if<AreaId>(&target)) {
    if (const auto node = tree.nodeOf(*area))
      showPlace(*node);
  } else if (const auto *asset = std::get_if<AssetId>(&target)) {
    showPlaceOf(*asset);
  } else if (const auto *stream = std::get_if<StreamId>(&target)) {
    if (tabs_->currentIndex() == TrendsTab)
      return trends_->add(*stream);
    if (const auto node = tree.nodeOf(stream->asset)) {
      showPlace(*node);
      asset_->selectStream(*stream);
    }
  } else if (const auto *rule = std::get_if<RuleId>(&target)) {
    if (!hasPage(RulesTab)) {
      const auto known =
          std::find_if(feed_.site().rules.begin(), feed_.site().rules.end(), [rule](const Rule &one) { return one.id == *rule; });
      if (known != feed_.site().rules.end())
        showPlaceOf(known->asset);
      return;
    }
    tabs_->setCurrentIndex(RulesTab);
    rules_->select(*rule);
  } else if (const auto *command = std::get_if<FoundCommand>(&target)) {
    commands_.action(static_cast<CommandId>(command->id)).trigger();
  }
}

void MainWindow::focusFilter()
{
  switch (static_cast<Tab>(tabs_->currentIndex())) {
  case AssetsTab:
    if (assets_->currentWidget() == unit_)
      unit_->focusFilter();
    else
      asset_->focusFilter();
    break;
  case AlarmsTab: list_->focusFilter(); break;
  case RulesTab: rules_->focusFilter(); break;
  case TrendsTab: trends_->field().setFocus(Qt::ShortcutFocusReason); break;
  case OverviewTab:
  case WorkTab:
  case TuningTab:
  case LearningTab:
  case KpiTab:
  case SourcesTab:
  case AuditTab: search_->open(); break;
  }
}

void MainWindow::showFirstSteps()
{
  tabs_->setCurrentIndex(SourcesTab);
  sources_->openSteps();
}

void MainWindow::toggleTree()
{
  const bool hasRoom = tree_->form() != AssetTree::Form::Gone && width() >= treeFrom * theme_.theme().textScale;
  if (!hasRoom)
    return tree_->setUnfolded(!tree_->isUnfolded());
  settings_.setTreeFolded(!settings_.treeFolded());
  arrangeTree();
  if (tree_->form() == AssetTree::Form::Open)
    tree_->focusTree();
}

void MainWindow::arrangeTree()
{
  if (treeRoom_ == nullptr)
    return;
  const double scale = theme_.theme().textScale;
  const bool wanted = pages_->currentIndex() == AssetsTab || pages_->currentIndex() == AlarmsTab;
  AssetTree::Form form = AssetTree::Form::Gone;
  if (wanted && width() >= railFrom * scale)
    form = width() >= treeFrom * scale && !settings_.treeFolded() ? AssetTree::Form::Open : AssetTree::Form::Rail;
  tree_->setForm(form);
  const int room = tree_->widthOf(form);
  treeRoom_->setVisible(room > 0);
  treeRoom_->setFixedWidth(room + (room > 0 ? Measures::paneGap : 0));
  placeTree();
}

void MainWindow::placeTree()
{
  const AssetTree::Form form = tree_->form();
  if (form == AssetTree::Form::Gone && !tree_->isUnfolded())
    return;
  const int wide = tree_->widthOf(tree_->isUnfolded() ? AssetTree::Form::Open : form);
  tree_->setGeometry(0, 0, std::min(wide, body_->width()), body_->height());
  tree_->raise();
}

} // namespace andon
