// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/tuning/bench.h"
#include "models/domain/tuning/kpi_meter.h"
#include "models/domain/tuning/kpi_shifts.h"
#include "models/domain/tuning/kpi_targets.h"

#include <array>
#include <map>
#include <vector>

namespace andon::tuning {

/// One alarm and what it did in the range.
struct KpiAlarm {
  AlarmId alarm;
  Priority priority = Priority::Medium; ///< of its last activation
  std::uint64_t raised = 0;
  std::uint64_t chattering = 0; ///< activations in a run of three within 60 s
  double chatteringIndex = 0.0; ///< Psi
  std::uint64_t fleeting = 0;
  std::uint64_t stale = 0;  ///< activations that lasted more than 24 h
  std::uint64_t active = 0; ///< not returned by the end of the range
  std::uint64_t inFloods = 0;
  std::uint64_t inLargest = 0; ///< in the ten minutes that had the most alarms, the first of such
  std::uint64_t acknowledged = 0;
  double medianToAcknowledge = 0.0; ///< seconds; of those acknowledged
};

/// How long the alarms of one priority waited for their acknowledgement, in seconds.
struct KpiWait {
  std::uint64_t alarms = 0; ///< that were acknowledged
  double tenth = 0.0;       ///< one of ten was acknowledged sooner
  double median = 0.0;
  double ninth = 0.0; ///< one of ten waited longer
};

/// The KPI of a range with what stands behind each number.
struct KpiReport {
  UtcTime from;
  UtcTime to;
  Kpi kpi;                             ///< process alarms that somebody was told of
  std::vector<TenMinuteCount> periods; ///< by number; empty ones are left out
  std::vector<KpiAlarm> alarms;        ///< all that were raised, most frequent first, then by asset and rule
  std::array<KpiWait, 4> waits;        ///< by priority, most urgent first
  std::uint64_t sensorAlarms = 0;      ///< counted apart: they measure another person's work
  std::vector<KpiShift> shifts;        ///< by the number of the shift; empty: not told apart
  std::vector<OccurrenceId> hidden;    ///< raised on the shelf, suppressed or out of service
};

/// Takes the occurrences of a store one by one, in order of their raise.
class KpiCollector {
public:
  /// `until` of the settings is the end of the range.
  explicit KpiCollector(const KpiSettings &settings, std::vector<ShiftBegin> shifts = {});

  void add(const Occurrence &occurrence);
  [[nodiscard]] KpiReport take(UtcTime from, UtcTime to);

private:
  struct Each {
    KpiAlarm counts;
    std::vector<UtcTime> starts;
    std::vector<Duration> acknowledgedAfter;
  };
  void countIn(Each &each) const;

  KpiSettings settings_;
  KpiMeter meter_;
  ShiftCounter shifts_;
  KpiReport report_;
  std::map<AlarmId, Each> alarms_;
  std::array<std::vector<Duration>, 4> acknowledgedAfter_; ///< by priority
};

} // namespace andon::tuning
