// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/predictor.h"

#include <functional>

namespace andon::prediction {

/// One input at another value.
struct InputChange {
  std::uint32_t input = 0;
  double from = 0.0, to = 0.0;

  bool operator==(const InputChange &) const = default;
};

/// The smallest change under which the predictor would be silent.
struct Counterfactual {
  std::vector<InputChange> changes; ///< one or two
  double size = 0.0;                ///< in usual widths of the inputs (twentieth to nineteen twentieths), added up
  double output = 0.0;              ///< probability, or value, then
};

/// A row as predict() has just made it.
struct RowAtHand {
  double time = 0.0;
  std::span<const double> inputs;
  const FeatureMemory &memory;
  std::span<const float> features;
};

/// Looks for the smallest change of one input, and where none is enough of two, at which the output is calm. Only numbers that somebody
/// can set (PredictorInput::canChange), only values within their usual range or at the one that they have; candidates are a grid of each
/// input's usual range, then the edge is found by halving. Where the predictor looks back in time, an input counts as having settled at
/// its new value (FeatureMaker::settle). Nothing where the row is calm or nothing helps. A pure function of its arguments.
[[nodiscard]] std::optional<Counterfactual> smallestChange(const Predictor &predictor, const RowAtHand &row,
                                                           const std::function<bool(double output)> &isCalm);

/// The same for a row that tells all features, against the package's own threshold; nothing where the predictor looks back in time.
[[nodiscard]] std::optional<Counterfactual> smallestChange(const Predictor &predictor, std::span<const double> inputs);

} // namespace andon::prediction
