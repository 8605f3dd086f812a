// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/chunk_reader.h"
#include "services/history/history_reader.h"

#include <set>

namespace andon::history {

/// A read transaction, so that what is packed meanwhile is seen in one place; never longer than one call of a reader.
class Snapshot {
public:
  explicit Snapshot(storage::SqliteConnection &connection)
      : connection_(connection)
      , begun_(connection.execute("BEGIN"))
  {
  }
  Snapshot(const Snapshot &) = delete;
  Snapshot &operator=(const Snapshot &) = delete;
  ~Snapshot()
  {
    if (begun_)
      (void)connection_.execute("ROLLBACK");
  }
  [[nodiscard]] const Result<void> &begun() const { return begun_; }

private:
  storage::SqliteConnection &connection_;
  Result<void> begun_;
};

/// A stream as the file knows it.
struct StreamRow {
  std::int64_t id = 0;      ///< 0: not known
  std::int64_t dropped = 0; ///< samples before this time, ns, were dropped; 0: none were
  std::int64_t samples = 0; ///< in chunks
};

/// What readers share: the connection, its statements, and the account of what is damaged. All reads take place within a
/// Snapshot of the caller's.
class HistorySource {
public:
  [[nodiscard]] static Result<std::unique_ptr<HistorySource>> open(const std::string &path);

  [[nodiscard]] storage::SqliteConnection &connection() { return connection_; }
  [[nodiscard]] ChunkReader &chunks() { return chunks_; }

  [[nodiscard]] Result<StreamRow> find(const StreamId &stream);
  /// Appends the chunk's samples; a lost one is noted.
  [[nodiscard]] Result<ChunkReading> addChunk(const ChunkPlace &place, std::int64_t stream, Columns &into);
  /// Appends the journal's samples of the streams, whose numbers rise, in [from, to), in their order of arrival.
  [[nodiscard]] Result<void> addJournal(std::span<const std::int64_t> streams, std::int64_t from, std::int64_t to, std::span<Columns> into);
  void noteLost(const ChunkPlace &place);
  [[nodiscard]] const std::vector<LostSpan> &lost() const { return lost_; }

private:
  explicit HistorySource(storage::SqliteConnection connection)
      : connection_(std::move(connection))
      , chunks_(connection_)
  {
  }
  [[nodiscard]] Result<void> prepare();

  storage::SqliteConnection connection_;
  ChunkReader chunks_;
  storage::SqliteStatement findStream_;
  storage::SqliteStatement findRows_;
  storage::SqliteStatement readRow_;
  Columns group_;
  std::vector<LostSpan> lost_;
  std::set<std::pair<std::int64_t, std::int64_t>> noted_;
};

} // namespace andon::history
