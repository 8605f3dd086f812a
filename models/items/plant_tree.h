// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace andon {

/// One place of the plant: the site itself, an area, or an asset.
struct PlantNode {
  enum class Kind : std::uint8_t { Site, Area, Asset };

  Kind kind = Kind::Site;
  int parent = -1;
  int row = 0;      ///< among the children of its parent
  int position = 0; ///< in Site::areas or Site::assets; -1: the area of all assets whose area the site does not know
  std::vector<int> children;

  bool operator==(const PlantNode &) const = default;
};

/// The site as a tree: site, areas, their assets, the parts of those. A part stands below what it belongs to where both are of one area,
/// else among the assets of its own area, so that every asset is counted in exactly one. Areas and assets keep the site's order; the
/// console's own asset stands below the site. Positions are valid for the site that the tree was made of.
class PlantTree {
public:
  static constexpr int root = 0;

  PlantTree();
  explicit PlantTree(const Site &site);

  [[nodiscard]] int size() const { return static_cast<int>(nodes_.size()); }
  [[nodiscard]] const PlantNode &node(int number) const { return nodes_[static_cast<std::size_t>(number)]; }
  [[nodiscard]] std::optional<int> nodeOf(const AreaId &area) const;
  [[nodiscard]] std::optional<int> nodeOf(const AssetId &asset) const;
  [[nodiscard]] std::vector<int> assetsBelow(int number) const;    ///< in the tree's order; of an asset, itself first
  [[nodiscard]] std::optional<int> areaAbove(int number) const;    ///< itself where it is an area; none: the site, the console
  [[nodiscard]] const std::vector<int> &rulesOf(int number) const; ///< of an asset: positions in Site::rules

  /// The same places in the same order with the same names; rules may differ.
  [[nodiscard]] bool hasShapeOf(const PlantTree &other) const;

private:
  int add(PlantNode::Kind kind, int parent, int position);

  std::vector<PlantNode> nodes_;
  std::vector<std::vector<int>> rules_; ///< by node
  std::unordered_map<AreaId, int> areas_;
  std::unordered_map<AssetId, int> assets_;
};

} // namespace andon
