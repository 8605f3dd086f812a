// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"

#include <deque>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace andon::test {

/// A desk with nobody behind it. It records what is submitted, keeps the state that a test gives it and tells it to whoever watches,
/// and answers asks from functions. Everything is delivered by run(), as an executor's queue would. One thread.
class FakeDesk final : public Desk {
public:
  struct Submitted {
    Command command;
    CommandReply reply;
  };

  // What the tests see.
  std::vector<Submitted> submitted;
  [[nodiscard]] std::size_t watchCount() const { return watches_.size(); }
  [[nodiscard]] int asked(std::size_t queryKind) const; ///< index in the variant Query
  template <class C>
  [[nodiscard]] std::vector<C> allOf() const
  {
    std::vector<C> found;
    for (const Submitted &one : submitted)
      if (const auto *command = std::get_if<C>(&one.command))
        found.push_back(*command);
    return found;
  }

  /// Replies to every command that is submitted from now on; none: commands wait for reply().
  std::function<CommandOutcome(const Command &)> outcome;
  void reply(std::size_t number, CommandOutcome outcome);

  /// How asks of one kind are answered; without a function they are never answered.
  template <QueryType Q>
  void answer(std::function<Result<typename Q::Answer>(const Q &)> function)
  {
    answers_[Query{Q{}}.index()] = [function = std::move(function)](const Query &query) -> Result<std::any> {
      Result<typename Q::Answer> given = function(std::get<Q>(query));
      if (!given)
        return tl::unexpected<Error>(given.error());
      return std::any{std::move(*given)};
    };
  }

  // The state of the plant, told to present and later watches.
  void setSite(Site site);
  void setPeople(std::vector<Person> people);
  void setSession(const SessionState &session);
  void setHealth(const HealthDelta &health);
  void change(const AlarmsDelta &delta);
  void setTraffic(const TrafficDelta &traffic);
  void setBrokerTest(const BrokerTest &test);
  void sendMessages(const MessagesDelta &messages); ///< to every present watch, whatever its filter
  [[nodiscard]] std::vector<MessagesInterest> messageWatches() const;
  void setValues(const std::vector<LatestValue> &values);
  [[nodiscard]] const std::map<AlarmId, AlarmStatus> &alarms() const { return alarms_; }

  /// Delivers until nothing waits any more.
  void run();

  Ticket submit(Command command, CommandReply reply) override;
  Ticket watch(Interest interest, Sink sink) override;
  void cancel(Ticket ticket) override;

protected:
  Ticket askAny(Query query, AnyReply reply) override;

private:
  struct Watch {
    Interest interest;
    Sink sink;
  };

  void tell(std::size_t interestKind, const Delta &delta);
  void post(Ticket ticket, std::function<void()> work);
  [[nodiscard]] std::optional<Delta> present(const Interest &interest) const;

  std::map<std::uint64_t, Watch> watches_;
  std::map<std::size_t, std::function<Result<std::any>(const Query &)>> answers_;
  std::map<std::size_t, int> asked_;
  std::map<std::uint64_t, bool> alive_;
  std::deque<std::function<void()>> queue_;
  std::uint64_t lastTicket_ = 0;
  std::optional<Site> site_;
  std::uint64_t siteVersion_ = 0;
  std::optional<SessionState> session_;
  std::optional<HealthDelta> health_;
  TrafficDelta traffic_;
  BrokerTest brokerTest_;
  std::map<AlarmId, AlarmStatus> alarms_;
  std::unordered_map<StreamId, LatestValue> values_;
};

} // namespace andon::test
