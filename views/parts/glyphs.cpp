// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/glyphs.h"

#include "views/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

constexpr double keyCapPadding = 5.0;
constexpr double tagPadding = 8.0;

void stroke(QPainter &painter, const QPainterPath &path, const QColor &ink, double width)
{
  painter.setPen(QPen{ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(path);
}

void fill(QPainter &painter, const QPainterPath &path, const QColor &ink)
{
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink);
  painter.drawPath(path);
}

QPainterPath lines(std::initializer_list<QPointF> points)
{
  QPainterPath path{*points.begin()};
  for (const QPointF &point : points)
    path.lineTo(point);
  return path;
}

QFont capFont(const Theme &theme)
{
  return theme.font(TextSize::Caption);
}

QFont tagFont(const Theme &theme)
{
  return theme.font(TextSize::Caption, TextWeight::Strong);
}

} // namespace

// Every glyph is drawn on a grid of 16.
void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &ink, const QColor &inner)
{
  const double side = std::min(rect.width(), rect.height());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(rect.center().x() - side / 2.0, rect.center().y() - side / 2.0);
  painter.scale(side / 16.0, side / 16.0);
  switch (glyph) {
  case Glyph::Check: stroke(painter, lines({{2.5, 8.5}, {6.2, 12.2}, {13.5, 3.8}}), ink, 2.0); break;
  case Glyph::Diamond: {
    QPainterPath diamond = lines({{8.0, 0.9}, {15.1, 8.0}, {8.0, 15.1}, {0.9, 8.0}});
    diamond.closeSubpath();
    fill(painter, diamond, ink);
    stroke(painter, diamond, ink, 1.2);
    stroke(painter, lines({{8.0, 4.6}, {8.0, 8.6}}), inner, 1.7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inner);
    painter.drawEllipse(QPointF{8.0, 11.4}, 1.05, 1.05);
    break;
  }
  case Glyph::Information: {
    QPainterPath circle;
    circle.addEllipse(QPointF{8.0, 8.0}, 6.9, 6.9);
    stroke(painter, circle, ink, 1.6);
    stroke(painter, lines({{8.0, 7.6}, {8.0, 11.4}}), ink, 1.7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF{8.0, 4.8}, 1.05, 1.05);
    break;
  }
  case Glyph::ChevronDown: {
    QPainterPath triangle = lines({{3.0, 5.0}, {13.0, 5.0}, {8.0, 12.0}});
    triangle.closeSubpath();
    fill(painter, triangle, ink);
    break;
  }
  case Glyph::ChevronRight: {
    QPainterPath triangle = lines({{5.0, 3.0}, {12.0, 8.0}, {5.0, 13.0}});
    triangle.closeSubpath();
    fill(painter, triangle, ink);
    break;
  }
  case Glyph::Dot:
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF{8.0, 8.0}, 5.0, 5.0);
    break;
  case Glyph::Sensor: {
    QPainterPath probe;
    probe.addEllipse(QPointF{8.0, 8.0}, 2.4, 2.4);
    fill(painter, probe, ink);
    QPainterPath waves;
    for (const double radius : {4.6, 7.0}) {
      const QRectF around{8.0 - radius, 8.0 - radius, 2.0 * radius, 2.0 * radius};
      waves.arcMoveTo(around, 45.0);
      waves.arcTo(around, 45.0, -90.0);
      waves.arcMoveTo(around, 135.0);
      waves.arcTo(around, 135.0, 90.0);
    }
    stroke(painter, waves, ink, 1.5);
    break;
  }
  case Glyph::Lock: {
    QPainterPath body;
    body.addRoundedRect(QRectF{2.8, 7.0, 10.4, 7.6}, 1.2, 1.2);
    stroke(painter, body, ink, 1.6);
    QPainterPath shackle;
    shackle.moveTo(5.0, 7.0);
    shackle.lineTo(5.0, 4.6);
    shackle.arcTo(QRectF{5.0, 1.5, 6.0, 6.0}, 180.0, -180.0);
    shackle.lineTo(11.0, 7.0);
    stroke(painter, shackle, ink, 1.6);
    break;
  }
  }
  painter.restore();
}

QSizeF keyCapSize(const QString &key, const Theme &theme)
{
  const QFontMetricsF metrics{capFont(theme)};
  const double height = metrics.height() + 3.0;
  return {std::max(height, metrics.horizontalAdvance(key) + 2.0 * keyCapPadding), height};
}

void paintKeyCap(QPainter &painter, const QRectF &rect, const QString &key, const QColor &ink, const Theme &theme)
{
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen{ink, 1.0});
  painter.setBrush(Qt::NoBrush);
  const QSizeF size = keyCapSize(key, theme);
  QRectF cap{QPointF{rect.left(), rect.center().y() - size.height() / 2.0}, size};
  cap.moveTo(std::floor(cap.left()) + 0.5, std::floor(cap.top()) + 0.5);
  cap.setSize({std::floor(size.width()) - 1.0, std::floor(size.height()) - 1.0});
  painter.drawRoundedRect(cap, 2.0, 2.0);
  painter.setFont(capFont(theme));
  painter.drawText(cap, Qt::AlignCenter, key);
  painter.restore();
}

QSizeF tagSize(const QString &text, const Theme &theme)
{
  const QFontMetricsF metrics{tagFont(theme)};
  return {metrics.horizontalAdvance(text) + 2.0 * tagPadding, metrics.height() + 2.0};
}

void paintTag(QPainter &painter, const QRectF &rect, const QString &text, const Theme &theme)
{
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QSizeF size = tagSize(text, theme);
  const QRectF tag{QPointF{rect.left(), rect.center().y() - size.height() / 2.0}, size};
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.text);
  painter.drawRoundedRect(tag, 2.0, 2.0);
  painter.setPen(theme.plot);
  painter.setFont(tagFont(theme));
  painter.drawText(tag, Qt::AlignCenter, text);
  painter.restore();
}

} // namespace andon
