// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/broker_check.h"

#include "models/domain/broker_address.h"
#include "models/domain/topic_template.h"

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr std::size_t longestClientId = 128;
constexpr double largestRate = 1e6;

using Problems = std::vector<FieldProblem>;

void checkTls(const Broker &broker, const BrokerAddress &address, Problems &problems)
{
  const TlsFiles &tls = broker.tls;
  const std::string remedy = "Add certificate_file = \"...\", the file with this console's own certificate.";
  if (!tls.keyFile.empty() && tls.certificateFile.empty())
    problems.push_back({FieldFault::KeyWithoutCertificate, "key_file", "has a key but no certificate", remedy});
  if (!tls.keyPassphraseFile.empty() && tls.certificateFile.empty())
    problems.push_back({FieldFault::PassphraseWithoutCertificate, "key_passphrase_file", "has a passphrase but no certificate", remedy});
  if (tls != TlsFiles{} && !address.tls)
    problems.push_back({FieldFault::FilesWithoutTls, "tls", "has a tls table, but its url " + broker.url + " is not encrypted",
                        "Write the url like ssl://broker.example:8883, or take the table out."});
}

/// A session is found again by the client's name, and holds nothing but what was asked for with QoS 1 or 2.
void checkSession(const Broker &broker, Problems &problems)
{
  if (broker.clientId.size() > longestClientId ||
      std::any_of(broker.clientId.begin(), broker.clientId.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
    problems.push_back({FieldFault::NotAClientId, "client_id", "has a client_id that a broker would refuse",
                        "Use at most " + std::to_string(longestClientId) + " bytes, without control characters."});
  if (broker.sessionExpiry <= Duration::zero())
    return;
  if (broker.clientId.empty())
    problems.push_back({FieldFault::SessionWithoutClientId, "session_expiry", "keeps a session but has no client_id to find it by",
                        "Add client_id = \"...\", a name that no other client of this broker has."});
  if (!broker.topics.empty() &&
      std::all_of(broker.topics.begin(), broker.topics.end(), [](const TopicBinding &binding) { return binding.qos == 0; }))
    problems.push_back({FieldFault::SessionWithoutQos, "session_expiry",
                        "keeps a session but has no topic with qos 1 or 2, so nothing would be kept",
                        "Add qos = 1 to the topics that matter, or leave session_expiry out."});
}

/// Every sample needs an asset, every bare value a stream.
void checkNames(const TopicTemplate &topic, const TopicBinding &binding, Problems &problems)
{
  if (!binding.asset.empty()) {
    if (const auto checked = topic.checkPattern(binding.asset); !checked)
      problems.push_back({FieldFault::NotAnAssetPattern, "asset",
                          "has the asset \"" + binding.asset + "\", which " + checked.error().detail, checked.error().remedy});
    else if (topic.has("asset"))
      problems.push_back(
          {FieldFault::AssetTwice, "asset", "names the asset twice, in the topic and by \"asset\"", "Leave one of them out."});
  } else if (!topic.has("asset") && binding.shape != PayloadShape::Devices && binding.shape != PayloadShape::Auto) {
    problems.push_back(
        {FieldFault::NoAsset, "topic", "has no part {asset}", "Write it like plant/{area}/{asset}, or add asset = \"rig1\"."});
  }
  if (binding.shape == PayloadShape::Scalar && !topic.has("stream"))
    problems.push_back({FieldFault::ScalarWithoutStream, "shape", "has bare values, but no part {stream} that names them",
                        "Write the topic like plant/{asset}/{stream}."});
}

} // namespace

bool holdsCredentials(const std::string &url)
{
  const std::size_t slashes = url.find("//");
  const std::size_t begin = slashes == std::string::npos ? 0 : slashes + 2;
  return url.find('@', begin) != std::string::npos;
}

std::vector<FieldProblem> checkBroker(const Broker &broker)
{
  Problems problems;
  if (holdsCredentials(broker.url)) {
    problems.push_back({FieldFault::HoldsCredentials, "url", "has a name or password in its url", "Write them as user and password_file."});
    return problems;
  }
  const auto address = parseBrokerUrl(broker.url);
  if (!address)
    problems.push_back(
        {FieldFault::NotAnAddress, "url", "has the url \"" + broker.url + "\", which " + address.error().detail, address.error().remedy});
  if (!broker.passwordFile.empty() && broker.user.empty())
    problems.push_back({FieldFault::PasswordWithoutUser, "password_file", "has a password file but no user", "Add user = \"...\"."});
  if (address) {
    checkTls(broker, *address, problems);
    if (exposesPassword(broker, *address))
      problems.push_back({FieldFault::PasswordInTheClear, "password_file", "would send its password unencrypted to " + toText(*address),
                          remedyForExposure(*address)});
  }
  checkSession(broker, problems);
  return problems;
}

std::vector<FieldProblem> checkTopic(const TopicBinding &binding)
{
  Problems problems;
  if (const auto parsed = TopicTemplate::parse(binding.topic); !parsed)
    problems.push_back({FieldFault::NotATopic, "topic", parsed.error().detail, parsed.error().remedy});
  else
    checkNames(*parsed, binding, problems);
  if (binding.valuesKey.empty())
    problems.push_back(
        {FieldFault::EmptyValuesKey, "values_key", "has an empty values_key", "Name the member that holds the values, or leave it out."});
  if (binding.separator != "." && binding.separator != "/")
    problems.push_back(
        {FieldFault::NotASeparator, "separator", "has the separator \"" + binding.separator + "\"", "There are \".\" and \"/\"."});
  if (!binding.sequenceKey.empty() && binding.sequenceKey == binding.timeKey)
    problems.push_back({FieldFault::TimeIsSequence, "sequence_key", "takes time and sequence from the same key \"" + binding.timeKey + "\"",
                        "Leave sequence_key out if the messages carry no counter."});
  if (binding.agreedRate && !(std::isfinite(*binding.agreedRate) && *binding.agreedRate > 0.0 && *binding.agreedRate <= largestRate))
    problems.push_back({FieldFault::NotARate, "agreed_rate", "has an agreed_rate that nobody can keep",
                        "Give messages a second, like 20 or 0.5, or leave it out where nothing was agreed."});
  return problems;
}

} // namespace andon
