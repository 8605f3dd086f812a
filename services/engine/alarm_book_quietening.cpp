// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the alarm book that goes by people's verdicts.
#include "services/engine/alarm_book.h"
#include "services/engine/quietening_audit.h"

#include <algorithm>

namespace andon::engine {

void AlarmBook::keepOpinion(LabelOpinion opinion, LabelEvidence evidence)
{
  changes_.labels.push_back(std::move(opinion));
  changes_.evidence.push_back(std::move(evidence));
}

void AlarmBook::raiseOrReturn(Position position, bool raises)
{
  const detection::ConditionState &condition = entries_[position].condition;
  // The machine refuses no condition event.
  if (raises) {
    const OccurrenceId next{lastOccurrence_.number() + 1};
    (void)apply(position, alarms::ConditionRaised{condition.value, next, {}, heldBy(position, Duration::zero(), condition.latest)},
                condition.latest, {});
  } else {
    (void)apply(position, alarms::ConditionReturned{condition.value}, condition.latest, {});
    if (entries_[position].status)
      coverReturn(*entries_[position].status);
  }
}

QuieteningId AlarmBook::heldBy(Position position, Duration lasted, UtcTime now) const
{
  const Rule *rule = ruleAt(position);
  if (quietenings_.empty() || rule == nullptr)
    return {};
  const auto found = quietenings_.find(alarmId(*rule));
  if (found == quietenings_.end())
    return {};
  const Quietening *holds = decide({&found->second, 1}, site_->quietening, *rule, entries_[position].condition.value, lasted, now);
  return holds == nullptr ? QuieteningId{} : holds->id;
}

void AlarmBook::follow(Position position)
{
  Entry &entry = entries_[position];
  const Rule *rule = ruleAt(position);
  if (rule == nullptr || !entry.status || !entry.status->regions.active)
    return;
  const detection::ConditionState &condition = entry.condition;
  const auto excess = excessOf(*rule, condition.value);
  if (excess && excess > excessOf(*rule, entry.status->worst)) {
    entry.status->worst = condition.value;
    dirtyStatuses_.insert(position);
  }
  if (isQuietened(*entry.status) && heldBy(position, condition.latest - entry.status->raisedAt, condition.latest).isNone())
    (void)apply(position, alarms::Unsuppress{"goes beyond what was called false"}, condition.latest, {});
}

void AlarmBook::coverReturn(const AlarmStatus &status)
{
  const auto found = quietenings_.find(status.alarm);
  if (found == quietenings_.end())
    return;
  Quietening after = found->second;
  andon::coverReturn(after, status.occurrence, status.returnedAt - status.raisedAt);
  if (after == found->second)
    return;
  found->second = after;
  changes_.quietenings.push_back(std::move(after));
}

std::optional<Quietening> AlarmBook::takeVerdict(const Occurrence &occurrence, const PersonId &person, OccurrenceLabel label, UtcTime now)
{
  opinions_.say(occurrence.id, person, label, now);
  return takeWord(occurrence, person, label, now);
}

std::optional<Quietening> AlarmBook::withdrawOpinion(const Occurrence &occurrence, const PersonId &person, UtcTime now)
{
  changes_.withdrawnLabels.push_back({occurrence.id, person, now});
  opinions_.withdraw(occurrence.id, person);
  const bool isTrueAgain = opinions_.isHeldBy(person, occurrence.id);
  return takeWord(occurrence, person, isTrueAgain ? OccurrenceLabel::True : OccurrenceLabel::Unknown, now);
}

std::optional<Quietening> AlarmBook::takeWord(const Occurrence &occurrence, const PersonId &person, OccurrenceLabel label, UtcTime now)
{
  const auto position = positionOf(occurrence.alarm);
  const Rule *rule = position ? ruleAt(*position) : nullptr;
  const auto excess = rule == nullptr ? std::nullopt : excessOf(*rule, occurrence.valueAtRaise);
  const auto known = quietenings_.find(occurrence.alarm);
  if (!excess || (known == quietenings_.end() && label != OccurrenceLabel::False) || !site_->quietening.enabled)
    return std::nullopt;
  if (label == OccurrenceLabel::False && opinions_.isHeldByAnother(person, occurrence.id)) {
    if (known == quietenings_.end())
      return std::nullopt;
    return endAs(known->second, QuieteningEnd::Disputed, person, now);
  }
  QuietVerdict verdict{occurrence.id, person, now};
  verdict.excess = std::max({0.0, *excess, excessOf(*rule, occurrence.worst).value_or(0.0)});
  const UtcTime end = occurrence.returnedAt != noTime ? occurrence.returnedAt : entries_[*position].condition.latest;
  verdict.lasted = std::max(Duration::zero(), end - occurrence.raisedAt);
  const Quietening before = known == quietenings_.end() ? Quietening{} : known->second;
  Quietening after = withVerdict(before, *rule, verdict, label, site_->quietening);
  if (label == OccurrenceLabel::False)
    after.package = packageOf(*rule);
  if (after == before)
    return std::nullopt;
  if (after.id.isNone())
    after.id = lastQuietening_ = QuieteningId{lastQuietening_.number() + 1};
  changes_.quietenings.push_back(after);
  if (after.end != QuieteningEnd::None)
    endQuietening(after, now);
  else
    quietenings_[after.alarm] = after;
  return after;
}

Result<Quietening> AlarmBook::takeBackQuietening(const AlarmId &alarm, const PersonId &person, UtcTime now)
{
  const auto found = quietenings_.find(alarm);
  if (found == quietenings_.end() || found->second.until <= now)
    return failure(ErrorCode::NotFound, alarm.asset.text() + " " + alarm.rule.text(), "is not quietened");
  return endAs(found->second, QuieteningEnd::TakenBack, person, now);
}

Quietening AlarmBook::endAs(Quietening quietening, QuieteningEnd end, const PersonId &person, UtcTime now)
{
  quietening.end = end;
  quietening.endedAt = now;
  quietening.endedBy = person;
  changes_.quietenings.push_back(quietening);
  endQuietening(quietening, now);
  return quietening;
}

std::string AlarmBook::packageOf(const Rule &rule) const
{
  const auto *says = std::get_if<PredictorCondition>(&rule.condition);
  const PredictorSetting *setting = says == nullptr ? nullptr : findPredictor(*site_, says->predictor);
  return setting == nullptr ? std::string{} : setting->package.string();
}

void AlarmBook::endWhatChanged(const Site *before, UtcTime now)
{
  const auto judgesTheSame = [&](const Quietening &quietening) {
    const auto position = positionOf(quietening.alarm);
    const Rule *rule = position ? ruleAt(*position) : nullptr;
    const Rule *was = before == nullptr ? nullptr : findRule(*before, quietening.alarm.rule);
    return rule != nullptr && excessOf(*rule, 0.0) && isOfLimit(quietening, *rule) && quietening.package == packageOf(*rule) &&
           (was == nullptr || was->condition == rule->condition);
  };
  std::vector<Quietening> over;
  for (const auto &[alarm, quietening] : quietenings_)
    if (!judgesTheSame(quietening))
      over.push_back(quietening);
  for (const Quietening &quietening : over)
    changes_.audit.push_back(auditOf(endAs(quietening, QuieteningEnd::Changed, {}, now), site_->quietening, now, {}));
}

void AlarmBook::endQuietening(const Quietening &quietening, UtcTime now)
{
  const AlarmId alarm = quietening.alarm;
  quietenings_.erase(alarm);
  const auto position = positionOf(alarm);
  if (position && entries_[*position].status && isQuietened(*entries_[*position].status))
    (void)apply(*position, alarms::Unsuppress{"its quietening has ended"}, now, {});
}

void AlarmBook::endHolds(UtcTime now)
{
  const std::set<AlarmId> held = quiet_; // apply() changes it
  for (const AlarmId &alarm : held) {
    const auto position = positionOf(alarm);
    if (!position || !entries_[*position].status) {
      quiet_.erase(alarm);
      continue;
    }
    if (heldBy(*position, now - entries_[*position].status->raisedAt, now).isNone())
      (void)apply(*position, alarms::Unsuppress{"lasts longer than what was called false"}, now, {});
  }
}

std::vector<Quietening> AlarmBook::quietenings(UtcTime now) const
{
  std::vector<Quietening> inForce;
  for (const auto &[alarm, quietening] : quietenings_)
    if (quietening.until > now)
      inForce.push_back(quietening);
  std::sort(inForce.begin(), inForce.end(), [](const Quietening &a, const Quietening &b) { return a.id > b.id; });
  return inForce;
}

} // namespace andon::engine
