// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that changes and tests brokers.
#include "models/domain/broker_check.h"
#include "services/configuration/site_files.h"
#include "services/engine/command_json.h"
#include "services/engine/command_service.h"

#include <algorithm>
#include <utility>

namespace andon::engine {
namespace {

auto byId(std::vector<Broker> &brokers, const BrokerId &id)
{
  return std::find_if(brokers.begin(), brokers.end(), [&id](const Broker &broker) { return broker.id == id; });
}

/// Before anything of it is repeated in an error, which goes on record.
Result<void> checkSecrets(const Broker &broker)
{
  if (holdsCredentials(broker.url))
    return failure(ErrorCode::Malformed, broker.id.text(), "has a name or password in its url",
                   "Give the user by itself, and the password in a file that only this account may read.");
  for (const std::string &path : {broker.passwordFile, broker.tls.keyPassphraseFile})
    if (!path.empty() && path.front() != '/')
      return failure(ErrorCode::Malformed, broker.id.text(), "names a password file without its full path",
                     "Give the path from the root, like /etc/andon/broker.password; the password itself stays in that file.");
  return {};
}

} // namespace

void CommandService::run(const Call &call, const AddBroker &command)
{
  changeBrokers(call, command.reason, [&command](std::vector<Broker> &brokers) -> Result<void> {
    if (byId(brokers, command.broker.id) != brokers.end())
      return failure(ErrorCode::Conflict, command.broker.id.text(), "is a broker of this site already", "Choose another name.");
    brokers.push_back(command.broker);
    return checkSecrets(command.broker);
  });
}

void CommandService::run(const Call &call, const ChangeBroker &command)
{
  changeBrokers(call, command.reason, [&command](std::vector<Broker> &brokers) -> Result<void> {
    const auto present = byId(brokers, command.broker.id);
    if (present == brokers.end())
      return failure(ErrorCode::NotFound, command.broker.id.text(), "is not a broker of this site");
    // What an engineer wrote in the files stays, a path from the folder of the program as well.
    Broker judged = command.broker;
    if (judged.passwordFile == present->passwordFile)
      judged.passwordFile.clear();
    if (judged.tls.keyPassphraseFile == present->tls.keyPassphraseFile)
      judged.tls.keyPassphraseFile.clear();
    *present = command.broker;
    return checkSecrets(judged);
  });
}

void CommandService::run(const Call &call, const RemoveBroker &command)
{
  changeBrokers(call, command.reason, [&command](std::vector<Broker> &brokers) -> Result<void> {
    const auto present = byId(brokers, command.broker);
    if (present == brokers.end())
      return failure(ErrorCode::NotFound, command.broker.text(), "is not a broker of this site");
    brokers.erase(present);
    return {};
  });
}

void CommandService::changeBrokers(const Call &call, const std::string &reason,
                                   const std::function<Result<void>(std::vector<Broker> &)> &change)
{
  if (reason.empty()) {
    refuse(call, {ErrorCode::Malformed, subjectOf(call.command), "a change of a broker needs a reason", "Say why."});
    return;
  }
  Site changed;
  changed.brokers = brokers_;
  if (const auto possible = change(changed.brokers); !possible) {
    refuse(call, possible.error());
    return;
  }
  if (changed.brokers == brokers_) {
    replyWhenSaved(call, "done: it was so already");
    return;
  }
  SiteFiles files = configuration::rewriteBrokers(files_.unpacked(), changed);
  readFiles(call, files, [this, call, reason, files, before = siteChanges_](Site wanted) {
    const auto session = sessions_.find(call.session);
    // Whoever acts may have signed out, and the site may have changed, while the files were read.
    if (session == sessions_.end() || session->second.person != call.person || session->second.locked) {
      refuse(call, {ErrorCode::NotSignedIn, subjectOf(call.command), "nobody is signed in any more", "Sign in first."});
      return;
    }
    if (before != siteChanges_) {
      refuse(call, {ErrorCode::Conflict, subjectOf(call.command), "the site was changed meanwhile", "Look at it and try again."});
      return;
    }
    applySite(call, std::move(wanted), files, reason, "done", {});
  });
}

void CommandService::run(const Call &call, const TestBroker &command)
{
  if (const auto started = pipeline_.testBroker(command.broker); !started) {
    refuse(call, started.error());
    return;
  }
  replyWhenSaved(call, "done");
}

void CommandService::run(const Call &call, const TryBroker &command)
{
  auto started = checkSecrets(command.broker);
  if (started)
    started = pipeline_.tryBroker(command.broker, command.listens);
  if (!started) {
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

} // namespace andon::engine
