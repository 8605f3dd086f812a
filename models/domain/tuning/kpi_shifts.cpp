// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/kpi_shifts.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace andon::tuning {
namespace {

constexpr std::chrono::seconds period{600};
constexpr std::size_t mostFrequent = 10;

double share(std::uint64_t part, std::uint64_t all)
{
  return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
}

} // namespace

double medianSeconds(std::vector<Duration> values)
{
  if (values.empty())
    return 0.0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() + 1) / 2 - 1);
  std::nth_element(values.begin(), middle, values.end());
  return std::chrono::duration<double>(*middle).count();
}

ShiftCounter::ShiftCounter(std::vector<ShiftBegin> begins, const KpiSettings &settings)
    : begins_(std::move(begins))
    , settings_(settings)
{
  std::erase_if(begins_, [](const ShiftBegin &begin) { return begin.shift >= mostShifts; });
  for (const ShiftBegin &begin : begins_)
    shifts_.resize(std::max<std::size_t>(shifts_.size(), begin.shift + 1));
}

std::optional<std::size_t> ShiftCounter::shiftAt(UtcTime time) const
{
  const auto next =
      std::upper_bound(begins_.begin(), begins_.end(), time, [](UtcTime at, const ShiftBegin &begin) { return at < begin.at; });
  return next == begins_.begin() ? std::nullopt : std::optional<std::size_t>{std::prev(next)->shift};
}

void ShiftCounter::add(const Occurrence &occurrence)
{
  const auto shift = shiftAt(occurrence.raisedAt);
  if (!shift)
    return;
  Each &each = shifts_[*shift];
  ++each.counts.alarms;
  ++each.alarms[occurrence.alarm];
  const bool isOpen = occurrence.returnedAt == noTime || (settings_.until && occurrence.returnedAt > *settings_.until);
  if (!isOpen && occurrence.returnedAt - occurrence.raisedAt <= settings_.fleeting)
    ++each.counts.fleeting;
  if (occurrence.acknowledgedAt != noTime)
    each.acknowledgedAfter.push_back(occurrence.acknowledgedAt - occurrence.raisedAt);
}

std::vector<KpiShift> ShiftCounter::take(const std::vector<TenMinuteCount> &periods, const std::vector<Kpi::FloodEpisode> &floods) const
{
  std::vector<KpiShift> shifts;
  std::vector<std::uint64_t> flooded(shifts_.size());
  for (const Each &each : shifts_)
    shifts.push_back(each.counts);
  auto flood = floods.begin();
  auto counted = periods.begin();
  for (std::int64_t number = periods.empty() ? 0 : periods.front().number; !periods.empty() && number <= periods.back().number; ++number) {
    const UtcTime begin{number * period};
    while (counted != periods.end() && counted->number < number)
      ++counted;
    while (flood != floods.end() && flood->end <= begin)
      ++flood;
    const auto shift = shiftAt(begin);
    if (!shift)
      continue;
    ++shifts[*shift].periods;
    if (counted != periods.end() && counted->number == number)
      shifts[*shift].largest = std::max<std::uint64_t>(shifts[*shift].largest, counted->count);
    if (flood != floods.end() && flood->start < begin + period)
      ++flooded[*shift];
  }
  for (std::size_t i = 0; i < shifts.size(); ++i) {
    KpiShift &shift = shifts[i];
    shift.per10Min = share(shift.alarms, shift.periods);
    shift.floodTimeShare = share(flooded[i], shift.periods);
    std::vector<std::uint64_t> counts;
    for (const auto &[alarm, count] : shifts_[i].alarms)
      counts.push_back(count);
    std::sort(counts.begin(), counts.end(), std::greater<>{});
    counts.resize(std::min(counts.size(), mostFrequent));
    shift.top10Share = share(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}), shift.alarms);
    shift.acknowledged = shifts_[i].acknowledgedAfter.size();
    shift.medianToAcknowledge = medianSeconds(shifts_[i].acknowledgedAfter);
  }
  return shifts;
}

} // namespace andon::tuning
