// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/attributions.h"
#include "services/prediction/feature_maker.h"
#include "services/prediction/predictor_package.h"

#include <mutex>

namespace andon::prediction {

/// What a predictor says of one row.
struct Prediction {
  double margin = 0.0;
  double output = 0.0;   ///< probability of an event, or the value
  bool isBeyond = false; ///< at or above the threshold; never without one
};

/// Why: margin = bias + sum of contributions. What a derived feature adds belongs to its inputs in equal parts.
struct Explanation {
  double bias = 0.0;
  std::vector<double> contributions; ///< one an input
};

/// A package at work. Shared by all assets that it fits; what an asset remembers is the caller's. Any thread; the tables of
/// attributions are made at the first question.
class Predictor {
public:
  /// `package` has been loaded and checked.
  explicit Predictor(const PredictorPackage &package);

  [[nodiscard]] const Manifest &manifest() const { return manifest_; }
  [[nodiscard]] const FeatureMaker &maker() const { return maker_; }
  /// Of a package of expected behaviour, whose rows are judged by it (behaviour_course.h) and not by predict(); null: a forest.
  [[nodiscard]] const BehaviourModel *behaviour() const { return behaviour_ ? &*behaviour_ : nullptr; }

  /// Memory of one caller, used again from row to row.
  struct Scratch {
    std::vector<float> features;
    ForestRow row;
    std::vector<double> contributions;
    Attributions::Scratch attributions;
  };
  /// The next row of one asset; leaves its features in `scratch` for explain().
  Prediction predict(double time, std::span<const double> inputs, FeatureMemory &memory, Scratch &scratch) const;
  /// Of the row that predict() has just left in `scratch`. Overwrites `into`, whose memory is used again.
  void explain(Scratch &scratch, Explanation &into) const;
  /// Of features that were made before.
  [[nodiscard]] Prediction predictFeatures(std::span<const float> features, Scratch &scratch) const;

private:
  Manifest manifest_;
  FeatureMaker maker_;
  FlatForest forest_;
  ForestModel model_; ///< until the tables are made
  std::optional<BehaviourModel> behaviour_;
  std::vector<std::vector<std::uint32_t>> origins_;
  mutable std::once_flag isExplained_;
  mutable std::optional<Attributions> attributions_;
};

} // namespace andon::prediction
