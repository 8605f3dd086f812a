// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_physics.h"

namespace andon::simulation {
namespace {

/// Channels of the slow wanderings; each gives a signal of its own from one seed.
enum class Channel : std::uint64_t {
  Demand = 1,
  DemandFine,
  Ambient,
  Compressor01,
  Compressor03,
  Pump11,
  Pump12,
  Line,
  LineFine,
  Cut,
  Grid
};

double wanderOf(const PlantMoment &moment, Channel channel, double seconds, double period)
{
  return wander(mix(moment.seed, static_cast<std::uint64_t>(channel)), seconds, period);
}

/// What the plant asks of its utilities: 0.4 to 1.0.
double demand(const PlantMoment &moment, double seconds)
{
  return 0.7 + 0.22 * wanderOf(moment, Channel::Demand, seconds, 240.0) + 0.08 * wanderOf(moment, Channel::DemandFine, seconds, 31.0);
}

/// °C, 21 to 27.
double ambient(const PlantMoment &moment, double seconds)
{
  return 24.0 + 3.0 * wanderOf(moment, Channel::Ambient, seconds, 1800.0);
}

/// Saw of a pressure controller between cut-in and cut-out: -1 to 1, 48 s a round.
double controllerSaw(double seconds)
{
  const double place = seconds / 48.0 - std::floor(seconds / 48.0);
  return place < 0.5 ? 4.0 * place - 1.0 : 3.0 - 4.0 * place;
}

/// 1 while the spindle cuts, 0 while the part is changed: 70 s of 90 s, with ramps of 3 s.
double cutting(const PlantMoment &moment, double seconds)
{
  const double place = seconds - 90.0 * std::floor(seconds / 90.0);
  const double depth = 0.9 + 0.1 * wanderOf(moment, Channel::Cut, seconds, 45.0);
  return depth * smoothStep(place / 3.0) * (1.0 - smoothStep((place - 70.0) / 3.0));
}

/// Packaging line's speed as a share of nominal: 0.92 to 1.0.
double lineSpeed(const PlantMoment &moment, double seconds)
{
  return 0.96 + 0.03 * wanderOf(moment, Channel::Line, seconds, 120.0) + 0.01 * wanderOf(moment, Channel::LineFine, seconds, 17.0);
}

/// A fault's severity as it is felt after `tau` seconds: 0 to 1.
double felt(const FaultSchedule &fault, const PlantMoment &moment, double tau)
{
  return lagged([&](double seconds) { return fault.severity(seconds); }, moment.seconds, tau);
}

double demandAfter(const PlantMoment &moment, double tau)
{
  return lagged([&](double seconds) { return demand(moment, seconds); }, moment.seconds, tau);
}

/// COMP-01 is cooled by air and has the intake that clogs; COMP-03 is cooled by PUMP-12's water.
void compressor(const PlantMoment &moment, bool isWaterCooled, const NoiseSource &noise, std::vector<double> &into)
{
  const Channel own = isWaterCooled ? Channel::Compressor03 : Channel::Compressor01;
  const double load = demand(moment, moment.seconds) + 0.03 * wanderOf(moment, own, moment.seconds, 60.0);
  const double heat = demandAfter(moment, 40.0);
  const double warmRoom = ambient(moment, moment.seconds) - 24.0;
  const double clogging = isWaterCooled ? 0.0 : moment.filter.severity(moment.seconds);
  const double cloggingHeat = isWaterCooled ? 0.0 : felt(moment.filter, moment, 60.0);
  const double warmth = isWaterCooled ? felt(moment.suction, moment, 40.0) : 0.0;
  const double oilWarmth = isWaterCooled ? felt(moment.suction, moment, 30.0) : 0.0;
  into.push_back(7.2 + 0.12 * controllerSaw(moment.seconds + (isWaterCooled ? 19.0 : 0.0)) - 0.5 * clogging + noise.next(0.01));
  into.push_back(76.0 + 11.0 * heat + 0.25 * warmRoom + 33.0 * warmth + 9.0 * cloggingHeat + noise.next(0.15));
  into.push_back(52.0 + 9.0 * heat + 0.3 * warmRoom + 28.0 * oilWarmth + noise.next(0.12));
  into.push_back(96.0 + 62.0 * load + 11.0 * clogging + noise.next(0.6));
  into.push_back((8.0 + 6.0 * load) * (1.0 - 0.2 * clogging) + noise.next(0.04));
  into.push_back(12.0 + 7.0 * load + 44.0 * clogging + noise.next(0.3));
  into.push_back(2.0 + 0.6 * load + 0.5 * warmth + noise.next(0.06));
}

/// PUMP-12 is the one that loses its suction.
void pump(const PlantMoment &moment, bool canLoseSuction, const NoiseSource &noise, std::vector<double> &into)
{
  const double load = demand(moment, moment.seconds);
  const double drift = wanderOf(moment, canLoseSuction ? Channel::Pump12 : Channel::Pump11, moment.seconds, 90.0);
  const double loss = canLoseSuction ? moment.suction.severity(moment.seconds) : 0.0;
  const double lossHeat = canLoseSuction ? felt(moment.suction, moment, 90.0) : 0.0;
  into.push_back((58.0 + 6.0 * load + 0.6 * drift) * (1.0 - 0.5 * loss) + noise.next(0.25));
  into.push_back(0.82 + 0.03 * drift - 0.95 * loss + noise.next(0.01));
  into.push_back(4.3 - 0.3 * load - 1.3 * loss + noise.next(0.015));
  into.push_back(34.0 + 8.0 * load - 7.0 * loss + noise.next(0.2));
  // Cavitation: little at first, then loud.
  into.push_back(1.5 + 0.4 * load + 4.6 * loss * loss + noise.next(0.06 + 0.1 * loss));
  into.push_back(43.0 + 5.0 * demandAfter(moment, 60.0) + 0.4 * (ambient(moment, moment.seconds) - 24.0) + 6.0 * lossHeat +
                 noise.next(0.1));
}

void chiller(const PlantMoment &moment, const NoiseSource &noise, std::vector<double> &into)
{
  const double load = demand(moment, moment.seconds);
  const double hot = felt(moment.suction, moment, 15.0);
  const double slow = felt(moment.suction, moment, 60.0);
  into.push_back(6.8 + 0.8 * demandAfter(moment, 30.0) + 4.5 * slow + noise.next(0.05));
  into.push_back(11.2 + 2.2 * demandAfter(moment, 45.0) + 4.8 * slow + noise.next(0.06));
  into.push_back(10.6 + 1.6 * load + 5.6 * hot + noise.next(0.03));
  into.push_back(3.1 + 0.2 * load + 0.5 * hot + noise.next(0.012));
  into.push_back(88.0 + 44.0 * load + 36.0 * hot + noise.next(0.5));
  into.push_back((160.0 + 170.0 * load) * (1.0 - 0.35 * hot) + noise.next(1.2));
}

void dryer(const PlantMoment &moment, const NoiseSource &noise, std::vector<double> &into)
{
  const double warm = felt(moment.suction, moment, 80.0);
  into.push_back(2.6 + 1.1 * demandAfter(moment, 60.0) + 8.0 * felt(moment.suction, moment, 100.0) + noise.next(0.05));
  into.push_back(31.0 + 5.0 * demandAfter(moment, 50.0) + 0.4 * (ambient(moment, moment.seconds) - 24.0) + 14.0 * warm + noise.next(0.1));
  into.push_back(7.0 + 0.1 * controllerSaw(moment.seconds - 3.0) - 0.15 * demand(moment, moment.seconds) + noise.next(0.008));
  into.push_back(5.4 + 0.4 * demandAfter(moment, 40.0) + 1.2 * warm + noise.next(0.02));
  into.push_back(3.2 + 0.9 * demand(moment, moment.seconds) + 0.6 * warm + noise.next(0.02));
}

void conveyor(const PlantMoment &moment, const NoiseSource &noise, std::vector<double> &into)
{
  const double speed = lineSpeed(moment, moment.seconds);
  const double wear = moment.bearing.severity(moment.seconds);
  const double heat = felt(moment.bearing, moment, 50.0);
  into.push_back(24.0 * speed - 0.3 * wear + noise.next(0.03));
  into.push_back(11.0 + 3.0 * speed + 2.8 * wear + noise.next(0.08));
  into.push_back(1.4 + 0.7 * speed + 6.4 * wear * wear + noise.next(0.07 + 0.12 * wear));
  into.push_back(41.0 + 3.0 * speed + 0.5 * (ambient(moment, moment.seconds) - 24.0) + 30.0 * heat + noise.next(0.1));
  into.push_back(47.0 + 4.0 * speed + 0.5 * (ambient(moment, moment.seconds) - 24.0) + 4.0 * heat + noise.next(0.1));
  into.push_back(60.0 * speed + noise.next(0.8));
}

void filler(const PlantMoment &moment, const NoiseSource &noise, std::vector<double> &into)
{
  const double speed = lineSpeed(moment, moment.seconds);
  const double airMissing = felt(moment.filter, moment, 20.0);
  into.push_back(3600.0 * speed + noise.next(6.0));
  into.push_back(6.15 + 0.1 * controllerSaw(moment.seconds - 8.0) - 0.75 * airMissing + noise.next(0.01));
  into.push_back(500.4 + 0.5 * wanderOf(moment, Channel::LineFine, moment.seconds, 23.0) + noise.next(0.25));
  into.push_back(8.2 + 0.6 * wanderOf(moment, Channel::Line, moment.seconds, 300.0) + noise.next(0.05));
  into.push_back(0.6 + 0.2 * wanderOf(moment, Channel::Line, moment.seconds, 75.0) + 1.6 * airMissing * airMissing + noise.next(0.04));
}

void spindle(const PlantMoment &moment, const NoiseSource &noise, std::vector<double> &into)
{
  const double cut = cutting(moment, moment.seconds);
  const double heat = lagged([&](double seconds) { return cutting(moment, seconds); }, moment.seconds, 120.0);
  into.push_back(2000.0 + 6200.0 * cut + noise.next(4.0));
  into.push_back(6.0 + 52.0 * cut + noise.next(0.8));
  into.push_back(29.0 + 14.0 * heat + 0.4 * (ambient(moment, moment.seconds) - 24.0) + noise.next(0.08));
  into.push_back(0.5 + 0.9 * cut + noise.next(0.05));
  into.push_back(18.0 + 0.8 * wanderOf(moment, Channel::Cut, moment.seconds, 150.0) + noise.next(0.12));
  into.push_back(40.0 + 1.5 * cut + noise.next(0.2));
  into.push_back(22.0 + 3.0 * heat + 0.3 * (ambient(moment, moment.seconds) - 24.0) + noise.next(0.06));
}

void energyMeter(const PlantMoment &moment, const NoiseSource &noise, std::vector<double> &into)
{
  const double load = demand(moment, moment.seconds);
  const double power = 210.0 + 130.0 * load + 18.0 * cutting(moment, moment.seconds) + 22.0 * felt(moment.suction, moment, 15.0) +
                       6.0 * moment.filter.severity(moment.seconds) + noise.next(0.8);
  const double factor = 0.93 + 0.02 * load + noise.next(0.0008);
  const double voltage = 400.0 + 2.5 * wanderOf(moment, Channel::Grid, moment.seconds, 200.0) - 3.0 * load + noise.next(0.2);
  into.push_back(power);
  // tan(arccos(factor)) over the narrow band that the meter sees, without a square root of two small numbers.
  into.push_back(power * (0.395 - 3.1 * (factor - 0.93)));
  into.push_back(power * 1000.0 / (1.7320508075688772 * voltage * factor));
  into.push_back(voltage);
  into.push_back(50.0 + 0.02 * wanderOf(moment, Channel::Grid, moment.seconds, 30.0) + noise.next(0.001));
  into.push_back(factor);
}

} // namespace

void fillValues(AssetRole role, const PlantMoment &moment, const NoiseSource &noise, std::vector<double> &into)
{
  switch (role) {
  case AssetRole::Compressor01: compressor(moment, false, noise, into); return;
  case AssetRole::Compressor03: compressor(moment, true, noise, into); return;
  case AssetRole::Dryer01: dryer(moment, noise, into); return;
  case AssetRole::Pump11: pump(moment, false, noise, into); return;
  case AssetRole::Pump12: pump(moment, true, noise, into); return;
  case AssetRole::Chiller02: chiller(moment, noise, into); return;
  case AssetRole::Conveyor21: conveyor(moment, noise, into); return;
  case AssetRole::Filler04: filler(moment, noise, into); return;
  case AssetRole::Cnc07: spindle(moment, noise, into); return;
  case AssetRole::EnergyMeter1: energyMeter(moment, noise, into); return;
  case AssetRole::Count: return;
  }
}

} // namespace andon::simulation
