// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace andon::bench {

inline constexpr int valuesInPayload = 8;

/// `{"ts":0000000000000000,"v0":20.1000,...,"v7":27.1007}` of `bytes` bytes, blanks at the end if its numbers alone do
/// not fill them. The zeros take microseconds since 1970, which have 16 digits until 2286.
inline std::string flatPayload(std::size_t bytes)
{
  std::vector<std::string> numbers;
  for (int value = 0; value < valuesInPayload; ++value)
    numbers.push_back(std::to_string(20 + value) + ".100" + std::to_string(value));
  const auto text = [&numbers] {
    std::string payload = "{\"ts\":0000000000000000";
    for (std::size_t value = 0; value < numbers.size(); ++value)
      payload += ",\"v" + std::to_string(value) + "\":" + numbers[value];
    return payload;
  };
  // Digits that a sensor might send, up to what a double holds.
  std::size_t missing = bytes > text().size() + 1 ? bytes - text().size() - 1 : 0;
  for (std::size_t digit = 0; missing > 0 && numbers.back().size() < 16; ++digit, --missing)
    numbers[digit % numbers.size()] += static_cast<char>('1' + digit % 9);
  return text() + std::string(missing, ' ') + "}";
}

/// Where the digits of the time are in it.
inline constexpr std::size_t stampOffset = 6;
inline constexpr std::size_t stampDigits = 16;

} // namespace andon::bench
