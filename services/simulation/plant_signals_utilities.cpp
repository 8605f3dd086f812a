// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sensors of compressed air, cooling and energy read.
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

/// Saw of a pressure controller between cut-in and cut-out: -1 to 1, 48 s a round.
double controllerSaw(double seconds)
{
  const double place = seconds / 48.0 - std::floor(seconds / 48.0);
  return place < 0.5 ? 4.0 * place - 1.0 : 3.0 - 4.0 * place;
}

struct CompressorSignals {
  S load;
  S discharge;
  S oil;
  double saw; ///< seconds by which its controller is ahead
};

void compressor(const CompressorSignals &own, double on, double clogging, double rough, const PlantMoment &moment, Readings &into)
{
  const double load = moment[own.load];
  into.add(moment[S::HeaderPressure] + 0.12 * on * controllerSaw(moment.seconds() + own.saw), 0.01);
  into.add(moment[own.discharge], 0.15);
  into.add(moment[own.oil], 0.12);
  into.add(on * 96.0 + 62.0 * load + 11.0 * clogging, 0.2 + 0.4 * on);
  into.add((on * 8.0 + 6.0 * load) * (1.0 - 0.3 * clogging), 0.005 + 0.035 * on);
  into.add(on * 12.0 + 7.0 * load + 40.0 * clogging, 0.05 + 0.25 * on);
  into.add(0.15 + 1.85 * on + 0.6 * load + rough, 0.01 + 0.05 * on);
  into.add(on > 0.5 ? number(MachineState::Running) : on > 0.02 ? number(MachineState::Waiting) : number(MachineState::Off));
}

void dryer(S inlet, S dewPoint, const PlantMoment &moment, Readings &into)
{
  const double warm = moment[inlet] - 33.0;
  into.add(moment[dewPoint], 0.05);
  into.add(moment[inlet], 0.1);
  into.add(moment[S::HeaderPressure] - 0.08 - 0.04 * moment[S::AirDemand], 0.008);
  into.add(5.5 + 0.06 * warm, 0.02);
  into.add(3.6 + 0.05 * warm + 0.3 * moment[S::AirDemand], 0.02);
}

/// m³/min in the ring main.
double airFlow(const PlantMoment &moment)
{
  return 4.0 + 44.0 * moment[S::AirDemand];
}

struct PumpSignals {
  std::uint64_t channel;
  S bearing;
  double cavitation;
  double wear;
  double flow;
};

void pump(const PumpSignals &own, const PlantMoment &moment, Readings &into)
{
  const double load = moment[S::CoolingDemand];
  const double drift = wander(mix(moment.seed(), 0x9000 + own.channel), moment.seconds(), 90.0);
  const double loss = own.cavitation;
  // A pump that cavitates draws unevenly: little at first, then loud.
  into.add((own.flow + 6.0 * load + 0.6 * drift) * (1.0 - 0.5 * loss - 0.06 * own.wear), 0.25 + 0.5 * loss);
  into.add(0.82 + 0.03 * drift - 0.95 * loss, 0.01 + 0.02 * loss);
  into.add(4.3 - 0.3 * load - 1.3 * loss - 0.12 * own.wear, 0.015 + 0.03 * loss);
  into.add(34.0 + 8.0 * load - 7.0 * loss + 4.0 * own.wear, 0.2 + 0.3 * loss);
  into.add(1.5 + 0.4 * load + 4.6 * loss * loss + 5.4 * own.wear * own.wear, 0.06 + 0.1 * loss + 0.12 * own.wear);
  into.add(moment[own.bearing], 0.1);
}

void chiller(bool isFirst, const PlantMoment &moment, Readings &into)
{
  const double load = moment[S::CoolingDemand];
  const double hot = isFirst ? 0.0 : moment[S::Hot12];
  const double fouled = isFirst ? 0.0 : moment[F::FoulingChiller02];
  const double lost = isFirst ? moment[F::LeakChiller01] : 0.0;
  const double thin = isFirst ? moment[F::BearingPump13] : 0.0;
  into.add(moment[isFirst ? S::Supply1 : S::Supply2], 0.05);
  into.add(moment[isFirst ? S::Return1 : S::Return2], 0.06);
  into.add(moment[isFirst ? S::Condensing1 : S::Condensing2], 0.03);
  into.add(3.1 + 0.2 * load + 0.5 * hot + 0.15 * fouled - 1.15 * lost, 0.012);
  into.add(88.0 + 44.0 * load + 36.0 * hot + 17.0 * fouled - 20.0 * lost + 3.0 * thin, 0.5);
  into.add((160.0 + 170.0 * load) * (1.0 - 0.35 * hot - 0.12 * fouled - 0.3 * lost), 1.2);
}

void tower(bool isFirst, const PlantMoment &moment, Readings &into)
{
  const double wear = isFirst ? 0.0 : moment[F::BearingTower02];
  const double outlet = moment[isFirst ? S::Tower1 : S::Tower2];
  // The controller turns the fan as fast as the water needs it.
  const double fan = std::clamp(0.45 + 0.055 * (outlet - 21.0) + 0.25 * (moment[S::CoolingDemand] - 0.6), 0.35, 1.0) * (1.0 - 0.18 * wear);
  into.add(outlet, 0.06);
  into.add(outlet + 3.0 + 2.6 * moment[S::CoolingLoad], 0.07);
  into.add(720.0 * fan, 1.5);
  into.add(6.0 + 15.0 * fan * fan + 3.2 * wear, 0.08);
  into.add(0.9 + 1.1 * fan + 5.6 * wear * wear, 0.05 + 0.12 * wear);
  // The float valve lets water in at 62 % and stops at 78 %.
  const double fill = moment.seconds() / 3600.0 + (isFirst ? 0.0 : 0.4);
  const double place = fill - std::floor(fill);
  into.add(place < 0.8 ? 78.0 - 20.0 * place : 62.0 + 80.0 * (place - 0.8), 0.2);
  into.add(moment[S::Outdoor], 0.08);
}

void meter(double power, double energy, const PlantMoment &moment, Readings &into)
{
  const double noise = into.noise(0.06 + 0.0025 * power);
  const double load = moment[S::CoolingLoad];
  const double factor = 0.93 + 0.02 * load + into.noise(0.0008);
  const double grid = wander(mix(moment.seed(), 0x6e1d), moment.seconds(), 200.0);
  const double voltage = 400.0 + 2.5 * grid - 3.0 * load + into.noise(0.2);
  into.add(power + noise);
  // tan(arccos(factor)) over the narrow band that the meter sees, without a square root of two small numbers.
  into.add((power + noise) * (0.395 - 3.1 * (factor - 0.93)));
  into.add((power + noise) * 1000.0 / (1.7320508075688772 * voltage * factor));
  into.add(voltage);
  into.add(50.0 + 0.02 * wander(mix(moment.seed(), 0x50), moment.seconds(), 30.0), 0.001);
  into.add(factor);
  into.add(energy);
}

double allPower(const PlantMoment &moment)
{
  return moment[S::PowerAir] + moment[S::PowerCooling] + moment[S::PowerPackaging] + moment[S::PowerMachining] + moment[S::PowerOther];
}

} // namespace

void readCompressedAir(AssetRole role, const PlantMoment &moment, Readings &into)
{
  if (role == AssetRole::Compressor01)
    compressor({S::Load1, S::Discharge1, S::Oil1, 0.0}, 1.0, moment[F::FilterCompressor01], 0.0, moment, into);
  else if (role == AssetRole::Compressor02)
    compressor({S::Load2, S::Discharge2, S::Oil2, 31.0}, moment[S::On2], 0.0, 0.0, moment, into);
  else if (role == AssetRole::Compressor03)
    compressor({S::Load3, S::Discharge3, S::Oil3, 19.0}, 1.0, 0.0, 0.5 * moment[S::Hot12], moment, into);
  else if (role == AssetRole::Dryer01)
    dryer(S::DryerInlet1, S::DewPoint1, moment, into);
  else if (role == AssetRole::Dryer02)
    dryer(S::DryerInlet2, S::DewPoint2, moment, into);
  else if (role == AssetRole::AirFilter01) {
    const double flow = airFlow(moment);
    into.add(70.0 + 2.0 * flow + 400.0 * moment[F::FilterAirFilter01], 1.5);
    into.add(flow, 0.08);
    into.add(moment[S::NetPressure] + 0.03, 0.008);
    into.add(0.4 * moment[S::DryerInlet1] + 10.0, 0.08);
    const double fill = moment.seconds() / 5400.0 - std::floor(moment.seconds() / 5400.0);
    into.add(8.0 + 20.0 * fill, 0.3);
  } else if (role == AssetRole::Receiver01) {
    into.add(moment[S::HeaderPressure] - 0.02 + 0.05 * controllerSaw(moment.seconds() + 7.0), 0.006);
    into.add(moment[S::DryerInlet1] - 4.0, 0.08);
    into.add(moment[S::TankWall], 0.06);
    into.add(airFlow(moment), 0.1);
    into.add(moment[S::Condensate], 0.25);
  } else {
    const double flow = airFlow(moment);
    into.add(moment[S::NetPressure], 0.008);
    into.add(flow, 0.08);
    into.add(1.6 + 0.15 * wander(mix(moment.seed(), 0x1ea), moment.seconds(), 700.0) + 14.0 * moment[F::LeakRingMain01], 0.05);
    into.add(0.5 * (moment[S::DewPoint1] + moment[S::DewPoint2]) + 0.4, 0.05);
    into.add(moment[S::PowerAir] / flow / 60.0 * 2.0, 0.0004);
  }
}

void readCooling(AssetRole role, const PlantMoment &moment, Readings &into)
{
  if (role == AssetRole::Pump11)
    pump({11, S::Bearing11, moment[F::CavitationPump11], 0.0, 58.0}, moment, into);
  else if (role == AssetRole::Pump12)
    pump({12, S::Bearing12, moment[F::CavitationPump12], 0.0, 58.0}, moment, into);
  else if (role == AssetRole::Pump13)
    pump({13, S::Bearing13, 0.0, moment[F::BearingPump13], 64.0}, moment, into);
  else if (role == AssetRole::Pump14)
    pump({14, S::Bearing14, 0.0, 0.0, 52.0}, moment, into);
  else if (role == AssetRole::Chiller01 || role == AssetRole::Chiller02)
    chiller(role == AssetRole::Chiller01, moment, into);
  else if (role == AssetRole::Tower01 || role == AssetRole::Tower02)
    tower(role == AssetRole::Tower01, moment, into);
  else {
    const double hotIn = 33.0 + 5.0 * moment[S::Machining];
    const double flow = 1.0 - 0.5 * moment[F::CavitationPump11];
    into.add(hotIn, 0.07);
    into.add(moment[S::ProcessOut], 0.07);
    into.add(moment[S::Tower2], 0.06);
    into.add(moment[S::ColdOut], 0.07);
    into.add((210.0 + 330.0 * moment[F::FoulingExchanger01]) * flow * flow, 2.0);
    into.add(58.0 * 1.16 * flow * (hotIn - moment[S::ProcessOut]), 2.5);
  }
}

void readEnergy(AssetRole role, const PlantMoment &moment, Readings &into)
{
  if (role == AssetRole::EnergyMeter1)
    meter(allPower(moment), moment[S::EnergyAll], moment, into);
  else if (role == AssetRole::EnergyMeter2)
    meter(moment[S::PowerAir], moment[S::EnergyAir], moment, into);
  else if (role == AssetRole::EnergyMeter3)
    meter(moment[S::PowerCooling], moment[S::EnergyCooling], moment, into);
  else if (role == AssetRole::EnergyMeter4)
    meter(moment[S::PowerPackaging], moment[S::EnergyPackaging], moment, into);
  else if (role == AssetRole::EnergyMeter5)
    meter(moment[S::PowerMachining], moment[S::EnergyMachining], moment, into);
  else {
    const double power = allPower(moment);
    into.add(moment[S::TrafoOil], 0.06);
    into.add(moment[S::TrafoWinding], 0.1);
    into.add(power / 5.0 / 0.94, 0.15);
    into.add(power * 1000.0 / (1.7320508075688772 * 400.0 * 0.94), 1.2);
    into.add(28.0 + 2.0 * wander(mix(moment.seed(), 0x4b2), moment.seconds(), 2.0 * daySeconds), 0.3);
    into.add(moment[S::Outdoor] + 3.0, 0.08);
  }
}

} // namespace andon::simulation
