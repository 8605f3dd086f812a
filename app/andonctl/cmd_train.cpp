// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/andonctl/present_site.h"
#include "app/andonctl/progress.h"
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

struct TrainOptions {
  std::string input;
  std::string target;
  std::vector<std::string> features;
  std::string group;
  std::string time;
  std::string separator = ",";
  std::string output;
  unsigned seed = 1;
  std::vector<double> windows;
  std::vector<std::string> conditions;
  PackageFacts facts;
  std::string store; ///< instead of the input
  std::string truth;
  std::vector<std::string> faults;
  double grown = 0.3;
  double falseAlarmDays = 0.0; ///< 0: the threshold with the best balance, or a score of 1
  std::string detector = "forest";
  std::optional<UtcTime> from, to; ///< of the history; expected behaviour
  double rowSeconds = 0.0;         ///< likewise
  double falseAlarms = 0.005;      ///< likewise
  std::size_t everyNth = 1;
  int trees = 0; ///< 0: chosen by the size of the data
  int depth = 0;
  bool json = false;
};

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
  CLI::App *command =
      addCommand(program, chosen, "train", "Trains a predictor from recorded rows and writes it as a package",
                 "andonctl train --input history.csv --target failure --group machine --seed 1 --output risk/", options, train);
  command->add_option("--input", options->input, "CSV with a header, packed by gzip or not")->type_name("FILE");
  command->add_option("--store", options->store, "Instead: a store; for a forest one whose past andonctl simulate has made")
      ->type_name("FILE");
  command
      ->add_option(
          "--detector", options->detector,
          "forest: boosted trees, learnt from rows that say what happened; expected-behaviour: what each signal of an asset should "
          "be given the others and its own past, learnt from calm hours of the store's history, each asset from its own. Needs "
          "--store, --kind and --output; install it with andonctl predictors install")
      ->check(CLI::IsMember({"forest", "expected-behaviour"}))
      ->capture_default_str();
  addTime(command, "--from", options->from, "expected-behaviour: learn from this time of the history on (default: all)");
  addTime(command, "--to", options->to, "expected-behaviour: and before this one");
  command
      ->add_option("--row-seconds", options->rowSeconds,
                   "expected-behaviour: a row so often, in training as live (default: 10, or as the samples lie apart)")
      ->check(CLI::Range(1.0, 86400.0))
      ->type_name("SECONDS");
  command->add_option("--false-alarms", options->falseAlarms, "expected-behaviour: the share of calm rows above a score of 1")
      ->check(CLI::Range(1e-6, 0.1))
      ->type_name("SHARE")
      ->capture_default_str();
  command->add_option("--truth", options->truth, "With --store: what simulate --truth has written; rows within a fault are the event")
      ->type_name("FILE");
  command->add_option("--faults", options->faults, "With --store: kinds of faults to learn, with commas between (default: all of machines)")
      ->delimiter(',')
      ->type_name("KINDS");
  command->add_option("--grown", options->grown, "With --store: a fault counts from this share of its growth on")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command
      ->add_option("--false-alarm-days", options->falseAlarmDays,
                   "With --store: speak no earlier than one false alarm in so many days, as far as the history tells")
      ->check(CLI::NonNegativeNumber)
      ->type_name("DAYS");
  command->add_option("--every", options->everyNth, "Learn from every n-th row only; all are judged")->check(CLI::PositiveNumber);
  command->add_option("--trees", options->trees, "How many (default: by the size of the data)")->check(CLI::Range(1, 5000));
  command->add_option("--depth", options->depth, "Decisions above a leaf, at most (default: by the size of the data)")
      ->check(CLI::Range(1, 12));
  command
      ->add_option("--target", options->target, "What is to be predicted: two values are an event, numbers a value; with --store its name")
      ->type_name("COLUMN");
  command->add_option("--features", options->features, "The columns to predict it from, with commas between (default: all others)")
      ->delimiter(',')
      ->type_name("COLUMNS");
  command->add_option("--group", options->group, "The column that names the asset; no asset is both learnt from and judged")
      ->type_name("COLUMN");
  command->add_option("--time", options->time, "The column of times, number or ISO 8601 (default: the first that is called like one)")
      ->type_name("COLUMN");
  command->add_option("--windows", options->windows, "Features over so long windows of each input, in seconds or the column's unit")
      ->delimiter(',')
      ->type_name("SPANS");
  command
      ->add_option("--conditions", options->conditions, "Inputs that say under which operating condition the machine runs; with --windows")
      ->delimiter(',')
      ->type_name("COLUMNS");
  command->add_option("--fixed", options->facts.fixed, "Inputs that nobody can set, so that no advice names them")
      ->delimiter(',')
      ->type_name("COLUMNS");
  command->add_option("--name", options->facts.name, "What the predictor is called (default: as the target)");
  command->add_option("--kind", options->facts.assetKind, "The kind of asset that it is for (default: any)");
  command->add_option("--contract", options->facts.contract, "The contract that its inputs follow (default: any)");
  command->add_option("--contract-version", options->facts.contractVersion, "The version of that contract (default: any)");
  command->add_option("--separator", options->separator, "Between two cells; tab for a tabulator")->type_name("C")->capture_default_str();
  command->add_option("--seed", options->seed, "The same input and seed give the same bytes")->type_name("N")->capture_default_str();
  command->add_option("--output", options->output, "The package's folder; one that is there is replaced as a whole")
      ->type_name("DIR")
      ->required();
  command->add_flag("--json", options->json, "Print the summary as JSON");
}

} // namespace andon::ctl
