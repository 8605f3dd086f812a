// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <string>
#include <string_view>

namespace andon {

/// What the engine adopts by itself: assets that the site does not know, and new streams of those that it knows.
struct StandingAdoption {
  std::string id;       ///< "edge-pumps"
  BrokerId broker;      ///< heard from this one; empty: from any
  std::string topic;    ///< an MQTT filter, "plant/cooling/#"; empty: any
  std::string kind;     ///< adopted as this kind; empty: as the proposed one
  int certainty = 80;   ///< percent that the proposal has to reach; 0 with a kind: whatever is heard there is of that kind
  ContractId contract;  ///< instead of the proposed one; empty: the proposed one
  bool rules = true;    ///< with the rules that assets of the kind have
  int mostPerHour = 60; ///< assets; what comes faster waits

  bool operator==(const StandingAdoption &) const = default;
};

/// What is not proposed any more. Names with "*" for any characters.
struct IgnoredSource {
  BrokerId broker;    ///< empty: of any
  std::string asset;  ///< "TEST-*"
  std::string stream; ///< empty: the asset as a whole

  bool operator==(const IgnoredSource &) const = default;
};

/// Whether `text` is `pattern` with any characters in place of each "*".
[[nodiscard]] bool fitsPattern(std::string_view pattern, std::string_view text);

} // namespace andon
