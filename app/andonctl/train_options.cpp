// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/train_options.h"

#include "app/andonctl/command.h"

#include <algorithm>
#include <array>
#include <span>

namespace andon::ctl {
namespace {

constexpr std::array ofForest{"--target", "--windows", "--conditions", "--every", "--trees", "--depth"};
constexpr std::array ofForestFromFile{"--input", "--group", "--time", "--separator"};
constexpr std::array ofForestFromStore{"--truth", "--faults", "--grown"};
constexpr std::array ofStore{"--false-alarm-days"};
constexpr std::array ofBehaviour{"--from", "--to", "--row-seconds", "--false-alarms"};

} // namespace

std::optional<OddOption> optionOfAnother(const TrainOptions &options)
{
  std::optional<OddOption> odd;
  const auto refuse = [&](std::span<const char *const> names, const char *why) {
    const auto given = std::find_if(names.begin(), names.end(), [&](const char *name) { return options.command->count(name) > 0; });
    if (!odd && given != names.end())
      odd = OddOption{*given, why};
  };
  if (options.detector == "expected-behaviour") {
    for (const auto names : {std::span<const char *const>{ofForest}, std::span<const char *const>{ofForestFromFile},
                             std::span<const char *const>{ofForestFromStore}})
      refuse(names, "is for --detector forest; expected-behaviour learns from the hours of a --store");
    return odd;
  }
  refuse(ofBehaviour, "is for --detector expected-behaviour");
  if (!options.store.empty())
    refuse(ofForestFromFile, "is for rows of a file, and --store was given");
  else
    for (const auto names : {std::span<const char *const>{ofForestFromStore}, std::span<const char *const>{ofStore}})
      refuse(names, "is for rows of a --store");
  return odd;
}

void addTrainOptions(CLI::App *command, TrainOptions &into)
{
  into.command = command;
  command->add_option("--input", into.input, "CSV with a header, packed by gzip or not")->type_name("FILE");
  command->add_option("--store", into.store, "Instead: a store; for a forest one whose past andonctl simulate has made")->type_name("FILE");
  command
      ->add_option(
          "--detector", into.detector,
          "forest: boosted trees, learnt from rows that say what happened; expected-behaviour: what each signal of an asset should "
          "be given the others and its own past, learnt from calm hours of the store's history, each asset from its own. Needs "
          "--store, --kind and --output; install it with andonctl predictors install")
      ->check(CLI::IsMember({"forest", "expected-behaviour"}))
      ->capture_default_str();
  addTime(command, "--from", into.from, "expected-behaviour: learn from this time of the history on (default: all)");
  addTime(command, "--to", into.to, "expected-behaviour: and before this one");
  command
      ->add_option("--row-seconds", into.rowSeconds,
                   "expected-behaviour: a row so often, in training as live (default: 10, or as the samples lie apart)")
      ->check(CLI::Range(1.0, 86400.0))
      ->type_name("SECONDS");
  command->add_option("--false-alarms", into.falseAlarms, "expected-behaviour: the share of calm rows above a score of 1")
      ->check(CLI::Range(1e-6, 0.1))
      ->type_name("SHARE")
      ->capture_default_str();
  command->add_option("--truth", into.truth, "With --store: what simulate --truth has written; rows within a fault are the event")
      ->type_name("FILE");
  command->add_option("--faults", into.faults, "With --store: kinds of faults to learn, with commas between (default: all of machines)")
      ->delimiter(',')
      ->type_name("KINDS");
  command->add_option("--grown", into.grown, "With --store: a fault counts from this share of its growth on")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command
      ->add_option("--false-alarm-days", into.falseAlarmDays,
                   "With --store: speak no earlier than one false alarm in so many days, as far as the history tells")
      ->check(CLI::NonNegativeNumber)
      ->type_name("DAYS");
  command->add_option("--every", into.everyNth, "Learn from every n-th row only; all are judged")->check(CLI::PositiveNumber);
  command->add_option("--trees", into.trees, "How many (default: by the size of the data)")->check(CLI::Range(1, 5000));
  command->add_option("--depth", into.depth, "Decisions above a leaf, at most (default: by the size of the data)")
      ->check(CLI::Range(1, 12));
  command->add_option("--target", into.target, "What is to be predicted: two values are an event, numbers a value; with --store its name")
      ->type_name("COLUMN");
  command->add_option("--features", into.features, "The columns to predict it from, with commas between (default: all others)")
      ->delimiter(',')
      ->type_name("COLUMNS");
  command->add_option("--group", into.group, "The column that names the asset; no asset is both learnt from and judged")
      ->type_name("COLUMN");
  command->add_option("--time", into.time, "The column of times, number or ISO 8601 (default: the first that is called like one)")
      ->type_name("COLUMN");
  command->add_option("--windows", into.windows, "Features over so long windows of each input, in seconds or the column's unit")
      ->delimiter(',')
      ->type_name("SPANS");
  command->add_option("--conditions", into.conditions, "Inputs that say under which operating condition the machine runs; with --windows")
      ->delimiter(',')
      ->type_name("COLUMNS");
  command->add_option("--fixed", into.facts.fixed, "Inputs that nobody can set, so that no advice names them")
      ->delimiter(',')
      ->type_name("COLUMNS");
  command->add_option("--name", into.facts.name, "What the predictor is called (default: as the target)");
  command->add_option("--kind", into.facts.assetKind, "The kind of asset that it is for (default: any)");
  command->add_option("--contract", into.facts.contract, "The contract that its inputs follow (default: any)");
  command->add_option("--contract-version", into.facts.contractVersion, "The version of that contract (default: any)");
  command->add_option("--separator", into.separator, "Between two cells; tab for a tabulator")->type_name("C")->capture_default_str();
  command->add_option("--seed", into.seed, "The same input and seed give the same bytes")->type_name("N")->capture_default_str();
  command->add_option("--output", into.output, "The package's folder; one that is there is replaced as a whole")
      ->type_name("DIR")
      ->required();
  command->add_flag("--json", into.json, "Print the summary as JSON");
}

} // namespace andon::ctl
