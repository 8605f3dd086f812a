// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/trend_content.h"

#include <QLocale>
#include <QPolygonF>
#include <QRectF>

#include <utility>
#include <vector>

namespace andon {

// Pure functions from data to what is drawn; nothing here knows a widget, so that each is tested by itself.

/// Where time and value lie in the plot, in logical pixels.
struct TrendScale {
  QRectF plot;
  UtcTime from;
  UtcTime to;
  double low = 0.0;  ///< at the plot's bottom
  double high = 1.0; ///< at its top

  [[nodiscard]] double x(UtcTime time) const;
  [[nodiscard]] double y(double value) const;
  [[nodiscard]] UtcTime timeAt(double x) const;
};

/// One column of device pixels after merging; `first` and `last` index the points it holds.
struct TrendColumn {
  UtcTime time; ///< of the last sample
  double min = 0.0;
  double max = 0.0;
  double last = 0.0;
  bool good = true; ///< every sample in it has good quality

  bool operator==(const TrendColumn &) const = default;
};

/// Merges the points of [from, to] so that no two share one of `columns` equal slices. At most `columns` answers; never merges across a
/// gap.
[[nodiscard]] std::vector<TrendColumn> mergeIntoColumns(const std::vector<TrendPoint> &points, UtcTime from, UtcTime to, int columns,
                                                        Duration gapAfter);

/// A stretch of time without data.
struct TrendGap {
  UtcTime from;
  UtcTime to;

  bool operator==(const TrendGap &) const = default;
};

/// Gaps between columns farther apart than `gapAfter` and than the steady rhythm on either side of them, and to the edges of [from, to];
/// none for 0. All of it when there are no columns.
[[nodiscard]] std::vector<TrendGap> gapsBetween(const std::vector<TrendColumn> &columns, UtcTime from, UtcTime to, Duration gapAfter);

/// The line through the extremes of each column, two points a column at most, cut at gaps and where the quality changes.
struct TrendStretch {
  QPolygonF line;
  bool good = true;
};
[[nodiscard]] std::vector<TrendStretch> stretchesOf(const std::vector<TrendColumn> &columns, const TrendScale &scale, Duration gapAfter);

/// The pieces of `line` above (High) or below (Low) the horizontal at `limitY`, cut exactly there. Pixels, y downwards.
[[nodiscard]] std::vector<QPolygonF> beyond(const QPolygonF &line, double limitY, LimitSide side);

/// Round steps of 1, 2 or 5 times a power of ten inside [low, high], at most one more than `most`.
[[nodiscard]] std::vector<double> valueTicks(double low, double high, int most);
/// Digits after the point that tell the ticks apart.
[[nodiscard]] int tickDecimals(const std::vector<double> &ticks);

struct TimeTick {
  UtcTime time;
  QString text; ///< "10:42", "10:42:30" or "18 Nov"
};
/// Round times of the site's day inside [from, to], at most `most`.
[[nodiscard]] std::vector<TimeTick> timeTicks(UtcTime from, UtcTime to, const QTimeZone &zone, int most, const QLocale &locale);

/// Moves labels of equal height apart so that none overlaps, each as near to its wish as the order allows, all within [top, bottom] where
/// they fit. In: wished centres in ascending order. Out: centres in the same order.
[[nodiscard]] std::vector<double> spreadLabels(std::vector<double> centres, double height, double top, double bottom);

/// The value range to show: points, band, limits that lie near, and what the content asks for at least, with some air.
[[nodiscard]] std::pair<double, double> valueRange(const TrendContent &content);

} // namespace andon
