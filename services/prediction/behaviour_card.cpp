// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/behaviour_card.h"

#include "models/domain/time.h"

#include <spdlog/fmt/fmt.h>

namespace andon::prediction {
namespace {

using detection::FaultKind;

struct FaultWords {
  const char *key;
  const char *text;
};

FaultWords wordsOf(FaultKind kind)
{
  switch (kind) {
  case FaultKind::Spike: return {"spike", "a spike each tenth row"};
  case FaultKind::Drift: return {"drift", "a slow drift"};
  case FaultKind::Stuck: return {"stuck", "a value that stays"};
  case FaultKind::Dropout: return {"dropout", "no value"};
  case FaultKind::LevelShift: return {"level_shift", "a shift of level"};
  case FaultKind::Variance: return {"variance", "more noise"};
  case FaultKind::TimeWarp: return {"time_warp", "the past, faster"};
  }
  return {"", ""};
}

struct Catches {
  std::size_t tried = 0, caught = 0, named = 0;
  double late = 0.0; ///< rows, of all that were caught

  [[nodiscard]] double share() const { return tried == 0 ? 0.0 : static_cast<double>(caught) / static_cast<double>(tried); }
  [[nodiscard]] double meanLate() const { return caught == 0 ? 0.0 : late / static_cast<double>(caught); }
};

Catches catchesOf(const detection::FaultTrials &faults, FaultKind kind)
{
  Catches catches;
  for (const detection::FaultTrial &trial : faults.trials)
    if (trial.fault.kind == kind) {
      ++catches.tried;
      catches.caught += trial.isCaught ? 1 : 0;
      catches.named += trial.isNamed ? 1 : 0;
      catches.late += static_cast<double>(trial.late.value_or(0));
    }
  return catches;
}

/// In a table's cell a bar would begin the next.
std::string cellOf(const std::string &text)
{
  std::string made;
  for (const char c : text)
    made += c == '|' ? std::string{"\\|"} : std::string(1, static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  return made;
}

} // namespace

std::map<std::string, double> metricsOf(const BehaviourTrial &trial, double rowSeconds)
{
  std::map<std::string, double> metrics;
  if (trial.faults)
    for (const FaultKind kind : detection::allFaultKinds) {
      const Catches catches = catchesOf(*trial.faults, kind);
      metrics[fmt::format("caught_{}", wordsOf(kind).key)] = catches.share();
      if (catches.caught > 0)
        metrics[fmt::format("delay_{}", wordsOf(kind).key)] = catches.meanLate() * rowSeconds;
    }
  return metrics;
}

std::string cardOf(const Manifest &manifest, const BehaviourModel &model, const BehaviourTrial &trial)
{
  std::string card = fmt::format("# {}\n\n", manifest.name);
  const auto add = [&card](const std::string &line) { card += line + "\n"; };
  add(fmt::format("Tells how far a {} is from what its signals should be, given each other and their own past. No faults were shown to it.",
                  manifest.assetKind));
  add(fmt::format("\nA row each {:g} s; what is left between value and expectation is smoothed, squared and added up. It speaks at a score "
                  "of {:.2f} and above; 1 is what one calm row in {:.0f} is above.",
                  model.interval, manifest.threshold.value_or(1.0), 1.0 / model.assets.front().model.options().rate));
  add("\n## How well\n");
  add(fmt::format(
      "Learnt from the first three quarters of the rows and tried on the last: {} alarm(s) in {:.2f} days of an asset. Nobody has "
      "told which hours were calm; they are taken for calm. So one false alarm in {:.1f} days is all that can be promised.",
      trial.rate.falseAlarms, trial.rate.calmDays, trial.rate.daysPerFalseAlarm()));
  if (trial.faults) {
    add(fmt::format("\nFaults of 3 and 6 standard deviations drawn on each signal of {}, over 200 rows each; without any fault {} alarm(s) "
                    "in {} rows:",
                    trial.asset, trial.faults->normalRaises, trial.faults->normalRows));
    add("\n| fault | caught | after | its signal leads |\n| --- | --- | --- | --- |");
    for (const FaultKind kind : detection::allFaultKinds) {
      const Catches catches = catchesOf(*trial.faults, kind);
      add(fmt::format("| {} | {} of {} | {} | {} |", wordsOf(kind).text, catches.caught, catches.tried,
                      catches.caught == 0 ? std::string{"-"} : fmt::format("{:.0f} s", catches.meanLate() * model.interval),
                      catches.named));
    }
  } else {
    add("\nNo faults were drawn on it to see what it catches: there are too few rows.");
  }
  add("\n## What it was trained with\n");
  add(fmt::format("{} rows; SHA-256 of their values: `{}`.", manifest.trainingRows, manifest.trainingSha256));
  add("\n| asset | rows | until |\n| --- | --- | --- |");
  for (const BehaviourModel::Learnt &learnt : model.assets)
    add(fmt::format("| {} | {} | {} |", cellOf(learnt.asset), learnt.rows,
                    toIso8601(UtcTime{std::chrono::duration_cast<Duration>(std::chrono::duration<double>(learnt.until))})));
  for (const auto &[asset, why] : trial.leftOut)
    add(fmt::format("\nNot learnt, and not judged: {} ({}).", asset, why));
  add("\n| input | unit | usual |\n| --- | --- | --- |");
  for (const PredictorInput &input : manifest.plan.inputs)
    add(fmt::format("| {} | {} | {:g} to {:g} |", cellOf(input.name), cellOf(input.unit), input.low, input.high));
  add("\n## Where it does not hold\n");
  add("For assets that are not listed, after a change of machine or sensor, and for whatever was wrong all the while it learnt. What "
      "wanders "
      "as slowly as it did then is not noticed.");
  return card;
}

} // namespace andon::prediction
