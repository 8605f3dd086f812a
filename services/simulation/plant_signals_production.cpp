// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sensors of the packaging line and of the machine tools read.
#include "services/simulation/plant_calendar.h"
#include "services/simulation/plant_signals.h"

#include <algorithm>

namespace andon::simulation {
namespace {

using F = MachineFault;
using S = Signal;

double number(MachineState state)
{
  return static_cast<double>(state);
}

double stateOfLine(const PlantMoment &moment)
{
  return number(lineState(moment.seed(), moment.seconds()));
}

double wanderOf(const PlantMoment &moment, std::uint64_t channel, double period)
{
  return wander(mix(moment.seed(), 0xa00 + channel), moment.seconds(), period);
}

void conveyor(double wear, S bearing, S gear, const PlantMoment &moment, Readings &into)
{
  const double speed = moment[S::Speed];
  const double turning = moment[S::Running];
  into.add(24.0 * speed - 0.3 * wear * turning, 0.004 + 0.026 * turning);
  into.add(turning * (11.0 + 3.0 * speed + 2.8 * wear), 0.01 + 0.07 * turning);
  into.add(0.1 + turning * (1.3 + 0.7 * speed + 6.4 * wear * wear), 0.01 + turning * (0.06 + 0.12 * wear));
  into.add(moment[bearing], 0.1);
  into.add(moment[gear], 0.1);
  into.add(60.0 * speed, 0.8 * turning);
}

/// A machine tool: cycles of cutting and changing the part, within the times in which it is available.
struct Tool {
  int number;
  bool isDayMachine;
  double cycle;   ///< seconds
  double cut;     ///< of them it cuts
  double fastest; ///< spindle speed while it cuts, rpm
  S temperature;
};

double cutting(const Tool &tool, const PlantMoment &moment, double available)
{
  const double place = moment.seconds() - tool.cycle * std::floor(moment.seconds() / tool.cycle);
  const double depth = 0.9 + 0.1 * wanderOf(moment, static_cast<std::uint64_t>(tool.number), 45.0);
  return available * depth * box(place, 0.0, tool.cut + 3.0, 3.0, 3.0);
}

void spindle(const Tool &tool, double wear, double bearing, const PlantMoment &moment, Readings &into)
{
  const double available = toolAvailable(moment.seed(), tool.number, tool.isDayMachine, moment.seconds());
  const double cut = cutting(tool, moment, available);
  const double lack = moment[F::FilterCoolantUnit05];
  into.add(available * (0.24 * tool.fastest) + 0.76 * tool.fastest * cut, 0.5 + 3.5 * available);
  into.add(5.0 + available + 52.0 * cut * (1.0 + 0.55 * wear), 0.1 + 0.7 * available);
  into.add(moment[tool.temperature], 0.08);
  into.add(0.1 + 0.4 * available + 0.9 * cut + (1.9 * wear * wear + 0.5 * wear) * cut + 3.9 * bearing * bearing * available,
           0.01 + 0.04 * available + 0.08 * bearing);
  into.add(18.0 + 0.6 * wanderOf(moment, 20 + static_cast<std::uint64_t>(tool.number), 150.0) - 8.0 * lack, 0.12);
  into.add(40.0 + 1.5 * cut - 9.0 * lack, 0.2);
  into.add(moment[S::Tank5] - 0.5 + 1.2 * cut, 0.06);
  into.add(number(toolState(moment.seed(), tool.number, tool.isDayMachine, moment.seconds())));
}

} // namespace

void readPackaging(AssetRole role, const PlantMoment &moment, Readings &into)
{
  const double speed = moment[S::Speed];
  const double running = moment[S::Running];
  const double rejects = 100.0 * moment[S::Rejects];
  if (role == AssetRole::Conveyor21)
    conveyor(moment[F::BearingConveyor21], S::Bearing21, S::Gear21, moment, into);
  else if (role == AssetRole::Conveyor22)
    conveyor(moment[F::BearingConveyor22], S::Bearing22, S::Gear22, moment, into);
  else if (role == AssetRole::Filler04) {
    into.add(3600.0 * speed, 0.4 + 5.6 * running);
    into.add(moment[S::FillerAir], 0.01);
    into.add(500.4 + 0.5 * wanderOf(moment, 40, 23.0) + 1.5 * std::max(0.0, 6.0 - moment[S::FillerAir]), 0.25);
    into.add(moment[S::Product], 0.05);
    into.add(0.75 * rejects, 0.04);
    into.add(stateOfLine(moment));
  } else if (role == AssetRole::Line1) {
    into.add(3600.0 * speed, 0.4 + 4.0 * running);
    into.add(moment[S::Good]);
    into.add(moment[S::Rejected]);
    into.add(rejects, 0.03);
    into.add(std::min(100.0, 100.0 * moment[S::Availability]));
    into.add(stateOfLine(moment));
  } else if (role == AssetRole::Rinser03) {
    into.add(3600.0 * speed, 0.4 + 5.0 * running);
    into.add(2.9 + 0.1 * running + 0.04 * wanderOf(moment, 41, 60.0), 0.012);
    into.add(22.0 + 0.25 * (moment[S::Hall] - 24.0) + 0.6 * wanderOf(moment, 42, 900.0), 0.08);
    into.add(3.0 + 5.4 * speed, 0.06);
    into.add(0.4 + 4.4 * speed, 0.03);
    into.add(stateOfLine(moment));
  } else if (role == AssetRole::Capper05) {
    const double weak = std::max(0.0, 6.0 - moment[S::FillerAir]);
    into.add(1.85 + 0.03 * wanderOf(moment, 43, 120.0) - 0.12 * weak, 0.012);
    into.add(0.062 + 0.006 * wanderOf(moment, 44, 200.0) + 0.03 * weak, 0.002);
    into.add(3600.0 * speed, 0.4 + 5.0 * running);
    into.add(0.3 + running * (2.2 + 0.6 * speed) + 0.15 * moment[S::CapperHeat], 0.03);
    into.add(0.1 + 1.5 * speed, 0.01 + 0.05 * running);
    into.add(0.15 * rejects + 0.4 * weak, 0.02);
  } else if (role == AssetRole::Labeller06) {
    into.add(3600.0 * speed, 0.4 + 5.0 * running);
    into.add(158.0 + 1.6 * wanderOf(moment, 45, 240.0), 0.25);
    into.add(24.0 + 1.3 * wanderOf(moment, 46, 35.0) + 0.6 * speed, 0.35);
    into.add(0.4 + 3.1 * speed, 0.04);
    into.add(540.0 - 55.0 * std::max(0.0, 6.1 - moment[S::FillerAir]) + 8.0 * wanderOf(moment, 47, 80.0), 2.0);
    into.add(0.25 + 0.06 * wanderOf(moment, 48, 300.0) + 0.1 * rejects, 0.02);
  } else if (role == AssetRole::Checkweigher07) {
    into.add(523.6 + 0.4 * wanderOf(moment, 40, 23.0) + 1.2 * std::max(0.0, 6.0 - moment[S::FillerAir]), 0.2);
    into.add(1.15 + 0.1 * wanderOf(moment, 49, 400.0) + 0.9 * std::max(0.0, 6.0 - moment[S::FillerAir]), 0.03);
    into.add(60.0 * speed, 0.8 * running);
    into.add(0.92 * speed, 0.001 + 0.002 * running);
    into.add(0.2 + 1.9 * speed, 0.02);
    into.add(rejects, 0.03);
  } else if (role == AssetRole::Packer12) {
    into.add(10.0 * speed, 0.05 + 0.15 * running);
    into.add(165.0 + 1.8 * wanderOf(moment, 50, 210.0), 0.3);
    into.add(moment[S::FillerAir] + 0.12, 0.012);
    into.add(1.1 + 5.2 * speed, 0.07);
    into.add(0.12 + 1.7 * speed + 1.1 * moment[F::BearingConveyor22] * running, 0.01 + 0.06 * running);
    into.add(stateOfLine(moment));
  } else {
    const double lost = moment[F::LeakPalletiser13];
    into.add(11.6 + 2.9 * lost + 0.3 * wanderOf(moment, 51, 90.0), 0.08);
    into.add(4.0 + 9.0 * speed + 2.0 * lost * running, 0.1);
    into.add(92.0 - 25.0 * lost + 1.0 * wanderOf(moment, 52, 45.0), 0.3);
    into.add(moment[S::PalletiserOil], 0.08);
    into.add(78.0 - 36.0 * lost, 0.15);
    into.add(moment[S::Pallets]);
  }
}

void readMachining(AssetRole role, const PlantMoment &moment, Readings &into)
{
  if (role == AssetRole::Cnc07)
    spindle({0, false, 90.0, 70.0, 8200.0, S::Spindle7}, moment[F::ToolCnc07], 0.0, moment, into);
  else if (role == AssetRole::Cnc08)
    spindle({1, false, 140.0, 112.0, 7600.0, S::Spindle8}, 0.0, moment[F::BearingCnc08], moment, into);
  else if (role == AssetRole::Cnc09)
    spindle({2, false, 110.0, 86.0, 8200.0, S::Spindle9}, moment[F::ToolCnc09], 0.0, moment, into);
  else if (role == AssetRole::Lathe02)
    spindle({3, false, 200.0, 160.0, 3400.0, S::Lathe2}, moment[F::ToolLathe02], 0.0, moment, into);
  else if (role == AssetRole::Grinder03)
    spindle({4, true, 75.0, 58.0, 5200.0, S::Grinder3}, 0.0, 0.0, moment, into);
  else if (role == AssetRole::CoolantUnit05) {
    const double clogged = moment[F::FilterCoolantUnit05];
    into.add(42.0 + 0.6 * wanderOf(moment, 60, 50.0) - 9.5 * clogged, 0.2);
    into.add(70.0 + 30.0 * moment[S::Machining] - 32.0 * clogged, 0.6);
    into.add(240.0 + 60.0 * moment[S::Machining] + 620.0 * clogged, 3.0);
    into.add(moment[S::Tank5], 0.06);
    // Topped up once a shift.
    const double fill = moment.seconds() / (8.0 * hourSeconds) - std::floor(moment.seconds() / (8.0 * hourSeconds));
    into.add(86.0 - 12.0 * fill + 12.0 * smoothStep((fill - 0.98) / 0.02), 0.2);
    into.add(7.2 + 0.3 * wanderOf(moment, 61, 1.5 * daySeconds), 0.02);
  } else {
    const double wear = moment[F::BearingExtractor31];
    const double speed = 0.82 + 0.12 * moment[S::Machining];
    into.add(12400.0 * speed * (1.0 - 0.04 * wear), 25.0);
    into.add(480.0 + 60.0 * wanderOf(moment, 62, 3.0 * daySeconds) + 90.0 * moment[S::Machining], 4.0);
    into.add(6.0 + 16.0 * speed * speed + 2.6 * wear, 0.09);
    into.add(1.1 + 0.9 * speed + 5.9 * wear * wear, 0.05 + 0.12 * wear);
    into.add(moment[S::Bearing31], 0.1);
    into.add(1460.0 * speed, 2.0);
  }
}

void read(AssetRole role, const PlantMoment &moment, Readings &into)
{
  switch (role) {
  case AssetRole::Compressor01:
  case AssetRole::Compressor02:
  case AssetRole::Compressor03:
  case AssetRole::Dryer01:
  case AssetRole::Dryer02:
  case AssetRole::AirFilter01:
  case AssetRole::Receiver01:
  case AssetRole::RingMain01: return readCompressedAir(role, moment, into);
  case AssetRole::Pump11:
  case AssetRole::Pump12:
  case AssetRole::Pump13:
  case AssetRole::Pump14:
  case AssetRole::Chiller01:
  case AssetRole::Chiller02:
  case AssetRole::Tower01:
  case AssetRole::Tower02:
  case AssetRole::Exchanger01: return readCooling(role, moment, into);
  case AssetRole::Line1:
  case AssetRole::Rinser03:
  case AssetRole::Conveyor21:
  case AssetRole::Conveyor22:
  case AssetRole::Filler04:
  case AssetRole::Capper05:
  case AssetRole::Labeller06:
  case AssetRole::Checkweigher07:
  case AssetRole::Packer12:
  case AssetRole::Palletiser13: return readPackaging(role, moment, into);
  case AssetRole::Cnc07:
  case AssetRole::Cnc08:
  case AssetRole::Cnc09:
  case AssetRole::Lathe02:
  case AssetRole::Grinder03:
  case AssetRole::CoolantUnit05:
  case AssetRole::Extractor31: return readMachining(role, moment, into);
  case AssetRole::EnergyMeter1:
  case AssetRole::EnergyMeter2:
  case AssetRole::EnergyMeter3:
  case AssetRole::EnergyMeter4:
  case AssetRole::EnergyMeter5:
  case AssetRole::Transformer1: return readEnergy(role, moment, into);
  case AssetRole::Count: return;
  }
}

} // namespace andon::simulation
