// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/site.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace andon {

struct BrokerAddress {
  std::string host; ///< a name or an address, without brackets
  std::uint16_t port = 1883;
  bool tls = false;

  bool operator==(const BrokerAddress &) const = default;
};

/// Reads "tcp://host", "tcp://host:port" and "tcp://[::1]:port"; mqtt:// says the same, ssl:// and mqtts:// that it is
/// encrypted. Without a port it is the usual one, 1883 or 8883. Error: Malformed
/// (also an encrypted broker by IPv6 address).
[[nodiscard]] Result<BrokerAddress> parseBrokerUrl(std::string_view url);

/// "host:port", an IPv6 address in brackets.
[[nodiscard]] std::string toText(const BrokerAddress &address);

/// Whether it is this computer, by its figures or as localhost; other names count as elsewhere.
[[nodiscard]] bool isLoopback(const BrokerAddress &address);

/// Whether the broker's password would cross a network unencrypted without the site's word for it.
[[nodiscard]] bool exposesPassword(const Broker &broker, const BrokerAddress &address);
[[nodiscard]] std::string remedyForExposure(const BrokerAddress &address); ///< a sentence for people

} // namespace andon
