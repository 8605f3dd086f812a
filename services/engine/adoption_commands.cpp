// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that makes what is heard a part of the site.
#include "services/engine/adoption_changes.h"
#include "services/engine/command_json.h"
#include "services/engine/command_service.h"
#include "services/engine/console_faults.h"
#include "services/engine/running_predictors.h"
#include "services/security/authorizer.h"

#include <algorithm>
#include <memory>
#include <spdlog/spdlog.h>
#include <utility>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration standingEvery = 5s;
/// After a standing adoption that was refused: its audit records must not become a flood themselves.
constexpr Duration standingPause = 1min;

const Error changedMeanwhile{ErrorCode::Conflict, "site", "was changed meanwhile", "Try again."};

} // namespace

/// What a worker adopts from: as it was when the command came.
struct CommandService::Heard {
  std::shared_ptr<const Site> running;
  std::vector<Broker> brokers;
  configuration::PackedFiles files;
  UnknownSources sources;
  std::uint64_t siteChanges = 0;

  /// As it was configured; a copy.
  [[nodiscard]] Site site() const
  {
    Site configured = withoutPredictors(withoutConsole(*running));
    configured.brokers = brokers;
    return configured;
  }
};

std::shared_ptr<const CommandService::Heard> CommandService::heardNow() const
{
  return std::make_shared<const Heard>(Heard{running_, brokers_, files_, pipeline_.unknownSources(), siteChanges_});
}

void CommandService::run(const Call &call, const AdoptSources &command)
{
  if (command.reason.empty() || !command.standing.empty()) {
    refuse(call, {ErrorCode::Malformed, subjectOf(call.command), "adopting needs a reason of somebody's own", "Say why."});
    return;
  }
  const bool taken = workers_.post([this, call, command, heard = heardNow()](WorkerContext &) {
    auto adoption = std::make_shared<Result<Adoption>>(adopt(heard->site(), heard->files.unpacked(), heard->sources, command));
    pipeline_.post([this, call, heard, adoption] { takeAdoption(call, heard, std::move(*adoption)); });
  });
  if (!taken)
    refuse(call, {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."});
}

void CommandService::run(const Call &call, const ChangeAdoption &command)
{
  if (command.reason.empty()) {
    refuse(call, {ErrorCode::Malformed, subjectOf(call.command), "a change of the site needs a reason", "Say why."});
    return;
  }
  const bool addsRules = std::any_of(command.adopt.begin(), command.adopt.end(), [](const StandingAdoption &each) { return each.rules; });
  if (addsRules)
    if (const auto allowed = authorize(call.session, Permission::ChangeRules); !allowed) {
      refuse(call, allowed.error());
      return;
    }
  const bool taken = workers_.post([this, call, command, heard = heardNow()](WorkerContext &) {
    auto change = std::make_shared<Result<Adoption>>(changeAdoption(heard->site(), heard->files.unpacked(), command));
    pipeline_.post([this, call, heard, change] { takeAdoption(call, heard, std::move(*change)); });
  });
  if (!taken)
    refuse(call, {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."});
}

void CommandService::takeAdoption(const Call &call, const std::shared_ptr<const Heard> &heard, Result<Adoption> adoption)
{
  const auto session = sessions_.find(call.session);
  // Whoever acts may have signed out meanwhile.
  if (session == sessions_.end() || session->second.person != call.person) {
    refuse(call, {ErrorCode::NotSignedIn, "site", "nobody is signed in any more", "Sign in first."});
    return;
  }
  if (!adoption) {
    refuse(call, adoption.error());
    return;
  }
  if (adoption->rules > 0)
    if (const auto allowed = security::authorize(session->second, Permission::ChangeRules); !allowed) {
      Error error = allowed.error();
      error.remedy = "Adopt without rules, or ask somebody who may change rules.";
      refuse(call, error);
      return;
    }
  if (siteChanges_ != heard->siteChanges) {
    refuse(call, changedMeanwhile);
    return;
  }
  const auto *command = std::get_if<AdoptSources>(&call.command);
  const std::string reason = command != nullptr ? command->reason : std::get<ChangeAdoption>(call.command).reason;
  const std::string how = command != nullptr ? "done: " + toText(*adoption) : "done";
  applySite(call, std::move(adoption->site), std::move(adoption->files), reason, how, {});
}

AdoptionRoom CommandService::standingRoom(SteadyTime now)
{
  AdoptionRoom room;
  for (const StandingAdoption &standing : running_->adoptions) {
    auto &times = adoptedAt_[standing.id];
    std::erase_if(times, [now](SteadyTime time) { return now - time >= 1h; });
    const auto most = static_cast<std::size_t>(standing.mostPerHour);
    room[standing.id] = most - std::min(most, times.size());
  }
  return room;
}

void CommandService::adoptByStanding(SteadyTime now)
{
  owner_.check();
  if (now < nextStanding_ || running_->adoptions.empty() || changingSite_ || adoptsStanding_)
    return;
  nextStanding_ = now + standingEvery;
  if (const std::uint64_t generation = pipeline_.unknownGeneration(); generation == standingGeneration_)
    return;
  else
    standingGeneration_ = generation;
  adoptsStanding_ = workers_.post([this, heard = heardNow(), room = standingRoom(now)](WorkerContext &) {
    const Site site = heard->site();
    auto command = standingAdoption(site, heard->sources, room);
    auto adoption = std::make_shared<Result<Adoption>>();
    if (command)
      *adoption = adopt(site, heard->files.unpacked(), heard->sources, *command);
    pipeline_.post([this, heard, command = std::move(command), adoption] {
      adoptsStanding_ = false;
      if (command && siteChanges_ == heard->siteChanges)
        takeStanding(*command, std::move(*adoption));
    });
  });
}

void CommandService::takeStanding(const AdoptSources &command, Result<Adoption> adoption)
{
  const std::size_t count = adoption ? adoption->assets.size() : 0;
  const std::string what = adoption ? toText(*adoption) : std::string{};
  // Nobody's session: the engine itself acts.
  const Call call{SessionId{}, PersonId{}, command, [this, id = command.standing, count, what](const CommandOutcome &outcome) {
                    if (const auto *refused = std::get_if<Refused>(&outcome)) {
                      nextStanding_ = clock_.steady() + standingPause;
                      spdlog::warn("Standing adoption {}: {}", id, andon::toText(refused->reason));
                      return;
                    }
                    adoptedAt_[id].insert(adoptedAt_[id].end(), count, clock_.steady());
                    spdlog::info("Standing adoption {}: {}", id, what);
                  }};
  if (!adoption) {
    refuse(call, adoption.error());
    return;
  }
  applySite(call, std::move(adoption->site), std::move(adoption->files), command.reason, "done: " + what, {});
}

} // namespace andon::engine
