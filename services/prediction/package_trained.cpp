// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/package_trained.h"

#include "services/prediction/flat_forest.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <spdlog/fmt/fmt.h>

namespace andon::prediction {
namespace {

/// In a table's cell a bar would begin the next.
std::string cellOf(const std::string &text)
{
  std::string made;
  for (const char c : text)
    made += c == '|' ? std::string{"\\|"} : std::string(1, static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  return made;
}

/// Of the numbers among the inputs, as the training rows have them: what live rows are held against.
void addQuantiles(const TrainingData &data, std::vector<PredictorInput> &inputs)
{
  constexpr std::size_t count = 100; // as BehaviourModel::usualValues
  for (PredictorInput &input : inputs) {
    const auto found =
        std::find_if(data.inputs.begin(), data.inputs.end(), [&](const PredictorInput &each) { return each.name == input.name; });
    if (input.isText() || found == data.inputs.end())
      continue;
    std::vector<double> values;
    for (std::size_t row = 0; row < data.rows(); ++row)
      if (const double value = data.row(row)[static_cast<std::size_t>(found - data.inputs.begin())]; std::isfinite(value))
        values.push_back(value);
    std::sort(values.begin(), values.end());
    input.quantiles.clear();
    for (std::size_t i = 0; i < count && !values.empty(); ++i)
      input.quantiles.push_back(std::strtod(fmt::format("{:.7g}", values[(2 * i + 1) * values.size() / (2 * count)]).c_str(), nullptr));
  }
}

std::string cardOf(const Manifest &manifest, const TrainingData &data, const TrainedForest &trained)
{
  std::string card = fmt::format("# {}\n\n", manifest.name);
  const auto add = [&card](const std::string &line) { card += line + "\n"; };
  const bool isEvent = manifest.objective == Objective::LogOdds;
  add(isEvent ? fmt::format("Tells how likely it is that \"{}\" is {}.", manifest.target, manifest.event)
              : fmt::format("Tells \"{}\".", manifest.target));
  add(fmt::format("\nA forest of {} boosted trees, at most {} decisions deep, on {} columns.", trained.settings.rounds,
                  trained.settings.depth, manifest.plan.servedCount()));
  if (const auto days = manifest.metrics.find("days_per_false_alarm"); days != manifest.metrics.end())
    add(fmt::format("It speaks at a probability of {:.3f} and above: about one false alarm in {:.0f} days of an asset, on rows that the "
                    "forest had not seen.",
                    *manifest.threshold, days->second));
  else if (manifest.threshold)
    add(fmt::format(
        "It speaks at a probability of {:.3f} and above, where false and missed ones were in the best balance (macro F1) on rows that the "
        "forest had not seen.",
        *manifest.threshold));
  add("\n## How well\n");
  add(data.groups.empty() ? data.times.empty() ? "Cross-validation: each row judged by a forest that has not seen it."
                                               : "Cross-validation by stretches of time: each judged by a forest that has not seen it."
                          : "Cross-validation by group: each judged by a forest that has seen no row of it.");
  if (isEvent)
    add(trained.hasLimitsInside ? "The limit was chosen inside the training folds each time."
                                : "The limit was chosen by these judgements, which flatters it a little.");
  add("\n| measure | value |\n| --- | --- |");
  for (const auto &[name, value] : manifest.metrics)
    add(fmt::format("| {} | {:.4g} |", name, value));
  add("\n## What it was trained with\n");
  add(fmt::format(
      "{} rows{}; SHA-256 of the file: `{}`; seed {}.", data.rows(),
      isEvent ? fmt::format(", {} of them {} = {}", std::count(data.target.begin(), data.target.end(), 1.0), data.targetName, data.event)
              : "",
      data.sha256, manifest.seed));
  if (!data.leftOut.empty())
    add(fmt::format("Left out, since they tell nothing or only name the row: {}.", fmt::join(data.leftOut, ", ")));
  add("\n| input | unit | usual |\n| --- | --- | --- |");
  for (const PredictorInput &input : manifest.plan.inputs)
    add(fmt::format("| {} | {} | {} |", cellOf(input.name), cellOf(input.unit),
                    input.isText() ? cellOf(fmt::format("{}", fmt::join(input.categories, ", ")))
                                   : fmt::format("{:g} to {:g}", input.low, input.high)));
  add("\n| column of the forest | made by |\n| --- | --- |");
  for (const Feature &feature : manifest.plan.features)
    if (feature.isServed)
      add(fmt::format("| {} | {} |", cellOf(feature.name), keyOf(feature.kind)));
  add("\n## Where it does not hold\n");
  add("Outside the usual ranges above, after a change of machine, sensor or product that the training rows do not have, and for causes "
      "that "
      "none of the inputs shows.");
  return card;
}

} // namespace

std::map<std::string, double> metricsOf(const TrainedForest &trained)
{
  std::map<std::string, double> metrics;
  if (trained.event) {
    const EventMetrics &event = *trained.event;
    metrics = {{"macro_f1", event.macroF1},
               {"f1", event.f1},
               {"precision", event.precision},
               {"recall", event.recall},
               {"auc", event.auc},
               {"caught", static_cast<double>(event.caught)},
               {"missed", static_cast<double>(event.missed)},
               {"false_alarms", static_cast<double>(event.falseAlarms)}};
  }
  if (trained.value)
    metrics = {{"rmse", trained.value->rmse}, {"mae", trained.value->mae}, {"explained", trained.value->explained}};
  return metrics;
}

Result<PredictorPackage> packageTrained(const TrainingData &data, const TrainedForest &trained, const PackageFacts &facts)
{
  auto forest = parseForest(trained.model);
  if (!forest)
    return tl::unexpected<Error>(std::move(forest.error()));
  PredictorPackage made;
  Manifest &manifest = made.manifest;
  manifest.name = facts.name.empty() ? data.targetName : facts.name;
  manifest.target = data.targetName;
  manifest.objective = data.objective;
  manifest.event = data.event;
  manifest.unit = unitInName(data.targetName);
  manifest.assetKind = facts.assetKind;
  manifest.contract = facts.contract;
  manifest.contractVersion = facts.contractVersion;
  manifest.plan = trained.plan;
  for (PredictorInput &input : manifest.plan.inputs)
    input.canChange = !input.isText();
  addQuantiles(data, manifest.plan.inputs);
  for (const std::string &name : facts.fixed) {
    const auto found = std::find_if(manifest.plan.inputs.begin(), manifest.plan.inputs.end(),
                                    [&](const PredictorInput &input) { return input.name == name; });
    if (found == manifest.plan.inputs.end())
      return failure(ErrorCode::NotFound, name, "is no input");
    found->canChange = false;
  }
  if (data.objective == Objective::LogOdds)
    manifest.threshold = facts.threshold.value_or(trained.limit);
  manifest.trainingSha256 = data.sha256;
  manifest.trainingRows = data.rows();
  manifest.seed = trained.settings.seed;
  manifest.metrics = metricsOf(trained);
  for (const auto &[name, value] : facts.metrics)
    manifest.metrics[name] = value;
  made.card = cardOf(manifest, data, trained);
  made.model = trained.model;
  const FlatForest flat{*forest};
  ForestRow row;
  for (const std::vector<float> &features : trained.probes) {
    row.fill(features);
    made.probes.push_back({features, flat.margin(row)});
  }
  made.forest = std::move(*forest);
  return made;
}

} // namespace andon::prediction
