// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drift/quantile_watch.h"

#include "services/drift/kolmogorov_smirnov.h"
#include "services/drift/population_stability.h"

#include <algorithm>
#include <cmath>
#include <unsupported/Eigen/SpecialFunctions>
#include <utility>

namespace andon::drift {
namespace {

/// Neighbours that are more alike than this would leave less than one value in a thousand.
constexpr double mostAlike = 0.999;

} // namespace

QuantileReference::QuantileReference(std::span<const double> values, std::size_t most)
{
  std::vector<double> all;
  std::copy_if(values.begin(), values.end(), std::back_inserter(all), [](double value) { return std::isfinite(value); });
  std::sort(all.begin(), all.end());
  size_ = all.size();
  if (all.empty())
    return;
  const std::size_t kept = std::min(std::max<std::size_t>(most, 2), all.size());
  for (std::size_t i = 0; i < kept; ++i) {
    const double edge = kept == all.size() ? all[i] : all[(2 * i + 1) * all.size() / (2 * kept)];
    if (edges_.empty() || edge > edges_.back())
      edges_.push_back(edge);
  }
  for (const double edge : edges_)
    shares_.push_back(static_cast<double>(std::upper_bound(all.begin(), all.end(), edge) - all.begin()) / static_cast<double>(all.size()));
  double next = 0.1;
  for (std::uint32_t i = 0; i + 1 < edges_.size(); ++i)
    if (shares_[i] >= next - 1e-9) {
      deciles_.push_back(i);
      next = (std::floor(shares_[i] * 10.0 + 1e-9) + 1.0) / 10.0;
    }
}

QuantileWatch::QuantileWatch(std::shared_ptr<const QuantileReference> reference, std::size_t block)
    : reference_(std::move(reference))
    , block_(std::max<std::size_t>(block, 1))
{
  present_.counts.assign(reference_->edges().size() + 1, 0);
  before_.counts = present_.counts;
  if (const auto edges = reference_->edges(); !edges.empty()) {
    middle_ = edges[edges.size() / 2];
    scale_ = std::max({edges.back() - edges.front(), std::abs(middle_) * 1e-9, 1e-300});
  }
}

void QuantileWatch::add(double value)
{
  if (!std::isfinite(value))
    return;
  if (present_.count >= static_cast<double>(block_)) {
    std::swap(before_, present_);
    std::fill(present_.counts.begin(), present_.counts.end(), 0U);
    present_.count = present_.sum = present_.squares = present_.products = present_.pairs = 0.0;
  }
  const auto edges = reference_->edges();
  ++present_.counts[static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), value) - edges.begin())];
  // A value that is far off must not hide how alike its neighbours are.
  const double x = std::clamp((value - middle_) / scale_, -1e6, 1e6);
  present_.count += 1.0;
  present_.sum += x;
  present_.squares += x * x;
  if (hasLast_) {
    present_.products += x * last_;
    present_.pairs += 1.0;
  }
  last_ = x;
  hasLast_ = true;
}

QuantileDrift QuantileWatch::drift() const
{
  QuantileDrift made;
  made.count = present_.count + before_.count;
  const std::size_t size = reference_->size();
  if (size < 2 || made.count < 2.0)
    return made;
  const double mean = (present_.sum + before_.sum) / made.count;
  const double variance = (present_.squares + before_.squares) / made.count - mean * mean;
  const double pairs = present_.pairs + before_.pairs;
  const double together = pairs > 0.0 ? (present_.products + before_.products) / pairs - mean * mean : 0.0;
  const double alike = variance > 1e-18 ? std::clamp(together / variance, 0.0, mostAlike) : mostAlike;
  made.independent = made.count * (1.0 - alike) / (1.0 + alike);

  const auto shares = reference_->shares();
  std::vector<double> expected, actual;
  double below = 0.0, from = 0.0, shareFrom = 0.0;
  std::size_t decile = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    below += present_.counts[i] + before_.counts[i];
    made.distance = std::max(made.distance, std::abs(shares[i] - below / made.count));
    if (decile < reference_->deciles().size() && reference_->deciles()[decile] == i) {
      expected.push_back(shares[i] - shareFrom);
      actual.push_back(below - from);
      shareFrom = shares[i];
      from = below;
      ++decile;
    }
  }
  expected.push_back(1.0 - shareFrom);
  actual.push_back(made.count - from);
  const auto bins = static_cast<double>(expected.size()), known = static_cast<double>(size);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    expected[i] = (expected[i] * known + 0.5) / (known + 0.5 * bins);
    actual[i] = (actual[i] + 0.5) / (made.count + 0.5 * bins);
  }
  made.stability = stabilityIndex(expected, actual);
  const double scaled = made.stability / (1.0 / known + 1.0 / std::max(made.independent, 1e-9));
  const double pOfIndex = bins > 1.0 ? Eigen::numext::igammac(0.5 * (bins - 1.0), 0.5 * scaled) : 1.0;
  made.p = std::max(pOfIndex, ksStephensP(made.distance, size, static_cast<std::size_t>(std::max(1.0, made.independent))));
  return made;
}

} // namespace andon::drift
