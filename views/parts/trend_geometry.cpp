// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/trend_geometry.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace andon {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::array<seconds, 20> timeSteps{seconds{1}, seconds{2}, seconds{5},  seconds{10}, seconds{15}, seconds{30}, minutes{1},
                                            minutes{2}, minutes{5}, minutes{10}, minutes{15}, minutes{30}, hours{1},    hours{2},
                                            hours{3},   hours{6},   hours{12},   hours{24},   hours{48},   hours{168}};

QDateTime local(UtcTime time, const QTimeZone &zone)
{
  return QDateTime::fromMSecsSinceEpoch(std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count(), zone);
}

bool apart(UtcTime before, UtcTime after, Duration gapAfter)
{
  return gapAfter > Duration{} && after - before > gapAfter;
}

/// The usual distance of the columns from `first` to `last`: the middle one of them; 0: too few to have a rhythm.
Duration rhythm(const std::vector<TrendColumn> &columns, std::size_t first, std::size_t last)
{
  constexpr std::size_t least = 3;
  std::array<Duration, 5> steps{};
  std::size_t count = 0;
  for (std::size_t i = first; i < last && count < steps.size(); ++i)
    steps[count++] = columns[i + 1].time - columns[i].time;
  if (count < least)
    return {};
  std::sort(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(count));
  return steps[count / 2];
}

/// What is silent before column i (of them all: before the end) must be silent for, to be a gap: `gapAfter`, and longer where the
/// columns on one side come steadily more slowly than was agreed, as an older, coarser past does.
Duration gapAt(const std::vector<TrendColumn> &columns, std::size_t i, Duration gapAfter)
{
  const std::size_t last = columns.size() - 1;
  Duration usual{};
  if (i > 0)
    usual = rhythm(columns, i > 5 ? i - 6 : 0, i - 1);
  if (i < columns.size())
    usual = std::max(usual, rhythm(columns, i, std::min(last, i + 5)));
  return std::max(gapAfter, usual * 5 / 2);
}

bool isGapBefore(const std::vector<TrendColumn> &columns, std::size_t i, Duration gapAfter)
{
  return apart(columns[i - 1].time, columns[i].time, gapAfter) && apart(columns[i - 1].time, columns[i].time, gapAt(columns, i, gapAfter));
}

} // namespace

double TrendScale::x(UtcTime time) const
{
  const double span = static_cast<double>((to - from).count());
  return span > 0.0 ? plot.left() + plot.width() * static_cast<double>((time - from).count()) / span : plot.left();
}

double TrendScale::y(double value) const
{
  return plot.bottom() - plot.height() * (value - low) / (high - low);
}

UtcTime TrendScale::timeAt(double x) const
{
  if (plot.width() <= 0.0)
    return from;
  const double part = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
  return from + Duration{static_cast<std::int64_t>(part * static_cast<double>((to - from).count()))};
}

std::vector<TrendColumn> mergeIntoColumns(const std::vector<TrendPoint> &points, UtcTime from, UtcTime to, int columns, Duration gapAfter)
{
  std::vector<TrendColumn> merged;
  if (to <= from || columns < 1)
    return merged;
  merged.reserve(std::min<std::size_t>(points.size(), static_cast<std::size_t>(columns)));
  const double perColumn = static_cast<double>((to - from).count()) / columns;
  int lastSlice = -1;
  for (const TrendPoint &point : points) {
    if (point.time < from || point.time > to || !std::isfinite(point.min) || !std::isfinite(point.max) || !std::isfinite(point.last))
      continue;
    const int slice = std::min(columns - 1, static_cast<int>(static_cast<double>((point.time - from).count()) / perColumn));
    const bool good = point.quality == Quality::Good;
    if (slice == lastSlice && !apart(merged.back().time, point.time, gapAfter)) {
      TrendColumn &column = merged.back();
      column.time = point.time;
      column.min = std::min(column.min, point.min);
      column.max = std::max(column.max, point.max);
      column.last = point.last;
      column.good = column.good && good;
      continue;
    }
    // A gap narrower than a pixel cannot be shown; the newer side of it stands for the slice.
    if (slice == lastSlice)
      merged.pop_back();
    merged.push_back({point.time, point.min, point.max, point.last, good});
    lastSlice = slice;
  }
  return merged;
}

std::vector<TrendGap> gapsBetween(const std::vector<TrendColumn> &columns, UtcTime from, UtcTime to, Duration gapAfter)
{
  if (columns.empty())
    return {{from, to}};
  std::vector<TrendGap> gaps;
  if (gapAfter > Duration{} && apart(from, columns.front().time, gapAt(columns, 0, gapAfter)))
    gaps.push_back({from, columns.front().time});
  for (std::size_t i = 1; i < columns.size(); ++i)
    if (isGapBefore(columns, i, gapAfter))
      gaps.push_back({columns[i - 1].time, columns[i].time});
  if (gapAfter > Duration{} && apart(columns.back().time, to, gapAt(columns, columns.size(), gapAfter)))
    gaps.push_back({columns.back().time, to});
  return gaps;
}

std::vector<TrendStretch> stretchesOf(const std::vector<TrendColumn> &columns, const TrendScale &scale, Duration gapAfter)
{
  std::vector<TrendStretch> stretches;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const TrendColumn &column = columns[i];
    const bool broken = i > 0 && isGapBefore(columns, i, gapAfter);
    if (i == 0 || broken || stretches.back().good != column.good) {
      TrendStretch next{{}, column.good};
      // Where only the quality changes the line goes on from where it was.
      if (i > 0 && !broken && !stretches.back().line.isEmpty())
        next.line.append(stretches.back().line.back());
      stretches.push_back(std::move(next));
    }
    QPolygonF &line = stretches.back().line;
    const double x = scale.x(column.time);
    // The extreme nearer to the last value comes second, so that the line leaves towards where the signal went.
    const bool endsHigh = column.max - column.last < column.last - column.min;
    if (column.min < column.max)
      line.append(QPointF{x, scale.y(endsHigh ? column.min : column.max)});
    line.append(QPointF{x, scale.y(column.min < column.max ? (endsHigh ? column.max : column.min) : column.last)});
  }
  return stretches;
}

std::vector<QPolygonF> beyond(const QPolygonF &line, double limitY, LimitSide side)
{
  std::vector<QPolygonF> pieces;
  const auto outside = [&](const QPointF &point) { return side == LimitSide::High ? point.y() < limitY : point.y() > limitY; };
  bool open = false;
  for (qsizetype i = 0; i < line.size(); ++i) {
    const QPointF &point = line[i];
    const bool out = outside(point);
    if (i > 0 && out != open) {
      const QPointF &before = line[i - 1];
      const double part = (limitY - before.y()) / (point.y() - before.y());
      const QPointF crossing{before.x() + part * (point.x() - before.x()), limitY};
      if (out)
        pieces.push_back(QPolygonF{{crossing}});
      else
        pieces.back().append(crossing);
    } else if (i == 0 && out) {
      pieces.emplace_back();
    }
    if (out)
      pieces.back().append(point);
    open = out;
  }
  return pieces;
}

std::vector<double> valueTicks(double low, double high, int most)
{
  std::vector<double> ticks;
  if (!(high > low) || most < 1)
    return ticks;
  const double rough = (high - low) / most;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = power * 10.0;
  for (const double factor : {1.0, 2.0, 5.0})
    if (power * factor >= rough) {
      step = power * factor;
      break;
    }
  const auto first = static_cast<std::int64_t>(std::ceil(low / step - 1e-9));
  const auto last = static_cast<std::int64_t>(std::floor(high / step + 1e-9));
  for (std::int64_t i = first; i <= last; ++i)
    ticks.push_back(static_cast<double>(i) * step);
  return ticks;
}

int tickDecimals(const std::vector<double> &ticks)
{
  if (ticks.size() < 2)
    return 0;
  const double step = ticks[1] - ticks[0];
  return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 9);
}

std::vector<TimeTick> timeTicks(UtcTime from, UtcTime to, const QTimeZone &zone, int most, const QLocale &locale)
{
  std::vector<TimeTick> ticks;
  if (to <= from || most < 1)
    return ticks;
  const Duration span = to - from;
  seconds step = timeSteps.back();
  for (const seconds candidate : timeSteps)
    if (span / candidate < most) {
      step = candidate;
      break;
    }
  while (span / step >= most)
    step *= 2;
  // Round in the site's own day: the offset at the start decides, the text of each tick is exact.
  const seconds offset{local(from, zone).offsetFromUtc()};
  const auto start = std::chrono::ceil<seconds>(from).time_since_epoch() + offset;
  const std::int64_t first = (start.count() + step.count() - 1) / step.count();
  for (std::int64_t i = first;; ++i) {
    const UtcTime time{seconds{i * step.count()} - offset};
    if (time > to)
      break;
    const QDateTime at = local(time, zone);
    const QString text = step >= hours{1000} ? locale.toString(at.date(), QStringLiteral("MMM yyyy"))
                         : step >= hours{24} ? locale.toString(at.date(), QStringLiteral("d MMM"))
                         : step < minutes{1} ? at.toString(QStringLiteral("HH:mm:ss"))
                                             : at.toString(QStringLiteral("HH:mm"));
    ticks.push_back({time, text});
  }
  return ticks;
}

std::vector<double> spreadLabels(std::vector<double> centres, double height, double top, double bottom)
{
  // Pushed down in order, then up again from the bottom edge: with few labels this is as near as it gets.
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const double least = i == 0 ? top + height / 2.0 : centres[i - 1] + height;
    centres[i] = std::max(centres[i], least);
  }
  for (std::size_t i = centres.size(); i-- > 0;) {
    const double most = i + 1 == centres.size() ? bottom - height / 2.0 : centres[i + 1] - height;
    centres[i] = std::min(centres[i], most);
  }
  return centres;
}

std::pair<double, double> valueRange(const TrendContent &content)
{
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  const auto take = [&](double value) {
    if (std::isfinite(value)) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
  };
  for (const TrendPoint &point : content.points) {
    if (point.time < content.from || point.time > content.to)
      continue;
    take(point.min);
    take(point.max);
  }
  for (const BandPoint &point : content.band) {
    take(point.low);
    take(point.high);
  }
  for (const TrendLimit &limit : content.limits)
    take(limit.value);
  if (content.axisLow)
    take(*content.axisLow);
  if (content.axisHigh)
    take(*content.axisHigh);
  if (!(low <= high))
    return {0.0, 1.0};
  const double least = std::max(std::abs(high), 1.0) * 1e-3;
  const double air = std::max((high - low) * 0.1, least);
  return {low - air, high + air};
}

} // namespace andon
