// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that keeps what people hold of occurrences, and what that quietens.
#include "services/engine/command_service.h"
#include "services/engine/learning_loop.h"
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

} // namespace

void CommandService::run(const Call &call, const LabelOccurrence &command)
{
  constexpr std::size_t longestNote = 2000;
  if (command.note.size() > longestNote) {
    refuse(call, {ErrorCode::LimitExceeded, {}, "a note has at most 2,000 characters", "Say it shorter."});
    return;
  }
  onOccurrence(call, command.alarm, command.occurrence,
               [this, call, command](const Occurrence &occurrence) { keepOpinion(call, command, occurrence); });
}

void CommandService::run(const Call &call, const WithdrawLabel &command)
{
  onOccurrence(call, command.alarm, command.occurrence, [this, call, command](const Occurrence &occurrence) {
    const UtcTime now = clock_.utc();
    storage::Changes changes;
    changes.withdrawnLabels.push_back({command.occurrence, call.person, now});
    changes.learning.publishing = publishing();
    changes.audit.push_back(draft(call, "done"));
    store_.commit(std::move(changes), savedReply(call.reply));
    // What an opinion quietened goes with it; an earlier "false" that stands again does not quieten anew.
    if (const auto quietening = book_.takeVerdict(occurrence, call.person, OccurrenceLabel::Unknown, now))
      pipeline_.commitBook({draft(call, *quietening)}, {});
  });
}

void CommandService::onOccurrence(const Call &call, const AlarmId &alarm, OccurrenceId occurrence,
                                  const std::function<void(const Occurrence &)> &next)
{
  if (const auto status = book_.find(alarm); status && status->occurrence == occurrence && !occurrence.isNone()) {
    next(alarms::currentOccurrence(*status)); // the present one, whose row may still be on its way to the disk
    return;
  }
  const bool taken = workers_.post([this, call, alarm, occurrence, next](WorkerContext &context) {
    Result<std::optional<Occurrence>> found = std::nullopt;
    auto reader = context.operations();
    if (!reader)
      found = tl::unexpected<Error>(reader.error());
    else
      found = (*reader)->occurrence(occurrence);
    pipeline_.post([this, call, alarm, occurrence, next, found] {
      if (!found)
        refuse(call, found.error());
      else if (!*found || (*found)->alarm != alarm)
        refuse(call, {ErrorCode::NotFound, nameOf(alarm), "has no occurrence " + std::to_string(occurrence.number()),
                      "Choose one of its journal."});
      else
        next(**found);
    });
  });
  if (!taken)
    refuse(call, {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."});
}

void CommandService::keepOpinion(const Call &call, const LabelOccurrence &command, const Occurrence &occurrence)
{
  const LabelEvidence evidence = evidenceOf(call, command, occurrence);
  book_.keepOpinion({command.occurrence, call.person, evidence.time, command.label, command.note}, evidence);
  std::vector<storage::AuditDraft> audit{draft(call, "done")};
  if (const auto quietening = book_.takeVerdict(occurrence, call.person, command.label, evidence.time))
    audit.push_back(draft(call, *quietening));
  pipeline_.commitBook(std::move(audit), savedReply(call.reply));
  learning_->dues.push_back(evidence.time + retrainingUndoTime);
}

LabelEvidence CommandService::evidenceOf(const Call &call, const LabelOccurrence &command, const Occurrence &occurrence) const
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
  if (const auto *says = std::get_if<PredictorCondition>(&rule->condition)) {
    evidence.predictor = says->predictor.text();
    if (const PredictorSetting *setting = findPredictor(*running_, says->predictor))
      evidence.package = setting->package;
  }
  return evidence;
}

storage::AuditDraft CommandService::draft(const Call &call, const Quietening &quietening) const
{
  storage::AuditDraft record = draft(call, "done");
  const QuietBounds bounds = boundsOf(quietening, running_->quietening);
  record.action = quietening.end == QuieteningEnd::None ? "quieten_alarm" : "end_quietening";
  record.subject = nameOf(quietening.alarm);
  record.detail = dump({{"quietening", quietening.id.number()},
                        {"verdicts", quietening.verdicts.size()},
                        {"limit", quietening.limit},
                        {"held_beyond_limit", bounds.excess},
                        {"held_seconds", std::chrono::duration<double>(bounds.lasting).count()},
                        {"until", toIso8601(quietening.until)}});
  if (quietening.end != QuieteningEnd::None)
    record.outcome = std::string{"done: "} + keyOf(quietening.end);
  return record;
}

void CommandService::run(const Call &call, const TakeBackQuietening &command)
{
  const auto ended = book_.takeBackQuietening(command.alarm, call.person, clock_.utc());
  if (!ended) {
    refuse(call, ended.error());
    return;
  }
  pipeline_.commitBook({draft(call, "done"), draft(call, *ended)}, savedReply(call.reply));
}

} // namespace andon::engine
