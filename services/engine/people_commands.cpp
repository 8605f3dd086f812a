// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that keeps people and lets them in and out.
#include "services/engine/command_json.h"
#include "services/engine/command_service.h"
#include "services/security/password_hash.h"

#include <algorithm>
#include <utility>

namespace andon::engine {

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

} // namespace andon::engine
