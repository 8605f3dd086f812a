// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/flash_timer.h"

namespace andon {

FlashTimer::FlashTimer(QObject *parent)
    : QObject(parent)
{
  timer_.setInterval(500);
  timer_.setTimerType(Qt::PreciseTimer);
  connect(&timer_, &QTimer::timeout, this, [this] {
    lit_ = !lit_;
    Q_EMIT flashed(lit_);
  });
}

void FlashTimer::setWanted(const QObject *viewer, bool wanted)
{
  if (wanted)
    viewers_.insert(viewer);
  else
    viewers_.remove(viewer);
  update();
}

void FlashTimer::setReducedMotion(bool reduced)
{
  reduced_ = reduced;
  update();
}

void FlashTimer::update()
{
  const bool run = !reduced_ && !viewers_.isEmpty();
  if (run == timer_.isActive())
    return;
  if (run) {
    timer_.start();
    return;
  }
  timer_.stop();
  // A badge that comes later starts lit, and so does everything when motion is reduced.
  if (!lit_) {
    lit_ = true;
    Q_EMIT flashed(lit_);
  }
}

} // namespace andon
