// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adoption.h"
#include "services/telemetry/payload_codec.h"
#include "services/telemetry/text_map.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace andon::telemetry {

/// What is heard of assets and streams that the site does not have. Bounded in names and in how much it looks at in a second, so that
/// a flood of invented ones costs no more than one map's search a message. Nothing is asked of it for what the site knows. The
/// pipeline thread owns it.
class UnknownCollector {
public:
  struct Limits {
    std::size_t assets = 500;
    std::size_t streams = 5000; ///< of all assets
    std::size_t streamsOfOne = 200;
    std::uint32_t messagesPerSecond = 2000; ///< whose values are looked at; the others are counted only
  };

  struct Stream {
    static constexpr std::size_t gapsKept = 8;
    std::uint64_t count = 0;
    std::uint64_t numbers = 0;
    std::uint64_t changes = 0;
    UtcTime first;
    UtcTime latest;
    double min = 0.0;
    double max = 0.0;
    double last = 0.0;
    std::uint64_t seenAt = 0;      ///< of the asset's messages
    std::uint32_t smallValues = 0; ///< bit n: the whole number n was heard
    std::uint8_t decimals = 0;
    bool isSmall = true; ///< every number was whole and from 0 to 31
    std::array<Duration, gapsKept> gaps{};
    std::uint64_t gapCount = 0;
  };
  struct Asset {
    std::string_view name; ///< its key in the map
    std::uint16_t broker = 0;
    std::string topic;
    std::string area;
    std::uint64_t messages = 0;
    std::uint64_t skippedAt = 0; ///< the latest message that was counted only
    UtcTime first;
    UtcTime latest;
    TextMap<Stream> streams;
    std::uint64_t streamsLeftOut = 0;
  };

  explicit UnknownCollector(Limits limits);

  /// Messages of this number come from this broker; what was heard under it from another one is forgotten.
  void setBroker(std::uint16_t number, const BrokerId &id);
  void removeBroker(std::uint16_t number);
  /// What the site knows by now, or wants ignored, is forgotten.
  void changeSite(const Site &site);

  /// One message held something unknown of the asset. Null: there is no room, it is ignored, or no site can hold its name. Valid until
  /// the next call.
  [[nodiscard]] Asset *note(std::uint16_t broker, std::string_view asset, std::string_view area, std::string_view topic, UtcTime received);
  /// Whether there is time to look into the message that was noted last.
  [[nodiscard]] bool looksInto(Asset &asset, UtcTime received);
  /// One value of a message that was noted. `time` is the device's, where it gives one.
  void take(Asset &asset, std::string_view key, const PayloadValue &value, UtcTime time);

  [[nodiscard]] UnknownSources list() const;
  /// Grows with whatever changes.
  [[nodiscard]] std::uint64_t generation() const { return generation_; }

private:
  [[nodiscard]] bool isIgnored(std::uint16_t broker, std::string_view asset, std::string_view stream) const;
  void forgetIgnored();
  void makeRoom(UtcTime received);

  const Limits limits_;
  std::vector<TextMap<Asset>> brokers_;
  std::vector<BrokerId> brokerIds_;
  TextMap<bool> known_; ///< assets of the site
  std::vector<IgnoredSource> ignored_;
  std::size_t assets_ = 0;
  std::size_t streams_ = 0;
  std::uint64_t leftOut_ = 0;
  std::uint64_t generation_ = 0;
  std::uint32_t looked_ = 0; ///< within the second that began at lookedSince_
  UtcTime lookedSince_;
  UtcTime sweptAt_;
};

} // namespace andon::telemetry
