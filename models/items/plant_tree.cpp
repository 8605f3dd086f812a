// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/plant_tree.h"

namespace andon {

PlantTree::PlantTree()
    : PlantTree(Site{})
{
}

PlantTree::PlantTree(const Site &site)
{
  add(PlantNode::Kind::Site, -1, 0);
  for (std::size_t i = 0; i < site.areas.size(); ++i)
    areas_.emplace(site.areas[i].id, add(PlantNode::Kind::Area, root, static_cast<int>(i)));

  std::unordered_map<AssetId, std::size_t> positions;
  for (std::size_t i = 0; i < site.assets.size(); ++i)
    positions.emplace(site.assets[i].id, i);
  // What each asset stands below; only within one area.
  std::vector<std::optional<std::size_t>> above(site.assets.size());
  for (const Relation &relation : site.relations) {
    if (relation.kind != RelationKind::Parent)
      continue;
    const auto part = positions.find(relation.from);
    const auto whole = positions.find(relation.to);
    if (part != positions.end() && whole != positions.end() && site.assets[part->second].area == site.assets[whole->second].area)
      above[part->second] = whole->second;
  }
  std::vector<std::vector<std::size_t>> parts(site.assets.size());
  for (std::size_t i = 0; i < above.size(); ++i)
    if (above[i])
      parts[*above[i]].push_back(i);

  std::optional<int> strangers;
  const auto place = [&](const Asset &asset) {
    if (asset.id == consoleAsset)
      return root;
    if (const auto area = areas_.find(asset.area); area != areas_.end())
      return area->second;
    if (!strangers)
      strangers = add(PlantNode::Kind::Area, root, -1);
    return *strangers;
  };
  // Depth first without recursion: chains of parts are as long as a site likes.
  const auto addWithParts = [&](std::size_t top) {
    std::vector<std::pair<std::size_t, int>> waiting{{top, place(site.assets[top])}};
    while (!waiting.empty()) {
      const auto [position, parent] = waiting.back();
      waiting.pop_back();
      if (assets_.contains(site.assets[position].id))
        continue;
      const int made = add(PlantNode::Kind::Asset, parent, static_cast<int>(position));
      assets_.emplace(site.assets[position].id, made);
      for (auto part = parts[position].rbegin(); part != parts[position].rend(); ++part)
        waiting.emplace_back(*part, made);
    }
  };
  for (std::size_t i = 0; i < site.assets.size(); ++i)
    if (!above[i] && site.assets[i].id != consoleAsset)
      addWithParts(i);
  // A circle of parts, which no checked site has, hangs below no top.
  for (std::size_t i = 0; i < site.assets.size(); ++i)
    addWithParts(i);

  rules_.resize(nodes_.size());
  for (std::size_t i = 0; i < site.rules.size(); ++i)
    if (const auto asset = assets_.find(site.rules[i].asset); asset != assets_.end())
      rules_[static_cast<std::size_t>(asset->second)].push_back(static_cast<int>(i));
}

int PlantTree::add(PlantNode::Kind kind, int parent, int position)
{
  const int number = size();
  PlantNode node;
  node.kind = kind;
  node.parent = parent;
  node.position = position;
  if (parent >= 0) {
    std::vector<int> &siblings = nodes_[static_cast<std::size_t>(parent)].children;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(number);
  }
  nodes_.push_back(std::move(node));
  return number;
}

std::optional<int> PlantTree::nodeOf(const AreaId &area) const
{
  const auto found = areas_.find(area);
  return found == areas_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<int> PlantTree::nodeOf(const AssetId &asset) const
{
  const auto found = assets_.find(asset);
  return found == assets_.end() ? std::nullopt : std::optional{found->second};
}

std::vector<int> PlantTree::assetsBelow(int number) const
{
  std::vector<int> assets;
  std::vector<int> waiting{number};
  while (!waiting.empty()) {
    const int one = waiting.back();
    waiting.pop_back();
    if (node(one).kind == PlantNode::Kind::Asset)
      assets.push_back(one);
    waiting.insert(waiting.end(), node(one).children.rbegin(), node(one).children.rend());
  }
  return assets;
}

std::optional<int> PlantTree::areaAbove(int number) const
{
  for (int one = number; one >= 0; one = node(one).parent)
    if (node(one).kind == PlantNode::Kind::Area)
      return one;
  return std::nullopt;
}

const std::vector<int> &PlantTree::rulesOf(int number) const
{
  return rules_[static_cast<std::size_t>(number)];
}

bool PlantTree::hasShapeOf(const PlantTree &other) const
{
  return nodes_ == other.nodes_ && areas_ == other.areas_ && assets_ == other.assets_;
}

} // namespace andon
