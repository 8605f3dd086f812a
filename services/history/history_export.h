// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/history_reader.h"

#include <functional>
#include <span>
#include <string>

namespace andon::history {

struct HistoryExport {
  std::uint64_t rows = 0;
  std::vector<LostSpan> lost;    ///< left out, being damaged
  UtcTime droppedUntil = noTime; ///< as HistoryReplay::droppedUntil()
};

/// Writes the streams' samples of from <= time < to as CSV: time (ISO 8601, as fine as it is), asset, stream, value (the
/// shortest digits that read back the same), quality; in time order. `path` is there once it is whole, or not at all.
/// `goesOn` is told the rows so far now and then; false ends it. Error: NotFound (a stream that the history does not know),
/// Unavailable, DiskFull, as HistoryReplay.
[[nodiscard]] Result<HistoryExport> exportCsv(const std::string &historyPath, std::span<const StreamId> streams, UtcTime from, UtcTime to,
                                              const std::string &path, const std::function<bool(std::uint64_t rows)> &goesOn);

/// "2026-11-21T08:15:30Z" with as many decimals as the time needs.
[[nodiscard]] std::string toExactIso8601(UtcTime time);

} // namespace andon::history
