// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/box.h"
#include "models/domain/health.h"
#include "models/domain/ids.h"
#include "models/domain/rule.h"
#include "models/domain/sample.h"
#include "models/domain/time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace andon {

enum class Shelving : std::uint8_t { Unshelved, Timed, OneShot };

/// The orthogonal regions of one alarm, named as in OPC UA Part 9 (AlarmConditionType). A new alarm is normal:
/// inactive and acknowledged.
struct AlarmRegions {
  bool active = false;
  bool acknowledged = true;
  bool confirmed = true;
  bool latched = false;
  Shelving shelving = Shelving::Unshelved;
  bool suppressedByDesign = false;
  bool outOfService = false;
  bool silenced = false;

  bool operator==(const AlarmRegions &) const = default;
};

/// The one state that is shown (alarms.md, "States").
enum class ShownState : std::uint8_t {
  Normal,
  Unacknowledged,
  Acknowledged,
  ReturnedUnacknowledged,
  LatchedUnacknowledged,
  LatchedAcknowledged,
  Shelved,
  SuppressedByDesign,
  OutOfService,
};

/// Precedence: out of service > suppressed > shelved > latched > the rest.
[[nodiscard]] ShownState shownState(const AlarmRegions &regions);

/// True where the operator is told: neither shelved, suppressed nor out of service.
[[nodiscard]] bool isAnnunciated(const AlarmRegions &regions);

/// True while the alarm belongs on a list: anything but normal.
[[nodiscard]] bool isListed(const AlarmRegions &regions);

/// What happened to an alarm; the journal's vocabulary.
enum class TransitionKind : std::uint8_t {
  Raised,
  Returned,
  Acknowledged,
  Unacknowledged,
  Confirmed,
  LatchReset,
  Shelved,
  Unshelved,
  ShelfExpired,
  Suppressed,
  Unsuppressed,
  RemovedFromService,
  ReturnedToService,
  Silenced,
  ReAlarmed,
  Commented,
  Annunciated, ///< was already active when it left the shelf, suppression or out of service
};

/// One line of the journal. `time` is event time for Raised and Returned, the engine's UTC for what people and timers do.
struct AlarmTransition {
  AlarmId alarm;
  OccurrenceId occurrence;
  TransitionKind kind = TransitionKind::Raised;
  UtcTime time;
  AlarmRegions after;
  Priority priority = Priority::Medium;
  double value = 0.0;  ///< of the rule's stream at that time, in its unit
  PersonId person;     ///< empty: the engine itself
  std::string comment; ///< the person's words, or the reason of a shelf

  bool operator==(const AlarmTransition &) const = default;
};

struct AlarmStatus;
/// True while verdicts on earlier occurrences hold the present one back (models/domain/quietening.h).
[[nodiscard]] bool isQuietened(const AlarmStatus &status);

/// All that is known of one alarm now; also what is stored to survive a restart.
struct AlarmStatus {
  AlarmId alarm;
  AlarmRegions regions;
  OccurrenceId occurrence; ///< the current one, or the last; none if it was never raised
  Priority priority = Priority::Medium;
  UtcTime raisedAt = noTime; ///< of `occurrence`
  UtcTime returnedAt = noTime;
  UtcTime acknowledgedAt = noTime;
  PersonId acknowledgedBy;
  std::string comment; ///< the latest one of this occurrence
  double valueAtRaise = 0.0;
  UtcTime shelvedUntil = noTime; ///< timed shelf only
  PersonId shelvedBy;
  std::uint32_t raisedWhileHidden = 0; ///< activations since it was shelved, suppressed or taken out of service
  std::optional<SensorFault> fault{};  ///< of a sensor alarm: what is wrong, or was last
  Box<HeldBy> held{};                  ///< of a process alarm: why it stays as it is. Not stored
  double worst = 0.0;                  ///< furthest beyond the limit since the raise
  QuieteningId quietening{};           ///< that held this occurrence back, or does (suppressed); none: feedback has not touched it
  bool unsaved = false;                ///< the last change is not yet on the disk

  bool operator==(const AlarmStatus &) const = default;
};

/// One activation from raise to return, as the journal shows it.
struct Occurrence {
  OccurrenceId id;
  AlarmId alarm;
  Priority priority = Priority::Medium;
  UtcTime raisedAt = noTime;
  UtcTime returnedAt = noTime;
  UtcTime acknowledgedAt = noTime;
  PersonId acknowledgedBy;
  std::string comment;
  double valueAtRaise = 0.0;
  bool annunciated = true;            ///< false: raised while shelved, suppressed or out of service; KPI leave it out
  std::optional<SensorFault> fault{}; ///< of a sensor alarm: what was wrong last
  double worst = 0.0;                 ///< the value furthest beyond the limit; NaN: nobody kept it

  bool operator==(const Occurrence &) const = default;
};

} // namespace andon
