// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/chunk_merge.h"

#include <map>

namespace andon::history {

/// Moves samples from the journal into chunks, in slices of bounded work. While a part of the journal is being packed its
/// samples stand in both places; readers drop the duplicates. A kill in between only means that the part is packed again.
class Packer {
public:
  /// All three must outlive this.
  Packer(storage::SqliteConnection &connection, ChunkTable &table, ChunkMerge &merge)
      : connection_(connection)
      , table_(table)
      , merge_(merge)
  {
  }

  [[nodiscard]] Result<void> prepare();
  /// A row with so many samples joined the journal.
  void added(std::size_t samples) { journalSamples_ += samples; }
  /// One slice, if the journal is large or its oldest row ends at `dueUntil` or before.
  [[nodiscard]] Result<void> packDue(std::int64_t dueUntil);
  [[nodiscard]] Result<void> packAll();

private:
  /// What is packed at present: the rows up to `lastRow`, by stream.
  struct Part {
    std::int64_t lastRow = 0;
    std::size_t samples = 0;
    std::map<std::int64_t, Columns> streams; ///< those still to pack
  };
  [[nodiscard]] Result<bool> begin();
  [[nodiscard]] Result<void> slice();

  storage::SqliteConnection &connection_;
  ChunkTable &table_;
  ChunkMerge &merge_;
  std::size_t journalSamples_ = 0;
  Part part_;
  storage::SqliteStatement selectOldest_;
  storage::SqliteStatement selectRows_;
  storage::SqliteStatement deleteRows_;
};

} // namespace andon::history
