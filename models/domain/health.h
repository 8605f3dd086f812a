// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace andon {

/// What can be wrong with a sensor, or with the way from it. Told apart from what is wrong with the machine: a sensor alarm is
/// never a process alarm. Where several are, the first of them is named.
enum class SensorFault : std::uint8_t {
  Stale,         ///< silent for too many of its intervals
  NotFinite,     ///< what arrives is NaN, infinite or no number
  OutOfContract, ///< outside what the sensor can read
  Erratic,       ///< swings from sample to sample far more than it usually does
  Jump,          ///< a step that no process can make
  FlatLine,      ///< it used to vary and does not any more
  ClockSkew,     ///< the device's stamps run ahead of this computer's clock, or behind it
};
inline constexpr int sensorFaultCount = 7;

/// "flat_line": as it is stored and written by programs; never changed.
[[nodiscard]] std::string_view keyOf(SensorFault fault);
[[nodiscard]] std::optional<SensorFault> sensorFaultOf(std::string_view key);

/// How the sensors of a site, or one stream, are judged. Zero switches a detector off.
struct HealthSettings {
  double stale = 10.0;                           ///< silent for longer than this many expected intervals
  Duration flatLine = std::chrono::minutes{10};  ///< the same value for this long, of a signal that used to vary
  double erratic = 8.0;                          ///< times the usual difference of two samples
  double jump = 0.5;                             ///< share of the range between two neighbouring samples
  int badValues = 3;                             ///< in a row that are no finite number
  int outOfContract = 3;                         ///< samples in a row
  Duration clockSkew = std::chrono::seconds{30}; ///< steadily ahead or behind by more
  Duration hold = std::chrono::seconds{30};      ///< event time without a fault until the alarm returns

  bool operator==(const HealthSettings &) const = default;
};

/// What one stream has of its own; the rest is the site's.
struct HealthOverrides {
  std::optional<double> stale;
  std::optional<Duration> flatLine;
  std::optional<double> erratic;
  std::optional<double> jump;
  std::optional<int> badValues;
  std::optional<int> outOfContract;
  std::optional<Duration> clockSkew;
  std::optional<Duration> hold;

  bool operator==(const HealthOverrides &) const = default;
};

[[nodiscard]] HealthSettings merged(HealthSettings site, const HealthOverrides &own);

/// The one sensor alarm that a stream has. It exists without a rule in the site; the name begins as no rule of a site may.
inline constexpr std::string_view sensorRulePrefix = "sensor:";
[[nodiscard]] AlarmId sensorAlarmOf(const StreamId &stream);
/// The stream of a sensor alarm; nothing where the alarm is none.
[[nodiscard]] std::optional<StreamId> sensorStreamOf(const AlarmId &alarm);

/// Why a process alarm is neither raised nor returned: what it reads cannot be trusted.
struct HeldBy {
  StreamId stream;
  SensorFault fault = SensorFault::Stale;
  UtcTime since; ///< event time of the last sample that was trusted; noTime: none was

  bool operator==(const HeldBy &) const = default;
};

} // namespace andon
