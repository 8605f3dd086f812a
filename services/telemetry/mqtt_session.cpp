// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/mqtt_session.h"

#include <algorithm>
#include <random>

namespace andon::telemetry {
namespace {

/// Paho refuses to take more unsent messages than this, 100 where nothing is said; who publishes waits long before.
constexpr int mostBuffered = 10000;
/// Of QoS 1 and 2, less one: what brokers take at once. Where Paho has as many its send thread falls asleep, for a second
/// at a time, and QoS 2 may stall for good.
constexpr int mostInFlight = 21;

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

/// As MQTT 5 writes it; its largest value means for ever.
std::uint32_t expirySeconds(Duration duration)
{
  constexpr std::int64_t forEver = 0xFFFFFFFF;
  return static_cast<std::uint32_t>(std::min(std::chrono::ceil<std::chrono::seconds>(duration).count(), forEver));
}

int pahoVersion(MqttVersion version)
{
  switch (version) {
  case MqttVersion::V3_1_1: return MQTTVERSION_3_1_1;
  case MqttVersion::V5: return MQTTVERSION_5;
  }
  return MQTTVERSION_5;
}

} // namespace

MqttSession::MqttSession(const Broker &broker, const Target &target, const MqttLink::OnMessage &onMessage, const MqttLink::OnSent &onSent)
    : onMessage_(onMessage)
    , subscriptions_(*this)
    , sent_(onSent)
{
  if (target.tls)
    setTls(broker.tls, target.keyPassphrase);
  setOptions(broker, target);
  const std::string clientId = broker.clientId.empty() ? uniqueClientId() : broker.clientId;
  const std::lock_guard lock(pahoLifetimes());
  mqtt::create_options_builder options;
  options.mqtt_version(pahoVersion(broker.version)).max_buffered_messages(mostBuffered);
  client_ = std::make_unique<mqtt::async_client>(target.url, clientId, options.finalize());
  client_->set_message_callback([this](const mqtt::const_message_ptr &message) { take(message); });
  client_->set_connection_lost_handler([this](const std::string &) { lose("the connection to the broker was lost"); });
  client_->set_disconnected_handler([this](const mqtt::properties &, mqtt::ReasonCode code) {
    lose("the broker closed the connection (" + mqtt::exception::reason_code_str(code) + ")");
  });
}

MqttSession::~MqttSession()
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

MqttSession::Outcome MqttSession::connect(Duration timeout, const std::stop_token &stop)
{
  try {
    client_->connect(options_, nullptr, *this);
  } catch (const std::exception &) {
    return {true, false, -1};
  }
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, stop, timeout, [this] { return connected_.done; });
  return connected_;
}

std::vector<MqttSession::Outcome> MqttSession::subscribe(const std::vector<Subscription> &subscriptions, Duration timeout,
                                                         const std::stop_token &stop)
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

std::optional<std::string> MqttSession::waitForLoss(Duration timeout, const std::stop_token &stop)
{
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, stop, timeout, [this] { return loss_.has_value(); });
  return loss_;
}

bool MqttSession::publish(std::string_view topic, std::string_view payload, int qos, bool retain, std::uint64_t number)
{
  try {
    client_->publish(mqtt::string_ref(topic.data(), topic.size()), payload.data(), payload.size(), qos, retain,
                     reinterpret_cast<void *>(number), sent_);
    return true;
  } catch (const std::exception &) {
    return false;
  }
}

int MqttSession::mostUnconfirmed()
{
  const std::lock_guard lock(mutex_);
  return mostUnconfirmed_;
}

void MqttSession::setTls(const TlsFiles &files, const std::string &passphrase)
{
  // What is empty stays unset: Paho then takes the system's authorities, or shows no certificate. There is no error handler:
  // Paho 1.2.0 would call it in an object that is gone by then, and TlsProbe finds out more.
  mqtt::ssl_options tls;
  tls.set_trust_store(files.caFile);
  tls.set_key_store(files.certificateFile);
  tls.set_private_key(files.keyFile);
  tls.set_private_key_password(passphrase);
  tls.set_enable_server_cert_auth(true);
  tls.set_verify(true); // off by default: then any host's certificate would do
  options_.set_ssl(tls);
}

void MqttSession::setOptions(const Broker &broker, const Target &target)
{
  options_.set_mqtt_version(pahoVersion(broker.version));
  // Paho looks once a second: a second less keeps a link that died in silence below 2.5 keep-alives even where they are short.
  options_.set_keep_alive_interval(wholeSeconds(broker.keepAlive - std::chrono::seconds{1}));
  options_.set_connect_timeout(wholeSeconds(target.timeout));
  options_.set_max_inflight(mostInFlight);
  // Where no session is kept, what was published while away is lost. The subscriptions are made anew in any case.
  const bool isClean = broker.sessionExpiry <= Duration::zero();
  if (broker.version == MqttVersion::V3_1_1) {
    options_.set_clean_session(isClean);
  } else {
    options_.set_clean_start(isClean);
    mqtt::properties properties;
    if (!isClean)
      properties.add({mqtt::property::SESSION_EXPIRY_INTERVAL, static_cast<std::int32_t>(expirySeconds(broker.sessionExpiry))});
    options_.set_properties(std::move(properties));
  }
  if (!broker.user.empty()) {
    options_.set_user_name(broker.user);
    options_.set_password(target.password);
  }
}

void MqttSession::SubscriptionListener::on_success(const mqtt::token &token)
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

void MqttSession::SubscriptionListener::on_failure(const mqtt::token &token)
{
  report(token, {true, false, std::max(token.get_return_code(), 0x80)});
}

void MqttSession::SubscriptionListener::report(const mqtt::token &token, Outcome outcome)
{
  const auto position = reinterpret_cast<std::size_t>(token.get_user_context());
  const std::lock_guard lock(session_.mutex_);
  if (position < session_.granted_.size())
    session_.granted_[position] = outcome;
  session_.changed_.notify_all();
}

void MqttSession::SentListener::on_success(const mqtt::token &token)
{
  if (onSent_)
    onSent_(reinterpret_cast<std::uint64_t>(token.get_user_context()));
}

void MqttSession::on_success(const mqtt::token &token)
{
  int most = mostInFlight;
  try {
    const auto response = token.get_connect_response();
    if (response.get_mqtt_version() == MQTTVERSION_5 && response.get_properties().contains(mqtt::property::RECEIVE_MAXIMUM))
      most = mqtt::get<std::uint16_t>(response.get_properties(), mqtt::property::RECEIVE_MAXIMUM);
  } catch (const std::exception &) {
    // An answer without particulars: what is usual holds.
  }
  {
    const std::lock_guard lock(mutex_);
    mostUnconfirmed_ = std::clamp(most - 1, 1, mostInFlight - 1);
  }
  finishConnecting({true, true, 0});
}

void MqttSession::on_failure(const mqtt::token &token)
{
  const mqtt::ReasonCode reason = token.get_reason_code();
  const bool isV5 = reason != mqtt::ReasonCode::MQTTPP_V3_CODE && static_cast<int>(reason) > 0;
  finishConnecting({true, false, isV5 ? static_cast<int>(reason) : token.get_return_code()});
}

void MqttSession::finishConnecting(Outcome outcome)
{
  const std::lock_guard lock(mutex_);
  connected_ = outcome;
  changed_.notify_all();
}

void MqttSession::lose(std::string reason)
{
  const std::lock_guard lock(mutex_);
  if (!loss_)
    loss_ = std::move(reason);
  changed_.notify_all();
}

void MqttSession::take(const mqtt::const_message_ptr &message) noexcept
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

} // namespace andon::telemetry
