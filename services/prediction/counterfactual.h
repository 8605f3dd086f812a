// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/predictor.h"

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

/// Looks for the smallest change of one input, and where none is enough of two, that brings the output below the threshold. Only numbers
/// that somebody can set (PredictorInput::canChange), only values within their usual range or at the one that they have; candidates are a
/// grid of each input's usual range, then the edge is found by halving. For predictors whose rows tell all features; nothing where the row
/// is calm, nothing helps or the predictor looks back in time. A pure function of its arguments.
[[nodiscard]] std::optional<Counterfactual> smallestChange(const Predictor &predictor, std::span<const double> inputs);

} // namespace andon::prediction
