// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/sqlite_connection.h"

#include <filesystem>

namespace andon::storage {

namespace {

/// A path as a URI: only the characters that a URI reads as something else are escaped.
std::string toUri(const std::string &path, const char *parameters)
{
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%')
      uri += "%25";
    else if (c == '?')
      uri += "%3f";
    else if (c == '#')
      uri += "%23";
    else
      uri += c;
  }
  return uri + parameters;
}

std::string folderOf(const std::string &path)
{
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

} // namespace

Error sqliteError(int code, const std::string &path, const std::string &message)
{
  switch (code & 0xff) {
  case SQLITE_FULL:
    return {ErrorCode::DiskFull, path, "The disk is full", "Free space on " + folderOf(path) + "; saving resumes by itself."};
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return {ErrorCode::ReadOnly, path, "The file or its folder cannot be written",
            "Make " + folderOf(path) + " writable for this user; saving resumes by itself."};
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return {ErrorCode::Corrupt, path, "The file is damaged (" + message + ")", "Move it away and restore it from a backup."};
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return {ErrorCode::Unavailable, path, "Another program holds the file", "End the other program; saving resumes by itself."};
  case SQLITE_CANTOPEN:
    return {ErrorCode::Unavailable, path, "The file cannot be opened", "Check that " + folderOf(path) + " exists and is this user's."};
  case SQLITE_IOERR:
    return {ErrorCode::Unavailable, path, "The disk does not answer as it should (" + message + ")",
            "Check the disk of " + folderOf(path) + "; saving resumes by itself."};
  default: return {ErrorCode::Internal, path, message, {}};
  }
}

void SqliteStatement::bind(int index, std::string_view text)
{
  sqlite3_bind_text64(statement_.get(), index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void SqliteStatement::bind(int index, std::span<const std::uint8_t> bytes)
{
  sqlite3_bind_blob64(statement_.get(), index, bytes.data(), bytes.size(), SQLITE_STATIC);
}

int SqliteStatement::run()
{
  const int code = sqlite3_step(statement_.get());
  sqlite3_reset(statement_.get());
  return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

void SqliteStatement::reset()
{
  sqlite3_reset(statement_.get());
}

std::string SqliteStatement::text(int column) const
{
  const auto *text = sqlite3_column_text(statement_.get(), column);
  if (text == nullptr)
    return {};
  return {reinterpret_cast<const char *>(text), static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::span<const std::uint8_t> SqliteStatement::bytes(int column) const
{
  const void *bytes = sqlite3_column_blob(statement_.get(), column);
  if (bytes == nullptr)
    return {};
  return {static_cast<const std::uint8_t *>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Result<SqliteConnection> SqliteConnection::open(const std::string &path, Mode mode)
{
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
  const char *parameters = "";
  switch (mode) {
  case Mode::Create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE; break;
  case Mode::ReadWrite: flags |= SQLITE_OPEN_READWRITE; break;
  case Mode::ReadOnly: flags |= SQLITE_OPEN_READONLY; break;
  case Mode::ReadOnlyUntouched:
    flags |= SQLITE_OPEN_READONLY;
    parameters = "?readonly_shm=1";
    break;
  case Mode::Immutable:
    flags |= SQLITE_OPEN_READONLY;
    parameters = "?immutable=1";
    break;
  }
  sqlite3 *handle = nullptr;
  const int code = sqlite3_open_v2(toUri(path, parameters).c_str(), &handle, flags, nullptr);
  SqliteConnection connection;
  connection.path_ = path;
  connection.handle_.reset(handle);
  if (code != SQLITE_OK)
    return tl::unexpected<Error>(connection.error(code));
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, 2000);
  return connection;
}

Result<void> SqliteConnection::execute(const char *sql)
{
  const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK)
    return tl::unexpected<Error>(error(code));
  return {};
}

Result<SqliteStatement> SqliteConnection::prepare(const char *sql)
{
  sqlite3_stmt *statement = nullptr;
  const int code = sqlite3_prepare_v3(handle_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK)
    return tl::unexpected<Error>(error(code));
  return SqliteStatement(statement);
}

Result<std::int64_t> SqliteConnection::number(const char *sql)
{
  auto statement = prepare(sql);
  if (!statement)
    return tl::unexpected<Error>(statement.error());
  const int code = statement->step();
  if (code == SQLITE_ROW)
    return statement->number(0);
  if (code == SQLITE_DONE)
    return 0;
  return tl::unexpected<Error>(error(code));
}

Error SqliteConnection::error(int code) const
{
  return sqliteError(code, path_, handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code));
}

} // namespace andon::storage
