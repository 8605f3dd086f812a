// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rule_trial.h"

#include <variant>

namespace andon {

const char *keyOf(TrialBreach breach)
{
  switch (breach) {
  case TrialBreach::None: return "none";
  case TrialBreach::PerDay: return "per_day";
  case TrialBreach::Missed: return "missed";
  case TrialBreach::Later: return "later";
  }
  return "none";
}

const char *keyOf(RuleTrial::State state)
{
  switch (state) {
  case RuleTrial::State::Running: return "running";
  case RuleTrial::State::Kept: return "kept";
  case RuleTrial::State::Restored: return "restored";
  }
  return "running";
}

std::optional<TunedParts> tunedPartsOf(const Rule &rule)
{
  if (rule.modes)
    return std::nullopt;
  if (const auto *limit = std::get_if<LimitCondition>(&rule.condition))
    return TunedParts{limit->limit, limit->deadband, rule.onDelay, rule.offDelay, rule.count};
  if (const auto *says = std::get_if<PredictorCondition>(&rule.condition))
    return TunedParts{says->limit, says->deadband, rule.onDelay, rule.offDelay, rule.count, says->limitOfPackage};
  return std::nullopt;
}

Rule withTunedParts(Rule rule, const TunedParts &parts)
{
  if (auto *limit = std::get_if<LimitCondition>(&rule.condition)) {
    limit->limit = parts.limit;
    limit->deadband = parts.deadband;
  } else if (auto *says = std::get_if<PredictorCondition>(&rule.condition)) {
    says->limit = parts.limit;
    says->deadband = parts.deadband;
    says->limitOfPackage = parts.ofPackage;
  }
  rule.onDelay = parts.onDelay;
  rule.offDelay = parts.offDelay;
  rule.count = parts.count;
  return rule;
}

} // namespace andon
