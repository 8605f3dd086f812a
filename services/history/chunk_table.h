// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/chunk_reader.h"

#include <deque>
#include <optional>

namespace andon::history {

/// Writes and removes chunks within the transaction that its caller has open. The store thread's.
class ChunkTable {
public:
  /// `connection` must outlive this.
  explicit ChunkTable(storage::SqliteConnection &connection)
      : connection_(connection)
      , reader_(connection)
  {
  }
  [[nodiscard]] Result<void> prepare();

  /// The stream's chunk that ends last; none: it has none.
  [[nodiscard]] Result<std::optional<ChunkRow>> tail(std::int64_t stream);
  /// Up to `most` of those that end last, the last one first.
  [[nodiscard]] Result<std::vector<ChunkRow>> last(std::int64_t stream, std::int64_t most);
  /// Those that end at `time` or later, by their ends.
  [[nodiscard]] Result<std::vector<ChunkRow>> endingFrom(std::int64_t stream, std::int64_t time);
  /// Up to `most` chunks whose ends lie in [from, time), the oldest first.
  [[nodiscard]] Result<std::vector<ChunkRow>> endingBefore(std::int64_t stream, std::int64_t from, std::int64_t time, std::int64_t most);
  [[nodiscard]] Result<ChunkReading> read(const ChunkRow &row, Columns &into);

  /// Samples in time order, at least one.
  [[nodiscard]] Result<void> write(std::int64_t stream, const ColumnsView &samples);
  [[nodiscard]] Result<void> remove(const ChunkRow &row);
  /// Leaves only its roll-ups; nothing where they are damaged.
  [[nodiscard]] Result<void> thin(const ChunkRow &row);
  [[nodiscard]] Result<void> markLost(const ChunkRow &row);
  /// Adds what was written and removed since the last call to the stream's counts.
  [[nodiscard]] Result<void> count(std::int64_t stream);

  /// After a roll-back: what was written is not there.
  void forget();

private:
  struct SharedTimes {
    std::vector<std::int64_t> times;
    Bytes bytes;
    std::int64_t id = 0; ///< 0: so short that they stand in each chunk
  };
  [[nodiscard]] Result<const SharedTimes *> share(std::span<const std::int64_t> times);
  /// False where the row is damaged: it is left as it is, or a new checksum would make it look whole.
  [[nodiscard]] Result<bool> setState(const ChunkRow &row, ChunkState state);
  [[nodiscard]] Result<void> dropTimes(std::int64_t id);
  [[nodiscard]] Result<void> removePayload(std::int64_t id);
  [[nodiscard]] Result<std::vector<ChunkRow>> rows(storage::SqliteStatement &statement);
  [[nodiscard]] Result<void> run(storage::SqliteStatement &statement);

  storage::SqliteConnection &connection_;
  ChunkReader reader_;
  ChunkCodec codec_;
  RollupCodec rollups_;
  storage::SqliteStatement selectTail_;
  storage::SqliteStatement selectFrom_;
  storage::SqliteStatement selectBefore_;
  storage::SqliteStatement selectRollups_;
  storage::SqliteStatement insertChunk_;
  storage::SqliteStatement insertPayload_;
  storage::SqliteStatement insertTimes_;
  storage::SqliteStatement deleteChunk_;
  storage::SqliteStatement selectPayloadSize_;
  storage::SqliteStatement deletePayload_;
  storage::SqliteStatement deleteTimes_;
  storage::SqliteStatement updateState_;
  storage::SqliteStatement updateCounts_;
  std::deque<SharedTimes> shared_; ///< the latest, newest first
  std::int64_t samples_ = 0;       ///< written less removed since count()
  std::int64_t bytes_ = 0;
  Bytes payload_;
  Bytes rollupBytes_;
};

} // namespace andon::history
