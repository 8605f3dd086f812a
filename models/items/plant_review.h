// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/tuning/bench.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace andon {

enum class ReviewColumn : int { Alarm, Now, Then, Fewer, Found, Setting, Decision, Count };

/// What tuning would gain in the whole plant: has the engine search a setting for one alarm after another, and lists those that would gain
/// something, most first. Rules of the safety class and such as are not one limit of one stream are left as they are. GUI thread; the desk
/// outlives it.
class PlantReview final : public QAbstractTableModel {
  Q_OBJECT

public:
  enum class Decision { Open, Accepted, Skipped };

  struct Item {
    Rule rule; ///< as it stood when it was searched
    QString unit;
    std::shared_ptr<const tuning::BenchProposal> proposal; ///< with a proposed setting
    double nowPerDay = 0.0;
    double thenPerDay = 0.0;
    Decision decision = Decision::Open;

    [[nodiscard]] double gain() const { return nowPerDay - thenPerDay; }
  };
  /// What became of all rules of the site.
  struct Sums {
    std::size_t rules = 0;
    std::size_t searched = 0;
    std::size_t untouched = 0; ///< safety class, or not one limit of one stream: not searched
    std::size_t thin = 0;      ///< too little history, too few alarms
    std::size_t good = 0;      ///< nothing that keeps to the constraints is better
    std::size_t failed = 0;
    double nowPerDay = 0.0; ///< of those searched
    double gain = 0.0;      ///< activations a day, of the items
    std::size_t batch = 0;  ///< the first of the items, which make four fifths of the gain
    double batchGain = 0.0;
  };

  explicit PlantReview(Desk &desk, QObject *parent = nullptr);
  ~PlantReview() override;

  /// Begins anew.
  void start(const Site &site, UtcTime from, UtcTime to, std::uint64_t maxMissed);
  void stop(); ///< what was found stays
  [[nodiscard]] bool isRunning() const { return !question_.isNone(); }
  [[nodiscard]] bool hasBegun() const { return sums_.rules > 0; }
  [[nodiscard]] std::size_t toSearch() const { return rules_.size(); }
  /// Of what is searched now; empty: nothing is.
  [[nodiscard]] QString current() const;
  [[nodiscard]] const Sums &sums() const { return sums_; }
  [[nodiscard]] const Item *item(int row) const;
  /// The first row from `from` on that nobody has decided on, else the first of all; none: all are decided on.
  [[nodiscard]] std::optional<int> nextOpen(int from) const;
  void decide(int row, Decision decision);

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
  void progressed(); ///< began, one more alarm was searched, or ended

private:
  struct Waiting {
    Rule rule;
    QString unit;
  };
  void askNext();
  void take(const Waiting &searched, const Result<RecommendQuery::Answer> &answer);
  void insert(Item item);
  void sumUp();
  [[nodiscard]] QString decisionText(int row) const;

  Desk &desk_;
  UtcTime from_;
  UtcTime to_;
  std::uint64_t maxMissed_ = 0;
  std::vector<Waiting> rules_; ///< to be searched
  std::size_t next_ = 0;
  std::vector<Item> items_; ///< most gain first
  Sums sums_;
  Ticket question_;
};

} // namespace andon
