// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/trend_geometry.h"
#include "views/theme.h"

#include <QSizeF>

class QPainter;

namespace andon {

class BadgePainter;

/// A trend laid out for one size, theme and language; painting it computes nothing more.
struct TrendScene {
  struct ValueTick {
    double y = 0.0;
    QString text;
  };
  struct TimeLabel {
    double x = 0.0; ///< of the tick
    QRectF rect;    ///< of the text, within the widget
    QString text;
  };
  struct LimitLine {
    double y = 0.0;      ///< of the line
    double labelY = 0.0; ///< centre of the name, moved where names would overlap
    QString name;
    bool trip = false;
    bool caption = false; ///< the name of the expected range: no line
  };
  struct Beyond {
    QPolygonF line;
    Priority priority = Priority::Medium;
  };
  struct Mark {
    QRectF shape;
    QRectF nameRect; ///< empty: there is no room for the name
    QString name;
    Priority priority = Priority::Medium; ///< of the most urgent that the shape stands for
    bool hidden = false;                  ///< all of them were
    int count = 1;                        ///< alarms too close to stand apart
    std::optional<OccurrenceLabel> label; ///< of all of them
    std::vector<double> lines;            ///< x of each alarm, one a pixel
  };

  TrendScale scale;
  double left = 0.0;  ///< the room that this content alone asks for left of the plot
  double right = 0.0; ///< likewise
  std::vector<TrendColumn> columns;
  std::vector<QRectF> gaps;
  QString gapText;
  std::vector<TrendStretch> stretches;
  std::vector<Beyond> beyondLimits;
  QPolygonF bandUpper;
  QPolygonF bandLower;
  std::vector<ValueTick> valueTicks;
  std::vector<TimeLabel> timeTicks;
  std::vector<LimitLine> limits;
  std::vector<Mark> marks;
  std::optional<QPointF> now;        ///< the current value
  std::optional<Priority> nowBeyond; ///< of the most urgent limit that it is beyond
};

/// `devicePixels`: device pixels in a logical one. The answer never holds more columns than the plot has device pixels across.
[[nodiscard]] TrendScene layOut(const TrendContent &content, const QSizeF &size, double devicePixels, const Theme &theme,
                                const QLocale &locale, const QString &gapText);

/// The most urgent limit that `value` is beyond; null when it is within all.
[[nodiscard]] const TrendLimit *limitBeyond(const TrendContent &content, double value);

void paintTrend(QPainter &painter, const TrendScene &scene, const Theme &theme, const BadgePainter &badges);
/// A line at the column and a box with the text beside it, on the side where there is room.
void paintTrendCursor(QPainter &painter, const TrendScene &scene, const TrendColumn &column, const QString &text, const Theme &theme);

} // namespace andon
