// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/telemetry/mqtt_link.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mqtt/async_client.h>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace andon::telemetry {

/// One client object of Paho and what its threads report. The owner's thread waits on `changed_`; Paho's threads only
/// write here and notify.
class MqttSession final : public mqtt::iaction_listener {
public:
  /// How a connection attempt or a subscription ended.
  struct Outcome {
    bool done = false;
    bool good = false;
    int code = 0; ///< CONNACK or SUBACK code of either version, negative where Paho itself failed
  };

  struct Target {
    std::string url;      ///< in Paho's form
    std::string password; ///< of the broker's user
    bool tls = false;
    std::string keyPassphrase;
    Duration timeout{}; ///< for connecting
  };

  /// The handlers outlive it. Throws what Paho throws.
  MqttSession(const Broker &broker, const Target &target, const MqttLink::OnMessage &onMessage, const MqttLink::OnSent &onSent);
  MqttSession(const MqttSession &) = delete;
  MqttSession &operator=(const MqttSession &) = delete;
  ~MqttSession() override;

  [[nodiscard]] Outcome connect(Duration timeout, const std::stop_token &stop);
  /// One outcome a subscription; not `done` where the broker did not answer in time.
  [[nodiscard]] std::vector<Outcome> subscribe(const std::vector<Subscription> &subscriptions, Duration timeout,
                                               const std::stop_token &stop);
  [[nodiscard]] std::optional<std::string> waitForLoss(Duration timeout, const std::stop_token &stop);
  [[nodiscard]] bool publish(std::string_view topic, std::string_view payload, int qos, bool retain, std::uint64_t number);

  [[nodiscard]] int mostUnconfirmed(); ///< of QoS 1 and 2 that the broker takes at once; at least 1

private:
  /// The answer to each SUBSCRIBE; the token's context is its position.
  class SubscriptionListener final : public mqtt::iaction_listener {
  public:
    explicit SubscriptionListener(MqttSession &session)
        : session_(session)
    {
    }
    void on_success(const mqtt::token &token) override;
    void on_failure(const mqtt::token &token) override;

  private:
    void report(const mqtt::token &token, Outcome outcome);
    MqttSession &session_;
  };

  /// The end of each PUBLISH; the token's context is the message's number.
  class SentListener final : public mqtt::iaction_listener {
  public:
    explicit SentListener(const MqttLink::OnSent &onSent)
        : onSent_(onSent)
    {
    }
    void on_success(const mqtt::token &token) override;
    // The connection is gone: its owner hears of that, and what was not sent stays listed with it.
    void on_failure(const mqtt::token &) override {}

  private:
    const MqttLink::OnSent &onSent_;
  };

  void on_success(const mqtt::token &token) override;
  void on_failure(const mqtt::token &token) override;
  void setTls(const TlsFiles &files, const std::string &passphrase);
  void setOptions(const Broker &broker, const Target &target);
  void finishConnecting(Outcome outcome);
  void lose(std::string reason);
  void take(const mqtt::const_message_ptr &message) noexcept;

  const MqttLink::OnMessage &onMessage_;
  SubscriptionListener subscriptions_;
  SentListener sent_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  Outcome connected_;
  std::vector<Outcome> granted_;
  std::optional<std::string> loss_;
  int mostUnconfirmed_ = 1;
  // Paho works on a copy, whose connect properties point back here: it stays where it is as long as the client.
  mqtt::connect_options options_;
  std::unique_ptr<mqtt::async_client> client_;
};

} // namespace andon::telemetry
