// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/expected_behaviour.h"

#include <algorithm>
#include <cmath>

namespace andon::detection {
namespace {

/// Beyond this a deviation tells no more; one wild row must not ring on in the smoothed residual for minutes.
constexpr double wildest = 100.0;
/// The share of a deviation that the level takes over in one row, as far as its speed allows.
constexpr double followed = 0.05;
/// Of its speed a level keeps so much while the stream is beyond what normal rows reach: it must not follow a fault, nor stand for ever.
constexpr double heldShare = 0.1;

} // namespace

ExpectedBehaviour::State ExpectedBehaviour::begin() const
{
  State state;
  for (const Stream &stream : streams_)
    state.level.push_back(stream.first);
  state.smoothed.assign(streams_.size(), 0.0);
  state.causes.assign(streams_.size(), false);
  state.rate = options_.rate;
  return state;
}

ExpectedBehaviour::State ExpectedBehaviour::resume() const
{
  State state = begin();
  for (std::size_t i = 0; i < streams_.size(); ++i)
    state.level[i] = streams_[i].last;
  return state;
}

void ExpectedBehaviour::compare(std::span<const double> row, const State &state, std::vector<double> &deviations,
                                std::vector<double> &residuals) const
{
  const std::size_t columns = streams_.size();
  deviations.assign(columns, 0.0);
  for (std::size_t c = 0; c < columns; ++c)
    if (const Stream &stream = streams_[c]; stream.spread > 0.0 && std::isfinite(row[c]))
      deviations[c] = std::clamp((row[c] - stream.mean) / stream.spread - state.level[c], -wildest, wildest);
  residuals.assign(columns, 0.0);
  for (std::size_t c = 0; c < columns; ++c)
    if (streams_[c].spread > 0.0 && std::isfinite(row[c])) {
      double related = 0.0;
      for (std::size_t other = 0; other < columns; ++other)
        related += weights_[c * columns + other] * deviations[other];
      residuals[c] = deviations[c] - related;
    }
}

void ExpectedBehaviour::step(std::span<const double> row, State &state, std::vector<double> &deviations,
                             std::vector<double> &residuals) const
{
  compare(row, state, deviations, residuals);
  for (std::size_t c = 0; c < streams_.size(); ++c) {
    const Stream &stream = streams_[c];
    state.smoothed[c] += options_.smoothing * (residuals[c] - state.smoothed[c]);
    const double scaled = state.smoothed[c] / stream.scale;
    const double speed = scaled * scaled > heldAbove_ ? heldShare * stream.speed : stream.speed;
    state.level[c] += std::clamp(followed * deviations[c], -speed, speed);
  }
}

void ExpectedBehaviour::judge(std::span<const double> row, State &state, Verdict &into) const
{
  const std::size_t columns = streams_.size();
  into.expected.resize(columns);
  for (std::size_t c = 0; c < columns; ++c)
    into.expected[c] = streams_[c].mean + streams_[c].spread * state.level[c];
  std::vector<double> deviations;
  step(row, state, deviations, into.contributions);
  double sum = 0.0;
  for (std::size_t c = 0; c < columns; ++c) {
    // What the others tell is what lies between deviation and residual.
    if (std::isfinite(row[c]))
      into.expected[c] += streams_[c].spread * (deviations[c] - into.contributions[c]);
    const double scaled = state.smoothed[c] / streams_[c].scale;
    into.contributions[c] = scaled * scaled;
    sum += into.contributions[c];
  }
  const double limit = options_.adapt > 0.0 ? scores_.limit(state.rate) : scores_.finiteLimit(options_.rate);
  const bool isAbove = sum > limit;
  into.score = std::isfinite(limit) ? sum / limit : 0.0;
  const auto lead =
      static_cast<std::size_t>(std::max_element(into.contributions.begin(), into.contributions.end()) - into.contributions.begin());
  const bool wasAlarm = state.isAlarm;
  state.isAlarm = isAbove || (wasAlarm && sum >= std::min(returnLimit_, limit));
  // Rows of an alarm that stands are one false alarm or none, not as many as it lasts.
  if (options_.adapt > 0.0 && !wasAlarm)
    state.rate = adaptedRate(state.rate, options_.rate, options_.adapt, isAbove);
  const bool isTakenOver = wasAlarm && state.isAlarm && !state.causes[lead] && into.contributions[lead] > limit;
  if (!state.isAlarm)
    state.causes.assign(columns, false);
  else if (!wasAlarm || isTakenOver)
    for (std::size_t c = 0; c < columns; ++c)
      if (c == lead || into.contributions[c] > limit)
        state.causes[c] = true;
  into.isAlarm = state.isAlarm && !isTakenOver;
  for (double &contribution : into.contributions)
    contribution = std::isfinite(limit) ? contribution / limit : 0.0;
}

void ExpectedBehaviour::catchUp(std::span<const double> means, double rows, State &state) const
{
  for (std::size_t c = 0; c < streams_.size(); ++c)
    if (const Stream &stream = streams_[c]; stream.spread > 0.0 && std::isfinite(means[c])) {
      const double furthest = stream.speed * std::max(rows, 0.0);
      state.level[c] += std::clamp((means[c] - stream.mean) / stream.spread - state.level[c], -furthest, furthest);
    }
  state.smoothed.assign(streams_.size(), 0.0);
  state.causes.assign(streams_.size(), false);
  state.isAlarm = false;
}

double ExpectedBehaviour::settledScore(std::span<const double> row, const State &state) const
{
  std::vector<double> deviations, residuals;
  compare(row, state, deviations, residuals);
  double sum = 0.0;
  for (std::size_t c = 0; c < streams_.size(); ++c) {
    const double scaled = residuals[c] / streams_[c].scale;
    sum += scaled * scaled;
  }
  return sum / scores_.finiteLimit(options_.rate);
}

double ExpectedBehaviour::returnScore() const
{
  return std::min(1.0, returnLimit_ / scores_.finiteLimit(options_.rate));
}

double ExpectedBehaviour::band(std::size_t column) const
{
  return streams_[column].spread * streams_[column].scale * std::sqrt(scores_.finiteLimit(options_.rate));
}

} // namespace andon::detection
