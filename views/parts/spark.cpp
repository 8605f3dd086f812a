// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/spark.h"

#include "views/parts/badge_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace andon {

void paintSpark(QPainter &painter, const QRectF &rect, const Theme &theme, const SparkContent &content)
{
  painter.save();
  const QRectF frame{std::floor(rect.left()) + 0.5, std::floor(rect.top()) + 0.5, std::floor(rect.width()) - 1.0,
                     std::floor(rect.height()) - 1.0};
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen{theme.line, theme.outline});
  painter.setBrush(theme.plot);
  painter.drawRect(frame);
  const bool isEmpty = content.points == nullptr || content.points->empty() || content.to <= content.from;
  if (isEmpty) {
    painter.restore();
    return;
  }
  double low = content.band ? content.band->low : content.points->front().min;
  double high = content.band ? content.band->high : content.points->front().max;
  for (const TrendPoint &point : *content.points) {
    low = std::min(low, point.min);
    high = std::max(high, point.max);
  }
  // A value that hardly moves is a flat line, not noise blown up to the height of the plot.
  const double least = std::max(std::abs(high), std::abs(low)) * 0.01 + 1e-9;
  const double air = std::max((high - low) * 0.12, least);
  low -= air;
  high += air;
  const QRectF plot = frame.adjusted(1.0, 1.0, -1.0, -1.0);
  const double span = static_cast<double>((content.to - content.from).count());
  const auto x = [&](UtcTime time) {
    return plot.left() + plot.width() * std::clamp(static_cast<double>((time - content.from).count()) / span, 0.0, 1.0);
  };
  const auto y = [&](double value) { return plot.bottom() - plot.height() * (value - low) / (high - low); };
  if (content.band)
    painter.fillRect(QRectF{QPointF{plot.left(), y(content.band->high)}, QPointF{plot.right(), y(content.band->low)}}, theme.band);

  painter.setRenderHint(QPainter::Antialiasing);
  const TrendPoint &newest = content.points->back();
  if (content.isStale) {
    QPainterPath gap;
    gap.addRect(QRectF{QPointF{x(newest.time), plot.top()}, plot.bottomRight()});
    painter.fillPath(gap, theme.plot);
    paintHatch(painter, gap, theme.hatch);
  }
  QPolygonF line;
  for (const TrendPoint &point : *content.points)
    if (point.time >= content.from)
      line << QPointF{x(point.time), y(point.last)};
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen{content.isStale ? theme.unknown : theme.text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
  painter.drawPolyline(line);
  if (!content.isStale && !line.isEmpty()) {
    const double radius = std::min(3.5, plot.height() / 6.0);
    const QPointF dot{std::min(line.back().x(), plot.right() - radius),
                      std::clamp(line.back().y(), plot.top() + radius, plot.bottom() - radius)};
    painter.setPen(QPen{theme.text, 1.0});
    painter.setBrush(content.priority ? theme.of(*content.priority).fill : theme.text);
    painter.drawEllipse(dot, radius, radius);
  }
  painter.restore();
}

} // namespace andon
