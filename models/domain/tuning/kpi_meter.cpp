// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/kpi_meter.h"

#include <algorithm>

namespace andon::tuning {
namespace {

using TenMinutes = std::chrono::duration<std::int64_t, std::ratio<600>>;

constexpr std::uint64_t floodBegins = 10; ///< a bucket above it
constexpr std::uint64_t floodEnds = 5;    ///< a bucket below it
constexpr std::size_t mostFrequent = 10;
constexpr double chatteringPsi = 0.05;
constexpr std::size_t leastDistances = 10; ///< below, Psi of an alarm says little

std::int64_t bucketOf(UtcTime time)
{
  return std::chrono::floor<TenMinutes>(time.time_since_epoch()).count();
}

UtcTime beginOf(std::int64_t bucket)
{
  return UtcTime{TenMinutes{bucket}};
}

double seconds(Duration duration)
{
  return std::chrono::duration<double>(duration).count();
}

} // namespace

KpiMeter::KpiMeter(const KpiSettings &settings)
    : settings_(settings)
{
}

KpiMeter::Series KpiMeter::series(std::string_view asset, std::string_view alarm)
{
  std::string key;
  key.reserve(asset.size() + alarm.size() + 1);
  key.append(asset).append(1, '\0').append(alarm);
  const auto [found, isNew] = numbers_.try_emplace(std::move(key), static_cast<Series>(alarms_.size()));
  if (isNew)
    alarms_.push_back({std::string{asset}, std::string{alarm}, {}, true});
  return found->second;
}

void KpiMeter::add(Series series, const Times &activation)
{
  ++count_;
  countBucket(activation.start);
  Alarm &alarm = alarms_[series];
  alarm.inOrder = alarm.inOrder && (alarm.starts.empty() || alarm.starts.back() <= activation.start);
  alarm.starts.push_back(activation.start);
  latest_ = std::max({latest_, activation.start, activation.end.value_or(activation.start)});

  const bool isOpen = !activation.end || (settings_.until && *activation.end > *settings_.until);
  if (isOpen) {
    open_.push_back(activation.start);
  } else {
    const Duration length = *activation.end - activation.start;
    fleeting_ += length <= settings_.fleeting ? 1 : 0;
    stale_ += length > settings_.stale ? 1 : 0;
  }
  if (activation.priority)
    ++priorities_[static_cast<std::size_t>(*activation.priority) - 1];
  if (activation.acknowledged)
    acknowledgedAfter_.push_back(std::max(Duration{}, *activation.acknowledged - activation.start));
}

void KpiMeter::countBucket(UtcTime start)
{
  const std::int64_t number = bucketOf(start);
  if (!buckets_.empty() && buckets_.back().number == number) {
    ++buckets_.back().count;
    return;
  }
  auto place = buckets_.end();
  if (!buckets_.empty() && buckets_.back().number > number)
    place =
        std::lower_bound(buckets_.begin(), buckets_.end(), number, [](const Bucket &bucket, std::int64_t n) { return bucket.number < n; });
  if (place != buckets_.end() && place->number == number)
    ++place->count;
  else
    buckets_.insert(place, {number, 1});
}

Kpi KpiMeter::measure() const
{
  Kpi kpi;
  kpi.alarms = count_;
  kpi.perPosition.positions = settings_.positions;
  if (count_ == 0)
    return kpi;
  measureBuckets(kpi);
  measureAlarms(kpi);
  measureDurations(kpi);
  for (const std::uint64_t each : priorities_)
    kpi.withPriority += each;
  for (std::size_t i = 0; i < priorities_.size(); ++i)
    kpi.priorityShare[i] = kpi.withPriority == 0 ? 0.0 : static_cast<double>(priorities_[i]) / static_cast<double>(kpi.withPriority);
  measureAcknowledging(kpi);
  return kpi;
}

void KpiMeter::measureBuckets(Kpi &kpi) const
{
  const auto total = static_cast<double>(buckets_.back().number - buckets_.front().number + 1);
  std::uint64_t above = 0;
  for (const Bucket &bucket : buckets_) {
    kpi.per10Min.max = std::max(kpi.per10Min.max, bucket.count);
    above += bucket.count > floodBegins ? 1 : 0;
  }
  kpi.hours = total / 6.0;
  kpi.alarmsPerHour = static_cast<double>(kpi.alarms) / kpi.hours;
  kpi.per10Min.mean = static_cast<double>(kpi.alarms) / total;
  kpi.per10Min.over10Share = static_cast<double>(above) / total;
  const double positions = settings_.positions;
  kpi.perPosition.per10Min = kpi.per10Min.mean / positions;
  kpi.perPosition.perHour = kpi.alarmsPerHour / positions;
  kpi.perPosition.perDay = kpi.alarmsPerHour * 24.0 / positions;
  measureFloods(total, kpi);
}

void KpiMeter::measureFloods(double total, Kpi &kpi) const
{
  std::uint64_t inFlood = 0;
  bool isFlood = false;
  for (std::size_t i = 0; i < buckets_.size(); ++i) {
    const Bucket &bucket = buckets_[i];
    const bool followsGap = i > 0 && bucket.number != buckets_[i - 1].number + 1;
    if (followsGap || bucket.count < floodEnds) // an empty bucket is below five as well
      isFlood = false;
    if (!isFlood && bucket.count > floodBegins) {
      isFlood = true;
      kpi.floods.push_back({beginOf(bucket.number), {}, 0, 0});
    }
    if (!isFlood)
      continue;
    ++inFlood;
    Kpi::FloodEpisode &flood = kpi.floods.back();
    flood.end = beginOf(bucket.number + 1);
    flood.alarms += bucket.count;
    flood.peak = std::max(flood.peak, bucket.count);
  }
  kpi.flood.episodes = kpi.floods.size();
  kpi.flood.timeShare = static_cast<double>(inFlood) / total;
}

void KpiMeter::measureAlarms(Kpi &kpi) const
{
  const auto all = static_cast<double>(kpi.alarms);
  std::uint64_t chattering = 0;
  std::vector<Kpi::BadActor> actors;
  for (const Alarm &alarm : alarms_) {
    if (alarm.starts.empty())
      continue;
    std::vector<UtcTime> sorted;
    if (!alarm.inOrder) {
      sorted = alarm.starts;
      std::sort(sorted.begin(), sorted.end());
    }
    const std::vector<UtcTime> &starts = alarm.inOrder ? alarm.starts : sorted;
    const std::uint64_t members = chatteringStarts(starts);
    const double psi = chatteringIndex(starts);
    kpi.chattering.series += members > 0 ? 1 : 0;
    chattering += members;
    if (psi >= chatteringPsi && starts.size() > leastDistances) {
      ++kpi.chattering.indexSeries;
      kpi.chattering.indexMax = std::max(kpi.chattering.indexMax, psi);
    }
    actors.push_back({alarm.asset, alarm.alarm, starts.size(), static_cast<double>(starts.size()) / all, members, psi});
  }
  kpi.series = actors.size();
  kpi.chattering.alarmsShare = static_cast<double>(chattering) / all;
  const std::size_t shown = std::min(mostFrequent, actors.size());
  std::partial_sort(actors.begin(), actors.begin() + static_cast<std::ptrdiff_t>(shown), actors.end(),
                    [](const Kpi::BadActor &a, const Kpi::BadActor &b) {
                      return std::tie(b.alarms, a.asset, a.alarm) < std::tie(a.alarms, b.asset, b.alarm);
                    });
  actors.resize(shown);
  std::uint64_t top = 0;
  for (const Kpi::BadActor &actor : actors)
    top += actor.alarms;
  kpi.top10Share = static_cast<double>(top) / all;
  kpi.badActors = std::move(actors);
}

void KpiMeter::measureDurations(Kpi &kpi) const
{
  const UtcTime until = settings_.until.value_or(latest_);
  kpi.fleeting = fleeting_;
  kpi.active = open_.size();
  kpi.stale = stale_ + static_cast<std::uint64_t>(
                           std::count_if(open_.begin(), open_.end(), [&](UtcTime start) { return until - start > settings_.stale; }));
}

void KpiMeter::measureAcknowledging(Kpi &kpi) const
{
  std::vector<Duration> after = acknowledgedAfter_;
  if (after.empty())
    return;
  std::sort(after.begin(), after.end());
  double sum = 0.0;
  for (const Duration each : after)
    sum += seconds(each);
  // The smallest value that at least this share of all does not exceed.
  const auto quantile = [&](double share) {
    const auto rank = static_cast<std::size_t>(share * static_cast<double>(after.size()) + 0.999999);
    return seconds(after[std::clamp<std::size_t>(rank, 1, after.size()) - 1]);
  };
  kpi.acknowledging = {after.size(), sum / static_cast<double>(after.size()), quantile(0.5), quantile(0.95), seconds(after.back())};
}

} // namespace andon::tuning
