// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a trained model, and the model made of it again.
#include "services/detection/expected_behaviour.h"

#include <algorithm>
#include <cmath>

namespace andon::detection {

ExpectedBehaviour::Kept ExpectedBehaviour::keep() const
{
  Kept kept;
  kept.rate = options_.rate;
  kept.returnRate = options_.returnRate;
  kept.smoothing = options_.smoothing;
  for (const Stream &stream : streams_) {
    kept.mean.push_back(stream.mean);
    kept.spread.push_back(stream.spread);
    kept.speed.push_back(stream.speed);
    kept.scale.push_back(stream.scale);
    kept.first.push_back(stream.first);
    kept.last.push_back(stream.last);
  }
  kept.weights = weights_;
  kept.limit = scores_.finiteLimit(options_.rate);
  kept.returnLimit = returnLimit_;
  kept.heldAbove = heldAbove_;
  kept.calibrationRows = calibrationRows_;
  return kept;
}

Result<ExpectedBehaviour> ExpectedBehaviour::from(const Kept &kept)
{
  const std::size_t columns = kept.mean.size();
  bool isSound = columns > 0 && kept.weights.size() == columns * columns && kept.limit > 0.0 && std::isfinite(kept.limit) &&
                 kept.returnLimit >= 0.0 && kept.heldAbove >= 0.0 && kept.smoothing > 0.0 && kept.smoothing <= 1.0 && kept.rate > 0.0 &&
                 kept.rate < 1.0;
  for (const auto *each : {&kept.mean, &kept.spread, &kept.speed, &kept.scale, &kept.first, &kept.last, &kept.weights})
    isSound = isSound && (each == &kept.weights || each->size() == columns) &&
              std::all_of(each->begin(), each->end(), [](double value) { return std::isfinite(value); });
  for (const auto *each : {&kept.spread, &kept.speed})
    isSound = isSound && std::all_of(each->begin(), each->end(), [](double value) { return value >= 0.0; });
  isSound = isSound && std::all_of(kept.scale.begin(), kept.scale.end(), [](double value) { return value > 0.0; });
  if (!isSound)
    return failure(ErrorCode::Malformed, "", "holds numbers that no training leaves");
  ExpectedBehaviour model;
  model.options_.rate = kept.rate;
  model.options_.returnRate = kept.returnRate;
  model.options_.smoothing = kept.smoothing;
  for (std::size_t c = 0; c < columns; ++c)
    model.streams_.push_back({kept.mean[c], kept.spread[c], kept.speed[c], kept.scale[c], kept.first[c], kept.last[c]});
  model.weights_ = kept.weights;
  model.scores_ = ConformalScores{std::vector<double>{kept.limit}};
  model.calibrationRows_ = kept.calibrationRows;
  model.returnLimit_ = kept.returnLimit;
  model.heldAbove_ = kept.heldAbove;
  return model;
}

} // namespace andon::detection
