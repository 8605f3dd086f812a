// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/badge_label.h"

#include <QPainter>

namespace andon {

BadgeLabel::BadgeLabel(const ThemeHolder &holder, FlashTimer &flash, QWidget *parent)
    : QWidget(parent)
    , flash_(flash)
    , painter_(holder)
{
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
  connect(&flash, &FlashTimer::flashed, this, [this] {
    if (badge_.frame == BadgeFrame::Unacknowledged)
      update();
  });
}

BadgeLabel::~BadgeLabel()
{
  flash_.setWanted(this, false);
}

void BadgeLabel::setBadge(const Badge &badge)
{
  if (badge == badge_)
    return;
  badge_ = badge;
  setAccessibleName(badge_.word);
  tellTimer();
  updateGeometry();
  update();
}

QSize BadgeLabel::sizeHint() const
{
  return painter_.size(badge_.word);
}

QSize BadgeLabel::minimumSizeHint() const
{
  return sizeHint();
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
  QPainter painter{this};
  painter_.paint(painter, rect(), badge_, flash_.lit());
}

void BadgeLabel::showEvent(QShowEvent *)
{
  tellTimer();
}

void BadgeLabel::hideEvent(QHideEvent *)
{
  tellTimer();
}

void BadgeLabel::tellTimer()
{
  flash_.setWanted(this, isVisible() && badge_.frame == BadgeFrame::Unacknowledged);
}

} // namespace andon
