// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/learning/tap_simulation.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace andon::learning {

Result<std::vector<std::size_t>> simulateTaps(const JudgedRows &rows, const TapSimulation &simulation)
{
  auto grown = FeedbackForest::grow(rows.values, rows.columns, simulation.forest);
  if (!grown)
    return tl::unexpected<Error>(std::move(grown.error()));
  FeedbackForest &forest = *grown;
  const std::size_t count = rows.isAnomaly.size();
  const auto row = [&](std::size_t at) { return std::span{rows.values}.subspan(at * rows.columns, rows.columns); };
  std::vector<FeedbackForest::Leaves> leaves;
  leaves.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    leaves.push_back(forest.leavesOf(row(i)));
  // Files list their anomalies together; the order of a file must not decide between rows that look alike.
  std::vector<std::size_t> open(count);
  std::iota(open.begin(), open.end(), std::size_t{0});
  std::mt19937_64 generator{~simulation.forest.forest.seed};
  for (std::size_t i = count; i > 1; --i)
    std::swap(open[i - 1], open[generator() % i]);

  std::vector<double> normality(count);
  const auto look = [&] {
    for (const std::size_t each : open)
      normality[each] = forest.normality(leaves[each]);
  };
  look();
  std::vector<std::size_t> found;
  std::size_t anomalies = 0;
  while (found.size() < simulation.budget && !open.empty()) {
    const auto best = std::min_element(open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return normality[a] < normality[b]; });
    const std::size_t shown = *best;
    open.erase(best);
    anomalies += rows.isAnomaly[shown] ? 1 : 0;
    found.push_back(anomalies);
    if (simulation.learns && found.size() < simulation.budget) {
      forest.learn(row(shown), rows.isAnomaly[shown]);
      look();
    }
  }
  return found;
}

} // namespace andon::learning
