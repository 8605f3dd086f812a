// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asset_head.h"

#include "models/items/plant_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"
#include "views/place_delegate.h"

#include <QBoxLayout>
#include <QKeySequence>
#include <QToolButton>

namespace andon {

AssetHead::AssetHead(DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , feed_(feed)
    , holder_(holder)
    , clock_(clock)
    , plant_(new ActionButton(holder, tr("Overview")))
    , area_(new ActionButton(holder))
    , title_(new TextLabel(holder, {}, TextSize::Figure, TextWeight::Strong))
    , name_(new TextLabel(holder, {}, TextSize::AlarmTitle, TextWeight::Regular, Ink::Text2))
    , badge_(new BadgeLabel(holder, flash))
    , state_(new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Regular, Ink::Text2))
    , alarms_(new ActionButton(holder, tr("Its alarms")))
    , sources_(new ActionButton(holder, tr("Its messages")))
    , filter_(new Field(holder))
    , line_(new QWidget)
    , flow_(new FlowLayout(Measures::space3, line_, Measures::space1))
{
  setAccessibleName(tr("Asset, its place and relations"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(Measures::space3, 6, Measures::space3, 6);
  column->setSpacing(Measures::space1);
  line_->setAccessibleName(tr("Asset"));
  flow_->setContentsMargins(0, 0, 0, 0);
  plant_->setAccessibleName(tr("Back to the overview"));
  area_->setAccessibleName(tr("Back to the unit"));
  badge_->setAccessibleName(tr("Most urgent alarm"));
  alarms_->setAccessibleName(tr("List the alarms of this asset"));
  sources_->setAccessibleName(tr("Show the messages of this asset as they come"));
  filter_->setPlaceholderText(tr("Filter streams"));
  filter_->setAccessibleName(tr("Filter streams by name"));
  filter_->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_F).toString(QKeySequence::NativeText));
  filter_->setMinimumWidth(190);
  filter_->setClearButtonEnabled(true);
  for (QToolButton *clear : filter_->findChildren<QToolButton *>())
    clear->setAccessibleName(tr("Clear the filter"));
  for (QWidget *part : std::initializer_list<QWidget *>{plant_, area_, title_, name_, badge_, state_, alarms_, sources_, filter_})
    flow_->addWidget(part);
  column->addWidget(line_);

  connect(plant_, &QPushButton::clicked, this, [this] { Q_EMIT placeChosen(PlantTree::root); });
  connect(area_, &QPushButton::clicked, this, [this] {
    if (const auto area = feed_.plant().tree().areaAbove(node_))
      Q_EMIT placeChosen(*area);
  });
  connect(alarms_, &QPushButton::clicked, this, &AssetHead::alarmsAsked);
  connect(sources_, &QPushButton::clicked, this, &AssetHead::sourcesAsked);
  // In line with the buttons beside them.
  const auto dress = [this] {
    for (QWidget *label : std::initializer_list<QWidget *>{name_, badge_, state_})
      label->setMinimumHeight(holder_.theme().buttonHeight());
  };
  connect(&holder, &ThemeHolder::changed, this, dress);
  dress();
}

void AssetHead::setPlace(int node)
{
  node_ = node;
  const PlantModel &plant = feed_.plant();
  const Asset &asset = *plant.asset(node);
  title_->setText(plant.title(node));
  title_->setAccessibleName(title_->text());
  QString name = words::text(asset.name);
  if (!asset.kind.empty() && name.compare(words::text(asset.kind), Qt::CaseInsensitive) != 0)
    name = name.isEmpty() ? words::text(asset.kind) : tr("%1, %2", "name, kind").arg(name, words::text(asset.kind));
  name_->setText(name);
  name_->setAccessibleName(name);
  name_->setVisible(!name.isEmpty());
  const std::optional<int> area = plant.tree().areaAbove(node);
  area_->setVisible(area.has_value());
  if (area) {
    area_->setText(plant.title(*area));
    area_->setAccessibleName(tr("Back to %1", "area").arg(plant.title(*area)));
  }
  for (QWidget *link : links_)
    delete link;
  links_.clear();
  for (const Relation &relation : feed_.site().relations) {
    if (relation.from == asset.id)
      addLink(words::relation(relation.kind, false), relation.to);
    if (relation.to == asset.id)
      addLink(words::relation(relation.kind, true), relation.from);
  }
  showAlarms();
}

void AssetHead::setWays(bool alarms, bool messages)
{
  alarms_->setVisible(alarms);
  sources_->setVisible(messages);
}

void AssetHead::addLink(const QString &relation, const AssetId &to)
{
  const std::optional<int> node = feed_.plant().tree().nodeOf(to);
  auto *link = new ActionButton(holder_, tr("%1 %2", "relation, asset").arg(relation, words::text(to.text())));
  link->setAccessibleName(link->text());
  if (node) {
    // What stands there may be the cause: its worst alarm is said on the way.
    link->setToolTip(feed_.plant().spoken(*node));
    connect(
        link, &QPushButton::clicked, this, [this, place = *node] { Q_EMIT placeChosen(place); }, Qt::QueuedConnection);
  } else {
    link->setRefusal(tr("The site has no such asset."));
  }
  flow_->addWidget(link);
  links_.push_back(link);
  link->show();
}

QStringList AssetHead::links() const
{
  QStringList texts;
  for (const QWidget *link : links_)
    texts << link->accessibleName();
  return texts;
}

void AssetHead::showAlarms()
{
  if (node_ < 0)
    return;
  const AlarmTally &tally = feed_.plant().tally(node_);
  const std::optional<WorstAlarm> worst = tally.worst();
  badge_->setVisible(worst.has_value());
  if (worst)
    badge_->setBadge(badgeOf(*worst));
  QString text = words::alarmsOf(tally);
  if (const QString oldest = words::oldest(tally, clock_.utc()); !oldest.isEmpty())
    text = tr("%1, %2", "alarms, oldest").arg(text, oldest);
  if (text == state_->text())
    return;
  state_->setText(text);
  state_->setAccessibleName(text);
}

} // namespace andon
