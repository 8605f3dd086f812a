// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/learning/labelled_rows.h"

#include <functional>
#include <map>

namespace andon::learning {

struct RetrainSettings {
  unsigned seed = 1;
  double falseAlarmDays = 30.0; ///< the threshold allows one false alarm of an asset in so many days
};

/// A package that may take the champion's place, and how both did on the same rows: the candidate by forests that had not seen them.
struct Candidate {
  prediction::PredictorPackage package;
  std::map<std::string, double> candidate; ///< "macro_f1", "auc", "recall", "precision", "days_per_false_alarm"
  std::map<std::string, double> champion;

  /// Finds no fewer events, at no more false alarms, and tells them apart no worse.
  [[nodiscard]] bool isNoWorse() const;
};

/// Whether people's verdicts can teach what this predictor tells: that of an event. Error: Conflict, with what to do instead for expected
/// behaviour, which is learnt without labels, and for a value, which no verdict tells.
[[nodiscard]] Result<void> checkRetrainable(const PredictorId &predictor, const prediction::Manifest &champion);

/// Trains with the champion's inputs and windows; validated by stretches of time of one asset each. The same rows and seed give the same
/// bytes. `progress` as trainForest. Error: as checkRetrainable, trainForest and packageTrained.
[[nodiscard]] Result<Candidate> retrain(const LabelledRows &rows, const prediction::PredictorPackage &champion,
                                        const RetrainSettings &settings, const std::function<bool(std::uint64_t, std::uint64_t)> &progress);

} // namespace andon::learning
