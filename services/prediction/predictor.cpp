// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/predictor.h"

#include <algorithm>

namespace andon::prediction {

Predictor::Predictor(const PredictorPackage &package)
    : manifest_(package.manifest)
    , maker_(package.manifest.plan)
    , forest_(package.forest)
    , model_(package.forest)
    , behaviour_(package.behaviour)
    , origins_(package.manifest.plan.origins())
{
}

Prediction Predictor::predict(double time, std::span<const double> inputs, FeatureMemory &memory, Scratch &scratch) const
{
  scratch.features.resize(maker_.width());
  maker_.make(time, inputs, memory, scratch.features);
  return predictFeatures(scratch.features, scratch);
}

Prediction Predictor::predictFeatures(std::span<const float> features, Scratch &scratch) const
{
  scratch.row.fill(features);
  Prediction made;
  made.margin = static_cast<double>(forest_.margin(scratch.row));
  made.output = outputOf(forest_.objective(), made.margin);
  made.isBeyond = manifest_.threshold && made.output >= *manifest_.threshold;
  return made;
}

void Predictor::explain(Scratch &scratch, Explanation &into) const
{
  std::call_once(isExplained_, [this] { attributions_.emplace(model_); });
  scratch.contributions.resize(attributions_->features());
  attributions_->explain(scratch.row, scratch.contributions, scratch.attributions);
  into.contributions.assign(manifest_.plan.inputs.size(), 0.0);
  into.bias = attributions_->bias();
  for (std::size_t feature = 0; feature < origins_.size(); ++feature) {
    const double contribution = scratch.contributions[feature];
    // The age of an asset is nobody's input: it belongs to what is always so.
    if (origins_[feature].empty())
      into.bias += contribution;
    for (const std::uint32_t input : origins_[feature])
      into.contributions[input] += contribution / static_cast<double>(origins_[feature].size());
  }
}

} // namespace andon::prediction
