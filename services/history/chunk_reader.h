// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/rollup.h"
#include "services/storage/sqlite_connection.h"

#include <array>

namespace andon::history {

/// The state column of a chunk.
enum class ChunkState : std::int64_t {
  Whole = 0,
  Thinned = 1, ///< only its roll-ups are left
  Lost = 2,    ///< found damaged and given up
};

/// A row of the chunk table without its roll-ups. Times are ns since 1970 UTC.
struct ChunkRow {
  std::int64_t id = 0;
  std::int64_t stream = 0;
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::int64_t count = 0;
  std::int64_t times = 0; ///< row of the times table; 0: the times stand before the values
  ChunkState state = ChunkState::Whole;
};

/// What the index says of a chunk.
struct ChunkPlace {
  std::int64_t id = 0;
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// What became of reading a chunk.
enum class ChunkReading { Done, OnlyRollups, Lost };

[[nodiscard]] std::int64_t checksumOf(const ChunkRow &row, std::span<const std::uint8_t> rollups);
[[nodiscard]] std::int64_t payloadChecksumOf(const ChunkRow &row, std::span<const std::uint8_t> data);

/// Prepares each statement that is paired with its SQL.
struct PreparedPair {
  storage::SqliteStatement &statement;
  const char *sql;
};
[[nodiscard]] Result<void> prepareAll(storage::SqliteConnection &connection, std::span<const PreparedPair> pairs);

[[nodiscard]] inline bool isCorrupt(int code)
{
  return (code & 0xff) == SQLITE_CORRUPT;
}

/// Finds and decodes chunks over one connection, whoever's it is. It opens no transaction.
class ChunkReader {
public:
  /// `connection` must outlive this.
  explicit ChunkReader(storage::SqliteConnection &connection)
      : connection_(connection)
  {
  }
  [[nodiscard]] Result<void> prepare();

  /// Chunks of the stream that have something in [from, to), by their ends, at most `most`. From the index alone, so that a
  /// damaged page among the chunks costs only what is on it.
  [[nodiscard]] Result<std::vector<ChunkPlace>> find(std::int64_t stream, std::int64_t from, std::int64_t to, std::size_t most = SIZE_MAX);
  /// The chunk that contains `time`, else the last before it; id 0: none.
  [[nodiscard]] Result<ChunkPlace> findAsOf(std::int64_t stream, std::int64_t time);

  /// Appends the chunk's samples. Error: Unavailable and the like; damage is no error.
  [[nodiscard]] Result<ChunkReading> read(const ChunkPlace &place, std::int64_t stream, Columns &into);
  /// Appends the chunk's roll-ups, each of rollupSamples.
  [[nodiscard]] Result<ChunkReading> readRollups(const ChunkPlace &place, std::int64_t stream, std::vector<Rollup> &into);

private:
  /// Times of several streams are one row: the last ones read are kept.
  struct KnownTimes {
    std::int64_t id = 0;
    std::int64_t checksum = 0;
    std::vector<std::int64_t> times;
  };
  [[nodiscard]] Result<bool> readTimes(std::int64_t id, std::span<std::int64_t> into);

  storage::SqliteConnection &connection_;
  storage::SqliteStatement find_;
  storage::SqliteStatement findBefore_;
  storage::SqliteStatement read_;
  storage::SqliteStatement readTimes_;
  storage::SqliteStatement readRollups_;
  ChunkCodec codec_;
  RollupCodec rollups_;
  std::array<KnownTimes, 8> known_;
  std::size_t nextKnown_ = 0;
};

} // namespace andon::history
