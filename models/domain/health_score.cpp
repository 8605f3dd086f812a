// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/health_score.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace andon {
namespace {

constexpr std::array<std::string_view, healthPartCount> partKeys{"quality", "drift", "behaviour", "alarms", "age"};
constexpr std::array<std::string_view, 4> bandKeys{"unknown", "good", "fair", "poor"};

/// Up to a quarter of the half band a mean is what it always is; at the edge of the band nothing is left.
constexpr double driftFrom = 0.25;
/// Nobody doubts a machine for half a year; after two without work on it nothing speaks for it any more.
constexpr double freshDays = 180.0;
constexpr double oldDays = 730.0;

struct Weighed {
  HealthPart part;
  double weight;
  std::optional<double> value;
};

double share(double part, double whole)
{
  return std::clamp(part / whole, 0.0, 1.0);
}

std::optional<double> qualityOf(const SensorEvidence &sensor)
{
  if (sensor.watched < leastEvidence)
    return std::nullopt;
  return 1.0 - share(sensor.distrusted + sensor.missing, sensor.watched);
}

std::optional<double> driftOf(const SensorEvidence &sensor)
{
  if (sensor.judged < leastEvidence)
    return std::nullopt;
  return 1.0 - std::clamp((std::abs(sensor.bias / sensor.judged) - driftFrom) / (1.0 - driftFrom), 0.0, 1.0);
}

std::optional<double> ageOf(UtcTime since, UtcTime now)
{
  if (since == noTime)
    return std::nullopt;
  const double days = std::chrono::duration<double, std::ratio<86400>>(now - since).count();
  return 1.0 - std::clamp((days - freshDays) / (oldDays - freshDays), 0.0, 1.0);
}

/// A share of the last day is slow to tell of an alarm that has just come: one that stands takes half of its weight at once.
constexpr double standingShare = 0.5;

std::optional<double> alarmsOf(const AssetEvidence &asset)
{
  if (asset.watched < leastEvidence)
    return std::nullopt;
  double lost = share(asset.alarmed, asset.watched);
  for (std::size_t i = 0; i < asset.standing.size(); ++i)
    if (asset.standing[i] > 0)
      lost = std::max(lost, standingShare * alarmWeight(static_cast<Priority>(i + 1)));
  return 1.0 - lost;
}

/// Half the mean, half the worst, of the sensors of which it is known.
std::optional<double> ofSensors(const std::vector<SensorEvidence> &sensors, std::optional<double> (*value)(const SensorEvidence &))
{
  double sum = 0.0, worst = 1.0;
  std::size_t known = 0;
  for (const SensorEvidence &sensor : sensors)
    if (const auto one = value(sensor)) {
      sum += *one;
      worst = std::min(worst, *one);
      ++known;
    }
  if (known == 0)
    return std::nullopt;
  return (sum / static_cast<double>(known) + worst) / 2.0;
}

template <std::size_t count>
HealthScore weigh(const std::array<Weighed, count> &parts)
{
  double sum = 0.0;
  bool hasBasis = true;
  for (const Weighed &each : parts) {
    sum += each.value ? each.weight : 0.0;
    hasBasis = hasBasis && (each.value || (each.part != HealthPart::Quality && each.part != HealthPart::Alarms));
  }
  HealthScore score;
  double points = 100.0;
  for (const Weighed &each : parts) {
    PartScore made{each.part, each.value, 0.0, 0.0};
    if (each.value) {
      made.weight = 100.0 * each.weight / sum;
      made.lost = made.weight * (1.0 - *each.value);
      points -= made.lost;
    }
    score.parts.push_back(made);
  }
  if (hasBasis)
    score.points = std::clamp(points, 0.0, 100.0);
  return score;
}

bool isWorse(const HealthScore &a, const HealthScore &b)
{
  if (!a.points || !b.points)
    return a.points.has_value();
  return *a.points < *b.points;
}

} // namespace

std::string_view keyOf(HealthPart part)
{
  return partKeys.at(static_cast<std::size_t>(part));
}

std::string_view keyOf(HealthBand band)
{
  return bandKeys.at(static_cast<std::size_t>(band));
}

double alarmWeight(Priority priority)
{
  switch (priority) {
  case Priority::Urgent: return 1.0;
  case Priority::High: return 0.7;
  case Priority::Medium: return 0.4;
  case Priority::Low: return 0.2;
  }
  return 0.0;
}

HealthBand bandOf(const HealthScore &score)
{
  if (!score.points)
    return HealthBand::Unknown;
  return *score.points >= goodFrom ? HealthBand::Good : *score.points >= fairFrom ? HealthBand::Fair : HealthBand::Poor;
}

HealthScore scoreOf(const SensorEvidence &sensor, UtcTime now)
{
  const bool isWatched = sensor.watched >= leastEvidence;
  return weigh(std::array{
      Weighed{HealthPart::Quality, 50.0, qualityOf(sensor)},
      Weighed{HealthPart::Drift, 20.0, driftOf(sensor)},
      Weighed{HealthPart::Alarms, 20.0, isWatched ? std::optional{1.0 - share(sensor.alarmed, sensor.watched)} : std::nullopt},
      Weighed{HealthPart::Age, 10.0, ageOf(sensor.first, now)},
  });
}

AssetHealth healthOf(AssetEvidence asset)
{
  const bool isJudged = asset.judged >= leastEvidence;
  AssetHealth made;
  made.score = weigh(std::array{
      Weighed{HealthPart::Quality, 20.0, ofSensors(asset.sensors, qualityOf)},
      Weighed{HealthPart::Drift, 15.0, ofSensors(asset.sensors, driftOf)},
      Weighed{HealthPart::Behaviour, 25.0, isJudged ? std::optional{1.0 - share(asset.beyond, asset.judged)} : std::nullopt},
      Weighed{HealthPart::Alarms, 30.0, alarmsOf(asset)},
      Weighed{HealthPart::Age, 10.0, ageOf(asset.serviced == noTime ? asset.first : asset.serviced, asset.asOf)},
  });
  for (SensorEvidence &sensor : asset.sensors) {
    HealthScore score = scoreOf(sensor, asset.asOf);
    made.sensors.push_back({std::move(sensor), std::move(score)});
  }
  std::stable_sort(made.sensors.begin(), made.sensors.end(),
                   [](const SensorHealth &a, const SensorHealth &b) { return isWorse(a.score, b.score); });
  asset.sensors.clear();
  made.evidence = std::move(asset);
  return made;
}

PlantHealth plantHealthOf(std::vector<AssetEvidence> assets, std::size_t most)
{
  PlantHealth plant;
  plant.total = assets.size();
  for (AssetEvidence &asset : assets) {
    plant.asOf = std::max(plant.asOf, asset.asOf);
    plant.assets.push_back(healthOf(std::move(asset)));
  }
  std::stable_sort(plant.assets.begin(), plant.assets.end(),
                   [](const AssetHealth &a, const AssetHealth &b) { return isWorse(a.score, b.score); });
  if (plant.assets.size() > most)
    plant.assets.resize(most);
  return plant;
}

} // namespace andon
