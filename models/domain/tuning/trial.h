// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule_trial.h"
#include "models/domain/tuning/bench.h"

namespace andon::tuning {

/// How a rule on trial does beside the setting that it took the place of.
struct TrialFigures {
  std::uint64_t activations = 0;
  double perDay = 0.0;      ///< over the time since the trial began, at least a day: the first hour is not multiplied by 24
  std::uint64_t events = 0; ///< held for true, and what lasted beyond the limit before so that somebody would have had to act
  std::uint64_t missed = 0; ///< of those that the setting before finds, those that the rule does not
  Duration later{};         ///< mean over those that both find, in whole milliseconds; 0 where it is no later
};

/// `basis` is of the rule as it is tried, over the time since the trial began.
[[nodiscard]] TrialFigures judgeTrial(const BenchBasis &basis, const TunedParts &before);
/// How long until a running trial is judged again: all that was recorded since it began is replayed, so a hundredth of that time, at least
/// a minute; its end is not missed.
[[nodiscard]] Duration untilJudgedAgain(const RuleTrial &trial, UtcTime now);
/// The first of the terms that is broken; None: all are kept.
[[nodiscard]] TrialBreach breachOf(const TrialTerms &terms, const TrialFigures &figures);

} // namespace andon::tuning
