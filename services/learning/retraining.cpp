// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/learning/retraining.h"

#include "services/prediction/alarm_rate.h"
#include "services/prediction/package_trained.h"
#include "services/prediction/predictor.h"

#include <algorithm>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::learning {
namespace {

using namespace prediction;

/// Neighbours in time say the same: learnt from are about so many rows, all are judged.
constexpr std::size_t learntRows = 20'000;

std::map<std::string, double> figuresOf(const TrainingData &data, const std::vector<double> &outputs, double threshold)
{
  std::vector<char> flags;
  flags.reserve(outputs.size());
  for (const double output : outputs)
    flags.push_back(output >= threshold ? 1 : 0);
  const EventMetrics rows = eventMetrics(data.target, outputs, flags);
  const AlarmRate rate = alarmRateOf(data, outputs, threshold);
  const auto alarms = static_cast<double>(rate.trueAlarms + rate.falseAlarms);
  return {{"macro_f1", rows.macroF1},
          {"auc", rows.auc},
          {"events", static_cast<double>(rate.events)},
          {"events_found", static_cast<double>(rate.found)},
          {"recall", rate.events == 0 ? 0.0 : static_cast<double>(rate.found) / static_cast<double>(rate.events)},
          {"precision", alarms == 0.0 ? 0.0 : static_cast<double>(rate.trueAlarms) / alarms},
          {"days_per_false_alarm", rate.daysPerFalseAlarm()}};
}

std::vector<double> outputsOf(const Predictor &champion, const TrainingData &data)
{
  std::vector<double> outputs;
  outputs.reserve(data.rows());
  Predictor::Scratch scratch;
  FeatureMemory memory;
  for (std::size_t i = 0; i < data.rows(); ++i) {
    if (i > 0 && data.groups[i] != data.groups[i - 1])
      memory = {};
    outputs.push_back(champion.predict(data.times[i], data.row(i), memory, scratch).output);
  }
  return outputs;
}

} // namespace

bool Candidate::isNoWorse() const
{
  const auto isAtLeast = [this](const char *figure) { return candidate.at(figure) >= champion.at(figure); };
  return isAtLeast("recall") && isAtLeast("days_per_false_alarm") && isAtLeast("auc");
}

Result<void> checkRetrainable(const PredictorId &predictor, const Manifest &champion)
{
  if (champion.kind == PredictorKind::ExpectedBehaviour)
    return failure(ErrorCode::Conflict, predictor.text(), "tells unusual behaviour, which is learnt from calm hours and not from verdicts",
                   fmt::format("Learn it anew: andonctl train --detector expected-behaviour --store FILE --kind {} --output DIR",
                               champion.assetKind.empty() ? "KIND" : champion.assetKind));
  if (champion.objective != Objective::LogOdds)
    return failure(ErrorCode::Conflict, predictor.text(),
                   fmt::format("tells the value \"{}\", and no verdict says what that was", champion.target),
                   "Train it with rows that have it: andonctl train --input FILE.csv --target COLUMN --output DIR");
  return {};
}

Result<Candidate> retrain(const LabelledRows &rows, const PredictorPackage &champion, const RetrainSettings &settings,
                          const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
  if (const auto can = checkRetrainable(PredictorId{champion.manifest.name}, champion.manifest); !can)
    return tl::unexpected<Error>(can.error());
  TrainSettings training;
  training.seed = training.derive.seed = settings.seed;
  training.derive.hasBeginning = false; // a running plant knows none
  std::set<double> windows;
  for (const Feature &feature : champion.manifest.plan.features)
    if (feature.span > 0.0 && feature.kind != FeatureKind::FromStart)
      windows.insert(feature.span);
  training.derive.windows.assign(windows.begin(), windows.end());
  // People wait for it. The threshold is chosen by what is said of rows that were not seen, here as for the champion.
  training.limitsInside = false;
  training.forest = forestSettingsFor(rows.data);
  training.forest->isBinned = true;
  training.everyNth = std::max<std::size_t>(1, rows.data.rows() / learntRows);
  const auto trained = trainForest(rows.data, training, progress);
  if (!trained)
    return tl::unexpected<Error>(trained.error());
  PackageFacts facts;
  facts.name = champion.manifest.name;
  facts.assetKind = champion.manifest.assetKind;
  facts.contract = champion.manifest.contract;
  facts.contractVersion = champion.manifest.contractVersion;
  for (const PredictorInput &input : champion.manifest.plan.inputs)
    if (!input.canChange)
      facts.fixed.push_back(input.name);
  facts.threshold = thresholdFor(rows.data, trained->outOfFold.output, settings.falseAlarmDays, trained->limit);
  Candidate made;
  made.candidate = figuresOf(rows.data, trained->outOfFold.output, *facts.threshold);
  made.champion = figuresOf(rows.data, outputsOf(Predictor{champion}, rows.data), champion.manifest.threshold.value_or(0.5));
  facts.metrics = made.candidate;
  for (const auto &[name, value] : made.champion)
    facts.metrics["champion_" + name] = value;
  auto package = packageTrained(rows.data, *trained, facts);
  if (!package)
    return tl::unexpected<Error>(package.error());
  package->manifest.firmware = champion.manifest.firmware;
  package->manifest.hardware = champion.manifest.hardware;
  made.package = std::move(*package);
  return made;
}

} // namespace andon::learning
