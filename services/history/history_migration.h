// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/sqlite_connection.h"

namespace andon::history {

/// The tables of the newest version besides stream and journal, for a new file and for one of version 1.
extern const char *const chunkTables;

/// Version 1 kept blocks of 512 samples in planes of bytes, without roll-ups: they become chunks. All or nothing, in one
/// transaction; some 5 million samples a second. Blocks that are damaged are left out and logged. Error: DiskFull, Unavailable.
[[nodiscard]] Result<void> migrateFromVersion1(storage::SqliteConnection &connection);

} // namespace andon::history
