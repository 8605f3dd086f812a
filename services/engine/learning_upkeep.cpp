// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that acts by itself: lets items out, trains, looks for reasons to, and goes back from a bad promotion.
#include "services/configuration/site_files.h"
#include "services/engine/command_service.h"
#include "services/engine/learning_judgement.h"
#include "services/engine/learning_loop.h"
#include "services/engine/predictor_versions.h"
#include "services/engine/shadow_bench.h"
#include "services/prediction/predictor_package.h"
#include "services/storage/retraining_message.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>
#include <utility>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration lookEvery = 1s;
constexpr Duration judgeEvery = 1min;

} // namespace

struct CommandService::Findings {
  std::vector<RetrainingTrigger> triggers; ///< without their ids
  std::vector<PromotionFinding> promotions;
};

void CommandService::tendLearning(SteadyTime now)
{
  owner_.check();
  if (now < learning_->nextLook)
    return;
  learning_->nextLook = now + lookEvery;
  if (learning_->outbox == nullptr && pipeline_.publishTo) {
    learning_->outbox = std::make_unique<learning::RetrainingOutbox>(
        pipeline_.storePath, learning::RetrainingOutbox::Handlers{
                                 [this](const std::vector<std::string> &ids) {
                                   storage::Changes changes;
                                   changes.learning.confirmed = ids;
                                   store_.commit(std::move(changes), [this](bool committed) {
                                     if (committed)
                                       pipeline_.post([this] { learning_->outbox->wake(); });
                                   });
                                 },
                                 [this](const learning::RetrainingReply &reply) {
                                   pipeline_.post([this, reply] {
                                     storage::Changes changes;
                                     changes.learning.steps.push_back(
                                         {{reply.item}, {RetrainingState::Exported, RetrainingHold::None, clock_.utc(), {}, reply.by}, {}});
                                     store_.commit(std::move(changes), nullptr);
                                   });
                                 }});
  }
  if (!std::exchange(learning_->hasBegun, true)) {
    followShadows();
    // What was in training when the last run ended is open again.
    for (RetrainingTrigger &trigger : learning_->state.triggers)
      if (trigger.state == TriggerState::Training && !learning_->trainers.contains(trigger.predictor))
        trigger.state = TriggerState::Open;
  }
  followPublishing();
  releaseItems(clock_.utc());
  if (now >= learning_->nextJudgement && !learning_->isJudging) {
    learning_->nextJudgement = now + judgeEvery;
    if (pipeline_.shadowFigures)
      keepShadows(pipeline_.shadowFigures());
    judgeLearning();
  }
}

void CommandService::stopLearning()
{
  learning_->trainers.clear();
  learning_->outbox.reset();
}

storage::RetrainingPublishing CommandService::publishing() const
{
  // Also in a run that has no connections: the next one that has sends it.
  const bool goesOut = running_->retraining.publish && !brokers_.empty();
  return {goesOut ? storage::retrainingTopicOf(running_->name) : std::string{}, running_->name};
}

void CommandService::followPublishing()
{
  if (learning_->outbox == nullptr)
    return;
  std::optional<learning::RetrainingOutbox::Target> target;
  if (const storage::RetrainingPublishing told = publishing(); !told.topic.empty()) {
    const std::vector<Broker> brokers = pipeline_.publishTo(*running_);
    const auto named =
        std::find_if(brokers.begin(), brokers.end(), [&](const Broker &each) { return each.id.text() == running_->retraining.broker; });
    if (named != brokers.end())
      target = {*named, told.topic};
    else if (running_->retraining.broker.empty() && !brokers.empty())
      target = {brokers.front(), told.topic};
  }
  learning_->outbox->setTarget(std::move(target));
}

void CommandService::releaseItems(UtcTime now)
{
  auto &dues = learning_->dues;
  if (learning_->isReleasing || std::none_of(dues.begin(), dues.end(), [&](UtcTime due) { return due <= now; }))
    return;
  std::erase_if(dues, [&](UtcTime due) { return due <= now; });
  storage::Changes changes;
  changes.learning.release = storage::QueueRelease{now, running_->retraining.mostTapsAnHour, std::exchange(learning_->takesEarlier, false)};
  changes.learning.publishing = publishing();
  learning_->isReleasing = true;
  store_.commit(std::move(changes), [this](bool committed) {
    if (!committed)
      return; // the store tries again
    pipeline_.post([this] {
      learning_->isReleasing = false;
      if (learning_->outbox)
        learning_->outbox->wake();
    });
  });
}

LearningStatus CommandService::learningStatus() const
{
  LearningStatus status;
  for (const auto &[predictor, trainer] : learning_->trainers)
    status.trainers.push_back(trainer.run);
  if (learning_->outbox) {
    const auto outbox = learning_->outbox->status();
    status.published = outbox.published;
    status.nonsense = outbox.nonsense;
    status.outboxProblem = outbox.problem;
  }
  return status;
}

CommandService::Call CommandService::engineCall(Command command, const std::string &what) const
{
  // Nobody's session: the engine itself acts.
  return {SessionId{}, PersonId{}, std::move(command), [what](const CommandOutcome &outcome) {
            if (const auto *refused = std::get_if<Refused>(&outcome))
              spdlog::warn("{}: {}", what, toText(refused->reason));
          }};
}

void CommandService::notePromotions(const Call &call, const Site &changed, const std::string &reason, storage::Changes &changes)
{
  for (const PredictorSetting &after : changed.predictors) {
    const PredictorSetting *before = findPredictor(*running_, after.id);
    if (before == nullptr || before->package == after.package || after.package.empty())
      continue;
    const UtcTime now = clock_.utc();
    Promotion promotion;
    promotion.id = ++learning_->state.lastPromotion;
    promotion.predictor = after.id;
    promotion.from = before->package;
    promotion.to = after.package;
    promotion.time = now;
    promotion.person = call.person;
    promotion.reason = reason;
    promotion.watchedUntil = now + changed.retraining.watchedFor;
    // Other versions were compared with the one that ran.
    if (pipeline_.shadowFigures)
      keepShadows(pipeline_.shadowFigures());
    for (storage::StoredShadow &shadow : learning_->state.shadows)
      if (shadow.comparison.predictor == after.id && shadow.comparison.until == noTime) {
        shadow.comparison.until = now;
        changes.learning.shadows.push_back(shadow);
      }
    std::erase_if(learning_->state.shadows, [&](const storage::StoredShadow &each) { return each.comparison.predictor == after.id; });
    auto &watched = learning_->state.watched;
    bool goesBack = false;
    for (Promotion &earlier : watched)
      if (earlier.predictor == after.id) {
        const bool isBack = earlier.from == promotion.to;
        goesBack = goesBack || isBack;
        earlier.state = isBack ? PromotionState::RolledBack : PromotionState::Replaced;
        earlier.closedAt = now;
        earlier.outcome = reason;
        changes.learning.promotions.push_back(earlier);
      }
    std::erase_if(watched, [&](const Promotion &each) { return each.predictor == after.id; });
    // What ran before is known: going back to it is not watched, so that two versions never take turns.
    if (goesBack)
      promotion.state = PromotionState::Kept;
    else
      watched.push_back(promotion);
    if (!goesBack && !promotion.from.empty()) {
      // The version before scores on, so that it shows what the new one misses.
      storage::StoredShadow shadow;
      shadow.id = ++learning_->state.lastShadow;
      shadow.comparison.predictor = after.id;
      shadow.comparison.package = promotion.from;
      shadow.comparison.champion = promotion.to;
      shadow.comparison.since = now;
      shadow.comparison.reason = "the version before, while the new one is watched";
      learning_->state.shadows.push_back(shadow);
      changes.learning.shadows.push_back(std::move(shadow));
    }
    changes.learning.promotions.push_back(promotion);
  }
}

void CommandService::judgeLearning()
{
  LearningQuestion question{running_, learning_->state, clock_.utc()};
  for (const auto &[predictor, trainer] : learning_->trainers)
    if (trainer.run.ended == noTime)
      question.inTraining.insert(predictor);
  if (running_->predictors.empty())
    return;
  learning_->isJudging = workers_.post([this, question = std::move(question)](WorkerContext &context) {
    auto findings = std::make_shared<Findings>();
    if (const auto reader = context.operations()) {
      findings->triggers = reasonsToRetrain(**reader, question);
      findings->promotions = judgePromotions(**reader, question);
    }
    pipeline_.post([this, findings] {
      learning_->isJudging = false;
      takeFindings(*findings);
    });
  });
}

void CommandService::takeFindings(const Findings &findings)
{
  storage::Changes changes;
  for (const PromotionFinding &finding : findings.promotions) {
    auto &watched = learning_->state.watched;
    const auto own = std::find_if(watched.begin(), watched.end(), [&](const Promotion &each) { return each.id == finding.promotion.id; });
    if (own == watched.end())
      continue; // it ended meanwhile
    *own = finding.promotion;
    if (finding.goesBack) {
      rollBackByGuard(finding.promotion);
      continue;
    }
    if (own->state != PromotionState::Watched) {
      changes.learning.promotions.push_back(*own);
      changes.audit.push_back({clock_.utc(), {}, "keep_promotion", own->predictor.text(), "{}", "done: " + own->outcome});
      watched.erase(own);
    }
  }
  for (const RetrainingTrigger &trigger : findings.triggers)
    openTrigger(trigger, changes);
  if (!changes.empty())
    store_.commit(std::move(changes), nullptr);
}

void CommandService::openTrigger(RetrainingTrigger trigger, storage::Changes &changes)
{
  auto &triggers = learning_->state.triggers;
  if (std::any_of(triggers.begin(), triggers.end(), [&](const RetrainingTrigger &each) {
        return each.predictor == trigger.predictor && (each.state == TriggerState::Open || each.state == TriggerState::Training);
      }))
    return;
  trigger.id = TriggerId{++learning_->state.lastTrigger};
  if (running_->retraining.trainsByItself)
    trigger.state = TriggerState::Training;
  // Of each predictor the newest is enough to keep the distance by.
  std::erase_if(triggers, [&](const RetrainingTrigger &each) { return each.predictor == trigger.predictor; });
  triggers.push_back(trigger);
  changes.learning.triggers.push_back(trigger);
  changes.audit.push_back({clock_.utc(), {}, "open_trigger", trigger.predictor.text(), "{}", "done: " + trigger.evidence});
  if (trigger.state == TriggerState::Training)
    startTrainer(trigger);
}

void CommandService::startTrainer(const RetrainingTrigger &trigger)
{
  Learning::Trainer &trainer = learning_->trainers[trigger.predictor];
  trainer.process.reset();
  trainer.run = {trigger.predictor, clock_.utc(), noTime, false, {}};
  trainer.trigger = trigger.id;
  trainer.items.clear();
  const PredictorId predictor = trigger.predictor;
  const bool taken = workers_.post([this, predictor](WorkerContext &context) {
    std::vector<RetrainingItemId> items;
    if (const auto reader = context.operations())
      if (auto untrained = (*reader)->untrained(predictor))
        items = std::move(*untrained);
    pipeline_.post([this, predictor, items] {
      Learning::Trainer &own = learning_->trainers[predictor];
      own.items = items;
      own.process = std::make_unique<learning::TrainerProcess>(
          pipeline_.trainer, pipeline_.storePath, predictor, [this, predictor](const learning::TrainerProcess::Made &made) {
            pipeline_.post([this, predictor, made] { takeCandidate(predictor, made); });
          });
    });
  });
  if (!taken)
    takeCandidate(predictor, failure(ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."));
}

void CommandService::takeCandidate(const PredictorId &predictor, const Result<SiteFiles> &made)
{
  Learning::Trainer &trainer = learning_->trainers[predictor];
  const UtcTime now = clock_.utc();
  trainer.run.ended = now;
  storage::Changes changes;
  const auto package =
      made ? prediction::packageFrom(*made, predictor.text()) : Result<prediction::PredictorPackage>{tl::unexpected<Error>(made.error())};
  const std::string id = package ? prediction::packageId(*package) : std::string{};
  trainer.run.made = package.has_value();
  trainer.run.said = package ? fmt::format("made the candidate {}", id.substr(0, 12)) : toText(package.error());
  std::string reason = "retrained";
  for (RetrainingTrigger &trigger : learning_->state.triggers)
    if (trigger.id == trainer.trigger) {
      trigger.state = package ? TriggerState::Answered : TriggerState::Failed;
      trigger.closedAt = now;
      trigger.outcome = trainer.run.said;
      trigger.candidate = id;
      if (!trigger.evidence.empty())
        reason += ": " + trigger.evidence;
      changes.learning.triggers.push_back(trigger);
    }
  if (package) {
    changes.learning.candidates.push_back({predictor, id, now, {}, reason, *made});
    changes.learning.publishing = publishing();
    if (!trainer.items.empty())
      changes.learning.steps.push_back({trainer.items, {RetrainingState::Trained, RetrainingHold::None, now, {}, {}}, id});
  }
  changes.audit.push_back(
      {now, {}, "train_candidate", predictor.text(), "{}", package ? "done: " + trainer.run.said : "refused: " + trainer.run.said});
  store_.commit(std::move(changes), nullptr);
}

void CommandService::rollBackByGuard(const Promotion &promotion)
{
  const std::string reason = "rolled back by the guard: " + promotion.outcome;
  const Call call = engineCall(RollBackPredictor{promotion.predictor, reason}, "Predictor " + promotion.predictor.text());
  const bool taken = workers_.post([this, call, promotion, reason](WorkerContext &context) {
    const auto reader = context.operations();
    const Result<SiteFiles> files =
        reader ? filesOfVersion(**reader, promotion.predictor, promotion.from) : Result<SiteFiles>{tl::unexpected<Error>(reader.error())};
    // It ran, and whoever let it run agreed to it then: no second person stands between the plant and what worked.
    pipeline_.post([this, call, promotion, files, reason] { letRun(call, promotion.predictor, files, reason, Actor::Guard); });
  });
  if (!taken)
    spdlog::warn("Predictor {}: {}, but too much is waiting; tried again in a minute.", promotion.predictor.text(), reason);
}

void CommandService::followShadows()
{
  if (!pipeline_.shadowsChanged)
    return;
  const std::uint64_t generation = ++learning_->shadowGeneration;
  const auto shadows = std::make_shared<const std::vector<storage::StoredShadow>>(learning_->state.shadows);
  if (shadows->empty()) {
    pipeline_.shadowsChanged({}, {});
    return;
  }
  const bool taken = workers_.post([this, shadows, generation](WorkerContext &context) {
    SiteFiles files;
    if (const auto reader = context.operations())
      for (const storage::StoredShadow &each : *shadows)
        if (const auto package = filesOfVersion(**reader, each.comparison.predictor, each.comparison.package))
          for (const auto &[name, text] : *package)
            files.emplace(configuration::predictorFolder + shadowIdOf(each.comparison).text() + "/" + name, text);
    pipeline_.post([this, shadows, files, generation] {
      if (generation == learning_->shadowGeneration) // otherwise a later call brings what scores now
        pipeline_.shadowsChanged(*shadows, files);
    });
  });
  if (!taken)
    spdlog::warn("Shadows cannot be read now: too much is waiting. They begin at the next change or start.");
}

std::vector<storage::StoredShadow> CommandService::shadows() const
{
  return pipeline_.shadowFigures ? pipeline_.shadowFigures() : learning_->state.shadows;
}

void CommandService::keepShadows(std::vector<storage::StoredShadow> shadows)
{
  std::erase_if(shadows, [this](const storage::StoredShadow &each) {
    const auto own = std::find_if(learning_->state.shadows.begin(), learning_->state.shadows.end(),
                                  [&](const storage::StoredShadow &kept) { return kept.id == each.id; });
    if (own == learning_->state.shadows.end() || *own == each)
      return true;
    own->comparison = each.comparison;
    return false;
  });
  if (shadows.empty())
    return;
  storage::Changes changes;
  changes.learning.shadows = std::move(shadows);
  store_.commit(std::move(changes), nullptr);
}

} // namespace andon::engine
