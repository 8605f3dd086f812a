// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/alarm_book.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>

namespace andon::engine {

AlarmBook::AlarmBook(std::shared_ptr<const Site> site, const telemetry::StreamRegistry &registry, const storage::StoredState &state,
                     UtcTime now)
    : site_(std::move(site))
    , registry_(&registry)
    , opinions_(state.trueOpinions)
    , lastQuietening_(state.lastQuietening)
    , lastOccurrence_(state.lastOccurrence)
{
  for (const Quietening &quietening : state.quietenings)
    quietenings_[quietening.alarm] = quietening;
  takeUp([](const AlarmId &) { return Entry{}; });
  for (const AlarmStatus &status : state.statuses) {
    if (const auto stream = sensorStreamOf(status.alarm); stream && registry.find(*stream))
      (void)sensorEntry(status.alarm);
    if (const auto found = positionOf(status.alarm)) {
      entries_[*found].status = status;
      entries_[*found].status->unsaved = false;
      if (isQuietened(status))
        quiet_.insert(status.alarm);
      if (status.shelvedUntil != noTime)
        unanchoredShelves_.insert(*found);
    } else if (status.regions.active) {
      endOrphan(status, now);
    }
  }
  for (const storage::StoredCondition &condition : state.conditions)
    if (const auto found = positionOf(condition.alarm))
      entries_[*found].condition = condition.state;
  endWhatChanged(nullptr, now);
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

template <class Carried>
void AlarmBook::takeUp(Carried carried)
{
  entries_.reserve(site_->rules.size());
  byAlarm_ = FlatIndex{site_->rules.size()};
  const auto streamOf = [this](const StreamId &id) -> const Stream * {
    const auto index = registry_->find(id);
    return index ? &registry_->stream(*index) : nullptr;
  };
  for (const Rule &rule : site_->rules) {
    Entry entry = carried(alarmId(rule));
    if (detection::isPlain(rule)) {
      entry.planned = {};
      entry.condition.memory = {};
    } else {
      const bool hasNewMemory = entry.planned && entry.planned->hasNewMemory;
      entry.planned = Planned{detection::planOf(rule, streamOf), hasNewMemory};
    }
    add(std::move(entry));
  }
  takeUpReaders();
}

void AlarmBook::takeUpReaders()
{
  struct Reading {
    StreamIndex stream = 0;
    Reader reader;
  };
  std::vector<Reading> readings;
  readings.reserve(entries_.size());
  firstReader_.assign(registry_->size() + 1, 0);
  for (Position position = 0; position < site_->rules.size(); ++position) {
    std::uint32_t input = 0;
    for (const StreamId &stream : streamsOf(site_->rules[position])) {
      if (const auto index = registry_->find(stream)) {
        Reading &reading = readings.emplace_back();
        reading.stream = *index;
        reading.reader.position = position;
        reading.reader.input = input;
        ++firstReader_[*index + 1];
      }
      ++input;
    }
  }
  std::partial_sum(firstReader_.begin(), firstReader_.end(), firstReader_.begin());
  std::vector<std::uint32_t> next{firstReader_.begin(), firstReader_.end() - 1};
  readers_.assign(readings.size(), {});
  readers_.shrink_to_fit();
  for (const Reading &reading : readings)
    readers_[next[reading.stream]++] = reading.reader;
}

void AlarmBook::add(Entry entry)
{
  entries_.push_back(std::move(entry));
  byAlarm_.add(static_cast<Position>(entries_.size() - 1), [this](Position position) { return std::hash<AlarmId>{}(alarmAt(position)); });
}

std::optional<AlarmBook::Position> AlarmBook::positionOf(const AlarmId &alarm) const
{
  return byAlarm_.find(std::hash<AlarmId>{}(alarm), [&](Position position) { return alarmAt(position) == alarm; });
}

const Rule *AlarmBook::ruleAt(const Site &site, Position position)
{
  return position < site.rules.size() ? &site.rules[position] : nullptr;
}

AlarmId AlarmBook::alarmAt(const Site &site, const std::vector<Entry> &entries, Position position)
{
  const Rule *rule = ruleAt(site, position);
  return rule != nullptr ? alarmId(*rule) : entries[position].status->alarm;
}

AlarmStatus AlarmBook::statusAt(Position position) const
{
  const Entry &entry = entries_[position];
  if (entry.status)
    return *entry.status;
  AlarmStatus normal;
  normal.alarm = alarmAt(position);
  normal.held = heldBy(site_->rules[position]);
  return normal;
}

alarms::AlarmSettings AlarmBook::settingsAt(Position position) const
{
  const Rule *rule = ruleAt(position);
  if (rule == nullptr)
    return {site_->sensorPriority, false, site_->maxTimeShelved};
  return {rule->priority, rule->latching, site_->maxTimeShelved};
}

std::span<const AlarmBook::Reader> AlarmBook::readersOf(StreamIndex stream) const
{
  return std::span{readers_}.subspan(firstReader_[stream], firstReader_[stream + 1] - firstReader_[stream]);
}

AlarmBook::Position AlarmBook::sensorEntry(const AlarmId &alarm)
{
  if (const auto found = positionOf(alarm))
    return *found;
  Entry entry;
  entry.status = AlarmStatus{};
  entry.status->alarm = alarm;
  add(std::move(entry));
  return static_cast<Position>(entries_.size() - 1);
}

void AlarmBook::setSensorFault(StreamIndex stream, std::optional<SensorFault> fault, double value, UtcTime now)
{
  const AlarmId alarm = sensorAlarmOf(registry_->id(stream));
  if (!fault && !positionOf(alarm))
    return;
  const Position position = sensorEntry(alarm);
  AlarmStatus &status = *entries_[position].status;
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
  for (const Reader &reader : readersOf(stream))
    noteHeld(reader.position);
}

/// Any of several conditions goes on with the streams that are left; every other rule needs all of its own.
Box<HeldBy> AlarmBook::heldBy(const Rule &rule) const
{
  Box<HeldBy> held;
  if (held_.empty())
    return held;
  const auto *group = std::get_if<GroupCondition>(&rule.condition);
  const bool takesAny = group != nullptr && group->needs == GroupCondition::Needs::Any;
  const std::vector<StreamId> streams = streamsOf(rule);
  std::size_t lost = 0;
  for (const StreamId &stream : streams) {
    const auto index = registry_->find(stream);
    const auto by = index ? held_.find(*index) : held_.end();
    if (by == held_.end())
      continue;
    ++lost;
    if (!held)
      held = by->second;
  }
  if (takesAny && lost < streams.size())
    held = {};
  return held;
}

/// An alarm without a status is asked when it gets one.
void AlarmBook::noteHeld(Position position)
{
  Entry &entry = entries_[position];
  const Rule *rule = ruleAt(position);
  if (!entry.status || rule == nullptr)
    return;
  Box<HeldBy> held = heldBy(*rule);
  if (held == entry.status->held)
    return;
  entry.status->held = std::move(held);
  if (isListed(entry.status->regions))
    dirtyStatuses_.insert(position);
}

void AlarmBook::judge(const Sample &sample)
{
  for (const auto &[position, input] : readersOf(sample.stream)) {
    Entry &entry = entries_[position];
    ++judged_;
    const bool wasBeyond = entry.condition.beyond;
    Planned *planned = entry.planned ? &*entry.planned : nullptr;
    const auto change =
        detection::judge(site_->rules[position], planned == nullptr ? nullptr : &planned->plan, input, sample, entry.condition);
    if (planned != nullptr && !std::exchange(planned->hasNewMemory, true))
      newMemories_.push_back(position);
    if (change == detection::ConditionChange::None) {
      if (entry.condition.beyond != wasBeyond)
        dirtyConditions_.insert(position);
      if (entry.condition.active)
        follow(position);
      continue;
    }
    dirtyConditions_.insert(position);
    raiseOrReturn(position, change == detection::ConditionChange::Raised);
  }
}

void AlarmBook::setConsoleCondition(const AlarmId &alarm, bool active, UtcTime now)
{
  const auto found = positionOf(alarm);
  if (!found || statusAt(*found).regions.active == active)
    return;
  (void)apply(*found,
              active ? alarms::AlarmEvent{alarms::ConditionRaised{0.0, OccurrenceId{lastOccurrence_.number() + 1}}}
                     : alarms::AlarmEvent{alarms::ConditionReturned{0.0}},
              now, {});
}

Result<bool> AlarmBook::apply(const AlarmId &alarm, const alarms::AlarmEvent &event, UtcTime now, const PersonId &person)
{
  const auto found = positionOf(alarm);
  if (!found)
    return failure(ErrorCode::NotFound, alarm.asset.text() + " " + alarm.rule.text(), "is not an alarm of this site");
  return apply(*found, event, now, person);
}

Result<bool> AlarmBook::apply(Position position, const alarms::AlarmEvent &event, UtcTime now, const PersonId &person)
{
  Entry &entry = entries_[position];
  const AlarmStatus before = statusAt(position);
  auto step = alarms::step(before, settingsAt(position), event, now, person);
  if (!step)
    return tl::unexpected<Error>(std::move(step.error()));
  if (step->transitions.empty())
    return false;

  entry.status = std::move(step->status);
  const AlarmStatus &status = *entry.status;
  const bool wasActive = before.regions.active;
  if (status.regions.active != wasActive) {
    ++(wasActive ? returned_ : raised_);
    if (status.fault)
      ++(wasActive ? sensorsReturned_ : sensorsRaised_);
  }
  if (isQuietened(status))
    quiet_.insert(status.alarm);
  else if (isQuietened(before))
    quiet_.erase(status.alarm);
  if (status.occurrence > lastOccurrence_)
    lastOccurrence_ = status.occurrence;
  if (status.shelvedUntil != before.shelvedUntil) {
    shelfDeadlines_.erase(position);
    unanchoredShelves_.erase(position);
    if (status.shelvedUntil != noTime)
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
    shelfDeadlines_[position] = steady + std::min<Duration>(entries_[position].status->shelvedUntil - now, site_->maxTimeShelved);
  unanchoredShelves_.clear();

  std::vector<Position> over;
  for (const auto &[position, deadline] : shelfDeadlines_)
    if (deadline <= steady)
      over.push_back(position);
  for (const Position position : over)
    (void)apply(position, alarms::ShelfTimeOver{}, now, {});
}

void AlarmBook::changeSite(std::shared_ptr<const Site> site, const telemetry::StreamRegistry &registry, UtcTime now)
{
  constexpr Position gone = ~Position{0};
  const std::shared_ptr<const Site> oldSite = std::exchange(site_, std::move(site)); // the old entries point into it
  registry_ = &registry;
  std::unordered_map<StreamIndex, HeldBy> held;
  for (auto &[index, by] : held_)
    if (const auto stays = registry.find(by.stream))
      held.emplace(*stays, std::move(by));
  held_ = std::move(held);

  std::vector<Entry> before = std::exchange(entries_, {});
  std::vector<Position> newOf(before.size(), gone);
  const FlatIndex byAlarm = std::exchange(byAlarm_, {});
  takeUp([&](const AlarmId &alarm) {
    const auto found = byAlarm.find(std::hash<AlarmId>{}(alarm), [&](Position position) {
      return newOf[position] == gone && alarmAt(*oldSite, before, position) == alarm;
    });
    if (!found)
      return Entry{};
    newOf[*found] = static_cast<Position>(entries_.size());
    return std::move(before[*found]);
  });
  for (Position position = 0; position < before.size(); ++position) {
    if (newOf[position] != gone)
      continue;
    const AlarmId alarm = alarmAt(*oldSite, before, position);
    if (const auto sensor = sensorStreamOf(alarm); sensor && registry.find(*sensor)) {
      newOf[position] = static_cast<Position>(entries_.size());
      add(std::move(before[position]));
    } else {
      withdraw(alarm, before[position], now);
    }
  }
  movePositions(newOf);
  for (Position position = 0; position < entries_.size(); ++position)
    noteHeld(position);
  endWhatChanged(oldSite.get(), now);
}

/// What is kept by position follows the alarms; what has lost its alarm goes.
void AlarmBook::movePositions(const std::vector<Position> &newOf)
{
  const auto stays = [&](Position position) { return newOf[position] < entries_.size(); };
  const auto moved = [&](const std::set<Position> &positions) {
    std::set<Position> after;
    for (const Position position : positions)
      if (stays(position))
        after.insert(newOf[position]);
    return after;
  };
  unanchoredShelves_ = moved(unanchoredShelves_);
  dirtyConditions_ = moved(dirtyConditions_);
  dirtyStatuses_ = moved(dirtyStatuses_);
  std::map<Position, SteadyTime> deadlines;
  for (const auto &[position, deadline] : shelfDeadlines_)
    if (stays(position))
      deadlines.emplace(newOf[position], deadline);
  shelfDeadlines_ = std::move(deadlines);
  std::erase_if(newMemories_, [&](Position position) { return !stays(position); });
  for (Position &position : newMemories_)
    position = newOf[position];
}

void AlarmBook::withdraw(const AlarmId &alarm, const Entry &entry, UtcTime now)
{
  if (entry.status) {
    if (entry.status->regions.active)
      endOrphan(*entry.status, now);
    // Stored as normal, so that a rule of the same name begins anew.
    AlarmStatus normal;
    normal.alarm = alarm;
    normal.occurrence = entry.status->occurrence;
    normal.raisedAt = entry.status->raisedAt;
    normal.priority = entry.status->priority;
    changes_.statuses.push_back(std::move(normal));
  }
  changes_.conditions.push_back({alarm, {}});
}

std::optional<AlarmStatus> AlarmBook::find(const AlarmId &alarm) const
{
  const auto found = positionOf(alarm);
  return found ? std::optional{statusAt(*found)} : std::nullopt;
}

std::vector<AlarmStatus> AlarmBook::statuses() const
{
  std::vector<AlarmStatus> all;
  for (const Entry &entry : entries_)
    if (entry.status)
      all.push_back(*entry.status);
  return all;
}

void AlarmBook::keepMemories()
{
  for (const Position position : newMemories_) {
    if (entries_[position].planned)
      entries_[position].planned->hasNewMemory = false;
    dirtyConditions_.insert(position);
  }
  newMemories_.clear();
}

storage::Changes AlarmBook::takeChanges()
{
  for (const Position position : dirtyStatuses_)
    changes_.statuses.push_back(*entries_[position].status);
  for (const Position position : dirtyConditions_)
    changes_.conditions.push_back({alarmAt(position), entries_[position].condition});
  dirtyStatuses_.clear();
  dirtyConditions_.clear();
  return std::exchange(changes_, {});
}

} // namespace andon::engine
