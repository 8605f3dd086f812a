// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health_score.h"
#include "models/items/alarm_roll_up.h"

#include <QAbstractItemModel>
#include <QAbstractListModel>

namespace andon {

/// The plant as a tree with the rolled-up alarms of every place: one row for the site, below it its areas and their assets. Facts only:
/// looks are the delegates'. A change of rules alone moves nothing; only other areas or assets reset it. GUI thread.
class PlantModel final : public QAbstractItemModel {
  Q_OBJECT

public:
  static constexpr int NodeRole = Qt::UserRole + 1; ///< int: the number of the place in tree()

  /// `site` stays where it is and is read anew at siteChanged().
  explicit PlantModel(const Site &site, QObject *parent = nullptr);

  void siteChanged();
  void apply(const AlarmsDelta &delta);

  /// How well assets are; those that are not named are not known.
  void setHealth(const PlantHealth &health);
  /// Of an asset; of an area or the site of the worst asset below it. Without points: not known.
  [[nodiscard]] HealthScore health(int node) const;

  [[nodiscard]] const PlantTree &tree() const { return tree_; }
  [[nodiscard]] const AlarmTally &tally(int node) const { return rollUp_.tally(node); }
  [[nodiscard]] std::vector<AlarmId> worst(int node, std::size_t most) const { return rollUp_.worst(node, most); }
  [[nodiscard]] QModelIndex indexOf(int node) const;
  [[nodiscard]] static int nodeOf(const QModelIndex &index) { return static_cast<int>(index.internalId()); }

  [[nodiscard]] const Asset *asset(int node) const; ///< null: it is none
  [[nodiscard]] const Area *area(int node) const;
  [[nodiscard]] QString title(int node) const;    ///< "COMP-03", "Cooling", "North plant"
  [[nodiscard]] QString subtitle(int node) const; ///< of an asset its name; else how many assets
  [[nodiscard]] QString spoken(int node) const;   ///< the place with its alarms, as one line

  [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
  void placesChanged();                         ///< areas or assets are others: node numbers of before mean nothing
  void alarmsChanged(const std::vector<int> &); ///< the places whose tally or worst alarms changed, ascending

private:
  const Site &site_;
  PlantTree tree_;
  AlarmRollUp rollUp_;
  std::unordered_map<int, double> points_; ///< of health, by node; those that are known
};

/// Some places of the plant as a list: the areas of the overview, the assets of a unit.
class PlaceListModel final : public QAbstractListModel {
  Q_OBJECT

public:
  explicit PlaceListModel(const PlantModel &plant, QObject *parent = nullptr);

  void setNodes(std::vector<int> nodes);
  [[nodiscard]] const std::vector<int> &nodes() const { return nodes_; }
  [[nodiscard]] int node(int row) const { return nodes_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] const PlantModel &plant() const { return plant_; }

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
  void tell(const std::vector<int> &changed);

  const PlantModel &plant_;
  std::vector<int> nodes_;
  std::unordered_map<int, int> rows_; ///< by node
};

} // namespace andon
