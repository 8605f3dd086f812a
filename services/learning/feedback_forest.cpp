// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/learning/feedback_forest.h"

#include <algorithm>

namespace andon::learning {

using detection::IsolationForest;

Result<FeedbackForest> FeedbackForest::grow(std::span<const double> rows, std::size_t columns, const Options &options)
{
  auto forest = IsolationForest::grow(rows, columns, options.forest);
  if (!forest)
    return tl::unexpected<Error>(std::move(forest.error()));
  return FeedbackForest{std::move(*forest), options.step};
}

FeedbackForest::FeedbackForest(IsolationForest forest, double step)
    : forest_(std::move(forest))
    , step_(step)
    , weights_(forest_.nodes().size(), 1.0)
    , sums_(forest_.nodes().size(), 0.0)
{
  const auto nodes = forest_.nodes();
  // A leaf of several rows that cannot be told apart stands for the cuts that would part them.
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (nodes[i].column == IsolationForest::none)
      weights_[i] = static_cast<double>(nodes[i].rows);
  for (const std::uint32_t root : forest_.roots())
    sumFrom(root);
}

void FeedbackForest::sumFrom(std::uint32_t node)
{
  std::vector<std::uint32_t> open{node};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    if (forest_.nodes()[at].column == IsolationForest::none)
      continue;
    const std::uint32_t left = forest_.nodes()[at].left;
    for (const std::uint32_t child : {left, left + 1}) {
      sums_[child] = sums_[at] + std::max(0.0, weights_[child]);
      open.push_back(child);
    }
  }
}

double FeedbackForest::normality(std::span<const double> row) const
{
  return normality(leavesOf(row));
}

double FeedbackForest::normality(std::span<const std::uint32_t> leaves) const
{
  double sum = 0.0;
  for (const std::uint32_t leaf : leaves)
    sum += sums_[leaf];
  return sum;
}

FeedbackForest::Leaves FeedbackForest::leavesOf(std::span<const double> row) const
{
  Leaves leaves;
  leaves.reserve(forest_.roots().size());
  for (std::uint32_t at : forest_.roots()) {
    while (forest_.nodes()[at].column != IsolationForest::none)
      at = forest_.next(forest_.nodes()[at], row);
    leaves.push_back(at);
  }
  return leaves;
}

void FeedbackForest::learn(std::span<const double> row, bool isAnomaly)
{
  for (const std::uint32_t root : forest_.roots()) {
    std::uint32_t first = IsolationForest::none;
    for (std::uint32_t at = root; forest_.nodes()[at].column != IsolationForest::none;) {
      at = forest_.next(forest_.nodes()[at], row);
      first = first == IsolationForest::none ? at : first;
      const auto &node = forest_.nodes()[at];
      const double step = node.column == IsolationForest::none ? step_ * static_cast<double>(node.rows) : step_;
      weights_[at] += isAnomaly ? -step : step;
    }
    // The row's way begins below the root with `first`; what is beside it keeps its sums.
    if (first != IsolationForest::none) {
      sums_[first] = std::max(0.0, weights_[first]);
      sumFrom(first);
    }
  }
}

} // namespace andon::learning
