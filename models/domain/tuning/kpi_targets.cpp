// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/kpi_targets.h"

namespace andon::tuning {

std::vector<KpiVerdict> judgeKpi(const Kpi &kpi, const KpiTargets &targets)
{
  std::vector<KpiVerdict> verdicts;
  if (kpi.alarms == 0)
    return verdicts;
  const auto atMost = [&](std::string_view name, double value, const KpiTargets::Target &target) {
    const KpiLevel level = value <= target.acceptable                         ? KpiLevel::Acceptable
                           : target.manageable && value <= *target.manageable ? KpiLevel::Manageable
                                                                              : KpiLevel::Beyond;
    verdicts.push_back({name, value, target, level});
  };
  const auto count = [](std::uint64_t number) { return static_cast<double>(number); };
  atMost("per_position.per_10min", kpi.perPosition.per10Min, targets.per10Min);
  atMost("per_position.per_hour", kpi.perPosition.perHour, targets.perHour);
  atMost("per_position.per_day", kpi.perPosition.perDay, targets.perDay);
  atMost("per_10min.over_10_share", kpi.per10Min.over10Share, targets.over10Share);
  atMost("per_10min.max", count(kpi.per10Min.max), targets.largestIn10Min);
  atMost("flood.time_share", kpi.flood.timeShare, targets.floodTimeShare);
  atMost("top10_share", kpi.top10Share, targets.top10Share);
  atMost("chattering.series", count(kpi.chattering.series), targets.chatteringSeries);
  atMost("fleeting", count(kpi.fleeting), targets.fleeting);
  atMost("stale", count(kpi.stale), targets.stale);
  if (kpi.withPriority > 0) {
    const double low = kpi.priorityShare[static_cast<std::size_t>(Priority::Low) - 1];
    verdicts.push_back(
        {"priority_share.low", low, targets.lowShare, low >= targets.lowShare.acceptable ? KpiLevel::Acceptable : KpiLevel::Beyond});
    atMost("priority_share.high", kpi.priorityShare[static_cast<std::size_t>(Priority::High) - 1], targets.highShare);
    atMost("priority_share.urgent", kpi.priorityShare[static_cast<std::size_t>(Priority::Urgent) - 1], targets.urgentShare);
  }
  return verdicts;
}

} // namespace andon::tuning
