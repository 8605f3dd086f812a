// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/bytes.h"
#include "services/history/columns.h"

namespace andon::history {

/// A journal row is a run of groups, one a stream: stream, count, then the times, values and flags. Not compressed: it is
/// packed within a minute.
class JournalWriter {
public:
  void clear() { bytes_.clear(); } ///< keeps the memory
  void add(std::int64_t stream, const ColumnsView &columns);
  [[nodiscard]] const Bytes &bytes() const { return bytes_; }

private:
  Bytes bytes_;
};

/// Walks the groups of a journal row, those of one stream after the other by their numbers.
class JournalReader {
public:
  explicit JournalReader(std::span<const std::uint8_t> bytes)
      : bytes_(bytes)
  {
  }
  /// The next group's stream and count; false at the end or where the bytes do not fit.
  [[nodiscard]] bool next();
  [[nodiscard]] std::int64_t stream() const { return stream_; }
  [[nodiscard]] std::size_t count() const { return count_; }
  void appendTo(Columns &columns) const;

private:
  std::span<const std::uint8_t> bytes_;
  std::span<const std::uint8_t> group_;
  std::int64_t stream_ = 0;
  std::size_t count_ = 0;
};

} // namespace andon::history
