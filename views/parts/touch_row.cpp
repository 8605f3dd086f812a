// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/touch_row.h"

#include <QEvent>
#include <QResizeEvent>

#include <algorithm>

namespace andon {
namespace {

constexpr int gap = Measures::space3;

} // namespace

TouchRow::TouchRow(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
{
  QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Minimum};
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(&holder, &ThemeHolder::changed, this, [this] { updateGeometry(); });
}

void TouchRow::add(TouchButton *button)
{
  button->setParent(this);
  button->setTarget(target_);
  button->show();
  buttons_.push_back(button);
  updateGeometry();
}

void TouchRow::clear()
{
  for (TouchButton *button : buttons_)
    delete button;
  buttons_.clear();
  updateGeometry();
}

void TouchRow::setTarget(int pixels)
{
  target_ = pixels;
  for (TouchButton *button : buttons_)
    button->setTarget(pixels);
  updateGeometry();
}

int TouchRow::columnsFor(int width) const
{
  const int count = static_cast<int>(buttons_.size());
  int least = 1;
  for (const TouchButton *button : buttons_)
    least = std::max(least, button->minimumSizeHint().width());
  for (const int columns : {count, (count + 1) / 2})
    if (columns > 0 && (width - gap * (columns - 1)) / columns >= least)
      return columns;
  return 1;
}

int TouchRow::arrange(int width, bool apply) const
{
  if (buttons_.empty())
    return 0;
  const int columns = columnsFor(width);
  const int each = (width - gap * (columns - 1)) / columns;
  int top = 0;
  for (std::size_t first = 0; first < buttons_.size(); first += static_cast<std::size_t>(columns)) {
    const std::size_t end = std::min(buttons_.size(), first + static_cast<std::size_t>(columns));
    int height = 0;
    for (std::size_t i = first; i < end; ++i)
      height = std::max(height, buttons_[i]->heightForWidth(each));
    for (std::size_t i = first; apply && i < end; ++i)
      buttons_[i]->setGeometry(static_cast<int>(i - first) * (each + gap), top, each, height);
    top += height + gap;
  }
  return top - gap;
}

int TouchRow::heightForWidth(int width) const
{
  return arrange(width, false);
}

QSize TouchRow::sizeHint() const
{
  int widest = 0;
  for (const TouchButton *button : buttons_)
    widest = std::max(widest, button->sizeHint().width());
  const int count = static_cast<int>(buttons_.size());
  const int all = std::max(0, widest * count + gap * (count - 1));
  return {all, heightForWidth(all)};
}

QSize TouchRow::minimumSizeHint() const
{
  int least = 0;
  for (const TouchButton *button : buttons_)
    least = std::max(least, button->minimumSizeHint().width());
  return {least, heightForWidth(std::max(least, width()))};
}

bool TouchRow::event(QEvent *event)
{
  // A button's words or its target changed.
  if (event->type() == QEvent::LayoutRequest) {
    arrange(width(), true);
    updateGeometry();
  }
  return QWidget::event(event);
}

void TouchRow::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrange(width(), true);
  if (event->size().width() != event->oldSize().width())
    updateGeometry();
}

} // namespace andon
