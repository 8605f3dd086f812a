// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/counterfactual.h"

#include <cmath>

namespace andon::prediction {
namespace {

constexpr int gridSteps = 32;
constexpr int halvings = 24;
constexpr std::size_t mostPaired = 8; ///< inputs of which pairs are tried

/// The predictor asked about rows that never were.
class Question {
public:
  Question(const Predictor &predictor, const RowAtHand &at, const std::function<bool(double)> &isCalm)
      : predictor_(predictor)
      , at_(at)
      , isCalm_(isCalm)
      , row_(at.inputs.begin(), at.inputs.end())
      , changed_(at.inputs.size(), 0)
      , features_(at.features.size())
  {
  }

  double ask()
  {
    // Missing stays missing: only what has moved is another.
    for (std::size_t i = 0; i < row_.size(); ++i)
      changed_[i] = row_[i] != at_.inputs[i] && !std::isnan(row_[i]) ? 1 : 0;
    predictor_.maker().settle(at_.time, row_, changed_, at_.memory, at_.features, features_);
    return predictor_.predictFeatures(features_, scratch_).output;
  }
  bool isCalm() { return isCalm_(ask()); }
  std::vector<double> &row() { return row_; }
  [[nodiscard]] const PredictorInput &input(std::uint32_t index) const { return predictor_.manifest().plan.inputs[index]; }
  [[nodiscard]] double width(std::uint32_t index) const { return input(index).high - input(index).low; }

  /// The value of an input nearest to what it is at which all is calm, given the rest of the row as it stands; the row is left as it was.
  std::optional<InputChange> nearest(std::uint32_t index)
  {
    const double from = row_[index];
    std::optional<double> best;
    for (int step = 0; step <= gridSteps; ++step) {
      const double to = input(index).low + width(index) * step / gridSteps;
      if (best && std::abs(to - from) >= std::abs(*best - from))
        continue;
      row_[index] = to;
      if (isCalm())
        best = to;
    }
    if (best) {
      // Between the calm value and what was: as near to it as stays calm.
      double loud = from, calm = *best;
      for (int i = 0; i < halvings; ++i) {
        row_[index] = (loud + calm) / 2.0;
        (isCalm() ? calm : loud) = row_[index];
      }
      best = calm;
    }
    row_[index] = from;
    return best ? std::optional{InputChange{index, from, *best}} : std::nullopt;
  }

private:
  const Predictor &predictor_;
  const RowAtHand &at_;
  const std::function<bool(double)> &isCalm_;
  std::vector<double> row_;
  std::vector<char> changed_;
  std::vector<float> features_;
  Predictor::Scratch scratch_;
};

} // namespace

std::optional<Counterfactual> smallestChange(const Predictor &predictor, const RowAtHand &row,
                                             const std::function<bool(double output)> &isCalm)
{
  const std::span<const double> inputs = row.inputs;
  Question question{predictor, row, isCalm};
  if (question.isCalm())
    return std::nullopt;
  std::vector<std::uint32_t> free;
  for (std::uint32_t i = 0; i < inputs.size(); ++i)
    if (question.input(i).canChange && !question.input(i).isText() && question.width(i) > 0.0 && std::isfinite(inputs[i]))
      free.push_back(i);
  std::optional<Counterfactual> best;
  const auto offer = [&](std::vector<InputChange> changes) {
    Counterfactual found;
    found.changes = std::move(changes);
    for (const InputChange &change : found.changes)
      found.size += std::abs(change.to - change.from) / question.width(change.input);
    if (!best || found.size < best->size)
      best = std::move(found);
  };
  for (const std::uint32_t input : free)
    if (const auto change = question.nearest(input))
      offer({*change});
  if (!best && free.size() <= mostPaired)
    for (const std::uint32_t first : free)
      for (int step = 0; step <= gridSteps; step += 2) {
        const double from = inputs[first], to = question.input(first).low + question.width(first) * step / gridSteps;
        question.row()[first] = to;
        for (const std::uint32_t second : free)
          if (second > first)
            if (const auto change = question.nearest(second))
              offer({InputChange{first, from, to}, *change});
        question.row()[first] = from;
      }
  if (best) {
    for (const InputChange &change : best->changes)
      question.row()[change.input] = change.to;
    best->output = question.ask();
  }
  return best;
}

std::optional<Counterfactual> smallestChange(const Predictor &predictor, std::span<const double> inputs)
{
  const Manifest &manifest = predictor.manifest();
  if (!manifest.plan.isStateless() || !manifest.threshold)
    return std::nullopt;
  FeatureMemory memory;
  Predictor::Scratch scratch;
  (void)predictor.predict(0.0, inputs, memory, scratch);
  return smallestChange(predictor, {0.0, inputs, memory, scratch.features},
                        [limit = *manifest.threshold](double output) { return output < limit; });
}

} // namespace andon::prediction
