// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/shift_board.h"
#include "views/parts/course_chart.h"

#include <vector>

namespace andon {

/// What this shift has made, what it used for it, and how often it was called, side by side: the first two figures of the site's calendar
/// and the alarms of each ten minutes. Asks while it is shown. GUI thread.
class ShiftCharts final : public QWidget {
  Q_OBJECT

public:
  ShiftCharts(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, QWidget *parent = nullptr);

  void tick(); ///< once a second while it is shown
  [[nodiscard]] const std::vector<CourseChart *> &charts() const { return charts_; }
  [[nodiscard]] const ShiftBoard &board() const { return board_; }

Q_SIGNALS:
  void shiftChanged();

protected:
  void showEvent(QShowEvent *event) override;

private:
  void showSite();
  void showReadings();
  [[nodiscard]] CourseContent figure(std::size_t index) const;
  [[nodiscard]] CourseContent alarms() const;

  DeskFeed &feed_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  ShiftBoard board_;
  std::vector<CourseChart *> charts_; ///< of the figures, then of the alarms
  UtcTime asked_;
};

} // namespace andon
