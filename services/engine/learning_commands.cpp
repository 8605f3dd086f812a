// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that takes people's word on the way from taps to another version of a predictor.
#include "services/configuration/site_files.h"
#include "services/engine/command_service.h"
#include "services/engine/learning_loop.h"
#include "services/engine/package_files.h"
#include "services/engine/predictor_versions.h"
#include "services/prediction/predictor_package.h"

#include <algorithm>
#include <utility>

namespace andon::engine {
namespace {

constexpr std::size_t mostReviewed = 200;
/// Of one predictor: each costs what the champion costs.
constexpr std::size_t mostShadows = 4;

Error needsReason(const std::string &subject, const char *what)
{
  return {ErrorCode::Malformed, subject, std::string{what} + " needs a reason", "Say why."};
}

Error noPredictor(const PredictorId &predictor)
{
  return {ErrorCode::NotFound, predictor.text(), "is no predictor of this site", "See: andonctl predictors list --store FILE"};
}

} // namespace

void CommandService::run(const Call &call, const ReviewRetraining &command)
{
  const bool isReview = command.state == RetrainingState::Reviewed || command.state == RetrainingState::Accepted ||
                        command.state == RetrainingState::Rejected;
  if (!isReview || command.items.empty() || command.items.size() > mostReviewed) {
    refuse(call, {ErrorCode::Malformed, {}, "a review accepts, rejects or leaves open 1 to 200 items", "Choose the items anew."});
    return;
  }
  if (command.state == RetrainingState::Rejected && command.reason.empty()) {
    refuse(call, needsReason(command.items.front().text(), "a rejection"));
    return;
  }
  storage::Changes changes;
  changes.learning.publishing = publishing();
  changes.learning.steps.push_back({command.items, {command.state, RetrainingHold::None, clock_.utc(), call.person, command.reason}, {}});
  changes.audit.push_back(draft(call, "done"));
  commitOrRefuse(call, std::move(changes), [this] {
    if (learning_->outbox)
      learning_->outbox->wake();
  });
}

void CommandService::run(const Call &call, const OfferCandidate &command)
{
  if (command.reason.empty()) {
    refuse(call, needsReason(command.predictor.text(), "a candidate"));
    return;
  }
  if (findPredictor(*running_, command.predictor) == nullptr) {
    refuse(call, noPredictor(command.predictor));
    return;
  }
  const auto package = prediction::packageFrom(command.files, configuration::predictorFolder + command.predictor.text());
  if (!package) {
    refuse(call, package.error());
    return;
  }
  const std::string id = prediction::packageId(*package);
  storage::Changes changes;
  changes.learning.candidates.push_back({command.predictor, id, clock_.utc(), call.person, command.reason, command.files});
  changes.learning.publishing = publishing();
  if (!command.trainedFrom.empty())
    changes.learning.steps.push_back(
        {command.trainedFrom, {RetrainingState::Trained, RetrainingHold::None, clock_.utc(), call.person, command.reason}, id});
  changes.audit.push_back(draft(call, "done"));
  commitOrRefuse(call, std::move(changes), [] {});
}

void CommandService::run(const Call &call, const StartShadow &command)
{
  const PredictorSetting *setting = findPredictor(*running_, command.predictor);
  if (setting == nullptr) {
    refuse(call, noPredictor(command.predictor));
    return;
  }
  auto &shadows = learning_->state.shadows;
  const auto isSame = [&](const storage::StoredShadow &each) {
    return each.comparison.predictor == command.predictor && each.comparison.package == command.package;
  };
  const auto ofPredictor = std::count_if(shadows.begin(), shadows.end(),
                                         [&](const storage::StoredShadow &each) { return each.comparison.predictor == command.predictor; });
  if (setting->package == command.package || std::any_of(shadows.begin(), shadows.end(), isSame)) {
    refuse(call, {ErrorCode::Conflict, command.predictor.text(), "this version scores already", "Choose another version."});
    return;
  }
  if (static_cast<std::size_t>(ofPredictor) >= mostShadows) {
    refuse(call, {ErrorCode::LimitExceeded, command.predictor.text(), "has four shadows already", "Stop one of them first."});
    return;
  }
  const bool taken = workers_.post([this, call, command](WorkerContext &context) {
    const auto reader = context.operations();
    const auto files =
        reader ? filesOfVersion(**reader, command.predictor, command.package) : Result<SiteFiles>{tl::unexpected<Error>(reader.error())};
    const auto package = files ? prediction::packageFrom(*files, command.predictor.text())
                               : Result<prediction::PredictorPackage>{tl::unexpected<Error>(files.error())};
    const std::optional<Error> problem = package ? std::nullopt : std::optional{package.error()};
    pipeline_.post([this, call, command, problem] {
      if (problem) {
        refuse(call, *problem);
        return;
      }
      storage::StoredShadow shadow;
      shadow.id = ++learning_->state.lastShadow;
      shadow.comparison.predictor = command.predictor;
      shadow.comparison.package = command.package;
      if (const PredictorSetting *present = findPredictor(*running_, command.predictor))
        shadow.comparison.champion = present->package;
      shadow.comparison.assets = command.assets;
      shadow.comparison.since = clock_.utc();
      shadow.comparison.person = call.person;
      shadow.comparison.reason = command.reason;
      storage::Changes changes;
      changes.learning.shadows.push_back(shadow);
      changes.audit.push_back(draft(call, "done"));
      commitOrRefuse(call, std::move(changes), [this, shadow] {
        learning_->state.shadows.push_back(shadow);
        followShadows();
      });
    });
  });
  if (!taken)
    refuse(call, {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."});
}

void CommandService::run(const Call &call, const StopShadow &command)
{
  if (pipeline_.shadowFigures)
    keepShadows(pipeline_.shadowFigures());
  auto &shadows = learning_->state.shadows;
  const auto found = std::find_if(shadows.begin(), shadows.end(), [&](const storage::StoredShadow &each) {
    return each.comparison.predictor == command.predictor && each.comparison.package == command.package;
  });
  if (found == shadows.end()) {
    refuse(call, {ErrorCode::NotFound, command.predictor.text(), "has no such shadow", "See: andonctl predictors shadow --show"});
    return;
  }
  storage::StoredShadow stopped = *found;
  stopped.comparison.until = clock_.utc();
  storage::Changes changes;
  changes.learning.shadows.push_back(stopped);
  changes.audit.push_back(draft(call, "done"));
  commitOrRefuse(call, std::move(changes), [this, id = stopped.id] {
    std::erase_if(learning_->state.shadows, [id](const storage::StoredShadow &each) { return each.id == id; });
    followShadows();
  });
}

void CommandService::run(const Call &call, const RollBackPredictor &command)
{
  if (command.reason.empty()) {
    refuse(call, needsReason(command.predictor.text(), "the way back"));
    return;
  }
  const PredictorSetting *setting = findPredictor(*running_, command.predictor);
  if (setting == nullptr) {
    refuse(call, noPredictor(command.predictor));
    return;
  }
  const bool taken = workers_.post([this, call, command, present = setting->package.string()](WorkerContext &context) {
    Result<SiteFiles> files = failure(ErrorCode::NotFound, command.predictor.text(), "has had no other version before",
                                      "See: andonctl predictors list --store FILE");
    if (const auto reader = context.operations(); !reader)
      files = tl::unexpected<Error>(reader.error());
    else if (const auto before = packageBefore(**reader, command.predictor, present); !before)
      files = tl::unexpected<Error>(before.error());
    else if (!before->empty())
      files = filesOfVersion(**reader, command.predictor, *before);
    pipeline_.post([this, call, command, files] { letRun(call, command.predictor, files, command.reason, Actor::Person); });
  });
  if (!taken)
    refuse(call, {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."});
}

void CommandService::letRun(const Call &call, const PredictorId &predictor, const Result<SiteFiles> &files, const std::string &reason,
                            Actor actor)
{
  if (!files)
    refuse(call, files.error());
  else
    takePackage(call, {predictor, {}, {}, *files, reason}, actor);
}

void CommandService::run(const Call &call, const RetrainPredictor &command)
{
  if (findPredictor(*running_, command.predictor) == nullptr) {
    refuse(call, noPredictor(command.predictor));
    return;
  }
  if (const auto found = learning_->trainers.find(command.predictor);
      found != learning_->trainers.end() && found->second.run.ended == noTime) {
    refuse(call, {ErrorCode::Conflict, command.predictor.text(), "is being trained already", "Wait until that is done."});
    return;
  }
  auto &triggers = learning_->state.triggers;
  const auto open = std::find_if(triggers.begin(), triggers.end(), [&](const RetrainingTrigger &each) {
    return each.predictor == command.predictor && each.state == TriggerState::Open;
  });
  RetrainingTrigger trigger;
  if (open != triggers.end()) {
    trigger = *open; // what it was trained for
  } else {
    trigger.id = TriggerId{++learning_->state.lastTrigger};
    trigger.predictor = command.predictor;
    trigger.time = clock_.utc();
    trigger.person = call.person;
    trigger.evidence = command.reason;
  }
  trigger.state = TriggerState::Training;
  storage::Changes changes;
  changes.learning.triggers.push_back(trigger);
  changes.audit.push_back(draft(call, "done"));
  commitOrRefuse(call, std::move(changes), [this, trigger] {
    std::erase_if(learning_->state.triggers, [&](const RetrainingTrigger &each) { return each.id == trigger.id; });
    learning_->state.triggers.push_back(trigger);
    startTrainer(trigger);
  });
}

void CommandService::run(const Call &call, const DismissTrigger &command)
{
  if (command.reason.empty()) {
    refuse(call, needsReason("trigger " + std::to_string(command.trigger.number()), "a dismissal"));
    return;
  }
  auto &triggers = learning_->state.triggers;
  const auto found =
      std::find_if(triggers.begin(), triggers.end(), [&](const RetrainingTrigger &each) { return each.id == command.trigger; });
  if (found == triggers.end() || found->state != TriggerState::Open) {
    refuse(call, {ErrorCode::NotFound, "trigger " + std::to_string(command.trigger.number()), "is not open", "Look at the list again."});
    return;
  }
  RetrainingTrigger dismissed = *found;
  dismissed.state = TriggerState::Dismissed;
  dismissed.closedAt = clock_.utc();
  dismissed.outcome = command.reason;
  storage::Changes changes;
  changes.learning.triggers.push_back(dismissed);
  changes.audit.push_back(draft(call, "done"));
  commitOrRefuse(call, std::move(changes), [this, dismissed] {
    for (RetrainingTrigger &each : learning_->state.triggers)
      if (each.id == dismissed.id)
        each = dismissed;
  });
}

} // namespace andon::engine
