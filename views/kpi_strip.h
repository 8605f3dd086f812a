// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "views/kpi_tile.h"

#include <vector>

class QHBoxLayout;

namespace andon {

/// The KPI of the last 30 days in one row above the alarm list, each a way to its page; only those that fit. Asks while it is shown. GUI
/// thread.
class KpiStrip final : public QWidget {
  Q_OBJECT

public:
  KpiStrip(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, QWidget *parent = nullptr);
  ~KpiStrip() override;

  void tick(); ///< once a second while it is shown
  /// Two lines a tile instead of three, for windows that are low.
  void setCompact(bool compact);
  [[nodiscard]] const std::vector<KpiTile *> &tiles() const { return tiles_; }
  [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
  void numberAsked(andon::words::KpiNumber number);

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;

private:
  void ask();
  void arrange();

  Desk &desk_;
  const Clock &clock_;
  QHBoxLayout *row_;
  std::vector<KpiTile *> tiles_;
  Ticket question_;
  UtcTime asked_;
};

} // namespace andon
