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
  std::optional<UtcTime> end;               ///< none: still active
  std::optional<Priority> priority;         ///< none: the log has none
  std::optional<UtcTime> acknowledged = {}; ///< by a person
};

struct KpiSettings {
  Duration fleeting = std::chrono::seconds{10}; ///< returned within this
  Duration stale = std::chrono::hours{24};      ///< active for longer
  std::optional<UtcTime> until;                 ///< end of the window, to which what is still active counts; none: the latest time seen
  int positions = 1;                            ///< operator positions that share the alarms
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
  /// Buckets from the first above ten up to the first below five, which is not part of it.
  struct FloodEpisode {
    UtcTime start;
    UtcTime end;
    std::uint64_t alarms = 0;
    std::uint64_t peak = 0; ///< largest bucket

    bool operator==(const FloodEpisode &) const = default;
  };
  std::vector<FloodEpisode> floods; ///< in time order
  double top10Share = 0.0;          ///< of all activations, those of the ten most frequent alarms
  /// One of the ten most frequent alarms.
  struct BadActor {
    std::string asset;
    std::string alarm;
    std::uint64_t alarms = 0;
    double share = 0.0;           ///< of all activations
    std::uint64_t chattering = 0; ///< activations in a run of three within 60 s
    double chatteringIndex = 0.0; ///< Psi

    bool operator==(const BadActor &) const = default;
  };
  std::vector<BadActor> badActors; ///< most frequent first, then by asset and alarm
  struct Chattering {
    std::uint64_t series = 0;      ///< alarms that were raised three times within 60 s at least once
    double alarmsShare = 0.0;      ///< of all activations, those in such a run
    std::uint64_t indexSeries = 0; ///< alarms with a Psi of .05 or more and at least ten distances of activations to tell it by
    double indexMax = 0.0;         ///< the largest Psi of those
  } chattering;
  std::uint64_t series = 0; ///< alarms that were raised at all
  std::uint64_t fleeting = 0;
  std::uint64_t stale = 0;
  std::uint64_t active = 0;              ///< not returned by the end of the window
  std::array<double, 4> priorityShare{}; ///< urgent, high, medium, low; of the activations that have a priority
  std::uint64_t withPriority = 0;
  /// How long people took, of the activations that they acknowledged. Seconds.
  struct Acknowledging {
    std::uint64_t acknowledged = 0;
    double mean = 0.0;
    double median = 0.0;
    double p95 = 0.0;
    double max = 0.0;
  } acknowledging;
  /// What one of several operator positions gets: alarms alike, shared evenly.
  struct PerPosition {
    int positions = 1;
    double per10Min = 0.0;
    double perHour = 0.0;
    double perDay = 0.0;
  } perPosition;
};

/// Takes activations in any order; overlapping and zero-length ones count as they are.
[[nodiscard]] Kpi measureKpi(const std::vector<Activation> &activations, const KpiSettings &settings);

/// Counts the activations of one alarm, given by their starts in order, that lie in a run of three within 60 s.
[[nodiscard]] std::uint64_t chatteringStarts(const std::vector<UtcTime> &starts);

/// Psi of one alarm, given by its starts in order: the mean of 1 / r over the distances r in seconds of successive
/// activations; those beyond 600 s add nothing, those below a second count as one (algorithms.md). 0 for fewer than two.
[[nodiscard]] double chatteringIndex(const std::vector<UtcTime> &starts);

} // namespace andon::tuning
