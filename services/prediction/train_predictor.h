// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/derive_features.h"
#include "services/prediction/metrics.h"
#include "services/prediction/xgboost.h"

#include <functional>

namespace andon::prediction {

struct TrainSettings {
  DeriveSettings derive;
  int folds = 5;
  unsigned seed = 1;
  bool explainsFolds = false;           ///< fills OutOfFold::contributions
  bool limitsInside = true;             ///< of an event; false: one limit for all folds, at a quarter of the cost (OutOfFold::isFlagged)
  std::size_t everyNth = 1;             ///< only every n-th row of a group is learnt from; neighbours in time say the same
  std::optional<ForestSettings> forest; ///< objective and seed are set by the training; nothing: forestSettingsFor
};

/// What is said of each training row by a forest that has not seen it, nor its group, nor what lies beside it in time.
struct OutOfFold {
  std::vector<double> output;        ///< probability or value
  std::vector<char> isFlagged;       ///< of an event: at or above a limit that was chosen inside the training folds, or by all outputs,
                                     ///< which flatters it a little
  std::vector<double> contributions; ///< row by row, one an input
};

struct TrainedForest {
  FeaturePlan plan;
  std::string model; ///< XGBoost's JSON
  ForestSettings settings;
  double limit = 0.0; ///< of an event's probability
  bool hasLimitsInside = true;
  OutOfFold outOfFold;
  std::optional<EventMetrics> event;
  std::optional<ValueMetrics> value;
  std::vector<std::vector<float>> probes; ///< features of some rows, spread over the data
  std::vector<std::uint32_t> probeRows;
};

/// How a forest is grown where nobody says otherwise: chosen by the size of the data, not by its contents.
[[nodiscard]] ForestSettings forestSettingsFor(const TrainingData &data);

/// Groups whole, or stretches of time, or rows, in `folds` parts; events as even as may be.
[[nodiscard]] std::vector<std::uint32_t> foldsOf(const TrainingData &data, int folds, unsigned seed);

/// Trains by cross-validation and then with everything. One thread; the same data, settings and seed give the same bytes.
/// `progress` is called with the steps done and all of them; false stops. Error: Malformed; Conflict (a leak, naming the columns);
/// Unavailable (stopped).
[[nodiscard]] Result<TrainedForest> trainForest(const TrainingData &data, const TrainSettings &settings,
                                                const std::function<bool(std::uint64_t, std::uint64_t)> &progress);

} // namespace andon::prediction
