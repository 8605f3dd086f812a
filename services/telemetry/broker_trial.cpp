// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/broker_trial.h"

#include "services/telemetry/broker_address.h"
#include "services/telemetry/mqtt_link.h"
#include "services/telemetry/tcp_connection.h"
#include "services/telemetry/tls_probe.h"
#include "services/telemetry/topic_template.h"

#include <algorithm>

namespace andon::telemetry {
namespace {

using namespace std::chrono_literals;

constexpr Duration stepTimeout = 5s;

std::vector<Subscription> subscriptionsOf(const Broker &broker)
{
  std::vector<Subscription> subscriptions;
  for (const TopicBinding &binding : broker.topics)
    if (const auto topic = TopicTemplate::parse(binding.topic))
      subscriptions.push_back({topic->filter(), std::clamp(binding.qos, 0, 2)});
  return subscriptions;
}

/// The steps in their order; each either goes on or says why it does not.
class Trial {
public:
  Trial(const Broker &broker, const std::stop_token &stop, const std::function<void(const BrokerTest &)> &tell)
      : broker_(broker)
      , stop_(stop)
      , tell_(tell)
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
    MqttLink link(guest, {}, {});
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
    return {};
  }

  const Broker &broker_;
  const std::stop_token &stop_;
  const std::function<void(const BrokerTest &)> &tell_;
  BrokerTest test_;
};

} // namespace

BrokerTest tryBroker(const Broker &broker, const std::stop_token &stop, const std::function<void(const BrokerTest &)> &tell)
{
  return Trial(broker, stop, tell).run();
}

} // namespace andon::telemetry
