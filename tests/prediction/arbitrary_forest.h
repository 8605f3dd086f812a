// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/forest_model.h"

#include <cmath>
#include <random>

namespace andon::test {

/// A random tree whose covers add up, with features that come several times on a path.
inline prediction::ForestTree arbitraryTree(std::mt19937 &random, std::size_t features, int depth)
{
  using prediction::ForestNode;
  prediction::ForestTree tree(1);
  tree[0].cover = 1000.0F;
  std::uniform_real_distribution<float> unit{0.0F, 1.0F};
  std::vector<std::pair<std::size_t, int>> open{{0, 0}};
  while (!open.empty()) {
    const auto [at, level] = open.back();
    open.pop_back();
    if (level == depth || (level > 0 && unit(random) < 0.15F)) {
      tree[at].value = unit(random) * 2.0F - 1.0F;
      continue;
    }
    const float share = 0.05F + 0.9F * unit(random);
    const auto left = static_cast<std::int32_t>(tree.size());
    ForestNode node = tree[at];
    node.left = left;
    node.right = left + 1;
    node.feature = static_cast<std::int32_t>(random() % features);
    node.value = std::round(unit(random) * 8.0F) / 8.0F;
    node.isMissingLeft = unit(random) < 0.5F;
    tree[at] = node;
    tree.resize(tree.size() + 2);
    tree[static_cast<std::size_t>(left)].cover = node.cover * share;
    tree[static_cast<std::size_t>(left) + 1].cover = node.cover - node.cover * share;
    open.emplace_back(left, level + 1);
    open.emplace_back(left + 1, level + 1);
  }
  return tree;
}

inline prediction::ForestModel arbitraryForest(std::mt19937 &random, std::size_t features, int depth, std::size_t trees)
{
  prediction::ForestModel model;
  model.features = features;
  model.baseMargin = 0.25F;
  for (std::size_t i = 0; i < trees; ++i)
    model.trees.push_back(arbitraryTree(random, features, depth));
  return model;
}

/// Values on and between the thresholds of arbitraryTree; some are missing.
inline std::vector<float> arbitraryRow(std::mt19937 &random, std::size_t features)
{
  std::vector<float> row(features);
  for (float &value : row)
    value = random() % 6 == 0 ? std::nanf("") : static_cast<float>(random() % 17) / 16.0F;
  return row;
}

} // namespace andon::test
