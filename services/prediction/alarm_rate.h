// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/training_data.h"

#include <span>

namespace andon::prediction {

/// What a threshold would have done on rows whose times are seconds, each judged by a forest that has not seen it.
struct AlarmRate {
  double calmDays = 0.0;       ///< of all assets together, without events
  std::size_t falseAlarms = 0; ///< runs at or above the threshold that touch no event; closer than `mergeWithin` they are one
  std::size_t trueAlarms = 0;  ///< runs that do
  std::size_t events = 0;      ///< stretches of rows that are events
  std::size_t found = 0;       ///< those with a row at or above the threshold

  /// About so many days an asset between two false alarms. By the rule of succession, (n + 1): none seen is no promise.
  [[nodiscard]] double daysPerFalseAlarm() const { return calmDays / static_cast<double>(falseAlarms + 1); }
};
inline constexpr double mergeWithin = 600.0; ///< seconds
[[nodiscard]] AlarmRate alarmRateOf(const TrainingData &data, std::span<const double> outputs, double threshold);

/// The lowest threshold, at `least` or above, at which calm rows raise a false alarm in `days` days of an asset at most: candidates are the
/// outputs of calm rows themselves, by their quantiles, so that the limit is that of what was seen and not of a distribution. 1 where none
/// is low enough.
[[nodiscard]] double thresholdFor(const TrainingData &data, std::span<const double> outputs, double days, double least);

} // namespace andon::prediction
