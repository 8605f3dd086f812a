// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/box.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace andon {

/// Numbered as operators say it: 1 is the most urgent.
enum class Priority : std::uint8_t { Urgent = 1, High = 2, Medium = 3, Low = 4 };

enum class LimitSide : std::uint8_t { High, Low };

/// Raised at value > limit (High) or value < limit (Low); clears at value <= limit - deadband, or >= limit + deadband.
/// The levels of one stream (high-high, high, low, low-low) are rules of their own.
struct LimitCondition {
  StreamId stream;
  LimitSide side = LimitSide::High;
  double limit = 0.0;    ///< in the stream's unit
  double deadband = 0.0; ///< in the stream's unit, >= 0
  bool extreme = false;  ///< the outer level: high-high or low-low. For people; it is judged alike

  bool operator==(const LimitCondition &) const = default;
};

/// Which way a change or a deviation counts.
enum class Direction : std::uint8_t { Up, Down, Either };

/// Past the limit while the stream changes faster than `limit` in `per`. The change is taken from the newest sample to one
/// that is `window` older, or up to 1/32 of the window more; after a silence longer than the window it begins anew.
struct RateCondition {
  StreamId stream;
  Direction direction = Direction::Up;
  double limit = 0.0;    ///< stream's unit in `per`, >= 0
  double deadband = 0.0; ///< likewise
  Duration per = std::chrono::minutes{1};
  Duration window = std::chrono::minutes{1}; ///< > 0

  bool operator==(const RateCondition &) const = default;
};

/// Past the limit while the stream is further than `limit` from its reference, in the stream's unit.
struct DeviationCondition {
  StreamId stream;
  Direction direction = Direction::Either; ///< Up: above the reference
  double limit = 0.0;                      ///< distance, >= 0
  double deadband = 0.0;
  double setPoint = 0.0; ///< the reference, unless `reference` is set
  Box<StreamId> reference{};

  bool operator==(const DeviationCondition &) const = default;
};

/// What any/all is made of.
using Term = std::variant<LimitCondition, RateCondition, DeviationCondition>;

/// Past its limits while any or all of its terms are; each has its own limit and deadband. A stream counts by its last
/// good value as long as that is not stale.
struct GroupCondition {
  enum class Needs : std::uint8_t { Any, All };
  Needs needs = Needs::Any;
  std::vector<Term> terms; ///< 2 to mostTerms

  bool operator==(const GroupCondition &) const = default;
};
inline constexpr std::size_t mostTerms = 16;

/// What can go wrong with the console itself; each is an alarm like any other, under the asset `consoleAsset`.
enum class ConsoleFault : std::uint8_t {
  BrokerLost,
  MessagesLost,
  StoreFailing,
  HistoryFailing,
  ClockWrong,
  PredictorAside, ///< refused, or slower than it may be: the others go on
  PredictorDrift, ///< what it goes by is not what it was trained on
};

/// Raised by the engine, not by a sample.
struct ConsoleCondition {
  ConsoleFault fault = ConsoleFault::BrokerLost;
  BrokerId broker;         ///< BrokerLost, MessagesLost
  PredictorId predictor{}; ///< PredictorAside, PredictorDrift

  bool operator==(const ConsoleCondition &) const = default;
};

/// The health of one stream, raised by the engine: what is wrong with it stands in the alarm's status.
struct SensorCondition {
  StreamId stream;

  bool operator==(const SensorCondition &) const = default;
};

/// What a predictor says of the rule's asset: a limit of the stream that its output goes to (scoreStreamOf).
struct PredictorCondition {
  PredictorId predictor;
  StreamId stream; ///< scoreStreamOf(asset, predictor)
  LimitSide side = LimitSide::High;
  double limit = 0.0;         ///< in the output's unit: a probability, hours left
  double deadband = 0.0;      ///< likewise
  bool limitOfPackage = true; ///< `limit` is the package's own: known, and not 0, only in a running site

  bool operator==(const PredictorCondition &) const = default;
};

/// What a rule looks at. Further kinds of condition join the variant.
using Condition =
    std::variant<LimitCondition, ConsoleCondition, RateCondition, DeviationCondition, GroupCondition, SensorCondition, PredictorCondition>;

/// `samples` samples past the limit within `window`, of which the first and the last are no further apart than it.
struct CountInWindow {
  int samples = 1; ///< 1: every sample counts by itself; at most mostCounted
  Duration window{};

  bool operator==(const CountInWindow &) const = default;
};
inline constexpr int mostCounted = 100;

/// What holds while the mode stream has the value `is`.
struct ModeCase {
  double is = 0.0;
  bool enabled = true;
  std::optional<double> limit{}; ///< instead of the condition's own; not for a GroupCondition

  bool operator==(const ModeCase &) const = default;
};

/// Limits and enabling by operating mode. A mode holds until another is heard, however long that takes; before the first one
/// the rule goes by `otherwise`.
struct Modes {
  StreamId stream;
  std::vector<ModeCase> cases; ///< each `is` once; at most mostModes
  bool otherwise = true;       ///< enabled in every other mode

  bool operator==(const Modes &) const = default;
};
inline constexpr std::size_t mostModes = 32;

/// The asset that carries the console's own alarms; the engine adds it to every site, no site file may use the name.
inline const AssetId consoleAsset{"ANDON"};

/// How bad it gets if nobody acts.
enum class Severity : std::uint8_t { Minor, Major, Severe };
inline constexpr std::size_t severityCount = 3;

/// Priority from consequence x time to respond. Columns: to respond within `prompt`, within `soon`, later.
struct PriorityMatrix {
  Duration prompt = std::chrono::minutes{5};
  Duration soon = std::chrono::minutes{30};
  std::array<std::array<Priority, 3>, severityCount> rows{{{Priority::Medium, Priority::Low, Priority::Low},
                                                           {Priority::High, Priority::Medium, Priority::Low},
                                                           {Priority::Urgent, Priority::High, Priority::Medium}}}; ///< by Severity

  bool operator==(const PriorityMatrix &) const = default;
};

/// Why the alarm exists (ISA-18.2 rationalisation record), in the site's own words.
struct Rationalisation {
  Text cause;
  Text consequence;         ///< of no action
  Text action;              ///< what the operator does
  Duration timeToRespond{}; ///< 0: not stated
  std::optional<Severity> severity{};

  bool operator==(const Rationalisation &) const = default;
};

struct Rule {
  RuleId id;
  AssetId asset;
  Text name; ///< what people read: "Discharge temperature high"
  Condition condition;
  CountInWindow count; ///< after limit and deadband, before the delays
  Box<Modes> modes;
  Duration onDelay{};  ///< event time that the condition must hold before the alarm is raised
  Duration offDelay{}; ///< event time that it must be gone before the alarm returns
  Priority priority = Priority::Medium;
  bool priorityByMatrix = false; ///< `priority` follows severity and time to respond, and the site's matrix when that changes
  bool latching = false;         ///< stays latched after its return until it is reset
  bool safety = false;           ///< safety class: a second person must agree before it is weakened
  Rationalisation rationalisation;

  bool operator==(const Rule &) const = default;
};

[[nodiscard]] inline AlarmId alarmId(const Rule &rule)
{
  return {rule.asset, rule.id};
}

/// The stream that the rule's condition reads and shows, the first of several; null where it reads none.
[[nodiscard]] const StreamId *primaryStream(const Rule &rule);

/// Every stream that the rule reads, each once: the terms' in their order, then the mode's.
[[nodiscard]] std::vector<StreamId> streamsOf(const Rule &rule);

/// Calls `use` with each place that names a stream, twice where one is named twice.
void forEachStream(Rule &rule, const std::function<void(StreamId &)> &use);

/// Lets the rule of one asset stand for another: every stream of `from` becomes the one of the same key of `to`.
void moveStreams(Rule &rule, const AssetId &from, const AssetId &to);

/// The condition as terms; none where the engine itself raises the alarm.
[[nodiscard]] std::vector<Term> termsOf(const Condition &condition);

[[nodiscard]] Priority priorityFor(const PriorityMatrix &matrix, Severity severity, Duration timeToRespond);

} // namespace andon
