// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/row_explanation.h"

#include "services/prediction/counterfactual.h"
#include "services/prediction/reasons.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <utility>

namespace andon::engine {
namespace {

constexpr std::size_t mostInputs = 8;
/// Of a score of expected behaviour: an input that adds less is as it should be, and moving it would only hide what is not.
constexpr double leastShare = 0.1;

/// What the value did over the longest window that tells, a minute. A window may look at the value itself, or at how many deviations it is
/// from what is usual under the present operating condition.
double slopeOf(const prediction::FeaturePlan &plan, std::uint32_t input, const std::vector<double> &row, std::span<const float> features)
{
  const auto unitsOf = [&](std::uint32_t column) -> double {
    if (column < plan.inputs.size())
      return column == input ? 1.0 : 0.0;
    const prediction::Feature &source = plan.features[column - plan.inputs.size()];
    return source.kind == prediction::FeatureKind::Normalised && source.of.front() == input ? source.deviations[plan.conditions.of(row)]
                                                                                            : 0.0;
  };
  double slope = 0.0, longest = 0.0;
  std::size_t served = 0;
  for (const prediction::Feature &feature : plan.features) {
    if (!feature.isServed)
      continue;
    if (feature.kind == prediction::FeatureKind::Slope && feature.span > longest)
      if (const double units = unitsOf(feature.of.front()); units > 0.0) {
        slope = static_cast<double>(features[served]) * units * 60.0;
        longest = feature.span;
      }
    ++served;
  }
  return slope;
}

std::optional<double> metricOf(const prediction::Manifest &manifest, const char *name)
{
  const auto found = manifest.metrics.find(name);
  return found == manifest.metrics.end() ? std::nullopt : std::optional{found->second};
}

/// A stream of the asset; the inputs of a predictor that runs are all there.
const Stream &streamOf(const Asset &asset, const std::string &key)
{
  return *std::find_if(asset.streams.begin(), asset.streams.end(), [&](const Stream &each) { return each.key == key; });
}

ClearingChange changeOf(const JudgedRow &at, std::uint32_t input, double to)
{
  const Stream &stream = streamOf(at.asset, at.predictor.manifest().plan.inputs[input].name);
  return {stream.key, stream.name.empty() ? stream.key : stream.name, stream.unit, stream.decimals, at.row[input], to};
}

void explainForest(const JudgedRow &at, const PredictorCondition &says, AlarmExplanation &made)
{
  const prediction::FeaturePlan &plan = at.predictor.manifest().plan;
  prediction::Explanation why;
  at.predictor.explain(at.scratch, why);
  made.bias = why.bias;
  made.rest = at.said.margin - why.bias;
  for (const prediction::Reason &reason : prediction::reasonsOf(plan, at.row, why, mostInputs)) {
    const Stream &stream = streamOf(at.asset, reason.name);
    made.inputs.push_back({stream.key, stream.name.empty() ? stream.key : stream.name, stream.unit, stream.decimals, reason.value,
                           reason.text, reason.low, reason.high, reason.standing, reason.contribution,
                           slopeOf(plan, reason.input, at.row, at.scratch.features)});
    made.rest -= reason.contribution;
  }
  const auto isCalm = [&](double output) {
    return says.side == LimitSide::High ? output <= says.limit - says.deadband : output >= says.limit + says.deadband;
  };
  const std::vector<float> features = at.scratch.features;
  if (const auto change = prediction::smallestChange(
          at.predictor, {std::chrono::duration<double>(at.time.time_since_epoch()).count(), at.row, at.memory, features}, isCalm)) {
    for (const prediction::InputChange &each : change->changes)
      made.clearing.push_back(changeOf(at, each.input, each.to));
    made.outputThen = change->output;
  }
}

/// Each input's part of the score, beside the band in which it was expected; what the smoothed residuals have gathered counts, so that a
/// value may be back in its band while it still speaks.
void explainBehaviour(const JudgedRow &at, const PredictorCondition &says, AlarmExplanation &made)
{
  const prediction::FeaturePlan &plan = at.predictor.manifest().plan;
  const detection::ExpectedBehaviour &model = at.course->learnt().model;
  const detection::ExpectedBehaviour::Verdict &verdict = at.course->verdict();
  std::vector<std::uint32_t> order(plan.inputs.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return verdict.contributions[a] > verdict.contributions[b]; });
  made.isExpected = true;
  made.rest = at.said.margin;
  for (const std::uint32_t input : order) {
    if (made.inputs.size() == mostInputs || verdict.contributions[input] <= 0.0)
      break;
    const Stream &stream = streamOf(at.asset, plan.inputs[input].name);
    const double value = at.row[input], low = verdict.expected[input] - model.band(input),
                 high = verdict.expected[input] + model.band(input);
    const Standing standing = std::isnan(value) ? Standing::Missing
                              : value > high    ? Standing::High
                              : value < low     ? Standing::Low
                                                : Standing::Usual;
    made.inputs.push_back({stream.key,
                           stream.name.empty() ? stream.key : stream.name,
                           stream.unit,
                           stream.decimals,
                           value,
                           {},
                           low,
                           high,
                           standing,
                           verdict.contributions[input],
                           0.0});
    made.rest -= verdict.contributions[input];
  }
  // What would make it more unusual is no advice, and a calm row needs none.
  if (says.side != LimitSide::High || at.said.output <= says.limit)
    return;
  std::vector<char> isFree;
  for (std::size_t i = 0; i < plan.inputs.size(); ++i)
    isFree.push_back(plan.inputs[i].canChange && verdict.contributions[i] >= leastShare * verdict.score ? 1 : 0);
  const prediction::BehaviourClearing clearing =
      prediction::smallestChange(model, at.course->state(), at.row, isFree, std::max(0.0, says.limit - says.deadband));
  for (const prediction::BehaviourChange &change : clearing.changes)
    made.clearing.push_back(changeOf(at, change.input, change.to));
  made.outputThen = clearing.score;
}

} // namespace

AlarmExplanation explainRow(const JudgedRow &at, const PredictorCondition &says)
{
  const prediction::Manifest &manifest = at.predictor.manifest();
  AlarmExplanation made;
  made.predictor = at.id;
  made.version = at.version;
  made.contract = at.asset.contract.text();
  made.time = at.time;
  made.isEvent = manifest.objective == prediction::Objective::LogOdds;
  made.unit = made.isEvent ? std::string{} : manifest.unit;
  made.output = at.said.output;
  made.limit = says.limit;
  made.side = says.side;
  made.margin = at.said.margin;
  if (at.course != nullptr)
    explainBehaviour(at, says, made);
  else
    explainForest(at, says, made);
  made.trainedRows = manifest.trainingRows;
  made.precision = metricOf(manifest, "precision");
  made.recall = metricOf(manifest, "recall");
  made.daysPerFalseAlarm = metricOf(manifest, "days_per_false_alarm");
  made.watched = at.watched;
  return made;
}

} // namespace andon::engine
