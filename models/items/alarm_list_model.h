// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people.h"
#include "models/items/alarm_columns.h"
#include "models/items/alarm_facts.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace andon {

struct AlarmCounts {
  int listed = 0;
  int unacknowledged = 0;
  int urgentAndHigh = 0;
  int sensors = 0;
  int console = 0;
  std::array<int, 5> byPriority{}; ///< by the number of the priority; 0 is unused

  bool operator==(const AlarmCounts &) const = default;
};

/// The listed alarms of the site, in the order in which they came. Facts only: looks are the delegate's.
/// Changes arrive as differences, so that selections and scroll positions survive. GUI thread.
class AlarmListModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  explicit AlarmListModel(QObject *parent = nullptr);

  void setSite(const Site &site);
  void setPeople(const std::vector<Person> &people);
  void apply(const AlarmsDelta &delta);
  void apply(const ValuesDelta &delta);

  /// While true, alarms that became normal stay as departed rows; with false they go.
  void setKeepsDeparted(bool keep);

  [[nodiscard]] int rowOf(const AlarmId &alarm) const; ///< -1: not listed
  [[nodiscard]] const AlarmFacts &facts(int row) const { return *rows_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] std::vector<StreamId> streams() const;                              ///< those that listed alarms show, each once, sorted
  [[nodiscard]] const std::vector<AlarmId> &alarmsOf(const StreamId &stream) const; ///< those that show it
  [[nodiscard]] AlarmCounts counts() const { return counts_; }

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
  void countsChanged();
  void streamsChanged(); ///< streams() has another answer

private:
  void describe(AlarmFacts &facts) const; ///< fills in what site, people and values say of it
  void describeStream(AlarmFacts &facts, const StreamId &id) const;
  void update(const AlarmStatus &status);
  void insert(std::vector<AlarmStatus> statuses);
  void remove(std::vector<int> rows);
  void recount();
  void emitChanged(std::vector<int> rows, AlarmColumn first, AlarmColumn last);
  [[nodiscard]] QString text(const AlarmFacts &facts, AlarmColumn column) const;

  std::vector<std::unique_ptr<AlarmFacts>> rows_; // by pointer: a removal in the middle moves words, not rows
  std::unordered_map<AlarmId, int> rowOf_;
  std::unordered_map<StreamId, std::vector<AlarmId>> alarmsOf_;
  std::unordered_map<PersonId, QString> people_;
  std::unordered_map<RuleId, int> ruleOf_; // position in site_.rules
  std::unordered_map<AssetId, int> assetOf_;
  std::vector<int> alarmRanks_; // by position in site_.rules
  std::vector<int> assetRanks_;
  Site site_;
  QTimeZone zone_ = QTimeZone::utc();
  AlarmCounts counts_;
  bool keepsDeparted_ = false;
};

/// The model as lines of text, columns parted by " | "; what the tests compare.
[[nodiscard]] QString toText(const QAbstractItemModel &model);

} // namespace andon
