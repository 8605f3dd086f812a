// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/detection/rule_judge.h"

#include <vector>

namespace andon::detection {

/// One sample of recorded data by its stream's name.
struct RecordedSample {
  StreamId stream;
  Sample sample; ///< its index is not used

  bool operator==(const RecordedSample &) const = default;
};

struct ConditionTransition {
  ConditionChange change = ConditionChange::None; ///< Raised or Returned
  UtcTime time;                                   ///< event time
  double value = 0.0;                             ///< of the primary stream

  bool operator==(const ConditionTransition &) const = default;
};

/// What the rule makes of recorded samples, given in the order in which they arrived: the same as it makes of them live.
/// Begins from `state` and leaves it where the samples end.
[[nodiscard]] std::vector<ConditionTransition> replayRule(const Rule &rule, const Site &site, const std::vector<RecordedSample> &samples,
                                                          ConditionState &state);
[[nodiscard]] std::vector<ConditionTransition> replayRule(const Rule &rule, const Site &site, const std::vector<RecordedSample> &samples);

} // namespace andon::detection
