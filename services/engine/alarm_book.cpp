// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/alarm_book.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace andon::engine {

AlarmBook::AlarmBook(const Site &site, const telemetry::StreamRegistry &registry, const storage::StoredState &state, UtcTime now)
    : registry_(registry)
    , lastOccurrence_(state.lastOccurrence)
{
  takeUp(site);
  for (const AlarmStatus &status : state.statuses) {
    if (const auto stream = sensorStreamOf(status.alarm); stream && registry_.find(*stream))
      (void)sensorEntry(status.alarm, *stream);
    if (const auto found = positions_.find(status.alarm); found != positions_.end()) {
      entries_[found->second].status = status;
      entries_[found->second].status.unsaved = false;
      if (status.shelvedUntil != noTime)
        unanchoredShelves_.insert(found->second);
    } else if (status.regions.active) {
      endOrphan(status, now);
    }
  }
  for (const storage::StoredCondition &condition : state.conditions)
    if (const auto found = positions_.find(condition.alarm); found != positions_.end())
      entries_[found->second].condition = condition.state;
}

void AlarmBook::endOrphan(const AlarmStatus &status, UtcTime now)
{
  auto step = alarms::step(status, {}, alarms::ConditionReturned{status.valueAtRaise}, now, {});
  if (!step || step->transitions.empty())
    return;
  step->transitions.front().comment = "its rule is no longer part of the site";
  std::move(step->transitions.begin(), step->transitions.end(), std::back_inserter(changes_.transitions));
  changes_.statuses.push_back(std::move(step->status));
  if (step->occurrence)
    changes_.occurrences.push_back(std::move(*step->occurrence));
}

void AlarmBook::takeUp(const Site &site)
{
  ofStream_.assign(registry_.size(), {});
  sensorSettings_ = {site.sensorPriority, false, site.maxTimeShelved};
  for (Entry &entry : entries_)
    if (std::holds_alternative<SensorCondition>(entry.rule.condition))
      entry.settings = sensorSettings_;
  for (const Rule &rule : site.rules) {
    const AlarmId alarm = alarmId(rule);
    const auto [found, isNew] = positions_.try_emplace(alarm, static_cast<Position>(entries_.size()));
    if (isNew) {
      Entry entry;
      entry.status.alarm = alarm;
      entries_.push_back(std::move(entry));
    }
    Entry &entry = entries_[found->second];
    entry.rule = rule;
    // Nobody asks the book what a rule says to people.
    entry.rule.name = {};
    entry.rule.rationalisation = {};
    entry.settings = {rule.priority, rule.latching, site.maxTimeShelved};
    if (detection::isPlain(rule)) {
      entry.plan = {};
      entry.condition.memory = {};
    } else {
      entry.plan = detection::planOf(rule, site);
    }
    std::uint32_t input = 0;
    for (const StreamId &stream : streamsOf(rule)) {
      if (const auto index = registry_.find(stream))
        ofStream_[*index].push_back({found->second, input});
      ++input;
    }
    if (!held_.empty())
      noteHeld(found->second);
  }
}

AlarmBook::Position AlarmBook::sensorEntry(const AlarmId &alarm, const StreamId &stream)
{
  const auto [found, isNew] = positions_.try_emplace(alarm, static_cast<Position>(entries_.size()));
  if (isNew) {
    Entry entry;
    entry.status.alarm = alarm;
    entry.rule.id = alarm.rule;
    entry.rule.asset = alarm.asset;
    entry.rule.condition = SensorCondition{stream};
    entry.settings = sensorSettings_;
    entries_.push_back(std::move(entry));
  }
  return found->second;
}

void AlarmBook::setSensorFault(StreamIndex stream, std::optional<SensorFault> fault, double value, UtcTime now)
{
  const StreamId &id = registry_.id(stream);
  const AlarmId alarm = sensorAlarmOf(id);
  if (!fault && !positions_.contains(alarm))
    return;
  const Position position = sensorEntry(alarm, id);
  AlarmStatus &status = entries_[position].status;
  if (!fault) {
    (void)apply(position, alarms::ConditionReturned{value}, now, {});
  } else if (!status.regions.active) {
    (void)apply(position, alarms::ConditionRaised{value, OccurrenceId{lastOccurrence_.number() + 1}, fault}, now, {});
  } else if (status.fault != fault) {
    status.fault = fault;
    dirtyStatuses_.insert(position);
    changes_.occurrences.push_back(alarms::currentOccurrence(status));
  }
}

void AlarmBook::setHeld(StreamIndex stream, std::optional<HeldBy> by)
{
  if (by)
    held_[stream] = std::move(*by);
  else
    held_.erase(stream);
  for (const Reader &reader : ofStream_[stream])
    noteHeld(reader.position);
}

/// Any of several conditions goes on with the streams that are left; every other rule needs all of its own.
void AlarmBook::noteHeld(Position position)
{
  Entry &entry = entries_[position];
  const auto *group = std::get_if<GroupCondition>(&entry.rule.condition);
  const bool takesAny = group != nullptr && group->needs == GroupCondition::Needs::Any;
  const std::vector<StreamId> streams = streamsOf(entry.rule);
  Box<HeldBy> held;
  std::size_t lost = 0;
  for (const StreamId &stream : streams) {
    const auto index = registry_.find(stream);
    const auto by = index ? held_.find(*index) : held_.end();
    if (by == held_.end())
      continue;
    ++lost;
    if (!held)
      held = by->second;
  }
  if (takesAny && lost < streams.size())
    held = {};
  if (held == entry.status.held)
    return;
  entry.status.held = std::move(held);
  if (isListed(entry.status.regions))
    dirtyStatuses_.insert(position);
}

void AlarmBook::judge(const Sample &sample)
{
  for (const auto &[position, input] : ofStream_[sample.stream]) {
    Entry &entry = entries_[position];
    ++judged_;
    const bool wasBeyond = entry.condition.beyond;
    const auto *plan = entry.plan ? &*entry.plan : nullptr;
    const auto change = detection::judge(entry.rule, plan, input, sample, entry.condition);
    if (plan != nullptr && !std::exchange(entry.hasNewMemory, true))
      newMemories_.push_back(position);
    if (change == detection::ConditionChange::None) {
      if (entry.condition.beyond != wasBeyond)
        dirtyConditions_.insert(position);
      continue;
    }
    dirtyConditions_.insert(position);
    const bool raises = change == detection::ConditionChange::Raised;
    // The machine refuses no condition event.
    (void)apply(position,
                raises ? alarms::AlarmEvent{alarms::ConditionRaised{entry.condition.value, OccurrenceId{lastOccurrence_.number() + 1}}}
                       : alarms::AlarmEvent{alarms::ConditionReturned{entry.condition.value}},
                entry.condition.latest, {});
  }
}

void AlarmBook::setConsoleCondition(const AlarmId &alarm, bool active, UtcTime now)
{
  const auto found = positions_.find(alarm);
  if (found == positions_.end() || entries_[found->second].status.regions.active == active)
    return;
  (void)apply(found->second,
              active ? alarms::AlarmEvent{alarms::ConditionRaised{0.0, OccurrenceId{lastOccurrence_.number() + 1}}}
                     : alarms::AlarmEvent{alarms::ConditionReturned{0.0}},
              now, {});
}

Result<bool> AlarmBook::apply(const AlarmId &alarm, const alarms::AlarmEvent &event, UtcTime now, const PersonId &person)
{
  const auto found = positions_.find(alarm);
  if (found == positions_.end())
    return failure(ErrorCode::NotFound, alarm.asset.text() + " " + alarm.rule.text(), "is not an alarm of this site");
  return apply(found->second, event, now, person);
}

Result<bool> AlarmBook::apply(Position position, const alarms::AlarmEvent &event, UtcTime now, const PersonId &person)
{
  Entry &entry = entries_[position];
  auto step = alarms::step(entry.status, entry.settings, event, now, person);
  if (!step)
    return tl::unexpected<Error>(std::move(step.error()));
  if (step->transitions.empty())
    return false;

  const bool wasActive = entry.status.regions.active;
  const UtcTime shelfEnd = entry.status.shelvedUntil;
  entry.status = std::move(step->status);
  if (entry.status.regions.active != wasActive) {
    ++(wasActive ? returned_ : raised_);
    if (entry.status.fault)
      ++(wasActive ? sensorsReturned_ : sensorsRaised_);
  }
  if (entry.status.occurrence > lastOccurrence_)
    lastOccurrence_ = entry.status.occurrence;
  if (entry.status.shelvedUntil != shelfEnd) {
    shelfDeadlines_.erase(position);
    unanchoredShelves_.erase(position);
    if (entry.status.shelvedUntil != noTime)
      unanchoredShelves_.insert(position);
  }

  dirtyStatuses_.insert(position);
  for (AlarmTransition &transition : step->transitions)
    changes_.transitions.push_back(std::move(transition));
  if (step->occurrence)
    changes_.occurrences.push_back(std::move(*step->occurrence));
  return true;
}

void AlarmBook::expireShelves(UtcTime now, SteadyTime steady)
{
  for (const Position position : unanchoredShelves_)
    // A clock that was wrong when the shelf was stored, or is now, cannot make it longer than the site allows.
    shelfDeadlines_[position] =
        steady + std::min<Duration>(entries_[position].status.shelvedUntil - now, entries_[position].settings.maxTimeShelved);
  unanchoredShelves_.clear();

  std::vector<Position> over;
  for (const auto &[position, deadline] : shelfDeadlines_)
    if (deadline <= steady)
      over.push_back(position);
  for (const Position position : over)
    (void)apply(position, alarms::ShelfTimeOver{}, now, {});
}

void AlarmBook::changeRules(const Site &site, UtcTime now)
{
  std::set<AlarmId> stay;
  for (const Rule &rule : site.rules)
    stay.insert(alarmId(rule));
  for (auto alarm = positions_.begin(); alarm != positions_.end();) {
    if (stay.contains(alarm->first) || sensorStreamOf(alarm->first)) {
      ++alarm;
      continue;
    }
    withdraw(alarm->second, now);
    alarm = positions_.erase(alarm);
  }
  takeUp(site);
}

void AlarmBook::withdraw(Position position, UtcTime now)
{
  Entry &entry = entries_[position];
  if (entry.status.regions.active)
    endOrphan(entry.status, now);
  shelfDeadlines_.erase(position);
  unanchoredShelves_.erase(position);
  dirtyStatuses_.erase(position);
  dirtyConditions_.erase(position);
  std::erase(newMemories_, position);
  entry.hasNewMemory = false;
  entry.isWithdrawn = true;
  // Stored as normal, so that a rule of the same name begins anew.
  AlarmStatus normal;
  normal.alarm = entry.status.alarm;
  normal.occurrence = entry.status.occurrence;
  normal.raisedAt = entry.status.raisedAt;
  normal.priority = entry.status.priority;
  changes_.statuses.push_back(std::move(normal));
  changes_.conditions.push_back({entry.status.alarm, {}});
}

const AlarmStatus *AlarmBook::find(const AlarmId &alarm) const
{
  const auto found = positions_.find(alarm);
  return found == positions_.end() ? nullptr : &entries_[found->second].status;
}

std::vector<AlarmStatus> AlarmBook::statuses() const
{
  std::vector<AlarmStatus> all;
  all.reserve(entries_.size());
  for (const Entry &entry : entries_)
    if (!entry.isWithdrawn)
      all.push_back(entry.status);
  return all;
}

void AlarmBook::keepMemories()
{
  for (const Position position : newMemories_) {
    entries_[position].hasNewMemory = false;
    dirtyConditions_.insert(position);
  }
  newMemories_.clear();
}

storage::Changes AlarmBook::takeChanges()
{
  for (const Position position : dirtyStatuses_)
    changes_.statuses.push_back(entries_[position].status);
  for (const Position position : dirtyConditions_)
    changes_.conditions.push_back({entries_[position].status.alarm, entries_[position].condition});
  dirtyStatuses_.clear();
  dirtyConditions_.clear();
  return std::exchange(changes_, {});
}

} // namespace andon::engine
