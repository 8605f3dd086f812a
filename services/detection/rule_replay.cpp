// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/rule_replay.h"

#include <algorithm>

namespace andon::detection {

std::vector<ConditionTransition> replayRule(const Rule &rule, const Site &site, const std::vector<RecordedSample> &samples,
                                            ConditionState &state)
{
  const std::vector<StreamId> streams = streamsOf(rule);
  const RulePlan plan = planOf(rule, site);
  const RulePlan *used = isPlain(rule) ? nullptr : &plan;
  std::vector<ConditionTransition> transitions;
  for (const RecordedSample &each : samples) {
    const auto input = std::find(streams.begin(), streams.end(), each.stream);
    if (input == streams.end())
      continue;
    const auto position = static_cast<std::size_t>(input - streams.begin());
    const ConditionChange change = judge(rule, used, position, each.sample, state);
    if (change != ConditionChange::None)
      transitions.push_back({change, state.latest, state.value});
  }
  return transitions;
}

std::vector<ConditionTransition> replayRule(const Rule &rule, const Site &site, const std::vector<RecordedSample> &samples)
{
  ConditionState state;
  return replayRule(rule, site, samples, state);
}

} // namespace andon::detection
