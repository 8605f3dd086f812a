// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_file.h"

#include "services/history/history_migration.h"
#include "services/storage/store_files.h"

#include <array>
#include <filesystem>
#include <spdlog/spdlog.h>

namespace andon::history {

namespace {

using storage::SqliteConnection;

// stream: what the numbers of the other tables mean, with the stream's retention class, what is stored of it, and the time
// before which samples were dropped. journal: batches as they came, of many streams. The others: history_migration.cpp.
// Small pages: a chunk ends somewhere in a page, and what is left of it is lost.
constexpr const char *settings = "PRAGMA page_size = 1024; PRAGMA auto_vacuum = INCREMENTAL;";
constexpr const char *schema = "CREATE TABLE stream (id INTEGER PRIMARY KEY, asset TEXT NOT NULL, key TEXT NOT NULL,"
                               " class INTEGER NOT NULL DEFAULT 0, samples INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0,"
                               " dropped INTEGER NOT NULL DEFAULT 0, UNIQUE (asset, key));"
                               "CREATE TABLE journal (id INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL,"
                               " count INTEGER NOT NULL, checksum INTEGER NOT NULL, data BLOB NOT NULL);";

constexpr std::array tableReads{
    "SELECT COUNT(*) FROM (SELECT id, asset, key, class, samples, bytes, dropped FROM stream LIMIT 1)",
    "SELECT COUNT(*) FROM (SELECT id, first, last, count, checksum FROM journal LIMIT 1)",
    "SELECT COUNT(*) FROM (SELECT id, stream, first, last, count, times, state, checksum FROM chunk LIMIT 1)",
    "SELECT COUNT(*) FROM (SELECT id FROM chunk INDEXED BY chunk_by_stream WHERE stream > 0 LIMIT 1)",
    "SELECT COUNT(*) FROM (SELECT id FROM chunk INDEXED BY chunk_by_times WHERE times > 0 AND times <> 0 LIMIT 1)",
    "SELECT COUNT(*) FROM (SELECT id, checksum FROM payload LIMIT 1)",
    "SELECT COUNT(*) FROM (SELECT id, count, checksum FROM times LIMIT 1)",
};

constexpr storage::DatabaseKind kind{storage::historyApplicationId, newestHistoryVersion, tableReads};

Result<void> checkTables(SqliteConnection &connection)
{
  for (const char *read : tableReads) {
    if (const auto number = connection.number(read); !number)
      return tl::unexpected<Error>(storage::asDamage(number.error()));
  }
  return {};
}

/// Under another name until it is whole, so that a kill in between leaves no half file.
Result<void> create(const std::string &path)
{
  const std::string partial = path + ".new";
  std::error_code problem;
  for (const char *suffix : {"", "-journal"})
    std::filesystem::remove(partial + suffix, problem);
  {
    auto connection = SqliteConnection::open(partial, SqliteConnection::Mode::Create);
    if (!connection)
      return tl::unexpected<Error>(connection.error());
    const std::string tables = std::string(settings) + "BEGIN;" + schema + chunkTables +
                               "PRAGMA user_version = " + std::to_string(newestHistoryVersion) +
                               "; PRAGMA application_id = " + std::to_string(storage::historyApplicationId) + "; COMMIT";
    auto done = connection->execute(tables.c_str());
    if (!done)
      return done;
  }
  std::filesystem::rename(partial, path, problem);
  if (problem)
    return failure(ErrorCode::Unavailable, path, problem.message());
  storage::syncFolderOf(path);
  return {};
}

/// The room that the old form took is given back where that can be done at once: another reader or a full disk only
/// leaves the file larger.
Result<void> bringUpToDate(SqliteConnection &connection)
{
  if (auto done = migrateFromVersion1(connection); !done)
    return tl::unexpected<Error>(storage::asDamage(done.error()));
  const std::string shrink = std::string("PRAGMA journal_mode = DELETE;") + settings + "VACUUM";
  if (const auto shrunk = connection.execute(shrink.c_str()); !shrunk)
    spdlog::info("{}: not made smaller now. {}", connection.path(), toText(shrunk.error()));
  return {};
}

} // namespace

Result<SqliteConnection> openHistoryForWriting(const std::string &path)
{
  const auto version = storage::lookAtDatabase(path, kind);
  if (!version)
    return tl::unexpected<Error>(version.error());
  if (auto writable = storage::checkWritable(path); !writable)
    return tl::unexpected<Error>(writable.error());
  if (*version == 0) {
    if (auto created = create(path); !created)
      return tl::unexpected<Error>(created.error());
  }
  auto connection = SqliteConnection::open(path, SqliteConnection::Mode::ReadWrite);
  if (!connection)
    return connection;
  if (*version == 1) {
    if (auto migrated = bringUpToDate(*connection); !migrated)
      return tl::unexpected<Error>(migrated.error());
  }
  auto done = checkTables(*connection);
  // The log is folded in every 16 MB; NORMAL: a power cut may cost the last batches, never the file.
  if (done)
    done = connection->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16000;"
                               "PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16384");
  if (!done)
    return tl::unexpected<Error>(done.error());
  return connection;
}

Result<SqliteConnection> openHistoryForReading(const std::string &path)
{
  const auto version = storage::lookAtDatabase(path, kind);
  if (!version)
    return tl::unexpected<Error>(version.error());
  if (*version == 0)
    return failure(ErrorCode::NotFound, path, "There is no history of this name");
  if (*version < newestHistoryVersion)
    return failure(ErrorCode::Conflict, path, "The history was written by an earlier Andon",
                   "Open its store once with andon or andonctl engine: that brings it up to date.");
  auto connection = SqliteConnection::open(path, SqliteConnection::Mode::ReadOnly);
  Result<void> readable = connection ? checkTables(*connection) : Result<void>(tl::unexpected<Error>(connection.error()));
  if (!readable && readable.error().code == ErrorCode::Unavailable) {
    // In a folder that cannot be written the log's shared memory cannot be made; then nobody writes the file either.
    connection = SqliteConnection::open(path, SqliteConnection::Mode::Immutable);
    readable = connection ? checkTables(*connection) : Result<void>(tl::unexpected<Error>(connection.error()));
  }
  if (!readable)
    return tl::unexpected<Error>(readable.error());
  return connection;
}

} // namespace andon::history
