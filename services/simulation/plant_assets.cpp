// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_assets.h"

#include <algorithm>

namespace andon::simulation {
namespace {

using Streams = std::vector<PlantStream>;

const Streams compressor{{"discharge_pressure", 2},
                         {"discharge_temperature", 1},
                         {"oil_temperature", 1},
                         {"motor_current", 1},
                         {"flow", 2},
                         {"intake_pressure_drop", 1},
                         {"vibration", 2},
                         {"state", 0}};
const Streams dryer{{"dew_point", 1, true}, {"inlet_temperature", 1}, {"outlet_pressure", 2}, {"refrigerant_pressure", 2}, {"power", 2}};
const Streams pump{{"flow", 1},      {"suction_pressure", 2, true}, {"discharge_pressure", 2}, {"motor_current", 1},
                   {"vibration", 2}, {"bearing_temperature", 1}};
const Streams chiller{{"supply_temperature", 1},   {"return_temperature", 1}, {"condensing_pressure", 2},
                      {"evaporating_pressure", 2}, {"compressor_current", 1}, {"cooling_power", 0}};
const Streams tower{{"outlet_temperature", 1}, {"inlet_temperature", 1},        {"fan_speed", 0}, {"fan_current", 1}, {"fan_vibration", 2},
                    {"basin_level", 1},        {"outdoor_temperature", 1, true}};
const Streams conveyor{{"speed", 2},     {"motor_current", 2}, {"vibration", 2}, {"bearing_temperature", 1}, {"gearbox_temperature", 1},
                       {"throughput", 0}};
const Streams spindle{{"spindle_speed", 0}, {"spindle_load", 1},     {"spindle_temperature", 1}, {"vibration", 2},
                      {"coolant_flow", 1},  {"coolant_pressure", 1}, {"coolant_temperature", 1}, {"state", 0}};
const Streams meter{{"active_power", 1}, {"reactive_power", 1}, {"current", 1}, {"voltage", 1},
                    {"frequency", 3},    {"power_factor", 3},   {"energy", 1}};

} // namespace

const std::array<RoleTemplate, groupSize> &roleTemplates()
{
  static const std::array<RoleTemplate, groupSize> templates{{
      {"COMP-01", "compressed-air", compressor},
      {"COMP-03", "compressed-air", compressor},
      {"DRY-01", "compressed-air", dryer},
      {"PUMP-11", "cooling", pump},
      {"PUMP-12", "cooling", pump},
      {"CHILLER-02", "cooling", chiller},
      {"CONV-21", "packaging", conveyor},
      {"FILL-04",
       "packaging",
       {{"speed", 0}, {"air_pressure", 2}, {"fill_volume", 1}, {"product_temperature", 1}, {"reject_share", 2}, {"state", 0}}},
      {"CNC-07", "machining", spindle},
      {"EM-1", "energy", meter},
      {"COMP-02", "compressed-air", compressor},
      {"DRY-02", "compressed-air", dryer},
      {"FILT-01",
       "compressed-air",
       {{"pressure_drop", 0}, {"flow", 2}, {"outlet_pressure", 2}, {"air_temperature", 1}, {"condensate_level", 1}}},
      {"TANK-01",
       "compressed-air",
       {{"pressure", 2}, {"air_temperature", 1}, {"wall_temperature", 1}, {"flow", 2}, {"condensate_level", 1}}},
      {"NET-01", "compressed-air", {{"pressure", 2}, {"flow", 2}, {"leak_flow", 2}, {"dew_point", 1, true}, {"specific_energy", 3}}},
      {"PUMP-13", "cooling", pump},
      {"PUMP-14", "cooling", pump},
      {"CHILLER-01", "cooling", chiller},
      {"TOWER-01", "cooling", tower},
      {"TOWER-02", "cooling", tower},
      {"HX-01",
       "cooling",
       {{"hot_inlet_temperature", 1},
        {"hot_outlet_temperature", 1},
        {"cold_inlet_temperature", 1},
        {"cold_outlet_temperature", 1},
        {"pressure_drop", 0},
        {"heat_power", 0}}},
      {"LINE-1",
       "packaging",
       {{"speed", 0}, {"good_count", 0}, {"reject_count", 0}, {"reject_share", 2}, {"availability", 1}, {"state", 0}}},
      {"WASH-03",
       "packaging",
       {{"speed", 0}, {"water_pressure", 2}, {"water_temperature", 1}, {"pump_current", 1}, {"water_flow", 2}, {"state", 0}}},
      {"CONV-22", "packaging", conveyor},
      {"CAP-05",
       "packaging",
       {{"torque", 2}, {"torque_spread", 3}, {"speed", 0}, {"head_current", 2}, {"vibration", 2}, {"reject_share", 2}}},
      {"LABEL-06",
       "packaging",
       {{"speed", 0}, {"glue_temperature", 1}, {"label_tension", 1}, {"motor_current", 2}, {"vacuum", 0}, {"reject_share", 2}}},
      {"CHECK-07",
       "packaging",
       {{"mean_weight", 1}, {"weight_spread", 2}, {"throughput", 0}, {"belt_speed", 3}, {"belt_current", 2}, {"reject_share", 2}}},
      {"PACK-12",
       "packaging",
       {{"speed", 1}, {"glue_temperature", 1}, {"air_pressure", 2}, {"motor_current", 2}, {"vibration", 2}, {"state", 0}}},
      {"PAL-13",
       "packaging",
       {{"cycle_time", 1}, {"motor_current", 1}, {"oil_pressure", 1}, {"oil_temperature", 1}, {"oil_level", 1}, {"pallet_count", 0}}},
      {"CNC-08", "machining", spindle},
      {"CNC-09", "machining", spindle},
      {"LATHE-02", "machining", spindle},
      {"GRIND-03", "machining", spindle},
      {"COOL-05",
       "machining",
       {{"supply_pressure", 1},
        {"supply_flow", 1},
        {"filter_pressure_drop", 0},
        {"tank_temperature", 1},
        {"tank_level", 1},
        {"concentration", 2}}},
      {"FAN-31",
       "machining",
       {{"flow", 0}, {"filter_pressure_drop", 0}, {"motor_current", 1}, {"vibration", 2}, {"bearing_temperature", 1}, {"speed", 0}}},
      {"EM-2", "energy", meter},
      {"EM-3", "energy", meter},
      {"EM-4", "energy", meter},
      {"EM-5", "energy", meter},
      {"TRAFO-1",
       "energy",
       {{"oil_temperature", 1, true},
        {"winding_temperature", 1, true},
        {"load", 1},
        {"current", 0},
        {"hydrogen", 1},
        {"ambient_temperature", 1, true}}},
  }};
  return templates;
}

const RoleTemplate &templateOf(AssetRole role)
{
  return roleTemplates()[static_cast<std::size_t>(role)];
}

std::size_t positionOf(AssetRole role, const std::string &key)
{
  const std::vector<PlantStream> &streams = templateOf(role).streams;
  const auto found = std::find_if(streams.begin(), streams.end(), [&](const PlantStream &each) { return key == each.key; });
  return static_cast<std::size_t>(found - streams.begin());
}

std::string copyName(const std::string &name, int group)
{
  return group == 0 ? name : name + "-" + std::to_string(group + 1);
}

} // namespace andon::simulation
