// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/broker_address.h"
#include "models/domain/broker_check.h"
#include "models/domain/payload_shape.h"
#include "models/domain/topic_template.h"
#include "services/configuration/site_parser.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

const std::string file = "brokers.toml";

void parseShape(TableReader &reader, TopicBinding &binding)
{
  std::string shape;
  if (reader.text("shape", shape)) {
    if (const auto known = payloadShape(shape))
      binding.shape = *known;
    else
      reader.problem("shape", fmt::format("has the shape \"{}\", which no payload has", shape),
                     fmt::format("There are {}.", payloadShapeNames()));
  }
  reader.text("values_key", binding.valuesKey);
  reader.text("separator", binding.separator);
  reader.flag("numbers_as_text", binding.numbersAsText);
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
  if (isNamed && TopicTemplate::parse(binding.topic))
    topics.claim(reader, "topic", binding.topic, file);
  std::string format;
  if (reader.text("format", format)) {
    if (format == "json")
      binding.format = format;
    else
      reader.problem("format", fmt::format("has the format \"{}\", which no codec reads", format), "There is \"json\".");
  }
  reader.text("time_key", binding.timeKey);
  reader.text("sequence_key", binding.sequenceKey);
  reader.integer("qos", binding.qos, 0, 2);
  if (double rate = 0.0; reader.number("agreed_rate", rate))
    binding.agreedRate = rate;
  for (const FieldProblem &problem : checkTopic(binding))
    if (isNamed || problem.key != "topic")
      reader.problem(problem.key, problem.detail, problem.remedy);
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

/// What its value says, beside the files of TLS: those stand in a table of their own.
void reportProblems(TableReader &reader, const Broker &broker)
{
  for (const FieldProblem &problem : checkBroker(broker))
    if (problem.key != "tls" && problem.key != "key_file" && problem.key != "key_passphrase_file" &&
        (problem.key != "url" || reader.has("url")))
      reader.problem(problem.key, problem.detail, problem.remedy);
  const auto address = parseBrokerUrl(broker.url);
  if (address && reader.has("tls") && !address->tls)
    reader.problem("tls", fmt::format("has a tls table, but its url {} is not encrypted", broker.url),
                   "Write the url like ssl://broker.example:8883, or take the table out.");
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
  reader.text("url", broker.url, Need::Required);
  if (reader.text("version", version)) {
    if (version == "3.1.1" || version == "5")
      broker.version = version == "5" ? MqttVersion::V5 : MqttVersion::V3_1_1;
    else
      reader.problem("version", fmt::format("speaks MQTT \"{}\"", version), "Andon speaks \"3.1.1\" and \"5\".");
  }
  reader.duration("keep_alive", broker.keepAlive, std::chrono::seconds{1});
  reader.text("user", broker.user);
  reader.text("password_file", broker.passwordFile);
  reader.flag("allow_plain_password", broker.allowPlainPassword);
  if (const toml::table *tls = reader.table("tls"))
    parseTls(*tls, reader.title(), broker.tls, problems);
  reader.text("client_id", broker.clientId);
  reader.duration("session_expiry", broker.sessionExpiry, Duration::zero());
  UniqueNames topics;
  for (const toml::table *topic : reader.tables("topic"))
    parseTopic(*topic, reader.title(), topics, broker, problems);
  if (!reader.has("topic"))
    reader.problem("topic", "has no topic, so nothing would arrive", "Add [[broker.topic]] with topic = \"plant/{area}/{asset}\".");
  reportProblems(reader, broker);
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
