// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <chrono>
#include <string>
#include <string_view>

namespace andon {

using Duration = std::chrono::nanoseconds;

/// A point in civil time, UTC, nanoseconds since 1970-01-01. Stamps, storage and everything people read.
using UtcTime = std::chrono::sys_time<Duration>;

/// A point on the monotonic clock of this process. Time-outs, staleness and ages; never stored.
using SteadyTime = std::chrono::time_point<std::chrono::steady_clock, Duration>;

/// "No time": an occurrence that has not returned, a shelf with no end.
inline constexpr UtcTime noTime{};

/// ISO 8601 in UTC with milliseconds: "2026-11-21T08:15:30.250Z".
[[nodiscard]] std::string toIso8601(UtcTime time);

/// Reads "2026-11-21T08:15:30[.fraction][Z|+hh:mm]", a blank allowed for the T; without a zone the time is UTC.
/// Error: Malformed.
[[nodiscard]] Result<UtcTime> fromIso8601(std::string_view text);

/// Reads "90s", "30m", "8h", "30d", "250ms"; a bare number is seconds. Never negative. Error: Malformed.
[[nodiscard]] Result<Duration> parseDuration(std::string_view text);

/// The shortest form that parseDuration reads back: "90s", "30m".
[[nodiscard]] std::string toText(Duration duration);

/// Both clocks, injected wherever time matters so that a test can move an eight-hour shelf in microseconds.
class Clock {
public:
  Clock() = default;
  Clock(const Clock &) = delete;
  Clock &operator=(const Clock &) = delete;
  virtual ~Clock() = default;

  [[nodiscard]] virtual UtcTime utc() const = 0;
  [[nodiscard]] virtual SteadyTime steady() const = 0;
};

} // namespace andon
