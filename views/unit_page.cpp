// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/unit_page.h"

#include "models/items/plant_words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>
#include <QKeySequence>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace andon {

UnitPage::UnitPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , feed_(feed)
    , clock_(clock)
    , board_(desk, feed, clock)
    , up_(new ActionButton(holder, tr("Overview")))
    , title_(new TextLabel(holder, {}, TextSize::Figure, TextWeight::Strong))
    , badge_(new BadgeLabel(holder, flash))
    , state_(new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Regular, Ink::Text2))
    , alarms_(new ActionButton(holder, tr("Its alarms")))
    , byHealth_(new ActionButton(holder, tr("By health")))
    , filter_(new Field(holder))
    , tiles_(new PlaceTiles(PlaceTiles::Of::Assets, board_, holder, flash))
    , health_(new HealthList(feed, holder))
    , nothing_(new StateCard(holder))
    , stack_(new QStackedWidget)
{
  setAccessibleName(tr("Unit"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // arranges itself by the width that there is
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::paneGap / 2);
  auto *pane = new Pane(holder);
  pane->setAccessibleName(tr("Unit and filter"));
  auto *flow = new FlowLayout(Measures::space3, pane, Measures::space1);
  flow->setContentsMargins(Measures::space3, 6, Measures::space3, 6);
  up_->setAccessibleName(tr("Back to the overview"));
  alarms_->setAccessibleName(tr("List the alarms of this unit"));
  byHealth_->setCheckable(true);
  byHealth_->setAccessibleName(tr("List all assets of the plant by their health, the worst first"));
  byHealth_->setToolTip(byHealth_->accessibleName());
  filter_->setPlaceholderText(tr("Filter assets"));
  filter_->setAccessibleName(tr("Filter assets by name"));
  filter_->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_F).toString(QKeySequence::NativeText));
  filter_->setMinimumWidth(190);
  filter_->setClearButtonEnabled(true);
  for (QToolButton *clear : filter_->findChildren<QToolButton *>())
    clear->setAccessibleName(tr("Clear the filter"));
  badge_->setAccessibleName(tr("Most urgent alarm"));
  for (QWidget *part : std::initializer_list<QWidget *>{up_, title_, badge_, state_, alarms_, byHealth_, filter_})
    flow->addWidget(part);
  auto *inLine = new QHBoxLayout; // tiles have half a gap around them
  inLine->setContentsMargins(Measures::paneGap / 2, 0, Measures::paneGap / 2, 0);
  inLine->addWidget(pane);
  column->addLayout(inLine);
  tiles_->setAccessibleName(tr("Assets"));
  auto *empty = new QWidget;
  empty->setAccessibleName(tr("No asset"));
  auto *center = new QHBoxLayout(empty);
  center->addStretch(1);
  center->addWidget(nothing_, 2, Qt::AlignVCenter);
  center->addStretch(1);
  stack_->setAccessibleName(tr("Assets of the unit"));
  stack_->addWidget(tiles_);
  stack_->addWidget(empty);
  stack_->addWidget(health_);
  column->addWidget(stack_, 1);

  connect(up_, &QPushButton::clicked, this, &UnitPage::upAsked);
  connect(alarms_, &QPushButton::clicked, this, [this] {
    if (place_)
      Q_EMIT alarmsAsked(*place_);
  });
  connect(byHealth_, &QPushButton::toggled, this, &UnitPage::showPlace);
  connect(health_, &HealthList::chosen, this, &UnitPage::placeChosen);
  connect(filter_, &QLineEdit::textChanged, this, &UnitPage::showPlace);
  connect(filter_, &QLineEdit::returnPressed, this, [this] {
    if (byHealth_->isChecked())
      health_->table().setFocus();
    else
      tiles_->setFocus();
  });
  connect(nothing_, &StateCard::asked, filter_, &QLineEdit::clear);
  connect(tiles_, &PlaceTiles::chosen, this, &UnitPage::placeChosen);
  connect(&feed.plant(), &PlantModel::placesChanged, this, [this] {
    place_.reset();
    showPlace();
  });
  connect(&feed, &DeskFeed::siteChanged, this, &UnitPage::showPlace);
  connect(&feed.plant(), &PlantModel::alarmsChanged, this, &UnitPage::showAlarms);
  // In line with the buttons beside them.
  const auto dress = [this, &holder] {
    for (QWidget *label : std::initializer_list<QWidget *>{badge_, state_})
      label->setMinimumHeight(holder.theme().buttonHeight());
  };
  connect(&holder, &ThemeHolder::changed, this, dress);
  dress();
  showPlace();
}

void UnitPage::setPlace(int node)
{
  if (place_ == node)
    return;
  place_ = node;
  filter_->clear();
  showPlace();
}

void UnitPage::showPlace()
{
  const PlantModel &plant = feed_.plant();
  std::vector<int> assets;
  if (place_)
    assets = plant.tree().assetsBelow(*place_);
  const bool hasAssets = !assets.empty();
  const QStringList words = filter_->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  std::erase_if(assets, [&](int node) {
    const QString name = plant.title(node) + QLatin1Char(' ') + plant.subtitle(node);
    return !std::all_of(words.begin(), words.end(), [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
  });
  title_->setText(place_ ? plant.title(*place_) : tr("No unit chosen"));
  title_->setAccessibleName(title_->text());
  health_->setFilter(filter_->text());
  stack_->setCurrentIndex(byHealth_->isChecked() ? 2 : assets.empty() ? 1 : 0);
  tiles_->setNodes(std::move(assets));
  if (!place_)
    nothing_->setContent(
        {StateContent::Kind::Empty, tr("No unit chosen"), tr("Choose an area on the overview or in the asset tree."), {}, {}});
  else if (hasAssets)
    nothing_->setContent({StateContent::Kind::Empty, tr("No asset fits the filter"), {}, tr("Show all"), {}});
  else
    nothing_->setContent(
        {StateContent::Kind::Empty, tr("No asset in this area"), tr("The file areas.toml of the site names none."), {}, {}});
  showAlarms();
}

void UnitPage::showAlarms()
{
  alarms_->setVisible(place_.has_value() && hasAlarmPage_);
  const std::optional<WorstAlarm> worst = place_ ? feed_.plant().tally(*place_).worst() : std::nullopt;
  badge_->setVisible(worst.has_value());
  if (worst)
    badge_->setBadge(badgeOf(*worst));
  if (!place_)
    return state_->setText({});
  const AlarmTally &tally = feed_.plant().tally(*place_);
  QStringList parts{words::alarmsOf(tally)};
  if (const QString oldest = words::oldest(tally, clock_.utc()); !oldest.isEmpty())
    parts << oldest;
  const QString text = parts.join(QStringLiteral(", "));
  if (text == state_->text())
    return;
  state_->setText(text);
  state_->setAccessibleName(text);
}

void UnitPage::setHasAlarmPage(bool has)
{
  hasAlarmPage_ = has;
  alarms_->setVisible(place_.has_value() && has);
}

void UnitPage::focusFilter()
{
  filter_->setFocus(Qt::ShortcutFocusReason);
  filter_->selectAll();
}

void UnitPage::tick()
{
  showAlarms();
  tiles_->tick();
}

} // namespace andon
