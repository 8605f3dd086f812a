// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/forest_model.h"

#include <span>

namespace andon::prediction {

/// A row made ready for a forest and its attributions. Each feature has two places, one for the nodes where a missing value goes left and
/// one for those where it goes right; there it is minus or plus infinity, so that walking a tree asks nothing but "at least?".
struct ForestRow {
  std::vector<float> slots; ///< [feature] and [features + feature]

  /// Overwrites the row; NaN is a missing value. Single precision, as XGBoost has it.
  void fill(std::span<const float> values);
};

/// A forest laid out for scoring: eight bytes a node, children side by side. Margins are XGBoost's to the last bit, because leaves are
/// added in its order and precision. A value: built once, then read by any thread.
class FlatForest {
public:
  explicit FlatForest(const ForestModel &model);

  [[nodiscard]] std::size_t features() const { return features_; }
  [[nodiscard]] Objective objective() const { return objective_; }
  [[nodiscard]] std::size_t bytes() const;

  /// Of one row of `features()` values. Eight trees are walked at a time, since a step waits for the one before it.
  [[nodiscard]] float margin(const ForestRow &row) const;

  /// Of many rows, one after another; `into` has one place a row. Trees outside, rows inside, so that a tree stays in the
  /// first-level cache. `scratch` is overwritten and its memory used again.
  void margins(std::span<const float> rows, std::span<float> into, std::vector<float> &scratch) const;

private:
  struct Node {
    float threshold;    ///< NaN at a leaf, which no value reaches: the walk stays where it is
    std::uint16_t slot; ///< of the row
    std::uint16_t left; ///< in the tree; the right child is the next
  };
  struct Tree {
    std::uint32_t root = 0; ///< in nodes_ and leaves_
    std::uint32_t depth = 0;
  };

  std::size_t features_ = 0;
  Objective objective_ = Objective::Value;
  float baseMargin_ = 0.0F;
  std::vector<Tree> trees_;
  std::vector<Node> nodes_;
  std::vector<float> leaves_; ///< beside nodes_: what a leaf adds
};

} // namespace andon::prediction
