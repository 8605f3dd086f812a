// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "services/storage/sqlite_connection.h"

#include <span>
#include <vector>

namespace andon::history {

/// The file's numbers of a site's streams.
struct StreamNumbers {
  std::vector<std::int64_t> numbers;   ///< of each StreamIndex
  std::vector<std::uint32_t> byNumber; ///< every StreamIndex, by its number: readers of a journal row stop at the one they seek
};

/// Enters those that are new and the class of each. Within the caller's transaction.
[[nodiscard]] Result<StreamNumbers> numberStreams(storage::SqliteConnection &connection, std::span<const StreamId> streams,
                                                  std::span<const std::uint8_t> classes);

[[nodiscard]] Result<std::vector<std::int64_t>> everyStream(storage::SqliteConnection &connection);

} // namespace andon::history
