// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <random>
#include <span>
#include <vector>

namespace andon::drift {

/// The Kolmogorov-Smirnov distance between a reference and the newest values of a stream, brought up to date by each of them in O(log n)
/// expected (dos Reis, Flach, Matwin, Batista, KDD 2016): a treap over the values, each carrying how far apart the two distribution
/// functions are at it, with additions that wait in the nodes. Unlike theirs it has one node for equal values, so that ties are exact and
/// the samples may differ in size. One thread.
class IncrementalKs {
public:
  /// `reference` holds what was normal; `window` is how many of the newest values are held against it, at least 1. Values that are not
  /// finite are left out.
  IncrementalKs(std::span<const double> reference, std::size_t window);

  void add(double value);
  /// Nothing before the window is full or where there is no reference.
  [[nodiscard]] std::optional<double> distance() const;
  [[nodiscard]] std::size_t referenceSize() const { return reference_; }
  [[nodiscard]] std::size_t window() const { return window_; }

private:
  using Index = std::uint32_t;
  static constexpr Index none = 0;
  struct Node {
    double value = 0.0;
    std::uint64_t priority = 0;
    std::int64_t apart = 0;   ///< of the distribution functions here, times reference and window
    std::int64_t waiting = 0; ///< to be added to all below
    std::int64_t least = 0, most = 0;
    Index left = none, right = none;
    std::uint32_t count = 0; ///< values that are equal to this one
  };

  void count(double value, std::int64_t weight, bool isAdded);
  Index take(double value, std::int64_t apart);
  void pass(Index node);
  void raise(Index node, std::int64_t by);
  void gather(Index node);
  /// Values below `value` and the others; `isBelowTooIfEqual` decides about equal ones.
  std::pair<Index, Index> split(Index node, double value, bool isBelowTooIfEqual);
  Index merge(Index below, Index above);
  [[nodiscard]] std::int64_t lastOf(Index node);

  std::size_t reference_ = 0;
  std::size_t window_;
  std::deque<double> newest_;
  std::vector<Node> nodes_; ///< the first stands for none
  std::vector<Index> free_;
  Index root_ = none;
  std::mt19937_64 priorities_{20161};
};

} // namespace andon::drift
