// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that takes a whole site.
#include "services/configuration/site_difference.h"
#include "services/configuration/site_files.h"
#include "services/engine/command_json.h"
#include "services/engine/command_service.h"

#include <memory>
#include <utility>

namespace andon::engine {

void CommandService::run(const Call &call, const ImportSite &command)
{
  if (command.reason.empty()) {
    refuse(call, {ErrorCode::Malformed, "site", "a change of the site needs a reason", "Say why."});
    return;
  }
  readFiles(call, command.files, [this, call, command](Site wanted) { takeImport(call, command, std::move(wanted)); });
}

void CommandService::readFiles(const Call &call, const SiteFiles &files, std::function<void(Site)> next)
{
  // A large site takes longer to read than samples may wait.
  const bool taken = workers_.post([this, call, files, next = std::move(next)](WorkerContext &) {
    auto reading = std::make_shared<configuration::SiteReading>(configuration::parseSite(files));
    if (reading->problems.empty())
      reading->problems = pipeline_.checkPredictors(files, reading->site);
    pipeline_.post([this, call, reading, next] {
      if (!reading->problems.empty())
        refuse(call, reading->problems.front());
      else
        next(std::move(reading->site));
    });
  });
  if (!taken)
    refuse(call, {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."});
}

void CommandService::takeImport(const Call &call, const ImportSite &command, Site wanted)
{
  if (!mayStillAct(call))
    return;
  if (command.files == files_.unpacked()) {
    replyWhenSaved(call, "done: it was so already");
    return;
  }
  const Site present = site();
  if (present.rules != wanted.rules)
    if (const auto allowed = authorize(call.session, Permission::ChangeRules); !allowed) {
      refuse(call, allowed.error());
      return;
    }
  if (const auto trials = checkImportedTrials(present, wanted); !trials) {
    refuse(call, trials.error());
    return;
  }
  if (!configuration::touchedSafetyRules(present, wanted).empty()) {
    ImportSite waiting = command;
    waiting.replaces = configuration::fingerprint(files_.unpacked());
    askSecondPerson(call, waiting);
    return;
  }
  applySite(call, std::move(wanted), command.files, command.reason, "done", {});
}

void CommandService::approveImport(const Call &call, const storage::PendingRequest &request, const ImportSite &import)
{
  const auto isStale = [this, import] { return import.replaces != configuration::fingerprint(files_.unpacked()); };
  const Error stale{ErrorCode::Conflict, subjectOf(call.command), "was made against another version of the site",
                    "Turn it down and import again."};
  if (isStale()) {
    refuse(call, stale);
    return;
  }
  readFiles(call, import.files, [this, call, request, import, isStale, stale](Site wanted) {
    if (!mayStillAct(call))
      return;
    if (!requests_.contains(request.id) || isStale()) {
      refuse(call, stale);
      return;
    }
    if (const auto trials = checkImportedTrials(site(), wanted); !trials) {
      refuse(call, trials.error());
      return;
    }
    storage::Changes changes;
    const Call next = approved(call, request, import, changes);
    applySite(next, std::move(wanted), import.files, import.reason, "done: approved by " + call.person.text(), std::move(changes));
  });
}

} // namespace andon::engine
