// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace andon::prediction {

/// How well events are told. Truth and flags are 0 or 1.
struct EventMetrics {
  std::size_t caught = 0, missed = 0, falseAlarms = 0, quiet = 0;
  double precision = 0.0, recall = 0.0;
  double f1 = 0.0;      ///< of the event
  double macroF1 = 0.0; ///< mean of the event's and of its absence
  double auc = 0.0;     ///< that an event's score is above another's; 0.5: tells nothing
};
[[nodiscard]] EventMetrics eventMetrics(std::span<const double> truth, std::span<const double> scores, std::span<const char> flags);

/// How well a value is told.
struct ValueMetrics {
  double rmse = 0.0, mae = 0.0;
  double explained = 0.0; ///< 1 - the share of the variance that is left
};
[[nodiscard]] ValueMetrics valueMetrics(std::span<const double> truth, std::span<const double> predicted);

/// The limit on the score (flagged at or above it) with the highest macro F1; between two scores where they lie apart.
[[nodiscard]] double bestLimit(std::span<const double> truth, std::span<const double> scores);

} // namespace andon::prediction
