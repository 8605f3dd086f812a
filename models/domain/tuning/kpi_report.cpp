// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/kpi_report.h"

#include "models/domain/health.h"

#include <algorithm>
#include <cmath>

namespace andon::tuning {
namespace {

constexpr std::chrono::seconds period{600};

std::int64_t periodOf(UtcTime time)
{
  return std::chrono::floor<std::chrono::duration<std::int64_t, std::ratio<600>>>(time.time_since_epoch()).count();
}

std::uint64_t countWithin(const std::vector<UtcTime> &starts, UtcTime from, UtcTime to)
{
  return static_cast<std::uint64_t>(std::lower_bound(starts.begin(), starts.end(), to) -
                                    std::lower_bound(starts.begin(), starts.end(), from));
}

/// By nearest rank.
KpiWait waitOf(std::vector<Duration> waits)
{
  if (waits.empty())
    return {};
  std::sort(waits.begin(), waits.end());
  const auto at = [&waits](double share) {
    const double rank = std::ceil(share * static_cast<double>(waits.size()));
    return std::chrono::duration<double>(waits[static_cast<std::size_t>(std::max(rank, 1.0)) - 1]).count();
  };
  return {waits.size(), at(0.1), medianSeconds(waits), at(0.9)};
}

} // namespace

KpiCollector::KpiCollector(const KpiSettings &settings, std::vector<ShiftBegin> shifts)
    : settings_(settings)
    , meter_(settings)
    , shifts_(std::move(shifts), settings)
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

  const std::int64_t number = periodOf(occurrence.raisedAt);
  if (report_.periods.empty() || report_.periods.back().number != number)
    report_.periods.push_back({number, 0});
  ++report_.periods.back().count;
  shifts_.add(occurrence);

  Each &each = alarms_[occurrence.alarm];
  each.counts.alarm = occurrence.alarm;
  each.counts.priority = occurrence.priority;
  ++each.counts.raised;
  each.starts.push_back(occurrence.raisedAt);
  if (occurrence.acknowledgedAt != noTime) {
    each.acknowledgedAfter.push_back(occurrence.acknowledgedAt - occurrence.raisedAt);
    acknowledgedAfter_[static_cast<std::size_t>(occurrence.priority) - 1].push_back(each.acknowledgedAfter.back());
  }
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

/// What one alarm has of the floods, of the largest period and of the acknowledgements.
void KpiCollector::countIn(Each &each) const
{
  for (const Kpi::FloodEpisode &flood : report_.kpi.floods)
    each.counts.inFloods += countWithin(each.starts, flood.start, flood.end);
  const auto largest = std::max_element(report_.periods.begin(), report_.periods.end(),
                                        [](const TenMinuteCount &a, const TenMinuteCount &b) { return a.count < b.count; });
  if (largest != report_.periods.end())
    each.counts.inLargest = countWithin(each.starts, UtcTime{largest->number * period}, UtcTime{(largest->number + 1) * period});
  each.counts.acknowledged = each.acknowledgedAfter.size();
  each.counts.medianToAcknowledge = medianSeconds(std::move(each.acknowledgedAfter));
}

KpiReport KpiCollector::take(UtcTime from, UtcTime to)
{
  report_.from = from;
  report_.to = to;
  report_.kpi = meter_.measure();
  report_.shifts = shifts_.take(report_.periods, report_.kpi.floods);
  for (auto &[id, each] : alarms_) {
    each.counts.chattering = chatteringStarts(each.starts);
    each.counts.chatteringIndex = chatteringIndex(each.starts);
    countIn(each);
    report_.alarms.push_back(each.counts);
  }
  for (std::size_t i = 0; i < acknowledgedAfter_.size(); ++i)
    report_.waits[i] = waitOf(std::move(acknowledgedAfter_[i]));
  std::stable_sort(report_.alarms.begin(), report_.alarms.end(), [](const KpiAlarm &a, const KpiAlarm &b) { return a.raised > b.raised; });
  return std::move(report_);
}

} // namespace andon::tuning
