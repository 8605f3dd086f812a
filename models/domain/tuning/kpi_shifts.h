// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/tuning/bench.h"
#include "models/domain/tuning/kpi.h"
#include "models/domain/tuning/shift_begin.h"

#include <map>

namespace andon::tuning {

/// What one shift had of the alarms, over all days of the range. Periods are the ten minutes of the KPI, each of the shift in which it
/// begins; those of all shifts together are the periods of the whole.
struct KpiShift {
  std::uint64_t alarms = 0;
  std::uint64_t periods = 0; ///< of ten minutes, empty ones counted
  double per10Min = 0.0;
  std::uint64_t largest = 0;   ///< in one period
  double floodTimeShare = 0.0; ///< of its periods, those within floods
  double top10Share = 0.0;     ///< of its alarms, those of its own ten most frequent
  std::uint64_t fleeting = 0;
  std::uint64_t acknowledged = 0;
  double medianToAcknowledge = 0.0; ///< seconds; of those acknowledged

  bool operator==(const KpiShift &) const = default;
};

/// The smallest that at least half of them do not exceed, as Kpi::Acknowledging has it; 0 for none.
[[nodiscard]] double medianSeconds(std::vector<Duration> values);

/// Counts annunciated occurrences by shift.
class ShiftCounter {
public:
  /// `begins` in order; what lies before the first belongs to none.
  ShiftCounter(std::vector<ShiftBegin> begins, const KpiSettings &settings);

  void add(const Occurrence &occurrence);
  /// One a shift, by its number; empty without shifts. `periods` and `floods` are those of the same occurrences.
  [[nodiscard]] std::vector<KpiShift> take(const std::vector<TenMinuteCount> &periods, const std::vector<Kpi::FloodEpisode> &floods) const;

private:
  struct Each {
    KpiShift counts;
    std::map<AlarmId, std::uint64_t> alarms;
    std::vector<Duration> acknowledgedAfter;
  };
  [[nodiscard]] std::optional<std::size_t> shiftAt(UtcTime time) const;

  std::vector<ShiftBegin> begins_;
  KpiSettings settings_;
  std::vector<Each> shifts_;
};

} // namespace andon::tuning
