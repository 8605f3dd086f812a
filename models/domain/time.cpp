// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>

namespace andon {
namespace {

using namespace std::chrono;

/// Takes digits from the front of `text`: exactly `count` of them. Returns -1 if there are fewer.
int takeDigits(std::string_view &text, std::size_t count)
{
  if (text.size() < count)
    return -1;
  int number = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9')
      return -1;
    number = number * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return number;
}

bool take(std::string_view &text, char c)
{
  if (text.empty() || text.front() != c)
    return false;
  text.remove_prefix(1);
  return true;
}

tl::unexpected<Error> notATime(std::string_view text)
{
  return failure(ErrorCode::Malformed, std::string{text.substr(0, 64)}, "is not an ISO 8601 time", "Write it like 2026-11-21T08:15:30Z.");
}

} // namespace

std::string toIso8601(UtcTime time)
{
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss<milliseconds> clock{floor<milliseconds>(time - day)};
  std::array<char, 40> text{};
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                   static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                                   static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
  return {text.data(), static_cast<std::size_t>(length)};
}

Result<UtcTime> fromIso8601(std::string_view whole)
{
  std::string_view text = whole;
  const int yearNumber = takeDigits(text, 4);
  if (yearNumber < 0 || !take(text, '-'))
    return notATime(whole);
  const int monthNumber = takeDigits(text, 2);
  if (monthNumber < 0 || !take(text, '-'))
    return notATime(whole);
  const int dayNumber = takeDigits(text, 2);
  const year_month_day date{year{yearNumber}, month{static_cast<unsigned>(monthNumber)}, day{static_cast<unsigned>(dayNumber)}};
  // 64-bit nanoseconds reach from 1678 to 2261.
  if (dayNumber < 0 || !date.ok() || yearNumber < 1678 || yearNumber > 2261)
    return notATime(whole);
  UtcTime time = sys_days{date};
  if (text.empty())
    return time;
  if (!take(text, 'T') && !take(text, 't') && !take(text, ' '))
    return notATime(whole);
  const int hour = takeDigits(text, 2);
  if (hour < 0 || hour > 23 || !take(text, ':'))
    return notATime(whole);
  const int minute = takeDigits(text, 2);
  if (minute < 0 || minute > 59)
    return notATime(whole);
  int second = 0;
  if (take(text, ':')) {
    second = takeDigits(text, 2);
    if (second < 0 || second > 60)
      return notATime(whole);
  }
  time += hours{hour} + minutes{minute} + seconds{second};
  if (take(text, '.') || take(text, ',')) {
    std::int64_t unit = 100'000'000;
    bool any = false;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
      time += nanoseconds{(text.front() - '0') * unit};
      unit /= 10;
      any = true;
      text.remove_prefix(1);
    }
    if (!any)
      return notATime(whole);
  }
  if (text.empty() || text == "Z" || text == "z")
    return time;
  const bool ahead = take(text, '+');
  if (!ahead && !take(text, '-'))
    return notATime(whole);
  const int zoneHours = takeDigits(text, 2);
  take(text, ':');
  const int zoneMinutes = text.empty() ? 0 : takeDigits(text, 2);
  if (zoneHours < 0 || zoneHours > 14 || zoneMinutes < 0 || zoneMinutes > 59 || !text.empty())
    return notATime(whole);
  const Duration offset = hours{zoneHours} + minutes{zoneMinutes};
  return ahead ? time - offset : time + offset;
}

Result<Duration> parseDuration(std::string_view text)
{
  const auto malformed = [text] {
    return failure(ErrorCode::Malformed, std::string{text.substr(0, 64)}, "is not a duration", "Write it like 90s, 30m, 8h or 30d.");
  };
  double number = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view unit{end, static_cast<std::size_t>(text.data() + text.size() - end)};
  if (error != std::errc{} || !(number >= 0.0))
    return malformed();
  double nanosecondsPerUnit = 0.0; // whole numbers, so that whole milliseconds stay exact
  if (unit.empty() || unit == "s")
    nanosecondsPerUnit = 1e9;
  else if (unit == "ms")
    nanosecondsPerUnit = 1e6;
  else if (unit == "m")
    nanosecondsPerUnit = 60e9;
  else if (unit == "h")
    nanosecondsPerUnit = 3600e9;
  else if (unit == "d")
    nanosecondsPerUnit = 86400e9;
  else
    return malformed();
  const double total = number * nanosecondsPerUnit;
  if (total >= static_cast<double>(std::numeric_limits<std::int64_t>::max()))
    return malformed();
  return Duration{std::llround(total)};
}

std::string toText(Duration duration)
{
  struct Unit {
    Duration length;
    const char *name;
  };
  static constexpr std::array<Unit, 5> units{
      {{hours{24}, "d"}, {hours{1}, "h"}, {minutes{1}, "m"}, {seconds{1}, "s"}, {milliseconds{1}, "ms"}}};
  if (duration == Duration::zero())
    return "0s";
  for (const Unit &unit : units)
    if (duration % unit.length == Duration::zero())
      return std::to_string(duration / unit.length) + unit.name;
  return std::to_string(duration_cast<milliseconds>(duration).count()) + "ms";
}

} // namespace andon
