// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace andon::storage {

/// One Qt SQL connection with its prepared statements, used on the thread that opened it. The statements are standard
/// SQL; what only SQLite knows (PRAGMA) is in open() and migrate().
class SqlSession {
public:
  enum class Mode {
    Create, ///< makes the file; a rollback journal, so that the main file is whole by itself
    Owner,  ///< reads and writes through the log, every commit synced
    ReadOnly,
    Immutable ///< reads a file in a folder that cannot be written
  };
  [[nodiscard]] static Result<std::unique_ptr<SqlSession>> open(const std::string &path, Mode mode);
  SqlSession(const SqlSession &) = delete;
  SqlSession &operator=(const SqlSession &) = delete;
  ~SqlSession();

  using Values = std::vector<QVariant>;
  /// Runs a statement; read its rows with next(), then hand it to finish(). `sql` is a literal: it is kept prepared.
  [[nodiscard]] Result<QSqlQuery *> run(const char *sql, const Values &values = {});
  /// Ends a reading, so that it holds no transaction. Error: what stopped the reading before its end.
  [[nodiscard]] Result<void> finish(QSqlQuery &query) const;
  /// Runs a statement that gives no rows.
  [[nodiscard]] Result<void> execute(const char *sql, const Values &values = {});
  /// The first column of the first row; 0 where there is none.
  [[nodiscard]] Result<std::int64_t> number(const char *sql, const Values &values = {});

  /// Runs one statement without keeping it.
  [[nodiscard]] Result<void> executeOnce(const std::string &sql);

  [[nodiscard]] Result<void> begin();
  [[nodiscard]] Result<void> commit();
  void rollback();

  [[nodiscard]] const std::string &path() const { return path_; }

private:
  SqlSession(std::string path, const QSqlDatabase &database);
  [[nodiscard]] Error error(const QSqlError &error) const;

  std::string path_;
  QSqlDatabase database_;
  std::map<const char *, QSqlQuery> statements_; ///< by the address of their text: they are literals
};

/// Text as the database keeps it: never NULL; what is not UTF-8 becomes U+FFFD; without a byte order mark at its start.
[[nodiscard]] QVariant toValue(const std::string &text);
[[nodiscard]] inline QVariant toValue(std::int64_t number)
{
  return QVariant::fromValue<qlonglong>(number);
}

} // namespace andon::storage
