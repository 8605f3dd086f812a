// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/health_list.h"
#include "views/parts/badge_label.h"
#include "views/parts/field.h"
#include "views/parts/state_card.h"
#include "views/place_tiles.h"

#include <optional>

class QStackedWidget;

namespace andon {

/// One area with a tile for each of its assets (level 2). GUI thread.
class UnitPage final : public QWidget {
  Q_OBJECT

public:
  UnitPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent = nullptr);

  void setPlace(int node); ///< an area
  [[nodiscard]] std::optional<int> place() const { return place_; }
  void setHasAlarmPage(bool has); ///< else there is no way to the alarms as a list
  void focusFilter();
  void tick(); ///< once a second while it is shown
  [[nodiscard]] PlaceTiles &tiles() { return *tiles_; }
  [[nodiscard]] HealthList &healthList() { return *health_; }
  [[nodiscard]] ActionButton &healthButton() { return *byHealth_; }
  [[nodiscard]] Field &filter() { return *filter_; }

Q_SIGNALS:
  void placeChosen(int node);
  void upAsked();
  void alarmsAsked(int node); ///< the alarms of the area as a list

private:
  void showPlace();
  void showAlarms();

  DeskFeed &feed_;
  const Clock &clock_;
  PlaceBoard board_;
  ActionButton *up_;
  TextLabel *title_;
  BadgeLabel *badge_;
  TextLabel *state_;
  ActionButton *alarms_;
  ActionButton *byHealth_;
  Field *filter_;
  PlaceTiles *tiles_;
  HealthList *health_;
  StateCard *nothing_;
  QStackedWidget *stack_;
  std::optional<int> place_;
  bool hasAlarmPage_ = true;
};

} // namespace andon
