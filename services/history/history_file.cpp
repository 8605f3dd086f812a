// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_file.h"

#include "services/storage/store_files.h"

#include <array>
#include <filesystem>

namespace andon::history {

namespace {

using storage::SqliteConnection;

// stream: what the numbers of the other two mean. journal: batches as they came, of many streams. block: samples of one
// stream in time order. Times are ns since 1970 UTC; checksum is rowChecksum() over the row's numbers and data.
constexpr const char *schema = "PRAGMA page_size = 8192;"
                               "BEGIN;"
                               "CREATE TABLE stream (id INTEGER PRIMARY KEY, asset TEXT NOT NULL, key TEXT NOT NULL, UNIQUE (asset, key));"
                               "CREATE TABLE journal (id INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL,"
                               " count INTEGER NOT NULL, checksum INTEGER NOT NULL, data BLOB NOT NULL);"
                               "CREATE TABLE block (id INTEGER PRIMARY KEY, stream INTEGER NOT NULL, first INTEGER NOT NULL,"
                               " last INTEGER NOT NULL, count INTEGER NOT NULL, checksum INTEGER NOT NULL, data BLOB NOT NULL);"
                               "CREATE INDEX block_by_stream ON block (stream, last, first);"
                               "PRAGMA user_version = 1;";

constexpr std::array tableReads{
    "SELECT COUNT(*) FROM (SELECT id, asset, key FROM stream LIMIT 1)",
    "SELECT COUNT(*) FROM (SELECT id, first, last, count, checksum FROM journal LIMIT 1)",
    "SELECT COUNT(*) FROM (SELECT id, stream, first, last, count, checksum FROM block LIMIT 1)",
    "SELECT COUNT(*) FROM (SELECT id FROM block INDEXED BY block_by_stream WHERE stream > 0 LIMIT 1)",
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
    auto done = connection->execute(schema);
    const std::string finish = "PRAGMA application_id = " + std::to_string(storage::historyApplicationId) + "; COMMIT";
    if (done)
      done = connection->execute(finish.c_str());
    if (!done)
      return done;
  }
  std::filesystem::rename(partial, path, problem);
  if (problem)
    return failure(ErrorCode::Unavailable, path, problem.message());
  storage::syncFolderOf(path);
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
  auto done = checkTables(*connection);
  // The log is folded in every 16 MB; NORMAL: a power cut may cost the last batches, never the file.
  if (done)
    done = connection->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 2000;"
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
