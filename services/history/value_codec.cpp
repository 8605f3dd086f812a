// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/value_codec.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace andon::history {

namespace {

enum class Form : std::uint8_t { Constant, Decimal, NearDecimal, Bits };

constexpr int mostDecimals = 15;
constexpr std::array<double, mostDecimals + 1> powers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

// Adding it to a number below 2^51 leaves the number rounded to a whole one in the lowest bits: rounding and conversion
// that the compiler can do for four numbers at once.
constexpr double rounder = 0x1.8p52;
constexpr double largestWhole = 0x1p51;
constexpr std::int64_t nearLimit = 100;  // units in the last place; beyond, a value is not beside a decimal
constexpr std::size_t mostSampled = 128; // values that decide the form
constexpr int none = -1;

std::int64_t bitsOf(double value)
{
  return std::bit_cast<std::int64_t>(value);
}

double wholeNumber(std::int64_t number)
{
  return std::bit_cast<double>(static_cast<std::uint64_t>(number) + std::bit_cast<std::uint64_t>(rounder)) - rounder;
}

/// The units in the last place between the value and the nearest number of so many decimals; beyond nearLimit: far.
std::int64_t unitsBeside(double value, int decimals)
{
  const double scaled = value * powers[static_cast<std::size_t>(decimals)];
  if (!(std::fabs(scaled) < largestWhole))
    return nearLimit + 1;
  const double decimal = (scaled + rounder - rounder) / powers[static_cast<std::size_t>(decimals)];
  const auto units = static_cast<std::int64_t>(static_cast<std::uint64_t>(bitsOf(value)) - static_cast<std::uint64_t>(bitsOf(decimal)));
  return units >= -nearLimit && units <= nearLimit ? units : nearLimit + 1;
}

/// The fewest decimals that show the value within `units` in the last place; none: there are no such.
int decimalsOf(double value, std::int64_t units)
{
  for (int decimals = 0; decimals <= mostDecimals; ++decimals) {
    if (std::abs(unitsBeside(value, decimals)) <= units)
      return decimals;
  }
  return none;
}

/// Decimals that suit nearly all of a column, looked for in some of its values; none: a column of no decimals.
int commonDecimals(std::span<const double> values, std::int64_t units)
{
  const std::size_t stride = values.size() / mostSampled + 1;
  int most = none;
  std::size_t looked = 0;
  std::size_t without = 0;
  for (std::size_t i = 0; i < values.size(); i += stride, ++looked) {
    const int decimals = decimalsOf(values[i], units);
    most = std::max(most, decimals);
    without += decimals == none ? 1 : 0;
  }
  return without * 8 > looked ? none : most;
}

struct Exception {
  std::size_t index;
  double value;
};

void putExceptions(std::span<const Exception> exceptions, Bytes &into)
{
  putVarint(into, exceptions.size());
  std::size_t previous = 0;
  for (const Exception &exception : exceptions) {
    putVarint(into, exception.index - previous);
    put(into, exception.value);
    previous = exception.index;
  }
}

bool takeExceptions(ByteReader &from, std::span<double> into)
{
  const std::uint64_t count = from.takeVarint();
  std::size_t index = 0;
  for (std::uint64_t i = 0; i < count && from.isSound(); ++i) {
    index += from.takeVarint();
    const auto value = from.take<double>();
    if (index >= into.size())
      return false;
    into[index] = value;
  }
  return from.isSound();
}

} // namespace

void ValueCodec::encode(std::span<const double> values, Bytes &into)
{
  if (values.empty())
    return;
  const std::int64_t first = bitsOf(values.front());
  if (std::all_of(values.begin(), values.end(), [first](double value) { return bitsOf(value) == first; })) {
    into.push_back(static_cast<std::uint8_t>(Form::Constant));
    put(into, first);
    return;
  }
  for (int decimals = commonDecimals(values, 0); decimals != none && decimals <= mostDecimals; ++decimals) {
    if (encodeDecimal(values, decimals, into))
      return;
  }
  // Which of the two is smaller shows only when both are there; such columns are few.
  second_.clear();
  encodeBits(values, second_);
  first_.clear();
  const int decimals = commonDecimals(values, 8);
  const bool isNear = decimals != none && encodeNearDecimal(values, decimals, first_) && first_.size() < second_.size();
  const Bytes &smaller = isNear ? first_ : second_;
  into.insert(into.end(), smaller.begin(), smaller.end());
}

void ValueCodec::toDecimals(std::span<const double> values, int decimals)
{
  const double power = powers[static_cast<std::size_t>(decimals)];
  numbers_.resize(values.size());
  units_.resize(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double shifted = values[i] * power + rounder;
    numbers_[i] = static_cast<std::int64_t>(static_cast<std::uint64_t>(bitsOf(shifted)) - static_cast<std::uint64_t>(bitsOf(rounder)));
    const double decimal = (shifted - rounder) / power;
    units_[i] = static_cast<std::int64_t>(static_cast<std::uint64_t>(bitsOf(values[i])) - static_cast<std::uint64_t>(bitsOf(decimal)));
  }
  // Beyond this the rounding above does not hold: told by units out of reach.
  const double limit = largestWhole / power;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!(std::fabs(values[i]) < limit))
      units_[i] = nearLimit + 1;
  }
}

bool ValueCodec::encodeDecimal(std::span<const double> values, int decimals, Bytes &into)
{
  toDecimals(values, decimals);
  const auto others = static_cast<std::size_t>(std::count_if(units_.begin(), units_.end(), [](std::int64_t units) { return units != 0; }));
  if (others > values.size() / 32 + 1)
    return false;
  std::vector<Exception> exceptions;
  if (others > 0) {
    std::int64_t previous = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (units_[i] != 0) {
        exceptions.push_back({i, values[i]});
        numbers_[i] = previous;
      }
      previous = numbers_[i];
    }
  }
  into.push_back(static_cast<std::uint8_t>(Form::Decimal));
  into.push_back(static_cast<std::uint8_t>(decimals));
  putExceptions(exceptions, into);
  integers_.encode(numbers_, into);
  return true;
}

bool ValueCodec::encodeNearDecimal(std::span<const double> values, int decimals, Bytes &into)
{
  toDecimals(values, decimals);
  std::vector<Exception> exceptions;
  std::int64_t previous = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (units_[i] < -nearLimit || units_[i] > nearLimit) {
      exceptions.push_back({i, values[i]});
      numbers_[i] = previous;
      units_[i] = 0;
    }
    previous = numbers_[i];
  }
  if (exceptions.size() > values.size() / 16)
    return false;
  into.push_back(static_cast<std::uint8_t>(Form::NearDecimal));
  into.push_back(static_cast<std::uint8_t>(decimals));
  putExceptions(exceptions, into);
  integers_.encode(numbers_, into);
  integers_.encode(units_, into);
  return true;
}

void ValueCodec::encodeBits(std::span<const double> values, Bytes &into)
{
  numbers_.resize(values.size());
  std::transform(values.begin(), values.end(), numbers_.begin(), bitsOf);
  into.push_back(static_cast<std::uint8_t>(Form::Bits));
  integers_.encode(numbers_, into);
}

bool ValueCodec::decode(ByteReader &from, std::span<double> into)
{
  if (into.empty())
    return true;
  const auto form = from.take<std::uint8_t>();
  if (form == static_cast<std::uint8_t>(Form::Constant)) {
    std::fill(into.begin(), into.end(), from.take<double>());
    return from.isSound();
  }
  numbers_.resize(into.size());
  if (form == static_cast<std::uint8_t>(Form::Bits)) {
    if (!integers_.decode(from, numbers_))
      return false;
    std::memcpy(into.data(), numbers_.data(), into.size_bytes());
    return true;
  }
  const bool isNear = form == static_cast<std::uint8_t>(Form::NearDecimal);
  const auto decimals = from.take<std::uint8_t>();
  if ((form != static_cast<std::uint8_t>(Form::Decimal) && !isNear) || decimals > mostDecimals)
    return false;
  // The exceptions stand before the numbers, and are put over them afterwards.
  ByteReader exceptions = from;
  if (!takeExceptions(from, into) || !integers_.decode(from, numbers_))
    return false;
  const double power = powers.at(decimals);
  for (std::size_t i = 0; i < into.size(); ++i)
    into[i] = wholeNumber(numbers_[i]) / power;
  if (isNear) {
    if (!integers_.decode(from, numbers_))
      return false;
    for (std::size_t i = 0; i < into.size(); ++i)
      into[i] = std::bit_cast<double>(static_cast<std::uint64_t>(bitsOf(into[i])) + static_cast<std::uint64_t>(numbers_[i]));
  }
  return takeExceptions(exceptions, into);
}

} // namespace andon::history
