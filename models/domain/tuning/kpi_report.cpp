// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/kpi_report.h"

#include "models/domain/health.h"

#include <algorithm>

namespace andon::tuning {

KpiCollector::KpiCollector(const KpiSettings &settings)
    : settings_(settings)
    , meter_(settings)
{
}

void KpiCollector::add(const Occurrence &occurrence)
{
  if (sensorStreamOf(occurrence.alarm)) {
    report_.sensorAlarms += occurrence.annunciated ? 1 : 0;
    return;
  }
  if (!occurrence.annunciated) {
    report_.hidden.push_back(occurrence.id);
    return;
  }
  const auto moment = [](UtcTime time) { return time == noTime ? std::nullopt : std::optional{time}; };
  meter_.add(meter_.series(occurrence.alarm.asset.text(), occurrence.alarm.rule.text()),
             {occurrence.raisedAt, moment(occurrence.returnedAt), occurrence.priority, moment(occurrence.acknowledgedAt)});

  const std::int64_t period =
      std::chrono::floor<std::chrono::duration<std::int64_t, std::ratio<600>>>(occurrence.raisedAt.time_since_epoch()).count();
  if (report_.periods.empty() || report_.periods.back().number != period)
    report_.periods.push_back({period, 0});
  ++report_.periods.back().count;

  Each &each = alarms_[occurrence.alarm];
  each.counts.alarm = occurrence.alarm;
  each.counts.priority = occurrence.priority;
  ++each.counts.raised;
  each.starts.push_back(occurrence.raisedAt);
  const bool isOpen = occurrence.returnedAt == noTime || (settings_.until && occurrence.returnedAt > *settings_.until);
  if (isOpen) {
    ++each.counts.active;
    if (settings_.until && *settings_.until - occurrence.raisedAt > settings_.stale)
      ++each.counts.stale;
    return;
  }
  const Duration length = occurrence.returnedAt - occurrence.raisedAt;
  each.counts.fleeting += length <= settings_.fleeting ? 1 : 0;
  each.counts.stale += length > settings_.stale ? 1 : 0;
}

KpiReport KpiCollector::take(UtcTime from, UtcTime to)
{
  report_.from = from;
  report_.to = to;
  report_.kpi = meter_.measure();
  for (auto &[id, each] : alarms_) {
    each.counts.chattering = chatteringStarts(each.starts);
    each.counts.chatteringIndex = chatteringIndex(each.starts);
    report_.alarms.push_back(each.counts);
  }
  std::stable_sort(report_.alarms.begin(), report_.alarms.end(), [](const KpiAlarm &a, const KpiAlarm &b) { return a.raised > b.raised; });
  return std::move(report_);
}

} // namespace andon::tuning
