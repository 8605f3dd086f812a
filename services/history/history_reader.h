// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/query.h"
#include "services/history/columns.h"
#include "services/history/rollup.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace andon::history {

struct HistoryStatistics {
  std::uint64_t samples = 0;
  std::uint64_t bytes = 0; ///< of the database file and its log
  std::uint64_t streams = 0;
  std::uint64_t chunks = 0;
  UtcTime from = noTime;
  UtcTime to = noTime;
};

/// A chunk or batch that failed its checksum and was left out of what was read.
struct LostSpan {
  UtcTime from;
  UtcTime to; ///< of its last sample

  bool operator==(const LostSpan &) const = default;
};

/// Reads a history over a connection of its own, read-only; any one thread. Holds no transaction between calls, so that it
/// never keeps the writer's log from being folded in. What is damaged is left out and told by lost().
class HistoryReader {
public:
  /// Error: NotFound, Corrupt, NewerVersion, Conflict (of an earlier version: its writer has to open it first).
  [[nodiscard]] static Result<std::unique_ptr<HistoryReader>> open(const std::string &path);
  HistoryReader(const HistoryReader &) = delete;
  HistoryReader &operator=(const HistoryReader &) = delete;
  ~HistoryReader();

  /// Samples with from <= time < to, in time order. `Sample::stream` is 0. Error: Corrupt, Unavailable. An unknown stream has
  /// no samples.
  [[nodiscard]] Result<std::vector<Sample>> range(const StreamId &stream, UtcTime from, UtcTime to);

  /// The same column by column, several times as fast.
  [[nodiscard]] Result<Columns> columns(const StreamId &stream, UtcTime from, UtcTime to);

  /// The newest sample at `time` or before it; none: there is no such.
  [[nodiscard]] Result<std::optional<Sample>> asOf(const StreamId &stream, UtcTime time);

  /// The range reduced to at most `columns` points: extremes and last value of each column. From the roll-ups where a chunk
  /// lies within one column; the answer is the same. Where only roll-ups are left, they count where they end.
  [[nodiscard]] Result<std::vector<TrendPoint>> trend(const StreamId &stream, UtcTime from, UtcTime to, int columns);

  /// The same with mean, count and the time of the first sample of each column.
  [[nodiscard]] Result<std::vector<Rollup>> overview(const StreamId &stream, UtcTime from, UtcTime to, int columns);

  [[nodiscard]] Result<std::vector<StreamId>> streams();
  [[nodiscard]] Result<HistoryStatistics> statistics();
  /// What the calls so far had to leave out, each once.
  [[nodiscard]] const std::vector<LostSpan> &lost() const;

private:
  class Impl;
  explicit HistoryReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::history
