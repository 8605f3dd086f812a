// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/command_service.h"

#include "services/configuration/site_files.h"
#include "services/engine/command_json.h"
#include "services/engine/console_faults.h"
#include "services/engine/learning_loop.h"
#include "services/engine/running_predictors.h"
#include "services/security/authorizer.h"

#include <utility>

namespace andon::engine {

CommandService::CommandService(std::shared_ptr<const Site> running, std::vector<Broker> brokers, const storage::StoredState &state,
                               AlarmBook &book, storage::StoreWriter &store, WorkerPool &workers, DeltaHub &hub, const Clock &clock,
                               Pipeline pipeline)
    : running_(std::move(running))
    , brokers_(std::move(brokers))
    , files_(state.site ? state.site->files : configuration::writeSite(site()))
    , book_(book)
    , store_(store)
    , workers_(workers)
    , hub_(hub)
    , clock_(clock)
    , pipeline_(std::move(pipeline))
    , people_(state.people)
    , lastRequest_(state.lastRequest)
    , lastWork_(state.lastWork)
    , learning_(std::make_unique<Learning>())
{
  learning_->state = state.learning;
  learning_->dues.push_back(clock_.utc());
  for (const storage::PendingRequest &request : state.requests)
    requests_.emplace(request.id, request);
  for (const WorkRecord &record : state.openWork)
    openWork_.emplace(record.occurrence, record);
}

CommandService::~CommandService() = default;

Site CommandService::site() const
{
  Site configured = withoutPredictors(withoutConsole(*running_));
  configured.brokers = brokers_;
  return configured;
}

void CommandService::openSession(SessionId session)
{
  owner_.check();
  SessionState state;
  state.needsFirstAdministrator = people_.empty();
  setSession(session, std::move(state));
}

void CommandService::closeSession(SessionId session)
{
  sessions_.erase(session);
  owners_.erase(session);
  hub_.forgetSession(session);
}

void CommandService::submit(SessionId session, const Command &command, const Reply &reply)
{
  owner_.check();
  const auto open = sessions_.find(session);
  if (open == sessions_.end())
    return;
  const SessionState &state = open->second;
  const auto owner = owners_.find(session);
  const Call call{session, state.person, command, reply, owner == owners_.end() ? std::string{} : owner->second};
  if (const auto allowed = security::authorize(state, permissionOf(command)); !allowed) {
    refuse(call, allowed.error());
    return;
  }
  std::visit([&](const auto &c) { run(call, c); }, call.command);
}

Result<void> CommandService::authorize(SessionId session, Permission permission)
{
  owner_.check();
  return security::authorize(sessions_[session], permission);
}

bool CommandService::mayStillAct(const Call &call)
{
  const auto session = sessions_.find(call.session);
  if (session == sessions_.end() || session->second.person != call.person) {
    refuse(call, {ErrorCode::NotSignedIn, subjectOf(call.command), "nobody is signed in any more", "Sign in first."});
    return false;
  }
  if (const auto allowed = security::authorize(session->second, permissionOf(call.command)); !allowed) {
    refuse(call, allowed.error());
    return false;
  }
  return true;
}

void CommandService::signInTrusted(SessionId session, const PersonId &person, const std::string &how, const Reply &reply)
{
  owner_.check();
  const Call call{session, person, SignIn{person, {}}, reply, {}};
  const storage::StoredPerson *stored = people_.find(person);
  if (stored == nullptr) {
    refuse(call, {ErrorCode::NotFound, person.text(), "is nobody here", "List the people with: andonctl people list"});
    return;
  }
  if (!stored->passwordHash.empty()) {
    refuse(call, {ErrorCode::NotPermitted, person.text(), "has a password", "Sign in with it."});
    return;
  }
  enter(session, stored->person);
  replyWhenSaved(call, "done: " + how + " as " + person.text());
}

void CommandService::signInForOwner(SessionId session, const PersonId &person, const std::string &owner, const Reply &reply)
{
  owner_.check();
  const Call call{session, person, SignIn{person, {}}, reply, owner};
  const storage::StoredPerson *stored = people_.find(person);
  if (!running_->systemUserActs) {
    refuse(call, {ErrorCode::NotPermitted, person.text(), "needs a password: this site lets no user of the system act for its people",
                  "Give it with --password-file, or set system_user_acts = true in site.toml."});
    return;
  }
  if (stored == nullptr) {
    refuse(call, {ErrorCode::NotFound, person.text(), "is nobody here", "List the people with: andonctl people list"});
    return;
  }
  owners_[session] = owner;
  enter(session, stored->person);
  replyWhenSaved(call, "done");
}

void CommandService::enter(SessionId session, const Person &person)
{
  setSession(session, {person.id, person.name, person.roles, false, false});
}

void CommandService::setSession(SessionId session, SessionState state)
{
  sessions_[session] = state;
  hub_.publishSession(session, std::move(state), clock_.steady());
}

// --- Outcomes -------------------------------------------------------------------------------------------------------

void CommandService::commitOrRefuse(const Call &call, storage::Changes changes, std::function<void()> done)
{
  store_.commitOrRefuse(std::move(changes), [this, call, done = std::move(done)](const Result<void> &committed) {
    pipeline_.post([call, done, committed] {
      if (!committed) {
        call.reply(Refused{committed.error()});
        return;
      }
      done();
      call.reply(Done{});
    });
  });
}

void CommandService::replyWhenSaved(const Call &call, const std::string &outcome)
{
  storage::Changes changes;
  changes.audit.push_back(draft(call, outcome));
  store_.commit(std::move(changes), savedReply(call.reply));
}

storage::StoreWriter::Completion CommandService::savedReply(const Reply &reply)
{
  // The first word on the fate of the commit is the answer; a later "saved" shows in the alarm's status.
  return [reply, answered = std::make_shared<bool>(false)](bool committed) {
    if (std::exchange(*answered, true))
      return;
    if (committed)
      reply(Done{});
    else
      reply(Unsaved{});
  };
}

void CommandService::refuse(const Call &call, const Error &error)
{
  storage::Changes changes;
  changes.audit.push_back(draft(call, "refused: " + toText(error)));
  store_.commit(std::move(changes), nullptr);
  call.reply(Refused{error});
}

storage::AuditDraft CommandService::draft(const Call &call, const std::string &outcome) const
{
  const PersonId who = call.owner.empty() ? call.person : PersonId{call.owner + " as " + call.person.text()};
  return {clock_.utc(), who, keyOf(call.command), subjectOf(call.command), auditDetail(call.command), outcome};
}

} // namespace andon::engine
