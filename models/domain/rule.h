// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <cstdint>
#include <string>
#include <variant>

namespace andon {

/// Numbered as operators say it: 1 is the most urgent.
enum class Priority : std::uint8_t { Urgent = 1, High = 2, Medium = 3, Low = 4 };

enum class LimitSide : std::uint8_t { High, Low };

/// Raised at value > limit (High) or value < limit (Low); clears at value <= limit - deadband, or >= limit + deadband.
struct LimitCondition {
  StreamId stream;
  LimitSide side = LimitSide::High;
  double limit = 0.0;    ///< in the stream's unit
  double deadband = 0.0; ///< in the stream's unit, >= 0

  bool operator==(const LimitCondition &) const = default;
};

/// What can go wrong with the console itself; each is an alarm like any other, under the asset `consoleAsset`.
enum class ConsoleFault : std::uint8_t { BrokerLost, MessagesLost, StoreFailing, HistoryFailing, ClockWrong };

/// Raised by the engine, not by a sample.
struct ConsoleCondition {
  ConsoleFault fault = ConsoleFault::BrokerLost;
  BrokerId broker; ///< BrokerLost, MessagesLost

  bool operator==(const ConsoleCondition &) const = default;
};

/// What a rule looks at. Further kinds of condition join the variant.
using Condition = std::variant<LimitCondition, ConsoleCondition>;

/// The asset that carries the console's own alarms; the engine adds it to every site, no site file may use the name.
inline const AssetId consoleAsset{"ANDON"};

/// Why the alarm exists (ISA-18.2 rationalisation record), in the site's own words.
struct Rationalisation {
  std::string cause;
  std::string consequence;  ///< of no action
  std::string action;       ///< what the operator does
  Duration timeToRespond{}; ///< 0: not stated

  bool operator==(const Rationalisation &) const = default;
};

struct Rule {
  RuleId id;
  AssetId asset;
  std::string name; ///< what people read: "Discharge temperature high"
  Condition condition;
  Duration onDelay{};  ///< event time that the condition must hold before the alarm is raised
  Duration offDelay{}; ///< event time that it must be gone before the alarm returns
  Priority priority = Priority::Medium;
  bool latching = false; ///< stays latched after its return until it is reset
  bool safety = false;   ///< safety class: a second person must agree before it is weakened
  Rationalisation rationalisation;

  bool operator==(const Rule &) const = default;
};

[[nodiscard]] inline AlarmId alarmId(const Rule &rule)
{
  return {rule.asset, rule.id};
}

/// The stream that the rule's condition reads and shows; null where it reads none.
[[nodiscard]] inline const StreamId *primaryStream(const Rule &rule)
{
  const auto *limit = std::get_if<LimitCondition>(&rule.condition);
  return limit == nullptr ? nullptr : &limit->stream;
}

} // namespace andon
