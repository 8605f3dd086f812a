// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drift/population_stability.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unsupported/Eigen/SpecialFunctions>
#include <vector>

namespace andon::drift {
namespace {

std::vector<double> finite(std::span<const double> values)
{
  std::vector<double> made;
  std::copy_if(values.begin(), values.end(), std::back_inserter(made), [](double value) { return std::isfinite(value); });
  return made;
}

std::vector<double> sharesOf(const std::vector<double> &values, const std::vector<double> &edges)
{
  std::vector<double> counts(edges.size() + 1, 0.5);
  for (const double value : values)
    counts[static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), value) - edges.begin())] += 1.0;
  for (double &count : counts)
    count /= static_cast<double>(values.size()) + 0.5 * static_cast<double>(counts.size());
  return counts;
}

} // namespace

double stabilityIndex(std::span<const double> expected, std::span<const double> actual)
{
  double index = 0.0;
  for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i)
    if (expected[i] > 0.0 && actual[i] > 0.0)
      index += (actual[i] - expected[i]) * std::log(actual[i] / expected[i]);
    else if (expected[i] != actual[i])
      return std::numeric_limits<double>::infinity();
  return index;
}

StabilityTest stabilityTest(std::span<const double> reference, std::span<const double> sample, std::size_t bins)
{
  std::vector<double> normal = finite(reference);
  const std::vector<double> now = finite(sample);
  if (normal.empty() || now.empty() || bins < 2)
    return {};
  std::sort(normal.begin(), normal.end());
  // A bin holds what is above its lower edge up to its upper one; equal edges are one.
  std::vector<double> edges;
  for (std::size_t i = 1; i < bins; ++i) {
    const double edge = normal[(i * normal.size() - 1) / bins];
    if ((edges.empty() || edge > edges.back()) && edge < normal.back())
      edges.push_back(edge);
  }
  StabilityTest test;
  test.index = stabilityIndex(sharesOf(normal, edges), sharesOf(now, edges));
  const double scaled = test.index / (1.0 / static_cast<double>(normal.size()) + 1.0 / static_cast<double>(now.size()));
  if (!edges.empty())
    test.p = Eigen::numext::igammac(0.5 * static_cast<double>(edges.size()), 0.5 * scaled);
  return test;
}

} // namespace andon::drift
