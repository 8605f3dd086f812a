// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/badge_painter.h"
#include "views/parts/numbers.h"
#include "views/parts/trend_scene.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

constexpr double labelGap = 7.0;
constexpr double tickLength = 4.0;
constexpr double nowRadius = 5.0;

QPen dashed(const QColor &ink, double width, double on, double off)
{
  QPen pen{ink, width};
  pen.setCapStyle(Qt::FlatCap);
  pen.setDashPattern({on / width, off / width});
  return pen;
}

QPen rounded(const QColor &ink, double width)
{
  return {ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintGround(QPainter &painter, const TrendScene &scene, const Theme &theme)
{
  const QRectF &plot = scene.scale.plot;
  painter.fillRect(plot, theme.plot);
  if (!scene.bandUpper.isEmpty()) {
    painter.save();
    painter.setClipRect(plot);
    QPolygonF band = scene.bandUpper;
    for (auto point = scene.bandLower.crbegin(); point != scene.bandLower.crend(); ++point)
      band.append(*point);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.band);
    painter.drawPolygon(band);
    painter.setPen(QPen{theme.bandEdge, 1.0});
    painter.drawPolyline(scene.bandUpper);
    painter.drawPolyline(scene.bandLower);
    painter.restore();
  }
  // The grid stays behind everything: between the separators and the plot.
  QColor grid = theme.line;
  grid.setAlphaF(theme.kind == Theme::Kind::HighContrast ? 0.3F : 0.55F);
  painter.setPen(QPen{grid, 1.0});
  for (const TrendScene::ValueTick &tick : scene.valueTicks)
    painter.drawLine(QPointF{plot.left(), tick.y}, QPointF{plot.right(), tick.y});
}

void paintGaps(QPainter &painter, const TrendScene &scene, const Theme &theme)
{
  const QFont font = theme.font(TextSize::Caption);
  const QFontMetricsF metrics{font};
  for (const QRectF &gap : scene.gaps) {
    painter.fillRect(gap, theme.plot);
    QPainterPath path;
    path.addRect(gap);
    paintHatch(painter, path, theme.hatch);
    painter.setPen(QPen{theme.hatch, 1.0});
    painter.drawLine(gap.topLeft(), gap.bottomLeft());
    painter.drawLine(gap.topRight(), gap.bottomRight());
    const double width = metrics.horizontalAdvance(scene.gapText) + 6.0;
    if (width > gap.width() + 6.0)
      continue;
    const QRectF name{gap.center().x() - width / 2.0, gap.bottom() - metrics.height() - 4.0, width, metrics.height()};
    painter.fillRect(name, theme.plot);
    painter.setFont(font);
    painter.setPen(theme.text2);
    painter.drawText(name, Qt::AlignCenter, scene.gapText);
  }
}

void paintAxes(QPainter &painter, const TrendScene &scene, const Theme &theme)
{
  const QRectF &plot = scene.scale.plot;
  painter.setPen(QPen{theme.line, theme.outline});
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(plot);
  painter.setFont(theme.font(TextSize::Second));
  const double height = QFontMetricsF{painter.font()}.height();
  painter.setPen(theme.text3);
  for (const TrendScene::ValueTick &tick : scene.valueTicks)
    paintDigits(painter, QRectF{0.0, tick.y - height / 2.0, plot.left() - labelGap, height}, Qt::AlignRight | Qt::AlignVCenter, tick.text);
  for (const TrendScene::TimeLabel &tick : scene.timeTicks) {
    painter.setPen(QPen{theme.border, 1.0});
    const double x = std::round(tick.x) + 0.5;
    painter.drawLine(QPointF{x, plot.bottom()}, QPointF{x, plot.bottom() + tickLength});
    painter.setPen(theme.text3);
    paintDigits(painter, tick.rect, Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
  }
}

void paintLimits(QPainter &painter, const TrendScene &scene, const Theme &theme)
{
  const QRectF &plot = scene.scale.plot;
  for (const TrendScene::LimitLine &limit : scene.limits) {
    if (!limit.caption) {
      painter.setPen(limit.trip ? dashed(theme.text, 2.0, 2.0, 3.0) : dashed(theme.text, Measures::limit, 7.0, 4.0));
      const double y = std::round(limit.y) + (limit.trip ? 0.0 : 0.5);
      painter.drawLine(QPointF{plot.left(), y}, QPointF{plot.right(), y});
    }
    painter.setFont(theme.font(TextSize::Second, limit.caption ? TextWeight::Regular : TextWeight::Strong));
    painter.setPen(limit.caption ? theme.text3 : theme.text);
    const double height = QFontMetricsF{painter.font()}.height();
    painter.drawText(QRectF{plot.right() + labelGap, limit.labelY - height / 2.0, 1000.0, height}, Qt::AlignLeft | Qt::AlignVCenter,
                     limit.name);
  }
}

void paintSeries(QPainter &painter, const TrendScene &scene, const Theme &theme)
{
  painter.save();
  painter.setClipRect(scene.scale.plot.adjusted(-nowRadius, -1.0, nowRadius, 1.0));
  painter.setBrush(Qt::NoBrush);
  for (const TrendStretch &stretch : scene.stretches) {
    painter.setPen(stretch.good ? rounded(theme.text, Measures::series) : dashed(theme.unknown, Measures::series, 3.0, 2.0));
    // A lone sample between two gaps is a point, which a line would not show.
    if (stretch.line.size() == 1)
      painter.drawPoint(stretch.line.front());
    else
      painter.drawPolyline(stretch.line);
  }
  // All outlines first: where two stretches meet none cuts the other.
  for (const TrendScene::Beyond &piece : scene.beyondLimits) {
    painter.setPen(rounded(theme.text, Measures::beyondLimit + 2.0));
    painter.drawPolyline(piece.line);
  }
  for (const TrendScene::Beyond &piece : scene.beyondLimits) {
    painter.setPen(rounded(theme.of(piece.priority).fill, Measures::beyondLimit));
    painter.drawPolyline(piece.line);
  }
  painter.restore();
}

/// How many alarms the shape stands for, and what people hold of them: a check for true, a cross for false, a wave for a nuisance.
void paintBesideMark(QPainter &painter, const TrendScene::Mark &mark, const QRectF &plot, const Theme &theme)
{
  painter.setPen(theme.text);
  if (mark.count > 1)
    painter.drawText(QRectF{mark.shape.right() + 2.0, mark.shape.top(), 60.0, mark.shape.height()}, Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("\u00d7%1").arg(mark.count));
  if (!mark.label || *mark.label == OccurrenceLabel::Unknown)
    return;
  const double side = 9.0;
  const QRectF at{mark.shape.center().x() + 3.0, plot.top() + 3.0, side, side};
  painter.save();
  painter.setPen(QPen{theme.text, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
  painter.setBrush(Qt::NoBrush);
  switch (*mark.label) {
  case OccurrenceLabel::Unknown: break;
  case OccurrenceLabel::True:
    painter.drawPolyline(QPolygonF{{at.left(), at.center().y()}, {at.left() + side * 0.4, at.bottom()}, {at.right(), at.top()}});
    break;
  case OccurrenceLabel::False:
    painter.drawLine(at.topLeft(), at.bottomRight());
    painter.drawLine(at.topRight(), at.bottomLeft());
    break;
  case OccurrenceLabel::Nuisance: {
    QPainterPath wave{QPointF{at.left(), at.center().y()}};
    wave.cubicTo(QPointF{at.left() + side * 0.35, at.top()}, QPointF{at.right() - side * 0.35, at.bottom()},
                 QPointF{at.right(), at.center().y()});
    painter.drawPath(wave);
    break;
  }
  }
  painter.restore();
}

void paintMarks(QPainter &painter, const TrendScene &scene, const Theme &theme, const BadgePainter &badges)
{
  const QRectF &plot = scene.scale.plot;
  painter.setFont(theme.font(TextSize::Second));
  for (const TrendScene::Mark &mark : scene.marks) {
    painter.setPen(QPen{theme.text, 1.0});
    for (const double x : mark.lines)
      painter.drawLine(QPointF{x, mark.shape.bottom()}, QPointF{x, plot.bottom()});
    badges.paintShape(painter, mark.shape, mark.priority, false, mark.hidden);
    paintBesideMark(painter, mark, plot, theme);
    if (mark.nameRect.isEmpty())
      continue;
    painter.setPen(theme.text);
    painter.drawText(mark.nameRect, Qt::AlignRight | Qt::AlignVCenter, mark.name);
  }
}

} // namespace

void paintTrend(QPainter &painter, const TrendScene &scene, const Theme &theme, const BadgePainter &badges)
{
  painter.setRenderHint(QPainter::Antialiasing);
  paintGround(painter, scene, theme);
  paintGaps(painter, scene, theme);
  paintAxes(painter, scene, theme);
  paintLimits(painter, scene, theme);
  paintMarks(painter, scene, theme, badges);
  paintSeries(painter, scene, theme);
  if (scene.now) {
    painter.setPen(QPen{theme.text, 1.0});
    painter.setBrush(scene.nowBeyond ? theme.of(*scene.nowBeyond).fill : theme.text);
    painter.drawEllipse(*scene.now, nowRadius, nowRadius);
  }
}

void paintTrendCursor(QPainter &painter, const TrendScene &scene, const TrendColumn &column, const QString &text, const Theme &theme)
{
  const QRectF &plot = scene.scale.plot;
  const QPointF point{scene.scale.x(column.time), scene.scale.y(column.last)};
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double x = std::round(point.x()) + 0.5;
  painter.setPen(QPen{theme.accent, 1.0});
  painter.drawLine(QPointF{x, plot.top()}, QPointF{x, plot.bottom()});
  painter.setPen(QPen{theme.text, 1.5});
  painter.setBrush(theme.plot);
  painter.drawEllipse(point, nowRadius - 1.0, nowRadius - 1.0);

  painter.setFont(theme.font(TextSize::Second, TextWeight::Strong));
  const double width = std::min(plot.width(), digitsWidth(text, painter.font()) + 16.0);
  const double height = QFontMetricsF{painter.font()}.height() + 8.0;
  double left = x + 10.0;
  if (left + width > plot.right())
    left = x - 10.0 - width;
  left = std::clamp(left, plot.left(), std::max(plot.left(), plot.right() - width));
  // Out of the line's way: below it where it runs in the upper half, above it otherwise.
  const double top = point.y() < plot.center().y() ? plot.bottom() - height - 6.0 : plot.top() + 6.0;
  const QRectF box{left, top, width, height};
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.text);
  painter.drawRoundedRect(box, Measures::radius, Measures::radius);
  painter.setPen(theme.plot);
  paintDigits(painter, box.adjusted(8.0, 0.0, -7.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter, text);
  painter.restore();
}

} // namespace andon
