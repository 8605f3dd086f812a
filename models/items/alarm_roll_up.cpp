// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/alarm_roll_up.h"

#include <numeric>
#include <unordered_set>

namespace andon {
namespace {

constexpr std::size_t at(TallyState state)
{
  return static_cast<std::size_t>(state);
}

constexpr std::size_t at(Priority priority)
{
  return static_cast<std::size_t>(priority);
}

bool asksForAnswer(TallyState state)
{
  return state == TallyState::Unacknowledged || state == TallyState::Returned;
}

} // namespace

std::optional<TallyState> tallyState(const AlarmStatus &status)
{
  switch (shownState(status.regions)) {
  case ShownState::Normal: return std::nullopt;
  case ShownState::Unacknowledged: return TallyState::Unacknowledged;
  case ShownState::ReturnedUnacknowledged:
  case ShownState::LatchedUnacknowledged: return TallyState::Returned;
  case ShownState::Acknowledged:
  case ShownState::LatchedAcknowledged: return TallyState::Acknowledged;
  case ShownState::Shelved:
  case ShownState::SuppressedByDesign:
  case ShownState::OutOfService: return TallyState::Hidden;
  }
  return std::nullopt;
}

bool isDoubtful(const AlarmStatus &status)
{
  return static_cast<bool>(status.held) || sensorStreamOf(status.alarm).has_value();
}

int AlarmTally::live(Priority priority) const
{
  const auto &row = counts[at(priority)];
  return row[at(TallyState::Unacknowledged)] + row[at(TallyState::Returned)] + row[at(TallyState::Acknowledged)];
}

int AlarmTally::live() const
{
  return live(Priority::Urgent) + live(Priority::High) + live(Priority::Medium) + live(Priority::Low);
}

int AlarmTally::unacknowledged() const
{
  return std::accumulate(counts.begin(), counts.end(), 0, [](int sum, const auto &row) {
    return sum + row[at(TallyState::Unacknowledged)] + row[at(TallyState::Returned)];
  });
}

int AlarmTally::hidden() const
{
  return std::accumulate(counts.begin(), counts.end(), 0, [](int sum, const auto &row) { return sum + row[at(TallyState::Hidden)]; });
}

std::optional<WorstAlarm> AlarmTally::worst() const
{
  for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Medium, Priority::Low}) {
    const int all = live(priority);
    if (all == 0)
      continue;
    for (const TallyState state : {TallyState::Unacknowledged, TallyState::Returned, TallyState::Acknowledged})
      if (counts[at(priority)][at(state)] > 0)
        return WorstAlarm{priority, state, doubtful[at(priority)] == all};
  }
  return std::nullopt;
}

void AlarmRollUp::setTree(const PlantTree &tree)
{
  tree_ = &tree;
  nodes_.assign(static_cast<std::size_t>(tree.size()), {});
  std::set<int> touched;
  for (auto &[alarm, entry] : entries_) {
    entry.node = placeOf(alarm);
    count(alarm, entry, 1, touched);
  }
}

int AlarmRollUp::placeOf(const AlarmId &alarm) const
{
  return tree_ == nullptr ? PlantTree::root : tree_->nodeOf(alarm.asset).value_or(PlantTree::root);
}

std::vector<int> AlarmRollUp::apply(const AlarmsDelta &delta)
{
  std::set<int> touched;
  if (delta.reset) {
    std::unordered_set<AlarmId> named;
    for (const AlarmStatus &status : delta.changed)
      named.insert(status.alarm);
    std::vector<AlarmId> gone;
    for (const auto &[alarm, entry] : entries_)
      if (!named.contains(alarm))
        gone.push_back(alarm);
    for (const AlarmId &alarm : gone)
      take(alarm, touched);
  }
  for (const AlarmId &alarm : delta.removed)
    take(alarm, touched);
  for (const AlarmStatus &status : delta.changed)
    put(status, touched);
  return {touched.begin(), touched.end()};
}

void AlarmRollUp::put(const AlarmStatus &status, std::set<int> &touched)
{
  const std::optional<TallyState> state = tallyState(status);
  if (!state)
    return take(status.alarm, touched);
  const Entry entry{placeOf(status.alarm), status.priority, *state, status.raisedAt, isDoubtful(status)};
  const auto [known, isNew] = entries_.try_emplace(status.alarm, entry);
  if (!isNew) {
    if (known->second == entry)
      return;
    count(status.alarm, known->second, -1, touched);
    known->second = entry;
  }
  count(status.alarm, entry, 1, touched);
}

void AlarmRollUp::take(const AlarmId &alarm, std::set<int> &touched)
{
  const auto known = entries_.find(alarm);
  if (known == entries_.end())
    return;
  count(alarm, known->second, -1, touched);
  entries_.erase(known);
}

void AlarmRollUp::count(const AlarmId &alarm, const Entry &entry, int by, std::set<int> &touched)
{
  for (int place = entry.node; place >= 0; place = tree_ == nullptr ? -1 : tree_->node(place).parent) {
    Node &node = nodes_[static_cast<std::size_t>(place)];
    node.tally.counts[at(entry.priority)][at(entry.state)] += by;
    touched.insert(place);
    if (entry.state == TallyState::Hidden)
      continue;
    node.tally.doubtful[at(entry.priority)] += entry.doubtful ? by : 0;
    const Key key{entry.priority, entry.state, entry.raisedAt, alarm};
    if (by > 0)
      node.order.insert(key);
    else
      node.order.erase(key);
    if (!asksForAnswer(entry.state))
      continue;
    const auto raised = node.unacknowledged.try_emplace(entry.raisedAt, 0).first;
    raised->second += by;
    if (raised->second == 0)
      node.unacknowledged.erase(raised);
    node.tally.oldestUnacknowledged = node.unacknowledged.empty() ? noTime : node.unacknowledged.begin()->first;
  }
}

std::vector<AlarmId> AlarmRollUp::worst(int node, std::size_t most) const
{
  std::vector<AlarmId> alarms;
  for (const Key &key : nodes_[static_cast<std::size_t>(node)].order) {
    if (alarms.size() == most)
      break;
    alarms.push_back(std::get<AlarmId>(key));
  }
  return alarms;
}

} // namespace andon
