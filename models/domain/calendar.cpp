// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar.h"

#include "models/domain/query.h"

#include <algorithm>
#include <cmath>

namespace andon {

std::vector<Growth> growthOf(const std::vector<TrendPoint> &counter)
{
  std::vector<Growth> growth;
  growth.reserve(counter.size());
  double sum = 0.0, before = 0.0;
  for (const TrendPoint &point : counter) {
    if (point.quality != Quality::Good || !std::isfinite(point.last))
      continue;
    if (growth.empty())
      sum = std::max(point.last - point.min, 0.0); // what it grew within the first column
    else
      sum += point.last >= before ? point.last - before : std::max(point.last, 0.0);
    before = point.last;
    growth.push_back({point.time, sum});
  }
  return growth;
}

std::optional<double> growthAt(const std::vector<Growth> &growth, UtcTime time)
{
  const auto after = std::upper_bound(growth.begin(), growth.end(), time, [](UtcTime at, const Growth &each) { return at < each.time; });
  if (after == growth.begin())
    return std::nullopt;
  const Growth &before = *std::prev(after);
  if (after == growth.end())
    return before.sum;
  const double part = std::chrono::duration<double>(time - before.time) / std::chrono::duration<double>(after->time - before.time);
  return before.sum + part * (after->sum - before.sum);
}

std::vector<Growth> ratioOf(const std::vector<Growth> &counter, const std::vector<Growth> &per, double each, Duration window)
{
  constexpr double standstill = 0.001; // of `each`
  std::vector<Growth> ratio;
  for (const Growth &point : counter) {
    const auto counterBefore = growthAt(counter, point.time - window);
    const auto perBefore = growthAt(per, point.time - window), perNow = growthAt(per, point.time);
    if (!counterBefore || !perBefore || !perNow || *perNow - *perBefore < each * standstill)
      continue;
    ratio.push_back({point.time, (point.sum - *counterBefore) / (*perNow - *perBefore) * each});
  }
  return ratio;
}

} // namespace andon
