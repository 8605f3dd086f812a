// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/time.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>

namespace andon::telemetry {

struct BrokerAddress {
  std::string host; ///< a name or an address, without brackets
  std::uint16_t port = 1883;

  bool operator==(const BrokerAddress &) const = default;
};

/// Reads "tcp://host", "tcp://host:port" and "tcp://[::1]:port"; mqtt:// says the same. Error: Malformed.
[[nodiscard]] Result<BrokerAddress> parseBrokerUrl(std::string_view url);

/// "host:port", an IPv6 address in brackets.
[[nodiscard]] std::string toText(const BrokerAddress &address);

/// Looks the name up and opens a TCP connection once: only so is known why it fails, for Paho tells nothing but that it
/// did, and looks names up under the one lock that all its clients share. Blocks for `timeout` at most; `stop` ends it
/// within a tenth of a second. Value: the URL with the address in figures. Error: Unavailable, NotFound (the name).
[[nodiscard]] Result<std::string> reachBroker(const BrokerAddress &address, Duration timeout, const std::stop_token &stop);

} // namespace andon::telemetry
