// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"
#include "models/domain/site.h"
#include "services/detection/condition_state.h"

#include <cstdint>
#include <optional>

namespace andon::detection {

/// The settings of one stream's sensor, made ready.
struct HealthPlan {
  double span = 0.0;     ///< of the range; 0: it has none
  double sameness = 0.0; ///< values no further apart are the same
  Duration staleAfter{};
  Duration flatLine{};
  Duration neighbours{}; ///< samples no further apart are compared for steps and swings
  Duration clockSkew{};
  Duration hold{};
  float erratic = 0.0F;
  float leastUsual = 0.0F; ///< smaller differences are not worth a fault
  float jump = 0.0F;       ///< in the stream's unit; 0: off
  std::uint8_t badValues = 0;
  std::uint8_t outOfContract = 0;

  bool operator==(const HealthPlan &) const = default;
};

/// `selectsMode`: some rule takes its mode from the stream. A mode is told when it changes, so it is judged as on-change.
[[nodiscard]] HealthPlan healthPlanOf(const Stream &stream, const HealthSettings &site, bool selectsMode);

/// What is remembered of one sensor between two samples: about 100 bytes, for there are 100,000 of them. Times are event
/// time but for `skewSince`. Not stored: after a restart it is learned anew, only whether the alarm stands is taken up.
struct HealthState {
  UtcTime latest = noTime;  ///< newest sample
  UtcTime trusted = noTime; ///< newest one that rules may judge
  UtcTime changed = noTime; ///< last one with another value
  UtcTime healthy = noTime; ///< first one without a fault since the last fault
  LateRun late;
  UtcTime skewSince = noTime; ///< receive time of the first of a run of wrong stamps
  double value = 0.0;
  float step = 0.0F;                      ///< from the sample before, signed
  float usual = 0.0F;                     ///< difference of two neighbours, slowly averaged
  float usualRun = 0.0F;                  ///< samples between two changes, averaged
  std::uint32_t run = 0;                  ///< samples since the last change
  std::uint16_t swings = 0;               ///< of the last 16 samples, one bit each
  std::uint16_t neighbours = 0;           ///< pairs learned from, no further than it matters
  std::uint8_t changes = 0;               ///< learned from, likewise
  std::uint8_t badRun = 0;                ///< values in a row that are no number
  std::uint8_t outsideRun = 0;            ///< samples in a row outside the range
  std::uint8_t afterJump = 0;             ///< samples until a new level is believed
  std::uint8_t faults = 0;                ///< one bit a SensorFault that is there now
  bool silenceAlarms = false;             ///< silence is the sensor's own, not that of a lost broker
  bool active = false;                    ///< the sensor alarm's condition
  SensorFault fault = SensorFault::Stale; ///< while active: the one that is named
};
static_assert(sizeof(HealthState) <= 112);

enum class HealthChange : std::uint8_t {
  None,
  Raised,
  Renamed, ///< it goes on, with another fault
  Returned
};

// Each returns what became of the sensor alarm; `state.fault` names the fault.

/// One sample. `received`: when it arrived. A sample older than the newest one is not judged, unless it is one of a run that
/// shows that the device's clock was set back (LateRun).
HealthChange judgeSample(const HealthPlan &plan, const Sample &sample, UtcTime received, HealthState &state);

/// A value that is no finite number arrived in the place of a sample.
HealthChange judgeBadValue(const HealthPlan &plan, UtcTime received, HealthState &state);

/// Nothing has arrived for `silence`. `alarms`: the way from the sensor is there, so that the silence is its own.
HealthChange judgeSilence(const HealthPlan &plan, Duration silence, bool alarms, HealthState &state);

/// Why rules must not judge by the stream now; nothing where they may. A wrong clock alone does not make a value wrong.
[[nodiscard]] std::optional<SensorFault> distrust(const HealthState &state);

} // namespace andon::detection
