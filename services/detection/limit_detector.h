// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule.h"
#include "models/domain/sample.h"

namespace andon::detection {

/// All that a limit with deadband and delays remembers between two samples. Stored, so that a restart loses no
/// running delay. Times are event time.
struct ConditionState {
  bool beyond = false;     ///< past the limit, deadband applied
  bool active = false;     ///< the alarm condition, delays applied
  UtcTime since = noTime;  ///< first sample of the present `beyond`
  UtcTime latest = noTime; ///< newest sample judged
  double value = 0.0;      ///< of that sample

  bool operator==(const ConditionState &) const = default;
};

enum class ConditionChange { None, Raised, Returned };

/// Judges one sample (alarms.md, "Which clock"): limit, then deadband, then on-delay, off-delay on the way back. A delay
/// of d is over at the first sample at which the condition has held since a sample at least d before; a lapse starts it
/// anew. A sample older than `state.latest` and one that is not Good leave the state as it is.
ConditionChange judge(const Rule &rule, const LimitCondition &condition, const Sample &sample, ConditionState &state);

} // namespace andon::detection
