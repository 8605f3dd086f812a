// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_filling.h"

#include "models/domain/tuning/kpi_report.h"
#include "tests/views/plant_health.h"

#include <algorithm>

namespace andon::test {
namespace {

using namespace std::chrono;

struct Calm {
  const char *asset;
  const char *key;
  const char *name;
  const char *unit;
  int decimals;
  Range normal;
  double now;
};

const std::vector<Calm> calmSignals{
    {"COMP-03", "oil_temperature", "Oil temperature", "°C", 1, {60, 78}, 84.1},
    {"COMP-03", "discharge_pressure", "Discharge pressure", "bar", 2, {7.2, 7.8}, 7.31},
    {"COMP-03", "motor_current", "Motor current", "A", 0, {180, 240}, 231},
    {"COMP-03", "vibration", "Vibration", "mm/s", 1, {1, 4}, 2.3},
    {"COMP-03", "power", "Power", "kW", 0, {90, 132}, 124},
    {"COMP-01", "discharge_temperature", "Discharge temperature", "°C", 1, {84, 95}, 97.2},
    {"COMP-01", "motor_current", "Motor current", "A", 0, {180, 240}, 226},
    {"COMP-01", "power", "Power", "kW", 0, {90, 132}, 119},
    {"RECV-01", "air_made", "Air made", "m³/min", 0, {70, 100}, 88},
    {"DRYER-01", "inlet_temperature", "Inlet temperature", "°C", 1, {30, 42}, 41.2},
    {"DRYER-01", "refrigerant_pressure", "Refrigerant pressure", "bar", 1, {5, 8}, 7.4},
    {"PUMP-12", "suction_pressure", "Suction pressure", "bar", 2, {0.8, 1.4}, 0.42},
    {"PUMP-12", "discharge_pressure", "Discharge pressure", "bar", 2, {3.8, 4.4}, 2.61},
    {"PUMP-12", "motor_current", "Motor current", "A", 1, {38, 46}, 29.4},
    {"PUMP-12", "vibration", "Vibration", "mm/s", 1, {1, 4}, 5.1},
    {"CHILLER-02", "chilled_supply", "Chilled supply", "°C", 1, {6, 9}, 12.1},
    {"CHILLER-02", "evaporator_pressure", "Evaporator pressure", "bar", 1, {3, 4}, 3.6},
    {"CNC-07", "spindle_load", "Spindle load", "%", 0, {30, 80}, 64},
    {"CNC-07", "parts_an_hour", "Parts an hour", "", 0, {24, 36}, 31},
    {"CNC-04", "spindle_load", "Spindle load", "%", 0, {30, 80}, 58},
    {"PACK-12", "speed", "Speed", "packs/min", 0, {100, 130}, 118},
    {"PACK-12", "rejects", "Rejects", "%", 1, {0, 1.5}, 0.8},
    {"CONV-21", "motor_current", "Motor current", "A", 1, {3, 6}, 5.4},
    {"TR-2", "power", "Power", "MW", 2, {1.2, 2.0}, 1.84},
    {"TR-2", "power_factor", "Power factor", "", 2, {0.92, 0.99}, 0.96},
    {"TR-2", "oil_temperature", "Oil temperature", "°C", 1, {40, 75}, 71.5},
};

} // namespace

void fillPlant(Plant &plant)
{
  std::vector<LatestValue> values;
  for (const Calm &calm : calmSignals) {
    const auto asset =
        std::find_if(plant.site.assets.begin(), plant.site.assets.end(), [&](const Asset &one) { return one.id.text() == calm.asset; });
    asset->streams.push_back({calm.key, calm.name, calm.unit, std::nullopt, calm.normal, calm.decimals, seconds{1}, {}});
    plant.courses[{asset->id, calm.key}] = {(calm.normal.low + calm.normal.high) / 2.0, calm.now};
    values.push_back({{asset->id, calm.key}, plant.clock.utc() - milliseconds{400}, calm.now, Quality::Good});
  }
  plant.site.relations = {{RelationKind::Feeds, AssetId{"PUMP-12"}, AssetId{"CHILLER-02"}},
                          {RelationKind::Feeds, AssetId{"PUMP-12"}, AssetId{"COMP-03"}},
                          {RelationKind::Feeds, AssetId{"COMP-03"}, AssetId{"RECV-01"}},
                          {RelationKind::Feeds, AssetId{"COMP-01"}, AssetId{"RECV-01"}},
                          {RelationKind::Feeds, AssetId{"TR-2"}, AssetId{"COMP-03"}}};
  plant.site.guidance = {
      {Guidance::Of::Asset, "COMP-03", "Never open the oil filter under pressure; the vent valve is behind the left panel."},
      {Guidance::Of::Area, "air", "Two compressors carry the base load; COMP-02 is the stand-by."}};
  Contract contract;
  contract.id = ContractId{"dtmi:plant:compressor;2"};
  contract.name = "Compressor";
  contract.fields.resize(6);
  plant.site.contracts = {contract};
  for (Asset &asset : plant.site.assets)
    if (asset.id.text() == "COMP-03")
      asset.contract = contract.id;
  for (std::size_t i = 0; i < contract.fields.size(); ++i)
    plant.site.contracts[0].fields[i].key = "value" + std::to_string(i);
  plant.site.calendar = {
      {{"early", "Early shift", hours{6}}, {"late", "Late shift", hours{14}}, {"night", "Night shift", hours{22}}},
      {{"packs", "Packs, this shift", {AssetId{"PACK-12"}, "packs"}, std::nullopt, 1.0, 54'000, std::nullopt},
       {"energy", "Energy for 1,000 packs", {AssetId{"TR-2"}, "energy"}, StreamId{AssetId{"PACK-12"}, "packs"}, 1000, std::nullopt, 40.0}}};
  plant.counters[{AssetId{"PACK-12"}, "packs"}] = 1.82;
  plant.counters[{AssetId{"TR-2"}, "energy"}] = 0.0758;
  for (Asset &asset : plant.site.assets) {
    if (asset.id.text() == "PACK-12")
      asset.streams.push_back({"packs", "Packs", "", std::nullopt, std::nullopt, 0, seconds{1}, {}});
    if (asset.id.text() == "TR-2")
      asset.streams.push_back({"energy", "Energy", "kWh", std::nullopt, std::nullopt, 0, seconds{1}, {}});
  }
  plant.desk.answer<KpiQuery>([&plant](const KpiQuery &query) -> Result<KpiQuery::Answer> {
    auto report = std::make_shared<tuning::KpiReport>();
    report->from = query.from;
    report->to = query.to;
    const std::int64_t last = duration_cast<seconds>(plant.clock.utc().time_since_epoch()).count() / 600;
    for (const auto &[back, count] : {std::pair{27, 1U}, {24, 2U}, {19, 1U}, {12, 3U}, {6, 1U}, {3, 2U}, {1, 4U}, {0, 12U}})
      report->periods.push_back({last - back, count});
    return report;
  });
  plant.desk.setSite(plant.site);
  plant.desk.setValues(values);
  plant.desk.answer<ContractViolationsQuery>([&plant](const ContractViolationsQuery &query) -> Result<std::vector<ContractViolations>> {
    if (query.asset != AssetId{"COMP-03"})
      return std::vector<ContractViolations>{};
    return std::vector<ContractViolations>{{{AssetId{"COMP-03"}, "oil_temperature"}, "too_slow", 12, plant.at(10, 31, 4)},
                                           {{AssetId{"COMP-03"}, "vibration"}, "range", 1, plant.at(9, 2, 51)}};
  });
  addHealth(plant);
}

} // namespace andon::test
