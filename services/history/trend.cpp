// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/trend.h"

#include <algorithm>

namespace andon::history {

namespace {

/// Worse is larger: a column looks as bad as the worst sample in it.
int severity(Quality quality)
{
  switch (quality) {
  case Quality::Good: return 0;
  case Quality::Uncertain: return 1;
  case Quality::Stale: return 2;
  case Quality::Bad: return 3;
  }
  return 0;
}

} // namespace

std::vector<TrendPoint> reduceToColumns(std::span<const Sample> samples, UtcTime from, UtcTime to, int columns)
{
  std::vector<TrendPoint> points;
  const std::int64_t parts = std::clamp(columns, 1, 8192);
  // In floating point: the product of a range in ns and the number of columns does not fit into 64 bits.
  const double perColumn = static_cast<double>((to - from).count()) / static_cast<double>(parts);
  std::int64_t column = -1;
  for (const Sample &sample : samples) {
    const auto index = std::min(parts - 1, static_cast<std::int64_t>(static_cast<double>((sample.time - from).count()) / perColumn));
    if (index != column) {
      column = index;
      points.push_back({sample.time, sample.value, sample.value, sample.value, sample.quality});
      continue;
    }
    TrendPoint &point = points.back();
    point.time = sample.time;
    point.min = std::min(point.min, sample.value);
    point.max = std::max(point.max, sample.value);
    point.last = sample.value;
    if (severity(sample.quality) > severity(point.quality))
      point.quality = sample.quality;
  }
  return points;
}

} // namespace andon::history
