// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that keeps what people hold of occurrences, and what that quietens.
#include "services/engine/command_service.h"
#include "services/engine/learning_loop.h"
#include "services/engine/quietening_audit.h"
#include "services/engine/rule_json.h"

#include <nlohmann/json.hpp>

namespace andon::engine {
namespace {

std::string dump(const nlohmann::json &object)
{
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string nameOf(const AlarmId &alarm)
{
  return alarm.asset.text() + " " + alarm.rule.text();
}

Error tooMuch()
{
  return {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."};
}

bool goesByPredictor(const Site &site, const AlarmId &alarm)
{
  const Rule *rule = findRule(site, alarm.rule);
  return rule != nullptr && rule->asset == alarm.asset && std::holds_alternative<PredictorCondition>(rule->condition);
}

/// What the store has of an occurrence.
struct ReadOccurrence {
  std::optional<Occurrence> occurrence;
  std::optional<AlarmExplanation> explanation;
};

Result<ReadOccurrence> readOccurrence(WorkerContext &context, OccurrenceId id, bool asksWhy)
{
  auto reader = context.operations();
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  auto occurrence = (*reader)->occurrence(id);
  if (!occurrence)
    return tl::unexpected<Error>(std::move(occurrence.error()));
  ReadOccurrence read{std::move(*occurrence), std::nullopt};
  if (!asksWhy)
    return read;
  auto explanation = (*reader)->explanation(id);
  if (!explanation)
    return tl::unexpected<Error>(std::move(explanation.error()));
  read.explanation = std::move(*explanation);
  return read;
}

} // namespace

void CommandService::run(const Call &call, const LabelOccurrence &command)
{
  constexpr std::size_t longestNote = 2000;
  if (command.note.size() > longestNote) {
    refuse(call, {ErrorCode::LimitExceeded, {}, "a note has at most 2,000 characters", "Say it shorter."});
    return;
  }
  if (waitsInTurn(call, command.occurrence))
    return;
  onOccurrence(call, command.alarm, command.occurrence,
               [this, call, command](const Occurrence &occurrence, const std::optional<AlarmExplanation> &explanation) {
                 keepOpinion(call, command, occurrence, explanation);
               });
}

void CommandService::run(const Call &call, const WithdrawLabel &command)
{
  if (waitsInTurn(call, command.occurrence))
    return;
  onOccurrence(call, command.alarm, command.occurrence,
               [this, call](const Occurrence &occurrence, const std::optional<AlarmExplanation> &) {
                 std::vector<storage::AuditDraft> audit{draft(call, "done")};
                 if (const auto quietening = book_.withdrawOpinion(occurrence, call.person, clock_.utc()))
                   audit.push_back(draft(call, *quietening));
                 pipeline_.commitBook(std::move(audit), savedReply(call.reply), publishing());
               });
}

bool CommandService::waitsInTurn(const Call &call, OccurrenceId occurrence)
{
  constexpr std::size_t mostWaiting = 100;
  const auto found = reading_.find(occurrence);
  if (found == reading_.end())
    return false;
  if (found->second.size() < mostWaiting)
    found->second.push_back(call);
  else
    refuse(call, tooMuch());
  return true;
}

void CommandService::onOccurrence(const Call &call, const AlarmId &alarm, OccurrenceId occurrence, const TakeOccurrence &next)
{
  // Of the present one the row may still be on its way to the disk.
  const auto present = [this, alarm, occurrence]() -> std::optional<Occurrence> {
    const auto status = book_.find(alarm);
    const bool isIt = status && status->occurrence == occurrence && !occurrence.isNone();
    return isIt ? std::optional{alarms::currentOccurrence(*status)} : std::nullopt;
  };
  const std::optional<Occurrence> seen = present();
  const bool asksWhy = std::holds_alternative<LabelOccurrence>(call.command);
  if (seen && !(asksWhy && goesByPredictor(*running_, alarm))) {
    next(*seen, std::nullopt);
    return;
  }
  const bool taken = workers_.post([this, call, alarm, occurrence, next, seen, present, asksWhy](WorkerContext &context) {
    pipeline_.post([this, call, alarm, occurrence, next, seen, present, read = readOccurrence(context, occurrence, asksWhy)] {
      const auto turn = reading_.extract(occurrence);
      const std::optional<Occurrence> now = present();
      if (now || seen)
        next(now ? *now : *seen, read ? read->explanation : std::nullopt);
      else if (!read)
        refuse(call, read.error());
      else if (!read->occurrence || read->occurrence->alarm != alarm)
        refuse(call, {ErrorCode::NotFound, nameOf(alarm), "has no occurrence " + std::to_string(occurrence.number()),
                      "Choose one of its journal."});
      else
        next(*read->occurrence, read->explanation);
      // The first of these that has to read as well makes the others wait again, in their order.
      for (const Call &waiting : turn.mapped())
        std::visit([this, &waiting](const auto &command) { run(waiting, command); }, waiting.command);
    });
  });
  if (taken)
    reading_.try_emplace(occurrence);
  else
    refuse(call, tooMuch());
}

void CommandService::keepOpinion(const Call &call, const LabelOccurrence &command, const Occurrence &occurrence,
                                 const std::optional<AlarmExplanation> &explanation)
{
  const LabelEvidence evidence = evidenceOf(call, command, occurrence, explanation);
  book_.keepOpinion({command.occurrence, call.person, evidence.time, command.label, command.note}, evidence);
  std::vector<storage::AuditDraft> audit{draft(call, "done")};
  if (const auto quietening = book_.takeVerdict(occurrence, call.person, command.label, evidence.time))
    audit.push_back(draft(call, *quietening));
  pipeline_.commitBook(std::move(audit), savedReply(call.reply), {});
  learning_->dues.push_back(evidence.time + retrainingUndoTime);
}

LabelEvidence CommandService::evidenceOf(const Call &call, const LabelOccurrence &command, const Occurrence &occurrence,
                                         const std::optional<AlarmExplanation> &explanation) const
{
  LabelEvidence evidence;
  evidence.occurrence = command.occurrence;
  evidence.person = call.person;
  evidence.time = clock_.utc();
  evidence.label = command.label;
  evidence.note = command.note;
  if (const auto session = sessions_.find(call.session); session != sessions_.end())
    for (const Role role : session->second.roles)
      evidence.roles.emplace_back(keyOf(role));
  evidence.alarm = command.alarm;
  evidence.priority = occurrence.priority;
  evidence.raisedAt = occurrence.raisedAt;
  evidence.returnedAt = occurrence.returnedAt;
  evidence.value = occurrence.valueAtRaise;
  evidence.worst = occurrence.worst;
  if (const Asset *asset = findAsset(*running_, command.alarm.asset))
    evidence.contract = asset->contract.text();
  if (explanation) {
    evidence.contract = explanation->contract;
    evidence.predictor = explanation->predictor.text();
    evidence.package = explanation->version;
  }
  const Rule *rule = findRule(*running_, command.alarm.rule);
  if (rule == nullptr || rule->asset != command.alarm.asset)
    return evidence;
  if (!std::holds_alternative<ConsoleCondition>(rule->condition))
    evidence.rule = dump(ruleJson(*rule));
  if (const StreamId *stream = primaryStream(*rule)) {
    evidence.stream = stream->key;
    if (const Stream *known = findStream(*running_, *stream))
      evidence.unit = known->unit;
  }
  if (const auto *says = std::get_if<PredictorCondition>(&rule->condition); says != nullptr && !explanation) {
    evidence.predictor = says->predictor.text();
    // Only of an alarm that stands, whose explanation may be on its way to the disk: who raised an earlier one nobody can tell then.
    if (const PredictorSetting *setting = findPredictor(*running_, says->predictor); setting != nullptr && occurrence.returnedAt == noTime)
      evidence.package = setting->package;
  }
  return evidence;
}

storage::AuditDraft CommandService::draft(const Call &call, const Quietening &quietening) const
{
  const storage::AuditDraft own = draft(call, "done");
  return auditOf(quietening, running_->quietening, own.time, own.person);
}

void CommandService::run(const Call &call, const TakeBackQuietening &command)
{
  const auto ended = book_.takeBackQuietening(command.alarm, call.person, clock_.utc());
  if (!ended) {
    refuse(call, ended.error());
    return;
  }
  pipeline_.commitBook({draft(call, "done"), draft(call, *ended)}, savedReply(call.reply), {});
}

} // namespace andon::engine
