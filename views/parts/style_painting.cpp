// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/style_painting.h"

#include "views/parts/action_button.h"
#include "views/parts/glyphs.h"

#include <QPainter>

#include <algorithm>

namespace andon {

namespace {

constexpr int leastSlider = 32;

void paintBox(QPainter &painter, const QRectF &rect, const QColor &ground, const QColor &border, double width)
{
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen{border, width});
  painter.setBrush(ground);
  painter.drawRoundedRect(rect.adjusted(width / 2.0, width / 2.0, -width / 2.0, -width / 2.0), Measures::radius, Measures::radius);
  painter.restore();
}

} // namespace

void paintPlainButton(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
  ButtonLook look;
  look.disabled = !(option.state & QStyle::State_Enabled);
  look.hovered = option.state & QStyle::State_MouseOver;
  look.pressed = option.state & QStyle::State_Sunken;
  look.chosen = option.state & QStyle::State_On;
  paintButtonGround(painter, option.rect, look, theme);
}

void paintFieldGround(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
  const bool usable = option.state & QStyle::State_Enabled;
  paintBox(painter, option.rect, usable ? theme.plot : theme.panel, theme.border, theme.outline);
}

void paintCheckBox(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
  const bool usable = option.state & QStyle::State_Enabled;
  const QColor ink = usable ? theme.text : theme.text3;
  paintBox(painter, option.rect, usable ? theme.plot : theme.panel, theme.border, theme.outline);
  const QRectF inside = QRectF{option.rect}.adjusted(2, 2, -2, -2);
  if (option.state & QStyle::State_On)
    paintGlyph(painter, inside, Glyph::Check, ink);
  else if (option.state & QStyle::State_NoChange)
    painter.fillRect(QRectF{inside.left() + 2.0, inside.center().y() - 1.0, inside.width() - 4.0, 2.0}, ink);
}

void paintProgressGroove(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
  painter.setPen(QPen{theme.border, theme.outline});
  painter.setBrush(theme.plot);
  const double inset = theme.outline / 2.0;
  painter.drawRect(QRectF{option.rect}.adjusted(inset, inset, -inset, -inset));
}

void paintProgressContents(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
  const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
  if (bar == nullptr || bar->maximum <= bar->minimum)
    return;
  const double done = static_cast<double>(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
  QRectF inside = QRectF{option.rect}.adjusted(theme.outline, theme.outline, -theme.outline, -theme.outline);
  inside.setWidth(inside.width() * std::clamp(done, 0.0, 1.0));
  painter.fillRect(inside, theme.accent);
}

void paintTabGround(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
  const QRectF rect{option.rect};
  const bool chosen = option.state & QStyle::State_Selected;
  if (chosen)
    painter.fillRect(rect, theme.panel);
  else if (option.state & QStyle::State_MouseOver)
    painter.fillRect(rect, theme.row);
  if (chosen)
    painter.fillRect(QRectF{rect.left(), rect.bottom() - 3.0, rect.width(), 3.0}, theme.accent);
  if (option.state & QStyle::State_HasFocus) {
    painter.save();
    painter.setPen(QPen{theme.text, static_cast<double>(Measures::focusRing)});
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(3.0, 3.0, -3.0, -5.0));
    painter.restore();
  }
}

void paintTabLabel(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
  const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
  if (tab == nullptr)
    return;
  const bool chosen = option.state & QStyle::State_Selected;
  const bool usable = option.state & QStyle::State_Enabled;
  painter.save();
  painter.setFont(theme.font(TextSize::Body, chosen ? TextWeight::Strong : TextWeight::Regular));
  painter.setPen(!usable ? theme.text3 : chosen ? theme.text : theme.text2);
  painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
  painter.restore();
}

void paintScrollBar(QPainter &painter, const QRect &groove, const QRect &slider, const QStyleOption &option, const Theme &theme)
{
  painter.fillRect(groove, theme.panel);
  const bool marked = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(marked ? theme.text2 : theme.border);
  const QRectF handle = QRectF{slider}.adjusted(3.0, 3.0, -3.0, -3.0);
  painter.drawRoundedRect(handle, Measures::radius, Measures::radius);
  painter.restore();
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
  const bool upright = bar.orientation == Qt::Vertical;
  const int length = upright ? bar.rect.height() : bar.rect.width();
  const qint64 range = static_cast<qint64>(bar.maximum) - bar.minimum;
  int slider = length;
  if (range > 0)
    slider = std::clamp(static_cast<int>(static_cast<qint64>(length) * bar.pageStep / (range + bar.pageStep)),
                        std::min(leastSlider, length), length);
  const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - slider, bar.upsideDown);
  const auto stretch = [&](int from, int extent) {
    const QRect along = upright ? QRect{bar.rect.left(), bar.rect.top() + from, bar.rect.width(), extent}
                                : QRect{bar.rect.left() + from, bar.rect.top(), extent, bar.rect.height()};
    return QStyle::visualRect(bar.direction, bar.rect, along);
  };
  if (part == QStyle::SC_ScrollBarGroove)
    return bar.rect;
  if (part == QStyle::SC_ScrollBarSlider)
    return stretch(start, slider);
  if (part == QStyle::SC_ScrollBarSubPage)
    return stretch(0, start);
  if (part == QStyle::SC_ScrollBarAddPage)
    return stretch(start + slider, length - start - slider);
  return {};
}

} // namespace andon
