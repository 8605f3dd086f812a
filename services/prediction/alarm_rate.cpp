// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/alarm_rate.h"

#include <algorithm>
#include <array>

namespace andon::prediction {
namespace {

constexpr double secondsADay = 86400.0;
/// Two rows that lie further apart belong to no stretch together.
constexpr double longestStep = 3600.0;

} // namespace

AlarmRate alarmRateOf(const TrainingData &data, std::span<const double> outputs, double threshold)
{
  AlarmRate rate;
  bool isRunning = false, touchesEvent = false, wasEvent = false, isFound = false;
  double lastAbove = 0.0;
  const auto endRun = [&] {
    if (isRunning)
      ++(touchesEvent ? rate.trueAlarms : rate.falseAlarms);
    isRunning = touchesEvent = false;
  };
  for (std::size_t row = 0; row < data.rows(); ++row) {
    const bool isNewGroup = row == 0 || data.groups[row] != data.groups[row - 1];
    const double step = isNewGroup ? 0.0 : data.times[row] - data.times[row - 1];
    const bool isEvent = data.target[row] == 1.0, isAbove = outputs[row] >= threshold;
    if (isNewGroup || step > longestStep) {
      endRun();
      wasEvent = false;
    } else if (!isEvent) {
      rate.calmDays += step / secondsADay;
    }
    if (isEvent && !wasEvent) {
      ++rate.events;
      isFound = false;
    }
    wasEvent = isEvent;
    if (isEvent && isAbove && !isFound) {
      ++rate.found;
      isFound = true;
    }
    if (isRunning && !isAbove && data.times[row] - lastAbove > mergeWithin)
      endRun();
    if (isAbove) {
      isRunning = true;
      touchesEvent = touchesEvent || isEvent;
      lastAbove = data.times[row];
    }
  }
  endRun();
  return rate;
}

double thresholdFor(const TrainingData &data, std::span<const double> outputs, double days, double least)
{
  std::vector<double> calm;
  for (std::size_t row = 0; row < data.rows(); ++row)
    if (data.target[row] == 0.0 && outputs[row] >= least)
      calm.push_back(outputs[row]);
  std::vector<double> candidates{least};
  std::sort(calm.begin(), calm.end());
  constexpr std::array shares{0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999, 1.0};
  for (const double share : shares)
    if (!calm.empty())
      candidates.push_back(calm[static_cast<std::size_t>(share * static_cast<double>(calm.size() - 1))]);
  for (const double threshold : candidates)
    // Above the calm row itself, not at it.
    if (const double limit = std::min(1.0, threshold + 1e-9); alarmRateOf(data, outputs, limit).daysPerFalseAlarm() >= days)
      return limit;
  return 1.0;
}

} // namespace andon::prediction
