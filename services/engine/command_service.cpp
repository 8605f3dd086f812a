// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/command_service.h"

#include "services/configuration/rule_check.h"
#include "services/configuration/site_files.h"
#include "services/engine/command_json.h"
#include "services/security/authorizer.h"
#include "services/security/password_hash.h"

#include <algorithm>
#include <utility>

namespace andon::engine {

CommandService::CommandService(Site configured, const storage::StoredState &state, AlarmBook &book, storage::StoreWriter &store,
                               WorkerPool &workers, DeltaHub &hub, const Clock &clock, Pipeline pipeline)
    : site_(std::move(configured))
    , files_(state.site ? state.site->files : configuration::writeSite(site_))
    , book_(book)
    , store_(store)
    , workers_(workers)
    , hub_(hub)
    , clock_(clock)
    , pipeline_(std::move(pipeline))
    , people_(state.people)
    , lastRequest_(state.lastRequest)
{
  for (const storage::PendingRequest &request : state.requests)
    requests_.emplace(request.id, request);
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
  hub_.forgetSession(session);
}

void CommandService::submit(SessionId session, const Command &command, const Reply &reply)
{
  owner_.check();
  const auto open = sessions_.find(session);
  if (open == sessions_.end())
    return;
  const SessionState &state = open->second;
  const Call call{session, state.person, command, reply};
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

void CommandService::signInTrusted(SessionId session, const PersonId &person, const std::string &how, const Reply &reply)
{
  owner_.check();
  const Call call{session, person, SignIn{person, {}}, reply};
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

// --- Alarms ---------------------------------------------------------------------------------------------------------

void CommandService::run(const Call &call, const AcknowledgeAlarm &command)
{
  runOnAlarm(call, command.alarm, alarms::Acknowledge{command.occurrence, command.comment});
}

void CommandService::run(const Call &call, const UnacknowledgeAlarm &command)
{
  runOnAlarm(call, command.alarm, alarms::Unacknowledge{command.occurrence});
}

void CommandService::run(const Call &call, const CommentAlarm &command)
{
  runOnAlarm(call, command.alarm, alarms::Comment{command.occurrence, command.comment});
}

void CommandService::run(const Call &call, const ResetLatch &command)
{
  runOnAlarm(call, command.alarm, alarms::ResetLatchedAlarm{});
}

void CommandService::run(const Call &call, const ShelveAlarm &command)
{
  runOnAlarm(call, command.alarm, alarms::Shelve{command.oneShot, command.duration, command.reason});
}

void CommandService::run(const Call &call, const UnshelveAlarm &command)
{
  runOnAlarm(call, command.alarm, alarms::Unshelve{});
}

void CommandService::run(const Call &call, const RemoveAlarmFromService &command)
{
  runOnAlarm(call, command.alarm, alarms::RemoveFromService{command.workOrder});
}

void CommandService::run(const Call &call, const ReturnAlarmToService &command)
{
  runOnAlarm(call, command.alarm, alarms::ReturnToService{});
}

void CommandService::runOnAlarm(const Call &call, const AlarmId &alarm, const alarms::AlarmEvent &event)
{
  const auto changed = book_.apply(alarm, event, clock_.utc(), call.person);
  if (!changed) {
    refuse(call, changed.error());
    return;
  }
  if (!*changed) {
    // A repeated command is answered alike, behind the first one's commit, and changes nothing.
    replyWhenSaved(call, "done: it was so already");
    return;
  }
  pipeline_.commitBook({draft(call, "done")}, savedReply(call.reply));
}

// --- Rules ----------------------------------------------------------------------------------------------------------

void CommandService::run(const Call &call, const AddRules &command)
{
  changeRules(call, command);
}

void CommandService::run(const Call &call, const ChangeRule &command)
{
  changeRules(call, command);
}

void CommandService::run(const Call &call, const RemoveRule &command)
{
  changeRules(call, command);
}

void CommandService::changeRules(const Call &call, const RuleChange &change)
{
  if (reasonOf(change).empty()) {
    refuse(call, {ErrorCode::Malformed, subjectOf(call.command), "a change of a rule needs a reason", "Say why."});
    return;
  }
  auto changed = siteAfter(site_, change);
  if (!changed) {
    refuse(call, changed.error());
    return;
  }
  if (needsSecondPerson(site_, change)) {
    askSecondPerson(call, call.command);
    return;
  }
  SiteFiles files = configuration::rewriteSite(files_, site_, *changed);
  applySite(call, std::move(*changed), std::move(files), reasonOf(change), "done", {});
}

void CommandService::askSecondPerson(const Call &call, const Command &command)
{
  const storage::PendingRequest request{SecondPersonRequestId{lastRequest_.number() + 1}, clock_.utc(), call.person,
                                        toJson(command, Secrets::Omit)};
  lastRequest_ = request.id;
  storage::Changes changes;
  changes.requests.push_back(request);
  changes.audit.push_back(draft(call, "needs a second person: request " + std::to_string(request.id.number())));
  Call waiting = call;
  waiting.reply = [reply = call.reply, id = request.id](const CommandOutcome &outcome) {
    if (std::holds_alternative<Done>(outcome))
      reply(NeedsSecondPerson{id});
    else
      reply(outcome);
  };
  commitOrRefuse(waiting, std::move(changes), [this, request] { requests_.emplace(request.id, request); });
}

void CommandService::applySite(const Call &call, Site changed, SiteFiles files, const std::string &reason, const std::string &how,
                               storage::Changes changes)
{
  if (changingSite_) {
    refuse(call, {ErrorCode::Conflict, subjectOf(call.command), "another change is being saved", "Try again in a moment."});
    return;
  }
  changes.site = storage::SiteVersion{0, clock_.utc(), call.person, reason, files};
  changes.audit.push_back(draft(call, how));
  changingSite_ = true;
  Call guarded = call;
  guarded.reply = [this, reply = call.reply](const CommandOutcome &outcome) {
    changingSite_ = false;
    reply(outcome);
  };
  commitOrRefuse(guarded, std::move(changes), [this, changed = std::move(changed), files = std::move(files)]() mutable {
    site_ = std::move(changed);
    files_ = std::move(files);
    pipeline_.siteChanged(site_);
  });
}

void CommandService::run(const Call &call, const DecideRequest &command)
{
  const auto found = requests_.find(command.request);
  if (found == requests_.end()) {
    refuse(call, {ErrorCode::NotFound, subjectOf(call.command), "is not waiting for a decision", {}});
    return;
  }
  const storage::PendingRequest request = found->second;
  if (request.person == call.person) {
    refuse(call, {ErrorCode::NotPermitted, subjectOf(call.command), "was made by you", "A second person has to decide."});
    return;
  }
  if (!command.approve) {
    turnDown(call, request);
    return;
  }
  const auto stored = commandFromJson(request.command);
  const auto change = stored ? ruleChangeOf(*stored) : std::nullopt;
  if (change)
    approveRules(call, request, *change);
  else if (const auto *import = stored ? std::get_if<ImportSite>(&*stored) : nullptr)
    approveImport(call, request, *import);
  else
    refuse(call, {ErrorCode::Corrupt, subjectOf(call.command), "cannot be read any more", "Turn it down and ask anew."});
}

void CommandService::turnDown(const Call &call, const storage::PendingRequest &request)
{
  storage::Changes changes;
  changes.decidedRequests.push_back(request.id);
  changes.audit.push_back(draft(call, "turned down"));
  requests_.erase(request.id);
  Call guarded = call;
  guarded.reply = [this, request, reply = call.reply](const CommandOutcome &outcome) {
    if (std::holds_alternative<Refused>(outcome))
      requests_.emplace(request.id, request);
    reply(outcome);
  };
  commitOrRefuse(guarded, std::move(changes), [] {});
}

void CommandService::approveRules(const Call &call, const storage::PendingRequest &request, const RuleChange &change)
{
  auto changed = siteAfter(site_, change);
  if (!changed) {
    refuse(call, changed.error());
    return;
  }
  storage::Changes changes;
  const Call next = approved(call, request, commandOf(change), changes);
  SiteFiles files = configuration::rewriteSite(files_, site_, *changed);
  applySite(next, std::move(*changed), std::move(files), reasonOf(change), "done: approved by " + call.person.text(), std::move(changes));
}

CommandService::Call CommandService::approved(const Call &call, const storage::PendingRequest &request, Command command,
                                              storage::Changes &changes)
{
  // Decision and change are one transaction. Until it is in, nobody else can decide.
  changes.decidedRequests.push_back(request.id);
  changes.audit.push_back(draft(call, "approved"));
  requests_.erase(request.id);
  Call next = call;
  next.person = request.person;
  next.command = std::move(command);
  next.reply = [this, request, reply = call.reply](const CommandOutcome &outcome) {
    if (std::holds_alternative<Refused>(outcome))
      requests_.emplace(request.id, request);
    reply(outcome);
  };
  return next;
}

// --- People ---------------------------------------------------------------------------------------------------------

void CommandService::run(const Call &call, const CreateFirstAdministrator &command)
{
  if (!people_.empty()) {
    refuse(call, {ErrorCode::Conflict, command.person.id.text(), "this store has people already", "Sign in as an administrator."});
    return;
  }
  if (std::find(command.person.roles.begin(), command.person.roles.end(), Role::Administrator) == command.person.roles.end()) {
    refuse(call, {ErrorCode::Malformed, command.person.id.text(), "the first person has to be an administrator", {}});
    return;
  }
  Call named = call;
  named.person = command.person.id; // who makes themselves the first one
  savePerson(named, command.person, command.password, [this, session = call.session, person = command.person] {
    for (auto &[id, state] : sessions_)
      if (std::exchange(state.needsFirstAdministrator, false))
        setSession(id, state);
    enter(session, person);
  });
}

void CommandService::run(const Call &call, const SavePerson &command)
{
  if (people_.find(command.person.id) == nullptr && command.password.empty()) {
    refuse(call, {ErrorCode::Malformed, command.person.id.text(), "is new and needs a password", {}});
    return;
  }
  savePerson(call, command.person, command.password, [this, person = command.person] {
    for (auto &[id, state] : sessions_)
      if (state.person == person.id) {
        state.name = person.name;
        state.roles = person.roles;
        setSession(id, state);
      }
  });
}

void CommandService::savePerson(const Call &call, const Person &person, const std::string &password, std::function<void()> afterwards)
{
  if (const auto valid = people_.checkSave(person); !valid) {
    refuse(call, valid.error());
    return;
  }
  const auto guarded = takePeople(call);
  if (!guarded)
    return;
  const auto save = [this, call = *guarded, person, afterwards = std::move(afterwards)](const Result<std::string> &hash) {
    if (!hash) {
      refuse(call, hash.error());
      return;
    }
    storage::Changes changes;
    changes.people.push_back({person, *hash});
    changes.audit.push_back(draft(call, "done"));
    commitOrRefuse(call, std::move(changes), [this, stored = storage::StoredPerson{person, *hash}, afterwards] {
      people_.save(stored);
      afterwards();
    });
  };
  if (password.empty() && people_.find(person.id) != nullptr) {
    save(std::string{});
    return;
  }
  const bool taken = workers_.post(
      [this, password, save](WorkerContext &) { pipeline_.post([save, hash = security::hashPassword(password)] { save(hash); }); });
  if (!taken)
    refuse(*guarded, {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."});
}

std::optional<CommandService::Call> CommandService::takePeople(const Call &call)
{
  if (changingPeople_) {
    refuse(call, {ErrorCode::Conflict, subjectOf(call.command), "another change of people is being saved", "Try again in a moment."});
    return std::nullopt;
  }
  changingPeople_ = true;
  Call guarded = call;
  guarded.reply = [this, reply = call.reply](const CommandOutcome &outcome) {
    changingPeople_ = false;
    reply(outcome);
  };
  return guarded;
}

void CommandService::run(const Call &call, const RemovePerson &command)
{
  if (const auto valid = people_.checkRemove(command.person); !valid) {
    refuse(call, valid.error());
    return;
  }
  const auto guarded = takePeople(call);
  if (!guarded)
    return;
  storage::Changes changes;
  changes.removedPeople.push_back(command.person);
  changes.audit.push_back(draft(call, "done"));
  commitOrRefuse(*guarded, std::move(changes), [this, person = command.person] {
    people_.remove(person);
    for (auto &[id, state] : sessions_)
      if (state.person == person)
        setSession(id, {});
  });
}

// --- Sessions -------------------------------------------------------------------------------------------------------

void CommandService::run(const Call &call, const SignIn &command)
{
  if (const auto may = people_.beginTry(command.person, clock_.steady()); !may) {
    refuse(call, may.error());
    return;
  }
  const storage::StoredPerson *stored = people_.find(command.person);
  // A name that nobody has costs as long as a wrong password, so that names cannot be found by timing.
  const bool taken = workers_.post([this, call, command, hash = stored ? stored->passwordHash : std::string{}](WorkerContext &) {
    const bool right =
        hash.empty() ? (void(security::hashPassword("a name that nobody has")), false) : security::verifyPassword(hash, command.password);
    pipeline_.post([this, call, command, right] {
      people_.noteTry(command.person, right, clock_.steady());
      if (!sessions_.contains(call.session))
        return; // gone meanwhile
      const storage::StoredPerson *person = people_.find(command.person);
      if (!right || person == nullptr) {
        refuse(call, {ErrorCode::WrongCredentials, command.person.text(), "name and password do not match", "Check both and try again."});
        return;
      }
      Call named = call;
      named.person = command.person;
      enter(call.session, person->person);
      replyWhenSaved(named, "done");
    });
  });
  if (taken)
    return;
  people_.noteTry(command.person, false, clock_.steady());
  refuse(call, {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."});
}

void CommandService::run(const Call &call, const SignOut &)
{
  SessionState nobody;
  nobody.needsFirstAdministrator = people_.empty();
  setSession(call.session, nobody);
  replyWhenSaved(call, "done");
}

void CommandService::run(const Call &call, const LockSession &)
{
  SessionState state = sessions_[call.session];
  if (state.person.empty()) {
    refuse(call, {ErrorCode::NotSignedIn, {}, "nobody is signed in", {}});
    return;
  }
  state.locked = true;
  setSession(call.session, state);
  replyWhenSaved(call, "done");
}

void CommandService::run(const Call &call, const TestBroker &command)
{
  if (const auto started = pipeline_.testBroker(command.broker); !started) {
    refuse(call, started.error());
    return;
  }
  replyWhenSaved(call, "done");
}

void CommandService::run(const Call &call, const StopBrokerTest &)
{
  pipeline_.stopBrokerTest();
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
  return {clock_.utc(), call.person, keyOf(call.command), subjectOf(call.command), auditDetail(call.command), outcome};
}

} // namespace andon::engine
