// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alarm_list_model.h"

#include <QSortFilterProxyModel>

#include <unordered_set>

namespace andon {

enum class AlarmChoice { All, Unacknowledged, UrgentAndHigh, Process, Sensor, Console };

/// Filters and sorts the alarm list, and holds it still. While held nothing enters, leaves or changes its place: new alarms are only
/// counted, normal ones stay as departed rows.
class AlarmListProxy final : public QSortFilterProxyModel {
  Q_OBJECT

public:
  explicit AlarmListProxy(AlarmListModel &model, QObject *parent = nullptr);

  void setText(const QString &text); ///< every word must be found in asset, area or alarm
  void setChoice(AlarmChoice choice);
  [[nodiscard]] AlarmChoice choice() const { return choice_; }
  void setAssets(std::optional<std::unordered_set<AssetId>> assets); ///< none: of every asset

  void setHeld(bool held);
  [[nodiscard]] bool isHeld() const { return held_; }
  [[nodiscard]] int waiting() const { return waiting_; } ///< alarms that would be shown if the list were not held

  [[nodiscard]] AlarmListModel &alarms() const { return model_; }
  [[nodiscard]] const AlarmFacts &facts(const QModelIndex &index) const { return model_.facts(mapToSource(index).row()); }
  [[nodiscard]] QModelIndex indexOf(const AlarmId &alarm, AlarmColumn column = AlarmColumn::State) const;

Q_SIGNALS:
  void heldChanged(); ///< isHeld() or waiting()

protected:
  [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
  [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
  [[nodiscard]] bool wants(const AlarmFacts &facts) const;
  void refilter(); ///< the filter was changed by hand: what is held is chosen anew
  void countWaiting();

  AlarmListModel &model_;
  QStringList words_;
  AlarmChoice choice_ = AlarmChoice::All;
  std::optional<std::unordered_set<AssetId>> assets_;
  bool held_ = false;
  std::unordered_set<AlarmId> heldRows_;
  int waiting_ = 0;
};

} // namespace andon
