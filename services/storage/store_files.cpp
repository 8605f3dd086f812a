// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/store_files.h"

#include "services/storage/sqlite_connection.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <unistd.h>

namespace andon::storage {

namespace {

std::string sibling(const std::string &storePath, std::string_view suffix)
{
  constexpr std::string_view ending = ".db";
  std::string stem = storePath;
  if (stem.size() > ending.size() && stem.ends_with(ending))
    stem.resize(stem.size() - ending.size());
  return stem.append(suffix);
}

std::string folderOf(const std::string &path)
{
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

constexpr std::size_t headerSize = 100;
using Header = std::array<std::uint8_t, headerSize>;

// Offsets in the header: SQLite's "Database File Format", section 1.3.
constexpr std::size_t pageSizeOffset = 16;
constexpr std::size_t userVersionOffset = 60;
constexpr std::size_t applicationIdOffset = 68;

std::int32_t bigEndian(const Header &header, std::size_t offset)
{
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number = number << 8 | header.at(offset + i);
  return static_cast<std::int32_t>(number);
}

tl::unexpected<Error> corrupt(const std::string &path, const char *detail)
{
  return failure(ErrorCode::Corrupt, path, detail, "It was left as it is. Move it away, restore it from a backup, or name another store.");
}

/// Through SQLite's own file object: closing a descriptor of ours would drop the locks that this process holds on it.
Result<Header> readHeader(const SqliteConnection &connection)
{
  sqlite3_file *file = nullptr;
  sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  sqlite3_int64 size = 0;
  if (file == nullptr || file->pMethods == nullptr || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
    return failure(ErrorCode::Unavailable, connection.path(), "The file cannot be read");
  if (size == 0)
    return corrupt(connection.path(), "The file is empty");
  Header header{};
  if (size < static_cast<sqlite3_int64>(header.size()) ||
      file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0) != SQLITE_OK)
    return corrupt(connection.path(), "The file is not a database");
  constexpr std::string_view magic{"SQLite format 3\0", 16};
  if (std::string_view(reinterpret_cast<const char *>(header.data()), magic.size()) != magic)
    return corrupt(connection.path(), "The file is not a database");
  const int stored = header.at(pageSizeOffset) * 256 + header.at(pageSizeOffset + 1);
  const int pageSize = stored == 1 ? 65536 : stored; // 65,536 does not fit into the two bytes
  if (pageSize > size)
    return corrupt(connection.path(), "The file is cut off");
  return header;
}

Result<void> judge(const std::string &path, std::int32_t id, std::int32_t version, const DatabaseKind &kind)
{
  if (id != kind.applicationId || version <= 0)
    return corrupt(path, "The file is a database, but not this kind of Andon store");
  if (version > kind.newestVersion)
    return failure(ErrorCode::NewerVersion, path,
                   "The store was made by a later Andon (schema " + std::to_string(version) + ", this one knows " +
                       std::to_string(kind.newestVersion) + ")",
                   "It was left as it is. Start that version, or name another store.");
  return {};
}

/// A later version may have migrated the file and been killed before its log was folded in: asks through the log.
Result<std::int32_t> versionInLog(SqliteConnection &connection, const DatabaseKind &kind)
{
  sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  const auto logged = connection.number("PRAGMA user_version");
  if (!logged)
    return tl::unexpected<Error>(logged.error());
  const auto version = static_cast<std::int32_t>(*logged);
  if (auto judged = judge(connection.path(), kind.applicationId, version, kind); !judged)
    return tl::unexpected<Error>(judged.error());
  return version;
}

/// For a file without a log, which nobody has open: neither locks nor shared memory are needed, and none are made.
Result<void> readTables(const std::string &path, const DatabaseKind &kind)
{
  auto connection = SqliteConnection::open(path, SqliteConnection::Mode::Immutable);
  if (!connection)
    return tl::unexpected<Error>(connection.error());
  for (const char *read : kind.tableReads) {
    if (auto number = connection->number(read); !number)
      return tl::unexpected<Error>(asDamage(number.error()));
  }
  return {};
}

} // namespace

std::string historyPathFor(const std::string &storePath)
{
  return sibling(storePath, ".history.db");
}

std::string auditKeyPathFor(const std::string &storePath)
{
  return sibling(storePath, ".audit.key");
}

std::string reservePathFor(const std::string &storePath)
{
  return sibling(storePath, ".reserve");
}

Result<std::int32_t> lookAtDatabase(const std::string &path, const DatabaseKind &kind)
{
  std::error_code problem;
  const auto status = std::filesystem::status(path, problem);
  if (status.type() == std::filesystem::file_type::not_found)
    return 0;
  if (problem)
    return failure(ErrorCode::Unavailable, path, problem.message());
  if (status.type() != std::filesystem::file_type::regular)
    return corrupt(path, std::filesystem::is_directory(status) ? "This is a folder, not a store" : "This is not a regular file");

  auto connection = SqliteConnection::open(path, SqliteConnection::Mode::ReadOnlyUntouched);
  if (!connection)
    return tl::unexpected<Error>(connection.error());
  const auto header = readHeader(*connection);
  if (!header)
    return tl::unexpected<Error>(header.error());
  const std::int32_t version = bigEndian(*header, userVersionOffset);
  if (auto judged = judge(path, bigEndian(*header, applicationIdOffset), version, kind); !judged)
    return tl::unexpected<Error>(judged.error());

  const auto logSize = std::filesystem::file_size(path + "-wal", problem);
  if (problem) {
    if (version == kind.newestVersion) {
      if (auto read = readTables(path, kind); !read)
        return tl::unexpected<Error>(read.error());
    }
    return version;
  }
  if (logSize > 0 && std::filesystem::exists(path + "-shm", problem))
    return versionInLog(*connection, kind);
  return version;
}

Error asDamage(Error error)
{
  if (error.code == ErrorCode::Internal)
    return {ErrorCode::Corrupt, error.subject, "The file lacks a part of its schema (" + error.detail + ")",
            "It was left as it is. Restore it from a backup, or name another store."};
  return error;
}

Result<void> checkWritable(const std::string &path)
{
  bool writable = ::access(folderOf(path).c_str(), W_OK) == 0 || errno == ENOENT; // a folder that is not there fails by its own name
  std::error_code problem;
  if (writable && std::filesystem::exists(path, problem)) {
    auto connection = SqliteConnection::open(path, SqliteConnection::Mode::ReadWrite);
    if (!connection)
      return tl::unexpected<Error>(connection.error());
    writable = sqlite3_db_readonly(connection->handle(), "main") == 0; // SQLite falls back to reading by itself
  }
  if (!writable)
    return tl::unexpected<Error>(sqliteError(SQLITE_READONLY, path, {}));
  return {};
}

void syncFolderOf(const std::string &path)
{
  const std::string folder = folderOf(path);
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor >= 0) {
    ::fsync(descriptor);
    ::close(descriptor);
  }
}

} // namespace andon::storage
