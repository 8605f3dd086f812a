// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <cstdint>

namespace andon::storage {

class SqlSession;

inline constexpr std::int32_t newestOperationsVersion = 1;

/// Brings the schema from version `from` (0: nothing there) to the newest, one transaction a step.
[[nodiscard]] Result<void> migrate(SqlSession &session, std::int32_t from);

/// Every table that the newest schema has, for a look whether they are all readable.
[[nodiscard]] Result<void> checkTables(SqlSession &session);

} // namespace andon::storage
