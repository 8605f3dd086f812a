// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace andon::prediction {

/// What each of the d features on the way to one leaf adds (path-dependent Shapley values, algorithms.md):
///   phi_i = v (o_i - z_i) sum_k k!(d-1-k)!/d! [x^k] prod_{j != i} (z_j + o_j x)
/// with o_j: the row meets the leaf's interval of feature j; z_j: the share of training rows that do, given the rest of the path.
/// The weight k!(d-1-k)!/d! is the integral of t^k (1-t)^(d-1-k) over [0, 1], so that the sum is the integral of
/// prod_{j != i} (z_j (1-t) + o_j t), a polynomial of degree d-1: Gauss-Legendre with d/2 points is exact, adds only positive terms and
/// divides by nothing.
class PathWeights {
public:
  /// For paths of up to `most` distinct features.
  explicit PathWeights(std::size_t most);

  /// Overwrites `into`, as long as `shares`. `meets` holds 0 or 1. `scratch` is overwritten and its memory used again.
  void contributions(std::span<const double> shares, std::span<const unsigned char> meets, double leaf, std::span<double> into,
                     std::vector<double> &scratch) const;

private:
  struct Point {
    double at = 0.0;
    double weight = 0.0;
  };
  std::vector<std::vector<Point>> points_; ///< by number of points
};

} // namespace andon::prediction
