// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/range_bar.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

// At scale 1.
constexpr double baseTrackHeight = 7.0;
constexpr double baseTickHeight = 13.0;
constexpr double baseDiamondRadius = 5.5;
constexpr int baseHeight = 15;

} // namespace

void paintRangeBar(QPainter &painter, const QRectF &rect, const Theme &theme, const RangeBarContent &content)
{
  const double trackHeight = std::round(baseTrackHeight * theme.textScale);
  const double tickHeight = std::round(baseTickHeight * theme.textScale);
  const double tickWidth = std::round(2.0 * theme.textScale);
  const double diamondRadius = baseDiamondRadius * theme.textScale;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double top = std::floor(rect.center().y() - trackHeight / 2.0) + 0.5;
  const QRectF track{std::floor(rect.left()) + 0.5, top, std::floor(rect.width()) - 1.0, trackHeight};
  painter.setPen(QPen{theme.border, theme.outline});
  painter.setBrush(theme.plot);
  painter.drawRect(track);

  const double span = content.high - content.low;
  if (!(span > 0.0)) {
    painter.restore();
    return;
  }
  const QRectF inside = track.adjusted(0.5, 0.5, -0.5, -0.5);
  const auto at = [&](double value) { return inside.left() + inside.width() * std::clamp((value - content.low) / span, 0.0, 1.0); };
  if (content.bandLow && content.bandHigh)
    painter.fillRect(QRectF{QPointF{at(*content.bandLow), inside.top()}, QPointF{at(*content.bandHigh), inside.bottom()}}, theme.bandEdge);
  const double middle = track.center().y();
  if (content.limit) {
    const double x = std::round(std::clamp(at(*content.limit), track.left() + 1.0, track.right() - 1.0));
    painter.fillRect(QRectF{x - tickWidth / 2.0, std::round(middle - tickHeight / 2.0), tickWidth, tickHeight}, theme.text);
  }
  if (content.value) {
    const double x =
        std::clamp(at(*content.value), track.left() + diamondRadius, std::max(track.left() + diamondRadius, track.right() - diamondRadius));
    QPainterPath diamond;
    diamond.moveTo(x, middle - diamondRadius);
    diamond.lineTo(x + diamondRadius, middle);
    diamond.lineTo(x, middle + diamondRadius);
    diamond.lineTo(x - diamondRadius, middle);
    diamond.closeSubpath();
    painter.setPen(QPen{content.badData ? theme.unknown : theme.text, 1.2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin});
    painter.setBrush(content.badData ? theme.plot : content.priority ? theme.of(*content.priority).fill : theme.text);
    painter.drawPath(diamond);
  }
  painter.restore();
}

RangeBar::RangeBar(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
{
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void RangeBar::setContent(const RangeBarContent &content)
{
  if (content == content_)
    return;
  content_ = content;
  update();
}

QSize RangeBar::sizeHint() const
{
  return {90, static_cast<int>(baseHeight * holder_.theme().textScale)};
}

QSize RangeBar::minimumSizeHint() const
{
  return {40, static_cast<int>(baseHeight * holder_.theme().textScale)};
}

void RangeBar::paintEvent(QPaintEvent *)
{
  QPainter painter{this};
  paintRangeBar(painter, rect(), holder_.theme(), content_);
}

} // namespace andon
