// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/changes.h"
#include "services/storage/sql_session.h"

namespace andon::storage {

// Values to rows and back. Each pair below keeps its columns in the order in which migrations.cpp declares them; the
// statements that bind and select are written beside each other: alarms in operations_rows.cpp, opinions and work in opinion_rows.cpp,
// people and sites in people_rows.cpp.

namespace sql {
extern const char *const putStatus;
extern const char *const allStatuses;
extern const char *const putCondition;
extern const char *const allConditions;
extern const char *const putOccurrence;
extern const char *const putTransition;
extern const char *const transitionsOfOccurrence;
extern const char *const putLabel;
extern const char *const dropWithdrawnLabel; ///< of an opinion that was the first
extern const char *const restoreLabel;
extern const char *const trueOpinions; ///< that say "true", or did before
extern const char *const putWork;
extern const char *const openWork;
extern const char *const workOfAlarm;
extern const char *const allWork;
extern const char *const putExplanation;
extern const char *const putHealth;
extern const char *const allHealth;
extern const char *const putPerson;
extern const char *const allPeople;
extern const char *const putRequest;
extern const char *const openRequests;
} // namespace sql

[[nodiscard]] SqlSession::Values toValues(const AlarmStatus &status);
[[nodiscard]] SqlSession::Values toValues(const StoredCondition &condition);
[[nodiscard]] SqlSession::Values toValues(const Occurrence &occurrence);
[[nodiscard]] SqlSession::Values toValues(const AlarmTransition &transition, std::int64_t sequence);
[[nodiscard]] SqlSession::Values toValues(const LabelOpinion &opinion);
[[nodiscard]] SqlSession::Values toValues(const AlarmExplanation &explanation);
[[nodiscard]] SqlSession::Values toValues(const LabelWithdrawal &withdrawal);
[[nodiscard]] SqlSession::Values toValues(const WorkRecord &record);
[[nodiscard]] SqlSession::Values toValues(const StoredHealth &health);
[[nodiscard]] SqlSession::Values toValues(const StoredPerson &person);
[[nodiscard]] SqlSession::Values toValues(const PendingRequest &request);

/// Takes the columns of a query's current row from left to right.
class RowReader {
public:
  explicit RowReader(const QSqlQuery &query)
      : query_(query)
  {
  }

  [[nodiscard]] std::string text() { return next().toString().toStdString(); }
  [[nodiscard]] std::int64_t number() { return next().toLongLong(); }
  [[nodiscard]] bool truth() { return next().toInt() != 0; }
  [[nodiscard]] UtcTime time() { return UtcTime{Duration{number()}}; }
  [[nodiscard]] double real(); ///< NaN where the column is NULL

private:
  [[nodiscard]] QVariant next() { return query_.value(column_++); }

  const QSqlQuery &query_;
  int column_ = 0;
};

// Error of each: Corrupt, where a key or number is none of this version's.
[[nodiscard]] Result<AlarmStatus> readStatus(const QSqlQuery &row, const std::string &path);
[[nodiscard]] Result<StoredCondition> readCondition(const QSqlQuery &row, const std::string &path);
[[nodiscard]] Result<Occurrence> readOccurrence(const QSqlQuery &row, const std::string &path);
[[nodiscard]] Result<AlarmTransition> readTransition(const QSqlQuery &row, const std::string &path);
[[nodiscard]] Result<LabelOpinion> readLabel(const QSqlQuery &row, const std::string &path);
[[nodiscard]] Result<StoredOpinion> readStoredOpinion(const QSqlQuery &row, const std::string &path);
[[nodiscard]] Result<WorkRecord> readWork(const QSqlQuery &row, const std::string &path);
[[nodiscard]] Result<StoredHealth> readHealth(const QSqlQuery &row, const std::string &path);
[[nodiscard]] Result<StoredPerson> readPerson(const QSqlQuery &row, const std::string &path);
[[nodiscard]] Result<PendingRequest> readRequest(const QSqlQuery &row, const std::string &path);

/// Every row of a statement through one of the functions above.
template <class T>
[[nodiscard]] Result<std::vector<T>> readAll(SqlSession &session, const char *sql, const SqlSession::Values &values,
                                             Result<T> (*read)(const QSqlQuery &, const std::string &))
{
  auto query = session.run(sql, values);
  if (!query)
    return tl::unexpected<Error>(query.error());
  std::vector<T> rows;
  while ((*query)->next()) {
    auto row = read(**query, session.path());
    if (!row) {
      (*query)->finish();
      return tl::unexpected<Error>(row.error());
    }
    rows.push_back(std::move(*row));
  }
  if (auto finished = session.finish(**query); !finished)
    return tl::unexpected<Error>(finished.error());
  return rows;
}

/// A row of the site's versions, without the files.
[[nodiscard]] Result<SiteVersion> readSiteVersion(const QSqlQuery &row, const std::string &path);
/// A version of the site's files, or the newest, if there is one.
[[nodiscard]] Result<std::optional<SiteVersion>> readSite(SqlSession &session, std::int64_t version);
[[nodiscard]] Result<std::optional<SiteVersion>> readNewestSite(SqlSession &session);

} // namespace andon::storage
