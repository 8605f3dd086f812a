// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule.h"
#include "models/domain/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace andon::tuning {

/// One annunciated activation, of this console or of a foreign log.
struct Activation {
  std::string alarm; ///< names the alarm within its asset
  std::string asset;
  UtcTime start;
  std::optional<UtcTime> end;       ///< none: still active
  std::optional<Priority> priority; ///< none: the log has none
};

struct KpiSettings {
  Duration fleeting = std::chrono::seconds{10}; ///< returned within this
  Duration stale = std::chrono::hours{24};      ///< active for longer
  std::optional<UtcTime> until;                 ///< end of the window, to which what is still active counts; none: the latest time seen
};

/// Definitions: alarms.md, "KPI". Names as `andonctl kpi --json` prints them. Shares are 0 to 1.
struct Kpi {
  std::uint64_t alarms = 0;
  double hours = 0.0; ///< 10-minute buckets from the first to the last start, empty ones too, / 6
  double alarmsPerHour = 0.0;
  struct Per10Min {
    double mean = 0.0;
    std::uint64_t max = 0;
    double over10Share = 0.0; ///< of the buckets
  } per10Min;
  struct Flood {
    std::uint64_t episodes = 0;
    double timeShare = 0.0; ///< of the buckets
  } flood;
  double top10Share = 0.0; ///< of all activations, those of the ten most frequent alarms
  struct Chattering {
    std::uint64_t series = 0; ///< alarms that were raised three times within 60 s at least once
    double alarmsShare = 0.0; ///< of all activations, those in such a run
  } chattering;
  std::uint64_t fleeting = 0;
  std::uint64_t stale = 0;
  std::uint64_t active = 0;              ///< not returned by the end of the window
  std::array<double, 4> priorityShare{}; ///< urgent, high, medium, low; of the activations that have a priority
};

/// Takes activations in any order; overlapping and zero-length ones count as they are.
[[nodiscard]] Kpi measureKpi(std::vector<Activation> activations, const KpiSettings &settings);

/// Counts the activations of one alarm, given by their starts in order, that lie in a run of three within 60 s.
[[nodiscard]] std::uint64_t chatteringStarts(const std::vector<UtcTime> &starts);

} // namespace andon::tuning
