// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_parser.h"
#include "services/telemetry/broker_address.h"
#include "services/telemetry/payload_shape.h"
#include "services/telemetry/topic_template.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

const std::string file = "brokers.toml";

void parseShape(TableReader &reader, TopicBinding &binding)
{
  std::string shape;
  if (reader.text("shape", shape)) {
    if (const auto known = telemetry::payloadShape(shape))
      binding.shape = *known;
    else
      reader.problem("shape", fmt::format("has the shape \"{}\", which no payload has", shape),
                     fmt::format("There are {}.", telemetry::payloadShapeNames()));
  }
  if (reader.text("values_key", binding.valuesKey) && binding.valuesKey.empty())
    reader.problem("values_key", "has an empty values_key", "Name the member that holds the values, or leave it out.");
  if (reader.text("separator", binding.separator) && binding.separator != "." && binding.separator != "/")
    reader.problem("separator", fmt::format("has the separator \"{}\"", binding.separator), "There are \".\" and \"/\".");
  reader.flag("numbers_as_text", binding.numbersAsText);
}

/// Every sample needs an asset, every bare value a stream.
void checkNames(TableReader &reader, const telemetry::TopicTemplate &topic, const TopicBinding &binding)
{
  if (!binding.asset.empty()) {
    if (const auto checked = topic.checkPattern(binding.asset); !checked)
      reader.problem("asset", fmt::format("has the asset \"{}\", which {}", binding.asset, checked.error().detail), checked.error().remedy);
    else if (topic.has("asset"))
      reader.problem("asset", "names the asset twice, in the topic and by \"asset\"", "Leave one of them out.");
  } else if (!topic.has("asset") && binding.shape != PayloadShape::Devices && binding.shape != PayloadShape::Auto) {
    reader.problem("topic", "has no part {asset}", "Write it like plant/{area}/{asset}, or add asset = \"rig1\".");
  }
  if (binding.shape == PayloadShape::Scalar && !topic.has("stream"))
    reader.problem("shape", "has bare values, but no part {stream} that names them", "Write the topic like plant/{asset}/{stream}.");
}

void parseTopic(const toml::table &table, const std::string &brokerTitle, UniqueNames &topics, Broker &broker, Problems &problems)
{
  TableReader reader{table, file, "a topic of " + brokerTitle, problems};
  TopicBinding binding;
  const bool isNamed = reader.text("topic", binding.topic, Need::Required);
  if (isNamed)
    reader.setTitle(fmt::format("topic \"{}\"", binding.topic));
  parseShape(reader, binding);
  reader.text("asset", binding.asset);
  if (const auto parsed = telemetry::TopicTemplate::parse(binding.topic); isNamed && !parsed) {
    reader.problem("topic", parsed.error().detail, parsed.error().remedy);
  } else if (isNamed) {
    topics.claim(reader, "topic", binding.topic, file);
    checkNames(reader, *parsed, binding);
  }
  std::string format;
  if (reader.text("format", format)) {
    if (format == "json")
      binding.format = format;
    else
      reader.problem("format", fmt::format("has the format \"{}\", which no codec reads", format), "There is \"json\".");
  }
  reader.text("time_key", binding.timeKey);
  reader.text("sequence_key", binding.sequenceKey);
  if (!binding.sequenceKey.empty() && binding.sequenceKey == binding.timeKey)
    reader.problem("sequence_key", fmt::format("takes time and sequence from the same key \"{}\"", binding.timeKey),
                   "Leave sequence_key out if the messages carry no counter.");
  reader.integer("qos", binding.qos, 0, 2);
  reader.reportUnknownKeys();
  broker.topics.push_back(std::move(binding));
}

void parseTls(const toml::table &table, const std::string &brokerTitle, TlsFiles &tls, Problems &problems)
{
  TableReader reader{table, file, "the tls table of " + brokerTitle, problems};
  reader.text("ca_file", tls.caFile);
  reader.text("certificate_file", tls.certificateFile);
  reader.text("key_file", tls.keyFile);
  reader.text("key_passphrase_file", tls.keyPassphraseFile);
  const std::string remedy = "Add certificate_file = \"...\", the file with this console's own certificate.";
  if (!tls.keyFile.empty() && tls.certificateFile.empty())
    reader.problem("key_file", "has a key but no certificate", remedy);
  if (!tls.keyPassphraseFile.empty() && tls.certificateFile.empty())
    reader.problem("key_passphrase_file", "has a passphrase but no certificate", remedy);
  reader.reportUnknownKeys();
}

/// What the url allows: files of TLS, and a password in the clear.
void checkSecrecy(TableReader &reader, const Broker &broker)
{
  const auto address = telemetry::parseBrokerUrl(broker.url);
  if (!address)
    return;
  if (reader.has("tls") && !address->tls)
    reader.problem("tls", fmt::format("has a tls table, but its url {} is not encrypted", broker.url),
                   "Write the url like ssl://broker.example:8883, or take the table out.");
  if (telemetry::exposesPassword(broker, *address))
    reader.problem("password_file", fmt::format("would send its password unencrypted to {}", telemetry::toText(*address)),
                   telemetry::remedyForExposure(*address));
}

/// A session is found again by the client's name, and holds nothing but what was asked for with QoS 1 or 2.
void checkSession(TableReader &reader, const Broker &broker)
{
  constexpr std::size_t longest = 128;
  if (broker.clientId.size() > longest ||
      std::any_of(broker.clientId.begin(), broker.clientId.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
    reader.problem("client_id", "has a client_id that a broker would refuse",
                   fmt::format("Use at most {} bytes, without control characters.", longest));
  if (broker.sessionExpiry <= Duration::zero())
    return;
  if (broker.clientId.empty())
    reader.problem("session_expiry", "keeps a session but has no client_id to find it by",
                   "Add client_id = \"...\", a name that no other client of this broker has.");
  if (!broker.topics.empty() &&
      std::all_of(broker.topics.begin(), broker.topics.end(), [](const TopicBinding &binding) { return binding.qos == 0; }))
    reader.problem("session_expiry", "keeps a session but has no topic with qos 1 or 2, so nothing would be kept",
                   "Add qos = 1 to the topics that matter, or leave session_expiry out.");
}

void parseBroker(const toml::table &table, UniqueNames &ids, Site &site, Problems &problems)
{
  TableReader reader{table, file, "a broker", problems};
  Broker broker;
  std::string id, version;
  if (reader.text("id", id, Need::Required)) {
    reader.setTitle(fmt::format("broker \"{}\"", id));
    if (checkId(reader, "id", id))
      ids.claim(reader, "id", id, file);
  }
  broker.id = BrokerId{id};
  if (reader.text("url", broker.url, Need::Required))
    if (const auto address = telemetry::parseBrokerUrl(broker.url); !address)
      reader.problem("url", fmt::format("has the url \"{}\", which {}", broker.url, address.error().detail), address.error().remedy);
  if (reader.text("version", version)) {
    if (version == "3.1.1" || version == "5")
      broker.version = version == "5" ? MqttVersion::V5 : MqttVersion::V3_1_1;
    else
      reader.problem("version", fmt::format("speaks MQTT \"{}\"", version), "Andon speaks \"3.1.1\" and \"5\".");
  }
  reader.duration("keep_alive", broker.keepAlive, std::chrono::seconds{1});
  reader.text("user", broker.user);
  if (reader.text("password_file", broker.passwordFile) && broker.user.empty())
    reader.problem("password_file", "has a password file but no user", "Add user = \"...\".");
  reader.flag("allow_plain_password", broker.allowPlainPassword);
  if (const toml::table *tls = reader.table("tls"))
    parseTls(*tls, reader.title(), broker.tls, problems);
  checkSecrecy(reader, broker);
  reader.text("client_id", broker.clientId);
  reader.duration("session_expiry", broker.sessionExpiry, Duration::zero());
  UniqueNames topics;
  for (const toml::table *topic : reader.tables("topic"))
    parseTopic(*topic, reader.title(), topics, broker, problems);
  if (!reader.has("topic"))
    reader.problem("topic", "has no topic, so nothing would arrive", "Add [[broker.topic]] with topic = \"plant/{area}/{asset}\".");
  checkSession(reader, broker);
  reader.reportUnknownKeys();
  site.brokers.push_back(std::move(broker));
}

/// A value cannot be read from the key that carries the time or the counter.
void checkReservedKeys(const Site &site, Problems &problems)
{
  for (const Broker &broker : site.brokers)
    for (const TopicBinding &binding : broker.topics)
      for (const Asset &asset : site.assets)
        for (const Stream &stream : asset.streams)
          if (stream.key == binding.timeKey || stream.key == binding.sequenceKey)
            problems.add({ErrorCode::Malformed, file,
                          fmt::format("topic \"{}\" takes \"{}\" for its {}, but asset {} has a stream of that name", binding.topic,
                                      stream.key, stream.key == binding.timeKey ? "time" : "sequence", asset.id.text()),
                          "Rename one of them."});
}

} // namespace

void parseBrokersFile(const toml::table &root, Site &site, Problems &problems)
{
  TableReader reader{root, file, "the file", problems};
  UniqueNames ids;
  for (const toml::table *broker : reader.tables("broker"))
    parseBroker(*broker, ids, site, problems);
  reader.reportUnknownKeys();
  checkReservedKeys(site, problems);
}

} // namespace andon::configuration
