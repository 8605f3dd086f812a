// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/kpi.h"

#include "models/domain/tuning/kpi_meter.h"

#include <algorithm>

namespace andon::tuning {

std::uint64_t chatteringStarts(const std::vector<UtcTime> &starts)
{
  constexpr std::size_t run = 3;
  constexpr Duration window = std::chrono::seconds{60};
  std::uint64_t members = 0;
  std::size_t counted = 0; // starts before it are members already
  for (std::size_t first = 0; first + run <= starts.size(); ++first) {
    if (starts[first + run - 1] - starts[first] > window)
      continue;
    members += first + run - std::max(first, counted);
    counted = first + run;
  }
  return members;
}

double chatteringIndex(const std::vector<UtcTime> &starts)
{
  constexpr Duration truncated = std::chrono::seconds{600};
  if (starts.size() < 2)
    return 0.0;
  double sum = 0.0;
  for (std::size_t i = 1; i < starts.size(); ++i)
    if (const Duration distance = starts[i] - starts[i - 1]; distance <= truncated)
      sum += 1.0 / std::max(1.0, std::chrono::duration<double>(distance).count());
  return sum / static_cast<double>(starts.size() - 1);
}

Kpi measureKpi(const std::vector<Activation> &activations, const KpiSettings &settings)
{
  KpiMeter meter{settings};
  for (const Activation &each : activations)
    meter.add(meter.series(each.asset, each.alarm), {each.start, each.end, each.priority, each.acknowledged});
  return meter.measure();
}

} // namespace andon::tuning
