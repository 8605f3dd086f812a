// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/fact_cell.h"

#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr double markGap = 6.0;

} // namespace

FactCell::FactCell(const ThemeHolder &holder, const QString &column, Qt::Alignment alignment, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , column_(column)
    , alignment_(alignment)
{
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  setAccessibleName(column);
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

void FactCell::setContent(const FactContent &content)
{
  if (content == content_)
    return;
  content_ = content;
  const QString all = content.more.isEmpty() ? content.fact : tr("%1, %2", "fact, more of it").arg(content.fact, content.more);
  setAccessibleDescription(all);
  setToolTip(all);
  update();
}

QSize FactCell::sizeHint() const
{
  return {100, holder_.theme().alarmRowHeight()};
}

QSize FactCell::minimumSizeHint() const
{
  return {40, holder_.theme().alarmRowHeight()};
}

void FactCell::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  const QFont factFont = theme.font(TextSize::Body, TextWeight::Strong);
  const QFont moreFont = theme.font(TextSize::Second);
  const QFontMetricsF factMetrics{factFont};
  const QFontMetricsF moreMetrics{moreFont};
  const double height = factMetrics.height() + (content_.more.isEmpty() ? 0.0 : moreMetrics.height());
  double top = std::floor((this->height() - height) / 2.0);
  const double side = content_.mark == HealthMark::None ? 0.0 : std::round(factMetrics.ascent());
  const double indent = side > 0.0 ? side + markGap : 0.0;
  const double shown = std::min(digitsWidth(content_.fact, factFont), width() - indent);
  const bool right = alignment_.testFlag(Qt::AlignRight);
  const double left = right ? width() - shown - indent : 0.0;
  if (side > 0.0) {
    const bool good = content_.mark == HealthMark::Check;
    paintGlyph(painter, QRectF{left, top + (factMetrics.height() - side) / 2.0, side, side}, good ? Glyph::Check : Glyph::Diamond,
               good ? theme.text2 : theme.loss, theme.row);
  }
  painter.setFont(factFont);
  painter.setPen(content_.isWrong ? theme.loss : theme.text);
  paintDigits(painter, QRectF{left + indent, top, width() - left - indent, factMetrics.height()}, alignment_ | Qt::AlignVCenter,
              content_.fact);
  top += factMetrics.height();
  painter.setFont(moreFont);
  painter.setPen(theme.text2);
  paintDigits(painter, QRectF{right ? 0.0 : indent, top, width() - (right ? 0.0 : indent), moreMetrics.height()},
              alignment_ | Qt::AlignVCenter, content_.more);
}

} // namespace andon
