// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/place_board.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace andon {

enum class StreamColumn : int { Name, Value, Band, Trend, Age, Sensor, Count };

/// All streams of one asset with what they are now. Facts only: looks are the delegate's. GUI thread; feed, clock and watch outlive it.
class StreamListModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  StreamListModel(DeskFeed &feed, const Clock &clock, const StreamWatch &watch, QObject *parent = nullptr);

  void setAsset(const AssetId &asset); ///< one that the site does not know has no streams
  [[nodiscard]] const StreamFacts &facts(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] Indicator indicator(int row) const;
  [[nodiscard]] const AlarmStatus *sensorAlarm(int row) const; ///< null: nothing is wrong with the sensor
  [[nodiscard]] QString age(int row) const;                    ///< "0.4 s"; a dash before the first value
  [[nodiscard]] QString sensor(int row) const;                 ///< "as it should be", "stale", "no new sample"
  void tellAges();                                             ///< once a second while it is shown

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
  void describe();
  void tell(const std::unordered_set<StreamId> &streams);
  [[nodiscard]] QString band(int row) const;

  DeskFeed &feed_;
  const Clock &clock_;
  const StreamWatch &watch_;
  AssetId asset_;
  std::vector<StreamFacts> rows_;
};

} // namespace andon
