// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview_page.h"

#include "models/items/plant_words.h"
#include "models/items/words.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QStackedWidget>

#include <algorithm>

namespace andon {
namespace {

constexpr Duration longSilent = std::chrono::seconds{30};
constexpr int leastForTiles = 220;
constexpr int tileEdge = Measures::paneGap / 2; // tiles have half a gap around them: what stands above and below is in line
constexpr int roomyFrom = 1400;                 // from here on five figures stand in a line, with the shift's
constexpr int wideFrom = 1000;                  // below it figures stand in two lines and cards below each other

constexpr int enoughForTiles = 420; // four indicators: with more room the charts of the shift are shown

enum Fact : std::size_t { Live, Pending, Raised, Newest, OnShift };

template <typename Parts>
void placeInColumns(QGridLayout &grid, const Parts &parts, int columns)
{
  while (grid.count() > 0)
    delete grid.takeAt(0);
  for (std::size_t i = 0; i < parts.size(); ++i)
    grid.addWidget(parts[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
  for (int column = 0; column < static_cast<int>(parts.size()); ++column)
    grid.setColumnStretch(column, column < columns ? 1 : 0);
}

} // namespace

OverviewPage::OverviewPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , feed_(feed)
    , holder_(holder)
    , clock_(clock)
    , board_(desk, feed, clock)
    , factGrid_(new QGridLayout)
    , tiles_(new PlaceTiles(PlaceTiles::Of::Areas, board_, holder, flash))
    , nothing_(new StateCard(holder))
    , stack_(new QStackedWidget)
    , cardGrid_(new QGridLayout)
    , charts_(new ShiftCharts(desk, feed, holder, clock))
{
  setAccessibleName(tr("Overview"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // arranges itself by the width that there is
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::paneGap / 2);
  for (FactTile *&fact : facts_)
    fact = new FactTile(holder);
  factGrid_->setSpacing(Measures::paneGap);
  factGrid_->setContentsMargins(tileEdge, 0, tileEdge, 0);
  column->addLayout(factGrid_);

  tiles_->setAccessibleName(tr("Areas"));
  auto *empty = new QWidget;
  empty->setAccessibleName(tr("No plant"));
  auto *center = new QHBoxLayout(empty);
  center->addStretch(1);
  center->addWidget(nothing_, 2, Qt::AlignVCenter);
  center->addStretch(1);
  stack_->setAccessibleName(tr("Areas of the plant"));
  stack_->addWidget(tiles_);
  stack_->addWidget(empty);
  column->addWidget(stack_, 1);

  for (AlarmCard *&card : cards_) {
    card = new AlarmCard(holder, flash, clock);
    connect(card, &QAbstractButton::clicked, this, [this, shown = card] {
      if (shown->facts())
        Q_EMIT alarmChosen(shown->facts()->status.alarm);
    });
  }
  cardGrid_->setSpacing(Measures::paneGap);
  cardGrid_->setContentsMargins(tileEdge, 0, tileEdge, 0);
  column->addLayout(cardGrid_);
  auto *chartRow = new QHBoxLayout;
  chartRow->setContentsMargins(tileEdge, 0, tileEdge, 0);
  chartRow->addWidget(charts_);
  column->addLayout(chartRow);

  connect(tiles_, &PlaceTiles::chosen, this, &OverviewPage::placeChosen);
  connect(nothing_, &StateCard::asked, this, &OverviewPage::stepsAsked);
  connect(&feed.plant(), &PlantModel::placesChanged, this, &OverviewPage::showSite);
  connect(&feed, &DeskFeed::siteChanged, this, &OverviewPage::showSite);
  connect(&feed, &DeskFeed::siteErrorChanged, this, &OverviewPage::showSite);
  connect(&feed.plant(), &PlantModel::alarmsChanged, this, &OverviewPage::showAlarms);
  connect(&feed.alarms(), &QAbstractItemModel::dataChanged, this, &OverviewPage::showAlarms);
  connect(&feed, &DeskFeed::healthChanged, this, &OverviewPage::showData);
  connect(charts_, &ShiftCharts::shiftChanged, this, &OverviewPage::showShift);
  connect(&holder, &ThemeHolder::changed, this, &OverviewPage::arrange);
  showSite();
  showAlarms();
  showData();
  showShift();
  arrange();
}

void OverviewPage::arrange()
{
  const double scale = holder_.theme().textScale;
  const bool isWide = width() >= wideFrom * scale, isRoomy = width() >= roomyFrom * scale;
  if (const int columns = isRoomy ? 5 : isWide ? 4 : 2; columns != factColumns_)
    placeInColumns(*factGrid_, facts_, factColumns_ = columns);
  facts_[OnShift]->setVisible(isRoomy); // a fifth would stand alone
  if (const int columns = isWide ? 3 : 1; columns != cardColumns_)
    placeInColumns(*cardGrid_, cards_, cardColumns_ = columns);
  // What is low keeps its tiles; the alarm list has what the cards would show.
  const int facts = (facts_[0]->sizeHint().height() + Measures::paneGap) * (isWide ? 1 : 2);
  const int card = cards_[0]->sizeHint().height() + Measures::paneGap;
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    const int above = isWide ? 1 : static_cast<int>(i) + 1;
    cards_[i]->setVisible(height() - facts - card * above >= leastForTiles * scale);
  }
  const int charts = charts_->sizeHint().height() + Measures::paneGap;
  charts_->setVisible(isWide && !areas_.empty() && height() - facts - card - charts >= enoughForTiles * scale);
}

void OverviewPage::showSite()
{
  const PlantModel &plant = feed_.plant();
  const PlantTree &tree = plant.tree();
  areas_.clear();
  for (const int child : tree.node(PlantTree::root).children) {
    if (tree.node(child).kind != PlantNode::Kind::Area)
      continue;
    const std::vector<int> assets = tree.assetsBelow(child);
    areas_.push_back({child, std::any_of(assets.begin(), assets.end(), [&](int asset) {
                        const int position = tree.node(asset).position;
                        return !feed_.site().assets[static_cast<std::size_t>(position)].streams.empty();
                      })});
  }
  showTiles();
  stack_->setCurrentIndex(areas_.empty() ? 1 : 0);
  arrange();
  if (!areas_.empty())
    return;
  if (feed_.hasSite())
    nothing_->setContent(
        {StateContent::Kind::Empty,
         tr("No asset is set up"),
         tr("The site names no area and no asset yet. The steps from a broker to the first alarm are on the page Brokers and sources."),
         tr("Show the steps"),
         {}});
  else if (feed_.siteError())
    nothing_->setContent({StateContent::Kind::Failed, tr("The site cannot be read"), words::errorLine(*feed_.siteError()), {}, {}});
  else
    nothing_->setContent({StateContent::Kind::Loading, tr("Reading the site"), {}, {}, {}});
}

/// An area that measures nothing, as the console's own, takes room only while something is wrong there.
void OverviewPage::showTiles()
{
  std::vector<int> shown;
  for (const Area &area : areas_)
    if (area.hasStreams || feed_.plant().tally(area.node).live() > 0)
      shown.push_back(area.node);
  tiles_->setNodes(std::move(shown));
}

void OverviewPage::showAlarms()
{
  if (!isVisible())
    return;
  showTiles();
  const AlarmTally &tally = feed_.plant().tally(PlantTree::root);
  FactTileContent live{
      tr("Alarms live, by priority"), words::count(static_cast<std::uint64_t>(tally.live())), {}, std::array<int, 4>{}, false};
  for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Medium, Priority::Low})
    (*live.counts)[static_cast<std::size_t>(priority) - 1] = tally.live(priority);
  facts_[Live]->setContent(live);

  FactTileContent pending{tr("Not acknowledged"),
                          words::count(static_cast<std::uint64_t>(tally.unacknowledged())),
                          words::oldest(tally, clock_.utc()),
                          {},
                          false};
  if (const QString hidden = words::hidden(tally); !hidden.isEmpty())
    pending.more = pending.more.isEmpty() ? hidden : tr("%1, %2", "oldest, shelved").arg(pending.more, hidden);
  facts_[Pending]->setContent(pending);

  const int raised = feed_.raises().within(clock_.utc());
  const bool isFlood = raised > RaiseCounter::flood;
  facts_[Raised]->setContent({isFlood ? tr("Alarm flood: raised in 10 min") : tr("Raised in 10 min"),
                              words::count(static_cast<std::uint64_t>(raised)),
                              tr("flood above %1").arg(RaiseCounter::flood),
                              {},
                              isFlood});

  const std::vector<AlarmId> worst = feed_.plant().worst(PlantTree::root, cards_.size());
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    const int row = i < worst.size() ? feed_.alarms().rowOf(worst[i]) : -1;
    cards_[i]->setFacts(row < 0 ? std::nullopt : std::optional{feed_.alarms().facts(row)});
  }
  cards_[0]->setQuietText(tr("No alarm: the most urgent stand here"));
}

void OverviewPage::showData()
{
  FactTileContent newest{tr("Data, newest sample"), QString{QChar{0x2014}}, {}, {}, false};
  if (feed_.health()) {
    const HealthDelta &health = *feed_.health();
    if (health.newestAge >= Duration::zero())
      newest.figure = words::seconds(health.newestAge);
    newest.more = health.staleStreams == 0
                      ? tr("%1 streams, none silent").arg(words::count(health.streams))
                      : tr("%1 of %2 streams silent").arg(words::count(health.staleStreams), words::count(health.streams));
    if (health.newestAge < Duration::zero())
      newest.more = tr("no sample yet");
    newest.isWrong = health.newestAge > longSilent || health.staleStreams * 10 > health.streams;
  }
  facts_[Newest]->setContent(newest);
}

void OverviewPage::showShift()
{
  const ShiftBoard &board = charts_->board();
  const ShiftSpan &shift = board.shift();
  if (shift.to <= shift.from)
    return;
  const QString hours = tr("%1 to %2", "a shift").arg(words::minute(shift.from, board.zone()), words::minute(shift.to, board.zone()));
  facts_[OnShift]->setContent({shift.name.isEmpty() ? tr("Today") : tr("%1, %2", "shift, hours").arg(shift.name, hours),
                               words::age(std::max(shift.to - clock_.utc(), Duration::zero())),
                               tr("left", "of the shift"),
                               {},
                               false});
}

void OverviewPage::tick()
{
  showAlarms();
  showShift();
  if (charts_->isVisible())
    charts_->tick();
  tiles_->tick();
  for (AlarmCard *card : cards_)
    card->update();
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrange();
}

void OverviewPage::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  showSite();
  showAlarms();
  showData();
}

} // namespace andon
