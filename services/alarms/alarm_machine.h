// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/error.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace andon::alarms {

// What can happen to an alarm. The tests' table (tests/alarms/tst_alarm_machine.cpp) is the specification.

struct ConditionRaised {
  double value = 0.0;
  OccurrenceId occurrence;            ///< the id that this activation gets
  std::optional<SensorFault> fault{}; ///< of a sensor alarm
  QuieteningId quietening{};          ///< holds the activation of a normal alarm back (suppressed); none: it is annunciated
};
struct ConditionReturned {
  double value = 0.0;
};
struct Acknowledge {
  OccurrenceId occurrence; ///< what the person saw
  std::string comment;
};
struct Unacknowledge {
  OccurrenceId occurrence;
};
struct Confirm {
  OccurrenceId occurrence;
};
struct Comment {
  OccurrenceId occurrence;
  std::string text;
};
struct ResetLatchedAlarm {};
struct Shelve {
  bool oneShot = false;
  Duration duration{};
  std::string reason;
};
struct Unshelve {};
/// The engine's timer: a shelf whose time is over.
struct ShelfTimeOver {};
/// By logic: plant state, parent down.
struct Suppress {
  std::string reason;
};
struct Unsuppress {
  std::string reason{};
};
struct RemoveFromService {
  std::string workOrder;
};
struct ReturnToService {};
struct Silence {};
/// The engine's timer: acknowledged, but still active after the re-alarm time.
struct ReAlarmTimeOver {};

using AlarmEvent =
    std::variant<ConditionRaised, ConditionReturned, Acknowledge, Unacknowledge, Confirm, Comment, ResetLatchedAlarm, Shelve, Unshelve,
                 ShelfTimeOver, Suppress, Unsuppress, RemoveFromService, ReturnToService, Silence, ReAlarmTimeOver>;

/// What the rule and the site say about one alarm.
struct AlarmSettings {
  Priority priority = Priority::Medium;
  bool latching = false;
  Duration maxTimeShelved = std::chrono::hours{8};
};

/// The alarm after an event. No transition: the event changed nothing (it was so already).
struct AlarmStep {
  AlarmStatus status;
  std::vector<AlarmTransition> transitions;
  std::optional<Occurrence> occurrence; ///< its record, where that changed
};

/// One step of the machine. `time` is event time for the condition events and the engine's UTC for the rest; `person`
/// is empty for the engine. Error: Conflict (not possible in this state, or not the occurrence that the person saw),
/// Malformed (a reason or work order is missing), LimitExceeded (a shelf longer than the site allows).
[[nodiscard]] Result<AlarmStep> step(const AlarmStatus &status, const AlarmSettings &settings, const AlarmEvent &event, UtcTime time,
                                     const PersonId &person);

/// The record of the alarm's current occurrence.
[[nodiscard]] Occurrence currentOccurrence(const AlarmStatus &status);

} // namespace andon::alarms
