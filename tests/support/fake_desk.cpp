// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"

#include <algorithm>

namespace andon::test {

int FakeDesk::asked(std::size_t queryKind) const
{
  const auto found = asked_.find(queryKind);
  return found == asked_.end() ? 0 : found->second;
}

void FakeDesk::setSite(Site site)
{
  site_ = std::move(site);
  answer<SiteQuery>([this](const SiteQuery &) -> Result<Site> { return *site_; });
  tell(Interest{SiteInterest{}}.index(), SiteDelta{++siteVersion_});
}

void FakeDesk::setPeople(std::vector<Person> people)
{
  answer<PeopleQuery>([people = std::move(people)](const PeopleQuery &) -> Result<std::vector<Person>> { return people; });
}

void FakeDesk::setSession(const SessionState &session)
{
  session_ = session;
  tell(Interest{SessionInterest{}}.index(), session);
}

void FakeDesk::setHealth(const HealthDelta &health)
{
  health_ = health;
  tell(Interest{HealthInterest{}}.index(), health);
}

void FakeDesk::setTraffic(const TrafficDelta &traffic)
{
  traffic_ = traffic;
  tell(Interest{TrafficInterest{}}.index(), traffic);
}

void FakeDesk::setBrokerTest(const BrokerTest &test)
{
  brokerTest_ = test;
  tell(Interest{BrokerTestInterest{}}.index(), test);
}

void FakeDesk::sendMessages(const MessagesDelta &messages)
{
  tell(Interest{MessagesInterest{}}.index(), messages);
}

std::vector<MessagesInterest> FakeDesk::messageWatches() const
{
  std::vector<MessagesInterest> interests;
  for (const auto &[ticket, watch] : watches_)
    if (const auto *interest = std::get_if<MessagesInterest>(&watch.interest))
      interests.push_back(*interest);
  return interests;
}

void FakeDesk::change(const AlarmsDelta &delta)
{
  if (delta.reset)
    alarms_.clear();
  for (const AlarmStatus &status : delta.changed)
    alarms_[status.alarm] = status;
  for (const AlarmId &alarm : delta.removed)
    alarms_.erase(alarm);
  tell(Interest{AlarmsInterest{}}.index(), delta);
}

void FakeDesk::setValues(const std::vector<LatestValue> &values)
{
  for (const LatestValue &value : values)
    values_[value.stream] = value;
  for (const auto &[ticket, watch] : watches_) {
    const auto *interest = std::get_if<ValuesInterest>(&watch.interest);
    if (interest == nullptr)
      continue;
    ValuesDelta delta;
    for (const LatestValue &value : values)
      if (std::binary_search(interest->streams.begin(), interest->streams.end(), value.stream) ||
          std::find(interest->streams.begin(), interest->streams.end(), value.stream) != interest->streams.end())
        delta.values.push_back(value);
    if (!delta.values.empty())
      post(Ticket{ticket}, [sink = watch.sink, delta] { sink(delta); });
  }
}

void FakeDesk::run()
{
  while (!queue_.empty()) {
    const auto work = std::move(queue_.front());
    queue_.pop_front();
    work();
  }
}

void FakeDesk::post(Ticket ticket, std::function<void()> work)
{
  queue_.push_back([this, ticket, work = std::move(work)] {
    if (alive_[ticket.number()])
      work();
  });
}

void FakeDesk::tell(std::size_t interestKind, const Delta &delta)
{
  for (const auto &[ticket, watch] : watches_)
    if (watch.interest.index() == interestKind)
      post(Ticket{ticket}, [sink = watch.sink, delta] { sink(delta); });
}

std::optional<Delta> FakeDesk::present(const Interest &interest) const
{
  if (std::holds_alternative<AlarmsInterest>(interest)) {
    AlarmsDelta delta{.reset = true, .changed = {}, .removed = {}};
    for (const auto &[id, status] : alarms_)
      delta.changed.push_back(status);
    return delta;
  }
  if (const auto *values = std::get_if<ValuesInterest>(&interest)) {
    ValuesDelta delta;
    for (const StreamId &stream : values->streams)
      if (const auto found = values_.find(stream); found != values_.end())
        delta.values.push_back(found->second);
    return delta;
  }
  if (std::holds_alternative<HealthInterest>(interest))
    return health_ ? std::optional<Delta>{*health_} : std::nullopt;
  if (std::holds_alternative<SessionInterest>(interest))
    return session_ ? std::optional<Delta>{*session_} : std::nullopt;
  if (std::holds_alternative<MessagesInterest>(interest))
    return MessagesDelta{};
  if (std::holds_alternative<TrafficInterest>(interest))
    return traffic_;
  if (std::holds_alternative<BrokerTestInterest>(interest))
    return brokerTest_;
  return site_ ? std::optional<Delta>{SiteDelta{siteVersion_}} : std::nullopt;
}

Ticket FakeDesk::submit(Command command, CommandReply reply)
{
  const Ticket ticket{++lastTicket_};
  alive_[ticket.number()] = true;
  if (outcome)
    post(ticket, [reply, given = outcome(command)] { reply(given); });
  submitted.push_back(
      {std::move(command), [this, ticket, reply](const CommandOutcome &given) { post(ticket, [reply, given] { reply(given); }); }});
  return ticket;
}

void FakeDesk::reply(std::size_t number, CommandOutcome given)
{
  submitted.at(number).reply(given);
}

Ticket FakeDesk::watch(Interest interest, Sink sink)
{
  const Ticket ticket{++lastTicket_};
  alive_[ticket.number()] = true;
  if (const std::optional<Delta> first = present(interest))
    post(ticket, [sink, delta = *first] { sink(delta); });
  watches_.emplace(ticket.number(), Watch{std::move(interest), std::move(sink)});
  return ticket;
}

void FakeDesk::cancel(Ticket ticket)
{
  alive_[ticket.number()] = false;
  watches_.erase(ticket.number());
}

Ticket FakeDesk::askAny(Query query, AnyReply reply)
{
  const Ticket ticket{++lastTicket_};
  alive_[ticket.number()] = true;
  ++asked_[query.index()];
  post(ticket, [this, query = std::move(query), reply = std::move(reply)] {
    const auto found = answers_.find(query.index());
    if (found != answers_.end())
      reply(found->second(query));
  });
  return ticket;
}

} // namespace andon::test
