// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/labels.h"

#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocumentFragment>

#include <cmath>

namespace andon {

TextLabel::TextLabel(const ThemeHolder &holder, const QString &text, TextSize size, TextWeight weight, Ink ink, QWidget *parent)
    : QLabel(text, parent)
    , holder_(holder)
    , size_(size)
    , weight_(weight)
    , ink_(ink)
{
  setTextFormat(Qt::PlainText);
  dress();
  connect(&holder, &ThemeHolder::changed, this, &TextLabel::dress);
}

bool TextLabel::event(QEvent *event)
{
  const bool handled = QLabel::event(event);
  // The application's style sheet gives a widget that is polished for the first time its old palette and font back.
  if (event->type() == QEvent::Polish)
    dress();
  return handled;
}

void TextLabel::setInk(Ink ink)
{
  ink_ = ink;
  dress();
}

void TextLabel::say(const QString &text)
{
  if (this->text() == text)
    return;
  setText(text);
  setAccessibleName(textFormat() == Qt::RichText ? QTextDocumentFragment::fromHtml(text).toPlainText() : text);
}

void TextLabel::tell(const QString &text)
{
  say(text);
  setVisible(!text.isEmpty());
}

void TextLabel::dress()
{
  const Theme &theme = holder_.theme();
  setFont(theme.font(size_, weight_));
  QPalette colours = theme.palette();
  for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
    colours.setColor(group, QPalette::WindowText, theme.ink(ink_));
    colours.setColor(group, QPalette::Text, theme.ink(ink_));
  }
  setPalette(colours);
}

FigureLabel::FigureLabel(const ThemeHolder &holder, TextSize size, TextWeight weight, Ink ink, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , size_(size)
    , weight_(weight)
    , ink_(ink)
{
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void FigureLabel::setText(const QString &text)
{
  if (text == text_)
    return;
  const int before = sizeHint().width();
  text_ = text;
  setAccessibleName(text_);
  if (sizeHint().width() != before)
    updateGeometry();
  update();
}

void FigureLabel::setInk(Ink ink)
{
  ink_ = ink;
  update();
}

void FigureLabel::setAlignment(Qt::Alignment alignment)
{
  alignment_ = alignment;
  update();
}

QSize FigureLabel::sizeHint() const
{
  const QFont font = holder_.theme().font(size_, weight_);
  return {static_cast<int>(std::ceil(digitsWidth(text_, font))), static_cast<int>(std::ceil(QFontMetricsF{font}.height()))};
}

QSize FigureLabel::minimumSizeHint() const
{
  return sizeHint();
}

void FigureLabel::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setFont(theme.font(size_, weight_));
  painter.setPen(theme.ink(ink_));
  paintDigits(painter, rect(), alignment_, text_);
}

Pane::Pane(const ThemeHolder &holder, Ground ground, QWidget *parent)
    : QFrame(parent)
    , holder_(holder)
    , ground_(ground)
{
  connect(&holder, &ThemeHolder::changed, this, qOverload<>(&QWidget::update));
}

void Pane::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  if (ground_ == Ground::Bar) {
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRectF{0.0, height() - theme.outline, static_cast<double>(width()), theme.outline}, theme.border);
    return;
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen{theme.line, theme.outline});
  painter.setBrush(ground_ == Ground::Panel ? theme.panel : theme.row);
  const double inset = theme.outline / 2.0;
  painter.drawRoundedRect(QRectF{rect()}.adjusted(inset, inset, -inset, -inset), Measures::radius, Measures::radius);
}

KeyHintLabel::KeyHintLabel(const ThemeHolder &holder, const QString &key, const QString &text, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , key_(key)
{
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
  setText(text);
}

void KeyHintLabel::setText(const QString &text)
{
  text_ = text;
  setAccessibleName(key_ + QLatin1Char(' ') + text_);
  updateGeometry();
  update();
}

QSize KeyHintLabel::sizeHint() const
{
  const Theme &theme = holder_.theme();
  const QSizeF cap = keyCapSize(key_, theme);
  const QFontMetricsF metrics{theme.font(TextSize::Second)};
  return {static_cast<int>(std::ceil(cap.width() + Measures::space2 + metrics.horizontalAdvance(text_))),
          static_cast<int>(std::ceil(std::max(cap.height(), metrics.height())))};
}

QSize KeyHintLabel::minimumSizeHint() const
{
  return sizeHint();
}

void KeyHintLabel::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  const double cap = keyCapSize(key_, theme).width();
  paintKeyCap(painter, QRectF{rect()}, key_, theme.text2, theme);
  painter.setFont(theme.font(TextSize::Second));
  painter.setPen(theme.text2);
  painter.drawText(QRectF{rect()}.adjusted(cap + Measures::space2, 0.0, 0.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter, text_);
}

} // namespace andon
