// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_health.h"

#include "models/domain/health_score.h"

namespace andon::test {
namespace {

using namespace std::chrono;

constexpr double day = 54'600.0; // what is left of a day that fades

AssetEvidence evidenceOf(const Plant &plant, const Asset &asset)
{
  const std::string &id = asset.id.text();
  AssetEvidence made;
  made.asset = asset.id;
  made.asOf = plant.clock.utc();
  made.first = made.asOf - days{9};
  made.watched = id == "DRYER-01" ? 900.0 : day;
  if (id == "COMP-03") {
    made.alarmed = 0.8 * day;
    made.standing = {1, 1, 0, 0};
    made.judged = day;
    made.beyond = 0.41 * day;
    made.serviced = made.asOf - days{240};
  }
  for (const Stream &stream : asset.streams) {
    SensorEvidence sensor;
    sensor.key = stream.key;
    sensor.first = made.first;
    sensor.watched = made.watched;
    const bool isLead = &stream == &asset.streams.front();
    if (id == "COMP-03") {
      sensor.judged = day;
      sensor.bias = (isLead ? 0.85 : 0.1) * day;
    }
    if (id == "PUMP-12" && isLead) {
      sensor.missing = 0.3 * day;
      sensor.distrusted = 0.55 * day;
      sensor.alarmed = 0.8 * day;
      sensor.fault = SensorFault::FlatLine;
    }
    made.sensors.push_back(sensor);
  }
  return made;
}

} // namespace

void addHealth(Plant &plant)
{
  plant.desk.answer<HealthScoresQuery>([&plant](const HealthScoresQuery &query) -> Result<HealthScoresQuery::Answer> {
    std::vector<AssetEvidence> assets;
    for (const Asset &asset : plant.site.assets)
      if (!asset.streams.empty() && asset.id != consoleAsset && (query.asset.empty() || query.asset == asset.id))
        assets.push_back(evidenceOf(plant, asset));
    if (assets.empty())
      return failure(ErrorCode::NotFound, query.asset.text(), "is no asset with sensors");
    return HealthScoresQuery::Answer{std::make_shared<const PlantHealth>(plantHealthOf(std::move(assets), 200))};
  });
}

} // namespace andon::test
