// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/broker_json.h"

#include "models/domain/broker_check.h"
#include "models/domain/payload_shape.h"
#include "services/engine/json_fields.h"

namespace andon::engine {
namespace {

using nlohmann::json;

constexpr const char *leftOut = "(left out)";

std::string withoutCredentials(const std::string &url)
{
  if (!holdsCredentials(url))
    return url;
  return url.substr(0, url.find("//") + 2) + leftOut + url.substr(url.rfind('@'));
}

/// A path has a separator; what has none may be the secret itself.
std::string asPath(const std::string &path)
{
  return path.empty() || path.find('/') != std::string::npos ? path : leftOut;
}

json topicJson(const TopicBinding &binding)
{
  json out{{"topic", binding.topic},
           {"format", binding.format},
           {"time_key", binding.timeKey},
           {"sequence_key", binding.sequenceKey},
           {"qos", binding.qos},
           {"shape", nameOf(binding.shape)},
           {"values_key", binding.valuesKey},
           {"separator", binding.separator},
           {"asset", binding.asset},
           {"numbers_as_text", binding.numbersAsText}};
  if (binding.agreedRate)
    out["agreed_rate"] = *binding.agreedRate;
  return out;
}

TopicBinding topicFrom(const json &object)
{
  TopicBinding binding;
  binding.topic = field<std::string>(object, "topic");
  binding.format = field<std::string>(object, "format");
  binding.timeKey = field<std::string>(object, "time_key");
  binding.sequenceKey = field<std::string>(object, "sequence_key");
  binding.qos = field<int>(object, "qos");
  if (binding.qos < 0 || binding.qos > 2)
    throw FieldError{"qos is not 0, 1 or 2"};
  const auto shape = payloadShape(field<std::string>(object, "shape"));
  if (!shape)
    throw FieldError{"there is no such shape; there are " + payloadShapeNames()};
  binding.shape = *shape;
  binding.valuesKey = field<std::string>(object, "values_key");
  binding.separator = field<std::string>(object, "separator");
  binding.asset = field<std::string>(object, "asset");
  binding.numbersAsText = field<bool>(object, "numbers_as_text");
  if (object.contains("agreed_rate"))
    binding.agreedRate = field<double>(object, "agreed_rate");
  return binding;
}

} // namespace

json brokerJson(const Broker &broker, Secrets secrets)
{
  const bool omits = secrets == Secrets::Omit;
  json topics = json::array();
  for (const TopicBinding &binding : broker.topics)
    topics.push_back(topicJson(binding));
  return {{"id", broker.id.text()},
          {"url", omits ? withoutCredentials(broker.url) : broker.url},
          {"version", broker.version == MqttVersion::V5 ? "5" : "3.1.1"},
          {"keep_alive", inSeconds(broker.keepAlive)},
          {"user", broker.user},
          {"password_file", omits ? asPath(broker.passwordFile) : broker.passwordFile},
          {"allow_plain_password", broker.allowPlainPassword},
          {"tls",
           {{"ca_file", broker.tls.caFile},
            {"certificate_file", broker.tls.certificateFile},
            {"key_file", broker.tls.keyFile},
            {"key_passphrase_file", omits ? asPath(broker.tls.keyPassphraseFile) : broker.tls.keyPassphraseFile}}},
          {"client_id", broker.clientId},
          {"session_expiry", inSeconds(broker.sessionExpiry)},
          {"topics", std::move(topics)}};
}

Broker brokerFrom(const json &object)
{
  Broker broker;
  broker.id = BrokerId{field<std::string>(object, "id")};
  broker.url = field<std::string>(object, "url");
  const auto version = field<std::string>(object, "version");
  if (version != "5" && version != "3.1.1")
    throw FieldError{"there is no MQTT version \"" + version + "\""};
  broker.version = version == "5" ? MqttVersion::V5 : MqttVersion::V3_1_1;
  broker.keepAlive = seconds(object, "keep_alive");
  broker.user = field<std::string>(object, "user");
  broker.passwordFile = field<std::string>(object, "password_file");
  broker.allowPlainPassword = field<bool>(object, "allow_plain_password");
  const auto tls = field<json>(object, "tls");
  broker.tls = {field<std::string>(tls, "ca_file"), field<std::string>(tls, "certificate_file"), field<std::string>(tls, "key_file"),
                field<std::string>(tls, "key_passphrase_file")};
  broker.clientId = field<std::string>(object, "client_id");
  broker.sessionExpiry = seconds(object, "session_expiry");
  for (const json &topic : field<std::vector<json>>(object, "topics"))
    broker.topics.push_back(topicFrom(topic));
  return broker;
}

} // namespace andon::engine
