// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of what people hold of occurrences, and of what they did about them.
#include "services/storage/row_values.h"

namespace andon::storage {
namespace {

Result<OccurrenceLabel> labelFrom(const std::string &key, const std::string &path)
{
  const auto label = occurrenceLabelFrom(key);
  if (!label)
    return failure(ErrorCode::Corrupt, path, "There is no label \"" + key + "\"");
  return *label;
}

} // namespace

namespace sql {

const char *const putLabel =
    "INSERT INTO occurrence_label (occurrence, person, time, label, note) VALUES (?,?,?,?,?)"
    // A reason that is added to the same word within ten minutes is no new opinion: what is taken back then is both.
    " ON CONFLICT (occurrence, person) DO UPDATE SET"
    " before_label = CASE WHEN occurrence_label.label = excluded.label AND excluded.time - occurrence_label.time < 600000000000"
    " THEN occurrence_label.before_label ELSE occurrence_label.label END,"
    " before_note = CASE WHEN occurrence_label.label = excluded.label AND excluded.time - occurrence_label.time < 600000000000"
    " THEN occurrence_label.before_note ELSE occurrence_label.note END,"
    " before_time = CASE WHEN occurrence_label.label = excluded.label AND excluded.time - occurrence_label.time < 600000000000"
    " THEN occurrence_label.before_time ELSE occurrence_label.time END,"
    " time = excluded.time, label = excluded.label, note = excluded.note";

// Both see whether this withdrawal was done already: a retry after an unknown outcome must not take the opinion before it too.
const char *const dropWithdrawnLabel =
    "DELETE FROM occurrence_label WHERE occurrence = ? AND person = ? AND before_label = '' AND withdrawn_at <> ?";

const char *const restoreLabel =
    "UPDATE occurrence_label SET label = before_label, note = before_note, time = before_time, before_label = '', before_note = '',"
    " before_time = 0, withdrawn_at = ? WHERE occurrence = ? AND person = ? AND before_label <> ''";

const char *const trueOpinions = "SELECT occurrence, person, time, label, before_label, before_time FROM occurrence_label"
                                 " WHERE label = 'true' OR before_label = 'true'";

const char *const putWork =
    "INSERT INTO work_record (id, asset, rule, occurrence, opened, started, finished, person, finding, hours, cost, reference)"
    " VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"
    " ON CONFLICT (id) DO UPDATE SET asset = excluded.asset, rule = excluded.rule, occurrence = excluded.occurrence,"
    " opened = excluded.opened, started = excluded.started, finished = excluded.finished, person = excluded.person,"
    " finding = excluded.finding, hours = excluded.hours, cost = excluded.cost, reference = excluded.reference";

const char *const openWork = "SELECT id, asset, rule, occurrence, opened, started, finished, person, finding, hours, cost, reference"
                             " FROM work_record WHERE finished = 0 AND occurrence <> 0 ORDER BY id";

const char *const workOfAlarm = "SELECT id, asset, rule, occurrence, opened, started, finished, person, finding, hours, cost, reference"
                                " FROM work_record WHERE asset = ? AND rule = ? AND id < ? ORDER BY id DESC LIMIT ?";

const char *const allWork = "SELECT id, asset, rule, occurrence, opened, started, finished, person, finding, hours, cost, reference"
                            " FROM work_record WHERE id < ? ORDER BY id DESC LIMIT ?";

} // namespace sql

SqlSession::Values toValues(const LabelOpinion &opinion)
{
  return {toValue(opinion.occurrence.number()), toValue(opinion.person.text()), time(opinion.time),
          QVariant(QLatin1String(keyOf(opinion.label))), toValue(opinion.note)};
}

SqlSession::Values toValues(const LabelWithdrawal &withdrawal)
{
  return {toValue(withdrawal.occurrence.number()), toValue(withdrawal.person.text()), time(withdrawal.time)};
}

SqlSession::Values toValues(const WorkRecord &record)
{
  return {toValue(record.id.number()),
          toValue(record.alarm.asset.text()),
          toValue(record.alarm.rule.text()),
          toValue(record.occurrence.number()),
          time(record.opened),
          time(record.started),
          time(record.finished),
          toValue(record.person.text()),
          toValue(record.finding),
          real(record.hours),
          real(record.cost),
          toValue(record.reference)};
}

Result<LabelOpinion> readLabel(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  LabelOpinion opinion;
  opinion.occurrence = OccurrenceId{row.number()};
  opinion.person = PersonId{row.text()};
  opinion.time = row.time();
  const auto label = labelFrom(row.text(), path);
  if (!label)
    return tl::unexpected<Error>(label.error());
  opinion.label = *label;
  opinion.note = row.text();
  return opinion;
}

Result<StoredOpinion> readStoredOpinion(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  StoredOpinion opinion;
  opinion.occurrence = OccurrenceId{row.number()};
  opinion.person = PersonId{row.text()};
  opinion.time = row.time();
  const auto label = labelFrom(row.text(), path);
  if (!label)
    return tl::unexpected<Error>(label.error());
  opinion.label = *label;
  if (const std::string key = row.text(); !key.empty()) {
    const auto before = labelFrom(key, path);
    if (!before)
      return tl::unexpected<Error>(before.error());
    opinion.before = *before;
  }
  opinion.beforeTime = row.time();
  return opinion;
}

Result<WorkRecord> readWork(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  WorkRecord record;
  record.id = WorkId{row.number()};
  record.alarm.asset = AssetId{row.text()};
  record.alarm.rule = RuleId{row.text()};
  record.occurrence = OccurrenceId{row.number()};
  record.opened = row.time();
  record.started = row.time();
  record.finished = row.time();
  record.person = PersonId{row.text()};
  record.finding = row.text();
  record.hours = row.real();
  record.cost = row.real();
  record.reference = row.text();
  return record;
}

} // namespace andon::storage
