// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "services/storage/store_files.h"

#include <cstdint>

namespace andon::storage {

class SqlSession;

inline constexpr std::int32_t newestOperationsVersion = 9;

/// Brings the schema from version `from` (0: nothing there) to the newest, one transaction a step.
[[nodiscard]] Result<void> migrate(SqlSession &session, std::int32_t from);

/// What lookAtDatabase() has to find in an operations file.
[[nodiscard]] DatabaseKind operationsKind();

/// Whether every table of the newest schema can be read. Error: Corrupt, Unavailable.
[[nodiscard]] Result<void> checkTables(SqlSession &session);

} // namespace andon::storage
