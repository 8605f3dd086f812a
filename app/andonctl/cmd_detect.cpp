// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/andonctl/progress.h"
#include "app/andonctl/whole_file.h"
#include "app/common/stop_signal.h"
#include "services/detection/row_detector.h"
#include "services/engine/system_clock.h"
#include "services/tables/csv_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <ostream>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using tables::CsvTable;

constexpr std::uint64_t rowsBetweenProgress = 4096;

struct DetectOptions {
  std::string detector;
  std::string input;
  std::string output;
  std::string train;
  std::uint64_t trainRows = 0;
  std::string separator = ",";
  std::string time;
  std::vector<std::string> ignored;
  std::vector<std::string> kept;
  detection::RowDetectorOptions how;
  bool json = false;
};

/// A recording whose columns are what the detector was trained with.
struct Recording {
  CsvTable table;
  std::size_t time = 0;
  std::vector<std::size_t> streams;
  std::vector<std::size_t> kept;
};

Result<Recording> openRecording(const std::string &path, char separator, const DetectOptions &options, bool isInput)
{
  auto table = CsvTable::open(path, separator);
  if (!table)
    return tl::unexpected<Error>(std::move(table.error()));
  const auto time = table->timeColumn(options.time);
  if (!time)
    return tl::unexpected<Error>(time.error());
  std::vector<std::size_t> left{*time}, kept;
  for (const auto &[names, isKept] : {std::pair{&options.ignored, false}, std::pair{&options.kept, true}})
    for (const std::string &name : *names) {
      const auto column = table->column(name);
      if (!column)
        return tl::unexpected<Error>(column.error());
      left.push_back(*column);
      if (isKept && isInput)
        kept.push_back(*column);
    }
  std::vector<std::size_t> streams;
  for (std::size_t i = 0; i < table->columns().size(); ++i)
    if (std::find(left.begin(), left.end(), i) == left.end())
      streams.push_back(i);
  if (streams.empty())
    return failure(ErrorCode::Malformed, path, "has no column left that is a stream", "Ignore fewer.");
  return Recording{std::move(*table), *time, std::move(streams), std::move(kept)};
}

/// The next row's values, NaN where there is none; false at the end.
Result<bool> nextValues(Recording &recording, std::vector<double> &into)
{
  auto read = recording.table.next();
  if (!read || !*read)
    return read;
  into.clear();
  for (const std::size_t stream : recording.streams) {
    const auto value = recording.table.number(stream);
    if (!value)
      return tl::unexpected<Error>(value.error());
    into.push_back(value->value_or(std::numeric_limits<double>::quiet_NaN()));
  }
  return true;
}

std::vector<std::string> namesOf(const CsvTable &table, const std::vector<std::size_t> &columns)
{
  std::vector<std::string> names;
  for (const std::size_t column : columns)
    names.push_back(table.columns()[column]);
  return names;
}

struct Trained {
  detection::RowDetector detector;
  std::vector<std::string> streams;
  std::uint64_t rows = 0;
};

Result<Trained> train(const DetectOptions &options, char separator)
{
  const std::string &path = options.train.empty() ? options.input : options.train;
  const std::uint64_t most = options.train.empty() ? options.trainRows : std::numeric_limits<std::uint64_t>::max();
  auto recording = openRecording(path, separator, options, false);
  if (!recording)
    return tl::unexpected<Error>(std::move(recording.error()));
  std::vector<double> rows, values;
  std::uint64_t count = 0;
  for (; count < most; ++count) {
    const auto read = nextValues(*recording, values);
    if (!read)
      return tl::unexpected<Error>(read.error());
    if (!*read)
      break;
    rows.insert(rows.end(), values.begin(), values.end());
  }
  if (options.train.empty() && count < most)
    return failure(ErrorCode::Malformed, path, fmt::format("has {} rows, fewer than the {} to train with", count, most),
                   "Lower --train-rows.");
  auto detector = detection::trainRowDetector(options.detector, rows, recording->streams.size(), options.how, options.train.empty());
  if (!detector) {
    Error error = detector.error();
    error.subject = path;
    return tl::unexpected<Error>(std::move(error));
  }
  return Trained{std::move(*detector), namesOf(recording->table, recording->streams), count};
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
  std::uint64_t alarms = 0;
};

/// Writes one row for each of the input's and counts them in `done`.
Result<void> score(Recording &recording, Trained &trained, std::ostream &out, Done &done,
                   const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
  out << "time,score,alarm";
  for (const std::string &name : trained.streams)
    out << ',' << quoted(name);
  for (const std::size_t column : recording.kept)
    out << ',' << quoted(recording.table.columns()[column]);
  out << '\n';
  detection::RowVerdict verdict;
  std::vector<double> values;
  std::string line;
  for (;;) {
    const auto read = nextValues(recording, values);
    if (!read)
      return tl::unexpected<Error>(read.error());
    if (!*read)
      break;
    const auto time = recording.table.time(recording.time);
    if (!time)
      return tl::unexpected<Error>(time.error());
    trained.detector.judge(values, verdict);
    line = fmt::format("{},{},{}", toIso8601(*time), verdict.score, verdict.isAlarm ? 1 : 0);
    for (const double contribution : verdict.contributions)
      fmt::format_to(std::back_inserter(line), ",{}", contribution);
    for (const std::size_t column : recording.kept)
      line += "," + quoted(recording.table.cell(column));
    out << line << '\n';
    done.alarms += verdict.isAlarm ? 1 : 0;
    if (++done.rows % rowsBetweenProgress == 0 && !progress(recording.table.position(), recording.table.size()))
      return failure(ErrorCode::Unavailable, recording.table.place(), "was not finished: stopped");
  }
  return {};
}

/// The whole output or none of it: written beside its place, then moved there.
Result<Done> detectInto(const DetectOptions &options, char separator, Trained &trained,
                        const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
  auto recording = openRecording(options.input, separator, options, true);
  if (!recording)
    return tl::unexpected<Error>(std::move(recording.error()));
  if (namesOf(recording->table, recording->streams) != trained.streams)
    return failure(ErrorCode::Malformed, options.input, "has other columns than the file to train with",
                   "Ignore those that are not in both, in the same order.");
  for (const std::string &name : trained.streams)
    if (name == "time" || name == "score" || name == "alarm")
      return failure(ErrorCode::Conflict, options.input, fmt::format("has a stream called \"{}\", as a column of the output is", name),
                     "Rename or ignore it.");
  Done done;
  const auto written = writeWholeStream(options.output, [&](std::ostream &out) { return score(*recording, trained, out, done, progress); });
  if (!written)
    return tl::unexpected<Error>(written.error());
  return done;
}

int detect(const DetectOptions &options)
{
  app::StopSignal stop;
  const engine::SystemClock clock;
  const std::optional<char> separator = tables::separatorOf(options.separator);
  if (!separator)
    return misuse("--separator", {ErrorCode::Malformed, "", "must be one character, or tab", ""});
  if ((options.trainRows == 0) == options.train.empty())
    return misuse("--train-rows",
                  {ErrorCode::Malformed, "", options.train.empty() ? "is required, or --train" : "and --train exclude each other", ""});
  if (const auto folder = checkFolderOf(options.output); !folder)
    return fail(folder.error());
  auto trained = train(options, *separator);
  if (!trained)
    return fail(trained.error());
  Result<Done> done;
  {
    PercentLine progress{clock};
    done = detectInto(options, *separator, *trained, [&](std::uint64_t read, std::uint64_t all) {
      progress.show("detecting", read, all);
      return !stop.isAsked();
    });
  }
  if (!done)
    return fail(done.error());
  if (options.json) {
    nlohmann::ordered_json made{{"detector", options.detector},
                                {"rows", done->rows},
                                {"alarm_rows", done->alarms},
                                {"train_rows", trained->rows},
                                {"streams", trained->streams}};
    for (const auto &[name, value] : trained->detector.about)
      made[name] = value == std::floor(value) ? nlohmann::ordered_json(static_cast<std::int64_t>(value)) : nlohmann::ordered_json(value);
    fmt::print("{}\n", made.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
  } else {
    fmt::print("{} rows of {} streams judged by {}, learnt from {} rows; {} are not normal.\n", done->rows, trained->streams.size(),
               options.detector, trained->rows, done->alarms);
  }
  return succeeded;
}

} // namespace

void addDetect(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<DetectOptions>();
  CLI::App *command = addCommand(program, chosen, "detect", "Judges every row of a recording by a detector of many streams",
                                 "andonctl detect --detector expected-behaviour --train-rows 400 --input 3.csv --separator ';' --ignore "
                                 "anomaly,changepoint --output scores.csv",
                                 options, detect);
  command
      ->add_option(
          "--detector", options->detector,
          "expected-behaviour: what each stream should be given the others and its own past; t2q: Hotelling's T2 and Q on principal "
          "components; isolation-forest: how soon random cuts part a row from the others. A score above 1 is not normal")
      ->check(CLI::IsMember(detection::rowDetectorKinds()))
      ->required();
  command->add_option("--train-rows", options->trainRows, "Learn what is normal from so many first rows of the input")->type_name("N");
  command->add_option("--train", options->train, "Learn it from another file of the same columns")->type_name("FILE");
  command->add_option("--input", options->input, "CSV with a header, packed by gzip or not; each column is a stream")
      ->type_name("FILE")
      ->required();
  command->add_option("--output", options->output, "CSV: time, score, alarm 0 or 1, then what each stream adds to the score")
      ->type_name("FILE")
      ->required();
  command->add_option("--separator", options->separator, "Between two cells of the input; tab for a tabulator")
      ->type_name("C")
      ->capture_default_str();
  command->add_option("--time", options->time, "The column of times (default: the first that is called like one)")->type_name("COLUMN");
  command->add_option("--ignore", options->ignored, "Columns that are no streams, with commas between")
      ->delimiter(',')
      ->type_name("COLUMNS");
  command->add_option("--keep", options->kept, "Columns that are no streams and go into the output as they are")
      ->delimiter(',')
      ->type_name("COLUMNS");
  command->add_option("--explained", options->how.explained, "t2q: the share of the variance that the components explain")
      ->check(CLI::Range(0.01, 0.9999))
      ->capture_default_str();
  command
      ->add_option("--confidence", options->how.confidence,
                   "t2q, isolation-forest: the share of normal rows that the limits leave below them")
      ->check(CLI::Range(0.5, 0.999999))
      ->capture_default_str();
  command->add_option("--false-alarms", options->how.falseAlarms, "expected-behaviour: the share of normal rows above its limit")
      ->check(CLI::Range(1e-6, 0.1))
      ->type_name("SHARE")
      ->capture_default_str();
  command
      ->add_option("--adapt", options->how.adapt,
                   "expected-behaviour: correct the limit while it runs, by so much for each alarm, so that alarms come as often as stated "
                   "even where streams drift; 0: the limit stays")
      ->check(CLI::Range(0.0, 0.1))
      ->type_name("GAIN")
      ->capture_default_str();
  command->add_option("--seed", options->how.seed, "isolation-forest: of its random cuts")->type_name("N")->capture_default_str();
  command->add_flag("--json", options->json, "Print the summary as JSON");
}

} // namespace andon::ctl
