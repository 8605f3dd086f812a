// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/broker_trial.h"

#include "models/domain/broker_address.h"
#include "models/domain/topic_template.h"
#include "services/telemetry/mqtt_link.h"
#include "services/telemetry/tcp_connection.h"
#include "services/telemetry/tls_probe.h"
#include "services/telemetry/topic_proposal.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace andon::telemetry {
namespace {

using namespace std::chrono_literals;

constexpr Duration stepTimeout = 5s;
constexpr Duration tellEvery = 500ms;

std::vector<Subscription> subscriptionsOf(const Broker &broker)
{
  std::vector<Subscription> subscriptions;
  for (const TopicBinding &binding : broker.topics)
    if (const auto topic = TopicTemplate::parse(binding.topic))
      subscriptions.push_back({topic->filter(), std::clamp(binding.qos, 0, 2)});
  return subscriptions;
}

/// What comes while a trial listens. Paho's thread takes, the trial's own looks.
class Ear {
public:
  void take(std::string_view topic, std::string_view payload, bool retained)
  {
    const std::lock_guard lock(mutex_);
    ++messages_;
    auto found = topics_.find(topic);
    if (found == topics_.end()) {
      if (topics_.size() >= HeardTopics::mostTopics) {
        ++others_;
        return;
      }
      found = topics_.try_emplace(std::string{topic}, HeardTopic{std::string{topic}, 0, {}, true}).first;
    }
    HeardTopic &heard = found->second;
    // One payload is an example enough; a live one is better than one that was kept.
    if (heard.messages == 0 || (heard.retained && !retained))
      heard.payload.assign(payload.substr(0, mostKept));
    heard.retained = heard.retained && retained;
    ++heard.messages;
  }

  [[nodiscard]] HeardTopics all(Duration over) const
  {
    HeardTopics heard;
    {
      const std::lock_guard lock(mutex_);
      for (const auto &[topic, one] : topics_)
        heard.topics.push_back(one);
      heard.messages = messages_;
      heard.otherTopics = others_;
    }
    heard.over = over;
    heard.proposals = proposeTopics(heard.topics);
    for (HeardTopic &topic : heard.topics)
      topic.payload.resize(std::min(topic.payload.size(), HeardTopic::mostBytes));
    return heard;
  }

private:
  static constexpr std::size_t mostKept = std::size_t{64} << 10U; ///< bytes of one payload

  mutable std::mutex mutex_;
  std::map<std::string, HeardTopic, std::less<>> topics_;
  std::uint64_t messages_ = 0;
  std::uint64_t others_ = 0;
};

/// The steps in their order; each either goes on or says why it does not.
class Trial {
public:
  Trial(const Broker &broker, const std::stop_token &stop, const std::function<void(const BrokerTest &)> &tell, bool listens)
      : broker_(broker)
      , stop_(stop)
      , tell_(tell)
      , listens_(listens)
  {
    test_.broker = broker.id;
    test_.running = true;
  }

  BrokerTest run()
  {
    if (const auto done = walk(); !done)
      test_.failure = done.error();
    test_.running = false;
    test_.stopped = stop_.stop_requested();
    if (test_.stopped)
      test_.failure.reset();
    return test_;
  }

private:
  void begin(BrokerTestStep step)
  {
    test_.step = step;
    tell_(test_);
  }

  Result<void> walk()
  {
    begin(BrokerTestStep::FindingName);
    const auto address = parseBrokerUrl(broker_.url);
    if (!address)
      return tl::unexpected(address.error());
    if (const auto found = TcpConnection::findName(*address, stepTimeout, stop_); !found)
      return found;
    begin(BrokerTestStep::ReachingPort);
    if (const auto reached = TcpConnection::open(*address, stepTimeout, stop_); !reached)
      return tl::unexpected(reached.error());
    if (address->tls) {
      begin(BrokerTestStep::Encrypting);
      const auto probe = TlsProbe::load(broker_.tls);
      if (!probe)
        return tl::unexpected(probe.error());
      auto facts = probe->inspect(*address, stepTimeout, stop_);
      if (!facts)
        return tl::unexpected(facts.error());
      test_.tls = std::move(*facts);
    }
    begin(BrokerTestStep::SigningIn);
    Broker guest = broker_;
    guest.clientId.clear();
    guest.sessionExpiry = {};
    MqttLink link(guest, [this](auto topic, auto payload, bool retained, bool) { ear_.take(topic, payload, retained); }, {});
    if (const auto connected = link.connect(stepTimeout, stop_); !connected)
      return connected;
    begin(BrokerTestStep::Subscribing);
    const auto refused = link.subscribe(subscriptionsOf(broker_), stepTimeout, stop_);
    if (!refused)
      return tl::unexpected(refused.error());
    if (!refused->empty())
      return failure(ErrorCode::NotPermitted, broker_.url, "the broker refused the subscription to " + refused->front(),
                     "Let " + (broker_.user.empty() ? std::string{"anonymous clients"} : broker_.user) +
                         " read it in the broker's access list.");
    return listens_ ? listen(link) : Result<void>{};
  }

  Result<void> listen(MqttLink &link)
  {
    begin(BrokerTestStep::Listening);
    const auto refused = link.subscribe({{"#", 0}}, stepTimeout, stop_);
    if (!refused)
      return tl::unexpected(refused.error());
    if (!refused->empty())
      return failure(ErrorCode::NotPermitted, broker_.url, "the broker lets this client not listen to everything",
                     "Write the topics yourself, or let it read # in the broker's access list for a moment.");
    const SteadyTime begun = std::chrono::steady_clock::now();
    for (Duration over{}; over < listenFor && !stop_.stop_requested();) {
      if (const auto loss = link.waitForLoss(std::min<Duration>(tellEvery, listenFor - over), stop_))
        return failure(ErrorCode::Unavailable, broker_.url, *loss, "Try again.");
      over = std::chrono::steady_clock::now() - begun;
      test_.heard = ear_.all(over);
      tell_(test_);
    }
    return {};
  }

  const Broker &broker_;
  const std::stop_token &stop_;
  const std::function<void(const BrokerTest &)> &tell_;
  const bool listens_;
  Ear ear_;
  BrokerTest test_;
};

} // namespace

BrokerTest tryBroker(const Broker &broker, const std::stop_token &stop, const std::function<void(const BrokerTest &)> &tell, bool listens)
{
  return Trial(broker, stop, tell, listens).run();
}

} // namespace andon::telemetry
