// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace andon::detection {

/// Isolation forest (Liu, Ting, Zhou 2008): random cuts part rows that are unlike the others after few of them. A value: grown once, then
/// read by any thread. The same rows, options and seed give the same forest on every machine.
class IsolationForest {
public:
  struct Options {
    std::size_t trees = 100;
    std::size_t samples = 256; ///< rows drawn for each tree, without putting back
    bool isDeep = false;       ///< cut until every row stands alone; otherwise to the mean depth of such a tree
    std::uint64_t seed = 1;
  };
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  struct Node {
    std::uint32_t column = none; ///< none: a leaf
    std::uint32_t left = none;   ///< values up to `cut`; those above are in left + 1
    std::uint32_t rows = 0;      ///< of the sample that came here
    double cut = 0.0;
    double depth = 0.0; ///< cuts that those rows take on average from the root on, an unfinished leaf's reckoned
  };

  /// `rows` one after another, each as wide as `columns`; a value that is not finite goes with the larger part at each cut. Error:
  /// Malformed (fewer than two rows, nothing that changes).
  [[nodiscard]] static Result<IsolationForest> grow(std::span<const double> rows, std::size_t columns, const Options &options);

  /// Cuts that part a row from the others, mean of all trees; few: unlike them.
  [[nodiscard]] double depth(std::span<const double> row) const;
  /// Of a row of the sample, on average.
  [[nodiscard]] double meanDepth() const;
  /// The score of the paper, 2^(-depth / c(samples)): towards 1 unlike the others, well below 0.5 like them.
  [[nodiscard]] double anomaly(double depth) const;
  /// Adds to `into`, one a column, by how much its cuts make the row's depth less than the mean: their sum is meanDepth() - depth(row).
  void contribute(std::span<const double> row, std::span<double> into) const;

  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::span<const Node> nodes() const { return nodes_; }
  [[nodiscard]] std::span<const std::uint32_t> roots() const { return roots_; }
  /// The next node below an inner one on the row's way.
  [[nodiscard]] std::uint32_t next(const Node &node, std::span<const double> row) const;

private:
  IsolationForest() = default;

  std::size_t columns_ = 0;
  double normalDepth_ = 1.0; ///< c(samples): the mean depth of a random tree of so many rows
  std::vector<Node> nodes_;  ///< every child stands behind its parent
  std::vector<std::uint32_t> roots_;
};

} // namespace andon::detection
