// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/query.h"
#include "models/domain/sample.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace andon::history {

struct HistoryStatistics {
  std::uint64_t samples = 0;
  std::uint64_t bytes = 0; ///< of the database file and its log
  std::uint64_t streams = 0;
  UtcTime from = noTime;
  UtcTime to = noTime;
};

/// The telemetry of one store, in a file of its own ("X.history.db") through SQLite's C interface, so that a full or
/// damaged history never takes alarms along. Append-only batches go to a journal and are packed into blocks of one
/// stream each; every block carries a checksum. The store thread owns it.
class HistoryStore {
public:
  struct Options {
    Duration retention = std::chrono::hours{24};
    std::size_t blockSamples = 512;
    Duration packAfter = std::chrono::seconds{30}; ///< how long samples stay in the journal at most
  };

  /// Opens or makes the file. Error: NewerVersion, Corrupt (the file is left as it is), ReadOnly, DiskFull, Unavailable.
  [[nodiscard]] static Result<std::unique_ptr<HistoryStore>> open(const std::string &path, Options options);
  HistoryStore(const HistoryStore &) = delete;
  HistoryStore &operator=(const HistoryStore &) = delete;
  ~HistoryStore();

  /// Says what each StreamIndex of later samples means. Streams keep their history under (asset, key).
  [[nodiscard]] Result<void> setStreams(std::span<const StreamId> streams);

  /// One transaction. Samples of one stream may be late or doubled; readers sort. On error nothing of it was written.
  [[nodiscard]] Result<void> append(std::span<const Sample> samples);

  /// Packs what is due, drops what is older than the retention. Cheap to call often; works in slices. `now` is event time.
  [[nodiscard]] Result<void> maintain(UtcTime now);

  /// Packs everything and folds the log into the file: before closing, before measuring.
  [[nodiscard]] Result<void> checkpoint();

private:
  class Impl;
  explicit HistoryStore(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Reads the same file over a connection of its own, read-only; any one thread. Holds no transaction between calls.
class HistoryReader {
public:
  /// Error: NotFound, Corrupt, NewerVersion.
  [[nodiscard]] static Result<std::unique_ptr<HistoryReader>> open(const std::string &path);
  HistoryReader(const HistoryReader &) = delete;
  HistoryReader &operator=(const HistoryReader &) = delete;
  ~HistoryReader();

  /// Samples with from <= time < to, in time order. `Sample::stream` is 0. A damaged block is left out and reported
  /// by damagedBlocks(). Error: Corrupt, Unavailable. An unknown stream has no samples.
  [[nodiscard]] Result<std::vector<Sample>> range(const StreamId &stream, UtcTime from, UtcTime to);

  /// The same, reduced to at most `columns` points: extremes and last value of each column.
  [[nodiscard]] Result<std::vector<TrendPoint>> trend(const StreamId &stream, UtcTime from, UtcTime to, int columns);

  [[nodiscard]] Result<HistoryStatistics> statistics();
  [[nodiscard]] std::uint64_t damagedBlocks() const;

private:
  class Impl;
  explicit HistoryReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::history
