// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"
#include "models/domain/site.h"
#include "services/detection/condition_state.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace andon::detection {

enum class ConditionChange { None, Raised, Returned };

/// A stream that has been silent for this many of its intervals is stale.
inline constexpr int staleIntervals = 10;

/// A rule made ready: which of its streams stands where. `input` below is a position in streamsOf(rule).
struct RulePlan {
  struct TermInputs {
    std::size_t value = 0;
    std::optional<std::size_t> reference;
  };
  std::vector<Term> terms;
  std::vector<TermInputs> inputsOf; ///< of each term
  std::vector<Duration> staleAfter; ///< of each input; zero: never
  std::optional<std::size_t> mode;  ///< the input that selects limits
  std::vector<bool> isMeasured;     ///< of each input: a term reads it, so that its samples count
  std::uint64_t shape = 0;          ///< differs where one rule's memory means nothing to the other
};

/// True where a rule is one limit of one stream, judged by every sample alone: it needs no plan and no memory.
[[nodiscard]] bool isPlain(const Rule &rule);

/// The streams' intervals come from `streamOf`; a stream that it does not know (null) is never stale.
[[nodiscard]] RulePlan planOf(const Rule &rule, const std::function<const Stream *(const StreamId &)> &streamOf);
[[nodiscard]] RulePlan planOf(const Rule &rule, const Site &site);

/// Judges one sample of one of the rule's streams (alarms.md, "Which clock"): limit, deadband, count in window, on-delay,
/// off-delay on the way back. A delay of d is over at the first sample at which the condition has held since a sample at
/// least d before; a lapse starts it anew. A sample older than the last one of its stream and one that is not Good leave
/// the state as it is, until a run of late samples shows that the device's clock was set back (LateRun); so does one at which a value that
/// the verdict hangs on is missing or stale. `plan`: planOf(rule), or null for a plain rule.
ConditionChange judge(const Rule &rule, const RulePlan *plan, std::size_t input, const Sample &sample, ConditionState &state);

} // namespace andon::detection
