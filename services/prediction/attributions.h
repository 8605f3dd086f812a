// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/flat_forest.h"
#include "services/prediction/path_weights.h"

#include <array>

namespace andon::prediction {

/// Exact path-dependent TreeSHAP values of a forest, looked up. Whatever a row does at the nodes above a leaf is a number of as many bits;
/// a table a node above leaves holds for each such number what each feature on the path adds, both leaves together. A row costs one
/// comparison a node and one line of a table for every two leaves. Nodes deeper than 10, and those that a budget has no room for, are
/// calculated path by path instead (PathWeights). Values are XGBoost's pred_contribs. A value: built once, then read by any thread.
class Attributions {
public:
  static constexpr std::size_t deepestTable = 10;      ///< decisions above a leaf
  static constexpr std::size_t usualBudget = 64 << 20; ///< bytes

  explicit Attributions(const ForestModel &model, std::size_t budget = usualBudget);

  [[nodiscard]] std::size_t features() const { return features_; }
  /// The margin of a row of which nothing is known; margin = bias + sum of contributions.
  [[nodiscard]] double bias() const { return bias_; }
  [[nodiscard]] std::size_t bytes() const;
  [[nodiscard]] std::size_t tables() const { return tables_.size(); }
  [[nodiscard]] std::size_t paths() const { return paths_.size(); }

  /// Memory of one caller, used again from row to row.
  struct Scratch {
    std::vector<std::uint32_t> keys;
    std::vector<unsigned char> meets;
    std::vector<double> shares, contributions, factors;
  };
  /// Overwrites `into`, one place a feature.
  void explain(const ForestRow &row, std::span<double> into, Scratch &scratch) const;

private:
  friend class AttributionBuilder;

  struct Decision {
    float threshold;
    std::uint16_t slot;
    std::uint16_t parent; ///< place of the parent's key in the tree; [0] is the empty key above the root
  };
  struct Table {
    std::uint32_t key;    ///< place in the tree's keys
    std::uint32_t names;  ///< in names_: the features of the path
    std::uint32_t values; ///< in values_: [key][feature]
  };
  struct Tree {
    std::uint32_t decisions = 0; ///< their first in decisions_
    std::uint32_t decisionCount = 0;
    std::uint32_t tables = 0; ///< their first in tables_, sorted by width
    std::array<std::uint16_t, deepestTable + 1> tablesOfWidth{};
  };
  /// What a path asks of one feature, all its nodes together.
  struct Interval {
    float low, high; ///< low <= x < high
    std::uint32_t feature;
    float share;
    bool takesMissing;
  };
  struct Path {
    std::uint32_t intervals; ///< their first in intervals_
    std::uint32_t width;
    float leaf;
  };

  void explainPaths(const ForestRow &row, std::span<double> into, Scratch &scratch) const;

  std::size_t features_ = 0;
  double bias_ = 0.0;
  std::vector<Tree> trees_;
  std::vector<Decision> decisions_;
  std::vector<Table> tables_;
  std::vector<std::uint16_t> names_;
  std::vector<float> values_;
  std::vector<Path> paths_;
  std::vector<Interval> intervals_;
  PathWeights weights_{0}; ///< for the longest of paths_
};

} // namespace andon::prediction
