// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/operations_store.h"

#include "services/storage/audit_log.h"
#include "services/storage/feedback_rows.h"
#include "services/storage/learning_rows.h"
#include "services/storage/migrations.h"
#include "services/storage/operations_rows.h"
#include "services/storage/retraining_rows.h"
#include "services/storage/sql_session.h"
#include "services/storage/store_files.h"

#include <algorithm>
#include <filesystem>
#include <spdlog/spdlog.h>

namespace andon::storage {

namespace {

/// Makes a new store under another name and gives it its own when it is whole: a kill in between leaves no half store.
Result<void> create(const std::string &path, const AuditLog &audit)
{
  const std::string partial = path + ".new";
  std::error_code ignored;
  for (const char *suffix : {"", "-journal", "-wal", "-shm"})
    std::filesystem::remove(partial + suffix, ignored);
  {
    auto session = SqlSession::open(partial, SqlSession::Mode::Create);
    if (!session)
      return tl::unexpected<Error>(session.error());
    if (auto migrated = migrate(**session, 0); !migrated)
      return migrated;
    if (auto begun = audit.begin(**session); !begun)
      return begun;
  }
  std::error_code problem;
  std::filesystem::rename(partial, path, problem);
  if (problem)
    return failure(ErrorCode::Unavailable, path, problem.message());
  syncFolderOf(path);
  return {};
}

} // namespace

class OperationsStore::Impl {
public:
  Impl(std::unique_ptr<SqlSession> session, AuditLog audit)
      : session_(std::move(session))
      , audit_(std::move(audit))
  {
  }

  Result<void> prepare();
  Result<StoredState> load();
  Result<void> commit(std::span<const Changes *const> group);

private:
  Result<void> write(const Changes &changes);
  Result<void> writeAlarms(const Changes &changes);
  Result<void> writeOpinionsAndWork(const Changes &changes);
  Result<void> writePeople(const Changes &changes);
  Result<void> writeSite(const SiteVersion &site);

  std::unique_ptr<SqlSession> session_;
  AuditLog audit_;
  std::int64_t nextTransition_ = 1;
};

Result<void> OperationsStore::Impl::prepare()
{
  auto last = session_->number("SELECT MAX(sequence) FROM alarm_transition");
  if (!last)
    return tl::unexpected<Error>(last.error());
  nextTransition_ = *last + 1;
  return {};
}

Result<StoredState> OperationsStore::Impl::load()
{
  StoredState state;
  auto statuses = readAll(*session_, sql::allStatuses, {}, readStatus);
  if (!statuses)
    return tl::unexpected<Error>(statuses.error());
  state.statuses = std::move(*statuses);
  auto conditions = readAll(*session_, sql::allConditions, {}, readCondition);
  if (!conditions)
    return tl::unexpected<Error>(conditions.error());
  state.conditions = std::move(*conditions);
  auto people = readAll(*session_, sql::allPeople, {}, readPerson);
  if (!people)
    return tl::unexpected<Error>(people.error());
  state.people = std::move(*people);
  auto requests = readAll(*session_, sql::openRequests, {}, readRequest);
  if (!requests)
    return tl::unexpected<Error>(requests.error());
  state.requests = std::move(*requests);
  auto site = readNewestSite(*session_);
  if (!site)
    return tl::unexpected<Error>(site.error());
  state.site = std::move(*site);
  // A status may name an occurrence whose own row came with another change: no number is ever given twice.
  for (const char *largest :
       {"SELECT MAX(id) FROM occurrence", "SELECT MAX(occurrence) FROM alarm_status", "SELECT MAX(occurrence) FROM alarm_transition"}) {
    auto number = session_->number(largest);
    if (!number)
      return tl::unexpected<Error>(number.error());
    state.lastOccurrence = std::max(state.lastOccurrence, OccurrenceId{*number});
  }
  auto quietenings = readAll(*session_, sql::openQuietenings, {}, readQuietening);
  if (!quietenings)
    return tl::unexpected<Error>(quietenings.error());
  state.quietenings = std::move(*quietenings);
  auto trueOpinions = readAll(*session_, sql::trueOpinions, {}, readStoredOpinion);
  if (!trueOpinions)
    return tl::unexpected<Error>(trueOpinions.error());
  state.trueOpinions = std::move(*trueOpinions);
  auto lastQuietening = session_->number("SELECT MAX(id) FROM quietening");
  if (!lastQuietening)
    return tl::unexpected<Error>(lastQuietening.error());
  state.lastQuietening = QuieteningId{*lastQuietening};
  auto lastRequest = session_->number("SELECT MAX(id) FROM pending_request");
  if (!lastRequest)
    return tl::unexpected<Error>(lastRequest.error());
  state.lastRequest = SecondPersonRequestId{*lastRequest};
  auto work = readAll(*session_, sql::openWork, {}, readWork);
  if (!work)
    return tl::unexpected<Error>(work.error());
  state.openWork = std::move(*work);
  auto health = readAll(*session_, sql::allHealth, {}, readHealth);
  if (!health)
    return tl::unexpected<Error>(health.error());
  state.health = std::move(*health);
  auto lastWork = session_->number("SELECT MAX(id) FROM work_record");
  if (!lastWork)
    return tl::unexpected<Error>(lastWork.error());
  state.lastWork = WorkId{*lastWork};
  auto learning = readLearningState(*session_);
  if (!learning)
    return tl::unexpected<Error>(learning.error());
  state.learning = std::move(*learning);
  return state;
}

Result<void> OperationsStore::Impl::commit(std::span<const Changes *const> group)
{
  if (std::all_of(group.begin(), group.end(), [](const Changes *changes) { return changes->empty(); }))
    return {};
  if (auto begun = session_->begin(); !begun)
    return begun;
  const std::int64_t before = nextTransition_;
  Result<void> done;
  for (const Changes *changes : group) {
    done = write(*changes);
    if (!done)
      break;
  }
  if (done)
    done = session_->commit();
  if (!done) {
    session_->rollback();
    nextTransition_ = before;
  }
  return done;
}

Result<void> OperationsStore::Impl::write(const Changes &changes)
{
  Result<void> done = writeAlarms(changes);
  if (done)
    done = writeOpinionsAndWork(changes);
  if (done)
    done = writePeople(changes);
  if (done && changes.site)
    done = writeSite(*changes.site);
  if (done)
    done = RetrainingRows{*session_}.write(changes);
  if (done)
    done = writeLearning(*session_, changes.learning);
  if (done)
    done = audit_.append(*session_, changes.audit);
  return done;
}

Result<void> OperationsStore::Impl::writeAlarms(const Changes &changes)
{
  for (const Occurrence &occurrence : changes.occurrences) {
    if (auto done = session_->execute(sql::putOccurrence, toValues(occurrence)); !done)
      return done;
  }
  for (const AlarmTransition &transition : changes.transitions) {
    if (auto done = session_->execute(sql::putTransition, toValues(transition, nextTransition_++)); !done)
      return done;
  }
  for (const AlarmStatus &status : changes.statuses) {
    if (auto done = session_->execute(sql::putStatus, toValues(status)); !done)
      return done;
  }
  for (const StoredCondition &condition : changes.conditions) {
    if (auto done = session_->execute(sql::putCondition, toValues(condition)); !done)
      return done;
  }
  for (const AlarmExplanation &explanation : changes.explanations) {
    if (auto done = session_->execute(sql::putExplanation, toValues(explanation)); !done)
      return done;
  }
  return {};
}

Result<void> OperationsStore::Impl::writeOpinionsAndWork(const Changes &changes)
{
  for (const LabelOpinion &opinion : changes.labels) {
    if (auto done = session_->execute(sql::putLabel, toValues(opinion)); !done)
      return done;
  }
  for (const LabelEvidence &evidence : changes.evidence) {
    if (auto done = session_->execute(sql::putEvidence, toValues(evidence)); !done)
      return done;
  }
  for (const Quietening &quietening : changes.quietenings) {
    if (auto done = session_->execute(sql::putQuietening, toValues(quietening)); !done)
      return done;
  }
  for (const LabelWithdrawal &withdrawal : changes.withdrawnLabels) {
    const SqlSession::Values values = toValues(withdrawal);
    auto done = session_->execute(sql::dropWithdrawnLabel, values);
    if (done)
      done = session_->execute(sql::restoreLabel, {values[2], values[0], values[1]});
    if (!done)
      return done;
  }
  for (const StoredHealth &health : changes.health) {
    if (auto done = session_->execute(sql::putHealth, toValues(health)); !done)
      return done;
  }
  for (const WorkRecord &record : changes.work) {
    if (auto done = session_->execute(sql::putWork, toValues(record)); !done)
      return done;
  }
  for (const WorkId id : changes.removedWork) {
    if (auto done = session_->execute("DELETE FROM work_record WHERE id = ?", {toValue(id.number())}); !done)
      return done;
  }
  return {};
}

Result<void> OperationsStore::Impl::writePeople(const Changes &changes)
{
  for (const StoredPerson &person : changes.people) {
    if (auto done = session_->execute(sql::putPerson, toValues(person)); !done)
      return done;
  }
  for (const PersonId &person : changes.removedPeople) {
    if (auto done = session_->execute("DELETE FROM person WHERE id = ?", {toValue(person.text())}); !done)
      return done;
  }
  for (const PendingRequest &request : changes.requests) {
    if (auto done = session_->execute(sql::putRequest, toValues(request)); !done)
      return done;
  }
  // Decided requests stay, so that their numbers are not given again.
  for (const SecondPersonRequestId request : changes.decidedRequests) {
    if (auto done = session_->execute("UPDATE pending_request SET decided = 1 WHERE id = ?", {toValue(request.number())}); !done)
      return done;
  }
  return {};
}

Result<void> OperationsStore::Impl::writeSite(const SiteVersion &site)
{
  auto newest = session_->number("SELECT MAX(version) FROM site_version");
  if (!newest)
    return tl::unexpected<Error>(newest.error());
  const QVariant version = toValue(*newest + 1);
  auto done = session_->execute(
      "INSERT INTO site_version (version, time, person, reason) VALUES (?,?,?,?)",
      {version, toValue(std::int64_t{site.time.time_since_epoch().count()}), toValue(site.person.text()), toValue(site.reason)});
  for (const auto &[name, content] : site.files) {
    // A forest of megabytes is not written again with every rule that somebody changes.
    Result<std::int64_t> holder{0};
    if (name.starts_with("predictors/"))
      holder = session_->number("SELECT o.version FROM site_file f JOIN site_file o ON o.name = f.name"
                                " AND o.version = CASE WHEN f.same_as = 0 THEN f.version ELSE f.same_as END"
                                " WHERE f.version = ? AND f.name = ? AND o.content = ?",
                                {toValue(*newest), toValue(name), toValue(content)});
    if (!holder)
      return tl::unexpected<Error>(std::move(holder.error()));
    if (done)
      done = session_->execute("INSERT INTO site_file (version, name, content, same_as) VALUES (?,?,?,?)",
                               {version, toValue(name), toValue(*holder == 0 ? content : std::string{}), toValue(*holder)});
  }
  return done;
}

Result<std::unique_ptr<OperationsStore>> OperationsStore::open(const std::string &path)
{
  const auto version = lookAtDatabase(path, operationsKind());
  if (!version)
    return tl::unexpected<Error>(version.error());
  if (auto writable = checkWritable(path); !writable)
    return tl::unexpected<Error>(writable.error());

  const std::string keyFile = auditKeyPathFor(path);
  std::optional<security::HeadSigner> signer;
  if (auto opened = security::HeadSigner::open(keyFile))
    signer = *opened;
  else if (*version == 0)
    return tl::unexpected<Error>(opened.error());
  else
    spdlog::warn("The end of the audit trail is not signed: {}", toText(opened.error()));
  const AuditLog audit(signer);

  if (*version == 0) {
    if (auto created = create(path, audit); !created)
      return tl::unexpected<Error>(created.error());
  }
  auto session = SqlSession::open(path, SqlSession::Mode::Owner);
  if (!session)
    return tl::unexpected<Error>(session.error());
  Result<void> done;
  if (*version != 0)
    done = migrate(**session, *version);
  if (done)
    done = checkTables(**session);
  if (!done)
    return tl::unexpected<Error>(done.error());
  auto impl = std::make_unique<Impl>(std::move(*session), audit);
  if (auto prepared = impl->prepare(); !prepared)
    return tl::unexpected<Error>(prepared.error());
  return std::unique_ptr<OperationsStore>(new OperationsStore(std::move(impl)));
}

OperationsStore::OperationsStore(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}
OperationsStore::~OperationsStore() = default;

Result<StoredState> OperationsStore::load()
{
  return impl_->load();
}

Result<void> OperationsStore::commit(const Changes &changes)
{
  const Changes *one = &changes;
  return impl_->commit({&one, 1});
}

Result<void> OperationsStore::commit(std::span<const Changes *const> group)
{
  return impl_->commit(group);
}

} // namespace andon::storage
