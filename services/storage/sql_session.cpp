// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/sql_session.h"

#include "services/storage/sqlite_connection.h"

#include <QSqlError>
#include <QUuid>

namespace andon::storage {

Result<std::unique_ptr<SqlSession>> SqlSession::open(const std::string &path, Mode mode)
{
  std::unique_ptr<SqlSession> session(
      new SqlSession(path, QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QUuid::createUuid().toString())));
  QSqlDatabase &database = session->database_;
  QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000");
  QString name = QString::fromStdString(path);
  if (mode == Mode::ReadOnly)
    options += QStringLiteral(";QSQLITE_OPEN_READONLY");
  if (mode == Mode::Immutable) {
    options += QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    name = QStringLiteral("file:") + QString::fromUtf8(name.toUtf8().toPercentEncoding("/")) + QStringLiteral("?immutable=1");
  }
  database.setConnectOptions(options);
  database.setDatabaseName(name);
  if (!database.open())
    return tl::unexpected<Error>(session->error(database.lastError()));
  std::vector<const char *> settings{"PRAGMA foreign_keys = ON"};
  if (mode == Mode::Owner) {
    // journal_size_limit: a log that one long reader let grow is cut back at the next checkpoint.
    settings.insert(settings.end(), {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA journal_size_limit = 16777216"});
  }
  for (const char *setting : settings) {
    if (auto done = session->executeOnce(setting); !done)
      return tl::unexpected<Error>(done.error());
  }
  return session;
}

SqlSession::SqlSession(std::string path, const QSqlDatabase &database)
    : path_(std::move(path))
    , database_(database)
{
}

SqlSession::~SqlSession()
{
  statements_.clear();
  const QString name = database_.connectionName();
  database_.close();
  database_ = QSqlDatabase();
  QSqlDatabase::removeDatabase(name);
}

Result<QSqlQuery *> SqlSession::run(const char *sql, const Values &values)
{
  auto found = statements_.find(sql);
  if (found == statements_.end()) {
    QSqlQuery query(database_);
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromUtf8(sql)))
      return tl::unexpected<Error>(error(query.lastError()));
    found = statements_.emplace(sql, std::move(query)).first;
  }
  QSqlQuery &query = found->second;
  for (std::size_t i = 0; i < values.size(); ++i)
    query.bindValue(static_cast<int>(i), values[i]);
  if (!query.exec()) {
    const Error reason = error(query.lastError());
    query.finish();
    return tl::unexpected<Error>(reason);
  }
  return &query;
}

Result<void> SqlSession::finish(QSqlQuery &query) const
{
  const QSqlError problem = query.lastError();
  query.finish();
  if (problem.type() != QSqlError::NoError)
    return tl::unexpected<Error>(error(problem));
  return {};
}

Result<void> SqlSession::execute(const char *sql, const Values &values)
{
  auto query = run(sql, values);
  if (!query)
    return tl::unexpected<Error>(query.error());
  (*query)->finish();
  return {};
}

Result<void> SqlSession::executeOnce(const std::string &sql)
{
  QSqlQuery query(database_);
  if (!query.exec(QString::fromStdString(sql)))
    return tl::unexpected<Error>(error(query.lastError()));
  return {};
}

Result<std::int64_t> SqlSession::number(const char *sql, const Values &values)
{
  auto query = run(sql, values);
  if (!query)
    return tl::unexpected<Error>(query.error());
  std::int64_t number = 0;
  if ((*query)->next())
    number = (*query)->value(0).toLongLong();
  if (auto finished = finish(**query); !finished)
    return tl::unexpected<Error>(finished.error());
  return number;
}

// As statements: the errors of QSqlDatabase::transaction() and commit() do not carry SQLite's code.

Result<void> SqlSession::begin()
{
  return execute("BEGIN");
}

Result<void> SqlSession::commit()
{
  return execute("COMMIT");
}

void SqlSession::rollback()
{
  (void)execute("ROLLBACK"); // SQLite may have rolled back by itself; that it says so is no failure
}

Error SqlSession::error(const QSqlError &error) const
{
  bool isNumber = false;
  const int code = error.nativeErrorCode().toInt(&isNumber);
  return sqliteError(isNumber ? code : SQLITE_ERROR, path_, error.databaseText().toStdString());
}

QVariant toValue(const std::string &text)
{
  QString value = QString::fromStdString(text);
  // SQLite takes U+FEFF and U+FFFE at the start of UTF-16 for a byte order mark, and would swap the bytes after the latter.
  qsizetype marks = 0;
  while (marks < value.size() && (value[marks] == QChar(0xFEFF) || value[marks] == QChar(0xFFFE)))
    ++marks;
  value.remove(0, marks);
  // A null QString would become NULL.
  return value.isNull() ? QString(QLatin1String("")) : value;
}

} // namespace andon::storage
