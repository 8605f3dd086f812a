// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"

#include <QString>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace andon {

/// A limit of the stream. The stretch of the series beyond it is drawn in the priority's colour.
struct TrendLimit {
  QString name;       ///< translated, with the value: "High 105.0"
  double value = 0.0; ///< in the trend's unit
  LimitSide side = LimitSide::High;
  Priority priority = Priority::Medium;
  bool trip = false; ///< dotted 2-3 instead of dashed 7-4; the plant stops by itself there

  bool operator==(const TrendLimit &) const = default;
};

/// One step of the expected range: from `time` on, joined by straight lines. One point alone holds for the whole trend.
struct BandPoint {
  UtcTime time;
  double low = 0.0;
  double high = 0.0;

  bool operator==(const BandPoint &) const = default;
};

/// An alarm above the plot with a vertical line at the time it was raised.
struct TrendMark {
  UtcTime time;
  Priority priority = Priority::Medium;
  QString name;                           ///< left of the shape where there is room; may be empty
  bool hidden = false;                    ///< raised while shelved or suppressed
  std::optional<OccurrenceLabel> label{}; ///< what people agree on; none: nobody has said, or they do not agree

  bool operator==(const TrendMark &) const = default;
};

/// All that a TrendView shows, in one unit. Words are translated, numbers raw.
struct TrendContent {
  UtcTime from;
  UtcTime to;   ///< > from, else nothing is drawn
  QString name; ///< of the series: "Discharge temperature"
  QString unit; ///< "°C"
  int decimals = 1;
  std::vector<TrendPoint> points; ///< in time order, as a TrendQuery answers
  Duration gapAfter{};            ///< two points farther apart than this have no data between them; 0: never
  std::vector<TrendLimit> limits;
  std::vector<BandPoint> band;  ///< in time order; empty: none is known
  QString bandName;             ///< "Expected"
  std::vector<TrendMark> marks; ///< in time order
  /// The value axis shows at least this range.
  std::optional<double> axisLow;
  std::optional<double> axisHigh;
  bool endsNow = true; ///< the last point is the current value: a dot; with `to` beyond it by gapAfter, a gap to the right edge
  QTimeZone zone = QTimeZone::utc(); ///< of the site
  // Trends that stand below each other share their plot's edges, and the lowest one shows the times.
  double leastLeft = 0.0;  ///< room left of the plot, at least
  double leastRight = 0.0; ///< right of it
  bool showsTimes = true;

  bool operator==(const TrendContent &) const = default;
};

} // namespace andon
