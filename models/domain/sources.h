// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/sample.h"
#include "models/domain/site.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace andon {

/// What an encrypted connection stands on.
struct TlsFacts {
  std::string version; ///< "TLSv1.3"
  std::string issuer;  ///< who signed the broker's certificate, its common name
  UtcTime expires;     ///< of the broker's certificate
  std::string own;     ///< common name of the certificate that this console shows; empty: it shows none

  bool operator==(const TlsFacts &) const = default;
};

/// What became of one value of a message.
struct DecodedValue {
  std::string key; ///< as the payload names it
  StreamId stream; ///< no key: it is no stream of the site
  double value = 0.0;
  Quality quality = Quality::Good;
  std::string reason; ///< why it was kept out, key of a RejectReason; empty: it was taken
  bool hasValue = false;

  bool operator==(const DecodedValue &) const = default;
};

/// One message as it came, beside what the decoder made of it.
struct SeenMessage {
  std::uint64_t number = 0; ///< of all that were seen since the engine started, in order of arrival
  UtcTime received;
  BrokerId broker;
  std::string topic;
  std::string payload;              ///< its first `mostBytes`
  std::uint64_t bytes = 0;          ///< all of it
  bool retained = false;            ///< kept by the broker from before
  bool duplicate = false;           ///< sent again by the broker
  std::vector<DecodedValue> values; ///< the first `mostValues`
  std::vector<std::string> reasons; ///< why the message, or a part of it, was kept out; each once

  static constexpr std::size_t mostBytes = 16384;
  static constexpr std::size_t mostValues = 500;
  bool operator==(const SeenMessage &) const = default;
};

struct TopicLoad {
  std::string topic; ///< "plant/cooling/#"
  double perSecond = 0.0;
  std::optional<double> agreed{}; ///< messages a second that the site's topic allows; none: nothing was agreed
  std::uint64_t secondsOver = 0;  ///< for how long it was above that, since the start

  bool operator==(const TopicLoad &) const = default;
};

[[nodiscard]] inline bool isOver(const TopicLoad &load)
{
  return load.agreed && load.perSecond > *load.agreed;
}

/// What a test of a broker does, in this order.
enum class BrokerTestStep : std::uint8_t { FindingName, ReachingPort, Encrypting, SigningIn, Subscribing, Listening };
inline constexpr int brokerTestSteps = 5; ///< before it may listen

struct HeardTopic {
  std::string topic;
  std::uint64_t messages = 0;
  std::string payload;   ///< of a message, its first `mostBytes`
  bool retained = false; ///< nothing but what the broker had kept

  static constexpr std::size_t mostBytes = 2048;
  bool operator==(const HeardTopic &) const = default;
};

/// One value of an example, read as the proposal reads it.
struct ExampleValue {
  std::string asset;
  std::string stream;
  std::optional<double> value;
  UtcTime time = noTime; ///< of the device; none: the message has none
  std::string note;      ///< why there is no value, key of a RejectReason; empty: all is well

  bool operator==(const ExampleValue &) const = default;
};

/// How topics of one kind can be read.
struct TopicProposal {
  TopicBinding binding;
  std::uint64_t messages = 0; ///< heard, that it reads
  std::uint32_t topics = 0;
  std::string exampleTopic;
  std::string examplePayload;
  std::vector<ExampleValue> values; ///< of the example, the first `mostValues`

  static constexpr std::size_t mostValues = 12;
  bool operator==(const TopicProposal &) const = default;
};

/// What a broker sent while somebody listened to everything.
struct HeardTopics {
  std::vector<HeardTopic> topics; ///< by name, the first `mostTopics`
  std::uint64_t messages = 0;
  std::uint64_t otherTopics = 0; ///< messages of topics beyond those
  Duration over{};
  std::vector<TopicProposal> proposals; ///< that reads most first

  static constexpr std::size_t mostTopics = 200;
  bool operator==(const HeardTopics &) const = default;
};

/// A test that runs, or how it ended.
struct BrokerTest {
  BrokerId broker; ///< none: no test yet
  BrokerTestStep step = BrokerTestStep::FindingName;
  bool running = false;
  bool stopped = false;         ///< by a person
  std::optional<Error> failure; ///< at `step`
  std::optional<TlsFacts> tls;
  UtcTime ended;
  bool isTrial = false;             ///< of a broker as it stood in a form
  std::optional<HeardTopics> heard; ///< where it listens

  bool operator==(const BrokerTest &) const = default;
};

} // namespace andon
