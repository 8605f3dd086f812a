// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/cmd_retrain.h"
#include "app/andonctl/command.h"
#include "app/andonctl/feedback_on_store.h"
#include "app/andonctl/progress.h"
#include "app/common/stop_signal.h"
#include "services/engine/system_clock.h"
#include "services/learning/tap_simulation.h"
#include "services/tables/csv_table.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct SimulateOptions {
  std::string input;
  std::string separator = ",";
  std::size_t budget = 60;
  std::size_t seeds = 10;
  std::size_t trees = 100;
  std::size_t samples = 256;
  double step = 1.0;
  bool json = false;
};

/// The first column says what a row is: "nominal" or "anomaly".
Result<learning::JudgedRows> readRows(const std::string &path, char separator, const app::StopSignal &stop, PercentLine &progress)
{
  auto table = tables::CsvTable::open(path, separator);
  if (!table)
    return tl::unexpected<Error>(std::move(table.error()));
  if (table->columns().size() < 2)
    return failure(ErrorCode::Malformed, path, "has one column only",
                   "The first says nominal or anomaly, the others are values; see --separator.");
  learning::JudgedRows rows;
  rows.columns = table->columns().size() - 1;
  std::size_t anomalies = 0;
  for (;;) {
    const auto read = table->next();
    if (!read)
      return tl::unexpected<Error>(read.error());
    if (!*read)
      break;
    const std::string &truth = table->cell(0);
    if (truth != "nominal" && truth != "anomaly")
      return failure(ErrorCode::Malformed, table->place(), fmt::format("says \"{}\" in its first column", truth),
                     "It must be nominal or anomaly.");
    rows.isAnomaly.push_back(truth == "anomaly");
    anomalies += rows.isAnomaly.back() ? 1 : 0;
    for (std::size_t column = 1; column <= rows.columns; ++column) {
      const auto value = table->number(column);
      if (!value)
        return tl::unexpected<Error>(value.error());
      rows.values.push_back(value->value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    progress.show("reading", table->position(), table->size());
    if (stop.isAsked())
      return failure(ErrorCode::Unavailable, table->place(), "was not read to its end: stopped");
  }
  if (anomalies == 0)
    return failure(ErrorCode::Malformed, path, "has no anomaly that could be found", "Its first column must say anomaly in some rows.");
  return rows;
}

double meanOf(const std::vector<std::size_t> &values)
{
  return static_cast<double>(std::accumulate(values.begin(), values.end(), std::size_t{0})) / static_cast<double>(values.size());
}

int simulateFeedback(const SimulateOptions &options)
{
  const std::optional<char> separator = tables::separatorOf(options.separator);
  if (!separator)
    return misuse("--separator", {ErrorCode::Malformed, "", "must be one character, or tab", ""});
  app::StopSignal stop;
  const engine::SystemClock clock;
  std::vector<std::size_t> with, without;
  std::size_t anomalies = 0, rowCount = 0;
  {
    PercentLine progress{clock};
    const auto rows = readRows(options.input, *separator, stop, progress);
    if (!rows)
      return fail(rows.error());
    rowCount = rows->isAnomaly.size();
    anomalies = static_cast<std::size_t>(std::count(rows->isAnomaly.begin(), rows->isAnomaly.end(), true));
    for (std::size_t seed = 1; seed <= options.seeds; ++seed) {
      for (const bool learns : {false, true}) {
        learning::TapSimulation simulation;
        simulation.budget = options.budget;
        simulation.learns = learns;
        simulation.forest = {.forest = {options.trees, options.samples, true, seed}, .step = options.step};
        const auto found = learning::simulateTaps(*rows, simulation);
        if (!found) {
          Error error = found.error();
          error.subject = options.input;
          return fail(error);
        }
        (learns ? with : without).push_back(found->back());
      }
      progress.show("simulating", seed, options.seeds);
      if (stop.isAsked())
        return fail({ErrorCode::Unavailable, "the simulation", "was not finished: stopped", ""});
    }
  }
  if (options.json)
    fmt::print("{}\n", nlohmann::ordered_json{{"found_mean", meanOf(with)},
                                              {"found", with},
                                              {"found_without_mean", meanOf(without)},
                                              {"found_without", without},
                                              {"rows", rowCount},
                                              {"anomalies", anomalies},
                                              {"budget", options.budget},
                                              {"trees", options.trees},
                                              {"samples", options.samples},
                                              {"step", options.step}}
                           .dump());
  else
    fmt::print("Of {} anomalies in {} rows, {} shown find {:.1f} with feedback, {:.1f} without; mean of {} seeds.\n", anomalies, rowCount,
               options.budget, meanOf(with), meanOf(without), options.seeds);
  return succeeded;
}

} // namespace

void addFeedback(CLI::App &program, Action &chosen)
{
  CLI::App *group = program.add_subcommand("feedback", "Verdicts on alarms, and what they are worth");
  group->require_subcommand(0, 1);
  addFeedbackOnStore(*group, chosen);
  addExport(*group, chosen);
  auto options = std::make_shared<SimulateOptions>();
  CLI::App *command =
      addCommand(*group, chosen, "simulate", "What verdicts on the strangest rows of a table would find",
                 "andonctl feedback simulate --input thyroid.csv.gz --budget 60 --seeds 10 --json", options, simulateFeedback);
  command->add_option("--input", options->input, "CSV with a header, packed by gzip or not; the first column says nominal or anomaly")
      ->type_name("FILE")
      ->required();
  command->add_option("--budget", options->budget, "Rows that are shown, one after another")
      ->check(CLI::Range(1, 1'000'000))
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--seeds", options->seeds, "Runs, with the seeds 1 to N")
      ->check(CLI::Range(1, 10'000))
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--trees", options->trees, "Trees of the forest")
      ->check(CLI::Range(1, 10'000))
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--samples", options->samples, "Rows that each tree is grown from")
      ->check(CLI::Range(2, 1'000'000))
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--step", options->step, "By how much a verdict moves a weight")
      ->check(CLI::Range(0.0, 1000.0))
      ->capture_default_str();
  command->add_option("--separator", options->separator, "Between two cells of the input; tab for a tabulator")
      ->type_name("C")
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print the answer as JSON");
}

} // namespace andon::ctl
