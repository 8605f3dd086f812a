// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/field.h"

#include "views/parts/glyphs.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace andon {

namespace {

constexpr int padding = 10;

} // namespace

Field::Field(const ThemeHolder &holder, QWidget *parent)
    : QLineEdit(parent)
    , holder_(holder)
{
  setFrame(false);
  connect(&holder, &ThemeHolder::changed, this, &Field::dress);
  connect(this, &QLineEdit::textChanged, this, qOverload<>(&QWidget::update));
  dress();
}

void Field::setSuffix(const QString &unit)
{
  suffix_ = unit;
  dress();
}

void Field::setKeyHint(const QString &key)
{
  keyHint_ = key;
  dress();
}

void Field::setProblem(const QString &problem)
{
  problem_ = problem;
  setAccessibleDescription(problem);
  update();
}

void Field::setEmptiedByEscape(bool emptied)
{
  isEmptiedByEscape_ = emptied;
}

bool Field::event(QEvent *event)
{
  const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
  if (!isEmptiedByEscape_ || !isKey || text().isEmpty() || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
    return QLineEdit::event(event);
  event->accept(); // the override keeps the window's shortcut for Escape away
  if (event->type() == QEvent::KeyPress)
    clear();
  return true;
}

QSize Field::sizeHint() const
{
  return {QLineEdit::sizeHint().width(), holder_.theme().buttonHeight()};
}

QSize Field::minimumSizeHint() const
{
  return {QLineEdit::minimumSizeHint().width(), holder_.theme().buttonHeight()};
}

void Field::dress()
{
  const Theme &theme = holder_.theme();
  setFont(theme.font(TextSize::Body));
  setPalette(theme.palette());
  double right = 0.0;
  if (!suffix_.isEmpty())
    right = QFontMetricsF{theme.font(TextSize::Second)}.horizontalAdvance(suffix_) + padding;
  else if (!keyHint_.isEmpty())
    right = keyCapSize(keyHint_, theme).width() + padding;
  setTextMargins(padding - 2, 0, static_cast<int>(std::ceil(right)), 0);
  updateGeometry();
  update();
}

void Field::paintEvent(QPaintEvent *event)
{
  const Theme &theme = holder_.theme();
  // Frame and ground lie under the text; the sheet keeps Qt from filling over them.
  {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = hasProblem() ? 2.0 : theme.outline;
    painter.setPen(QPen{hasProblem() ? theme.loss : theme.border, width, isEnabled() ? Qt::SolidLine : Qt::DashLine});
    painter.setBrush(isEnabled() ? theme.plot : theme.panel);
    const double inset = width / 2.0;
    painter.drawRoundedRect(QRectF{rect()}.adjusted(inset, inset, -inset, -inset), Measures::radius, Measures::radius);
    const QRectF inner = QRectF{rect()}.adjusted(padding, 0.0, -padding, 0.0);
    if (!suffix_.isEmpty()) {
      painter.setFont(theme.font(TextSize::Second));
      painter.setPen(theme.text3);
      painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, suffix_);
    } else if (!keyHint_.isEmpty() && text().isEmpty()) {
      const double cap = keyCapSize(keyHint_, theme).width();
      paintKeyCap(painter, QRectF{inner.right() - cap, 0.0, cap, static_cast<double>(height())}, keyHint_, theme.text3, theme);
    }
  }
  QLineEdit::paintEvent(event);
}

} // namespace andon
