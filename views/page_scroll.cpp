// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/page_scroll.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <QScroller>
#include <QStackedWidget>

#include <algorithm>

namespace andon {
namespace {

constexpr QSize leastPage{160, 96}; // below this nothing can be read anyway

/// Wrapped texts and rows of buttons need more height where they are narrow, which a least size alone does not tell.
int leastHeight(const QWidget &page, int width, int least)
{
  const QLayout *layout = page.layout();
  if (layout == nullptr || !layout->hasHeightForWidth())
    return least;
  return std::max(least, layout->minimumHeightForWidth(width));
}

} // namespace

PageScroll::PageScroll(QStackedWidget *pages, QWidget *parent)
    : QScrollArea(parent)
    , pages_(pages)
{
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  viewport()->setAutoFillBackground(false);
  setWidget(pages);
  pages->setAutoFillBackground(false);
  connect(pages, &QStackedWidget::currentChanged, this, [this] {
    fit();
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
  });
  connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { followFocus(now); });
  QScroller::grabGesture(viewport(), QScroller::TouchGesture);
}

QSize PageScroll::sizeHint() const
{
  return pages_->sizeHint();
}

QSize PageScroll::minimumSizeHint() const
{
  return leastPage;
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
  QScrollArea::resizeEvent(event);
  fit();
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
  if (watched == pages_ && event->type() == QEvent::LayoutRequest)
    fit();
  return QScrollArea::eventFilter(watched, event);
}

void PageScroll::fit()
{
  const QWidget *page = pages_->currentWidget();
  if (page == nullptr)
    return;
  QSize least = page->minimumSizeHint().expandedTo(page->minimumSize());
  if (page->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
    least.setWidth(page->minimumWidth());
  const QSize all = maximumViewportSize();
  // A bar that appears takes room from the other direction, which may make the other bar appear too.
  QSize room = all;
  if (least.width() > room.width())
    room.rheight() -= horizontalScrollBar()->sizeHint().height();
  if (leastHeight(*page, room.width(), least.height()) > room.height())
    room.rwidth() -= verticalScrollBar()->sizeHint().width();
  if (least.width() > room.width())
    room.setHeight(all.height() - horizontalScrollBar()->sizeHint().height());
  least.setHeight(leastHeight(*page, std::max(room.width(), least.width()), least.height()));
  pages_->resize(room.expandedTo(least));
}

void PageScroll::followFocus(const QWidget *focus)
{
  if (focus != nullptr && pages_->isAncestorOf(focus) && pages_->size() != viewport()->size())
    ensureWidgetVisible(const_cast<QWidget *>(focus), 0, 0);
}

} // namespace andon
