// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/mqtt_source.h"

#include "models/domain/broker_address.h"
#include "models/domain/topic_template.h"
#include "services/telemetry/mqtt_link.h"
#include "services/telemetry/tls_probe.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

namespace andon::telemetry {
namespace {

using namespace std::chrono_literals;

constexpr Duration connectTimeout = 5s;
constexpr Duration subscribeTimeout = 5s;
constexpr Duration inspectTimeout = 3s;
constexpr Duration shortestWait = 250ms;
constexpr Duration longestWait = 10s;
/// Someone may have given the right meanwhile.
constexpr Duration refusedAgainAfter = 30s;
/// Messages that the broker could not hand to its clients, all of them, since it was started.
constexpr std::string_view droppedTopic = "$SYS/broker/publish/messages/dropped";

std::string joined(const std::vector<std::string> &texts)
{
  std::string all;
  for (const std::string &text : texts)
    all += (all.empty() ? "" : ", ") + text;
  return all;
}

} // namespace

class MqttSource::Impl {
public:
  Impl(Broker broker, std::uint16_t index, IngestQueue &queue, const Clock &clock)
      : index_(index)
      , queue_(queue)
      , clock_(clock)
      , link_(broker, [this](auto topic, auto payload, bool retained, bool duplicate) { take(topic, payload, retained, duplicate); }, {})
      , user_(broker.user)
      , tls_(broker.tls)
      , random_(std::random_device{}())
  {
    health_.id = broker.id;
    health_.url = broker.url;
    health_.user = broker.user;
    if (const auto address = parseBrokerUrl(broker.url)) {
      address_ = *address;
      health_.encrypted = address->tls;
    }
    for (const TopicBinding &binding : broker.topics) {
      const auto topic = TopicTemplate::parse(binding.topic);
      if (topic)
        subscriptions_.push_back({topic->filter(), std::clamp(binding.qos, 0, 2)});
      else
        wrongTopics_.push_back(binding.topic);
    }
  }

  void start()
  {
    if (!thread_.joinable())
      thread_ = std::jthread([this](const std::stop_token &stop) { run(stop); });
  }

  void stop()
  {
    if (!thread_.joinable())
      return;
    thread_.request_stop();
    thread_.join();
    thread_ = {};
  }

  BrokerHealth health() const
  {
    BrokerHealth health;
    {
      const std::lock_guard lock(mutex_);
      health = health_;
      if (health.state == ConnectionState::Waiting)
        health.nextTryIn = std::max(Duration::zero(), nextTry_ - clock_.steady());
      if (health.state == ConnectionState::Connected)
        health.connectedFor = clock_.steady() - connectedAt_;
    }
    health.messages = messages_.load(std::memory_order_relaxed);
    health.bytes = bytes_.load(std::memory_order_relaxed);
    health.lostAtBroker = lostAtBroker_.load(std::memory_order_relaxed);
    return health;
  }

private:
  void run(const std::stop_token &stop)
  {
    Duration wait = shortestWait;
    while (!stop.stop_requested()) {
      tell(ConnectionState::Connecting);
      Error error;
      if (holdConnection(stop, error))
        wait = shortestWait;
      if (stop.stop_requested())
        break;
      // Jitter, so that the consoles of a plant do not come back as one.
      const Duration jittered = std::chrono::duration_cast<Duration>(wait * std::uniform_real_distribution(0.75, 1.25)(random_));
      {
        std::unique_lock lock(mutex_);
        health_.state = ConnectionState::Waiting;
        health_.reason = error.detail;
        health_.remedy = error.remedy;
        keepError();
        nextTry_ = clock_.steady() + jittered;
        waited_.wait_for(lock, stop, jittered, [] { return false; });
      }
      wait = std::min(wait * 2, longestWait);
    }
    link_.disconnect();
    tell(ConnectionState::NotConfigured);
  }

  /// Connects, subscribes and stays until the connection is lost or `stop`. True if it stood; `error` says why it ended.
  bool holdConnection(const std::stop_token &stop, Error &error)
  {
    hasBaseline_ = false;
    const auto connected = link_.connect(connectTimeout, stop);
    if (!connected) {
      error = connected.error();
      return false;
    }
    inspect(stop);
    std::vector<Subscription> asked = subscriptions_;
    asked.push_back({std::string{droppedTopic}, 0});
    while (true) {
      auto refused = link_.subscribe(asked, subscribeTimeout, stop);
      if (!refused) {
        error = refused.error();
        link_.disconnect();
        return false;
      }
      // A broker without this counter is no fault; it is only not counted there.
      std::erase(*refused, droppedTopic);
      tellConnected(*refused);
      const Duration patience = refused->empty() ? Duration{24h} : refusedAgainAfter;
      const auto loss = link_.waitForLoss(patience, stop);
      if (loss || stop.stop_requested()) {
        error.detail = loss.value_or("");
        error.remedy = "It is connected again by itself.";
        link_.disconnect();
        return true;
      }
      asked.clear();
      for (const Subscription &subscription : subscriptions_)
        if (std::find(refused->begin(), refused->end(), subscription.filter) != refused->end())
          asked.push_back(subscription);
    }
  }

  /// What the encryption stands on; a second handshake, since Paho does not tell. Fails silently: the connection stands.
  void inspect(const std::stop_token &stop)
  {
    if (!address_.tls)
      return;
    const auto probe = TlsProbe::load(tls_);
    const auto facts = probe ? probe->inspect(address_, inspectTimeout, stop) : Result<TlsFacts>{tl::unexpected(probe.error())};
    const std::lock_guard lock(mutex_);
    health_.tls = facts ? std::optional{*facts} : std::nullopt;
  }

  /// In Paho's thread.
  void take(std::string_view topic, std::string_view payload, bool retained, bool duplicate)
  {
    if (topic.starts_with("$SYS/")) {
      if (topic == droppedTopic)
        countDropped(payload, retained);
      return;
    }
    messages_.fetch_add(1, std::memory_order_relaxed);
    bytes_.fetch_add(payload.size(), std::memory_order_relaxed);
    queue_.push({topic, payload, clock_.utc(), clock_.steady(), index_, retained, duplicate});
  }

  void countDropped(std::string_view payload, bool retained)
  {
    std::uint64_t dropped = 0;
    const auto [end, fault] = std::from_chars(payload.data(), payload.data() + payload.size(), dropped);
    if (fault != std::errc{} || end != payload.data() + payload.size())
      return;
    if (!hasBaseline_) {
      // The first word is a retained one, from before; where there is none the broker has just begun to count.
      baseline_ = retained ? dropped : 0;
      hasBaseline_ = true;
    }
    if (dropped > baseline_)
      lostAtBroker_.fetch_add(dropped - baseline_, std::memory_order_relaxed);
    baseline_ = dropped;
  }

  void tell(ConnectionState state)
  {
    const std::lock_guard lock(mutex_);
    health_.state = state;
  }

  /// With the mutex held.
  void keepError()
  {
    if (health_.reason.empty())
      return;
    health_.lastError = health_.reason;
    health_.lastRemedy = health_.remedy;
    health_.lastErrorAt = clock_.utc();
  }

  void tellConnected(const std::vector<std::string> &refused)
  {
    const std::lock_guard lock(mutex_);
    if (health_.state != ConnectionState::Connected)
      connectedAt_ = clock_.steady();
    health_.state = ConnectionState::Connected;
    health_.reason.clear();
    health_.remedy.clear();
    if (!refused.empty()) {
      health_.reason = "the broker refused the subscription to " + joined(refused);
      health_.remedy = "Let " + (user_.empty() ? std::string{"anonymous clients"} : user_) + " read it in the broker's access list.";
    } else if (!wrongTopics_.empty()) {
      health_.reason = "not a topic to subscribe to: " + joined(wrongTopics_);
      health_.remedy = "Correct it in brokers.toml; it is written like plant/{area}/{asset}.";
    }
    keepError();
  }

  const std::uint16_t index_;
  IngestQueue &queue_;
  const Clock &clock_;
  MqttLink link_; ///< used by run() alone
  const std::string user_;
  const TlsFiles tls_;
  BrokerAddress address_;
  std::vector<Subscription> subscriptions_;
  std::vector<std::string> wrongTopics_;
  std::minstd_rand random_;
  std::atomic<std::uint64_t> messages_{0};
  std::atomic<std::uint64_t> bytes_{0};
  std::atomic<std::uint64_t> lostAtBroker_{0};
  std::atomic<bool> hasBaseline_{false};
  std::uint64_t baseline_ = 0; ///< of Paho's thread
  mutable std::mutex mutex_;   ///< of health_, nextTry_ and connectedAt_; never held while Paho is called
  std::condition_variable_any waited_;
  BrokerHealth health_;
  SteadyTime nextTry_;
  SteadyTime connectedAt_;
  std::jthread thread_;
};

MqttSource::MqttSource(Broker broker, std::uint16_t index, IngestQueue &queue, const Clock &clock)
    : impl_(std::make_unique<Impl>(std::move(broker), index, queue, clock))
{
}

MqttSource::~MqttSource()
{
  stop();
}

void MqttSource::start()
{
  impl_->start();
}

void MqttSource::stop()
{
  impl_->stop();
}

BrokerHealth MqttSource::health() const
{
  return impl_->health();
}

} // namespace andon::telemetry
