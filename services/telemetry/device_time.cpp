// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/device_time.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace andon::telemetry {
namespace {

using namespace std::chrono;

constexpr UtcTime earliest{sys_days{year{1990} / 1 / 1}};
constexpr UtcTime latest{sys_days{year{2200} / 12 / 31}};
constexpr std::int64_t earliestSecond = duration_cast<seconds>(earliest.time_since_epoch()).count();
constexpr std::int64_t latestSecond = duration_cast<seconds>(latest.time_since_epoch()).count();

/// Units per second by the size of the number.
template <class Number>
std::int64_t unitsPerSecond(Number number)
{
  if (number < Number(1e11))
    return 1;
  if (number < Number(1e14))
    return 1'000;
  if (number < Number(1e17))
    return 1'000'000;
  return 1'000'000'000;
}

std::optional<UtcTime> fromNumber(std::int64_t number)
{
  const std::int64_t units = unitsPerSecond(number);
  if (number < earliestSecond * units || number > latestSecond * units)
    return std::nullopt;
  return UtcTime{Duration{number * (1'000'000'000 / units)}};
}

std::optional<UtcTime> fromNumber(double number)
{
  const double units = static_cast<double>(unitsPerSecond(number));
  const double inSeconds = number / units;
  if (!(inSeconds >= static_cast<double>(earliestSecond) && inSeconds <= static_cast<double>(latestSecond)))
    return std::nullopt;
  const double whole = std::floor(inSeconds);
  return UtcTime{seconds{static_cast<std::int64_t>(whole)} + Duration{std::llround((inSeconds - whole) * 1e9)}};
}

} // namespace

bool isUsualTimeKey(std::string_view key)
{
  static constexpr std::array<std::string_view, 10> names{"ts", "time",      "timestamp", "t",          "Time",
                                                          "TS", "Timestamp", "datetime",  "observedAt", "SourceTimestamp"};
  return std::find(names.begin(), names.end(), key) != names.end();
}

std::optional<UtcTime> readDeviceTime(const PayloadTime &time)
{
  if (const auto *whole = std::get_if<std::int64_t>(&time))
    return fromNumber(*whole);
  if (const auto *number = std::get_if<double>(&time))
    return fromNumber(*number);
  const auto *text = std::get_if<std::string_view>(&time);
  if (text == nullptr)
    return std::nullopt;
  const Result<UtcTime> read = fromIso8601(*text);
  return read && *read >= earliest && *read <= latest ? std::optional{*read} : std::nullopt;
}

} // namespace andon::telemetry
