// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <cstdint>
#include <span>
#include <string>

namespace andon::storage {

/// The files of one store "X.db" by their names.
[[nodiscard]] std::string historyPathFor(const std::string &storePath);  ///< "X.history.db"
[[nodiscard]] std::string auditKeyPathFor(const std::string &storePath); ///< "X.audit.key"
[[nodiscard]] std::string reservePathFor(const std::string &storePath);  ///< "X.reserve"

/// The number that SQLite keeps in a database's header to tell whose it is.
inline constexpr std::int32_t operationsApplicationId = 0x416e646f; // "Ando"
inline constexpr std::int32_t historyApplicationId = 0x416e6468;    // "Andh"

/// What a database file has to be.
struct DatabaseKind {
  std::int32_t applicationId = 0;
  std::int32_t newestVersion = 0;
  std::span<const char *const> tableReads; ///< statements that read a little of each table of the newest version
};

/// Looks at a database file without changing a byte of it or leaving files beside it. Gives its schema version, 0 where
/// there is no file. Error: NewerVersion, Corrupt (not a database, damaged, empty, a folder, another program's), Unavailable.
[[nodiscard]] Result<std::int32_t> lookAtDatabase(const std::string &path, const DatabaseKind &kind);

/// What a failed table read says of a file: a table or column that is not there is damage too.
[[nodiscard]] Error asDamage(Error error);

/// ReadOnly where the file, or the folder in which it has to be made, cannot be written; changes nothing.
[[nodiscard]] Result<void> checkWritable(const std::string &path);

/// The parent folder's entry for a file that was just made or renamed, onto the disk. Errors are those of the disk and show at the next
/// write.
void syncFolderOf(const std::string &path);

} // namespace andon::storage
