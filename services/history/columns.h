// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"

#include <cstdint>
#include <span>
#include <vector>

namespace andon::history {

/// What the file keeps of a sample besides time and value: quality in bits 0 and 1, time source in bits 4 and 5.
[[nodiscard]] std::uint8_t toFlags(Quality quality, TimeSource source);
[[nodiscard]] Quality qualityOf(std::uint8_t flags);
[[nodiscard]] TimeSource timeSourceOf(std::uint8_t flags);

/// Samples of one stream, column by column; all spans are of one length.
struct ColumnsView {
  std::span<const std::int64_t> times; ///< ns since 1970 UTC
  std::span<const double> values;
  std::span<const std::uint8_t> flags;

  [[nodiscard]] std::size_t size() const { return times.size(); }
  [[nodiscard]] ColumnsView part(std::size_t begin, std::size_t count) const
  {
    return {times.subspan(begin, count), values.subspan(begin, count), flags.subspan(begin, count)};
  }
};

/// The same, owned.
struct Columns {
  std::vector<std::int64_t> times; ///< ns since 1970 UTC
  std::vector<double> values;
  std::vector<std::uint8_t> flags;

  [[nodiscard]] std::size_t size() const { return times.size(); }
  [[nodiscard]] bool empty() const { return times.empty(); }
  void clear();
  void resize(std::size_t count);
  void add(std::int64_t time, double value, std::uint8_t flag);
  void append(const ColumnsView &more);
  [[nodiscard]] ColumnsView view() const { return {times, values, flags}; }
  [[nodiscard]] Sample sample(std::size_t index) const; ///< of stream 0
};

/// True where each time is later than the one before.
[[nodiscard]] bool isStrictlyRising(std::span<const std::int64_t> times);

/// By time, the order of arrival kept among equal times; of duplicates that are equal to the bit one is left.
void sortAndDropDuplicates(Columns &columns);

/// Over the fields of a row and its bytes. Every step is a bijection of the state, so any one altered word shows.
[[nodiscard]] std::int64_t rowChecksum(std::span<const std::int64_t> fields, std::span<const std::uint8_t> bytes);

} // namespace andon::history
