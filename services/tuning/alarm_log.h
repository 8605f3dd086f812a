// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/tuning/kpi_meter.h"

#include <functional>
#include <map>
#include <string>

namespace andon::tuning {

struct AlarmLogOptions {
  char separator = ',';
  /// What the log calls a column, by our name for it: alarm, asset, start, end, priority, acknowledged, shelved, suppressed. What is
  /// not named is recognised by usual names (device_id, start_timestamp, ...); only alarm, asset and start must be there.
  std::map<std::string, std::string> columns;
  std::optional<UtcTime> from; ///< only what was raised at or after it
  std::optional<UtcTime> to;   ///< only what was raised before it
};

struct AlarmLogCounts {
  std::uint64_t rows = 0;
  std::uint64_t outside = 0;    ///< raised before `from` or at `to` and later
  std::uint64_t shelved = 0;    ///< raised on the shelf, and so not annunciated
  std::uint64_t suppressed = 0; ///< raised while suppressed or out of service
  bool hasEnds = false;         ///< without, everything is active to the end
};

/// The names that AlarmLogOptions::columns takes.
[[nodiscard]] const std::vector<std::string> &alarmLogColumns();

/// Reads an alarm log of any maker row by row into the meter. Times are ISO 8601 or seconds; an empty end is still active;
/// priorities are 1 to 4 or urgent (critical), high, medium, low. `progress` is told the bytes read and those of the file and
/// stops the reading by returning false (Unavailable). Error, with "file:line": NotFound, Malformed, Corrupt.
[[nodiscard]] Result<AlarmLogCounts> readAlarmLog(const std::string &path, const AlarmLogOptions &options,
                                                  const std::function<bool(std::uint64_t, std::uint64_t)> &progress, KpiMeter &into);

} // namespace andon::tuning
