// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/status_line.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace andon {
namespace {

constexpr int margin = 12;
constexpr int gap = 18;

} // namespace

StatusLine::StatusLine(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , left_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Strong, Ink::Text, this))
    , right_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2, this))
{
  setAccessibleName(tr("State of the list"));
  left_->setAccessibleName(tr("Selected alarms"));
  right_->setAccessibleName(tr("Alarms by priority"));
  saying_.setSingleShot(true);
  connect(&saying_, &QTimer::timeout, this, [this] { setSelection(selection_); });
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    arrange();
    update();
  });
}

void StatusLine::setSelection(const QString &text)
{
  selection_ = text;
  if (saying_.isActive())
    return;
  left_->setText(text);
  arrange();
}

void StatusLine::say(const QString &text)
{
  left_->setText(text);
  saying_.start(std::chrono::seconds{8});
  arrange();
}

void StatusLine::addKeyHint(const QString &key, const QString &text)
{
  auto *hint = new KeyHintLabel(holder_, key, text, this);
  hint->setAccessibleName(tr("%1: %2", "key, what it does").arg(key, text));
  hints_.push_back(hint);
}

void StatusLine::setSums(const QString &text)
{
  right_->setText(text);
  arrange();
}

QSize StatusLine::minimumSizeHint() const
{
  return {left_->sizeHint().width() + 2 * margin, holder_.theme().columnHeaderHeight() + 8};
}

QSize StatusLine::sizeHint() const
{
  return minimumSizeHint();
}

void StatusLine::resizeEvent(QResizeEvent *)
{
  arrange();
}

void StatusLine::changeEvent(QEvent *event)
{
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    arrange();
}

void StatusLine::arrange()
{
  const auto place = [this](QWidget &widget, int x, int width) {
    const int height = widget.sizeHint().height();
    widget.setGeometry(x, (this->height() - height) / 2, width, height);
  };
  const int room = width() - 2 * margin;
  const int leftWidth = std::min(left_->sizeHint().width(), room);
  const int rightWidth = right_->sizeHint().width();
  const bool sums = leftWidth + gap + rightWidth <= room;
  place(*left_, margin, leftWidth);
  right_->setVisible(sums);
  if (sums)
    place(*right_, width() - margin - rightWidth, rightWidth);
  int x = margin + leftWidth + gap;
  const int end = width() - margin - (sums ? rightWidth + gap : 0);
  bool fits = true;
  for (KeyHintLabel *hint : hints_) {
    const int hintWidth = hint->sizeHint().width();
    fits = fits && x + hintWidth <= end;
    hint->setVisible(fits);
    if (fits)
      place(*hint, x, hintWidth);
    x += hintWidth + gap;
  }
}

void StatusLine::paintEvent(QPaintEvent *)
{
  QPainter painter(this);
  painter.fillRect(0, 0, width(), 1, holder_.theme().border);
}

} // namespace andon
