// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/chunk_codec.h"

#include <algorithm>
#include <array>

namespace andon::history {

namespace {

constexpr std::array<std::int64_t, 4> units{1'000'000'000, 1'000'000, 1'000, 1}; // ns of a second, ms, us, ns

std::size_t coarsestUnit(std::span<const std::int64_t> times)
{
  std::size_t unit = 0;
  for (const std::int64_t time : times) {
    while (time % units.at(unit) != 0)
      ++unit;
  }
  return unit;
}

} // namespace

void ChunkCodec::encodeTimes(std::span<const std::int64_t> times, Bytes &into)
{
  const std::size_t unit = coarsestUnit(times);
  into.push_back(static_cast<std::uint8_t>(unit));
  scaled_.resize(times.size());
  std::transform(times.begin(), times.end(), scaled_.begin(), [size = units.at(unit)](std::int64_t time) { return time / size; });
  integers_.encode(scaled_, into);
}

bool ChunkCodec::decodeTimes(ByteReader &from, std::span<std::int64_t> into)
{
  const auto unit = from.take<std::uint8_t>();
  if (unit >= units.size() || !integers_.decode(from, into))
    return false;
  if (const auto size = static_cast<std::uint64_t>(units.at(unit)); size != 1) {
    for (std::int64_t &time : into)
      time = static_cast<std::int64_t>(static_cast<std::uint64_t>(time) * size);
  }
  return true;
}

void ChunkCodec::encodeValues(std::span<const double> values, std::span<const std::uint8_t> flags, Bytes &into)
{
  values_.encode(values, into);
  integers_.encodeBytes(flags, into);
}

bool ChunkCodec::decodeValues(ByteReader &from, std::span<double> values, std::span<std::uint8_t> flags)
{
  return values_.decode(from, values) && integers_.decodeBytes(from, flags);
}

} // namespace andon::history
