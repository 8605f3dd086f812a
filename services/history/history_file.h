// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/sqlite_connection.h"

#include <cstdint>

namespace andon::history {

inline constexpr std::int32_t newestHistoryVersion = 2;

/// Opens the file for its one writer, making it where there is none. Error: as HistoryStore::open.
[[nodiscard]] Result<storage::SqliteConnection> openHistoryForWriting(const std::string &path);
/// Error: as HistoryReader::open.
[[nodiscard]] Result<storage::SqliteConnection> openHistoryForReading(const std::string &path);

} // namespace andon::history
