// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/conformal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace andon::detection {

ConformalScores::ConformalScores(std::vector<double> scores)
    : sorted_(std::move(scores))
{
  sorted_.erase(std::remove_if(sorted_.begin(), sorted_.end(), [](double score) { return std::isnan(score); }), sorted_.end());
  std::sort(sorted_.begin(), sorted_.end());
}

double ConformalScores::limit(double rate) const
{
  // Rounding must not make 95 of 94.99999999999999 + 1: a whole number is meant there.
  const double rank = std::ceil((1.0 - rate) * static_cast<double>(sorted_.size() + 1) - 1e-9);
  if (!(rate > 0.0) || rank > static_cast<double>(sorted_.size()))
    return std::numeric_limits<double>::infinity();
  if (rank < 1.0)
    return -std::numeric_limits<double>::infinity();
  return sorted_[static_cast<std::size_t>(rank) - 1];
}

double ConformalScores::finiteLimit(double rate) const
{
  if (sorted_.empty())
    return std::numeric_limits<double>::infinity();
  return std::min(limit(rate), sorted_.back());
}

double ConformalScores::pValue(double score) const
{
  const auto above = sorted_.end() - std::lower_bound(sorted_.begin(), sorted_.end(), score);
  return static_cast<double>(above + 1) / static_cast<double>(sorted_.size() + 1);
}

double adaptedRate(double present, double wanted, double gain, bool wasAbove)
{
  return present + gain * (wanted - (wasAbove ? 1.0 : 0.0));
}

std::vector<bool> discoveries(std::span<const double> pValues, double rate)
{
  std::vector<std::size_t> order(pValues.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return pValues[a] < pValues[b]; });
  std::size_t believed = 0;
  for (std::size_t i = 0; i < order.size(); ++i)
    if (pValues[order[i]] <= rate * static_cast<double>(i + 1) / static_cast<double>(order.size()))
      believed = i + 1;
  std::vector<bool> result(pValues.size(), false);
  for (std::size_t i = 0; i < believed; ++i)
    result[order[i]] = true;
  return result;
}

} // namespace andon::detection
