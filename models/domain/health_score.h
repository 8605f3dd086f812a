// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health.h"
#include "models/domain/rule.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace andon {

/// What a health score is made of. Each part is a number from 0, all against it, to 1, nothing against it.
enum class HealthPart : std::uint8_t {
  Quality,   ///< of the data: share of the time in which there was a value to judge by
  Drift,     ///< how far a sensor lies from what the others make one expect, on average, in halves of its expected band
  Behaviour, ///< share of the time in which the asset was within its expected behaviour
  Alarms,    ///< share of the time without alarms, weighed by the priority of the worst one
  Age,       ///< since work on it was last finished, or it was first heard
};
inline constexpr int healthPartCount = 5;
[[nodiscard]] std::string_view keyOf(HealthPart part); ///< "quality": as programs read it

/// Evidence fades with this time constant: what was a day ago counts a third. Sums of seconds below are sums of what is left of them.
inline constexpr Duration healthSpan = std::chrono::hours{24};
/// With less evidence than this many seconds a part is not known.
inline constexpr double leastEvidence = 3600.0;

/// What has been seen of one sensor. Seconds have faded.
struct SensorEvidence {
  Text key;
  double watched = 0.0;               ///< seconds in which it was expected to speak
  double distrusted = 0.0;            ///< of them, with values that nothing is judged by
  double missing = 0.0;               ///< of them, with none
  double alarmed = 0.0;               ///< of them, while its sensor alarm stood
  std::optional<SensorFault> fault{}; ///< that distrusted it last
  double judged = 0.0;                ///< seconds that expected behaviour judged
  double bias = 0.0;                  ///< over them, seconds times (value - expected) in halves of the expected band
  UtcTime first = noTime;             ///< heard first

  bool operator==(const SensorEvidence &) const = default;
};

/// What has been seen of one asset. Seconds have faded.
struct AssetEvidence {
  AssetId asset;
  double watched = 0.0;                    ///< seconds in which any of its sensors spoke
  double alarmed = 0.0;                    ///< of them with a process alarm, each second times alarmWeight of the worst
  double judged = 0.0;                     ///< seconds that expected behaviour judged
  double beyond = 0.0;                     ///< of them with a score beyond its limit
  std::array<std::uint16_t, 4> standing{}; ///< process alarms that stand now, the most urgent first
  UtcTime first = noTime;                  ///< heard first
  UtcTime serviced = noTime;               ///< work was last finished; noTime: none is known
  UtcTime asOf = noTime;                   ///< event time up to which all this was seen
  std::vector<SensorEvidence> sensors;

  bool operator==(const AssetEvidence &) const = default;
};

/// 1 for urgent alarms, 0.7, 0.4, 0.2 for low ones.
[[nodiscard]] double alarmWeight(Priority priority);

struct PartScore {
  HealthPart part = HealthPart::Quality;
  std::optional<double> value; ///< 0 to 1; none: not known yet, and it counts for nothing
  double weight = 0.0;         ///< points of the 100 that it can take; 0 where it is not known
  double lost = 0.0;           ///< points that it takes: weight * (1 - value)

  bool operator==(const PartScore &) const = default;
};

/// 100 less the points that the known parts take. Not known without both data quality and alarms: no score without evidence.
struct HealthScore {
  std::optional<double> points;
  std::vector<PartScore> parts; ///< those that the thing can have, in the order of HealthPart

  bool operator==(const HealthScore &) const = default;
};

enum class HealthBand : std::uint8_t { Unknown, Good, Fair, Poor };
inline constexpr double goodFrom = 80.0;
inline constexpr double fairFrom = 60.0;
[[nodiscard]] HealthBand bandOf(const HealthScore &score);
[[nodiscard]] std::string_view keyOf(HealthBand band);

struct SensorHealth {
  SensorEvidence evidence;
  HealthScore score;

  bool operator==(const SensorHealth &) const = default;
};

struct AssetHealth {
  AssetEvidence evidence; ///< its sensors stand in `sensors`
  HealthScore score;
  std::vector<SensorHealth> sensors; ///< the worst first; those of which nothing is known last

  bool operator==(const AssetHealth &) const = default;
};

struct PlantHealth {
  UtcTime asOf = noTime;           ///< the newest of the assets'
  std::vector<AssetHealth> assets; ///< the worst first; those of which nothing is known last
  std::size_t total = 0;           ///< assets that there are, also where only the worst are listed

  bool operator==(const PlantHealth &) const = default;
};

// Pure functions. Weights, of those parts that are known brought to 100 together:
//   a sensor: quality 50, drift 20, alarms (its own) 20, age 10
//   an asset: quality 20, drift 15, behaviour 25, alarms 30, age 10
// An asset's quality and drift are each half the mean of its sensors and half the worst of them, so that one dead sensor of ten is seen.

[[nodiscard]] HealthScore scoreOf(const SensorEvidence &sensor, UtcTime now);
[[nodiscard]] AssetHealth healthOf(AssetEvidence asset);
/// The worst first, at most `most`.
[[nodiscard]] PlantHealth plantHealthOf(std::vector<AssetEvidence> assets, std::size_t most);

} // namespace andon
