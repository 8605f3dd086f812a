// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/action_button.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

constexpr double padding = 13.0;
constexpr double leastPadding = 8.0;
constexpr double gap = 8.0;
constexpr double menuMarkSide = 9.0;

/// "&Save" is shown as "Save"; "&&" as "&".
QString shownText(const QString &text)
{
  QString shown;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] == QLatin1Char('&') && i + 1 < text.size())
      ++i;
    shown += text[i];
  }
  return shown;
}

} // namespace

QColor paintButtonGround(QPainter &painter, const QRectF &rect, const ButtonLook &look, const Theme &theme)
{
  QColor ground = theme.button;
  QColor border = theme.border;
  QColor ink = theme.text;
  if (look.disabled) {
    ground = Qt::transparent;
    ink = theme.text3;
  } else if (look.primary) {
    // Away from the letters' colour, so that the contrast only grows.
    const bool dark = theme.kind == Theme::Kind::Dark;
    ground = look.pressed   ? (dark ? theme.accent.lighter(116) : theme.accent.darker(135))
             : look.hovered ? (dark ? theme.accent.lighter(108) : theme.accent.darker(116))
                            : theme.accent;
    border = ground;
    ink = theme.onAccent;
  } else if (look.pressed) {
    ground = theme.selected;
    border = theme.text2;
  } else if (look.chosen) {
    ground = theme.selected;
    border = look.hovered ? theme.text2 : theme.accent;
  } else if (look.hovered) {
    ground = theme.row;
    border = theme.text2;
  }
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen{border, theme.outline};
  if (look.disabled)
    pen.setDashPattern({3.0, 2.0});
  painter.setPen(pen);
  painter.setBrush(ground);
  const double inset = theme.outline / 2.0;
  painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), Measures::radius, Measures::radius);
  painter.restore();
  return ink;
}

ActionButton::ActionButton(const ThemeHolder &holder, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , holder_(holder)
{
  setAutoDefault(false);
  // May shrink below its hint, down to the text without the key.
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void ActionButton::setPrimary(bool primary)
{
  primary_ = primary;
  updateGeometry();
  update();
}

void ActionButton::setKeyHint(const QString &key)
{
  keyHint_ = key;
  updateGeometry();
  update();
}

bool ActionButton::showsKeyHint() const
{
  return !keyHint_.isEmpty() && contentWidth(true) + 2.0 * leastPadding <= width();
}

void ActionButton::setGlyph(std::optional<Glyph> glyph)
{
  glyph_ = glyph;
  updateGeometry();
  update();
}

void ActionButton::setMenuMark(bool mark)
{
  menuMark_ = mark;
  updateGeometry();
  update();
}

void ActionButton::setRefusal(const QString &why)
{
  if (why == refusal_)
    return;
  refusal_ = why;
  setToolTip(why);
  setAccessibleDescription(why);
  update();
}

// Chosen and primary text is heavier; the size is always that of the heavier face, so that choosing moves nothing.
double ActionButton::contentWidth(bool withHint) const
{
  const Theme &theme = holder_.theme();
  const bool strong = primary_ || isCheckable();
  const QFontMetricsF metrics{theme.font(TextSize::Body, strong ? TextWeight::Strong : TextWeight::Regular)};
  double width = metrics.horizontalAdvance(shownText(text()));
  const double between = text().isEmpty() ? 0.0 : gap;
  if (glyph_)
    width += std::round(metrics.height() * 0.9) + between;
  if (menuMark_)
    width += menuMarkSide * theme.textScale + between * 0.75;
  if (withHint && !keyHint_.isEmpty())
    width += keyCapSize(keyHint_, theme).width() + between;
  return width;
}

QSize ActionButton::sizeHint() const
{
  return {static_cast<int>(std::ceil(contentWidth(true) + 2.0 * padding)), holder_.theme().buttonHeight()};
}

QSize ActionButton::minimumSizeHint() const
{
  return {static_cast<int>(std::ceil(contentWidth(false) + 2.0 * leastPadding)), holder_.theme().buttonHeight()};
}

void ActionButton::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QStyleOptionButton option;
  initStyleOption(&option);
  ButtonLook look;
  look.disabled = !isEnabled() || isRefused();
  look.hovered = option.state & QStyle::State_MouseOver;
  look.pressed = isDown();
  look.chosen = isChecked();
  look.primary = primary_;
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor ink = paintButtonGround(painter, rect(), look, theme);

  const QFont font = theme.font(TextSize::Body, look.chosen || primary_ ? TextWeight::Strong : TextWeight::Regular);
  const QFontMetricsF metrics{font};
  const bool hint = showsKeyHint();
  const QString shown = shownText(text());
  const double between = shown.isEmpty() ? 0.0 : gap;
  const double slack = metrics.horizontalAdvance(shown);
  const double markSide = menuMarkSide * theme.textScale;
  const double glyphSide = std::round(metrics.height() * 0.9);
  const QSizeF cap = hint ? keyCapSize(keyHint_, theme) : QSizeF{};
  const double total =
      slack + (glyph_ ? glyphSide + between : 0.0) + (menuMark_ ? markSide + between * 0.75 : 0.0) + (hint ? cap.width() + between : 0.0);
  double x = std::max(leastPadding, (width() - total) / 2.0);
  if (glyph_) {
    paintGlyph(painter, QRectF{x, (height() - glyphSide) / 2.0, glyphSide, glyphSide}, *glyph_, ink, theme.button);
    x += glyphSide + between;
  }
  painter.setFont(font);
  painter.setPen(ink);
  const double room = width() - leastPadding - x - (menuMark_ ? markSide + between * 0.75 : 0.0);
  painter.drawText(QRectF{x, 0.0, room + 1.0, static_cast<double>(height())}, Qt::AlignLeft | Qt::AlignVCenter,
                   slack <= room ? shown : metrics.elidedText(shown, Qt::ElideRight, room));
  x += std::min(slack, room) + between;
  if (menuMark_) {
    x -= between * 0.25;
    paintGlyph(painter, QRectF{x, (height() - markSide) / 2.0, markSide, markSide}, Glyph::ChevronDown, ink);
    x += markSide + between;
  }
  if (hint)
    paintKeyCap(painter, QRectF{x, 0.0, cap.width(), static_cast<double>(height())}, keyHint_, ink, theme);
}

bool ActionButton::event(QEvent *event)
{
  if (isRefused() && event->type() == QEvent::Shortcut) {
    sayWhy();
    return true;
  }
  return QPushButton::event(event);
}

void ActionButton::keyPressEvent(QKeyEvent *event)
{
  const bool pressing = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isRefused() && pressing) {
    sayWhy();
    return;
  }
  QPushButton::keyPressEvent(event);
}

void ActionButton::mouseReleaseEvent(QMouseEvent *event)
{
  // Not at the press: the release would hide it at once. What a click itself refuses is nothing to explain.
  const bool wasRefused = isRefused();
  QPushButton::mouseReleaseEvent(event);
  if (wasRefused)
    sayWhy();
}

bool ActionButton::hitButton(const QPoint &position) const
{
  return !isRefused() && QPushButton::hitButton(position);
}

void ActionButton::sayWhy()
{
  QToolTip::showText(mapToGlobal(QPoint{0, height()}), refusal_, this);
}

FilterButton::FilterButton(const ThemeHolder &holder, const QString &label, QWidget *parent)
    : ActionButton(holder, {}, parent)
    , label_(label)
{
  setCheckable(true);
  compose();
}

void FilterButton::setLabel(const QString &label)
{
  label_ = label;
  compose();
}

void FilterButton::setCount(std::optional<int> count)
{
  count_ = count;
  compose();
}

void FilterButton::compose()
{
  setText(count_ ? tr("%1 %2", "label of a filter, how many match").arg(label_, locale().toString(*count_)) : label_);
}

} // namespace andon
