// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/feature_maker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace andon::prediction {
namespace {

using Point = TimedPoint;
using Window = std::span<const Point>;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

double meanOf(Window window)
{
  double sum = 0.0;
  for (const Point &point : window)
    sum += point.value;
  return window.empty() ? missing : sum / static_cast<double>(window.size());
}

double deviationOf(Window window)
{
  if (window.size() < 2)
    return missing;
  const double mean = meanOf(window);
  double sum = 0.0;
  for (const Point &point : window)
    sum += (point.value - mean) * (point.value - mean);
  return std::sqrt(sum / static_cast<double>(window.size() - 1));
}

double slopeOf(Window window)
{
  if (window.size() < 3)
    return missing;
  const double mean = meanOf(window);
  double middle = 0.0;
  for (const Point &point : window)
    middle += (point.time - window.back().time) / static_cast<double>(window.size());
  double across = 0.0, along = 0.0;
  for (const Point &point : window) {
    const double t = point.time - window.back().time - middle;
    across += t * (point.value - mean);
    along += t * t;
  }
  return along > 0.0 ? across / along : missing;
}

/// The points that are not older than the span.
Window within(double span, double time, Window recent)
{
  return {std::upper_bound(recent.begin(), recent.end(), time - span, [](double at, const Point &point) { return at < point.time; }),
          recent.end()};
}

bool isSmaller(const Point &a, const Point &b)
{
  return a.value < b.value;
}

double minimumOf(Window window)
{
  return window.empty() ? missing : std::min_element(window.begin(), window.end(), isSmaller)->value;
}

double maximumOf(Window window)
{
  return window.empty() ? missing : std::max_element(window.begin(), window.end(), isSmaller)->value;
}

template <double (*of)(Window)>
double over(double span, double time, Window recent)
{
  return of(within(span, time, recent));
}

double rateOver(double span, double time, Window recent)
{
  const Window window = within(span, time, recent);
  if (window.size() < 2 || window.back().time < time)
    return missing;
  const Point &before = window[window.size() - 2];
  return (window.back().value - before.value) / (window.back().time - before.time);
}

double lagOver(double span, double time, Window recent)
{
  const Window later = within(span, time, recent);
  const auto before = recent.size() - later.size();
  return before == 0 || recent[before - 1].time < time - 2.0 * span ? missing : recent[before - 1].value;
}

/// The kinds that look back in time, each with what it makes of the remembered values.
struct Windowed {
  FeatureKind kind;
  double (*value)(double span, double time, Window recent);
  bool settlesAtLevel; ///< of a value that has stood still it is that value; otherwise 0
};
constexpr std::array windowedKinds{
    Windowed{FeatureKind::Mean, &over<meanOf>, true},
    Windowed{FeatureKind::Deviation, &over<deviationOf>, false},
    Windowed{FeatureKind::Slope, &over<slopeOf>, false},
    Windowed{FeatureKind::Minimum, &over<minimumOf>, true},
    Windowed{FeatureKind::Maximum, &over<maximumOf>, true},
    Windowed{FeatureKind::Rate, &rateOver, false},
    Windowed{FeatureKind::Lag, &lagOver, true},
};

/// Null for a kind that does not look back, or only at its asset's beginning.
const Windowed *windowedOf(FeatureKind kind)
{
  const auto *found = std::find_if(windowedKinds.begin(), windowedKinds.end(), [kind](const Windowed &each) { return each.kind == kind; });
  return found == windowedKinds.end() ? nullptr : found;
}

} // namespace

FeatureMaker::FeatureMaker(FeaturePlan plan)
    : plan_(std::move(plan))
    , width_(plan_.servedCount())
    , remembered_(plan_.inputs.size() + plan_.features.size(), -1)
    , starts_(plan_.features.size(), -1)
{
  int starts = 0;
  for (std::size_t i = 0; i < plan_.features.size(); ++i) {
    const Feature &feature = plan_.features[i];
    if (feature.kind == FeatureKind::FromStart)
      starts_[i] = starts++;
    if (windowedOf(feature.kind) == nullptr)
      continue;
    int &place = remembered_[feature.of[0]];
    if (place < 0) {
      place = static_cast<int>(horizons_.size());
      horizons_.push_back(0.0);
    }
    double &horizon = horizons_[static_cast<std::size_t>(place)];
    horizon = std::max(horizon, feature.span * (feature.kind == FeatureKind::Lag ? 2.0 : 1.0));
  }
}

void FeatureMaker::make(double time, std::span<const double> inputs, FeatureMemory &memory, std::span<float> into) const
{
  if (memory.recent.empty() && memory.starts.empty()) {
    memory.recent.resize(horizons_.size());
    memory.starts.resize(static_cast<std::size_t>(std::count_if(starts_.begin(), starts_.end(), [](int place) { return place >= 0; })));
  }
  const bool isNew = !memory.latest || time > *memory.latest;
  if (!memory.first)
    memory.first = time;
  if (isNew)
    memory.latest = time;
  std::vector<double> columns(inputs.begin(), inputs.end());
  columns.reserve(remembered_.size());
  std::size_t served = 0;
  const auto remember = [&](std::size_t column) {
    if (const int place = remembered_[column]; isNew && place >= 0) {
      RecentPoints &recent = memory.recent[static_cast<std::size_t>(place)];
      if (std::isfinite(columns[column]))
        recent.push_back({time, columns[column]});
      while (!recent.empty() && (recent.front().time < time - horizons_[static_cast<std::size_t>(place)] || recent.size() > mostPoints))
        recent.pop_front();
    }
  };
  for (std::size_t i = 0; i < inputs.size(); ++i)
    remember(i);
  for (std::size_t i = 0; i < plan_.features.size(); ++i) {
    const Feature &feature = plan_.features[i];
    if (starts_[i] >= 0 && isNew && time - *memory.first < feature.span && std::isfinite(columns[feature.of[0]])) {
      FeatureMemory::Start &start = memory.starts[static_cast<std::size_t>(starts_[i])];
      start.sum += columns[feature.of[0]];
      start.count += 1.0;
    }
    columns.push_back(valueOf(feature, i, time, columns, memory));
    remember(columns.size() - 1);
    if (feature.isServed) {
      const auto value = static_cast<float>(columns.back());
      into[served++] = std::isfinite(value) ? value : std::numeric_limits<float>::quiet_NaN();
    }
  }
}

void FeatureMaker::settle(double time, std::span<const double> inputs, std::span<const char> changed, const FeatureMemory &memory,
                          std::span<const float> features, std::span<float> into) const
{
  std::vector<double> columns(inputs.begin(), inputs.end());
  std::vector<char> isMoved(changed.begin(), changed.end());
  columns.reserve(remembered_.size());
  isMoved.reserve(remembered_.size());
  const bool movesCondition =
      std::any_of(plan_.conditions.inputs.begin(), plan_.conditions.inputs.end(), [&](std::uint32_t input) { return changed[input] != 0; });
  const auto settled = [&](const Feature &feature, std::size_t index) {
    if (const Windowed *windowed = windowedOf(feature.kind))
      return windowed->settlesAtLevel ? columns[feature.of[0]] : 0.0;
    return valueOf(feature, index, time, columns, memory);
  };
  std::size_t served = 0;
  for (std::size_t i = 0; i < plan_.features.size(); ++i) {
    const Feature &feature = plan_.features[i];
    const bool moves = (feature.kind == FeatureKind::Normalised && movesCondition) ||
                       std::any_of(feature.of.begin(), feature.of.end(), [&](std::uint32_t part) { return isMoved[part] != 0; });
    isMoved.push_back(moves ? 1 : 0);
    if (feature.isServed && !moves)
      columns.push_back(static_cast<double>(features[served]));
    else
      columns.push_back(moves ? settled(feature, i) : valueOf(feature, i, time, columns, memory));
    if (feature.isServed) {
      const auto value = static_cast<float>(columns.back());
      into[served++] = std::isfinite(value) ? value : std::numeric_limits<float>::quiet_NaN();
    }
  }
}

double FeatureMaker::valueOf(const Feature &feature, std::size_t index, double time, const std::vector<double> &columns,
                             const FeatureMemory &memory) const
{
  const auto part = [&](std::size_t i) { return columns[feature.of[i]]; };
  switch (feature.kind) {
  case FeatureKind::Input: return part(0);
  case FeatureKind::OneHot: return std::isnan(part(0)) ? missing : part(0) == static_cast<double>(feature.category) ? 1.0 : 0.0;
  case FeatureKind::Product: return part(0) * part(1);
  case FeatureKind::Ratio: return part(1) == 0.0 ? missing : part(0) / part(1);
  case FeatureKind::Difference: return part(0) - part(1);
  case FeatureKind::FromStart: {
    const FeatureMemory::Start &start = memory.starts[static_cast<std::size_t>(starts_[index])];
    return start.count > 0.0 ? part(0) - start.sum / start.count : missing;
  }
  case FeatureKind::Normalised: {
    const std::size_t condition = plan_.conditions.of(columns);
    return feature.deviations[condition] > 0.0 ? (part(0) - feature.means[condition]) / feature.deviations[condition] : 0.0;
  }
  case FeatureKind::Age: return time - *memory.first;
  case FeatureKind::Mean:
  case FeatureKind::Deviation:
  case FeatureKind::Slope:
  case FeatureKind::Minimum:
  case FeatureKind::Maximum:
  case FeatureKind::Rate:
  case FeatureKind::Lag: break;
  }
  return windowedOf(feature.kind)->value(feature.span, time, memory.recent[static_cast<std::size_t>(remembered_[feature.of[0]])].view());
}

} // namespace andon::prediction
