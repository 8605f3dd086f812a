// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/andonctl/present_site.h"
#include "app/andonctl/progress.h"
#include "app/andonctl/train_options.h"
#include "app/andonctl/whole_file.h"
#include "app/common/stop_signal.h"
#include "services/engine/system_clock.h"
#include "services/history/history_reader.h"
#include "services/prediction/alarm_rate.h"
#include "services/prediction/behaviour_training.h"
#include "services/prediction/history_training.h"
#include "services/prediction/package_trained.h"
#include "services/storage/store_files.h"
#include "services/tables/csv_table.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using namespace prediction;

/// Rows of a store's history, labelled by the truth of its simulation.
Result<TrainingData> readStore(const TrainOptions &options)
{
  const auto present = presentSite(options.store);
  if (!present)
    return tl::unexpected<Error>(present.error());
  std::ifstream file{options.truth, std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  if (!file)
    return failure(ErrorCode::NotFound, options.truth, "cannot be read", "Name the file that andonctl simulate --truth has written.");
  auto events = spansFromTruth(text, options.faults, options.grown);
  if (!events) {
    if (events.error().code == ErrorCode::Malformed)
      events.error().subject = options.truth;
    return tl::unexpected<Error>(std::move(events.error()));
  }
  auto history = history::HistoryReader::open(storage::historyPathFor(options.store));
  if (!history)
    return tl::unexpected<Error>(std::move(history.error()));
  HistoryRows wanted;
  wanted.kind = options.facts.assetKind;
  wanted.features = options.features;
  wanted.events = std::move(*events);
  if (!options.target.empty())
    wanted.target = options.target;
  return rowsFromHistory(**history, present->site, wanted);
}

/// What the threshold would have done in days, and the threshold that was asked for.
void calibrate(const TrainOptions &options, const TrainingData &data, const TrainedForest &trained, PackageFacts &facts)
{
  const std::vector<double> &outputs = trained.outOfFold.output;
  if (options.falseAlarmDays > 0.0)
    facts.threshold = thresholdFor(data, outputs, options.falseAlarmDays, trained.limit);
  const double threshold = facts.threshold.value_or(trained.limit);
  const AlarmRate rate = alarmRateOf(data, outputs, threshold);
  const auto alarms = static_cast<double>(rate.trueAlarms + rate.falseAlarms);
  facts.metrics["days_per_false_alarm"] = rate.daysPerFalseAlarm();
  facts.metrics["events"] = static_cast<double>(rate.events);
  facts.metrics["events_found"] = static_cast<double>(rate.found);
  facts.metrics["recall"] = rate.events == 0 ? 0.0 : static_cast<double>(rate.found) / static_cast<double>(rate.events);
  facts.metrics["precision"] = alarms == 0.0 ? 0.0 : static_cast<double>(rate.trueAlarms) / alarms;
}

/// The column of times where none was named: one that is called like one and is neither target, group nor a feature.
std::string timeColumnOf(const TrainOptions &options, char separator)
{
  if (!options.time.empty())
    return options.time;
  const auto table = tables::CsvTable::open(options.input, separator);
  const auto time = table ? table->timeColumn("") : Result<std::size_t>{failure(ErrorCode::NotFound, "", "")};
  if (!time)
    return {};
  const std::string name = table->columns()[*time];
  const bool isTaken = name == options.target || name == options.group ||
                       std::find(options.features.begin(), options.features.end(), name) != options.features.end();
  return isTaken ? std::string{} : name;
}

Result<DeriveSettings> deriveSettingsOf(const TrainOptions &options, const TrainingData &data)
{
  DeriveSettings derive;
  derive.windows = options.windows;
  derive.seed = options.seed;
  for (const std::string &name : options.conditions) {
    const auto found =
        std::find_if(data.inputs.begin(), data.inputs.end(), [&](const PredictorInput &input) { return input.name == name; });
    // A setting that never changes was left out as an input and tells no condition apart.
    if (found == data.inputs.end() && std::find(data.leftOut.begin(), data.leftOut.end(), name) != data.leftOut.end())
      continue;
    if (found == data.inputs.end() || found->isText())
      return failure(ErrorCode::NotFound, name, "is no input of numbers", "Name columns of the features with --conditions.");
    derive.conditions.push_back(static_cast<std::uint32_t>(found - data.inputs.begin()));
  }
  return derive;
}

nlohmann::ordered_json jsonOf(const std::map<std::string, double> &metrics)
{
  nlohmann::ordered_json made = nlohmann::ordered_json::object();
  for (const auto &[name, value] : metrics)
    made[name] = value;
  return made;
}

void print(const TrainOptions &options, const TrainingData &data, const PredictorPackage &package)
{
  const Manifest &manifest = package.manifest;
  if (options.json) {
    fmt::print("{}\n", nlohmann::ordered_json{{"target", manifest.target},
                                              {"kind", manifest.objective == Objective::LogOdds ? "event" : "value"},
                                              {"rows", manifest.trainingRows},
                                              {"features", manifest.plan.servedNames()},
                                              {"left_out", data.leftOut},
                                              {"threshold",
                                               manifest.threshold ? nlohmann::ordered_json(*manifest.threshold) : nlohmann::ordered_json{}},
                                              {"metrics", jsonOf(manifest.metrics)},
                                              {"package", options.output},
                                              {"id", packageId(package)}}
                           .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    return;
  }
  fmt::print("{}: {} rows, {} columns of the forest", manifest.target, manifest.trainingRows, manifest.plan.servedCount());
  if (!data.leftOut.empty())
    fmt::print("; left out: {}", oneLine(fmt::format("{}", fmt::join(data.leftOut, ", "))));
  fmt::print(".\nBy cross-validation:");
  for (const auto &[name, value] : manifest.metrics)
    fmt::print(" {} {:.4g}", name, value);
  fmt::print(".\nWritten to {}; its card is card.md there.\n", options.output);
}

void printBehaviour(const TrainOptions &options, const PredictorPackage &package)
{
  const Manifest &manifest = package.manifest;
  std::vector<std::string> assets, inputs;
  for (const BehaviourModel::Learnt &learnt : package.behaviour->assets)
    assets.push_back(learnt.asset);
  for (const PredictorInput &input : manifest.plan.inputs)
    inputs.push_back(input.name);
  if (options.json) {
    fmt::print("{}\n", nlohmann::ordered_json{{"detector", options.detector},
                                              {"rows", manifest.trainingRows},
                                              {"row_seconds", manifest.rowSeconds},
                                              {"assets", assets},
                                              {"features", inputs},
                                              {"threshold", *manifest.threshold},
                                              {"metrics", jsonOf(manifest.metrics)},
                                              {"package", options.output},
                                              {"id", packageId(package)}}
                           .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    return;
  }
  fmt::print("{}: {} rows of {}; {} signals, a row each {:g} s.\n", oneLine(manifest.name), manifest.trainingRows,
             oneLine(fmt::format("{}", fmt::join(assets, ", "))), inputs.size(), manifest.rowSeconds);
  fmt::print("On rows that it had not seen {:.0f} alarm(s) in {:.2f} days of an asset.\nWritten to {}; its card is card.md there.\n",
             manifest.metrics.at("alarms_then"), manifest.metrics.at("days_judged"), options.output);
}

/// What the signals of a store's assets should be given each other.
int trainExpected(const TrainOptions &options, app::StopSignal &stop, const Clock &clock)
{
  if (options.store.empty() || options.facts.assetKind.empty())
    return misuse("--store", {ErrorCode::Malformed, "", "and --kind are needed with --detector expected-behaviour", ""});
  const auto present = presentSite(options.store);
  if (!present)
    return fail(present.error());
  auto history = history::HistoryReader::open(storage::historyPathFor(options.store));
  if (!history)
    return fail(history.error());
  BehaviourTraining wanted;
  wanted.kind = options.facts.assetKind;
  wanted.features = options.features;
  wanted.from = options.from.value_or(UtcTime::min());
  wanted.to = options.to.value_or(UtcTime::max());
  wanted.rowSeconds = options.rowSeconds;
  wanted.falseAlarms = options.falseAlarms;
  wanted.falseAlarmDays = options.falseAlarmDays;
  Result<PredictorPackage> package;
  {
    PercentLine progress{clock};
    package = trainBehaviour(**history, present->site, wanted, options.facts, [&](std::uint64_t done, std::uint64_t all) {
      progress.show("training", done, all);
      return !stop.isAsked();
    });
  }
  if (!package)
    return fail(package.error());
  if (const auto written = writePackage(options.output, *package); !written)
    return fail(written.error());
  printBehaviour(options, *package);
  return succeeded;
}

int train(const TrainOptions &options)
{
  app::StopSignal stop;
  const engine::SystemClock clock;
  const auto separator = tables::separatorOf(options.separator);
  if (!separator)
    return misuse("--separator", {ErrorCode::Malformed, "", "must be one character, or tab", ""});
  if (std::any_of(options.windows.begin(), options.windows.end(), [](double window) { return !(window > 0.0); }))
    return misuse("--windows", {ErrorCode::Malformed, "", "must be larger than 0", ""});
  if (const auto odd = optionOfAnother(options))
    return misuse(odd->option, {ErrorCode::Malformed, "", odd->why, "Leave it out."});
  std::error_code error;
  std::filesystem::path folder = std::filesystem::path{options.output}.lexically_normal();
  if (!folder.has_filename())
    folder = folder.parent_path();
  // Whether there is room for it, before the work rather than after it.
  if (const auto checked = checkFolderOf((folder.has_parent_path() ? folder.parent_path() : std::filesystem::path{"."}) / "x"); !checked) {
    Error wrong = checked.error();
    wrong.subject = options.output;
    return fail(wrong);
  }
  if (std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error) &&
      !std::filesystem::exists(folder / "SHA256SUMS", error))
    return fail({ErrorCode::Conflict, options.output, "is there already and is no predictor package", "Name a new folder."});

  if (options.detector == "expected-behaviour")
    return trainExpected(options, stop, clock);
  if (options.store.empty() == options.input.empty())
    return misuse("--input", {ErrorCode::Malformed, "", "or --store is needed: where are the rows?", ""});
  if (!options.store.empty() && (options.truth.empty() || options.facts.assetKind.empty()))
    return misuse("--truth", {ErrorCode::Malformed, "", "and --kind are needed with --store", ""});
  if (options.input.empty() ? false : options.target.empty())
    return misuse("--target", {ErrorCode::Malformed, "", "is needed: what is to be predicted?", ""});
  const auto data = options.store.empty() ? readTrainingData(options.input, {options.target, options.features, options.group,
                                                                             timeColumnOf(options, *separator), *separator})
                                          : readStore(options);
  if (!data)
    return fail(data.error());
  TrainSettings settings;
  settings.seed = options.seed;
  auto derive = deriveSettingsOf(options, *data);
  if (!derive)
    return fail(derive.error());
  settings.derive = std::move(*derive);
  settings.derive.hasBeginning = options.store.empty();
  settings.everyNth = options.everyNth;
  if (options.trees > 0 || options.depth > 0) {
    settings.forest = forestSettingsFor(*data);
    if (options.trees > 0)
      settings.forest->rounds = options.trees;
    if (options.depth > 0)
      settings.forest->depth = options.depth;
  }
  Result<TrainedForest> trained;
  {
    PercentLine progress{clock};
    trained = trainForest(*data, settings, [&](std::uint64_t done, std::uint64_t all) {
      progress.show("training", done, all);
      return !stop.isAsked();
    });
  }
  if (!trained)
    return fail(trained.error());
  PackageFacts facts = options.facts;
  if (!options.store.empty())
    calibrate(options, *data, *trained, facts);
  const auto package = packageTrained(*data, *trained, facts);
  if (!package)
    return fail(package.error());
  if (const auto written = writePackage(options.output, *package); !written)
    return fail(written.error());
  print(options, *data, *package);
  return succeeded;
}

} // namespace

void addTrain(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<TrainOptions>();
  addTrainOptions(addCommand(program, chosen, "train", "Trains a predictor from recorded rows and writes it as a package",
                             "andonctl train --input history.csv --target failure --group machine --seed 1 --output risk/", options, train),
                  *options);
}

} // namespace andon::ctl
