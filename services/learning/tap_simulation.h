// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/learning/feedback_forest.h"

namespace andon::learning {

/// Rows whose truth is known, to try out on them what verdicts would have been worth.
struct JudgedRows {
  std::size_t columns = 0;
  std::vector<double> values; ///< row by row
  std::vector<bool> isAnomaly;
};

struct TapSimulation {
  std::size_t budget = 60; ///< rows shown
  bool learns = true;      ///< false: the forest stays as it was grown
  FeedbackForest::Options forest;
};

/// The row that looks least normal and was not shown yet is shown, its truth is learnt, and so on. Returns how many anomalies had been
/// found after each; rows that look alike come in an order that the seed draws. Error: see IsolationForest::grow.
[[nodiscard]] Result<std::vector<std::size_t>> simulateTaps(const JudgedRows &rows, const TapSimulation &simulation);

} // namespace andon::learning
