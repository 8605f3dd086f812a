// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/delta_hub.h"

#include <algorithm>
#include <utility>

namespace andon::engine {
namespace {

bool isUrgentNews(const AlarmStatus &status)
{
  return shownState(status.regions) == ShownState::Unacknowledged && status.priority <= Priority::High;
}

/// What the pipeline gathers only while somebody looks at it.
bool isFedOnDemand(const Interest &interest)
{
  return std::holds_alternative<ValuesInterest>(interest) || std::holds_alternative<MessagesInterest>(interest) ||
         std::holds_alternative<TrafficInterest>(interest);
}

} // namespace

void DeltaHub::publishAlarms(std::span<const AlarmStatus> statuses, SteadyTime now)
{
  const std::lock_guard lock{mutex_};
  publishLocked(statuses, now);
}

void DeltaHub::publishLocked(std::span<const AlarmStatus> statuses, SteadyTime now)
{
  if (statuses.empty())
    return;
  bool urgent = false;
  for (const AlarmStatus &status : statuses) {
    urgent = urgent || (isUrgentNews(status) && !listed_.contains(status.alarm));
    if (isListed(status.regions) || status.unsaved)
      listed_[status.alarm] = status;
    else
      listed_.erase(status.alarm);
  }
  for (const auto &[ticket, watcher] : watchers_) {
    if (!std::holds_alternative<AlarmsInterest>(watcher->interest))
      continue;
    for (const AlarmStatus &status : statuses)
      watcher->alarms.insert(status.alarm);
    wantFlush(watcher, now, urgent);
  }
}

void DeltaHub::markSaved(std::span<const AlarmStatus> statuses, SteadyTime now)
{
  const std::lock_guard lock{mutex_};
  std::vector<AlarmStatus> unchanged;
  for (AlarmStatus status : statuses) {
    status.unsaved = true;
    const auto found = listed_.find(status.alarm);
    if (found == listed_.end() || found->second != status)
      continue;
    status.unsaved = false;
    unchanged.push_back(std::move(status));
  }
  publishLocked(unchanged, now);
}

void DeltaHub::publishValues(std::span<const LatestValue> values, SteadyTime now)
{
  const std::lock_guard lock{mutex_};
  for (const LatestValue &value : values)
    values_[value.stream] = value;
  for (const auto &[ticket, watcher] : watchers_) {
    const auto *interest = std::get_if<ValuesInterest>(&watcher->interest);
    if (interest == nullptr)
      continue;
    bool any = false;
    for (const LatestValue &value : values)
      if (std::binary_search(interest->streams.begin(), interest->streams.end(), value.stream)) {
        watcher->values[value.stream] = value;
        any = true;
      }
    if (any)
      wantFlush(watcher, now, false);
  }
}

void DeltaHub::publishHealth(HealthDelta health, SteadyTime now)
{
  const std::lock_guard lock{mutex_};
  health_ = std::move(health);
  for (const auto &[ticket, watcher] : watchers_)
    if (std::holds_alternative<HealthInterest>(watcher->interest))
      wantFlush(watcher, now, true);
}

void DeltaHub::publishSession(SessionId session, SessionState state, SteadyTime now)
{
  const std::lock_guard lock{mutex_};
  sessions_[session] = std::move(state);
  for (const auto &[ticket, watcher] : watchers_)
    if (std::holds_alternative<SessionInterest>(watcher->interest) && watcher->session == session)
      wantFlush(watcher, now, true);
}

void DeltaHub::forgetSession(SessionId session)
{
  const std::lock_guard lock{mutex_};
  sessions_.erase(session);
}

void DeltaHub::publishSite(std::uint64_t version, SteadyTime now)
{
  const std::lock_guard lock{mutex_};
  siteVersion_ = version;
  for (const auto &[ticket, watcher] : watchers_)
    if (std::holds_alternative<SiteInterest>(watcher->interest))
      wantFlush(watcher, now, true);
}

void DeltaHub::publishMessages(const MessagesInterest &interest, MessagesDelta delta, SteadyTime now)
{
  const std::lock_guard lock{mutex_};
  for (const auto &[ticket, watcher] : watchers_) {
    const auto *watched = std::get_if<MessagesInterest>(&watcher->interest);
    if (watched == nullptr || *watched != interest)
      continue;
    MessagesDelta &waiting = watcher->messages;
    waiting.passedOver += delta.passedOver;
    waiting.messages.insert(waiting.messages.end(), delta.messages.begin(), delta.messages.end());
    if (waiting.messages.size() > mostWaiting) {
      const std::size_t over = waiting.messages.size() - mostWaiting;
      waiting.passedOver += over;
      waiting.messages.erase(waiting.messages.begin(), waiting.messages.begin() + static_cast<std::ptrdiff_t>(over));
    }
    wantFlush(watcher, now, false);
  }
}

void DeltaHub::publishTraffic(TrafficDelta traffic, SteadyTime now)
{
  const std::lock_guard lock{mutex_};
  traffic_ = std::move(traffic);
  for (const auto &[ticket, watcher] : watchers_)
    if (std::holds_alternative<TrafficInterest>(watcher->interest))
      wantFlush(watcher, now, false);
}

void DeltaHub::publishBrokerTest(BrokerTest test, SteadyTime now)
{
  const std::lock_guard lock{mutex_};
  brokerTest_ = std::move(test);
  for (const auto &[ticket, watcher] : watchers_)
    if (std::holds_alternative<BrokerTestInterest>(watcher->interest))
      wantFlush(watcher, now, true);
}

void DeltaHub::tick(SteadyTime now)
{
  const std::lock_guard lock{mutex_};
  for (const auto &[ticket, watcher] : watchers_)
    if (watcher->pending && !watcher->scheduled && now - watcher->lastFlush >= rhythm)
      schedule(watcher, now);
}

std::vector<StreamId> DeltaHub::watchedStreams() const
{
  const std::lock_guard lock{mutex_};
  std::set<StreamId> streams;
  for (const auto &[ticket, watcher] : watchers_)
    if (const auto *interest = std::get_if<ValuesInterest>(&watcher->interest))
      streams.insert(interest->streams.begin(), interest->streams.end());
  return {streams.begin(), streams.end()};
}

std::uint64_t DeltaHub::generation() const
{
  const std::lock_guard lock{mutex_};
  return generation_;
}

std::vector<MessagesInterest> DeltaHub::watchedMessages() const
{
  const std::lock_guard lock{mutex_};
  std::vector<MessagesInterest> interests;
  for (const auto &[ticket, watcher] : watchers_)
    if (const auto *interest = std::get_if<MessagesInterest>(&watcher->interest))
      if (std::find(interests.begin(), interests.end(), *interest) == interests.end())
        interests.push_back(*interest);
  return interests;
}

bool DeltaHub::watchesTraffic() const
{
  const std::lock_guard lock{mutex_};
  return std::any_of(watchers_.begin(), watchers_.end(),
                     [](const auto &entry) { return std::holds_alternative<TrafficInterest>(entry.second->interest); });
}

Ticket DeltaHub::watch(SessionId session, Interest interest, Executor executor, Desk::Sink sink, SteadyTime now)
{
  auto watcher = std::make_shared<Watcher>();
  watcher->session = session;
  watcher->interest = std::move(interest);
  watcher->executor = std::move(executor);
  watcher->sink = std::move(sink);

  const std::lock_guard lock{mutex_};
  if (auto *values = std::get_if<ValuesInterest>(&watcher->interest)) {
    std::sort(values->streams.begin(), values->streams.end());
    for (const StreamId &stream : values->streams)
      if (const auto known = values_.find(stream); known != values_.end())
        watcher->values.insert(*known);
  }
  if (isFedOnDemand(watcher->interest))
    ++generation_;
  if (std::holds_alternative<TrafficInterest>(watcher->interest) && std::none_of(watchers_.begin(), watchers_.end(), [](const auto &entry) {
        return std::holds_alternative<TrafficInterest>(entry.second->interest);
      }))
    traffic_ = {}; // what was counted for the last one who looked is of another time
  const Ticket ticket{++lastTicket_};
  watchers_.emplace(ticket, watcher);
  wantFlush(watcher, now, true);
  return ticket;
}

void DeltaHub::cancel(Ticket ticket)
{
  const std::lock_guard lock{mutex_};
  const auto found = watchers_.find(ticket);
  if (found == watchers_.end())
    return;
  found->second->cancelled = true;
  if (isFedOnDemand(found->second->interest))
    ++generation_;
  watchers_.erase(found);
}

void DeltaHub::wantFlush(const std::shared_ptr<Watcher> &watcher, SteadyTime now, bool atOnce)
{
  watcher->pending = true;
  if (!watcher->scheduled && (atOnce || now - watcher->lastFlush >= rhythm))
    schedule(watcher, now);
}

void DeltaHub::schedule(const std::shared_ptr<Watcher> &watcher, SteadyTime now)
{
  watcher->scheduled = true;
  watcher->lastFlush = now;
  watcher->executor([hub = weak_from_this(), watcher] {
    if (const auto alive = hub.lock())
      alive->flush(watcher);
  });
}

/// On the watcher's own thread: takes what is newest by then, however long the way through the executor was.
void DeltaHub::flush(const std::shared_ptr<Watcher> &watcher)
{
  Delta delta;
  {
    const std::lock_guard lock{mutex_};
    if (watcher->cancelled)
      return;
    watcher->scheduled = false;
    watcher->pending = false;
    delta = takeDelta(*watcher);
  }
  watcher->sink(delta);
}

Delta DeltaHub::takeDelta(Watcher &watcher)
{
  if (std::holds_alternative<AlarmsInterest>(watcher.interest)) {
    AlarmsDelta delta;
    if (std::exchange(watcher.reset, false)) {
      delta.reset = true;
      for (const auto &[id, status] : listed_)
        delta.changed.push_back(status);
    } else {
      for (const AlarmId &id : watcher.alarms)
        if (const auto found = listed_.find(id); found != listed_.end())
          delta.changed.push_back(found->second);
        else
          delta.removed.push_back(id);
    }
    watcher.alarms.clear();
    return delta;
  }
  if (std::holds_alternative<ValuesInterest>(watcher.interest)) {
    ValuesDelta delta;
    for (auto &[id, value] : watcher.values)
      delta.values.push_back(std::move(value));
    watcher.values.clear();
    return delta;
  }
  if (std::holds_alternative<HealthInterest>(watcher.interest))
    return health_;
  if (std::holds_alternative<MessagesInterest>(watcher.interest))
    return std::exchange(watcher.messages, {});
  if (std::holds_alternative<TrafficInterest>(watcher.interest))
    return traffic_;
  if (std::holds_alternative<BrokerTestInterest>(watcher.interest))
    return brokerTest_;
  if (std::holds_alternative<SessionInterest>(watcher.interest))
    return sessions_[watcher.session];
  return SiteDelta{siteVersion_};
}

} // namespace andon::engine
