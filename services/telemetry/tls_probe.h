// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/broker_address.h"
#include "models/domain/error.h"
#include "models/domain/site.h"
#include "models/domain/sources.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

struct ssl_ctx_st;

namespace andon::telemetry {

/// What Paho does not tell about TLS: which of the files is no use, and why a handshake failed. Paho itself decides whom
/// to trust; its own words for a certificate that it refuses are "certificate verify failed", or none at all for one of
/// another host.
class TlsProbe {
public:
  /// Reads the files as Paho will, which would ask the terminal for a passphrase that is missing. Error: Unavailable (the
  /// files of the broker's authorities), WrongCredentials (this client's own).
  [[nodiscard]] static Result<TlsProbe> load(const TlsFiles &files);

  [[nodiscard]] const std::string &passphrase() const { return passphrase_; }

  /// Connects once more and shakes hands, without a word of MQTT. Blocks for `timeout` at most, until `stop` shorter.
  /// Value: why TLS fails; nothing where it does not. Error codes: Unavailable, WrongCredentials, NotFound.
  [[nodiscard]] std::optional<Error> explain(const BrokerAddress &address, Duration timeout, const std::stop_token &stop) const;

  /// The same for an encryption that works: what it stands on, right after the handshake. Error: as explain().
  [[nodiscard]] Result<TlsFacts> inspect(const BrokerAddress &address, Duration timeout, const std::stop_token &stop) const;

private:
  TlsProbe() = default;
  /// With `facts`, fills them and ends after the handshake; without, waits for the broker's word on this client's certificate.
  [[nodiscard]] std::optional<Error> shakeHands(const BrokerAddress &address, Duration timeout, const std::stop_token &stop,
                                                TlsFacts *facts) const;

  TlsFiles files_;
  std::string passphrase_;
  std::shared_ptr<ssl_ctx_st> context_;
};

} // namespace andon::telemetry
