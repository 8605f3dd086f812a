// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/disturbed_streams.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace andon::simulation {
namespace {

/// In the order of MachineFault, the cause first, then as they are reached. tst_plant_physics holds this to what the physics
/// does.
constexpr std::array<std::string_view, machineFaultCount> ofMachines{
    // MachineFault::CavitationPump12
    "PUMP-12.suction_pressure PUMP-12.flow CHILLER-02.compressor_current CHILLER-02.condensing_pressure "
    "COMP-03.discharge_temperature COMP-03.oil_temperature PUMP-12.discharge_pressure PUMP-12.motor_current "
    "CHILLER-02.cooling_power EM-1.current EM-3.current EM-1.active_power EM-3.active_power COMP-03.vibration "
    "CHILLER-02.evaporating_pressure PUMP-12.vibration EM-1.reactive_power EM-3.reactive_power DRY-01.inlet_temperature "
    "PUMP-12.bearing_temperature TANK-01.air_temperature DRY-01.refrigerant_pressure CHILLER-02.supply_temperature "
    "TRAFO-1.load DRY-01.power FILT-01.air_temperature TRAFO-1.current CHILLER-02.return_temperature DRY-01.dew_point "
    "FILL-04.product_temperature NET-01.dew_point EM-2.current EM-2.active_power FILL-04.reject_share LINE-1.reject_share "
    "CHECK-07.reject_share EM-2.reactive_power CAP-05.reject_share LABEL-06.reject_share TANK-01.wall_temperature "
    "TRAFO-1.winding_temperature TRAFO-1.oil_temperature EM-1.energy EM-3.energy LINE-1.good_count LINE-1.reject_count "
    "EM-2.energy",
    // MachineFault::BearingConveyor21
    "CONV-21.vibration CONV-21.bearing_temperature CONV-21.motor_current FILL-04.speed LINE-1.speed LABEL-06.speed "
    "WASH-03.speed CAP-05.speed CONV-21.speed CONV-22.speed FILT-01.flow TANK-01.flow NET-01.flow "
    "CONV-21.gearbox_temperature CHECK-07.belt_speed EM-1.current PACK-12.motor_current EM-1.active_power "
    "WASH-03.water_flow COMP-02.flow COMP-02.intake_pressure_drop COMP-02.motor_current COMP-02.vibration "
    "EM-2.active_power EM-2.current COMP-02.discharge_temperature EM-4.current COMP-02.oil_temperature "
    "LABEL-06.motor_current CONV-22.motor_current EM-3.current EM-4.active_power EM-3.active_power CHECK-07.belt_current "
    "PACK-12.vibration EM-1.reactive_power EM-2.reactive_power TRAFO-1.load CAP-05.vibration CHILLER-02.compressor_current "
    "CHILLER-01.compressor_current COMP-01.motor_current COMP-01.flow COMP-03.flow COMP-03.motor_current TRAFO-1.current "
    "DRY-02.inlet_temperature LINE-1.good_count EM-1.energy EM-3.energy EM-2.energy EM-4.energy LINE-1.reject_count",
    // MachineFault::FilterCompressor01
    "COMP-01.intake_pressure_drop COMP-01.flow COMP-01.motor_current COMP-01.discharge_temperature "
    "COMP-03.discharge_pressure DRY-01.outlet_pressure COMP-02.discharge_pressure FILT-01.outlet_pressure TANK-01.pressure "
    "COMP-01.discharge_pressure FILL-04.air_pressure DRY-02.outlet_pressure NET-01.pressure PACK-12.air_pressure "
    "EM-1.current EM-2.current COMP-01.oil_temperature EM-1.active_power EM-2.active_power LABEL-06.vacuum "
    "EM-2.reactive_power EM-1.reactive_power CHECK-07.weight_spread CAP-05.reject_share LINE-1.reject_share "
    "CHECK-07.reject_share CAP-05.torque_spread FILL-04.reject_share NET-01.specific_energy TRAFO-1.load "
    "FILL-04.fill_volume CAP-05.torque TRAFO-1.current CHECK-07.mean_weight LABEL-06.reject_share "
    "TRAFO-1.winding_temperature EM-1.energy EM-2.energy LINE-1.good_count LINE-1.reject_count",
    // MachineFault::CavitationPump11
    "PUMP-11.suction_pressure PUMP-11.flow HX-01.heat_power HX-01.pressure_drop PUMP-11.discharge_pressure "
    "PUMP-11.motor_current EM-1.current EM-3.current PUMP-11.vibration EM-1.active_power EM-3.active_power "
    "PUMP-11.bearing_temperature HX-01.hot_outlet_temperature HX-01.cold_outlet_temperature EM-1.reactive_power "
    "EM-3.reactive_power TRAFO-1.load TRAFO-1.current GRIND-03.coolant_temperature CNC-07.coolant_temperature "
    "CNC-08.coolant_temperature CNC-09.coolant_temperature LATHE-02.coolant_temperature COOL-05.tank_temperature "
    "CNC-07.spindle_temperature LATHE-02.spindle_temperature GRIND-03.spindle_temperature CNC-08.spindle_temperature "
    "CNC-09.spindle_temperature EM-1.energy EM-3.energy",
    // MachineFault::BearingConveyor22
    "CONV-22.vibration CONV-22.bearing_temperature CONV-22.motor_current PACK-12.vibration LINE-1.reject_share "
    "CHECK-07.reject_share FILL-04.reject_share CONV-22.gearbox_temperature CONV-22.speed EM-1.current EM-4.current "
    "CAP-05.reject_share EM-1.active_power EM-4.active_power LABEL-06.reject_share LINE-1.good_count LINE-1.reject_count "
    "EM-1.energy EM-4.energy",
    // MachineFault::BearingPump13
    "PUMP-13.vibration PUMP-13.bearing_temperature CHILLER-01.condensing_pressure PUMP-13.motor_current PUMP-13.flow "
    "CHILLER-01.compressor_current EM-1.current EM-3.current PUMP-13.discharge_pressure EM-3.active_power "
    "EM-1.active_power EM-1.reactive_power EM-3.reactive_power EM-1.energy EM-3.energy",
    // MachineFault::BearingExtractor31
    "FAN-31.vibration FAN-31.flow FAN-31.bearing_temperature FAN-31.motor_current EM-5.current EM-1.current "
    "EM-5.active_power EM-1.active_power EM-5.energy EM-1.energy",
    // MachineFault::BearingTower02
    "TOWER-02.fan_vibration HX-01.heat_power TOWER-02.fan_speed CHILLER-01.condensing_pressure TOWER-02.fan_current "
    "TOWER-02.inlet_temperature TOWER-02.outlet_temperature HX-01.cold_inlet_temperature HX-01.hot_outlet_temperature "
    "HX-01.cold_outlet_temperature EM-3.current EM-1.current EM-1.active_power EM-3.active_power "
    "CNC-09.coolant_temperature CNC-08.coolant_temperature GRIND-03.coolant_temperature LATHE-02.coolant_temperature "
    "COOL-05.tank_temperature CNC-07.coolant_temperature CNC-07.spindle_temperature LATHE-02.spindle_temperature "
    "CNC-08.spindle_temperature GRIND-03.spindle_temperature CNC-09.spindle_temperature EM-3.reactive_power "
    "EM-1.reactive_power TRAFO-1.load EM-1.energy EM-3.energy",
    // MachineFault::BearingCnc08
    "CNC-08.vibration CNC-08.spindle_temperature EM-1.current EM-5.current EM-1.active_power EM-5.active_power "
    "EM-5.reactive_power EM-1.reactive_power TRAFO-1.load EM-1.energy EM-5.energy",
    // MachineFault::FilterAirFilter01
    "FILT-01.pressure_drop FILL-04.air_pressure FILT-01.outlet_pressure NET-01.pressure PACK-12.air_pressure EM-2.current "
    "EM-1.current LABEL-06.vacuum EM-2.active_power EM-1.active_power EM-1.reactive_power EM-2.reactive_power "
    "CHECK-07.weight_spread CAP-05.reject_share CHECK-07.reject_share LINE-1.reject_share CAP-05.torque_spread "
    "FILL-04.reject_share TRAFO-1.load NET-01.specific_energy FILL-04.fill_volume CHECK-07.mean_weight TRAFO-1.current "
    "CAP-05.torque LABEL-06.reject_share EM-2.energy EM-1.energy LINE-1.good_count LINE-1.reject_count",
    // MachineFault::FilterCoolantUnit05
    "COOL-05.filter_pressure_drop COOL-05.supply_flow GRIND-03.spindle_temperature CNC-08.spindle_temperature "
    "CNC-07.spindle_temperature LATHE-02.spindle_temperature COOL-05.supply_pressure CNC-07.coolant_pressure "
    "CNC-09.coolant_pressure CNC-09.spindle_temperature LATHE-02.coolant_pressure GRIND-03.coolant_pressure "
    "CNC-08.coolant_pressure CNC-09.coolant_flow CNC-07.coolant_flow CNC-08.coolant_flow LATHE-02.coolant_flow "
    "GRIND-03.coolant_flow",
    // MachineFault::LeakRingMain01
    "NET-01.leak_flow FILT-01.flow TANK-01.flow NET-01.flow COMP-01.flow COMP-01.motor_current COMP-03.flow "
    "COMP-03.motor_current EM-1.active_power EM-1.current COMP-02.flow COMP-02.motor_current EM-2.active_power "
    "EM-2.current DRY-01.outlet_pressure EM-1.reactive_power COMP-02.discharge_pressure DRY-02.outlet_pressure "
    "FILT-01.outlet_pressure TANK-01.pressure NET-01.pressure EM-2.reactive_power COMP-01.discharge_pressure "
    "COMP-03.discharge_pressure FILL-04.air_pressure FILT-01.pressure_drop NET-01.specific_energy PACK-12.air_pressure "
    "TRAFO-1.load LABEL-06.vacuum TRAFO-1.current COMP-01.intake_pressure_drop COMP-03.intake_pressure_drop "
    "COMP-01.vibration COMP-03.vibration DRY-01.power COMP-02.discharge_temperature COMP-02.intake_pressure_drop "
    "COMP-02.oil_temperature COMP-02.vibration DRY-02.power COMP-01.discharge_temperature COMP-01.oil_temperature "
    "COMP-03.discharge_temperature COMP-03.oil_temperature CHECK-07.weight_spread FILL-04.reject_share LINE-1.reject_share "
    "CAP-05.reject_share CHECK-07.reject_share CAP-05.torque_spread FILL-04.fill_volume DRY-02.inlet_temperature "
    "CHECK-07.mean_weight DRY-01.inlet_temperature TANK-01.air_temperature CAP-05.torque LABEL-06.reject_share "
    "DRY-01.refrigerant_pressure DRY-02.refrigerant_pressure FILT-01.air_temperature TRAFO-1.winding_temperature "
    "TRAFO-1.oil_temperature DRY-02.dew_point NET-01.dew_point EM-2.energy EM-1.energy LINE-1.good_count "
    "LINE-1.reject_count",
    // MachineFault::LeakChiller01
    "CHILLER-01.evaporating_pressure CHILLER-01.compressor_current CHILLER-01.condensing_pressure CHILLER-01.cooling_power "
    "CHILLER-01.return_temperature CHILLER-01.supply_temperature EM-3.current EM-1.current FILL-04.product_temperature "
    "EM-1.active_power EM-3.active_power EM-1.reactive_power EM-3.reactive_power FILL-04.reject_share LINE-1.reject_share "
    "CHECK-07.reject_share CAP-05.reject_share LABEL-06.reject_share EM-1.energy EM-3.energy LINE-1.reject_count "
    "LINE-1.good_count",
    // MachineFault::LeakPalletiser13
    "PAL-13.oil_level PAL-13.oil_pressure PAL-13.oil_temperature PAL-13.cycle_time EM-1.current EM-4.current "
    "PAL-13.motor_current EM-1.active_power EM-4.active_power EM-1.reactive_power EM-4.reactive_power TRAFO-1.load "
    "EM-1.energy EM-4.energy",
    // MachineFault::FoulingExchanger01
    "HX-01.pressure_drop HX-01.heat_power HX-01.hot_outlet_temperature HX-01.cold_outlet_temperature "
    "COOL-05.tank_temperature CNC-07.coolant_temperature CNC-09.coolant_temperature GRIND-03.coolant_temperature "
    "CNC-08.coolant_temperature LATHE-02.coolant_temperature CNC-07.spindle_temperature CNC-08.spindle_temperature "
    "LATHE-02.spindle_temperature GRIND-03.spindle_temperature CNC-09.spindle_temperature",
    // MachineFault::FoulingChiller02
    "CHILLER-02.condensing_pressure CHILLER-02.compressor_current EM-1.current EM-3.current EM-3.active_power "
    "EM-1.active_power CHILLER-02.cooling_power EM-1.reactive_power EM-3.reactive_power CHILLER-02.supply_temperature "
    "CHILLER-02.return_temperature TRAFO-1.load FILL-04.product_temperature CHILLER-02.evaporating_pressure "
    "TRAFO-1.current TRAFO-1.winding_temperature TRAFO-1.oil_temperature CHECK-07.reject_share FILL-04.reject_share "
    "LINE-1.reject_share CAP-05.reject_share LABEL-06.reject_share EM-3.energy EM-1.energy LINE-1.reject_count "
    "LINE-1.good_count",
    // MachineFault::FoulingTower01
    "TOWER-01.outlet_temperature TOWER-01.fan_speed CHILLER-02.condensing_pressure TOWER-01.inlet_temperature "
    "TOWER-01.fan_current COMP-03.discharge_temperature COMP-03.oil_temperature EM-1.current TOWER-01.fan_vibration "
    "EM-3.current EM-1.active_power EM-3.active_power DRY-01.inlet_temperature TANK-01.air_temperature "
    "DRY-01.refrigerant_pressure DRY-01.power EM-3.reactive_power EM-1.reactive_power FILT-01.air_temperature TRAFO-1.load "
    "TANK-01.wall_temperature EM-1.energy EM-3.energy",
    // MachineFault::FoulingCompressor02
    "COMP-02.discharge_temperature COMP-02.oil_temperature DRY-02.inlet_temperature DRY-02.refrigerant_pressure "
    "DRY-02.power DRY-02.dew_point NET-01.dew_point",
    // MachineFault::ToolCnc07
    "CNC-07.spindle_load CNC-07.spindle_temperature CNC-07.vibration EM-5.current EM-1.current EM-1.active_power "
    "EM-5.active_power EM-5.reactive_power EM-1.reactive_power TRAFO-1.load TRAFO-1.current EM-1.energy EM-5.energy",
    // MachineFault::ToolCnc09
    "CNC-09.spindle_load CNC-09.spindle_temperature CNC-09.vibration EM-1.current EM-5.current EM-5.active_power "
    "EM-1.active_power EM-1.reactive_power EM-5.reactive_power TRAFO-1.load TRAFO-1.current EM-5.energy EM-1.energy",
    // MachineFault::ToolLathe02
    "LATHE-02.spindle_load LATHE-02.vibration LATHE-02.spindle_temperature EM-1.current EM-5.current EM-5.active_power "
    "EM-1.active_power EM-1.reactive_power EM-5.reactive_power TRAFO-1.load TRAFO-1.current EM-1.energy EM-5.energy",
};

AssetRole roleOf(std::string_view id)
{
  const auto &templates = roleTemplates();
  const auto found = std::find_if(templates.begin(), templates.end(), [&](const RoleTemplate &each) { return id == each.id; });
  return static_cast<AssetRole>(found - templates.begin());
}

std::vector<DisturbedStream> parse(std::string_view text)
{
  std::vector<DisturbedStream> streams;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::size_t dot = text.find('.');
    streams.push_back({roleOf(text.substr(0, dot)), std::string{text.substr(dot + 1, end - dot - 1)}});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return streams;
}

} // namespace

const std::vector<DisturbedStream> &disturbedBy(std::size_t place)
{
  static const auto streams = [] {
    std::array<std::vector<DisturbedStream>, faultPlaceCount> all;
    for (std::size_t i = 0; i < faultPlaceCount; ++i)
      all[i] =
          i < machineFaultCount ? parse(ofMachines[i]) : std::vector<DisturbedStream>{{faultPlaces()[i].role, faultPlaces()[i].stream}};
    return all;
  }();
  return streams[place];
}

} // namespace andon::simulation
