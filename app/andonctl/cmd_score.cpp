// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/andonctl/progress.h"
#include "app/andonctl/whole_file.h"
#include "app/common/stop_signal.h"
#include "services/engine/system_clock.h"
#include "services/prediction/predictor.h"
#include "services/tables/cell_values.h"
#include "services/tables/csv_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using namespace prediction;
using tables::CsvTable;

constexpr std::uint64_t rowsBetweenProgress = 1024;

struct ScoreOptions {
  std::string predictor;
  std::string input;
  std::string output;
  std::string group;
  std::string time;
  std::string separator = ",";
  bool explain = false;
  bool json = false;
};

/// Where the table has what the predictor reads.
struct Places {
  std::vector<std::size_t> inputs;
  std::optional<std::size_t> group, time;
};

Result<Places> placesIn(const CsvTable &table, const Manifest &manifest, const ScoreOptions &options)
{
  Places places;
  for (const PredictorInput &input : manifest.plan.inputs) {
    const auto column = table.column(input.name);
    if (!column)
      return tl::unexpected<Error>(column.error());
    places.inputs.push_back(*column);
  }
  if (!options.group.empty()) {
    const auto column = table.column(options.group);
    if (!column)
      return tl::unexpected<Error>(column.error());
    places.group = *column;
  }
  if (const auto column = table.timeColumn(options.time))
    places.time = *column;
  else if (!options.time.empty())
    return tl::unexpected<Error>(column.error());
  return places;
}

/// A text is its place among those that the predictor knows, -1 where it knows it not.
Result<double> valueOf(const CsvTable &table, std::size_t column, const PredictorInput &input)
{
  const std::string &cell = table.cell(column);
  if (tables::isMissing(cell))
    return std::numeric_limits<double>::quiet_NaN();
  if (!input.isText()) {
    const auto number = table.number(column);
    if (!number)
      return tl::unexpected<Error>(number.error());
    return number->value_or(std::numeric_limits<double>::quiet_NaN());
  }
  const auto found = std::lower_bound(input.categories.begin(), input.categories.end(), cell);
  return found != input.categories.end() && *found == cell ? static_cast<double>(found - input.categories.begin()) : -1.0;
}

Result<double> timeOf(const CsvTable &table, const Places &places, std::uint64_t row)
{
  if (!places.time)
    return static_cast<double>(row);
  if (const auto number = tables::numberOf(table.cell(*places.time)))
    return *number;
  const auto time = table.time(*places.time);
  if (!time)
    return tl::unexpected<Error>(time.error());
  return static_cast<double>(time->time_since_epoch().count()) / static_cast<double>(Duration{std::chrono::seconds{1}}.count());
}

std::string quoted(const std::string &cell)
{
  if (cell.find_first_of(",\"\r\n") == std::string::npos)
    return cell;
  std::string made{'"'};
  for (const char c : cell)
    made.append(c == '"' ? 2 : 1, c);
  return made + '"';
}

struct Done {
  std::uint64_t rows = 0;
  std::uint64_t beyond = 0;
};

Result<void> scoreRows(CsvTable &table, const Places &places, const Predictor &predictor, bool explain, std::ostream &out, Done &done,
                       const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
  const Manifest &manifest = predictor.manifest();
  const bool isEvent = manifest.objective == Objective::LogOdds;
  out << "margin,probability";
  if (explain) {
    out << ",bias";
    for (const PredictorInput &input : manifest.plan.inputs)
      out << ',' << quoted(input.name);
  }
  out << '\n';
  std::map<std::string, FeatureMemory> memories;
  std::vector<double> inputs;
  Predictor::Scratch scratch;
  Explanation explanation;
  std::string line;
  for (;;) {
    const auto read = table.next();
    if (!read)
      return tl::unexpected<Error>(read.error());
    if (!*read)
      break;
    inputs.clear();
    for (std::size_t i = 0; i < places.inputs.size(); ++i) {
      const auto value = valueOf(table, places.inputs[i], manifest.plan.inputs[i]);
      if (!value)
        return tl::unexpected<Error>(value.error());
      inputs.push_back(*value);
    }
    const auto time = timeOf(table, places, done.rows);
    if (!time)
      return tl::unexpected<Error>(time.error());
    FeatureMemory &memory = memories[places.group ? table.cell(*places.group) : std::string{}];
    const Prediction prediction = predictor.predict(*time, inputs, memory, scratch);
    line = fmt::format("{},", prediction.margin);
    if (isEvent)
      fmt::format_to(std::back_inserter(line), "{}", prediction.output);
    if (explain) {
      predictor.explain(scratch, explanation);
      fmt::format_to(std::back_inserter(line), ",{}", explanation.bias);
      for (const double contribution : explanation.contributions)
        fmt::format_to(std::back_inserter(line), ",{}", contribution);
    }
    out << line << '\n';
    done.beyond += prediction.isBeyond ? 1 : 0;
    if (++done.rows % rowsBetweenProgress == 0 && !progress(table.position(), table.size()))
      return failure(ErrorCode::Unavailable, table.place(), "was not finished: stopped");
  }
  return {};
}

/// The whole output or none of it: written beside its place, then moved there.
Result<Done> scoreInto(const ScoreOptions &options, char separator, const Predictor &predictor,
                       const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
  auto table = CsvTable::open(options.input, separator);
  if (!table)
    return tl::unexpected<Error>(std::move(table.error()));
  const auto places = placesIn(*table, predictor.manifest(), options);
  if (!places)
    return tl::unexpected<Error>(places.error());
  Done done;
  const auto written = writeWholeStream(
      options.output, [&](std::ostream &out) { return scoreRows(*table, *places, predictor, options.explain, out, done, progress); });
  if (!written)
    return tl::unexpected<Error>(written.error());
  return done;
}

int score(const ScoreOptions &options)
{
  app::StopSignal stop;
  const engine::SystemClock clock;
  const auto separator = tables::separatorOf(options.separator);
  if (!separator)
    return misuse("--separator", {ErrorCode::Malformed, "", "must be one character, or tab", ""});
  if (const auto folder = checkFolderOf(options.output); !folder)
    return fail(folder.error());
  const auto package = loadPackage(options.predictor);
  if (!package)
    return fail(package.error());
  if (package->manifest.kind != PredictorKind::Forest)
    return fail({ErrorCode::Conflict, options.predictor, "tells what an asset of a store should do, and rows of a file are of none",
                 "Ask it with andonctl predictors explain, or judge the file with andonctl detect."});
  for (const PredictorInput &input : package->manifest.plan.inputs)
    if (input.name == "margin" || input.name == "probability" || input.name == "bias")
      return fail({ErrorCode::Conflict, options.predictor,
                   fmt::format("has an input \"{}\", as a column of the output is called", input.name), "Rename it and train anew."});
  const Predictor predictor{*package};
  Result<Done> done;
  {
    PercentLine progress{clock};
    done = scoreInto(options, *separator, predictor, [&](std::uint64_t read, std::uint64_t all) {
      progress.show("scoring", read, all);
      return !stop.isAsked();
    });
  }
  if (!done)
    return fail(done.error());
  if (options.json)
    fmt::print(
        "{}\n",
        nlohmann::ordered_json{{"rows", done->rows}, {"beyond_threshold", done->beyond}, {"package_id", packageId(*package)}}.dump());
  else
    fmt::print("{} rows scored by \"{}\"; {} are at or beyond its threshold.\n", done->rows, oneLine(package->manifest.name), done->beyond);
  return succeeded;
}

} // namespace

void addScore(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<ScoreOptions>();
  CLI::App *command = addCommand(program, chosen, "score", "Scores every row of a file by a predictor package, with reasons",
                                 "andonctl score --predictor risk/ --input rows.csv --output scored.csv --explain", options, score);
  command->add_option("--predictor", options->predictor, "A package, as andonctl train writes it")->type_name("DIR")->required();
  command->add_option("--input", options->input, "CSV with a header that has the predictor's inputs, packed by gzip or not")
      ->type_name("FILE")
      ->required();
  command->add_option("--output", options->output, "CSV: margin, probability; with --explain bias and what each input adds to the margin")
      ->type_name("FILE")
      ->required();
  command->add_flag("--explain", options->explain, "Also the reasons; bias and contributions add up to the margin");
  command->add_option("--group", options->group, "The column that names the asset, for features over windows")->type_name("COLUMN");
  command
      ->add_option("--time", options->time, "The column of times, for features over windows (default: the first that is called like one)")
      ->type_name("COLUMN");
  command->add_option("--separator", options->separator, "Between two cells; tab for a tabulator")->type_name("C")->capture_default_str();
  command->add_flag("--json", options->json, "Print the summary as JSON");
}

} // namespace andon::ctl
