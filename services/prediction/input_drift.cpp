// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/input_drift.h"

#include "services/drift/quantile_watch.h"

#include <algorithm>
#include <cmath>

namespace andon::prediction {
namespace {

// As in behaviour_drift.
constexpr std::size_t fewestRows = 200;
constexpr double chance = 0.001;
constexpr double leastIndex = 0.1;

} // namespace

BehaviourDrift driftOfInputs(const std::vector<PredictorInput> &inputs, const AssetRows &rows)
{
  BehaviourDrift found;
  found.inputs.resize(inputs.size());
  found.rows = rows.times.size();
  if (rows.times.empty() || inputs.empty())
    return found;
  const auto missing = std::count_if(rows.values.begin(), rows.values.end(), [](double value) { return !std::isfinite(value); });
  found.missing = static_cast<double>(missing) / static_cast<double>(rows.values.size());
  if (found.rows < fewestRows)
    return found;
  for (std::size_t c = 0; c < inputs.size(); ++c) {
    drift::QuantileWatch watch{std::make_shared<const drift::QuantileReference>(inputs[c].quantiles, inputs[c].quantiles.size()),
                               rows.times.size()};
    for (std::size_t row = 0; row < rows.times.size(); ++row)
      watch.add(rows.values[row * inputs.size() + c]);
    const drift::QuantileDrift drift = watch.drift();
    found.inputs[c] = {drift.stability, drift.distance, drift.p, 0.0};
    if (drift.stability > leastIndex && drift.p * static_cast<double>(inputs.size()) < chance)
      found.kind = DriftKind::Regime;
    if (drift.stability > found.inputs[found.lead].stability)
      found.lead = c;
  }
  return found;
}

} // namespace andon::prediction
