// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drift/kolmogorov_smirnov.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace andon::drift {
namespace {

constexpr std::size_t exactUpTo = 250'000;

std::vector<double> sortedFinite(std::span<const double> values)
{
  std::vector<double> sorted;
  std::copy_if(values.begin(), values.end(), std::back_inserter(sorted), [](double value) { return std::isfinite(value); });
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

double distanceOfSorted(std::span<const double> a, std::span<const double> b)
{
  if (a.empty() || b.empty())
    return 0.0;
  double most = 0.0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const double value = std::min(a[i], b[j]);
    while (i < a.size() && a[i] == value)
      ++i;
    while (j < b.size() && b[j] == value)
      ++j;
    most = std::max(
        most, std::abs(static_cast<double>(i) / static_cast<double>(a.size()) - static_cast<double>(j) / static_cast<double>(b.size())));
  }
  return most;
}

} // namespace

double ksDistance(std::span<const double> a, std::span<const double> b)
{
  return distanceOfSorted(sortedFinite(a), sortedFinite(b));
}

double ksExactP(double distance, std::size_t n, std::size_t m)
{
  if (n == 0 || m == 0)
    return 1.0;
  // In whole numbers, so that rounding does not decide whether a path reaches the distance.
  const auto reach = static_cast<std::int64_t>(std::llround(distance * static_cast<double>(n) * static_cast<double>(m)));
  if (reach <= 0)
    return 1.0;
  // chance[j]: that the path comes to (i, j) and has not reached the distance before. What does reach it is taken out and added up.
  std::vector<double> chance(m + 1, 0.0);
  chance[0] = 1.0;
  double p = 0.0;
  for (std::size_t i = 0; i <= n; ++i)
    for (std::size_t j = 0; j <= m; ++j) {
      double here = 0.0;
      if (i > 0) // one more of the first sample: there were n - i + 1 of it among all that were left
        here += chance[j] * static_cast<double>(n - i + 1) / static_cast<double>(n + m - i - j + 1);
      if (j > 0)
        here += chance[j - 1] * static_cast<double>(m - j + 1) / static_cast<double>(n + m - i - j + 1);
      if (i == 0 && j == 0)
        here = 1.0;
      const auto apart = static_cast<std::int64_t>(i * m) - static_cast<std::int64_t>(j * n);
      if (std::abs(apart) >= reach) {
        p += here;
        here = 0.0;
      }
      chance[j] = here;
    }
  return std::min(p, 1.0);
}

double ksStephensP(double distance, std::size_t n, std::size_t m)
{
  if (n == 0 || m == 0)
    return 1.0;
  const double root = std::sqrt(static_cast<double>(n) * static_cast<double>(m) / static_cast<double>(n + m));
  const double lambda = (root + 0.12 + 0.11 / root) * distance;
  // Below this the alternating sum does not settle, and the chance is 1 to ten digits.
  if (lambda < 0.2)
    return 1.0;
  double sum = 0.0;
  for (int k = 1; k <= 100; ++k) {
    const double term = std::exp(-2.0 * k * k * lambda * lambda);
    sum += k % 2 == 1 ? term : -term;
    if (term < 1e-18)
      break;
  }
  return std::clamp(2.0 * sum, 0.0, 1.0);
}

KsTest ksTest(std::span<const double> a, std::span<const double> b)
{
  const std::vector<double> first = sortedFinite(a), second = sortedFinite(b);
  const double distance = distanceOfSorted(first, second);
  const bool isExact = first.size() * second.size() <= exactUpTo;
  return {distance, isExact ? ksExactP(distance, first.size(), second.size()) : ksStephensP(distance, first.size(), second.size())};
}

} // namespace andon::drift
