// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/behaviour_model.h"

namespace andon::prediction {

/// One asset's behaviour, row after row. Where rows are missing (it was not watched, or its history begins long after what was learnt) its
/// levels may have wandered: some rows are only looked at, then each level goes to where they are, as far as it may have come meanwhile.
/// A value of one thread; what it points to outlives it.
class BehaviourCourse {
public:
  static constexpr double longestSilence = 30.0; ///< rows; after more of them it settles anew
  static constexpr std::size_t settlingRows = 60;

  /// `interval`: seconds between two rows.
  BehaviourCourse(const BehaviourModel::Learnt &learnt, double interval);

  /// The next row at a time in seconds, later than the one before. False while it settles: there is no verdict then.
  [[nodiscard]] bool judge(double time, std::span<const double> row);
  /// Of the row that was judged last.
  [[nodiscard]] const detection::ExpectedBehaviour::Verdict &verdict() const { return verdict_; }
  [[nodiscard]] const detection::ExpectedBehaviour::State &state() const { return state_; }
  [[nodiscard]] const BehaviourModel::Learnt &learnt() const { return *learnt_; }

private:
  void settle(std::span<const double> row);

  const BehaviourModel::Learnt *learnt_;
  double interval_;
  detection::ExpectedBehaviour::State state_;
  detection::ExpectedBehaviour::Verdict verdict_;
  double last_;              ///< time of the last row, at first of what was learnt
  double unseen_ = 0.0;      ///< rows since its levels were known
  std::size_t settling_ = 0; ///< rows that are still only looked at
  bool isWatched_ = false;   ///< there was a row
  std::vector<double> sums_; ///< of the rows looked at
  std::vector<double> counts_;
};

/// One input at another value.
struct BehaviourChange {
  std::uint32_t input = 0;
  double to = 0.0;
};
struct BehaviourClearing {
  std::vector<BehaviourChange> changes; ///< one or two; empty: none helps
  double score = 0.0;                   ///< then, once smoothing has settled
};
/// The smallest change of one value of a row, and where none is enough of two, at which its settled score is at most `calm`. Each score is
/// a parabola of each value, so that it is found exactly; of two, the first goes to where it does most. `isFree` says which may change.
[[nodiscard]] BehaviourClearing smallestChange(const detection::ExpectedBehaviour &model, const detection::ExpectedBehaviour::State &state,
                                               std::span<const double> row, std::span<const char> isFree, double calm);

} // namespace andon::prediction
