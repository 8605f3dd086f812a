// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/chunk_table.h"

namespace andon::history {

/// Puts samples where they belong among a stream's chunks: behind the last one, small last chunks growing by joining their
/// like (so that a sample is rewritten some seven times, however few come at once), late samples into the chunk of their time.
class ChunkMerge {
public:
  /// `table` must outlive this.
  ChunkMerge(ChunkTable &table, std::size_t chunkSamples)
      : table_(table)
      , chunkSamples_(chunkSamples)
  {
  }

  /// Samples in time order, without duplicates of their own. Within the caller's transaction.
  [[nodiscard]] Result<void> add(std::int64_t stream, const ColumnsView &samples);
  /// Joins the small chunks at the stream's end.
  [[nodiscard]] Result<void> fold(std::int64_t stream);

private:
  [[nodiscard]] Result<void> append(std::int64_t stream, ColumnsView samples, bool folds);
  [[nodiscard]] Result<void> mergeLate(std::int64_t stream, const ColumnsView &late);
  [[nodiscard]] Result<void> mergeInto(const ChunkRow &chunk, const ColumnsView &late);
  [[nodiscard]] Result<void> write(std::int64_t stream, const ColumnsView &samples, std::size_t chunkSamples);

  ChunkTable &table_;
  std::size_t chunkSamples_;
};

} // namespace andon::history
