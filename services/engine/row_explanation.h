// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/explanation.h"
#include "models/domain/site.h"
#include "services/prediction/behaviour_course.h"
#include "services/prediction/predictor.h"

#include <vector>

namespace andon::engine {

/// A row that a predictor has just judged, with all that it was judged by.
struct JudgedRow {
  const prediction::Predictor &predictor;
  PredictorId id;
  std::string version; ///< of the package
  const Asset &asset;  ///< whose streams its inputs are
  UtcTime time;
  Duration watched{};             ///< without a break in its windows
  const std::vector<double> &row; ///< by input
  prediction::Prediction said;
  const prediction::FeatureMemory &memory;     ///< of a forest
  prediction::Predictor::Scratch &scratch;     ///< likewise, as predict() has left it
  const prediction::BehaviourCourse *course{}; ///< of expected behaviour, as judge() has left it; null: a forest
};

/// Why its output is what it is, seen from a rule; `occurrence` is left to the caller.
[[nodiscard]] AlarmExplanation explainRow(const JudgedRow &at, const PredictorCondition &says);

} // namespace andon::engine
