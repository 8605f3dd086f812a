// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/simulation/run.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace andon::simulation {

/// A CSV file with a header: one column of times, each other column a stream.
struct Recording {
  std::string path;
  char separator = ',';
  std::vector<std::string> columns;
  std::size_t timeColumn = 0;
  std::vector<bool> isStream; ///< by column: false for the time and for what is ignored
  std::uint64_t rows = 0;
  std::uint64_t notNumbers = 0; ///< cells of streams that hold no number; they are left out
  UtcTime first = noTime;       ///< of the first row
  UtcTime last = noTime;        ///< the latest of all
};

struct RecordingOptions {
  char separator = ',';
  std::string timeColumn; ///< empty: the first column with a usual name (time, timestamp, datetime, date, ts)
  std::vector<std::string> ignored;
};

/// Reads the whole file once and checks it, so that a replay never ends half-way over a bad line. Times are ISO 8601
/// (UTC where no zone is written) or a number of s, ms, us or ns since 1970. Error, with "file:line": NotFound, Malformed,
/// LimitExceeded.
[[nodiscard]] Result<Recording> readRecording(const std::string &path, const RecordingOptions &options);

enum class ReplayTimes {
  FromNow,  ///< the first row is stamped now, the others at their distance divided by the speed
  EndNow,   ///< the latest row is stamped now
  Original, ///< as recorded
};

struct Replay {
  std::string topic;
  double speed = 1.0;
  bool paced = true;
  ReplayTimes times = ReplayTimes::FromNow;
  UtcTime after = UtcTime::min(); ///< rows that are not recorded later, to the millisecond, are passed over
};

/// Sends each row as one flat JSON object with "ts" and, where no column has that name, a counter "seq". `progress` is
/// told how many rows are done.
[[nodiscard]] Result<void> replayRecording(const Recording &recording, const Replay &replay, const Clock &clock, const WaitUntil &wait,
                                           const Publish &publish, const std::function<void(std::uint64_t)> &progress, RunReport &into);

} // namespace andon::simulation
