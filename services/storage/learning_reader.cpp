// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of OperationsReader that tells of the way of opinions into better predictors.
#include "services/storage/learning_rows.h"
#include "services/storage/operations_reader_impl.h"
#include "services/storage/operations_rows.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace andon::storage {
namespace {

constexpr int mostRows = 200;

tl::unexpected<Error> unreadable(const std::string &path, const std::string &id)
{
  return failure(ErrorCode::Corrupt, path, "The store holds an item of the retraining queue that no Andon writes (" + id + ")",
                 "Restore it from a backup.");
}

Result<RetrainingItem> readItem(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  RetrainingItem item;
  item.number = row.number();
  item.id = RetrainingItemId{row.text()};
  item.predictor = PredictorId{row.text()};
  item.package = row.text();
  AssetId asset{row.text()};
  item.alarm = {std::move(asset), RuleId{row.text()}};
  item.occurrence = OccurrenceId{row.number()};
  item.raisedAt = row.time();
  item.person = PersonId{row.text()};
  item.time = row.time();
  item.label = occurrenceLabelFrom(row.text()).value_or(OccurrenceLabel::Unknown);
  item.note = row.text();
  const auto state = retrainingStateFrom(row.text());
  const auto hold = retrainingHoldFrom(row.text());
  if (!state || !hold)
    return unreadable(path, item.id.text());
  item.state = *state;
  item.hold = *hold;
  item.candidate = row.text();
  return item;
}

Result<RetrainingStep> readStep(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  const auto state = retrainingStateFrom(row.text());
  const auto hold = retrainingHoldFrom(row.text());
  if (!state || !hold)
    return unreadable(path, "step");
  const UtcTime time = row.time();
  PersonId person{row.text()};
  return RetrainingStep{*state, *hold, time, std::move(person), row.text()};
}

Result<OutboxMessage> readMessage(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  std::string id = row.text();
  std::string topic = row.text();
  return OutboxMessage{std::move(id), std::move(topic), row.text()};
}

Result<CandidatePackage> readCandidate(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  CandidatePackage candidate;
  candidate.predictor = PredictorId{row.text()};
  candidate.package = row.text();
  candidate.time = row.time();
  candidate.person = PersonId{row.text()};
  candidate.reason = row.text();
  return candidate;
}

using NamedText = std::pair<std::string, std::string>;
Result<NamedText> readFile(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  std::string name = row.text();
  return NamedText{std::move(name), row.text()};
}

using Count = std::pair<std::string, std::int64_t>;
Result<Count> readCount(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  std::string name = row.text();
  return Count{std::move(name), row.number()};
}

Result<PersonConsistency> readConsistency(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  PersonConsistency person;
  person.person = PersonId{row.text()};
  person.verdicts = static_cast<std::uint64_t>(row.number());
  person.agreed = static_cast<std::uint64_t>(row.number());
  person.disagreed = static_cast<std::uint64_t>(row.number());
  person.alone = person.verdicts - person.agreed - person.disagreed;
  return person;
}

} // namespace

Result<RetrainingPage> OperationsReader::retraining(const RetrainingQuery &query)
{
  const auto limit = static_cast<std::size_t>(std::clamp(query.limit, 1, mostRows));
  const std::string state = query.state ? keyOf(*query.state) : "";
  auto rows =
      readAll(impl_->session(),
              "SELECT number, id, predictor, package, asset, rule, occurrence, raised_at, person, time, label, note, state, hold, candidate"
              " FROM retraining_item WHERE number < ? AND (? = '' OR predictor = ?) AND (? = '' OR person = ?) AND (? = '' OR state = ?)"
              " AND (? = 0 OR (hold <> 'none' AND state IN ('queued', 'exported'))) ORDER BY number DESC LIMIT ?",
              {toValue(query.before == 0 ? std::numeric_limits<std::int64_t>::max() : query.before), toValue(query.predictor.text()),
               toValue(query.predictor.text()), toValue(query.person.text()), toValue(query.person.text()), toValue(state), toValue(state),
               query.wantsReview ? 1 : 0, static_cast<int>(limit) + 1},
              readItem);
  if (!rows)
    return tl::unexpected<Error>(rows.error());
  RetrainingPage page;
  page.rows = std::move(*rows);
  if (page.rows.size() > limit) {
    page.rows.resize(limit);
    page.next = page.rows.back().number;
  }
  for (RetrainingItem &item : page.rows) {
    auto steps = readAll(impl_->session(), "SELECT state, hold, time, person, reason FROM retraining_step WHERE item = ? ORDER BY sequence",
                         {toValue(item.number)}, readStep);
    if (!steps)
      return tl::unexpected<Error>(steps.error());
    item.steps = std::move(*steps);
  }
  const SqlSession::Values whose{toValue(query.predictor.text()), toValue(query.predictor.text()), toValue(query.person.text()),
                                 toValue(query.person.text())};
  auto counts = readAll(impl_->session(),
                        "SELECT state, COUNT(*) FROM retraining_item WHERE (? = '' OR predictor = ?) AND (? = '' OR person = ?)"
                        " GROUP BY state",
                        whose, readCount);
  if (!counts)
    return tl::unexpected<Error>(counts.error());
  for (const auto &[key, count] : *counts)
    if (const auto known = retrainingStateFrom(key))
      page.counts.at(static_cast<std::size_t>(*known)) = static_cast<std::uint64_t>(count);
  auto held = impl_->session().number("SELECT COUNT(*) FROM retraining_item WHERE (? = '' OR predictor = ?) AND (? = '' OR person = ?)"
                                      " AND hold <> 'none' AND state IN ('queued', 'exported')",
                                      whose);
  if (!held)
    return tl::unexpected<Error>(held.error());
  page.wantReview = static_cast<std::uint64_t>(*held);
  return page;
}

Result<std::vector<PersonConsistency>> OperationsReader::consistency()
{
  auto people = readAll(
      impl_->session(),
      "SELECT person, COUNT(*), SUM(CASE WHEN others > 0 AND against = 0 THEN 1 ELSE 0 END), SUM(CASE WHEN against > 0 THEN 1 ELSE 0 END)"
      " FROM (SELECT m.person AS person,"
      " (SELECT COUNT(*) FROM occurrence_label o WHERE o.occurrence = m.occurrence AND o.person <> m.person AND o.label <> 'unknown') AS "
      "others,"
      " (SELECT COUNT(*) FROM occurrence_label o WHERE o.occurrence = m.occurrence AND o.person <> m.person AND o.label <> 'unknown'"
      " AND o.label <> m.label) AS against"
      " FROM occurrence_label m WHERE m.label <> 'unknown') AS judged GROUP BY person ORDER BY COUNT(*) DESC, person LIMIT 200",
      {}, readConsistency);
  if (!people)
    return people;
  for (PersonConsistency &each : *people) {
    const SqlSession::Values whose{toValue(each.person.text())};
    auto held = impl_->session().number("SELECT COUNT(*) FROM retraining_item WHERE person = ? AND hold = 'wave'", whose);
    auto changed = impl_->session().number(
        "SELECT COUNT(*) FROM retraining_item i WHERE person = ? AND state = 'withdrawn' AND EXISTS (SELECT 1 FROM occurrence_label l"
        " WHERE l.occurrence = i.occurrence AND l.person = i.person AND l.label <> i.label)",
        whose);
    if (!held || !changed)
      return tl::unexpected<Error>(held ? changed.error() : held.error());
    each.held = static_cast<std::uint64_t>(*held);
    each.changed = static_cast<std::uint64_t>(*changed);
  }
  return people;
}

Result<std::vector<OutboxMessage>> OperationsReader::outbox(int limit)
{
  return readAll(impl_->session(), "SELECT id, topic, payload FROM retraining_outbox ORDER BY time, id LIMIT ?", {limit}, readMessage);
}

Result<std::uint64_t> OperationsReader::outboxSize()
{
  return impl_->session().number("SELECT COUNT(*) FROM retraining_outbox").map([](std::int64_t n) {
    return static_cast<std::uint64_t>(n);
  });
}

Result<std::vector<CandidatePackage>> OperationsReader::candidates()
{
  return readAll(impl_->session(), "SELECT predictor, package, time, person, reason FROM candidate_package ORDER BY time, package", {},
                 readCandidate);
}

Result<std::map<std::string, std::string>> OperationsReader::candidateFiles(const PredictorId &predictor, const std::string &package)
{
  auto files = readAll(impl_->session(), "SELECT name, content FROM candidate_file WHERE predictor = ? AND package = ?",
                       {toValue(predictor.text()), toValue(package)}, readFile);
  if (!files)
    return tl::unexpected<Error>(files.error());
  return std::map<std::string, std::string>{files->begin(), files->end()};
}

Result<std::vector<RetrainingTrigger>> OperationsReader::triggers(const PredictorId &predictor)
{
  return readTriggers(impl_->session(), predictor);
}

Result<std::vector<Promotion>> OperationsReader::promotions(const PredictorId &predictor)
{
  return readPromotions(impl_->session(), predictor);
}

Result<std::vector<StoredShadow>> OperationsReader::shadows(const PredictorId &predictor)
{
  return readShadows(impl_->session(), predictor);
}

Result<OperationsReader::Verdicts> OperationsReader::verdicts(const PredictorId &predictor, const std::string &package, UtcTime from,
                                                              UtcTime to)
{
  // One occurrence counts once, where nobody who knows says otherwise.
  auto counts = readAll(impl_->session(),
                        "SELECT label, COUNT(DISTINCT occurrence) FROM retraining_item i WHERE predictor = ? AND (? = '' OR package = ?)"
                        " AND raised_at >= ? AND raised_at < ? AND label IN ('true', 'false') AND hold = 'none'"
                        " AND state NOT IN ('waiting', 'withdrawn', 'rejected', 'reviewed') GROUP BY label",
                        {toValue(predictor.text()), toValue(package), toValue(package),
                         toValue(std::int64_t{from.time_since_epoch().count()}), toValue(std::int64_t{to.time_since_epoch().count()})},
                        readCount);
  if (!counts)
    return tl::unexpected<Error>(counts.error());
  Verdicts verdicts;
  for (const auto &[label, count] : *counts)
    (label == "true" ? verdicts.trueOnes : verdicts.falseOnes) = static_cast<std::uint64_t>(count);
  return verdicts;
}

Result<std::set<std::pair<OccurrenceId, PersonId>>> OperationsReader::untrainable()
{
  auto rows = readAll(impl_->session(),
                      "SELECT person, occurrence FROM retraining_item i WHERE (state IN ('reviewed', 'rejected') OR (hold <> 'none'"
                      " AND state IN ('queued', 'exported', 'trained'))) AND EXISTS (SELECT 1 FROM occurrence_label l"
                      " WHERE l.occurrence = i.occurrence AND l.person = i.person AND l.time = i.time)",
                      {}, readCount);
  if (!rows)
    return tl::unexpected<Error>(rows.error());
  std::set<std::pair<OccurrenceId, PersonId>> opinions;
  for (const auto &[person, occurrence] : *rows)
    opinions.emplace(OccurrenceId{occurrence}, PersonId{person});
  return opinions;
}

Result<std::map<std::string, std::uint64_t>> OperationsReader::tapsByCandidate()
{
  auto counts =
      readAll(impl_->session(), "SELECT candidate, COUNT(*) FROM retraining_item WHERE candidate <> '' GROUP BY candidate", {}, readCount);
  if (!counts)
    return tl::unexpected<Error>(counts.error());
  std::map<std::string, std::uint64_t> taps;
  for (const auto &[candidate, count] : *counts)
    taps.emplace(candidate, static_cast<std::uint64_t>(count));
  return taps;
}

Result<std::vector<RetrainingItemId>> OperationsReader::untrained(const PredictorId &predictor)
{
  auto items = readAll(
      impl_->session(),
      "SELECT id, number FROM retraining_item WHERE predictor = ? AND label IN ('true', 'false') AND (state = 'accepted' OR (hold = 'none'"
      " AND state IN ('queued', 'exported'))) ORDER BY number",
      {toValue(predictor.text())}, readCount);
  if (!items)
    return tl::unexpected<Error>(items.error());
  std::vector<RetrainingItemId> ids;
  for (const auto &[id, number] : *items)
    ids.emplace_back(id);
  return ids;
}

} // namespace andon::storage
