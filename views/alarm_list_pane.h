// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "views/alarm_table.h"
#include "views/command_table.h"
#include "views/parts/field.h"
#include "views/parts/state_card.h"
#include "views/status_line.h"

#include <QTimer>

class QStackedWidget;

namespace andon {

/// The alarm list with its filter, chips and status line. Held while a person reads it: from a touch until End, until the focus
/// leaves, or until a minute has passed without another touch, so that no alarm stays out of sight at an empty desk.
class AlarmListPane final : public QWidget {
  Q_OBJECT

public:
  static constexpr std::chrono::seconds holdPatience{60};

  AlarmListPane(Desk &desk, DeskFeed &feed, CommandTable &commands, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock,
                QWidget *parent = nullptr);
  ~AlarmListPane() override;

  [[nodiscard]] AlarmTable &table() { return *table_; }
  [[nodiscard]] AlarmListProxy &proxy() { return proxy_; }
  [[nodiscard]] StatusLine &statusLine() { return *status_; }
  [[nodiscard]] std::vector<AlarmFacts> selectedFacts() const;
  [[nodiscard]] std::optional<AlarmFacts> currentFacts() const; ///< of the row that the detail shows

  /// Only alarms of these assets, until the chip with the place's name is pressed. None: of all.
  void setPlace(const QString &name, std::optional<std::unordered_set<AssetId>> assets);
  void reveal(const AlarmId &alarm); ///< selects it, whatever the filter was
  void focusFilter();
  void selectNextUnacknowledged();
  void release();
  void tick(); ///< once a second: ages

Q_SIGNALS:
  void selectionChanged(); ///< another choice of rows, or other facts of those
  void stepsAsked();       ///< there is no broker yet: how to get one

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  void buildHead();
  void updateHeld();
  void updateCounts();
  void updateEmpty();
  void watchFocus(QWidget *now);
  void askQuietSince();

  Desk &desk_;
  DeskFeed &feed_;
  CommandTable &commands_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  AlarmListProxy proxy_;
  Field *filter_;
  FilterButton *place_;
  FilterButton *all_;
  FilterButton *unacknowledged_;
  FilterButton *urgentAndHigh_;
  FilterButton *process_;
  FilterButton *sensor_;
  FilterButton *console_;
  ActionButton *held_;
  AlarmTable *table_;
  StateCard *empty_;
  QWidget *emptyPage_;
  QStackedWidget *stack_;
  StatusLine *status_;
  QTimer patience_;
  UtcTime quietSince_ = noTime; ///< when the last alarm left the list, or from the journal at the start; none: no alarm is known
  bool hadAlarms_ = false;
  Ticket question_;
};

} // namespace andon
