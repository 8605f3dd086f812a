// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/predictor_package.h"
#include "services/prediction/train_predictor.h"

namespace andon::prediction {

/// What the training does not know.
struct PackageFacts {
  std::string name; ///< empty: the target's
  std::string assetKind, contract, contractVersion;
  std::vector<std::string> fixed;          ///< inputs that nobody can set
  std::map<std::string, double> metrics{}; ///< beside those of the training, or in their place
  std::optional<double> threshold{};       ///< in place of the one with the best balance
};

/// A package with its card, of what was trained. The card says with which data and how well. Error: Malformed (the forest cannot be
/// served), NotFound (a fixed input).
[[nodiscard]] Result<PredictorPackage> packageTrained(const TrainingData &data, const TrainedForest &trained, const PackageFacts &facts);

/// What the manifest, the card and --json give: "macro_f1", "rmse" and so on.
[[nodiscard]] std::map<std::string, double> metricsOf(const TrainedForest &trained);

} // namespace andon::prediction
