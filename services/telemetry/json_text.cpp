// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/json_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

namespace andon::telemetry {
namespace {

constexpr double beyondExact = 9007199254740992.0; // 2^53
constexpr std::string_view beyondDouble = "1e999";

bool isBlank(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
  return c >= '0' && c <= '9';
}

/// Takes the digits from the front; false if there are none.
bool takeDigits(std::string_view &text)
{
  const std::size_t before = text.size();
  while (!text.empty() && isDigit(text.front()))
    text.remove_prefix(1);
  return text.size() != before;
}

/// Where a JSON value may begin, or a minus before it.
bool mayPrecedeValue(char c)
{
  return isBlank(c) || c == ':' || c == '[' || c == ',' || c == '-';
}

bool mayFollowValue(char c)
{
  return isBlank(c) || c == ',' || c == ']' || c == '}';
}

/// The length of the literal at `at`, 0 if there is none.
std::size_t notFiniteAt(std::string_view payload, std::size_t at)
{
  for (const std::string_view literal : {std::string_view{"NaN"}, std::string_view{"Infinity"}}) {
    const std::size_t end = at + literal.size();
    if (payload.substr(at).starts_with(literal) && (at == 0 || mayPrecedeValue(payload[at - 1])) &&
        (end == payload.size() || mayFollowValue(payload[end])))
      return literal.size();
  }
  return 0;
}

/// Which way a number is out of a double's range.
bool isBelowOne(std::string_view number)
{
  const std::size_t e = number.find_first_of("eE");
  const std::string_view mantissa = number.substr(0, e);
  const std::size_t first = mantissa.find_first_of("123456789");
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  // The power of ten of the first digit that counts.
  const auto power = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first);
  if (e == std::string_view::npos)
    return power < 0;
  std::string_view digits = number.substr(e + 1);
  if (digits.starts_with('+'))
    digits.remove_prefix(1);
  std::int64_t exponent = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  if (error != std::errc{})
    return digits.starts_with('-');
  return exponent < -power;
}

} // namespace

bool isJsonNumber(std::string_view token)
{
  while (!token.empty() && isBlank(token.back()))
    token.remove_suffix(1);
  if (token.starts_with('-'))
    token.remove_prefix(1);
  if (token.starts_with('0'))
    token.remove_prefix(1);
  else if (!takeDigits(token))
    return false;
  if (token.starts_with('.')) {
    token.remove_prefix(1);
    if (!takeDigits(token))
      return false;
  }
  if (token.starts_with('e') || token.starts_with('E')) {
    token.remove_prefix(1);
    if (token.starts_with('+') || token.starts_with('-'))
      token.remove_prefix(1);
    if (!takeDigits(token))
      return false;
  }
  return token.empty();
}

bool isRounded(std::string_view token, double number)
{
  if (std::fabs(number) < beyondExact)
    return false;
  token = withoutBlanks(token);
  if (token.starts_with('-'))
    token.remove_prefix(1);
  std::uint64_t magnitude = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), magnitude);
  if (end != token.data() + token.size())
    return false; // with a point or an exponent: never meant to the last digit
  // An extended double holds any 64 bits.
  return error != std::errc{} || static_cast<long double>(magnitude) != std::fabs(static_cast<long double>(number));
}

std::optional<double> numberOfText(std::string_view text)
{
  text = withoutBlanks(text);
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (text == "NaN")
    return std::numeric_limits<double>::quiet_NaN();
  if (text == "Infinity" || text == "-Infinity")
    return text.front() == '-' ? -infinity : infinity;
  if (!isJsonNumber(text))
    return std::nullopt;
  double number = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc::result_out_of_range)
    return isBelowOne(text) ? 0.0 : infinity;
  return number;
}

std::string_view withoutBlanks(std::string_view text)
{
  while (!text.empty() && isBlank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back()))
    text.remove_suffix(1);
  return text;
}

bool replaceNotFinite(std::string_view payload, std::string &copy)
{
  if (payload.find("NaN") == std::string_view::npos && payload.find("Infinity") == std::string_view::npos)
    return false;
  copy.clear();
  bool isReplaced = false;
  bool inText = false;
  for (std::size_t at = 0; at < payload.size(); ++at) {
    const char c = payload[at];
    if (inText && c == '\\' && at + 1 < payload.size()) {
      copy += c;
      copy += payload[++at];
      continue;
    }
    if (c == '"')
      inText = !inText;
    if (!inText && (c == 'N' || c == 'I')) {
      if (const std::size_t length = notFiniteAt(payload, at); length > 0) {
        copy += beyondDouble;
        at += length - 1;
        isReplaced = true;
        continue;
      }
    }
    copy += c;
  }
  return isReplaced;
}

} // namespace andon::telemetry
