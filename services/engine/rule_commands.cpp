// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that changes rules and keeps what a second person has to decide.
#include "services/configuration/site_files.h"
#include "services/engine/command_json.h"
#include "services/engine/command_service.h"

#include <utility>

namespace andon::engine {

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
  const Site present = site();
  auto changed = siteAfter(present, change);
  if (!changed) {
    refuse(call, changed.error());
    return;
  }
  if (const auto settled = settleTrials(*changed, *running_, change, call.person, clock_.utc()); !settled) {
    refuse(call, settled.error());
    return;
  }
  if (needsSecondPerson(present, change)) {
    askSecondPerson(call, call.command);
    return;
  }
  SiteFiles files = configuration::rewriteSite(files_.unpacked(), present, *changed);
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
  notePromotions(call, changed, reason, changes);
  changingSite_ = true;
  Call guarded = call;
  guarded.reply = [this, reply = call.reply](const CommandOutcome &outcome) {
    changingSite_ = false;
    reply(outcome);
  };
  commitOrRefuse(guarded, std::move(changes), [this, changed = std::move(changed), files = std::move(files)]() mutable {
    files_ = configuration::PackedFiles{files};
    brokers_ = changed.brokers;
    running_ = pipeline_.siteChanged(std::move(changed));
    ++siteChanges_;
    followShadows();
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
  const Site present = site();
  auto changed = siteAfter(present, change);
  if (!changed) {
    refuse(call, changed.error());
    return;
  }
  if (const auto settled = settleTrials(*changed, *running_, change, request.person, clock_.utc()); !settled) {
    refuse(call, settled.error());
    return;
  }
  storage::Changes changes;
  const Call next = approved(call, request, commandOf(change), changes);
  SiteFiles files = configuration::rewriteSite(files_.unpacked(), present, *changed);
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
  next.owner.clear();
  next.command = std::move(command);
  next.reply = [this, request, reply = call.reply](const CommandOutcome &outcome) {
    if (std::holds_alternative<Refused>(outcome))
      requests_.emplace(request.id, request);
    reply(outcome);
  };
  return next;
}

} // namespace andon::engine
