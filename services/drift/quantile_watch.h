// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace andon::drift {

/// Values that stand for a distribution, each for an equal share of it, in ascending order; shared by all that are held against it.
class QuantileReference {
public:
  /// `values` lie evenly in the order of what was seen; those that are not finite are left out. More than `most` are thinned evenly.
  explicit QuantileReference(std::span<const double> values, std::size_t most = 40);

  [[nodiscard]] std::span<const double> edges() const { return edges_; }   ///< ascending, each once
  [[nodiscard]] std::span<const double> shares() const { return shares_; } ///< at or below each edge, the last one 1
  [[nodiscard]] std::span<const std::uint32_t> deciles() const
  {
    return deciles_;
  }                                                        ///< positions of edges that end a tenth, but for the last
  [[nodiscard]] std::size_t size() const { return size_; } ///< of the values that were given

private:
  std::vector<double> edges_, shares_;
  std::vector<std::uint32_t> deciles_;
  std::size_t size_ = 0;
};

struct QuantileDrift {
  double stability = 0.0;   ///< population stability index in the reference's tenths, half a value added to each
  double distance = 0.0;    ///< Kolmogorov and Smirnov's, at the reference's values: too small by one share of them at most
  double p = 1.0;           ///< the larger of both tests' p-values
  double count = 0.0;       ///< values that this stands on
  double independent = 0.0; ///< as many that know nothing of each other would tell as much: count (1 - r) / (1 + r), r of neighbours
};

/// How far the newest values of a stream lie from a reference, in O(log n) a value and a few hundred bytes: counts between the
/// reference's values of the present block and the one before it, so that between `block` and twice as many values count. One thread.
class QuantileWatch {
public:
  QuantileWatch(std::shared_ptr<const QuantileReference> reference, std::size_t block);

  void add(double value); ///< one that is not finite is passed over
  [[nodiscard]] QuantileDrift drift() const;

private:
  struct Block {
    std::vector<std::uint32_t> counts; ///< of values up to each edge and above the one before; one more for those above all
    double count = 0.0, sum = 0.0, squares = 0.0, products = 0.0, pairs = 0.0;
  };

  std::shared_ptr<const QuantileReference> reference_;
  std::size_t block_;
  Block present_, before_;
  double middle_ = 0.0, scale_ = 1.0; ///< so that sums of squares keep their digits
  double last_ = 0.0;
  bool hasLast_ = false;
};

} // namespace andon::drift
