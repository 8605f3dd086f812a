// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <cstdint>
#include <string>
#include <vector>

namespace andon {

enum class FieldFault : std::uint8_t {
  HoldsCredentials, ///< url
  NotAnAddress,     ///< url
  PasswordWithoutUser,
  PasswordInTheClear, ///< over a network, without the site's word for it
  KeyWithoutCertificate,
  PassphraseWithoutCertificate,
  FilesWithoutTls,
  NotAClientId,
  SessionWithoutClientId,
  SessionWithoutQos,
  NotATopic,
  NoAsset,
  NotAnAssetPattern,
  AssetTwice,
  ScalarWithoutStream,
  EmptyValuesKey,
  NotASeparator,
  TimeIsSequence,
  NotARate,
};

/// What one field of a broker or topic cannot mean. Site files and forms are judged by the same checks.
struct FieldProblem {
  FieldFault fault = FieldFault::NotAnAddress;
  std::string key;    ///< as brokers.toml names the field: "url", "session_expiry"
  std::string detail; ///< goes on after the name of what it is about: "has no part {asset}"
  std::string remedy; ///< a sentence; may be empty

  bool operator==(const FieldProblem &) const = default;
};

/// What a broker says beside its topics, except its id. In the order of brokers.toml.
[[nodiscard]] std::vector<FieldProblem> checkBroker(const Broker &broker);

[[nodiscard]] std::vector<FieldProblem> checkTopic(const TopicBinding &binding);

/// Whether the url carries a name or password ("tcp://user:secret@host"), which is refused and never written down.
[[nodiscard]] bool holdsCredentials(const std::string &url);

} // namespace andon
