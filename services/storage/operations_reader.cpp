// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/audit_log.h"
#include "services/storage/explanation_rows.h"
#include "services/storage/feedback_rows.h"
#include "services/storage/migrations.h"
#include "services/storage/operations_reader_impl.h"
#include "services/storage/operations_rows.h"
#include "services/storage/sql_session.h"
#include "services/storage/store_files.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace andon::storage {

namespace {

constexpr int mostRows = 200; // what fits on a screen; the desk's queries allow no more

std::int64_t nanoseconds(UtcTime time)
{
  return time.time_since_epoch().count();
}

Result<AuditRecord> readAudit(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  AuditRecord record;
  record.sequence = row.number();
  record.time = row.time();
  record.person = PersonId{row.text()};
  record.action = row.text();
  record.subject = row.text();
  record.detail = row.text();
  record.outcome = row.text();
  return record;
}

Result<AlarmExplanation> readExplanation(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  const OccurrenceId occurrence{row.number()};
  auto explanation = explanationFromText(row.text());
  if (!explanation)
    return failure(ErrorCode::Corrupt, path,
                   "The store holds an explanation that no Andon writes (occurrence " + std::to_string(occurrence.number()) + ")",
                   "Restore it from a backup.");
  explanation->occurrence = occurrence;
  return explanation;
}

Result<OperationsReader::PackageVersion> readPackageVersion(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  OperationsReader::PackageVersion version;
  const std::string name = row.text(); // "predictors/ID/SHA256SUMS"
  const std::size_t begin = name.find('/') + 1;
  version.predictor = PredictorId{name.substr(begin, name.rfind('/') - begin)};
  version.sums = row.text();
  version.siteVersion = row.number();
  version.time = row.time();
  version.person = PersonId{row.text()};
  version.reason = row.text();
  return version;
}

template <class T>
Result<std::optional<T>> firstOf(Result<std::vector<T>> rows)
{
  if (!rows)
    return tl::unexpected<Error>(std::move(rows.error()));
  return rows->empty() ? std::nullopt : std::optional{std::move(rows->front())};
}

} // namespace

Result<std::unique_ptr<OperationsReader>> OperationsReader::open(const std::string &path)
{
  const auto version = lookAtDatabase(path, operationsKind());
  if (!version)
    return tl::unexpected<Error>(version.error());
  if (*version == 0)
    return failure(ErrorCode::NotFound, path, "There is no store of this name");
  if (*version < newestOperationsVersion)
    return failure(ErrorCode::Corrupt, path, "The store is of an earlier Andon",
                   "Open it once with the console, which brings it up to date.");
  auto session = SqlSession::open(path, SqlSession::Mode::ReadOnly);
  Result<void> readable = session ? checkTables(**session) : Result<void>(tl::unexpected<Error>(session.error()));
  if (!readable && readable.error().code == ErrorCode::Unavailable) {
    // In a folder that cannot be written the log's shared memory cannot be made; then nobody writes the file either.
    session = SqlSession::open(path, SqlSession::Mode::Immutable);
    readable = session ? checkTables(**session) : Result<void>(tl::unexpected<Error>(session.error()));
  }
  if (!readable)
    return tl::unexpected<Error>(readable.error());
  return std::unique_ptr<OperationsReader>(new OperationsReader(std::make_unique<Impl>(std::move(*session))));
}

OperationsReader::OperationsReader(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}
OperationsReader::~OperationsReader() = default;

Result<JournalPage> OperationsReader::journal(const JournalQuery &query)
{
  const int limit = std::clamp(query.limit, 1, mostRows);
  const std::int64_t before = query.before.isNone() ? std::numeric_limits<std::int64_t>::max() : query.before.number();
  // One more than asked for tells whether there is a next page.
  auto rows =
      query.alarm
          ? readAll(impl_->session(),
                    "SELECT id, asset, rule, priority, raised_at, returned_at, acknowledged_at, acknowledged_by, note,"
                    " value_at_raise, annunciated, sensor_fault, worst FROM occurrence WHERE asset = ? AND rule = ? AND id < ?"
                    " ORDER BY id DESC LIMIT ?",
                    {toValue(query.alarm->asset.text()), toValue(query.alarm->rule.text()), toValue(before), limit + 1}, readOccurrence)
          : readAll(impl_->session(),
                    "SELECT id, asset, rule, priority, raised_at, returned_at, acknowledged_at, acknowledged_by, note,"
                    " value_at_raise, annunciated, sensor_fault, worst FROM occurrence WHERE id < ? ORDER BY id DESC LIMIT ?",
                    {toValue(before), limit + 1}, readOccurrence);
  if (!rows)
    return tl::unexpected<Error>(rows.error());
  JournalPage page;
  page.rows = std::move(*rows);
  if (page.rows.size() > static_cast<std::size_t>(limit)) {
    page.rows.pop_back();
    page.next = page.rows.back().id;
  }
  return page;
}

Result<std::vector<AlarmTransition>> OperationsReader::transitions(OccurrenceId occurrence)
{
  return readAll(impl_->session(), sql::transitionsOfOccurrence, {toValue(occurrence.number())}, readTransition);
}

Result<std::vector<Occurrence>> OperationsReader::occurrences(const AssetId &asset, UtcTime from, UtcTime to)
{
  // What is still active has returned_at 0: two ranges of one index, each short, where one condition would walk them all.
  auto rows = readAll(
      impl_->session(),
      "SELECT id, asset, rule, priority, raised_at, returned_at, acknowledged_at, acknowledged_by, note, value_at_raise,"
      " annunciated, sensor_fault, worst FROM (SELECT * FROM occurrence WHERE asset = ? AND returned_at = 0 AND raised_at < ?"
      " UNION ALL SELECT * FROM occurrence WHERE asset = ? AND returned_at >= ? AND returned_at <> 0 AND raised_at < ?) AS both_ranges"
      " ORDER BY raised_at DESC, id DESC LIMIT 200",
      {toValue(asset.text()), toValue(nanoseconds(to)), toValue(asset.text()), toValue(nanoseconds(from)), toValue(nanoseconds(to))},
      readOccurrence);
  if (rows)
    std::reverse(rows->begin(), rows->end());
  return rows;
}

Result<void> OperationsReader::forEachOccurrence(UtcTime from, UtcTime to, const std::function<void(const Occurrence &)> &visit)
{
  const std::int64_t first = from == noTime ? std::numeric_limits<std::int64_t>::min() : nanoseconds(from);
  const std::int64_t end = to == noTime ? std::numeric_limits<std::int64_t>::max() : nanoseconds(to);
  auto query =
      impl_->session().run("SELECT id, asset, rule, priority, raised_at, returned_at, acknowledged_at, acknowledged_by, note,"
                           " value_at_raise, annunciated, sensor_fault, worst FROM occurrence WHERE raised_at >= ? AND raised_at < ?"
                           " ORDER BY raised_at, id",
                           {toValue(first), toValue(end)});
  if (!query)
    return tl::unexpected<Error>(query.error());
  while ((*query)->next()) {
    auto occurrence = readOccurrence(**query, impl_->session().path());
    if (!occurrence) {
      (*query)->finish();
      return tl::unexpected<Error>(occurrence.error());
    }
    visit(*occurrence);
  }
  return impl_->session().finish(**query);
}

Result<std::vector<Occurrence>> OperationsReader::occurrencesOf(const AlarmId &alarm, UtcTime from, UtcTime to)
{
  return readAll(impl_->session(),
                 "SELECT id, asset, rule, priority, raised_at, returned_at, acknowledged_at, acknowledged_by, note, value_at_raise,"
                 " annunciated, sensor_fault, worst FROM occurrence WHERE asset = ? AND rule = ? AND raised_at < ?"
                 " AND (returned_at = 0 OR returned_at >= ?) ORDER BY raised_at, id",
                 {toValue(alarm.asset.text()), toValue(alarm.rule.text()), toValue(nanoseconds(to)), toValue(nanoseconds(from))},
                 readOccurrence);
}

Result<std::vector<LabelOpinion>> OperationsReader::labels(OccurrenceId occurrence)
{
  return readAll(impl_->session(),
                 "SELECT occurrence, person, time, label, note FROM occurrence_label WHERE occurrence = ? ORDER BY time, person",
                 {toValue(occurrence.number())}, readLabel);
}

Result<std::vector<LabelOpinion>> OperationsReader::labels(const AlarmId &alarm)
{
  return readAll(impl_->session(),
                 "SELECT l.occurrence, l.person, l.time, l.label, l.note FROM occurrence_label l JOIN occurrence o ON o.id = l.occurrence"
                 " WHERE o.asset = ? AND o.rule = ? ORDER BY l.time, l.person",
                 {toValue(alarm.asset.text()), toValue(alarm.rule.text())}, readLabel);
}

Result<FeedbackPage> OperationsReader::feedback(const FeedbackQuery &query)
{
  const auto limit = static_cast<std::size_t>(std::clamp(query.limit, 1, mostRows));
  const std::int64_t before = query.before.isNone() ? std::numeric_limits<std::int64_t>::max() : query.before.number();
  // Two labels that know and differ: what isDisputed() says of the opinions. One more than asked for tells whether there is a next page.
  auto rows = readAll(impl_->session(),
                      "SELECT id, asset, rule, priority, raised_at, returned_at, acknowledged_at, acknowledged_by, note, value_at_raise,"
                      " annunciated, sensor_fault, worst FROM occurrence WHERE id < ? AND id IN (SELECT occurrence FROM occurrence_label"
                      " GROUP BY occurrence HAVING COUNT(DISTINCT CASE WHEN label <> 'unknown' THEN label END) >= ?)"
                      " ORDER BY id DESC LIMIT ?",
                      {toValue(before), query.onlyDisputed ? 2 : 0, static_cast<int>(limit) + 1}, readOccurrence);
  if (!rows)
    return tl::unexpected<Error>(rows.error());
  FeedbackPage page;
  for (Occurrence &occurrence : *rows) {
    if (page.rows.size() == limit) {
      page.next = page.rows.back().occurrence.id;
      break;
    }
    auto opinions = labels(occurrence.id);
    if (!opinions)
      return tl::unexpected<Error>(opinions.error());
    const bool disputed = isDisputed(*opinions);
    page.rows.push_back({std::move(occurrence), std::move(*opinions), disputed});
  }
  return page;
}

Result<std::vector<LabelEvidence>> OperationsReader::evidence(OccurrenceId occurrence)
{
  return readAll(impl_->session(), sql::evidenceOfOccurrence, {toValue(occurrence.number())}, readEvidence);
}

Result<std::vector<Quietening>> OperationsReader::quietenings()
{
  return readAll(impl_->session(), sql::newestQuietenings, {}, readQuietening);
}

Result<std::optional<Occurrence>> OperationsReader::occurrence(OccurrenceId occurrence)
{
  return firstOf(readAll(impl_->session(),
                         "SELECT id, asset, rule, priority, raised_at, returned_at, acknowledged_at, acknowledged_by, note,"
                         " value_at_raise, annunciated, sensor_fault, worst FROM occurrence WHERE id = ?",
                         {toValue(occurrence.number())}, readOccurrence));
}

Result<std::optional<AlarmExplanation>> OperationsReader::explanation(OccurrenceId occurrence)
{
  return firstOf(readAll(impl_->session(), "SELECT occurrence, content FROM explanation WHERE occurrence = ?",
                         {toValue(occurrence.number())}, readExplanation));
}

Result<std::vector<AlarmExplanation>> OperationsReader::explanations(const PredictorId &predictor, int limit)
{
  return readAll(impl_->session(), "SELECT occurrence, content FROM explanation WHERE predictor = ? ORDER BY occurrence DESC LIMIT ?",
                 {toValue(predictor.text()), limit}, readExplanation);
}

Result<std::vector<WorkRecord>> OperationsReader::work(const WorkQuery &query)
{
  const int limit = std::clamp(query.limit, 1, mostRows);
  const std::int64_t before = query.before.isNone() ? std::numeric_limits<std::int64_t>::max() : query.before.number();
  if (query.alarm)
    return readAll(impl_->session(), sql::workOfAlarm,
                   {toValue(query.alarm->asset.text()), toValue(query.alarm->rule.text()), toValue(before), limit}, readWork);
  return readAll(impl_->session(), sql::allWork, {toValue(before), limit}, readWork);
}

Result<std::map<AssetId, UtcTime>> OperationsReader::lastWork()
{
  auto rows =
      readAll(impl_->session(), "SELECT asset, MAX(finished), '' FROM work_record WHERE finished <> 0 GROUP BY asset", {}, readHealth);
  if (!rows)
    return tl::unexpected<Error>(std::move(rows.error()));
  std::map<AssetId, UtcTime> last;
  for (const StoredHealth &row : *rows)
    last.emplace(row.asset, row.time);
  return last;
}

Result<std::vector<StoredHealth>> OperationsReader::health()
{
  return readAll(impl_->session(), sql::allHealth, {}, readHealth);
}

Result<std::vector<Person>> OperationsReader::people()
{
  auto stored = readAll(impl_->session(), sql::allPeople, {}, readPerson);
  if (!stored)
    return tl::unexpected<Error>(stored.error());
  std::vector<Person> people;
  people.reserve(stored->size());
  for (StoredPerson &person : *stored)
    people.push_back(std::move(person.person));
  return people;
}

Result<std::vector<AuditRecord>> OperationsReader::audit(const AuditQuery &query)
{
  const std::int64_t before = query.before == 0 ? std::numeric_limits<std::int64_t>::max() : query.before;
  return readAll(impl_->session(),
                 "SELECT sequence, time, person, action, subject, detail, outcome FROM audit WHERE sequence < ?"
                 " ORDER BY sequence DESC LIMIT ?",
                 {toValue(before), std::clamp(query.limit, 1, mostRows)}, readAudit);
}

Result<std::vector<AuditRecord>> OperationsReader::auditOf(const std::string &action, UtcTime from)
{
  return readAll(impl_->session(),
                 "SELECT sequence, time, person, action, subject, detail, outcome FROM audit WHERE action = ? AND time >= ?"
                 " ORDER BY sequence DESC LIMIT 1000",
                 {toValue(action), toValue(nanoseconds(from))}, readAudit);
}

Result<std::optional<SiteVersion>> OperationsReader::newestSite()
{
  return readNewestSite(impl_->session());
}

Result<std::optional<SiteVersion>> OperationsReader::site(std::int64_t version)
{
  return readSite(impl_->session(), version);
}

Result<std::vector<SiteVersion>> OperationsReader::siteVersions()
{
  return readAll(impl_->session(), "SELECT version, time, person, reason FROM site_version ORDER BY version DESC", {}, readSiteVersion);
}

Result<std::vector<OperationsReader::PackageVersion>> OperationsReader::packageVersions()
{
  auto all = readAll(impl_->session(),
                     "SELECT f.name, COALESCE(o.content, f.content), v.version, v.time, v.person, v.reason FROM site_file f"
                     " JOIN site_version v ON v.version = f.version LEFT JOIN site_file o ON o.version = f.same_as AND o.name = f.name"
                     " WHERE f.name LIKE 'predictors/%/SHA256SUMS' ORDER BY v.version, f.name",
                     {}, readPackageVersion);
  if (!all)
    return all;
  std::map<PredictorId, std::string> present;
  std::erase_if(*all,
                [&](const PackageVersion &version) { return std::exchange(present[version.predictor], version.sums) == version.sums; });
  return all;
}

Result<OperationsReader::AuditVerdict> OperationsReader::verifyAudit()
{
  SqlSession &session = impl_->session();
  const std::string keyFile = auditKeyPathFor(session.path());
  std::optional<security::HeadSigner> signer;
  if (auto opened = security::HeadSigner::openExisting(keyFile))
    signer = *opened;
  // Records and signed end have to be of one moment while the owner goes on writing.
  if (auto begun = session.begin(); !begun)
    return tl::unexpected<Error>(begun.error());
  auto found = AuditLog(signer).verify(session, keyFile);
  session.rollback();
  if (!found)
    return tl::unexpected<Error>(found.error());
  return AuditVerdict{found->records, found->firstBroken, std::move(found->what)};
}

} // namespace andon::storage
