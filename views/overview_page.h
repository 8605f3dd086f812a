// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/alarm_card.h"
#include "views/parts/fact_tile.h"
#include "views/parts/state_card.h"
#include "views/place_tiles.h"
#include "views/shift_charts.h"

#include <array>
#include <vector>

class QGridLayout;
class QStackedWidget;

namespace andon {

/// The whole plant at one glance (level 1): what it asks for, a tile an area, the three most urgent alarms, what the shift has made. GUI
/// thread.
class OverviewPage final : public QWidget {
  Q_OBJECT

public:
  OverviewPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent = nullptr);

  void tick(); ///< once a second while it is shown
  [[nodiscard]] PlaceTiles &tiles() { return *tiles_; }
  [[nodiscard]] ShiftCharts &charts() { return *charts_; }
  [[nodiscard]] const std::array<AlarmCard *, 3> &cards() const { return cards_; }
  [[nodiscard]] const std::array<FactTile *, 5> &facts() const { return facts_; }

Q_SIGNALS:
  void placeChosen(int node);
  void alarmChosen(const andon::AlarmId &alarm);
  void stepsAsked(); ///< there is no plant yet: how to get one

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;

private:
  void arrange();
  void showSite();
  void showTiles();
  void showAlarms();
  void showData();
  void showShift();

  DeskFeed &feed_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  PlaceBoard board_;
  QGridLayout *factGrid_;
  std::array<FactTile *, 5> facts_{};
  PlaceTiles *tiles_;
  StateCard *nothing_;
  QStackedWidget *stack_;
  QGridLayout *cardGrid_;
  std::array<AlarmCard *, 3> cards_{};
  ShiftCharts *charts_;
  struct Area {
    int node;
    bool hasStreams;
  };
  std::vector<Area> areas_;
  int factColumns_ = 0;
  int cardColumns_ = 0;
};

} // namespace andon
