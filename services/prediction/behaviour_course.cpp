// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/behaviour_course.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace andon::prediction {
namespace {

using detection::ExpectedBehaviour;

/// Where a parabola through three points is least, and how far to go for at most `calm`.
struct Parabola {
  double least = 0.0; ///< where
  double atLeast = 0.0;
  double half = 0.0; ///< on both sides of `least` the score is at most `calm`

  [[nodiscard]] bool isCalm() const { return half >= 0.0; }
};

/// Asks about one value, the rest of the row as it is.
class Question {
public:
  Question(const ExpectedBehaviour &model, const ExpectedBehaviour::State &state, std::span<const double> row)
      : model_(model)
      , state_(state)
      , row_(row.begin(), row.end())
  {
  }

  std::vector<double> &row() { return row_; }
  [[nodiscard]] double ask() const { return model_.settledScore(row_, state_); }
  /// A deviation may be cut off far away: the parabola is taken where nothing is, around what is expected.
  std::optional<Parabola> parabola(std::uint32_t input, double expected, double calm)
  {
    const double step = model_.band(input), was = row_[input];
    if (!(step > 0.0))
      return std::nullopt;
    const auto at = [&](double value) {
      row_[input] = value;
      return ask();
    };
    const double low = at(expected - step), middle = at(expected), high = at(expected + step);
    row_[input] = was;
    const double square = (low + high) / 2.0 - middle, slope = (high - low) / 2.0;
    if (!(square > 0.0))
      return std::nullopt;
    Parabola made;
    made.least = expected - step * slope / (2.0 * square);
    made.atLeast = middle - slope * slope / (4.0 * square);
    const double room = (calm - made.atLeast) / square;
    made.half = room >= 0.0 ? step * std::sqrt(room) : -1.0;
    return made;
  }

private:
  const ExpectedBehaviour &model_;
  const ExpectedBehaviour::State &state_;
  std::vector<double> row_;
};

} // namespace

BehaviourCourse::BehaviourCourse(const BehaviourModel::Learnt &learnt, double interval)
    : learnt_(&learnt)
    , interval_(interval)
    , state_(learnt.model.resume())
    , last_(learnt.until)
{
}

bool BehaviourCourse::judge(double time, std::span<const double> row)
{
  // A history from before what was learnt is as far away from it as one from after it.
  const double apart = std::abs(time - last_) / interval_;
  last_ = time;
  unseen_ += apart;
  if (!isWatched_ || apart > longestSilence) {
    isWatched_ = true;
    settling_ = settlingRows;
    sums_.assign(row.size(), 0.0);
    counts_.assign(row.size(), 0.0);
  }
  if (settling_ > 0) {
    settle(row);
    return false;
  }
  unseen_ = 0.0;
  learnt_->model.judge(row, state_, verdict_);
  return true;
}

void BehaviourCourse::settle(std::span<const double> row)
{
  for (std::size_t c = 0; c < row.size(); ++c)
    if (std::isfinite(row[c])) {
      sums_[c] += row[c];
      counts_[c] += 1.0;
    }
  if (--settling_ > 0)
    return;
  for (std::size_t c = 0; c < sums_.size(); ++c)
    sums_[c] = counts_[c] > 0.0 ? sums_[c] / counts_[c] : std::numeric_limits<double>::quiet_NaN();
  learnt_->model.catchUp(sums_, unseen_, state_);
}

BehaviourClearing smallestChange(const ExpectedBehaviour &model, const ExpectedBehaviour::State &state, std::span<const double> row,
                                 std::span<const char> isFree, double calm)
{
  BehaviourClearing best;
  Question question{model, state, row};
  if (question.ask() <= calm)
    return best;
  ExpectedBehaviour::Verdict verdict;
  ExpectedBehaviour::State scratch = state;
  model.judge(row, scratch, verdict);
  double bestSize = std::numeric_limits<double>::infinity();
  const auto offer = [&](std::vector<BehaviourChange> changes) {
    double size = 0.0;
    for (const BehaviourChange &change : changes) {
      size += std::abs(change.to - row[change.input]) / model.band(change.input);
      question.row()[change.input] = change.to;
    }
    const double score = question.ask();
    for (const BehaviourChange &change : changes)
      question.row()[change.input] = row[change.input];
    // Rounding may leave it a hair above.
    if (size < bestSize && score <= calm * (1.0 + 1e-9)) {
      bestSize = size;
      best = {std::move(changes), score};
    }
  };
  const auto count = static_cast<std::uint32_t>(row.size());
  const auto canChange = [&](std::uint32_t input) { return isFree[input] != 0 && std::isfinite(row[input]) && model.band(input) > 0.0; };
  /// As near to what it is as calm lies.
  const auto nearest = [&](std::uint32_t input, const Parabola &parabola) {
    return BehaviourChange{input, std::clamp(row[input], parabola.least - parabola.half, parabola.least + parabola.half)};
  };
  for (std::uint32_t input = 0; input < count; ++input)
    if (canChange(input))
      if (const auto parabola = question.parabola(input, verdict.expected[input], calm); parabola && parabola->isCalm())
        offer({nearest(input, *parabola)});
  if (!best.changes.empty())
    return best;
  for (std::uint32_t first = 0; first < count; ++first) {
    if (!canChange(first))
      continue;
    const auto most = question.parabola(first, verdict.expected[first], calm);
    if (!most)
      continue;
    for (std::uint32_t second = 0; second < count; ++second) {
      if (second == first || !canChange(second))
        continue;
      question.row()[first] = most->least;
      const auto parabola = question.parabola(second, verdict.expected[second], calm);
      question.row()[first] = row[first];
      if (parabola && parabola->isCalm())
        offer({{first, most->least}, nearest(second, *parabola)});
    }
  }
  return best;
}

} // namespace andon::prediction
