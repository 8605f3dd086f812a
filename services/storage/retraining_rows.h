// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/changes.h"
#include "services/storage/sql_session.h"

namespace andon::storage {

/// Writes what changes mean for the retraining queue and its outbox, within the transaction that is open. Doing it twice is doing it once.
class RetrainingRows {
public:
  explicit RetrainingRows(SqlSession &session)
      : session_(session)
  {
  }

  [[nodiscard]] Result<void> write(const Changes &changes);

private:
  /// Enough of a row to go on with.
  struct Row {
    std::int64_t number = 0;
    std::string id;
    PredictorId predictor;
    OccurrenceId occurrence;
    PersonId person;
    UtcTime time = noTime;
    std::string label;
    RetrainingState state = RetrainingState::Waiting;
    RetrainingHold hold = RetrainingHold::None;
  };
  [[nodiscard]] static Result<Row> readRow(const QSqlQuery &query, const std::string &path);

  [[nodiscard]] Result<void> add(const LabelEvidence &evidence);
  [[nodiscard]] Result<void> addEarlier();
  [[nodiscard]] Result<void> release(const QueueRelease &release);
  [[nodiscard]] Result<RetrainingHold> holdOf(const Row &row, const QueueRelease &release);
  /// Lets the items of one person and occurrence follow the opinion that stands: its own lives, others are withdrawn.
  [[nodiscard]] Result<void> followOpinion(OccurrenceId occurrence, const PersonId &person, UtcTime now);
  [[nodiscard]] Result<void> take(const Row &row, const RetrainingStep &step, const std::string &candidate);
  /// Holds those that nobody has decided on.
  [[nodiscard]] Result<void> holdOthers(const char *sql, const SqlSession::Values &values, const RetrainingStep &step);
  [[nodiscard]] Result<void> publish(const Row &row, std::int64_t sequence, const RetrainingStep &step);

  SqlSession &session_;
  RetrainingPublishing publishing_;
};

} // namespace andon::storage
