// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/behaviour_training.h"

#include "services/prediction/alarm_rate.h"
#include "services/prediction/asset_rows.h"
#include "services/prediction/behaviour_card.h"
#include "services/prediction/behaviour_course.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace andon::prediction {
namespace {

using detection::ExpectedBehaviour;

constexpr double usualRowSeconds = 10.0;
constexpr std::size_t probesOfAnAsset = 4;
/// Rows that synthetic faults are drawn on: each fault is judged over all of them.
constexpr std::size_t mostFaultRows = 6000;
constexpr std::size_t fewestFaultRows = 1000;
/// Above everything that was seen, by so much.
constexpr double beyondAll = 1.1;

tl::unexpected<Error> nothing(const std::string &subject, std::string detail, std::string remedy)
{
  return failure(ErrorCode::NotFound, subject, std::move(detail), std::move(remedy));
}

double secondsOf(std::int64_t time)
{
  return std::chrono::duration<double>(Duration{time}).count();
}

struct Source {
  const Asset *asset = nullptr;
  AssetRows rows;
};

Result<std::vector<Source>> readAssets(history::HistoryReader &history, const BehaviourTraining &wanted,
                                       const std::vector<const Asset *> &assets, const std::vector<std::string> &keys, double &rowSeconds)
{
  std::vector<Source> sources;
  for (const Asset *asset : assets) {
    auto rows = rowsOfAsset(history, *asset, keys, wanted.from, wanted.to);
    if (!rows)
      return tl::unexpected<Error>(std::move(rows.error()));
    if (rowSeconds == 0.0 && rows->times.size() > 1)
      rowSeconds = std::max(usualRowSeconds, std::round(secondsOf(usualStep(rows->times).count())));
    sources.push_back({asset, std::move(*rows)});
  }
  if (rowSeconds == 0.0)
    return nothing(wanted.kind, "has no samples in that time of the history", "Name another time with --from and --to.");
  for (Source &source : sources)
    thin(source.rows, keys.size(), rowSeconds);
  return sources;
}

PredictorInput inputOf(const Stream &stream, const std::vector<Source> &sources, std::size_t column, std::size_t columns)
{
  PredictorInput input;
  input.name = stream.key;
  input.unit = stream.unit;
  std::vector<double> values;
  for (const Source &source : sources)
    for (std::size_t at = column; at < source.rows.values.size(); at += columns)
      values.push_back(source.rows.values[at]);
  input.low = quantileOf(values, 0.05);
  input.high = quantileOf(std::move(values), 0.95);
  return input;
}

Feature plainFeature(const std::string &name, std::uint32_t input)
{
  Feature feature;
  feature.name = name;
  feature.of = {input};
  return feature;
}

/// Of each column; rounded as floats are, for the sake of the package's size.
std::vector<std::vector<double>> usualOf(const AssetRows &rows, std::size_t columns)
{
  std::vector<std::vector<double>> usual(columns);
  for (std::size_t c = 0; c < columns; ++c) {
    std::vector<double> values;
    for (std::size_t at = c; at < rows.values.size(); at += columns)
      if (std::isfinite(rows.values[at]))
        values.push_back(rows.values[at]);
    std::sort(values.begin(), values.end());
    for (std::size_t i = 0; i < BehaviourModel::usualValues && !values.empty(); ++i)
      usual[c].push_back(
          std::strtod(fmt::format("{:.7g}", values[(2 * i + 1) * values.size() / (2 * BehaviourModel::usualValues)]).c_str(), nullptr));
  }
  return usual;
}

/// How the last quarter would have been judged by what the first three taught: rows that are no events, with their scores.
void tryLast(const Source &source, std::size_t columns, const BehaviourModel::Learnt &part, std::size_t from, double interval,
             std::uint32_t group, TrainingData &into, std::vector<double> &scores)
{
  BehaviourCourse course{part, interval};
  for (std::size_t row = from; row < source.rows.times.size(); ++row)
    if (const double time = secondsOf(source.rows.times[row]);
        course.judge(time, std::span{source.rows.values}.subspan(row * columns, columns))) {
      into.target.push_back(0.0);
      into.groups.push_back(group);
      into.times.push_back(time);
      scores.push_back(course.verdict().score);
    }
}

/// The lowest limit of the score, at 1 or above, that gives no more false alarms than are wanted.
double limitFor(const TrainingData &data, const std::vector<double> &scores, double days)
{
  // The search is over shares of 1; a score has no end.
  std::vector<double> shares;
  for (const double score : scores)
    shares.push_back(score / (1.0 + score));
  const double found = thresholdFor(data, shares, days, 0.5);
  if (found < 1.0)
    return std::max(1.0, found / (1.0 - found));
  return scores.empty() ? 1.0 : std::max(1.0, beyondAll * *std::max_element(scores.begin(), scores.end()));
}

void addProbes(const BehaviourModel::Learnt &learnt, const AssetRows &rows, std::size_t columns, std::vector<ProbeRow> &into)
{
  const std::size_t count = rows.times.size();
  for (std::size_t i = 0; i < std::min(probesOfAnAsset, count); ++i) {
    const auto row = std::span{rows.values}.subspan((i * (count - 1) / probesOfAnAsset) * columns, columns);
    ProbeRow probe;
    probe.asset = learnt.asset;
    for (const double value : row)
      probe.features.push_back(static_cast<float>(value));
    const std::vector<double> kept(probe.features.begin(), probe.features.end());
    probe.margin = static_cast<float>(learnt.model.settledScore(kept, learnt.model.resume()));
    into.push_back(std::move(probe));
  }
}

} // namespace

Result<PredictorPackage> trainBehaviour(history::HistoryReader &history, const Site &site, const BehaviourTraining &wanted,
                                        const PackageFacts &facts, const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
  const auto assets = assetsOfKind(site, wanted.kind);
  if (!assets)
    return tl::unexpected<Error>(assets.error());
  const std::vector<std::string> keys = wanted.features.empty() ? sharedKeys(*assets) : wanted.features;
  for (const std::string &key : keys)
    if (findStream(site, {assets->front()->id, key}) == nullptr)
      return nothing(key, fmt::format("is no stream of {}", assets->front()->id.text()), "Name its streams with --features.");
  const std::size_t columns = keys.size();
  double rowSeconds = wanted.rowSeconds;
  auto sources = readAssets(history, wanted, *assets, keys, rowSeconds);
  if (!sources)
    return tl::unexpected<Error>(std::move(sources.error()));

  PredictorPackage made;
  BehaviourModel model;
  model.interval = rowSeconds;
  BehaviourTrial trial;
  TrainingData judged;
  std::vector<double> scores;
  std::string bytes;
  ExpectedBehaviour::Options options;
  options.rate = wanted.falseAlarms;
  const std::uint64_t steps = sources->size() + 1;
  Error why{ErrorCode::Malformed, wanted.kind, "has no samples in that time of the history", "Name another time with --from and --to."};
  for (std::size_t i = 0; i < sources->size(); ++i) {
    if (!progress(i, steps))
      return failure(ErrorCode::Unavailable, wanted.kind, "was not finished: stopped");
    const Source &source = (*sources)[i];
    const std::span<const double> rows{source.rows.values};
    const std::size_t count = source.rows.times.size(), early = count * 3 / 4;
    const std::string id = source.asset->id.text();
    auto part = ExpectedBehaviour::train(rows.first(early * columns), columns, options);
    auto whole = part ? ExpectedBehaviour::train(rows, columns, options) : Result<ExpectedBehaviour>{tl::unexpected<Error>(part.error())};
    if (!whole) {
      trial.leftOut.emplace_back(id, fmt::format("{} rows: {}", count, whole.error().detail));
      why = {whole.error().code, id, whole.error().detail, whole.error().remedy};
      continue;
    }
    tryLast(source, columns, {id, early, secondsOf(source.rows.times[early - 1]), std::move(*part), {}}, early, rowSeconds,
            static_cast<std::uint32_t>(i), judged, scores);
    model.assets.push_back({id, count, secondsOf(source.rows.times.back()), std::move(*whole), usualOf(source.rows, columns)});
    made.manifest.trainingRows += count;
    addProbes(model.assets.back(), source.rows, columns, made.probes);
    bytes.append(reinterpret_cast<const char *>(source.rows.values.data()), source.rows.values.size() * sizeof(double));
    if (!trial.faults && count >= fewestFaultRows) {
      const auto last = rows.last(std::min(count, mostFaultRows) * columns);
      detection::RowDetectorOptions how;
      how.falseAlarms = wanted.falseAlarms;
      if (auto tried = detection::tryFaults("expected-behaviour", last, columns, last.size() / columns * 3 / 4, {}, how)) {
        trial.faults = std::move(*tried);
        trial.asset = id;
      }
    }
  }
  if (model.assets.empty())
    return tl::unexpected<Error>(std::move(why));
  if (!progress(sources->size(), steps))
    return failure(ErrorCode::Unavailable, wanted.kind, "was not finished: stopped");

  Manifest &manifest = made.manifest;
  manifest.name = facts.name.empty() ? "Unusual behaviour" : facts.name;
  manifest.kind = PredictorKind::ExpectedBehaviour;
  manifest.rowSeconds = rowSeconds;
  manifest.target = "residual";
  manifest.assetKind = wanted.kind;
  manifest.contract = facts.contract;
  manifest.contractVersion = facts.contractVersion;
  for (std::uint32_t i = 0; i < columns; ++i) {
    PredictorInput input = inputOf(*findStream(site, {assets->front()->id, keys[i]}), *sources, i, columns);
    if (!std::isfinite(input.low))
      return nothing(keys[i], "has no samples in the history", "Leave it out of --features.");
    input.canChange = std::find(facts.fixed.begin(), facts.fixed.end(), keys[i]) == facts.fixed.end();
    manifest.plan.inputs.push_back(std::move(input));
    manifest.plan.features.push_back(plainFeature(keys[i], i));
  }
  for (const std::string &name : facts.fixed)
    if (std::find(keys.begin(), keys.end(), name) == keys.end())
      return failure(ErrorCode::NotFound, name, "is no input");
  manifest.threshold = wanted.falseAlarmDays > 0.0 ? limitFor(judged, scores, wanted.falseAlarmDays) : 1.0;
  trial.rate = alarmRateOf(judged, scores, *manifest.threshold);
  manifest.metrics["days_judged"] = trial.rate.calmDays;
  manifest.metrics["alarms_then"] = static_cast<double>(trial.rate.falseAlarms);
  manifest.metrics["days_per_false_alarm"] = trial.rate.daysPerFalseAlarm();
  for (const auto &[name, value] : metricsOf(trial, rowSeconds))
    manifest.metrics[name] = value;
  manifest.trainingSha256 = sha256Of(bytes);
  made.card = cardOf(manifest, model, trial);
  made.model = writeBehaviour(model);
  made.behaviour = std::move(model);
  return made;
}

} // namespace andon::prediction
