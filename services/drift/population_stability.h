// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace andon::drift {

/// Population stability index of shares in the same bins: sum of (actual - expected) ln(actual / expected). Bins that are empty in one of
/// them make it infinite.
[[nodiscard]] double stabilityIndex(std::span<const double> expected, std::span<const double> actual);

struct StabilityTest {
  double index = 0.0; ///< half a value is added to every bin, so that an empty one is not infinitely far
  double p = 1.0;     ///< by the index's distribution where nothing has changed: chi-squared of bins - 1, times 1/n + 1/m
};
/// In bins that hold equal shares of the reference; with fewer distinct values there are fewer bins. Values that are not finite are left
/// out; index 0 where one of the samples is empty.
[[nodiscard]] StabilityTest stabilityTest(std::span<const double> reference, std::span<const double> sample, std::size_t bins = 10);

} // namespace andon::drift
