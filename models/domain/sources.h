// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/sample.h"

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

  bool operator==(const TopicLoad &) const = default;
};

/// What a test of a broker does, in this order.
enum class BrokerTestStep : std::uint8_t { FindingName, ReachingPort, Encrypting, SigningIn, Subscribing };
inline constexpr int brokerTestSteps = 5;

/// A test that runs, or how it ended.
struct BrokerTest {
  BrokerId broker; ///< none: no test yet
  BrokerTestStep step = BrokerTestStep::FindingName;
  bool running = false;
  bool stopped = false;         ///< by a person
  std::optional<Error> failure; ///< at `step`
  std::optional<TlsFacts> tls;
  UtcTime ended;

  bool operator==(const BrokerTest &) const = default;
};

} // namespace andon
