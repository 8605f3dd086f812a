// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace andon::prediction {

/// What a forest's margin, the sum of its leaves, stands for.
enum class Objective : std::uint8_t {
  Value,   ///< the predicted value itself (squared error)
  LogOdds, ///< the logarithm of the odds of the event (logistic)
};

/// One node of a tree, as XGBoost keeps it. A row goes left where its value is below the threshold.
struct ForestNode {
  std::int32_t left = -1; ///< in the tree's own numbering; -1: a leaf
  std::int32_t right = -1;
  std::int32_t feature = 0;
  float value = 0.0F; ///< the threshold, or what a leaf adds to the margin
  float cover = 0.0F; ///< the sum of the second derivatives of the training rows that came by
  bool isMissingLeft = true;

  [[nodiscard]] bool isLeaf() const { return left < 0; }
};

using ForestTree = std::vector<ForestNode>; ///< by levels: [0] is the root, children stand behind their parent

/// A boosted forest as its file has it, checked: every node is reached once, every path ends.
struct ForestModel {
  Objective objective = Objective::Value;
  float baseMargin = 0.0F;
  std::size_t features = 0; ///< columns of a row
  std::vector<ForestTree> trees;
};

/// Reads XGBoost's JSON (of XGBoosterSaveModel; version 1.6 and later). Error: Malformed, saying what of it cannot be served: another
/// booster or objective, categories, several outputs, a tree that is none; LimitExceeded (more than 32,767 features, 65,535
/// nodes a tree or 100,000 trees).
[[nodiscard]] Result<ForestModel> parseForest(std::string_view json);

/// The probability of the event for log-odds; the margin itself for a value.
[[nodiscard]] double outputOf(Objective objective, double margin);

/// Steps from the root to the deepest leaf.
[[nodiscard]] std::size_t depthOf(const ForestTree &tree);

} // namespace andon::prediction
