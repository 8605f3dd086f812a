// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/badge_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

constexpr double baseWidth = 108.0;
constexpr double baseHeight = 28.0;
constexpr double shapeLeft = 5.0;
constexpr double shapeSide = 20.0;
constexpr double wordLeft = 32.0;
constexpr double wordRight = 10.0;

/// The shape on a grid of 24, its outline's centre 1.4 inside.
QPainterPath unitShape(Priority priority)
{
  QPainterPath path;
  switch (priority) {
  case Priority::Urgent: {
    const double near = 1.5, far = 22.5, cut = 6.15;
    const QPolygonF octagon{{{near + cut, near},
                             {far - cut, near},
                             {far, near + cut},
                             {far, far - cut},
                             {far - cut, far},
                             {near + cut, far},
                             {near, far - cut},
                             {near, near + cut}}};
    path.addPolygon(octagon);
    path.closeSubpath();
    break;
  }
  case Priority::High: {
    const QPolygonF triangle{{{12.0, 1.4}, {23.4, 22.0}, {0.6, 22.0}}};
    path.addPolygon(triangle);
    path.closeSubpath();
    break;
  }
  case Priority::Medium: path.addRect(QRectF{2.5, 2.5, 19.0, 19.0}); break;
  case Priority::Low: path.addEllipse(QPointF{12.0, 12.0}, 10.6, 10.6); break;
  }
  return path;
}

double frameWidth(BadgeFrame frame)
{
  switch (frame) {
  case BadgeFrame::Unacknowledged: return 3.0;
  case BadgeFrame::Acknowledged: return 1.5;
  case BadgeFrame::Returned: return 2.0;
  case BadgeFrame::Hidden: return 1.5;
  }
  return 1.5;
}

QFont wordFont(const Theme &theme)
{
  return theme.font(TextSize::Second, TextWeight::Badge);
}

/// The number or "?" in the middle of the shape; in the triangle lower and smaller, where it is wide.
void paintNumber(QPainter &painter, const QRectF &square, Priority priority, bool badData, const QColor &ink, const Theme &theme)
{
  const bool triangle = priority == Priority::High;
  QFont font = theme.font(TextSize::Body, TextWeight::Badge);
  // Glyph outlines, centred by what is inked: at these sizes a line box is visibly off the middle.
  font.setPixelSize(std::max(6, static_cast<int>(std::lround(square.height() * (triangle ? 0.53 : 0.61)))));
  QPainterPath number;
  number.addText(QPointF{}, font, badData ? QStringLiteral("?") : QString::number(static_cast<int>(priority)));
  const QPointF middle{square.center().x(), square.top() + square.height() * (triangle ? 0.645 : 0.5)};
  number.translate(middle - number.boundingRect().center());
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink);
  painter.drawPath(number);
}

struct ShapeInks {
  QColor fill; ///< invalid: not filled
  QColor outline;
  QColor number;
};

void paintPlaced(QPainter &painter, const QPainterPath &outline, const QRectF &square, Priority priority, bool badData,
                 const ShapeInks &inks, const Theme &theme)
{
  painter.save();
  painter.translate(square.topLeft());
  painter.setPen(QPen{inks.outline, std::max(1.3, square.height() / 16.0), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin});
  painter.setBrush(inks.fill.isValid() ? QBrush{inks.fill} : QBrush{Qt::NoBrush});
  painter.drawPath(outline);
  painter.restore();
  paintNumber(painter, square, priority, badData, inks.number, theme);
}

} // namespace

BadgeFrame badgeFrame(ShownState state)
{
  switch (state) {
  case ShownState::Unacknowledged: return BadgeFrame::Unacknowledged;
  case ShownState::Normal:
  case ShownState::Acknowledged:
  case ShownState::LatchedAcknowledged: return BadgeFrame::Acknowledged;
  case ShownState::ReturnedUnacknowledged:
  case ShownState::LatchedUnacknowledged: return BadgeFrame::Returned;
  case ShownState::Shelved:
  case ShownState::SuppressedByDesign:
  case ShownState::OutOfService: return BadgeFrame::Hidden;
  }
  return BadgeFrame::Acknowledged;
}

QSize BadgePainter::size(const QString &word) const
{
  const Theme &theme = holder_.theme();
  const double scale = theme.textScale;
  const QFontMetricsF metrics{wordFont(theme)};
  const double needed = (wordLeft + wordRight) * scale + metrics.horizontalAdvance(word);
  return {static_cast<int>(std::ceil(std::max(baseWidth * scale, needed))), static_cast<int>(std::lround(baseHeight * scale))};
}

const QPainterPath &BadgePainter::shape(Priority priority, double side) const
{
  const quint64 key = static_cast<quint64>(std::lround(side * 64.0)) * 8 + static_cast<quint64>(priority);
  auto found = shapes_.find(key);
  if (found == shapes_.end())
    found = shapes_.insert(key, QTransform::fromScale(side / 24.0, side / 24.0).map(unitShape(priority)));
  return *found;
}

void BadgePainter::paint(QPainter &painter, const QRectF &rect, const Badge &badge, bool lit) const
{
  const Theme &theme = holder_.theme();
  const double scale = theme.textScale;
  const double height = std::min(rect.height(), std::round(baseHeight * scale));
  const QRectF box{rect.left(), std::round(rect.center().y() - height / 2.0), rect.width(), height};
  const PriorityColours &colours = theme.of(badge.priority);
  const bool filled = badge.frame == BadgeFrame::Unacknowledged && lit;
  const bool hidden = badge.frame == BadgeFrame::Hidden;
  const double pen = frameWidth(badge.frame) * scale;
  const QRectF frame = box.adjusted(pen / 2.0, pen / 2.0, -pen / 2.0, -pen / 2.0);
  const QColor ink = filled ? colours.on : theme.text;

  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath ground;
  ground.addRoundedRect(frame, Measures::radius * scale, Measures::radius * scale);
  painter.fillPath(ground, filled ? colours.fill : theme.plot);

  const QFont font = wordFont(theme);
  const QRectF word{box.left() + wordLeft * scale, box.top(), box.width() - (wordLeft + 4.0) * scale, box.height()};
  if (hidden) {
    paintHatch(painter, ground, theme.hatch);
    // The word stands on a clean field, or the hatch would run through its letters.
    const double inked = std::min(word.width(), QFontMetricsF{font}.horizontalAdvance(badge.word));
    painter.fillRect(QRectF{word.left() - 4.0 * scale, word.center().y() - 8.0 * scale, inked + 8.0 * scale, 16.0 * scale}, theme.plot);
  }

  QPen framePen{theme.text, pen};
  framePen.setJoinStyle(Qt::MiterJoin);
  if (badge.frame == BadgeFrame::Returned) {
    framePen.setCapStyle(Qt::FlatCap);
    framePen.setDashPattern({6.0 * scale / pen, 4.0 * scale / pen});
  }
  painter.setPen(framePen);
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(ground);

  const double side = shapeSide * scale;
  const QRectF square{box.left() + shapeLeft * scale, box.center().y() - side / 2.0, side, side};
  const bool coloured = !filled && !hidden && !badge.badData;
  const ShapeInks inks{coloured ? colours.fill : QColor{}, ink, coloured ? colours.on : ink};
  paintPlaced(painter, shape(badge.priority, side), square, badge.priority, badge.badData, inks, theme);

  painter.setFont(font);
  painter.setPen(ink);
  painter.drawText(word, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF{font}.elidedText(badge.word, Qt::ElideRight, word.width()));
  painter.restore();
}

void BadgePainter::paintEmptyShape(QPainter &painter, const QRectF &rect, Priority priority) const
{
  painter.save();
  painter.translate(rect.topLeft());
  painter.setPen(QPen{holder_.theme().border, 1.2});
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(shape(priority, rect.width()));
  painter.restore();
}

void BadgePainter::paintShape(QPainter &painter, const QRectF &rect, Priority priority, bool badData, bool hidden) const
{
  const Theme &theme = holder_.theme();
  const double side = std::min(rect.width(), rect.height());
  const QRectF square{rect.center().x() - side / 2.0, rect.center().y() - side / 2.0, side, side};
  const QPainterPath &outline = shape(priority, side);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const bool coloured = !hidden && !badData;
  if (hidden) {
    const QPainterPath placed = outline.translated(square.topLeft());
    painter.fillPath(placed, theme.plot);
    paintHatch(painter, placed, theme.hatch);
  }
  ShapeInks inks{coloured ? theme.of(priority).fill : QColor{}, theme.text, coloured ? theme.of(priority).on : theme.text};
  if (badData && !hidden)
    inks.fill = theme.plot;
  paintPlaced(painter, outline, square, priority, badData, inks, theme);
  painter.restore();
}

void paintHatch(QPainter &painter, const QPainterPath &path, const QColor &ink)
{
  // Lines rather than a tile: they stay one device-independent pixel wide and unbroken at any scale factor.
  const QRectF box = path.boundingRect();
  const double step = 6.0 * std::sqrt(2.0);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipPath(path, Qt::IntersectClip);
  painter.setPen(QPen{ink, 1.2});
  for (double x = box.left() + step / 2.0; x < box.right() + box.height(); x += step)
    painter.drawLine(QPointF{x, box.top()}, QPointF{x - box.height(), box.bottom()});
  painter.restore();
}

} // namespace andon
