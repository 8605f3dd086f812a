// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/touch_button.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace andon {
namespace {

constexpr int padding = 10;
constexpr int air = 12; // above and below the words together

int longestWord(const QString &text, const QFontMetrics &metrics)
{
  int longest = 0;
  for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    longest = std::max(longest, metrics.horizontalAdvance(word));
  return longest;
}

} // namespace

TouchButton::TouchButton(const ThemeHolder &holder, const QString &text, QWidget *parent)
    : ActionButton(holder, text, parent)
{
  setAccessibleName(text);
  QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Minimum};
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void TouchButton::setTarget(int pixels)
{
  if (pixels == target_)
    return;
  target_ = pixels;
  updateGeometry();
}

void TouchButton::setChosen(bool chosen)
{
  if (chosen == chosen_)
    return;
  chosen_ = chosen;
  update();
}

QFont TouchButton::shownFont() const
{
  return holder().theme().font(TextSize::Body, TextWeight::Strong);
}

int TouchButton::heightForWidth(int width) const
{
  const QFontMetrics metrics{shownFont()};
  const QRect room{0, 0, std::max(1, width - 2 * padding), 10'000};
  return std::max(target_, metrics.boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, text()).height() + air);
}

QSize TouchButton::sizeHint() const
{
  const QFontMetrics metrics{shownFont()};
  const int width = std::max(target_, metrics.horizontalAdvance(text()) + 2 * padding + 4);
  return {width, heightForWidth(width)};
}

QSize TouchButton::minimumSizeHint() const
{
  const QFontMetrics metrics{shownFont()};
  const int least = std::max(target_, longestWord(text(), metrics) + 2 * padding);
  return {least, heightForWidth(std::max(least, width()))};
}

void TouchButton::resizeEvent(QResizeEvent *event)
{
  ActionButton::resizeEvent(event);
  if (heightForWidth(width()) != height())
    updateGeometry();
}

void TouchButton::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder().theme();
  QStyleOptionButton option;
  initStyleOption(&option);
  ButtonLook look;
  look.disabled = !isEnabled() || isRefused();
  look.hovered = option.state & QStyle::State_MouseOver;
  look.pressed = isDown();
  look.chosen = chosen_;
  look.primary = isPrimary();
  QPainter painter{this};
  painter.setPen(paintButtonGround(painter, rect(), look, theme));
  painter.setFont(shownFont());
  painter.drawText(rect().adjusted(padding, 0, -padding, 0), Qt::AlignCenter | Qt::TextWordWrap, text());
}

} // namespace andon
