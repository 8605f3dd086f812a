// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tables/cell_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace andon::tables {

std::optional<double> numberOf(std::string_view cell)
{
  if (cell.starts_with('+'))
    cell.remove_prefix(1);
  double number = 0.0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (cell.empty() || error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(number))
    return std::nullopt;
  return number;
}

std::optional<UtcTime> timeOf(std::string_view cell)
{
  const std::optional<double> number = numberOf(cell);
  if (!number) {
    const Result<UtcTime> time = fromIso8601(cell);
    return time ? std::optional{*time} : std::nullopt;
  }
  const double size = std::abs(*number);
  const double nanoseconds = size < 1e11 ? 1e9 : size < 1e14 ? 1e6 : size < 1e17 ? 1e3 : 1.0;
  if (size * nanoseconds >= 9.2e18)
    return std::nullopt;
  // Whole and broken part apart: a double holds no nanoseconds of today.
  const double whole = std::floor(*number);
  return UtcTime{Duration{static_cast<std::int64_t>(whole) * static_cast<std::int64_t>(nanoseconds) +
                          static_cast<std::int64_t>((*number - whole) * nanoseconds + 0.5)}};
}

bool isMissing(std::string_view cell)
{
  constexpr std::array<std::string_view, 4> words{"nan", "null", "na", "n/a"};
  const auto equals = [cell](std::string_view word) {
    return std::equal(cell.begin(), cell.end(), word.begin(), word.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b; });
  };
  return cell.empty() || std::any_of(words.begin(), words.end(), equals);
}

} // namespace andon::tables
