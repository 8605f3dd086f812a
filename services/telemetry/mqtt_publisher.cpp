// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/mqtt_publisher.h"

#include "services/telemetry/mqtt_link.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>

namespace andon::telemetry {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr std::size_t mostUnsent = 1000;
constexpr Duration patience = 10s; ///< without a connection
constexpr Duration betweenTries = 250ms;
constexpr Duration lossGranularity = 50ms; ///< how soon a wait for space notices that the connection is gone
constexpr Duration goodbye = 1s;

struct Outgoing {
  std::string topic;
  std::string payload;
  int qos = 0;
  bool retain = false;
};

/// A session keeps what is received, and two clients of one name throw each other out.
Broker withoutSession(Broker broker)
{
  broker.clientId.clear();
  broker.sessionExpiry = Duration::zero();
  return broker;
}

} // namespace

class MqttPublisher::Impl {
public:
  explicit Impl(const Broker &broker)
      : url_(broker.url)
      , link_(withoutSession(broker), {}, [this](std::uint64_t number) { finish(number); })
  {
  }

  ~Impl()
  {
    // Paho throws away what it has not yet written when a client goes.
    if (!isLost())
      (void)awaitUnsent(0, Steady::now() + goodbye);
  }
  Impl(const Impl &) = delete;
  Impl &operator=(const Impl &) = delete;

  Result<void> connect(Duration timeout) { return link_.connect(timeout, {}); }

  Result<void> publish(std::string_view topic, std::string_view payload, int qos, bool retain)
  {
    Steady::time_point deadline = Steady::now() + patience;
    while (true) {
      if (isLost()) {
        if (auto again = reconnect(deadline); !again)
          return again;
      }
      if (!awaitUnsent((qos > 0 ? static_cast<std::size_t>(link_.mostUnconfirmed()) : mostUnsent) - 1, Steady::now() + lossGranularity)) {
        // A broker that stops reading but keeps the connection counts as none.
        if (Steady::now() > deadline)
          return failure(ErrorCode::Unavailable, url_, "the broker takes no more messages", "Look at the broker's log.");
        continue;
      }
      const std::uint64_t number = note({std::string{topic}, std::string{payload}, qos, retain});
      auto handed = link_.publish(topic, payload, qos, retain, number);
      if (handed)
        return {};
      finish(number);
      if (handed.error().code != ErrorCode::Unavailable || Steady::now() > deadline)
        return handed;
      link_.disconnect();
    }
  }

  Result<void> flush(Duration timeout)
  {
    const Steady::time_point deadline = Steady::now() + timeout;
    while (!awaitUnsent(0, std::min(deadline, Steady::now() + lossGranularity))) {
      if (Steady::now() >= deadline)
        return failure(ErrorCode::Unavailable, url_, "the broker did not take every message in time", "Look at the broker's log.");
      if (isLost()) {
        if (auto again = reconnect(deadline); !again)
          return again;
      }
    }
    return {};
  }

private:
  bool isLost() { return link_.waitForLoss(Duration::zero(), {}).has_value(); }

  std::uint64_t note(Outgoing outgoing)
  {
    const std::lock_guard lock(mutex_);
    unsent_.emplace(++lastNumber_, std::move(outgoing));
    return lastNumber_;
  }

  /// Also in Paho's thread.
  void finish(std::uint64_t number)
  {
    const std::lock_guard lock(mutex_);
    unsent_.erase(number);
    sent_.notify_all();
  }

  bool awaitUnsent(std::size_t most, Steady::time_point deadline)
  {
    std::unique_lock lock(mutex_);
    return sent_.wait_until(lock, deadline, [this, most] { return unsent_.size() <= most; });
  }

  Result<void> reconnect(Steady::time_point deadline)
  {
    while (true) {
      const Duration left = deadline - Steady::now();
      auto connected = link_.connect(std::max<Duration>(left, lossGranularity), {});
      if (connected)
        break;
      if (connected.error().code != ErrorCode::Unavailable || Steady::now() + betweenTries > deadline)
        return connected;
      std::unique_lock lock(mutex_);
      sent_.wait_for(lock, betweenTries, [] { return false; });
    }
    // QoS 0 promises nothing across a loss; the others are sent again, as their sender would.
    std::map<std::uint64_t, Outgoing> again;
    {
      const std::lock_guard lock(mutex_);
      std::erase_if(unsent_, [](const auto &entry) { return entry.second.qos == 0; });
      again = unsent_;
    }
    for (const auto &[number, outgoing] : again)
      if (auto handed = link_.publish(outgoing.topic, outgoing.payload, outgoing.qos, outgoing.retain, number); !handed)
        return handed;
    return {};
  }

  const std::string url_;
  std::mutex mutex_;
  std::condition_variable sent_;
  std::map<std::uint64_t, Outgoing> unsent_;
  std::uint64_t lastNumber_ = 0;
  MqttLink link_; ///< last, so that no callback finds the rest gone
};

Result<std::unique_ptr<MqttPublisher>> MqttPublisher::connect(const Broker &broker, Duration timeout)
{
  auto impl = std::make_unique<Impl>(broker);
  if (auto connected = impl->connect(timeout); !connected)
    return tl::unexpected(connected.error());
  return std::unique_ptr<MqttPublisher>(new MqttPublisher(std::move(impl)));
}

MqttPublisher::MqttPublisher(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}

MqttPublisher::~MqttPublisher() = default;

Result<void> MqttPublisher::publish(std::string_view topic, std::string_view payload, int qos, bool retain)
{
  return impl_->publish(topic, payload, qos, retain);
}

Result<void> MqttPublisher::flush(Duration timeout)
{
  return impl_->flush(timeout);
}

} // namespace andon::telemetry
