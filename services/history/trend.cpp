// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/trend.h"

#include <algorithm>

namespace andon::history {

ColumnReducer::ColumnReducer(std::int64_t from, std::int64_t to, int columns)
    : from_(from)
    , parts_(std::clamp(columns, 1, 8192))
    , perColumn_((static_cast<double>(to) - static_cast<double>(from)) / static_cast<double>(parts_))
{
}

std::int64_t ColumnReducer::columnOf(std::int64_t time) const
{
  const double since = static_cast<double>(static_cast<std::uint64_t>(time) - static_cast<std::uint64_t>(from_));
  return std::min(parts_ - 1, static_cast<std::int64_t>(since / perColumn_));
}

void ColumnReducer::add(const ColumnsView &samples)
{
  for (std::size_t begin = 0; begin < samples.size();) {
    const std::int64_t column = columnOf(samples.times[begin]);
    std::size_t end = begin + 1;
    while (end < samples.size() && columnOf(samples.times[end]) == column)
      ++end;
    add(rollUp(samples.part(begin, end - begin)));
    begin = end;
  }
}

void ColumnReducer::add(const Rollup &run)
{
  const std::int64_t column = columnOf(run.last.time_since_epoch().count());
  if (column == column_)
    points_.back() = join(points_.back(), run);
  else
    points_.push_back(run);
  column_ = column;
}

TrendPoint toTrendPoint(const Rollup &run)
{
  return {run.last, run.min, run.max, run.lastValue, run.quality};
}

std::vector<TrendPoint> reduceToColumns(std::span<const Sample> samples, UtcTime from, UtcTime to, int columns)
{
  Columns all;
  for (const Sample &sample : samples)
    all.add(sample.time.time_since_epoch().count(), sample.value, toFlags(sample.quality, sample.timeSource));
  ColumnReducer reducer(from.time_since_epoch().count(), to.time_since_epoch().count(), columns);
  reducer.add(all.view());
  const std::vector<Rollup> runs = reducer.take();
  std::vector<TrendPoint> points(runs.size());
  std::transform(runs.begin(), runs.end(), points.begin(), toTrendPoint);
  return points;
}

} // namespace andon::history
