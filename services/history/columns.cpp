// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/columns.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <numeric>

namespace andon::history {

namespace {

/// Where the duplicates of a sorted order are left out: of equal times only what differs to the bit.
std::vector<std::uint32_t> withoutDuplicates(const Columns &columns, const std::vector<std::uint32_t> &order)
{
  const auto same = [&columns](std::uint32_t a, std::uint32_t b) {
    return std::bit_cast<std::uint64_t>(columns.values[a]) == std::bit_cast<std::uint64_t>(columns.values[b]) &&
           columns.flags[a] == columns.flags[b];
  };
  std::vector<std::uint32_t> kept;
  kept.reserve(order.size());
  std::size_t sameTime = 0; // the first kept one of the present time
  for (const std::uint32_t index : order) {
    if (!kept.empty() && columns.times[kept.back()] != columns.times[index])
      sameTime = kept.size();
    // Compared with every kept one of the time: other values may stand between two duplicates.
    const auto begin = kept.begin() + static_cast<std::ptrdiff_t>(sameTime);
    if (std::none_of(begin, kept.end(), [&](std::uint32_t other) { return same(other, index); }))
      kept.push_back(index);
  }
  return kept;
}

} // namespace

std::uint8_t toFlags(Quality quality, TimeSource source)
{
  return static_cast<std::uint8_t>(static_cast<unsigned>(quality) | static_cast<unsigned>(source) << 4U);
}

Quality qualityOf(std::uint8_t flags)
{
  return static_cast<Quality>(flags & 3U);
}

TimeSource timeSourceOf(std::uint8_t flags)
{
  return static_cast<TimeSource>(std::min<unsigned>(flags >> 4U, 2U));
}

void Columns::clear()
{
  resize(0);
}

void Columns::resize(std::size_t count)
{
  times.resize(count);
  values.resize(count);
  flags.resize(count);
}

void Columns::add(std::int64_t time, double value, std::uint8_t flag)
{
  times.push_back(time);
  values.push_back(value);
  flags.push_back(flag);
}

void Columns::append(const ColumnsView &more)
{
  times.insert(times.end(), more.times.begin(), more.times.end());
  values.insert(values.end(), more.values.begin(), more.values.end());
  flags.insert(flags.end(), more.flags.begin(), more.flags.end());
}

Sample Columns::sample(std::size_t index) const
{
  return {0, UtcTime{Duration{times[index]}}, values[index], qualityOf(flags[index]), timeSourceOf(flags[index])};
}

bool isStrictlyRising(std::span<const std::int64_t> times)
{
  return std::adjacent_find(times.begin(), times.end(), std::greater_equal<>()) == times.end();
}

void sortAndDropDuplicates(Columns &columns)
{
  if (isStrictlyRising(columns.times))
    return;
  std::vector<std::uint32_t> order(columns.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return columns.times[a] < columns.times[b]; });
  const auto kept = withoutDuplicates(columns, order);
  Columns sorted;
  sorted.resize(kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    sorted.times[i] = columns.times[kept[i]];
    sorted.values[i] = columns.values[kept[i]];
    sorted.flags[i] = columns.flags[kept[i]];
  }
  columns = std::move(sorted);
}

std::int64_t rowChecksum(std::span<const std::int64_t> fields, std::span<const std::uint8_t> bytes)
{
  std::uint64_t state = 0x9e3779b97f4a7c15U;
  const auto mix = [&state](std::uint64_t word) {
    state = (state ^ word) * 0xff51afd7ed558ccdU;
    state ^= state >> 32U;
  };
  for (const std::int64_t field : fields)
    mix(static_cast<std::uint64_t>(field));
  mix(bytes.size());
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, sizeof word);
    mix(word);
  }
  std::uint64_t rest = 0;
  for (; i < bytes.size(); ++i)
    rest = rest << 8U | bytes[i];
  mix(rest);
  return static_cast<std::int64_t>(state);
}

} // namespace andon::history
