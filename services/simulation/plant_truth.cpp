// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_run.h"
#include "services/simulation/plant_site.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace andon::simulation {
namespace {

double cents(double money)
{
  return std::floor(money * 100.0 + 0.5) / 100.0;
}

} // namespace

std::string truthOf(const PlantModel &plant, const PlantRun &run, Duration covered)
{
  const PlantTime time = run.time();
  const auto stamp = [&](UtcTime plantTime) { return toIso8601(time.stampOf(plantTime)); };
  nlohmann::ordered_json faults = nlohmann::ordered_json::array();
  double cost = 0.0;
  for (const FaultEpisode &fault : plant.faultsWithin(time.at(run.start), time.at(run.start + covered))) {
    nlohmann::ordered_json streams = nlohmann::ordered_json::array();
    for (const StreamId &stream : fault.streams)
      streams.push_back({{"asset", stream.asset.text()}, {"stream", stream.key}});
    cost += fault.cost;
    faults.push_back({{"kind", keyOf(fault.kind)},
                      {"asset", fault.asset.text()},
                      {"of_sensor", isOfSensor(fault.kind)},
                      {"start", stamp(fault.start)},
                      {"full", stamp(fault.full)},
                      {"end", stamp(fault.end)},
                      {"cost_per_hour", fault.costAnHour},
                      {"cost", cents(fault.cost)},
                      {"streams", std::move(streams)}});
  }
  nlohmann::ordered_json nuisances = nlohmann::ordered_json::array();
  for (const NuisanceRule &rule : nuisanceRules())
    for (int group = 0; group * groupSize < plant.settings().assets; ++group) {
      const AssetId asset{copyName(rule.asset, group)};
      for (const PlantAsset &each : plant.assets())
        if (each.id == asset)
          nuisances.push_back({{"rule", copyName(rule.rule, group)}, {"asset", asset.text()}, {"why", rule.why}});
    }
  const nlohmann::ordered_json truth{
      {"seed", plant.settings().seed}, {"assets", plant.settings().assets},     {"speed", run.speed},
      {"start", toIso8601(run.start)}, {"end", toIso8601(run.start + covered)}, {"currency", "EUR"},
      {"cost", cents(cost)},           {"faults", std::move(faults)},           {"nuisance_rules", std::move(nuisances)}};
  return truth.dump(2) + "\n";
}

} // namespace andon::simulation
