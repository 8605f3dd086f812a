// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/plant_model.h"

#include "models/items/health_words.h"
#include "models/items/plant_words.h"
#include "models/items/words.h"

#include <algorithm>
#include <utility>

namespace andon {

PlantModel::PlantModel(const Site &site, QObject *parent)
    : QAbstractItemModel(parent)
    , site_(site)
    , tree_(site)
{
  rollUp_.setTree(tree_);
}

void PlantModel::siteChanged()
{
  PlantTree next{site_};
  if (next.hasShapeOf(tree_)) {
    tree_ = std::move(next);
    // Names may be others; so may what the site is called.
    for (int node = 0; node < tree_.size(); ++node)
      if (const int children = static_cast<int>(tree_.node(node).children.size()); children > 0)
        Q_EMIT dataChanged(index(0, 0, indexOf(node)), index(children - 1, 0, indexOf(node)));
    Q_EMIT dataChanged(indexOf(PlantTree::root), indexOf(PlantTree::root));
    return;
  }
  beginResetModel();
  tree_ = std::move(next);
  rollUp_.setTree(tree_);
  points_.clear();
  endResetModel();
  Q_EMIT placesChanged();
}

void PlantModel::apply(const AlarmsDelta &delta)
{
  const std::vector<int> changed = rollUp_.apply(delta);
  if (changed.empty())
    return;
  for (const int node : changed)
    Q_EMIT dataChanged(indexOf(node), indexOf(node));
  Q_EMIT alarmsChanged(changed);
}

void PlantModel::setHealth(const PlantHealth &health)
{
  std::unordered_map<int, double> before = std::exchange(points_, {});
  for (const AssetHealth &asset : health.assets) {
    const std::optional<int> node = tree_.nodeOf(asset.evidence.asset);
    if (!node || !asset.score.points)
      continue;
    for (int one = *node; one >= 0; one = tree_.node(one).parent) {
      // A part does not speak for the machine above it, an area for its worst.
      if (one != *node && tree_.node(one).kind == PlantNode::Kind::Asset)
        continue;
      const auto [known, isNew] = points_.emplace(one, *asset.score.points);
      known->second = std::min(known->second, *asset.score.points);
    }
  }
  for (int node = 0; node < tree_.size(); ++node) {
    const auto now = points_.find(node), was = before.find(node);
    if ((now == points_.end()) != (was == before.end()) || (now != points_.end() && now->second != was->second))
      Q_EMIT dataChanged(indexOf(node), indexOf(node));
  }
}

HealthScore PlantModel::health(int node) const
{
  HealthScore score;
  if (const auto known = points_.find(node); known != points_.end())
    score.points = known->second;
  return score;
}

QModelIndex PlantModel::indexOf(int node) const
{
  return createIndex(tree_.node(node).row, 0, static_cast<quintptr>(node));
}

const Asset *PlantModel::asset(int node) const
{
  const PlantNode &place = tree_.node(node);
  return place.kind == PlantNode::Kind::Asset ? &site_.assets[static_cast<std::size_t>(place.position)] : nullptr;
}

const Area *PlantModel::area(int node) const
{
  const PlantNode &place = tree_.node(node);
  return place.kind == PlantNode::Kind::Area && place.position >= 0 ? &site_.areas[static_cast<std::size_t>(place.position)] : nullptr;
}

QString PlantModel::title(int node) const
{
  if (const Asset *one = asset(node))
    return one->id == consoleAsset ? tr("This console") : words::text(one->id.text());
  if (const Area *one = area(node))
    return words::text(one->name.empty() ? one->id.text() : one->name);
  if (node != PlantTree::root)
    return tr("Without an area");
  return site_.name.empty() ? tr("Plant") : words::text(site_.name);
}

QString PlantModel::subtitle(int node) const
{
  if (const Asset *one = asset(node))
    return one->id == consoleAsset ? QString{} : words::text(one->name);
  int assets = 0;
  for (const int below : tree_.assetsBelow(node))
    assets += asset(below)->id == consoleAsset ? 0 : 1;
  return assets == 1 ? tr("1 asset") : tr("%n assets", nullptr, assets);
}

QString PlantModel::spoken(int node) const
{
  const QString name =
      asset(node) == nullptr || subtitle(node).isEmpty() ? title(node) : tr("%1 %2", "asset, name").arg(title(node), subtitle(node));
  const QString alarms = tr("%1: %2", "place, its alarms").arg(name, words::alarmsOf(tally(node)));
  const HealthScore score = health(node);
  if (!score.points)
    return alarms;
  return asset(node) != nullptr ? tr("%1. Health: %2", "place and alarms, health").arg(alarms, words::healthOf(score))
                                : tr("%1. Health of the worst: %2", "place and alarms, health").arg(alarms, words::healthOf(score));
}

QModelIndex PlantModel::index(int row, int column, const QModelIndex &parent) const
{
  if (column != 0 || row < 0 || row >= rowCount(parent))
    return {};
  if (!parent.isValid())
    return indexOf(PlantTree::root);
  return indexOf(tree_.node(nodeOf(parent)).children[static_cast<std::size_t>(row)]);
}

QModelIndex PlantModel::parent(const QModelIndex &child) const
{
  if (!child.isValid())
    return {};
  const int above = tree_.node(nodeOf(child)).parent;
  return above < 0 ? QModelIndex{} : indexOf(above);
}

int PlantModel::rowCount(const QModelIndex &parent) const
{
  if (!parent.isValid())
    return 1;
  return parent.column() == 0 ? static_cast<int>(tree_.node(nodeOf(parent)).children.size()) : 0;
}

int PlantModel::columnCount(const QModelIndex &) const
{
  return 1;
}

QVariant PlantModel::data(const QModelIndex &index, int role) const
{
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const int node = nodeOf(index);
  switch (role) {
  case Qt::DisplayRole: return title(node);
  case Qt::ToolTipRole:
  case Qt::AccessibleTextRole: return spoken(node);
  case NodeRole: return node;
  }
  return {};
}

PlaceListModel::PlaceListModel(const PlantModel &plant, QObject *parent)
    : QAbstractListModel(parent)
    , plant_(plant)
{
  connect(&plant, &PlantModel::alarmsChanged, this, &PlaceListModel::tell);
  connect(&plant, &PlantModel::modelAboutToBeReset, this, [this] { setNodes({}); });
}

void PlaceListModel::setNodes(std::vector<int> nodes)
{
  if (nodes == nodes_)
    return;
  beginResetModel();
  nodes_ = std::move(nodes);
  rows_.clear();
  for (std::size_t row = 0; row < nodes_.size(); ++row)
    rows_.emplace(nodes_[row], static_cast<int>(row));
  endResetModel();
}

void PlaceListModel::tell(const std::vector<int> &changed)
{
  for (const int node : changed)
    if (const auto row = rows_.find(node); row != rows_.end())
      Q_EMIT dataChanged(index(row->second), index(row->second));
}

int PlaceListModel::rowCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(nodes_.size());
}

QVariant PlaceListModel::data(const QModelIndex &index, int role) const
{
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  return plant_.data(plant_.indexOf(node(index.row())), role);
}

} // namespace andon
