// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/site.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace andon::telemetry {

class MqttSession;

struct Subscription {
  std::string filter;
  int qos = 0;
};

/// One connection to one broker, made and made again by the thread that owns it; the only user of Paho.
///
/// What Paho 1.2.0 makes necessary: the protocol version is always said (else it falls back to MQTT 3.1 by itself), each
/// connection is a client object of its own with fresh options that stay where they are as long as it, callbacks are set
/// before it connects, its tokens are never waited for, and clients are made and destroyed one at a time in the process.
class MqttLink {
public:
  /// Runs in Paho's one receive thread, which all connections of the process share: copy and return. May throw nothing
  /// that matters: what it throws is dropped.
  using OnMessage = std::function<void(std::string_view topic, std::string_view payload, bool retained, bool duplicate)>;
  /// Runs in a Paho thread: the message with this number was sent, or (QoS 1, 2) confirmed.
  using OnSent = std::function<void(std::uint64_t number)>;

  /// Either may be null.
  MqttLink(Broker broker, OnMessage onMessage, OnSent onSent);
  MqttLink(const MqttLink &) = delete;
  MqttLink &operator=(const MqttLink &) = delete;
  ~MqttLink();

  /// One try; drops the connection there was. Blocks for `timeout` at most, 3 s longer to find out why TLS fails, until
  /// `stop` shorter. `detail` and `remedy` of the error are sentences for people. Error: Unavailable (also a certificate
  /// of the broker that is refused), NotFound (the host's name), WrongCredentials, Malformed (the URL), NotPermitted (also
  /// a password that would go unencrypted).
  [[nodiscard]] Result<void> connect(Duration timeout, const std::stop_token &stop);

  /// Asks for each filter and waits for the broker's word. Value: the filters that it refused. Error: Unavailable.
  [[nodiscard]] Result<std::vector<std::string>> subscribe(const std::vector<Subscription> &subscriptions, Duration timeout,
                                                           const std::stop_token &stop);

  /// Waits until the connection is lost, at most `timeout`. Value: why it was lost; nothing while it stands.
  [[nodiscard]] std::optional<std::string> waitForLoss(Duration timeout, const std::stop_token &stop);

  /// How many messages of QoS 1 and 2 may be handed over before one of them is sent; 1 without a connection.
  [[nodiscard]] int mostUnconfirmed() const;

  /// Hands a message over. Error: Unavailable; LimitExceeded (the topic or payload is not one).
  [[nodiscard]] Result<void> publish(std::string_view topic, std::string_view payload, int qos, bool retain, std::uint64_t number);

  /// Says goodbye and ends the connection; no callback runs after it.
  void disconnect();

private:
  struct Preparation;
  [[nodiscard]] Result<Preparation> prepare(Duration timeout, const std::stop_token &stop) const;

  const Broker broker_;
  const OnMessage onMessage_;
  const OnSent onSent_;
  std::unique_ptr<MqttSession> session_;
};

} // namespace andon::telemetry
