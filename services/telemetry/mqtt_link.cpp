// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/mqtt_link.h"

#include "services/telemetry/broker_address.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <fstream>
#include <mqtt/async_client.h>
#include <mutex>
#include <random>

namespace andon::telemetry {
namespace {

using Steady = std::chrono::steady_clock;

/// Paho refuses to take more unsent messages than this, 100 where nothing is said; who publishes waits long before.
constexpr int mostBuffered = 10000;

/// Paho frees what all clients share when the last one goes, and lets go of its lock meanwhile: a client made at that
/// moment would use freed memory. This lock guards Paho's globals, so it is one for the process as they are.
std::mutex &pahoLifetimes()
{
  static std::mutex mutex;
  return mutex;
}

/// Two clients of one name throw each other out of the broker in turns.
std::string uniqueClientId()
{
  static constexpr std::string_view digits = "0123456789abcdef";
  std::random_device random;
  std::string id = "andon-";
  for (int i = 0; i < 16; ++i)
    id += digits[random() % digits.size()];
  return id;
}

/// At least one.
int wholeSeconds(Duration duration)
{
  return static_cast<int>(std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(duration).count()));
}

int pahoVersion(MqttVersion version)
{
  switch (version) {
  case MqttVersion::V3_1_1: return MQTTVERSION_3_1_1;
  case MqttVersion::V5: return MQTTVERSION_5;
  }
  return MQTTVERSION_5;
}

/// How a connection attempt or a subscription ended.
struct Outcome {
  bool done = false;
  bool good = false;
  int code = 0; ///< CONNACK or SUBACK code of either version, negative where Paho itself failed
};

/// The broker's CONNACK code, of MQTT 3.1.1 (1 to 5) or 5 (from 0x80), in words.
tl::unexpected<Error> refusal(const Broker &broker, int code)
{
  const auto unavailable = [&broker](std::string detail, std::string remedy) {
    return failure(ErrorCode::Unavailable, broker.url, std::move(detail), std::move(remedy));
  };
  switch (code) {
  case 1:
  case 0x84:
    return unavailable("the broker does not speak this version of MQTT", "Choose the other version for this broker in brokers.toml.");
  case 4:
  case 5:
  case 0x86:
  case 0x87:
    return failure(ErrorCode::WrongCredentials, broker.url, "the broker refused the name or password",
                   broker.user.empty() ? "Give a user and a password file for this broker in brokers.toml."
                                       : "Correct the user or the password file of this broker in brokers.toml.");
  case 2:
  case 0x85: return unavailable("the broker refused the name of this client", "Let the broker accept client names that begin with andon-.");
  case 0x8A: return failure(ErrorCode::NotPermitted, broker.url, "the broker bans this client", "Ask who runs the broker.");
  case 3:
  case 0x88:
  case 0x89: return unavailable("the broker is too busy or not ready", "It is tried again; if it lasts, look at the broker's log.");
  }
  if (code > 0)
    return unavailable("the broker refused the connection (code " + std::to_string(code) + ")", "Look at the broker's log.");
  return unavailable("the broker stopped answering while connecting",
                     "Check that an MQTT broker without TLS listens there and that it is not overloaded.");
}

} // namespace

/// One client object of Paho and what its threads report. The owner's thread waits on `changed_`; Paho's threads only
/// write here and notify.
class MqttLink::Session final : public mqtt::iaction_listener {
public:
  Session(const std::string &url, const Broker &broker, const OnMessage &onMessage, const OnSent &onSent)
      : onMessage_(onMessage)
      , onSent_(onSent)
      , subscriptions_(*this)
  {
    const std::lock_guard lock(pahoLifetimes());
    mqtt::create_options_builder options;
    options.mqtt_version(pahoVersion(broker.version)).max_buffered_messages(mostBuffered);
    client_ = std::make_unique<mqtt::async_client>(url, uniqueClientId(), options.finalize());
    client_->set_message_callback([this](const mqtt::const_message_ptr &message) { take(message); });
    client_->set_connection_lost_handler([this](const std::string &) { lose("the connection to the broker was lost"); });
    client_->set_disconnected_handler([this](const mqtt::properties &, mqtt::ReasonCode code) {
      lose("the broker closed the connection (" + mqtt::exception::reason_code_str(code) + ")");
    });
  }
  Session(const Session &) = delete;
  Session &operator=(const Session &) = delete;

  ~Session() override
  {
    const std::lock_guard lock(pahoLifetimes());
    try {
      client_->disable_callbacks();
    } catch (const std::exception &) {
      // Refused while it is connecting; the destruction below ends the callbacks all the same.
    }
    // Sends DISCONNECT where there is a connection, and returns after the last callback.
    client_.reset();
  }

  Outcome connect(const mqtt::connect_options &options, Duration timeout, const std::stop_token &stop)
  {
    try {
      client_->connect(options, nullptr, *this);
    } catch (const std::exception &) {
      return {true, false, -1};
    }
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, stop, timeout, [this] { return connected_.done; });
    return connected_;
  }

  std::vector<Outcome> subscribe(const std::vector<Subscription> &subscriptions, Duration timeout, const std::stop_token &stop)
  {
    {
      const std::lock_guard lock(mutex_);
      granted_.assign(subscriptions.size(), {});
    }
    try {
      for (std::size_t i = 0; i < subscriptions.size(); ++i)
        client_->subscribe(subscriptions[i].filter, subscriptions[i].qos, reinterpret_cast<void *>(i), subscriptions_);
    } catch (const std::exception &) {
      lose("the connection to the broker was lost");
    }
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, stop, timeout, [this] {
      return loss_ || std::all_of(granted_.begin(), granted_.end(), [](const Outcome &outcome) { return outcome.done; });
    });
    return granted_;
  }

  std::optional<std::string> waitForLoss(Duration timeout, const std::stop_token &stop)
  {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, stop, timeout, [this] { return loss_.has_value(); });
    return loss_;
  }

  bool publish(std::string_view topic, std::string_view payload, int qos, bool retain, std::uint64_t number)
  {
    try {
      client_->publish(mqtt::string_ref(topic.data(), topic.size()), payload.data(), payload.size(), qos, retain,
                       reinterpret_cast<void *>(number), sent_);
      return true;
    } catch (const std::exception &) {
      return false;
    }
  }

private:
  /// The answer to each SUBSCRIBE; the token's context is its position.
  class SubscriptionListener final : public mqtt::iaction_listener {
  public:
    explicit SubscriptionListener(Session &session)
        : session_(session)
    {
    }
    void on_success(const mqtt::token &token) override
    {
      int code = 0;
      try {
        const auto codes = token.get_subscribe_response().get_reason_codes();
        code = codes.empty() ? 0 : static_cast<int>(codes.front());
      } catch (const std::exception &) {
        code = -1;
      }
      report(token, {true, code >= 0 && code < 0x80, code});
    }
    void on_failure(const mqtt::token &token) override { report(token, {true, false, std::max(token.get_return_code(), 0x80)}); }

  private:
    void report(const mqtt::token &token, Outcome outcome)
    {
      const auto position = reinterpret_cast<std::size_t>(token.get_user_context());
      const std::lock_guard lock(session_.mutex_);
      if (position < session_.granted_.size())
        session_.granted_[position] = outcome;
      session_.changed_.notify_all();
    }
    Session &session_;
  };

  /// The end of each PUBLISH; the token's context is the message's number.
  class SentListener final : public mqtt::iaction_listener {
  public:
    explicit SentListener(const OnSent &onSent)
        : onSent_(onSent)
    {
    }
    void on_success(const mqtt::token &token) override
    {
      if (onSent_)
        onSent_(reinterpret_cast<std::uint64_t>(token.get_user_context()));
    }
    // The connection is gone: its owner hears of that, and what was not sent stays listed with it.
    void on_failure(const mqtt::token &) override {}

  private:
    const OnSent &onSent_;
  };

  void on_success(const mqtt::token &) override { finishConnecting({true, true, 0}); }
  void on_failure(const mqtt::token &token) override
  {
    const mqtt::ReasonCode reason = token.get_reason_code();
    const bool isV5 = reason != mqtt::ReasonCode::MQTTPP_V3_CODE && static_cast<int>(reason) > 0;
    finishConnecting({true, false, isV5 ? static_cast<int>(reason) : token.get_return_code()});
  }

  void finishConnecting(Outcome outcome)
  {
    const std::lock_guard lock(mutex_);
    connected_ = outcome;
    changed_.notify_all();
  }

  void lose(std::string reason)
  {
    const std::lock_guard lock(mutex_);
    if (!loss_)
      loss_ = std::move(reason);
    changed_.notify_all();
  }

  void take(const mqtt::const_message_ptr &message) noexcept
  {
    if (!message || !onMessage_)
      return;
    try {
      const mqtt::string_ref &topic = message->get_topic_ref();
      const mqtt::binary_ref &payload = message->get_payload_ref();
      onMessage_({topic.data(), topic.size()}, {payload.data(), payload.size()}, message->is_retained(), message->is_duplicate());
    } catch (...) {
      // Only memory can be short here; an exception that reached Paho would end the process.
    }
  }

  const OnMessage &onMessage_;
  const OnSent &onSent_;
  SubscriptionListener subscriptions_;
  SentListener sent_{onSent_};
  std::mutex mutex_;
  std::condition_variable_any changed_;
  Outcome connected_;
  std::vector<Outcome> granted_;
  std::optional<std::string> loss_;
  std::unique_ptr<mqtt::async_client> client_;
};

MqttLink::MqttLink(Broker broker, OnMessage onMessage, OnSent onSent)
    : broker_(std::move(broker))
    , onMessage_(std::move(onMessage))
    , onSent_(std::move(onSent))
{
}

MqttLink::~MqttLink() = default;

Result<std::string> MqttLink::readPassword() const
{
  if (broker_.passwordFile.empty())
    return std::string{};
  std::ifstream file(broker_.passwordFile);
  std::string line;
  if (!file || (!std::getline(file, line) && !file.eof()))
    return failure(ErrorCode::WrongCredentials, broker_.url,
                   "the password file " + broker_.passwordFile + " cannot be read: " + std::strerror(errno),
                   "Make the file readable for this account, or correct its path in brokers.toml.");
  if (line.ends_with('\r'))
    line.pop_back();
  return line;
}

Result<void> MqttLink::connect(Duration timeout, const std::stop_token &stop)
{
  const Steady::time_point deadline = Steady::now() + timeout;
  disconnect();
  const auto address = parseBrokerUrl(broker_.url);
  if (!address)
    return tl::unexpected(address.error());
  const auto password = readPassword();
  if (!password)
    return tl::unexpected(password.error());
  const auto url = reachBroker(*address, timeout, stop);
  if (!url)
    return tl::unexpected(url.error());

  const Duration left = std::max<Duration>(deadline - Steady::now(), std::chrono::milliseconds{100});
  Outcome outcome;
  try {
    mqtt::connect_options_builder builder;
    builder.mqtt_version(pahoVersion(broker_.version));
    // Paho looks once a second: a second less keeps a link that died in silence below 2.5 keep-alives even where they are short.
    builder.keep_alive_interval(std::chrono::seconds{wholeSeconds(broker_.keepAlive - std::chrono::seconds{1})});
    builder.connect_timeout(std::chrono::seconds{wholeSeconds(left)});
    // No session is kept: what was published while away is old, and the subscriptions are made anew each time.
    if (broker_.version == MqttVersion::V5)
      builder.clean_start(true);
    else
      builder.clean_session(true);
    if (!broker_.user.empty()) {
      builder.user_name(broker_.user);
      builder.password(*password);
    }
    session_ = std::make_unique<Session>(*url, broker_, onMessage_, onSent_);
    outcome = session_->connect(builder.finalize(), left, stop);
  } catch (const std::exception &error) {
    session_.reset();
    return failure(ErrorCode::Unavailable, broker_.url, std::string{"connecting fails: "} + error.what());
  }
  if (outcome.good)
    return {};
  session_.reset();
  return refusal(broker_, outcome.code);
}

Result<std::vector<std::string>> MqttLink::subscribe(const std::vector<Subscription> &subscriptions, Duration timeout,
                                                     const std::stop_token &stop)
{
  if (!session_)
    return failure(ErrorCode::Unavailable, broker_.url, "there is no connection to the broker");
  const std::vector<Outcome> outcomes = session_->subscribe(subscriptions, timeout, stop);
  if (const auto loss = session_->waitForLoss(Duration::zero(), stop))
    return failure(ErrorCode::Unavailable, broker_.url, *loss);
  std::vector<std::string> refused;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (!outcomes[i].done)
      return failure(ErrorCode::Unavailable, broker_.url, "the broker did not confirm the subscription to " + subscriptions[i].filter,
                     "It is tried again; if it lasts, look at the broker's log.");
    if (!outcomes[i].good)
      refused.push_back(subscriptions[i].filter);
  }
  return refused;
}

std::optional<std::string> MqttLink::waitForLoss(Duration timeout, const std::stop_token &stop)
{
  return session_ ? session_->waitForLoss(timeout, stop) : std::optional<std::string>{"there is no connection to the broker"};
}

Result<void> MqttLink::publish(std::string_view topic, std::string_view payload, int qos, bool retain, std::uint64_t number)
{
  if (topic.empty() || topic.size() > 65535 || topic.find_first_of("+#") != std::string_view::npos)
    return failure(ErrorCode::LimitExceeded, std::string{topic.substr(0, 64)}, "is not a topic to publish to");
  if (!session_ || !session_->publish(topic, payload, qos, retain, number))
    return failure(ErrorCode::Unavailable, broker_.url, "there is no connection to the broker");
  return {};
}

void MqttLink::disconnect()
{
  session_.reset();
}

} // namespace andon::telemetry
