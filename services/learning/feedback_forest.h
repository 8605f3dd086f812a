// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/detection/isolation_forest.h"

#include <span>
#include <vector>

namespace andon::learning {

/// An isolation forest that learns from verdicts (Siddiqui, Fern, Dietterich, Wright, Theriault, Archer, KDD 2018; linear loss). Every
/// node but the roots has a weight, 1 at first; a row's normality is the sum of the weights on its ways through the trees, so that at first
/// it is their depth. A verdict moves the weights on that row's ways, and so all rows that share parts of them. A weight below 0 counts as
/// 0, and is remembered as what it is: many true verdicts are not outweighed by one false one. One thread.
class FeedbackForest {
public:
  struct Options {
    detection::IsolationForest::Options forest{.isDeep = true};
    double step = 1.0;
  };
  /// Over these rows, one after another, each as wide as `columns`. Error: see IsolationForest::grow.
  [[nodiscard]] static Result<FeedbackForest> grow(std::span<const double> rows, std::size_t columns, const Options &options);

  /// Small: to be looked at first.
  [[nodiscard]] double normality(std::span<const double> row) const;
  /// The row was found to be an anomaly or not.
  void learn(std::span<const double> row, bool isAnomaly);

  /// The leaf in which a row ends in each tree: a row that is asked for often need not go there anew.
  using Leaves = std::vector<std::uint32_t>;
  [[nodiscard]] Leaves leavesOf(std::span<const double> row) const;
  [[nodiscard]] double normality(std::span<const std::uint32_t> leaves) const;

private:
  FeedbackForest(detection::IsolationForest forest, double step);
  void sumFrom(std::uint32_t node);

  detection::IsolationForest forest_;
  double step_;
  std::vector<double> weights_; ///< of each node, a leaf's for all of its rows; before what is below 0 counts as 0
  std::vector<double> sums_;    ///< of what the weights from the root to each node count
};

} // namespace andon::learning
