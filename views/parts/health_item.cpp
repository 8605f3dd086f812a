// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/health_item.h"

#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

constexpr double padding = 14.0;
constexpr double markGap = 7.0;
constexpr double pieceGap = 5.0;

double markSide(HealthMark mark, const QFontMetricsF &metrics)
{
  return mark == HealthMark::None ? 0.0 : std::round(metrics.height() * 0.8);
}

} // namespace

HealthItem::HealthItem(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
{
  setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void HealthItem::setContent(const HealthContent &content)
{
  if (content == content_)
    return;
  const int before = sizeHint().width();
  content_ = content;
  QStringList words;
  for (const HealthPiece &piece : content_.pieces)
    words += piece.text;
  setAccessibleName(content_.caption);
  setAccessibleDescription(words.join(QLatin1Char(' ')));
  if (sizeHint().width() != before)
    updateGeometry();
  update();
}

void HealthItem::setValueSize(TextSize size)
{
  valueSize_ = size;
  updateGeometry();
  update();
}

void HealthItem::setSeparator(Qt::Edges edges)
{
  separator_ = edges;
  update();
}

QSize HealthItem::sizeHint() const
{
  const Theme &theme = holder_.theme();
  const QFont font = theme.font(valueSize_, TextWeight::Strong);
  const QFontMetricsF metrics{font};
  double width = 0.0;
  for (const HealthPiece &piece : content_.pieces) {
    const double side = markSide(piece.mark, metrics);
    width += (width > 0.0 ? pieceGap : 0.0) + (side > 0.0 ? side + markGap : 0.0) + digitsWidth(piece.text, font);
  }
  if (!content_.keyHint.isEmpty())
    width += markGap + keyCapSize(content_.keyHint, theme).width();
  width = std::max(width, digitsWidth(content_.caption, theme.font(TextSize::Caption)));
  return {static_cast<int>(std::ceil(width + 2.0 * padding)), theme.healthHeight()};
}

QSize HealthItem::minimumSizeHint() const
{
  return sizeHint();
}

void HealthItem::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  for (const Qt::Edge edge : {Qt::LeftEdge, Qt::RightEdge})
    if (separator_ & edge)
      painter.fillRect(QRectF{edge == Qt::LeftEdge ? 0.0 : width() - 1.0, 0.0, 1.0, static_cast<double>(height())}, theme.line);

  const QFont captionFont = theme.font(TextSize::Caption);
  const QFont valueFont = theme.font(valueSize_, TextWeight::Strong);
  const QFontMetricsF captionMetrics{captionFont};
  const QFontMetricsF valueMetrics{valueFont};
  // Two lines as one block in the middle; a larger value grows about its line, so that all captions of a bar stand level.
  const double bodyHeight = QFontMetricsF{theme.font(TextSize::Body, TextWeight::Strong)}.height();
  const double top = (height() - captionMetrics.height() - bodyHeight) / 2.0;
  const double inner = width() - 2.0 * padding;
  painter.setFont(captionFont);
  painter.setPen(theme.text3);
  paintDigits(painter, QRectF{padding, top, inner, captionMetrics.height()}, Qt::AlignLeft | Qt::AlignVCenter, content_.caption);

  painter.setFont(valueFont);
  const double excess = valueMetrics.height() - bodyHeight;
  const QRectF line{padding, top + captionMetrics.height() - excess / 2.0 + (excess > 0.0 ? 1.0 : 0.0), inner, valueMetrics.height()};
  double x = line.left();
  for (const HealthPiece &piece : content_.pieces) {
    if (x > line.left())
      x += pieceGap;
    if (const double side = markSide(piece.mark, valueMetrics); side > 0.0) {
      const bool good = piece.mark == HealthMark::Check;
      paintGlyph(painter, QRectF{x, line.center().y() - side / 2.0, side, side}, good ? Glyph::Check : Glyph::Diamond,
                 good ? theme.text2 : theme.loss, theme.panel);
      x += side + markGap;
    }
    painter.setPen(theme.text);
    const double wanted = digitsWidth(piece.text, valueFont);
    paintDigits(painter, QRectF{x, line.top(), std::max(0.0, std::min(wanted, line.right() - x)), line.height()},
                Qt::AlignLeft | Qt::AlignVCenter, piece.text);
    x += wanted;
  }
  if (!content_.keyHint.isEmpty()) {
    const QSizeF cap = keyCapSize(content_.keyHint, theme);
    paintKeyCap(painter, QRectF{x + markGap, line.top(), cap.width(), line.height()}, content_.keyHint, theme.text2, theme);
  }
}

} // namespace andon
