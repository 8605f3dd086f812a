// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tuning/kpi.h"

#include <algorithm>
#include <map>

namespace andon::tuning {
namespace {

constexpr std::uint64_t floodBegins = 10; ///< a bucket above it
constexpr std::uint64_t floodEnds = 5;    ///< a bucket below it
constexpr std::size_t mostFrequent = 10;

std::int64_t bucketOf(UtcTime time)
{
  return std::chrono::floor<std::chrono::duration<std::int64_t, std::ratio<600>>>(time.time_since_epoch()).count();
}

struct Bucket {
  std::int64_t number = 0;
  std::uint64_t count = 0;
};

/// The buckets that hold a start, in order; those between are empty. A log of years with few alarms stays small.
std::vector<Bucket> filledBuckets(const std::vector<Activation> &sorted)
{
  std::vector<Bucket> buckets;
  for (const Activation &activation : sorted) {
    const std::int64_t number = bucketOf(activation.start);
    if (buckets.empty() || buckets.back().number != number)
      buckets.push_back({number, 0});
    ++buckets.back().count;
  }
  return buckets;
}

void measureFlood(const std::vector<Bucket> &buckets, double total, Kpi &kpi)
{
  std::uint64_t inFlood = 0;
  bool isFlood = false;
  for (std::size_t i = 0; i < buckets.size(); ++i) {
    const bool followsGap = i > 0 && buckets[i].number != buckets[i - 1].number + 1;
    if (followsGap || buckets[i].count < floodEnds) // an empty bucket is below five as well
      isFlood = false;
    if (!isFlood && buckets[i].count > floodBegins) {
      isFlood = true;
      ++kpi.flood.episodes;
    }
    if (isFlood)
      ++inFlood;
  }
  kpi.flood.timeShare = static_cast<double>(inFlood) / total;
}

void measureBuckets(const std::vector<Activation> &sorted, Kpi &kpi)
{
  const std::vector<Bucket> buckets = filledBuckets(sorted);
  const auto total = static_cast<double>(buckets.back().number - buckets.front().number + 1);
  std::uint64_t above = 0;
  for (const Bucket &bucket : buckets) {
    kpi.per10Min.max = std::max(kpi.per10Min.max, bucket.count);
    above += bucket.count > floodBegins ? 1 : 0;
  }
  kpi.hours = total / 6.0;
  kpi.alarmsPerHour = static_cast<double>(kpi.alarms) / kpi.hours;
  kpi.per10Min.mean = static_cast<double>(kpi.alarms) / total;
  kpi.per10Min.over10Share = static_cast<double>(above) / total;
  measureFlood(buckets, total, kpi);
}

void measureAlarms(const std::vector<Activation> &sorted, Kpi &kpi)
{
  std::map<std::pair<std::string, std::string>, std::vector<UtcTime>> starts;
  for (const Activation &activation : sorted)
    starts[{activation.asset, activation.alarm}].push_back(activation.start);
  std::vector<std::uint64_t> counts;
  std::uint64_t chattering = 0;
  for (const auto &[alarm, times] : starts) {
    counts.push_back(times.size());
    const std::uint64_t members = chatteringStarts(times);
    kpi.chattering.series += members > 0 ? 1 : 0;
    chattering += members;
  }
  std::sort(counts.begin(), counts.end(), std::greater<>{});
  std::uint64_t top = 0;
  for (std::size_t i = 0; i < counts.size() && i < mostFrequent; ++i)
    top += counts[i];
  kpi.top10Share = static_cast<double>(top) / static_cast<double>(kpi.alarms);
  kpi.chattering.alarmsShare = static_cast<double>(chattering) / static_cast<double>(kpi.alarms);
}

void measureDurations(const std::vector<Activation> &activations, const KpiSettings &settings, Kpi &kpi)
{
  UtcTime until = activations.front().start;
  for (const Activation &activation : activations)
    until = std::max(until, std::max(activation.start, activation.end.value_or(activation.start)));
  until = settings.until.value_or(until);
  for (const Activation &activation : activations) {
    const bool isActive = !activation.end || *activation.end > until;
    const Duration length = (isActive ? until : *activation.end) - activation.start;
    kpi.active += isActive ? 1 : 0;
    kpi.fleeting += !isActive && length <= settings.fleeting ? 1 : 0;
    kpi.stale += length > settings.stale ? 1 : 0;
  }
}

void measurePriorities(const std::vector<Activation> &activations, Kpi &kpi)
{
  std::uint64_t known = 0;
  for (const Activation &activation : activations)
    if (activation.priority) {
      ++known;
      kpi.priorityShare[static_cast<std::size_t>(*activation.priority) - 1] += 1.0;
    }
  for (double &share : kpi.priorityShare)
    share = known == 0 ? 0.0 : share / static_cast<double>(known);
}

} // namespace

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

Kpi measureKpi(std::vector<Activation> activations, const KpiSettings &settings)
{
  Kpi kpi;
  kpi.alarms = activations.size();
  if (activations.empty())
    return kpi;
  std::stable_sort(activations.begin(), activations.end(), [](const Activation &a, const Activation &b) { return a.start < b.start; });
  measureBuckets(activations, kpi);
  measureAlarms(activations, kpi);
  measureDurations(activations, settings, kpi);
  measurePriorities(activations, kpi);
  return kpi;
}

} // namespace andon::tuning
