// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/path_weights.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace andon::prediction {

PathWeights::PathWeights(std::size_t most)
    : points_(most / 2 + 2)
{
  // Roots of the Legendre polynomials by Newton's method, moved from [-1, 1] to [0, 1].
  for (std::size_t n = 1; n < points_.size(); ++n)
    for (std::size_t i = 0; i < n; ++i) {
      double x = std::cos(std::numbers::pi * (static_cast<double>(i) + 0.75) / (static_cast<double>(n) + 0.5));
      double slope = 1.0;
      for (int round = 0; round < 100; ++round) {
        double last = 1.0, value = x;
        for (std::size_t k = 2; k <= n; ++k) {
          const auto degree = static_cast<double>(k);
          const double next = ((2.0 * degree - 1.0) * x * value - (degree - 1.0) * last) / degree;
          last = value;
          value = next;
        }
        slope = static_cast<double>(n) * (x * value - last) / (x * x - 1.0);
        const double step = value / slope;
        x -= step;
        if (std::abs(step) < 1e-15)
          break;
      }
      points_[n].push_back({(1.0 + x) / 2.0, 1.0 / ((1.0 - x * x) * slope * slope)});
    }
}

void PathWeights::contributions(std::span<const double> shares, std::span<const unsigned char> meets, double leaf, std::span<double> into,
                                std::vector<double> &scratch) const
{
  const std::size_t d = shares.size();
  scratch.resize(2 * d);
  double *factors = scratch.data(), *before = factors + d;
  std::fill(into.begin(), into.end(), 0.0);
  for (const Point &point : points_[std::max<std::size_t>((d + 1) / 2, 1)]) {
    double product = point.weight;
    for (std::size_t i = 0; i < d; ++i) {
      factors[i] = shares[i] * (1.0 - point.at) + (meets[i] != 0 ? point.at : 0.0);
      before[i] = product;
      product *= factors[i];
    }
    double behind = 1.0;
    for (std::size_t i = d; i-- > 0;) {
      into[i] += before[i] * behind;
      behind *= factors[i];
    }
  }
  for (std::size_t i = 0; i < d; ++i)
    into[i] *= leaf * ((meets[i] != 0 ? 1.0 : 0.0) - shares[i]);
}

} // namespace andon::prediction
