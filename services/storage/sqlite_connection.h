// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <cstdint>
#include <memory>
#include <span>
#include <sqlite3.h>
#include <string>
#include <string_view>

namespace andon::storage {

/// What a SQLite result code means to people. `path` is the database file; `message` is SQLite's own.
[[nodiscard]] Error sqliteError(int code, const std::string &path, const std::string &message);

/// A prepared statement. Reset when it goes out of use, so that it holds no read transaction.
class SqliteStatement {
public:
  SqliteStatement() = default;
  explicit SqliteStatement(sqlite3_stmt *statement)
      : statement_(statement)
  {
  }

  void bind(int index, std::int64_t number) { sqlite3_bind_int64(statement_.get(), index, number); }
  /// The text and bytes must live until the statement is reset.
  void bind(int index, std::string_view text);
  void bind(int index, std::span<const std::uint8_t> bytes);

  /// SQLITE_ROW, SQLITE_DONE or an error code.
  [[nodiscard]] int step() { return sqlite3_step(statement_.get()); }
  /// Steps a statement without rows to its end and resets it: SQLITE_OK or an error code.
  [[nodiscard]] int run();
  void reset();

  [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::span<const std::uint8_t> bytes(int column) const; ///< until the next step

private:
  struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// Resets a statement at the end of a scope.
class StatementUse {
public:
  explicit StatementUse(SqliteStatement &statement)
      : statement_(statement)
  {
  }
  StatementUse(const StatementUse &) = delete;
  StatementUse &operator=(const StatementUse &) = delete;
  ~StatementUse() { statement_.reset(); }

private:
  SqliteStatement &statement_;
};

/// One connection through the C interface; used by one thread at a time.
class SqliteConnection {
public:
  enum class Mode {
    Create, ///< read and write, made where it is missing
    ReadWrite,
    ReadOnly,
    ReadOnlyUntouched, ///< as ReadOnly, but never makes or writes the shared memory beside the file
    Immutable,         ///< for a file in a folder that cannot be written: no locks, no log
  };
  [[nodiscard]] static Result<SqliteConnection> open(const std::string &path, Mode mode);

  [[nodiscard]] Result<void> execute(const char *sql);
  [[nodiscard]] Result<SqliteStatement> prepare(const char *sql);
  /// The first column of the first row as a number; 0 where there is none.
  [[nodiscard]] Result<std::int64_t> number(const char *sql);
  [[nodiscard]] Error error(int code) const;
  [[nodiscard]] sqlite3 *handle() const { return handle_.get(); }
  [[nodiscard]] const std::string &path() const { return path_; }

private:
  struct Close {
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
  };
  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

} // namespace andon::storage
