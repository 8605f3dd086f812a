// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/kpi.h"

#include <optional>
#include <string_view>
#include <vector>

namespace andon::tuning {

/// Up to where a KPI is acceptable, and up to where it can be managed at all; alarms.md, "KPI". A site may have its own.
struct KpiTargets {
  struct Target {
    double acceptable = 0.0;
    std::optional<double> manageable{}; ///< none: nothing beyond acceptable is
  };
  // Of one operator position.
  Target per10Min{1.0, 2.0};
  Target perHour{6.0, 12.0};
  Target perDay{150.0, 300.0};
  // Of all of them. Shares are 0 to 1.
  Target largestIn10Min{10.0};
  Target over10Share{0.01};
  Target floodTimeShare{0.01};
  Target top10Share{0.05};
  Target chatteringSeries{0.0};
  Target fleeting{0.0};
  Target stale{4.0};
  Target lowShare{0.80}; ///< at least this
  Target highShare{0.05};
  Target urgentShare{0.01};
  Duration atLeast = std::chrono::days{30}; ///< a shorter time says little
};

enum class KpiLevel { Acceptable, Manageable, Beyond };

struct KpiVerdict {
  std::string_view kpi; ///< as `andonctl kpi --json` names it: "per_position.per_hour"
  double value = 0.0;
  KpiTargets::Target target;
  KpiLevel level = KpiLevel::Acceptable;
};

/// Every KPI that has a target, in the order of alarms.md; priorities only where the alarms have any. Empty without alarms.
[[nodiscard]] std::vector<KpiVerdict> judgeKpi(const Kpi &kpi, const KpiTargets &targets);

} // namespace andon::tuning
