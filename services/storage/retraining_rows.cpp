// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/retraining_rows.h"

#include "services/storage/feedback_rows.h"
#include "services/storage/operations_rows.h"
#include "services/storage/retraining_message.h"

#include <chrono>

namespace andon::storage {
namespace {

using namespace std::chrono_literals;

std::int64_t nanoseconds(UtcTime time)
{
  return time.time_since_epoch().count();
}

bool knows(const std::string &label)
{
  return label != keyOf(OccurrenceLabel::Unknown);
}

} // namespace

Result<RetrainingRows::Row> RetrainingRows::readRow(const QSqlQuery &query, const std::string &path)
{
  RowReader reader(query);
  Row row;
  row.number = reader.number();
  row.id = reader.text();
  row.predictor = PredictorId{reader.text()};
  row.occurrence = OccurrenceId{reader.number()};
  row.person = PersonId{reader.text()};
  row.time = reader.time();
  row.label = reader.text();
  const auto state = retrainingStateFrom(reader.text());
  const auto hold = retrainingHoldFrom(reader.text());
  if (!state || !hold)
    return failure(ErrorCode::Corrupt, path, "The store holds an item of the retraining queue that no Andon writes (" + row.id + ")",
                   "Restore it from a backup.");
  row.state = *state;
  row.hold = *hold;
  return row;
}

Result<void> RetrainingRows::write(const Changes &changes)
{
  publishing_ = changes.learning.publishing;
  Result<void> done;
  for (const LabelEvidence &evidence : changes.evidence)
    if (done)
      done = add(evidence);
  for (const LabelWithdrawal &withdrawal : changes.withdrawnLabels)
    if (done)
      done = followOpinion(withdrawal.occurrence, withdrawal.person, withdrawal.time);
  if (done && changes.learning.release)
    done = release(*changes.learning.release);
  for (const QueueStep &step : changes.learning.steps)
    for (const RetrainingItemId &item : step.items) {
      if (!done)
        return done;
      auto rows =
          readAll(session_, "SELECT number, id, predictor, occurrence, person, time, label, state, hold FROM retraining_item WHERE id = ?",
                  {toValue(item.text())}, readRow);
      if (!rows)
        return tl::unexpected<Error>(rows.error());
      for (const Row &row : *rows) {
        RetrainingStep taken = step.step;
        if (taken.state == RetrainingState::Exported || taken.state == RetrainingState::Trained)
          taken.hold = row.hold; // only a reviewer takes that away
        if (done && mayBecome(row.state, taken.state))
          done = take(row, taken, step.candidate);
      }
    }
  for (const std::string &id : changes.learning.confirmed)
    if (done)
      done = session_.execute("DELETE FROM retraining_outbox WHERE id = ?", {toValue(id)});
  return done;
}

Result<void> RetrainingRows::add(const LabelEvidence &evidence)
{
  const std::string id = retrainingItemIdOf(evidence.occurrence, evidence.person, evidence.time).text();
  return session_.execute(
      "INSERT INTO retraining_item (number, id, predictor, package, asset, rule, occurrence, raised_at, person, time,"
      " label, note, due, state, hold, candidate)"
      " SELECT COALESCE(MAX(number), 0) + 1, ?,?,?,?,?,?,?,?,?,?,?,?, 'waiting', 'none', '' FROM retraining_item WHERE TRUE"
      " ON CONFLICT (id) DO NOTHING",
      {toValue(id), toValue(evidence.predictor), toValue(evidence.package), toValue(evidence.alarm.asset.text()),
       toValue(evidence.alarm.rule.text()), toValue(evidence.occurrence.number()), toValue(nanoseconds(evidence.raisedAt)),
       toValue(evidence.person.text()), toValue(nanoseconds(evidence.time)), toValue(std::string{keyOf(evidence.label)}),
       toValue(evidence.note), toValue(nanoseconds(evidence.time + retrainingUndoTime))});
}

Result<void> RetrainingRows::addEarlier()
{
  auto earlier =
      readAll(session_,
              "SELECT e.occurrence, e.person, e.time, e.site_version, e.content FROM label_evidence e LEFT JOIN retraining_item i"
              " ON i.occurrence = e.occurrence AND i.person = e.person AND i.time = e.time WHERE i.number IS NULL"
              " ORDER BY e.time, e.occurrence, e.person",
              {}, readEvidence);
  if (!earlier)
    return tl::unexpected<Error>(earlier.error());
  for (const LabelEvidence &evidence : *earlier)
    if (auto added = add(evidence); !added)
      return added;
  return {};
}

Result<void> RetrainingRows::release(const QueueRelease &release)
{
  if (release.takesEarlier)
    if (auto added = addEarlier(); !added)
      return added;
  auto due = readAll(session_,
                     "SELECT number, id, predictor, occurrence, person, time, label, state, hold FROM retraining_item"
                     " WHERE state = 'waiting' AND due <= ? ORDER BY number",
                     {toValue(nanoseconds(release.now))}, readRow);
  if (!due)
    return tl::unexpected<Error>(due.error());
  for (const Row &row : *due) {
    // What the person held before goes, and so does this one where they have taken it back; one whose successor can still be taken back
    // waits for it.
    if (auto followed = followOpinion(row.occurrence, row.person, release.now); !followed)
      return followed;
    auto waits = session_.number("SELECT COUNT(*) FROM retraining_item i WHERE number = ? AND state = 'waiting' AND NOT EXISTS (SELECT 1"
                                 " FROM occurrence_label l WHERE l.occurrence = i.occurrence AND l.person = i.person AND l.time > i.time)",
                                 {toValue(row.number)});
    if (!waits)
      return tl::unexpected<Error>(waits.error());
    if (*waits == 0)
      continue;
    const auto hold = holdOf(row, release);
    if (!hold)
      return tl::unexpected<Error>(hold.error());
    Result<void> done = take(row, {RetrainingState::Queued, *hold, release.now, {}, {}}, {});
    const RetrainingStep held{RetrainingState::Queued, *hold, release.now, {}, {}};
    if (done && *hold == RetrainingHold::Disagreement)
      done = holdOthers("SELECT number, id, predictor, occurrence, person, time, label, state, hold FROM retraining_item"
                        " WHERE occurrence = ? AND hold = 'none' AND label <> 'unknown' AND state IN ('queued', 'exported')",
                        {toValue(row.occurrence.number())}, held);
    if (done && *hold == RetrainingHold::Wave)
      done = holdOthers("SELECT number, id, predictor, occurrence, person, time, label, state, hold FROM retraining_item"
                        " WHERE person = ? AND time > ? AND time <= ? AND hold = 'none' AND state IN ('queued', 'exported')",
                        {toValue(row.person.text()), toValue(nanoseconds(row.time - 1h)), toValue(nanoseconds(row.time))}, held);
    if (!done)
      return done;
  }
  return {};
}

Result<RetrainingHold> RetrainingRows::holdOf(const Row &row, const QueueRelease &release)
{
  if (knows(row.label)) {
    auto others = session_.number("SELECT COUNT(*) FROM occurrence_label WHERE occurrence = ? AND person <> ? AND label <> 'unknown'"
                                  " AND label <> ?",
                                  {toValue(row.occurrence.number()), toValue(row.person.text()), toValue(row.label)});
    if (!others)
      return tl::unexpected<Error>(others.error());
    if (*others > 0)
      return RetrainingHold::Disagreement;
  }
  auto taps = session_.number("SELECT COUNT(*) FROM retraining_item WHERE person = ? AND time > ? AND time <= ?",
                              {toValue(row.person.text()), toValue(nanoseconds(row.time - 1h)), toValue(nanoseconds(row.time))});
  if (!taps)
    return tl::unexpected<Error>(taps.error());
  return *taps > release.mostTapsAnHour ? RetrainingHold::Wave : RetrainingHold::None;
}

Result<void> RetrainingRows::holdOthers(const char *sql, const SqlSession::Values &values, const RetrainingStep &step)
{
  auto others = readAll(session_, sql, values, readRow);
  if (!others)
    return tl::unexpected<Error>(others.error());
  for (const Row &other : *others)
    if (auto done = take(other, step, {}); !done)
      return done;
  return {};
}

Result<void> RetrainingRows::followOpinion(OccurrenceId occurrence, const PersonId &person, UtcTime now)
{
  auto standing = session_.number("SELECT time FROM occurrence_label WHERE occurrence = ? AND person = ?",
                                  {toValue(occurrence.number()), toValue(person.text())});
  if (!standing)
    return tl::unexpected<Error>(standing.error());
  auto items = readAll(session_,
                       "SELECT number, id, predictor, occurrence, person, time, label, state, hold FROM retraining_item"
                       " WHERE occurrence = ? AND person = ? ORDER BY number",
                       {toValue(occurrence.number()), toValue(person.text())}, readRow);
  if (!items)
    return tl::unexpected<Error>(items.error());
  for (const Row &item : *items) {
    const bool stands = nanoseconds(item.time) == *standing;
    const bool lives = item.state != RetrainingState::Withdrawn;
    // What is newer than the opinion that stands was taken back; what is older yields once that one can no longer be.
    const bool yields = !stands && (*standing < nanoseconds(item.time) || nanoseconds(now) >= *standing + retrainingUndoTime.count());
    Result<void> done;
    if (stands && !lives)
      done = take(item, {RetrainingState::Queued, item.hold, now, {}, "stands again"}, {});
    else if (yields && lives)
      done =
          take(item, {RetrainingState::Withdrawn, item.hold, now, item.person, *standing == 0 ? "taken back" : "holds otherwise now"}, {});
    if (!done)
      return done;
  }
  return {};
}

Result<void> RetrainingRows::take(const Row &row, const RetrainingStep &step, const std::string &candidate)
{
  auto same = session_.number("SELECT COUNT(*) FROM retraining_step WHERE item = ? AND time = ? AND state = ? AND hold = ? AND person = ?",
                              {toValue(row.number), toValue(nanoseconds(step.time)), toValue(std::string{keyOf(step.state)}),
                               toValue(std::string{keyOf(step.hold)}), toValue(step.person.text())});
  if (!same || *same > 0)
    return same ? Result<void>{} : tl::unexpected<Error>(same.error());
  auto last = session_.number("SELECT MAX(sequence) FROM retraining_step WHERE item = ?", {toValue(row.number)});
  if (!last)
    return tl::unexpected<Error>(last.error());
  auto done = session_.execute("UPDATE retraining_item SET state = ?, hold = ?, candidate = CASE WHEN ? = '' THEN candidate ELSE ? END"
                               " WHERE number = ?",
                               {toValue(std::string{keyOf(step.state)}), toValue(std::string{keyOf(step.hold)}), toValue(candidate),
                                toValue(candidate), toValue(row.number)});
  if (done)
    done = session_.execute("INSERT INTO retraining_step (item, sequence, state, hold, time, person, reason) VALUES (?,?,?,?,?,?,?)",
                            {toValue(row.number), toValue(*last + 1), toValue(std::string{keyOf(step.state)}),
                             toValue(std::string{keyOf(step.hold)}), toValue(nanoseconds(step.time)), toValue(step.person.text()),
                             toValue(step.reason)});
  // One that was taken back in time was never heard of.
  const bool isUnheard = row.state == RetrainingState::Waiting && step.state == RetrainingState::Withdrawn;
  return done && !isUnheard ? publish(row, *last + 1, step) : done;
}

Result<void> RetrainingRows::publish(const Row &row, std::int64_t sequence, const RetrainingStep &step)
{
  // What a consumer told us, or what was made of it here, is no news to consumers.
  if (publishing_.topic.empty() || row.predictor.empty() || step.state == RetrainingState::Exported ||
      step.state == RetrainingState::Trained)
    return {};
  auto evidence = readAll(session_, sql::evidenceOfOccurrence, {toValue(row.occurrence.number())}, readEvidence);
  if (!evidence)
    return tl::unexpected<Error>(evidence.error());
  for (const LabelEvidence &each : *evidence) {
    if (each.person != row.person || each.time != row.time)
      continue;
    auto query = session_.run("SELECT content FROM explanation WHERE occurrence = ?", {toValue(row.occurrence.number())});
    if (!query)
      return tl::unexpected<Error>(query.error());
    const std::string explanation = (*query)->next() ? RowReader(**query).text() : std::string{};
    if (auto finished = session_.finish(**query); !finished)
      return finished;
    return session_.execute("INSERT INTO retraining_outbox (id, time, topic, payload) VALUES (?,?,?,?) ON CONFLICT (id) DO NOTHING",
                            {toValue(row.id + "/" + std::to_string(sequence)), toValue(nanoseconds(step.time)),
                             toValue(publishing_.topic + row.predictor.text()),
                             toValue(retrainingMessage(each, explanation, step, sequence, publishing_.site))});
  }
  return {};
}

} // namespace andon::storage
