// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/wrapping_widget.h"

#include <QLayout>
#include <QResizeEvent>

#include <algorithm>

namespace andon {

QSize WrappingWidget::minimumSizeHint() const
{
  QSize least = QWidget::minimumSizeHint();
  if (layout() != nullptr && layout()->hasHeightForWidth())
    least.setHeight(std::max(least.height(), layout()->minimumHeightForWidth(width())));
  return least;
}

void WrappingWidget::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width())
    updateGeometry();
}

} // namespace andon
