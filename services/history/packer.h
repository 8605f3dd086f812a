// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/sample_codec.h"
#include "services/storage/sqlite_connection.h"

#include <map>

namespace andon::history {

/// Moves samples from the journal into blocks of one stream each, in slices of bounded work. While a part of the journal
/// is being packed its samples stand in both places; readers drop the duplicates. A kill in between only means that
/// the part is packed again.
class Packer {
public:
  /// `connection` must outlive this.
  Packer(storage::SqliteConnection &connection, std::size_t blockSamples)
      : connection_(connection)
      , blockSamples_(blockSamples)
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
    std::map<std::int64_t, std::vector<Entry>> streams; ///< those still to pack
  };
  [[nodiscard]] Result<bool> begin();
  [[nodiscard]] Result<void> slice();
  [[nodiscard]] Result<void> packStream(std::int64_t stream, std::vector<Entry> entries);
  [[nodiscard]] Result<void> writeBlock(std::int64_t replacedBlock, std::int64_t stream, std::span<const Entry> entries);

  storage::SqliteConnection &connection_;
  std::size_t blockSamples_;
  std::size_t journalSamples_ = 0;
  Part part_;
  BlockCodec codec_;
  storage::SqliteStatement selectOldest_;
  storage::SqliteStatement selectRows_;
  storage::SqliteStatement deleteRows_;
  storage::SqliteStatement selectTail_;
  storage::SqliteStatement insertBlock_;
  storage::SqliteStatement replaceBlock_;
};

} // namespace andon::history
