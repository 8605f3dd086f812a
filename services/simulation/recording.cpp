// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/recording.h"

#include "services/configuration/nearest_name.h"
#include "services/tables/cell_values.h"
#include "services/tables/csv_reader.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::simulation {
namespace {

using tables::CsvReader;
using tables::numberOf;
using tables::timeOf;

std::string lower(std::string text)
{
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c); });
  return text;
}

Result<std::size_t> findTimeColumn(const Recording &recording, const std::string &name, const std::string &place)
{
  const auto &columns = recording.columns;
  if (!name.empty()) {
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found != columns.end())
      return static_cast<std::size_t>(found - columns.begin());
    const std::string remedy = columns.size() == 1
                                   ? "The header has only one column: is the --separator right?"
                                   : configuration::didYouMean(name, columns, "There are " + configuration::listed(columns) + ".");
    return failure(ErrorCode::NotFound, place, fmt::format("has no column \"{}\"", name), remedy);
  }
  static const std::set<std::string> usual{"time", "timestamp", "datetime", "date_time", "date", "ts"};
  const auto found = std::find_if(columns.begin(), columns.end(), [](const std::string &column) { return usual.contains(lower(column)); });
  if (found == columns.end())
    return failure(ErrorCode::NotFound, place, "has no column that is called like a time", "Name it with --time.");
  return static_cast<std::size_t>(found - columns.begin());
}

Result<void> readHeader(CsvReader &reader, const RecordingOptions &options, Recording &recording)
{
  const Result<bool> read = reader.next(recording.columns);
  if (!read)
    return tl::unexpected<Error>(read.error());
  if (!*read)
    return failure(ErrorCode::Malformed, recording.path, "is empty", "The first line must name the columns.");
  std::set<std::string> names;
  for (const std::string &column : recording.columns)
    if (!names.insert(column).second)
      return failure(ErrorCode::Malformed, reader.place(), fmt::format("has the column \"{}\" twice", column),
                     "Each stream needs a name of its own.");
  const Result<std::size_t> time = findTimeColumn(recording, options.timeColumn, reader.place());
  if (!time)
    return tl::unexpected<Error>(time.error());
  recording.timeColumn = *time;
  for (const std::string &ignored : options.ignored)
    if (!names.contains(ignored))
      return failure(ErrorCode::NotFound, reader.place(), fmt::format("has no column \"{}\" to ignore", ignored),
                     configuration::didYouMean(ignored, recording.columns, "There are " + configuration::listed(recording.columns) + "."));
  for (std::size_t i = 0; i < recording.columns.size(); ++i) {
    const bool isIgnored = std::find(options.ignored.begin(), options.ignored.end(), recording.columns[i]) != options.ignored.end();
    recording.isStream.push_back(i != recording.timeColumn && !isIgnored && !recording.columns[i].empty());
  }
  return {};
}

/// The row's time; its cells are as many as the header's.
Result<UtcTime> checkRow(const CsvReader &reader, const Recording &recording, const std::vector<std::string> &cells)
{
  if (cells.size() != recording.columns.size())
    return failure(ErrorCode::Malformed, reader.place(),
                   fmt::format("has {} cells, the header has {}", cells.size(), recording.columns.size()), "Complete or remove the line.");
  const std::string &cell = cells[recording.timeColumn];
  const std::optional<UtcTime> time = timeOf(cell);
  if (!time)
    return failure(ErrorCode::Malformed, reader.place(),
                   fmt::format("has \"{}\" in the time column \"{}\"", cell.substr(0, 64), recording.columns[recording.timeColumn]),
                   "Times are ISO 8601, or a number of seconds since 1970.");
  return *time;
}

class RowWriter {
public:
  explicit RowWriter(const Recording &recording)
      : recording_(recording)
  {
    for (const std::string &column : recording.columns)
      keys_.push_back(nlohmann::json(column).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    const auto taken = [&](const char *name) {
      for (std::size_t i = 0; i < keys_.size(); ++i)
        if (recording.isStream[i] && recording.columns[i] == name)
          return true;
      return false;
    };
    hasSequence_ = !taken("seq");
  }

  /// Number of samples written; 0: nothing to send.
  std::size_t write(const std::vector<std::string> &cells, UtcTime time, std::uint64_t sequence, std::string &into) const
  {
    into = fmt::format(R"({{"ts":"{}")", toIso8601(time));
    if (hasSequence_)
      fmt::format_to(std::back_inserter(into), R"(,"seq":{})", sequence);
    std::size_t samples = 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (const auto number = recording_.isStream[i] ? numberOf(cells[i]) : std::nullopt) {
        fmt::format_to(std::back_inserter(into), ",{}:{}", keys_[i], *number);
        ++samples;
      }
    into += '}';
    return samples;
  }

private:
  const Recording &recording_;
  std::vector<std::string> keys_; ///< quoted for JSON
  bool hasSequence_ = true;
};

} // namespace

Result<Recording> readRecording(const std::string &path, const RecordingOptions &options)
{
  auto reader = CsvReader::open(path, options.separator);
  if (!reader)
    return tl::unexpected<Error>(reader.error());
  Recording recording;
  recording.path = path;
  recording.separator = options.separator;
  if (const auto header = readHeader(**reader, options, recording); !header)
    return tl::unexpected<Error>(header.error());
  std::vector<std::string> cells;
  for (;;) {
    const Result<bool> read = (*reader)->next(cells);
    if (!read)
      return tl::unexpected<Error>(read.error());
    if (!*read)
      break;
    const Result<UtcTime> time = checkRow(**reader, recording, cells);
    if (!time)
      return tl::unexpected<Error>(time.error());
    recording.first = recording.rows == 0 ? *time : recording.first;
    recording.last = recording.rows == 0 ? *time : std::max(recording.last, *time);
    ++recording.rows;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (recording.isStream[i] && !numberOf(cells[i]))
        ++recording.notNumbers;
  }
  if (recording.rows == 0)
    return failure(ErrorCode::Malformed, path, "has a header but no rows", "There is nothing to play.");
  return recording;
}

Result<void> replayRecording(const Recording &recording, const Replay &replay, const Clock &clock, const WaitUntil &wait,
                             const Publish &publish, const std::function<void(std::uint64_t)> &progress, RunReport &into)
{
  auto reader = CsvReader::open(recording.path, recording.separator);
  if (!reader)
    return tl::unexpected<Error>(reader.error());
  std::vector<std::string> cells;
  if (const Result<bool> header = (*reader)->next(cells); !header)
    return tl::unexpected<Error>(header.error());

  const RowWriter writer{recording};
  const UtcTime now = clock.utc();
  const SteadyTime begin = clock.steady();
  std::string payload;
  Duration passedOver{};
  for (std::uint64_t row = 0;; ++row) {
    const Result<bool> read = (*reader)->next(cells);
    if (!read)
      return tl::unexpected<Error>(read.error());
    if (!*read)
      break;
    const Result<UtcTime> recorded = checkRow(**reader, recording, cells); // again: the file may have changed meanwhile
    if (!recorded)
      return tl::unexpected<Error>(recorded.error());
    const Duration distance{static_cast<std::int64_t>(static_cast<double>((*recorded - recording.first).count()) / replay.speed)};
    if (std::chrono::floor<std::chrono::milliseconds>(*recorded) <= replay.after) {
      ++into.skipped;
      passedOver = distance;
      continue;
    }
    if (!wait(replay.paced ? begin + (distance - passedOver) : begin))
      return {};
    UtcTime stamp = *recorded;
    switch (replay.times) {
    case ReplayTimes::FromNow: stamp = now + distance; break;
    case ReplayTimes::EndNow: stamp = now - (recording.last - *recorded); break;
    case ReplayTimes::Original: break;
    }
    into.stamp = stamp;
    if (const std::size_t samples = writer.write(cells, stamp, into.messages + 1, payload); samples > 0) {
      if (auto sent = publish(replay.topic, payload); !sent)
        return sent;
      ++into.messages;
      into.samples += samples;
    }
    into.covered = *recorded - recording.first;
    progress(row + 1);
  }
  return {};
}

} // namespace andon::simulation
