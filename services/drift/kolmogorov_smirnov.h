// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace andon::drift {

/// Largest distance between the empirical distribution functions of two samples, ties included; 0 where one of them is empty.
[[nodiscard]] double ksDistance(std::span<const double> a, std::span<const double> b);

/// The chance that two samples of one continuous distribution are at least so far apart, counted exactly: of all orders in which n and m
/// values can be mixed, those whose path through the n x m lattice reaches the distance. O(n m).
[[nodiscard]] double ksExactP(double distance, std::size_t n, std::size_t m);

/// The same by Kolmogorov's limit with Stephens' correction for small samples (1970): lambda = (sqrt(e) + 0.12 + 0.11 / sqrt(e)) D,
/// e = n m / (n + m).
[[nodiscard]] double ksStephensP(double distance, std::size_t n, std::size_t m);

struct KsTest {
  double distance = 0.0;
  double p = 1.0; ///< exact up to n m = 250,000, else by Stephens
};
/// Values that are not finite are left out.
[[nodiscard]] KsTest ksTest(std::span<const double> a, std::span<const double> b);

} // namespace andon::drift
