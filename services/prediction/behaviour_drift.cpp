// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/behaviour_drift.h"

#include "services/drift/adwin.h"
#include "services/drift/kolmogorov_smirnov.h"
#include "services/drift/population_stability.h"
#include "services/prediction/behaviour_course.h"

#include <algorithm>
#include <cmath>

namespace andon::prediction {
namespace {

/// Of all inputs' tests together one in so many is significant where nothing has changed.
constexpr double chance = 0.001;
/// What is smaller is no news, however significant: an index of a tenth is what practitioners call stable.
constexpr double leastIndex = 0.1;
/// An input with more than this share of the residuals has left the others; below it several have.
constexpr double shareOfOne = 0.6;
/// ADWIN is for values from 0 to 1: scores above it count as it.
constexpr double worstScore = 4.0;
/// A mean score below it is no news, however surely it has risen: another shift's calm is a little louder.
constexpr double notable = 0.5;
/// Share of the rows above the limit from which on residuals are not what they were, whatever ADWIN has seen.
constexpr double tooOften = 0.05;

std::vector<double> finiteColumn(const AssetRows &rows, std::size_t column, std::size_t columns)
{
  std::vector<double> values;
  for (std::size_t at = column; at < rows.values.size(); at += columns)
    if (std::isfinite(rows.values[at]))
      values.push_back(rows.values[at]);
  return values;
}

/// One of so many neighbours that they tell about as much as one: (1 + r) / (1 - r), r the correlation of neighbours.
std::vector<double> independent(const std::vector<double> &values)
{
  double mean = 0.0, own = 0.0, next = 0.0;
  for (const double value : values)
    mean += value / static_cast<double>(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    own += (values[i] - mean) * (values[i] - mean);
    if (i > 0)
      next += (values[i] - mean) * (values[i - 1] - mean);
  }
  const double r = own > 0.0 ? std::clamp(next / own, 0.0, 0.999) : 0.0;
  const auto step = static_cast<std::size_t>(std::ceil((1.0 + r) / (1.0 - r)));
  std::vector<double> made;
  for (std::size_t i = 0; i < values.size(); i += step)
    made.push_back(values[i]);
  return made;
}

InputDrift testOf(const std::vector<double> &usual, const std::vector<double> &values)
{
  InputDrift made;
  const std::vector<double> sample = independent(values);
  if (usual.size() < 2 || sample.size() < 2)
    return made;
  const drift::StabilityTest stability = drift::stabilityTest(usual, sample);
  const drift::KsTest distance = drift::ksTest(usual, sample);
  made.stability = stability.index;
  made.distance = distance.distance;
  made.p = std::max(stability.p, distance.p);
  return made;
}

} // namespace

double BehaviourDrift::health() const
{
  double health = (1.0 - missing) * (1.0 - above);
  if (changedAt)
    health -= 0.1;
  if (kind == DriftKind::Sensor)
    health -= 0.1;
  return std::clamp(health, 0.0, 1.0);
}

BehaviourDrift driftOf(const BehaviourModel::Learnt &learnt, double interval, const AssetRows &rows)
{
  const std::size_t columns = learnt.model.columns();
  BehaviourDrift found;
  found.inputs.resize(columns);
  BehaviourCourse course{learnt, interval};
  drift::Adwin scores;
  std::size_t missing = 0, above = 0;
  double before = 0.0;
  // Smoothing makes neighbours alike: only one of so many is news.
  const auto every = static_cast<std::size_t>(std::ceil(1.0 / learnt.model.options().smoothing));
  for (std::size_t row = 0; row < rows.times.size(); ++row) {
    const auto values = std::span{rows.values}.subspan(row * columns, columns);
    missing += static_cast<std::size_t>(std::count_if(values.begin(), values.end(), [](double value) { return !std::isfinite(value); }));
    const double time = std::chrono::duration<double>(Duration{rows.times[row]}).count();
    if (!course.judge(time, values))
      continue;
    const auto &verdict = course.verdict();
    ++found.rows;
    found.mean += verdict.score;
    above += verdict.score > 1.0 ? 1 : 0;
    for (std::size_t c = 0; c < columns; ++c)
      found.inputs[c].share += verdict.contributions[c];
    if (found.rows % every != 0)
      continue;
    if (scores.add(std::min(verdict.score, worstScore) / worstScore) && scores.mean() > before && scores.mean() * worstScore > notable &&
        !found.changedAt)
      found.changedAt = time;
    before = scores.mean();
  }
  if (!rows.times.empty())
    found.missing = static_cast<double>(missing) / static_cast<double>(rows.values.size());
  if (found.rows == 0)
    return found;
  found.mean /= static_cast<double>(found.rows);
  found.above = static_cast<double>(above) / static_cast<double>(found.rows);
  double sum = 0.0;
  for (const InputDrift &input : found.inputs)
    sum += input.share;
  for (InputDrift &input : found.inputs)
    input.share = sum > 0.0 ? input.share / sum : 0.0;
  if (!found.isTold())
    return found;
  bool isElsewhere = false;
  for (std::size_t c = 0; c < columns; ++c) {
    InputDrift &input = found.inputs[c];
    const double share = input.share;
    input = testOf(learnt.usual[c], finiteColumn(rows, c, columns));
    input.share = share;
    isElsewhere = isElsewhere || (input.stability > leastIndex && input.p * static_cast<double>(columns) < chance);
    if (share > found.inputs[found.lead].share)
      found.lead = c;
  }
  if (found.changedAt || found.above > tooOften)
    found.kind = found.inputs[found.lead].share > shareOfOne ? DriftKind::Sensor : DriftKind::Process;
  else if (isElsewhere)
    found.kind = DriftKind::Regime;
  return found;
}

} // namespace andon::prediction
