// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_model.h"

#include "services/simulation/disturbed_streams.h"
#include "services/simulation/plant_signals.h"

#include <algorithm>
#include <array>
#include <limits>

namespace andon::simulation {
namespace {

constexpr std::array<double, 7> scales{1.0, 10.0, 100.0, 1000.0, 1e4, 1e5, 1e6};

/// The double nearest to the decimal that a sensor of that resolution shows, as reading its text gives it.
double rounded(double value, int decimals)
{
  const double scale = scales[static_cast<std::size_t>(decimals)];
  return std::floor(value * scale + 0.5) / scale + 0.0; // + 0.0 makes minus zero plain
}

double secondsOf(UtcTime time)
{
  return static_cast<double>(time.time_since_epoch() / std::chrono::milliseconds{1}) * 1e-3;
}

UtcTime timeOf(double seconds)
{
  return UtcTime{std::chrono::milliseconds{static_cast<std::int64_t>(seconds * 1e3)}};
}

/// Hours at full severity that the part of the episode between `begin` and `end` amounts to.
double fullHours(const FaultSchedule::Span &span, double begin, double end)
{
  constexpr int slices = 240;
  const double from = std::max(span.start, begin);
  const double width = (std::min(span.end, end) - from) / slices;
  double sum = 0.0;
  for (int slice = 0; slice < slices; ++slice)
    sum += span.severity(from + (slice + 0.5) * width);
  return sum * width / 3600.0;
}

} // namespace

PlantModel::PlantModel(const PlantSettings &settings)
    : settings_(settings)
{
  const int groups = (settings.assets + groupSize - 1) / groupSize;
  for (int group = 0; group < groups; ++group)
    courses_.emplace_back(settings.seed, static_cast<std::uint64_t>(group), settings.faults, settings.opening);
  for (int i = 0; i < settings.assets; ++i) {
    const auto role = static_cast<AssetRole>(i % groupSize);
    const RoleTemplate &each = templateOf(role);
    assets_.push_back({AssetId{copyName(each.id, i / groupSize)}, AreaId{each.area}, role, each.streams});
    std::vector<WeakSensor> &weak = weak_.emplace_back();
    for (std::size_t place = machineFaultCount; place < faultPlaceCount; ++place)
      if (faultPlaces()[place].role == role)
        weak.push_back({place, positionOf(role, faultPlaces()[place].stream)});
  }
}

void PlantModel::readHealthy(std::size_t asset, UtcTime time, PlantCourse &course, std::vector<double> &into) const
{
  // The millisecond numbers the noise, so that a value depends on its time alone, not on how often it was asked for.
  Readings readings{mix(settings_.seed, asset, static_cast<std::uint64_t>(time.time_since_epoch() / std::chrono::milliseconds{1})), into};
  read(assets_[asset].role, course.at(secondsOf(time)), readings);
  const std::vector<PlantStream> &streams = assets_[asset].streams;
  for (std::size_t i = 0; i < streams.size(); ++i)
    into[i] = rounded(streams[i].isSigned ? into[i] : std::max(into[i], 0.0), streams[i].decimals);
}

void PlantModel::values(std::size_t asset, UtcTime time, std::vector<double> &into) const
{
  readHealthy(asset, time, courses_[asset / groupSize], into);
  if (!weak_[asset].empty())
    applySensorFaults(asset, time, into);
}

void PlantModel::applySensorFaults(std::size_t asset, UtcTime time, std::vector<double> &into) const
{
  const double seconds = secondsOf(time);
  for (WeakSensor &weak : weak_[asset]) {
    const auto span = courses_[asset / groupSize].schedule(weak.place).spanAt(seconds);
    if (!span)
      continue;
    const FaultPlace &place = faultPlaces()[weak.place];
    const int decimals = assets_[asset].streams[weak.position].decimals;
    double &value = into[weak.position];
    switch (place.kind) {
    case FaultKind::Drift: value = rounded(value + place.amount * span->severity(seconds), decimals); break;
    case FaultKind::FlatLine:
      if (weak.since != span->start) {
        weak.since = span->start;
        weak.held = heldValue(asset, weak.position, span->start);
      }
      value = weak.held;
      break;
    case FaultKind::Spikes: {
      const std::uint64_t bits =
          mix(settings_.seed, 0x591ce5ULL + asset, static_cast<std::uint64_t>(time.time_since_epoch() / std::chrono::milliseconds{1}));
      if (unit(bits) < 0.35 * span->severity(seconds))
        value = rounded(value + place.amount * ((bits & 1U) != 0 ? 1.0 : -1.0), decimals);
      break;
    }
    case FaultKind::DropOut: value = std::numeric_limits<double>::quiet_NaN(); break;
    case FaultKind::Stuck: value = place.amount; break;
    case FaultKind::UnitMistake: value = rounded(place.amount > 0.0 ? value * place.amount : value * 1.8 + 32.0, decimals); break;
    case FaultKind::BearingWear:
    case FaultKind::Cavitation:
    case FaultKind::FilterClogging:
    case FaultKind::Leak:
    case FaultKind::Fouling:
    case FaultKind::ToolWear: break;
    }
  }
}

/// By a course of its own: the plant's would have to go back for it, and forward again.
double PlantModel::heldValue(std::size_t asset, std::size_t position, double since) const
{
  PlantCourse course{settings_.seed, asset / groupSize, settings_.faults, settings_.opening};
  std::vector<double> values;
  readHealthy(asset, timeOf(since), course, values);
  return values[position];
}

std::vector<FaultEpisode> PlantModel::faultsWithin(UtcTime begin, UtcTime end) const
{
  const double from = secondsOf(begin), to = secondsOf(end);
  std::vector<FaultEpisode> episodes;
  for (std::size_t group = 0; group < courses_.size(); ++group)
    for (std::size_t place = 0; place < faultPlaceCount; ++place) {
      const FaultPlace &at = faultPlaces()[place];
      const auto assetOf = [&](AssetRole role) { return group * groupSize + static_cast<std::size_t>(role); };
      if (assetOf(at.role) >= assets_.size())
        continue; // its effects on the others are still there, but nobody could name the cause
      std::vector<StreamId> streams;
      for (const DisturbedStream &each : disturbedBy(place))
        if (assetOf(each.role) < assets_.size())
          streams.push_back({assets_[assetOf(each.role)].id, each.stream});
      for (const FaultSchedule::Span &span : courses_[group].schedule(place).spansWithin(from, to))
        episodes.push_back({at.kind, assets_[assetOf(at.role)].id, timeOf(span.start), timeOf(span.full), timeOf(span.end), at.costAnHour,
                            at.costAnHour * fullHours(span, from, to), streams});
    }
  std::stable_sort(episodes.begin(), episodes.end(), [](const FaultEpisode &a, const FaultEpisode &b) { return a.start < b.start; });
  return episodes;
}

} // namespace andon::simulation
