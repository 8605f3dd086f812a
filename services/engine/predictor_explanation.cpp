// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the runner tells of an output that raised an alarm.
#include "services/engine/predictor_runner.h"
#include "services/prediction/counterfactual.h"
#include "services/prediction/reasons.h"

#include <algorithm>
#include <chrono>

namespace andon::engine {
namespace {

constexpr std::size_t mostInputs = 8;

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

} // namespace

AlarmExplanation PredictorRunner::explain(SlotIndex index, const Rule &rule, OccurrenceId occurrence)
{
  const Slot &slot = slots_[index];
  const Package &package = packages_[slot.package];
  const prediction::Predictor &predictor = *package.predictor;
  const prediction::Manifest &manifest = predictor.manifest();
  const auto &says = std::get<PredictorCondition>(rule.condition);
  prediction::Explanation why;
  predictor.explain(scratch_, why);

  AlarmExplanation made;
  made.occurrence = occurrence;
  made.predictor = package.id;
  made.version = package.fingerprint;
  made.contract = registry_->asset(slot.score).contract.text();
  made.time = slot.lastRow;
  made.isEvent = manifest.objective == prediction::Objective::LogOdds;
  made.unit = registry_->stream(slot.score).unit;
  made.output = latest_.output;
  made.limit = says.limit;
  made.side = says.side;
  made.margin = latest_.margin;
  made.bias = why.bias;
  made.rest = latest_.margin - why.bias;
  const auto streamOf = [&](std::uint32_t input) -> const Stream & { return registry_->stream(slot.inputs[input].stream); };
  for (const prediction::Reason &reason : prediction::reasonsOf(manifest.plan, row_, why, mostInputs)) {
    const Stream &stream = streamOf(reason.input);
    made.inputs.push_back({stream.key, stream.name.empty() ? stream.key : stream.name, stream.unit, stream.decimals, reason.value,
                           reason.text, reason.low, reason.high, reason.standing, reason.contribution,
                           slopeOf(manifest.plan, reason.input, row_, scratch_.features)});
    made.rest -= reason.contribution;
  }
  const auto isCalm = [&](double output) {
    return says.side == LimitSide::High ? output <= says.limit - says.deadband : output >= says.limit + says.deadband;
  };
  const std::vector<float> features = scratch_.features;
  if (const auto change = prediction::smallestChange(
          predictor, {std::chrono::duration<double>(slot.lastRow.time_since_epoch()).count(), row_, slot.memory, features}, isCalm)) {
    for (const prediction::InputChange &each : change->changes) {
      const Stream &stream = streamOf(each.input);
      made.clearing.push_back(
          {stream.key, stream.name.empty() ? stream.key : stream.name, stream.unit, stream.decimals, each.from, each.to});
    }
    made.outputThen = change->output;
  }
  made.trainedRows = manifest.trainingRows;
  made.precision = metricOf(manifest, "precision");
  made.recall = metricOf(manifest, "recall");
  made.daysPerFalseAlarm = metricOf(manifest, "days_per_false_alarm");
  made.watched = slot.lastRow - slot.since;
  return made;
}

} // namespace andon::engine
