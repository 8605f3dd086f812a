// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/limit_detector.h"

namespace andon::detection {
namespace {

/// Past the limit; once past, the deadband keeps it past until the value is back by that much.
bool isBeyond(const LimitCondition &condition, double value, bool wasBeyond)
{
  const double deadband = wasBeyond ? condition.deadband : 0.0;
  switch (condition.side) {
  case LimitSide::High: return value > condition.limit - deadband;
  case LimitSide::Low: return value < condition.limit + deadband;
  }
  return false;
}

} // namespace

ConditionChange judge(const Rule &rule, const LimitCondition &condition, const Sample &sample, ConditionState &state)
{
  if (sample.quality != Quality::Good || (state.latest != noTime && sample.time < state.latest))
    return ConditionChange::None;

  const bool beyond = isBeyond(condition, sample.value, state.beyond);
  if (beyond != state.beyond || state.since == noTime)
    state.since = sample.time;
  state.beyond = beyond;
  state.latest = sample.time;
  state.value = sample.value;

  if (beyond == state.active)
    return ConditionChange::None;
  const Duration delay = beyond ? rule.onDelay : rule.offDelay;
  if (sample.time - state.since < delay)
    return ConditionChange::None;
  state.active = beyond;
  return beyond ? ConditionChange::Raised : ConditionChange::Returned;
}

} // namespace andon::detection
