// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/chunk_table.h"
#include "services/history/retention_class.h"

namespace andon::history {

/// Drops what is older or larger than the streams' classes allow, some streams at a time. What readers need to know of it
/// stands in each stream's row: up to when its samples were dropped.
class Retention {
public:
  /// Both must outlive this. `classes`: at least one.
  Retention(storage::SqliteConnection &connection, ChunkTable &table, std::vector<RetentionClass> classes)
      : connection_(connection)
      , table_(table)
      , classes_(std::move(classes))
  {
  }
  [[nodiscard]] Result<void> prepare();
  /// A slice, in a transaction of its own. `now`: event time, ns.
  [[nodiscard]] Result<void> slice(std::int64_t now);

private:
  /// What a round holds every stream of a class to, ns.
  struct Limit {
    std::int64_t dropBefore = 0;
    std::int64_t thinBefore = 0;
  };
  [[nodiscard]] bool isDue(std::int64_t now) const;
  [[nodiscard]] Result<void> beginRound(std::int64_t now);
  [[nodiscard]] Result<std::int64_t> sizeLimit(std::int64_t index, std::uint64_t bytes);
  [[nodiscard]] Result<void> visitStreams();
  [[nodiscard]] Result<std::size_t> visit(std::int64_t stream, std::int64_t droppedBefore, const Limit &limit, std::size_t most);

  storage::SqliteConnection &connection_;
  ChunkTable &table_;
  std::vector<RetentionClass> classes_;
  std::vector<Limit> limits_;
  bool running_ = false;
  std::int64_t reached_ = 0; ///< the stream up to which the present round came
  std::optional<std::int64_t> lastRound_;
  storage::SqliteStatement selectStreams_;
  storage::SqliteStatement selectSize_;
  storage::SqliteStatement selectSpan_;
  storage::SqliteStatement updateDropped_;
};

} // namespace andon::history
