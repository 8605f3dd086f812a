// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/behaviour_drift.h"
#include "services/prediction/feature_plan.h"

namespace andon::prediction {

/// What became of the inputs of a predictor that only knows the quantiles of its training rows: where they lie now, and Regime where that
/// is surely elsewhere. `rows` are in time order, one value an input; at least two hundred, else nothing is told. A pure function.
[[nodiscard]] BehaviourDrift driftOfInputs(const std::vector<PredictorInput> &inputs, const AssetRows &rows);

} // namespace andon::prediction
