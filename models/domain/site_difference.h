// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace andon {

enum class SiteItemKind : std::uint8_t {
  Site,
  Broker,
  Topic,
  Area,
  Asset,
  Stream,
  Rule,
  Reason,
  Mode,
  Contract,
  File,
  Adoption,
  Ignored,
  Predictor,
  Trial,
  Shift,
  Figure,
};
inline constexpr int siteItemKindCount = 17;

enum class SiteChange : std::uint8_t { Added, Removed, Changed };

/// One setting of one thing. Both values are as files write them, without quotes; empty: not set.
struct SettingChange {
  std::string setting; ///< key in the file: "high", "tls.ca_file"
  std::string before;
  std::string after;
  std::string unit; ///< of both, where they are readings of a stream

  bool operator==(const SettingChange &) const = default;
};

/// One thing that two sites do not have alike.
struct SiteItemDifference {
  SiteItemKind kind = SiteItemKind::Site;
  std::string name; ///< its id; of a stream or topic with its asset or broker before it: "P-1 flow"
  SiteChange change = SiteChange::Changed;
  std::vector<SettingChange> settings; ///< Changed only; empty for a File

  bool operator==(const SiteItemDifference &) const = default;
};

} // namespace andon
