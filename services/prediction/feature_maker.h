// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/feature_plan.h"

#include <cstddef>
#include <span>
#include <vector>

namespace andon::prediction {

struct TimedPoint {
  double time = 0.0;
  double value = 0.0;
};

/// A queue of points in one piece, so that a window of it is a view.
class RecentPoints {
public:
  [[nodiscard]] bool empty() const { return first_ == points_.size(); }
  [[nodiscard]] std::size_t size() const { return points_.size() - first_; }
  [[nodiscard]] const TimedPoint &front() const { return points_[first_]; }
  [[nodiscard]] std::span<const TimedPoint> view() const { return std::span{points_}.subspan(first_); }
  void push_back(const TimedPoint &point) { points_.push_back(point); }
  void pop_front()
  {
    // What has left is cleared away once it is half of all: a step costs the same however long the window is.
    if (++first_ * 2 <= points_.size())
      return;
    points_.erase(points_.begin(), points_.begin() + static_cast<std::ptrdiff_t>(first_));
    first_ = 0;
  }

private:
  std::vector<TimedPoint> points_;
  std::size_t first_ = 0;
};

/// What one asset's features remember: recent values of those columns that have windows, and its beginning.
struct FeatureMemory {
  struct Start {
    double sum = 0.0;
    double count = 0.0;
  };
  std::vector<RecentPoints> recent;    ///< by remembered column
  std::vector<Start> starts;           ///< by feature of kind FromStart
  std::optional<double> first, latest; ///< times
};

/// Makes the columns of a forest from rows of inputs, one asset's after another. The one implementation for training, live and
/// replay. A value, const once made: any thread, each with memories of its own.
class FeatureMaker {
public:
  static constexpr std::size_t mostPoints = 4096; ///< remembered a column; older ones are forgotten

  /// The plan has passed checkPlan.
  explicit FeatureMaker(FeaturePlan plan);

  [[nodiscard]] const FeaturePlan &plan() const { return plan_; }
  [[nodiscard]] std::size_t width() const { return width_; }

  /// Writes the served features of a row. Inputs that are missing are NaN, and so is what is made of them. Rows come in the order of
  /// time; one that does not is answered with what is remembered and leaves no trace.
  void make(double time, std::span<const double> inputs, FeatureMemory &memory, std::span<float> into) const;

  /// The served features of the same row if some of its inputs were, and had been as far back as it looks, at the values that they have in
  /// `inputs`: their means and extremes there, without slope and deviation. `changed` says which; `features` are those of the row as it
  /// was, which make() has left together with `memory`.
  void settle(double time, std::span<const double> inputs, std::span<const char> changed, const FeatureMemory &memory,
              std::span<const float> features, std::span<float> into) const;

private:
  [[nodiscard]] double valueOf(const Feature &feature, std::size_t index, double time, const std::vector<double> &columns,
                               const FeatureMemory &memory) const;

  FeaturePlan plan_;
  std::size_t width_ = 0;
  std::vector<int> remembered_;  ///< by column, inputs first: its place in FeatureMemory::recent, or -1
  std::vector<double> horizons_; ///< by remembered column: how far back it is asked
  std::vector<int> starts_;      ///< by feature: its place in FeatureMemory::starts, or -1
};

} // namespace andon::prediction
