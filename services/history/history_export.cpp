// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_export.h"

#include "services/history/history_replay.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <spdlog/fmt/fmt.h>

namespace andon::history {

namespace {

struct Close {
  void operator()(std::FILE *file) const { (void)std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

const char *wordOf(Quality quality)
{
  switch (quality) {
  case Quality::Good: return "good";
  case Quality::Uncertain: return "uncertain";
  case Quality::Bad: return "bad";
  case Quality::Stale: return "stale";
  }
  return "";
}

/// A cell, quoted where the text would break the row.
std::string cell(const std::string &text)
{
  if (text.find_first_of(",\"\r\n") == std::string::npos)
    return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"')
      quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

tl::unexpected<Error> diskError(const std::string &path)
{
  return failure(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Unavailable, path,
                 std::string("The file cannot be written (") + std::strerror(errno) + ")", "Name another file, or make room there.");
}

Result<void> checkKnown(const std::string &historyPath, std::span<const StreamId> streams)
{
  auto reader = HistoryReader::open(historyPath);
  if (!reader)
    return tl::unexpected<Error>(reader.error());
  const auto known = (*reader)->streams();
  if (!known)
    return tl::unexpected<Error>(known.error());
  for (const StreamId &stream : streams) {
    if (std::find(known->begin(), known->end(), stream) == known->end())
      return failure(ErrorCode::NotFound, stream.asset.text() + "/" + stream.key, "The history has no such stream",
                     "A stream is named by its asset and its key, as in COMP-01/discharge_temperature.");
  }
  return {};
}

Result<HistoryExport> writeRows(HistoryReplay &replay, std::span<const StreamId> streams, std::FILE *file, const std::string &path,
                                const std::function<bool(std::uint64_t)> &goesOn)
{
  std::vector<std::string> names;
  for (const StreamId &stream : streams)
    names.push_back(cell(stream.asset.text()) + "," + cell(stream.key));
  HistoryExport done;
  fmt::memory_buffer rows;
  fmt::format_to(std::back_inserter(rows), "time,asset,stream,value,quality\n");
  for (;;) {
    const auto samples = replay.next();
    if (!samples)
      return tl::unexpected<Error>(samples.error());
    for (const Sample &sample : *samples)
      fmt::format_to(std::back_inserter(rows), "{},{},{},{}\n", toExactIso8601(sample.time), names[sample.stream], sample.value,
                     wordOf(sample.quality));
    if (std::fwrite(rows.data(), 1, rows.size(), file) != rows.size())
      return diskError(path);
    rows.clear();
    done.rows += samples->size();
    if (samples->empty())
      break;
    if (!goesOn(done.rows))
      return failure(ErrorCode::Unavailable, path, "was not finished: stopped", "Nothing was written; start it again.");
  }
  if (std::fflush(file) != 0)
    return diskError(path);
  done.lost = replay.lost();
  done.droppedUntil = replay.droppedUntil();
  return done;
}

} // namespace

std::string toExactIso8601(UtcTime time)
{
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{time - day};
  std::string text =
      fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), clock.hours().count(), clock.minutes().count(), clock.seconds().count());
  if (const auto fraction = clock.subseconds().count(); fraction != 0) {
    text += fmt::format(".{:09}", fraction);
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text + "Z";
}

Result<HistoryExport> exportCsv(const std::string &historyPath, std::span<const StreamId> streams, UtcTime from, UtcTime to,
                                const std::string &path, const std::function<bool(std::uint64_t rows)> &goesOn)
{
  if (auto known = checkKnown(historyPath, streams); !known)
    return tl::unexpected<Error>(known.error());
  auto replay = HistoryReplay::open(historyPath, streams, from, to);
  if (!replay)
    return tl::unexpected<Error>(replay.error());
  const std::string partial = path + ".partial";
  Result<HistoryExport> done;
  {
    const File file(std::fopen(partial.c_str(), "wb"));
    if (!file)
      return diskError(path);
    done = writeRows(**replay, streams, file.get(), path, goesOn);
  }
  std::error_code problem;
  if (done) {
    std::filesystem::rename(partial, path, problem);
    if (problem)
      done = failure(ErrorCode::Unavailable, path, problem.message());
  }
  if (!done)
    std::filesystem::remove(partial, problem);
  return done;
}

} // namespace andon::history
