// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule.h"

#include <cstdint>
#include <optional>
#include <string>

namespace andon {

/// What a supervisor states when a changed rule is to be tried: for how long, and what must not happen meanwhile. Both settings are
/// replayed over what was recorded since; "before" is the one that the trial took the place of.
struct TrialTerms {
  Duration length = std::chrono::hours{24 * 7};
  std::optional<double> mostPerDay{};  ///< activations of this alarm; none: any number
  std::uint64_t mostMissed = 0;        ///< events that the setting before finds and this one does not
  std::optional<Duration> mostLater{}; ///< mean over the events that both find; none: any delay

  bool operator==(const TrialTerms &) const = default;
};
inline constexpr Duration shortestTrial = std::chrono::hours{1};
inline constexpr Duration longestTrial = std::chrono::hours{24 * 90};
inline constexpr std::uint64_t mostMissedOfTrial = 1'000'000;

/// What stands behind one limit in a rule: all that tuning changes.
struct TunedParts {
  double limit = 0.0;
  double deadband = 0.0;
  Duration onDelay{};
  Duration offDelay{};
  CountInWindow count{};
  bool ofPackage = false; ///< a predictor's rule: the limit is its package's own

  bool operator==(const TunedParts &) const = default;
};

/// Which of the terms was broken.
enum class TrialBreach : std::uint8_t { None, PerDay, Missed, Later };
inline constexpr int trialBreachCount = 4;

/// A rule on trial, or how its last trial ended. Whatever else changes the rule ends its trial and takes this away.
struct RuleTrial {
  enum class State : std::uint8_t { Running, Kept, Restored };

  RuleId rule;
  State state = State::Running;
  TunedParts before;
  TrialTerms terms;
  UtcTime from;
  UtcTime until; ///< of one that has ended: when it did
  PersonId person;
  std::string reason;
  // Of one that has ended: how it did over its length.
  TrialBreach breach = TrialBreach::None;
  double perDay = 0.0;
  std::uint64_t missed = 0;
  Duration later{};

  bool operator==(const RuleTrial &) const = default;
};

[[nodiscard]] const char *keyOf(TrialBreach breach);     ///< "per_day"
[[nodiscard]] const char *keyOf(RuleTrial::State state); ///< "running"

/// None where the rule is not one limit of one stream or of what a predictor says, or its limits hang on a mode: only such rules are
/// replayed.
[[nodiscard]] std::optional<TunedParts> tunedPartsOf(const Rule &rule);
/// The rule with other parts; it has some.
[[nodiscard]] Rule withTunedParts(Rule rule, const TunedParts &parts);

} // namespace andon
