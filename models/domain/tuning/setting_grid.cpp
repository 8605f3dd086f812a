// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/setting_grid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace andon::tuning {
namespace {

constexpr std::size_t enoughValues = 60'000; ///< of each history; more tell the quantiles no better

/// Every so-manieth value, times `sign`, sorted.
std::vector<double> sortedValues(const std::vector<LabelledHistory> &histories, double sign)
{
  std::vector<double> values;
  for (const LabelledHistory &history : histories) {
    const std::size_t step = std::max<std::size_t>(1, history.samples.size() / enoughValues);
    for (std::size_t i = 0; i < history.samples.size(); i += step)
      values.push_back(sign * history.samples.values[i]);
  }
  std::sort(values.begin(), values.end());
  return values;
}

double quantile(const std::vector<double> &sorted, double share)
{
  return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

/// The values of each event, times `sign`, sorted.
std::vector<std::vector<double>> valuesOfEvents(const std::vector<LabelledHistory> &histories, double sign)
{
  std::vector<std::vector<double>> all;
  for (const LabelledHistory &history : histories) {
    const auto &times = history.samples.times;
    const bool isInOrder = history.samples.restarts.empty();
    for (const Event &event : history.events) {
      const std::int64_t from = event.from.time_since_epoch().count(), to = event.to.time_since_epoch().count();
      auto i = static_cast<std::size_t>(isInOrder ? std::lower_bound(times.begin(), times.end(), from) - times.begin() : 0);
      std::vector<double> values;
      for (; i < times.size() && (!isInOrder || times[i] <= to); ++i)
        if (times[i] >= from && times[i] <= to)
          values.push_back(sign * history.samples.values[i]);
      std::sort(values.begin(), values.end());
      if (!values.empty())
        all.push_back(std::move(values));
    }
  }
  return all;
}

std::vector<double> limitsFor(const std::vector<LabelledHistory> &histories, LimitSide side, const LimitSetting *present)
{
  const double sign = side == LimitSide::High ? 1.0 : -1.0;
  const std::vector<double> sorted = sortedValues(histories, sign);
  if (sorted.empty())
    return {};
  std::vector<double> raw;
  for (const double share : {.5, .6, .7, .8, .85, .9, .925, .95, .965, .98, .99, .995, .998, .999, .9995})
    raw.push_back(quantile(sorted, share));
  // What the weaker events still reach, at once or for a while.
  const double middle = quantile(sorted, 0.5);
  const std::vector<std::vector<double>> events = valuesOfEvents(histories, sign);
  for (const double share : {.5, .75, .9, .97, 1.0}) {
    std::vector<double> reached;
    for (const std::vector<double> &values : events)
      reached.push_back(quantile(values, share));
    std::sort(reached.begin(), reached.end());
    for (std::size_t i = 0; i < reached.size() && i < 3; ++i)
      if (reached[i] > middle)
        raw.push_back(middle + 0.98 * (reached[i] - middle));
  }
  const double tolerance = (quantile(sorted, .999) - quantile(sorted, .001)) / 400.0;
  std::vector<double> limits;
  for (const double each : raw)
    limits.push_back(sign * rounded(each, tolerance));
  if (present != nullptr && present->side == side)
    limits.push_back(present->limit);
  std::sort(limits.begin(), limits.end(), [sign](double a, double b) { return sign * a < sign * b; });
  limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
  return limits;
}

template <class T>
void putInOrder(std::vector<T> &values)
{
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::vector<Duration> delaysFor(Duration interval, Duration longest, std::optional<Duration> present)
{
  std::vector<Duration> delays;
  for (const int steps : {0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120})
    if (const Duration delay = interval * steps; delay <= longest)
      delays.push_back(std::chrono::round<std::chrono::milliseconds>(delay));
  if (present)
    delays.push_back(*present);
  putInOrder(delays);
  return delays;
}

} // namespace

double rounded(double value, double tolerance)
{
  if (!(tolerance > 0.0) || !std::isfinite(value))
    return value;
  const int digits = static_cast<int>(std::floor(std::log10(tolerance)));
  // Through a power above one, so that 1.0868 stays the nearest double to it.
  const double power = std::pow(10.0, std::abs(digits));
  return digits < 0 ? std::round(value * power) / power : std::round(value / power) * power;
}

double noiseOf(const std::vector<LabelledHistory> &histories)
{
  std::vector<double> steps;
  for (const LabelledHistory &history : histories) {
    const std::size_t stride = std::max<std::size_t>(1, history.samples.size() / enoughValues);
    for (std::size_t i = 1; i < history.samples.size(); i += stride)
      steps.push_back(std::abs(history.samples.values[i] - history.samples.values[i - 1]));
  }
  if (steps.empty())
    return 0.0;
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  return *middle * 1.4826 / std::sqrt(2.0);
}

SettingGrid gridFor(const std::vector<LabelledHistory> &histories, LimitSide side, const LimitSetting *present, Duration longestOn,
                    Duration longestOff)
{
  SettingGrid grid;
  grid.limits = limitsFor(histories, side, present);
  const std::vector<double> sorted = sortedValues(histories, 1.0);
  const double span = sorted.empty() ? 0.0 : quantile(sorted, .999) - quantile(sorted, .001);
  const double noise = noiseOf(histories);
  grid.deadbands = {0.0};
  for (const double deadband : {noise, 2.0 * noise, 4.0 * noise, 0.01 * span, 0.02 * span, 0.05 * span})
    grid.deadbands.push_back(rounded(deadband, std::max(deadband, 1e-12) / 10.0));
  Duration interval{};
  for (const LabelledHistory &history : histories)
    interval = std::max(interval, usualInterval(history.samples));
  const bool hasPresent = present != nullptr;
  grid.onDelays = delaysFor(interval, longestOn, hasPresent ? std::optional{present->delays.onDelay} : std::nullopt);
  grid.offDelays = delaysFor(interval, longestOff, hasPresent ? std::optional{present->delays.offDelay} : std::nullopt);
  grid.counts = {{}};
  constexpr std::array<std::pair<int, int>, 7> counts{{{2, 3}, {3, 5}, {4, 6}, {5, 10}, {8, 12}, {10, 20}, {20, 30}}};
  for (const auto &[samples, within] : counts)
    if (interval * within <= std::max(longestOn, interval * 3))
      grid.counts.push_back({samples, interval * within});
  if (hasPresent) {
    grid.deadbands.push_back(present->deadband);
    if (present->delays.count.samples > 1)
      grid.counts.push_back(present->delays.count);
  }
  putInOrder(grid.deadbands);
  return grid;
}

} // namespace andon::tuning
