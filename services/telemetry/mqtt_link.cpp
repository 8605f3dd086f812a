// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/mqtt_link.h"

#include "models/domain/broker_address.h"
#include "services/telemetry/mqtt_session.h"
#include "services/telemetry/secret_file.h"
#include "services/telemetry/tcp_connection.h"
#include "services/telemetry/tls_probe.h"

#include <algorithm>

namespace andon::telemetry {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::seconds explanationTimeout{3};

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
  case 0x85:
    return unavailable("the broker refused the name of this client",
                       broker.clientId.empty() ? "Let the broker accept client names that begin with andon-."
                                               : "Let the broker accept " + broker.clientId + ", or choose another client_id.");
  case 0x8A: return failure(ErrorCode::NotPermitted, broker.url, "the broker bans this client", "Ask who runs the broker.");
  case 3:
  case 0x88:
  case 0x89: return unavailable("the broker is too busy or not ready", "It is tried again; if it lasts, look at the broker's log.");
  }
  if (code > 0)
    return unavailable("the broker refused the connection (code " + std::to_string(code) + ")", "Look at the broker's log.");
  return unavailable("the broker stopped answering while connecting",
                     broker.url.starts_with("ssl") || broker.url.starts_with("mqtts")
                         ? "Check that an MQTT broker listens there and that it is not overloaded."
                         : "Check that an MQTT broker without TLS listens there and that it is not overloaded.");
}

} // namespace

/// What is known before Paho is asked to connect.
struct MqttLink::Preparation {
  BrokerAddress address;
  MqttSession::Target target;
  std::optional<TlsProbe> probe; ///< nothing: not encrypted
};

MqttLink::MqttLink(Broker broker, OnMessage onMessage, OnSent onSent)
    : broker_(std::move(broker))
    , onMessage_(std::move(onMessage))
    , onSent_(std::move(onSent))
{
}

MqttLink::~MqttLink() = default;

Result<MqttLink::Preparation> MqttLink::prepare(Duration timeout, const std::stop_token &stop) const
{
  Preparation prepared;
  const auto address = parseBrokerUrl(broker_.url);
  if (!address)
    return tl::unexpected(address.error());
  prepared.address = *address;
  if (exposesPassword(broker_, *address))
    return failure(ErrorCode::NotPermitted, broker_.url, "the password would be sent unencrypted to " + toText(*address),
                   remedyForExposure(*address));
  if (!broker_.passwordFile.empty()) {
    auto password = readSecret(broker_.passwordFile, "password file");
    if (!password)
      return tl::unexpected(password.error());
    prepared.target.password = std::move(*password);
  }
  if (address->tls) {
    auto probe = TlsProbe::load(broker_.tls);
    if (!probe)
      return tl::unexpected(probe.error());
    prepared.target.tls = true;
    prepared.target.keyPassphrase = probe->passphrase();
    prepared.probe = std::move(*probe);
  }
  const auto reached = TcpConnection::open(*address, timeout, stop);
  if (!reached)
    return tl::unexpected(reached.error());
  // Paho holds the host in the url against the certificate, so the name stays there; it was looked up a moment ago.
  prepared.target.url = address->tls ? "ssl://" + toText(*address) : "tcp://" + reached->peer();
  return prepared;
}

Result<void> MqttLink::connect(Duration timeout, const std::stop_token &stop)
{
  const Steady::time_point deadline = Steady::now() + timeout;
  disconnect();
  auto prepared = prepare(timeout, stop);
  if (!prepared)
    return tl::unexpected(prepared.error());

  const Duration left = std::max<Duration>(deadline - Steady::now(), std::chrono::milliseconds{100});
  prepared->target.timeout = left;
  MqttSession::Outcome outcome;
  try {
    session_ = std::make_unique<MqttSession>(broker_, prepared->target, onMessage_, onSent_);
    outcome = session_->connect(left, stop);
  } catch (const std::exception &error) {
    session_.reset();
    return failure(ErrorCode::Unavailable, broker_.url, std::string{"connecting fails: "} + error.what());
  }
  if (outcome.good)
    return {};
  session_.reset();
  if (prepared->probe && outcome.code <= 0)
    if (auto why = prepared->probe->explain(prepared->address, explanationTimeout, stop))
      return tl::unexpected(std::move(*why));
  return refusal(broker_, outcome.code);
}

Result<std::vector<std::string>> MqttLink::subscribe(const std::vector<Subscription> &subscriptions, Duration timeout,
                                                     const std::stop_token &stop)
{
  if (!session_)
    return failure(ErrorCode::Unavailable, broker_.url, "there is no connection to the broker");
  const std::vector<MqttSession::Outcome> outcomes = session_->subscribe(subscriptions, timeout, stop);
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

int MqttLink::mostUnconfirmed() const
{
  return session_ ? session_->mostUnconfirmed() : 1;
}

void MqttLink::disconnect()
{
  session_.reset();
}

} // namespace andon::telemetry
