// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// andonctl health: how well assets and their sensors are, the worst first, and what speaks for it.
#include "app/andonctl/command.h"
#include "services/engine/health_meter.h"
#include "services/storage/operations_store.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::ordered_json;

struct HealthOptions {
  std::string store;
  std::string asset; ///< empty: all
  bool sensors = false;
  bool json = false;
};

Result<PlantHealth> read(const HealthOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  const auto stored = (*reader)->health();
  if (!stored)
    return tl::unexpected<Error>(stored.error());
  const auto worked = (*reader)->lastWork();
  if (!worked)
    return tl::unexpected<Error>(worked.error());
  std::vector<AssetEvidence> assets;
  for (const storage::StoredHealth &each : *stored) {
    if (!options.asset.empty() && each.asset.text() != options.asset)
      continue;
    auto evidence = engine::assetEvidenceFrom(each);
    if (!evidence)
      return tl::unexpected<Error>(std::move(evidence.error()));
    if (const auto work = worked->find(each.asset); work != worked->end())
      evidence->serviced = work->second;
    assets.push_back(std::move(*evidence));
  }
  if (assets.empty() && !options.asset.empty())
    return failure(ErrorCode::NotFound, options.asset, "has nothing in this store that tells of its health",
                   "List the assets that have with: andonctl health --store " + options.store);
  return plantHealthOf(std::move(assets), static_cast<std::size_t>(-1));
}

ordered_json rounded(double value)
{
  return std::round(value * 1000.0) / 1000.0;
}

ordered_json jsonOf(const HealthScore &score)
{
  ordered_json parts = ordered_json::array();
  for (const PartScore &part : score.parts)
    parts.push_back({{"part", keyOf(part.part)},
                     {"value", part.value ? rounded(*part.value) : ordered_json{}},
                     {"weight", rounded(part.weight)},
                     {"lost", rounded(part.lost)}});
  return {{"score", score.points ? rounded(*score.points) : ordered_json{}}, {"band", keyOf(bandOf(score))}, {"parts", parts}};
}

ordered_json timeOf(UtcTime time)
{
  return time == noTime ? ordered_json{} : ordered_json(toIso8601(time));
}

ordered_json jsonOf(const SensorHealth &sensor)
{
  ordered_json made{{"sensor", sensor.evidence.key.string()}};
  made.update(jsonOf(sensor.score));
  made["watched_s"] = rounded(sensor.evidence.watched);
  made["missing_s"] = rounded(sensor.evidence.missing);
  made["distrusted_s"] = rounded(sensor.evidence.distrusted);
  made["fault"] = sensor.evidence.fault ? ordered_json(keyOf(*sensor.evidence.fault)) : ordered_json{};
  made["bias"] = sensor.evidence.judged > 0.0 ? rounded(sensor.evidence.bias / sensor.evidence.judged) : ordered_json{};
  return made;
}

ordered_json jsonOf(const AssetHealth &asset)
{
  ordered_json made{{"asset", asset.evidence.asset.text()}};
  made.update(jsonOf(asset.score));
  made["as_of"] = timeOf(asset.evidence.asOf);
  made["watched_s"] = rounded(asset.evidence.watched);
  made["judged_s"] = rounded(asset.evidence.judged);
  made["first_heard"] = timeOf(asset.evidence.first);
  made["last_work"] = timeOf(asset.evidence.serviced);
  ordered_json sensors = ordered_json::array();
  for (const SensorHealth &sensor : asset.sensors)
    sensors.push_back(jsonOf(sensor));
  made["sensors"] = sensors;
  return made;
}

std::string scoreText(const HealthScore &score)
{
  return score.points ? fmt::format("{:3.0f}", *score.points) : std::string{"  ?"};
}

/// The parts that take points, the largest first: "alarms -21, quality -3".
std::string lossesOf(const HealthScore &score)
{
  std::vector<PartScore> parts = score.parts;
  std::stable_sort(parts.begin(), parts.end(), [](const PartScore &a, const PartScore &b) { return a.lost > b.lost; });
  std::string text;
  for (const PartScore &part : parts)
    if (part.lost >= 0.5)
      text += fmt::format("{}{} -{:.0f}", text.empty() ? "" : ", ", keyOf(part.part), part.lost);
  if (!score.points)
    return "not known yet: it has not been watched for long enough";
  return text.empty() ? "nothing against it" : text;
}

int health(const HealthOptions &options)
{
  const auto plant = read(options);
  if (!plant)
    return fail(plant.error());
  if (options.json) {
    ordered_json made = ordered_json::array();
    for (const AssetHealth &asset : plant->assets)
      made.push_back(jsonOf(asset));
    fmt::print("{}\n", made.dump(2, ' ', false, ordered_json::error_handler_t::replace));
    return succeeded;
  }
  for (const AssetHealth &asset : plant->assets) {
    fmt::print("{}  {:12} {}\n", scoreText(asset.score), oneLine(asset.evidence.asset.text()), lossesOf(asset.score));
    if (options.sensors || !options.asset.empty())
      for (const SensorHealth &sensor : asset.sensors)
        fmt::print("     {}  {:24} {}\n", scoreText(sensor.score), oneLine(sensor.evidence.key.string()), lossesOf(sensor.score));
  }
  if (plant->assets.empty())
    fmt::print("Nothing has been seen of any asset yet.\n");
  return succeeded;
}

} // namespace

void addHealth(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<HealthOptions>();
  CLI::App *command = addCommand(program, chosen, "health", "How well assets and their sensors are, the worst first, and why",
                                 "andonctl health --store plant.db --json", options, health);
  command->add_option("--store", options->store, "The store to read; a running console may own it")->required();
  command->add_option("--asset", options->asset, "Only this one, with its sensors");
  command->add_flag("--sensors", options->sensors, "List the sensors of each asset as well");
  command->add_flag("--json", options->json, "Print a JSON list with all that the scores are made of");
}

} // namespace andon::ctl
