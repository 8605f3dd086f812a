// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/badge_painter.h"
#include "views/parts/flash_timer.h"

#include <QWidget>

namespace andon {

/// A badge as a widget, for the head of a detail. Flashes in step with every other badge while unacknowledged and visible.
class BadgeLabel final : public QWidget {
  Q_OBJECT
public:
  BadgeLabel(const ThemeHolder &holder, FlashTimer &flash, QWidget *parent = nullptr);
  ~BadgeLabel() override;

  void setBadge(const Badge &badge);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;

private:
  void tellTimer();

  FlashTimer &flash_;
  BadgePainter painter_;
  Badge badge_;
};

} // namespace andon
