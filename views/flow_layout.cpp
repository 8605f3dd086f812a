// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/flow_layout.h"

#include <QWidget>

#include <algorithm>
#include <utility>
#include <vector>

namespace andon {

FlowLayout::FlowLayout(int gap, QWidget *parent, int lineGap)
    : QLayout(parent)
    , gap_(gap)
    , lineGap_(lineGap < 0 ? gap : lineGap)
{
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
  items_.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
  return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
  if (index < 0 || index >= count())
    return nullptr;
  QLayoutItem *taken = items_[static_cast<std::size_t>(index)].release();
  items_.erase(items_.begin() + index);
  return taken;
}

int FlowLayout::heightForWidth(int width) const
{
  return arrange({0, 0, width, 0}, false);
}

void FlowLayout::setGeometry(const QRect &rect)
{
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

QSize FlowLayout::sizeHint() const
{
  QSize size{0, 0};
  for (const auto &item : items_) {
    if (item->isEmpty())
      continue;
    const QSize hint = item->sizeHint();
    size.setWidth(size.width() + hint.width() + (size.width() > 0 ? gap_ : 0));
    size.setHeight(std::max(size.height(), hint.height()));
  }
  const QMargins margins = contentsMargins();
  return size + QSize{margins.left() + margins.right(), margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
  QSize size{0, 0};
  for (const auto &item : items_)
    if (!item->isEmpty())
      size = size.expandedTo(item->minimumSize());
  const QMargins margins = contentsMargins();
  return size + QSize{margins.left() + margins.right(), margins.top() + margins.bottom()};
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
  const QRect inner = rect.marginsRemoved(contentsMargins());
  const bool tight = sizeHint().width() > rect.width();
  int x = inner.left();
  int y = inner.top();
  int lineHeight = 0;
  std::vector<std::pair<QLayoutItem *, QRect>> line; // its items stand in the middle of its height
  const auto endLine = [&] {
    for (const auto &[item, place] : line)
      if (apply)
        item->setGeometry(place.translated(0, (lineHeight - place.height()) / 2));
    line.clear();
  };
  for (const auto &item : items_) {
    if (item->isEmpty())
      continue;
    const QSize hint = item->sizeHint();
    const int least = item->minimumSize().width();
    const int width = std::min(tight ? least : hint.width(), std::max(least, inner.width()));
    if (x > inner.left() && x + width > inner.right() + 1) {
      endLine();
      x = inner.left();
      y += lineHeight + lineGap_;
      lineHeight = 0;
    }
    line.emplace_back(item.get(), QRect{x, y, width, hint.height()});
    x += width + gap_;
    lineHeight = std::max(lineHeight, hint.height());
  }
  endLine();
  return y + lineHeight - rect.top() + contentsMargins().bottom();
}

} // namespace andon
