// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The plant's physics from one knot to the next: who asks for what, who hands what to whom, and how slowly it follows.
#include "services/simulation/deterministic_math.h"
#include "services/simulation/plant_calendar.h"
#include "services/simulation/plant_course.h"

#include <algorithm>

namespace andon::simulation {
namespace {

using F = MachineFault;
using S = Signal;

class Step {
public:
  Step(std::uint64_t seed, double seconds, const Severities &faults, const PlantState &before, bool isFirst)
      : seed_(seed)
      , seconds_(seconds)
      , before_(before)
      , isFirst_(isFirst)
  {
    after_.faults = faults;
  }

  PlantState take()
  {
    weatherAndLoad();
    cooling();
    compressedAir();
    packaging();
    machining();
    energy();
    counts();
    return after_;
  }

private:
  double operator[](F fault) const { return after_.faults[static_cast<std::size_t>(fault)]; }
  double operator[](S signal) const { return after_.signals[static_cast<std::size_t>(signal)]; }
  void set(S signal, double value) { after_.signals[static_cast<std::size_t>(signal)] = value; }
  /// A first-order lag of `tau` seconds.
  void follow(S signal, double target, double tau)
  {
    const double old = before_.signals[static_cast<std::size_t>(signal)];
    set(signal, isFirst_ ? target : old + (target - old) * (knotSeconds / (tau + knotSeconds)));
  }
  void count(S signal, double aSecond) { set(signal, before_.signals[static_cast<std::size_t>(signal)] + aSecond * knotSeconds); }
  double wanderOf(std::uint64_t channel, double period) const { return wander(mix(seed_, channel), seconds_, period); }

  void weatherAndLoad()
  {
    set(S::Outdoor, outdoorTemperature(seed_, seconds_));
    set(S::WetBulb, (*this)[S::Outdoor] - wetBulbDepression(seed_, seconds_));
    set(S::Running, lineRunning(seed_, seconds_));
    // A worn conveyor slips, and the line waits for it.
    set(S::Speed,
        (*this)[S::Running] * shiftLoad(seconds_) * (0.97 + 0.015 * wanderOf(1, 190.0)) * (1.0 - 0.03 * (*this)[F::BearingConveyor21]));
    double available = 0.0;
    for (int machine = 0; machine < 5; ++machine)
      available += 0.2 * toolAvailable(seed_, machine, machine == 4, seconds_);
    set(S::Machining, shiftLoad(seconds_) * available * (0.95 + 0.05 * wanderOf(2, 800.0)));
    follow(S::Hall, 21.5 + 0.30 * ((*this)[S::Outdoor] - 10.0) + 1.2 * (*this)[S::Machining], 4000.0);
  }

  void cooling()
  {
    const double demand = 0.28 + 0.30 * (*this)[S::Speed] + 0.22 * (*this)[S::Machining] +
                          0.010 * std::max(0.0, (*this)[S::Outdoor] - 8.0) + 0.03 * wanderOf(3, 420.0);
    set(S::CoolingDemand, demand);
    follow(S::CoolingLoad, demand, 50.0);
    const double basin = std::max(21.0, (*this)[S::WetBulb] + 4.2 + 2.4 * demand);
    follow(S::Tower1, basin + 5.5 * (*this)[F::FoulingTower01], 500.0);
    follow(S::Tower2, basin + 5.0 * (*this)[F::BearingTower02], 500.0);
    follow(S::Hot12, (*this)[F::CavitationPump12], 12.0);
    follow(S::Slow12, (*this)[F::CavitationPump12], 60.0);

    follow(S::Condensing2,
           10.6 + 1.6 * demand + 0.16 * ((*this)[S::Tower1] - 23.0) + 5.8 * (*this)[F::CavitationPump12] +
               3.9 * (*this)[F::FoulingChiller02],
           12.0);
    follow(S::Supply2,
           6.8 + 0.8 * demand + 0.05 * ((*this)[S::Tower1] - 23.0) + 4.6 * (*this)[S::Hot12] + 2.9 * (*this)[F::FoulingChiller02], 50.0);
    follow(S::Return2, (*this)[S::Supply2] + 3.8 + 1.4 * demand, 40.0);
    const double thinWater = 0.06 * (*this)[F::BearingPump13];
    follow(S::Condensing1, 10.4 + 1.6 * demand + 0.16 * ((*this)[S::Tower2] - 23.0) + 9.0 * thinWater - 1.5 * (*this)[F::LeakChiller01],
           12.0);
    follow(S::Supply1, 6.6 + 0.8 * demand + 0.05 * ((*this)[S::Tower2] - 23.0) + 3.9 * (*this)[F::LeakChiller01], 60.0);
    follow(S::Return1, (*this)[S::Supply1] + 3.8 + 1.4 * demand, 40.0);

    // The process loop: PUMP-11 drives it through HX-01, whose other side is TOWER-02's water.
    const double hotIn = 33.0 + 5.0 * (*this)[S::Machining];
    const double passes = 0.34 + 0.26 * (*this)[F::FoulingExchanger01] + 0.30 * (*this)[F::CavitationPump11];
    follow(S::ProcessOut, (*this)[S::Tower2] + (hotIn - (*this)[S::Tower2]) * passes, 150.0);
    follow(S::ColdOut, (*this)[S::Tower2] + (hotIn - (*this)[S::ProcessOut]) * (0.62 - 0.2 * (*this)[F::CavitationPump11]), 120.0);

    const double warmth = 0.4 * ((*this)[S::Hall] - 24.0) + 5.0 * demand;
    follow(S::Bearing11, 43.0 + warmth + 9.0 * (*this)[F::CavitationPump11], 120.0);
    follow(S::Bearing12, 43.0 + warmth + 9.0 * (*this)[F::CavitationPump12], 120.0);
    follow(S::Bearing13, 43.0 + warmth + 36.0 * (*this)[F::BearingPump13], 240.0);
    follow(S::Bearing14, 42.0 + warmth, 240.0);
  }

  void compressedAir()
  {
    const double leak = (*this)[F::LeakRingMain01];
    const double clogged = (*this)[F::FilterCompressor01];
    const double filter = (*this)[F::FilterAirFilter01];
    const double demand = 0.14 + 0.34 * (*this)[S::Speed] + 0.18 * (*this)[S::Machining] + 0.03 * wanderOf(4, 240.0) + 0.32 * leak;
    set(S::AirDemand, demand);
    set(S::Load1, std::min(1.05, 0.42 + 0.62 * demand + 0.03 * wanderOf(5, 60.0)));
    set(S::Load3, std::min(1.05, 0.40 + 0.62 * demand + 0.03 * wanderOf(6, 60.0)));
    set(S::On2, smoothStep((demand - 0.42) / 0.08));
    set(S::Load2, (*this)[S::On2] * std::min(1.05, 0.32 + 0.55 * demand + 0.02 * wanderOf(7, 75.0)));
    follow(S::HeaderPressure, 7.2 - 0.10 * (demand - 0.5) - 0.62 * clogged - 1.05 * leak, 20.0);
    set(S::NetPressure, (*this)[S::HeaderPressure] - 0.12 - 0.06 * demand - 0.52 * filter);

    const double room = (*this)[S::Hall] - 24.0;
    const double warmWater = (*this)[S::Tower1] - 23.0;
    follow(S::Discharge1, 76.0 + 11.0 * (*this)[S::Load1] + 0.25 * room + 9.0 * clogged, 50.0);
    follow(S::Oil1, 52.0 + 9.0 * (*this)[S::Load1] + 0.3 * room + 3.0 * clogged, 40.0);
    const double on = (*this)[S::On2];
    const double fouled = (*this)[F::FoulingCompressor02];
    follow(S::Discharge2, on * (74.0 + 12.0 * (*this)[S::Load2] + 0.25 * room + 33.0 * fouled) + (1.0 - on) * ((*this)[S::Hall] + 14.0),
           240.0);
    follow(S::Oil2, on * (51.0 + 9.0 * (*this)[S::Load2] + 0.3 * room + 26.0 * fouled) + (1.0 - on) * ((*this)[S::Hall] + 10.0), 240.0);
    follow(S::Discharge3, 76.0 + 11.0 * (*this)[S::Load3] + 0.25 * room + 0.7 * warmWater + 33.0 * (*this)[F::CavitationPump12], 45.0);
    follow(S::Oil3, 52.0 + 9.0 * (*this)[S::Load3] + 0.3 * room + 0.6 * warmWater + 28.0 * (*this)[F::CavitationPump12], 35.0);
    follow(S::DryerInlet1, 30.0 + 5.0 * (*this)[S::Load3] + 0.4 * room + 0.3 * warmWater + 15.0 * (*this)[S::Slow12], 60.0);
    follow(S::DryerInlet2, 29.0 + 5.0 * (*this)[S::Load2] + 0.4 * room + 0.42 * on * std::max(0.0, (*this)[S::Discharge2] - 92.0), 90.0);
    follow(S::DewPoint1, 2.2 + 0.16 * ((*this)[S::DryerInlet1] - 30.0) + 0.45 * std::max(0.0, (*this)[S::DryerInlet1] - 41.0), 60.0);
    follow(S::DewPoint2, 2.2 + 0.16 * ((*this)[S::DryerInlet2] - 30.0) + 0.45 * std::max(0.0, (*this)[S::DryerInlet2] - 41.0), 60.0);
    follow(S::TankWall, (*this)[S::Hall] + 4.0 + 0.2 * ((*this)[S::DryerInlet1] - 33.0), 1800.0);
    // The drain empties the tank's sump again and again.
    const double fill = seconds_ / 2700.0 - std::floor(seconds_ / 2700.0);
    set(S::Condensate, 18.0 + 30.0 * fill * (1.0 - smoothStep((fill - 0.96) / 0.04)));
  }

  void packaging()
  {
    const double speed = (*this)[S::Speed];
    follow(S::FillerAir, (*this)[S::NetPressure] - 0.88 - 0.05 * speed, 15.0);
    follow(S::Product, 8.2 + 0.4 * wanderOf(8, 300.0) + 0.6 * ((*this)[S::Supply2] - 7.5) + 0.5 * ((*this)[S::Supply1] - 7.3), 200.0);
    const double room = 0.5 * ((*this)[S::Hall] - 24.0);
    follow(S::Bearing21, 37.0 + 7.0 * speed + room + 31.0 * (*this)[F::BearingConveyor21], 90.0);
    follow(S::Gear21, 43.0 + 8.0 * speed + room + 4.0 * (*this)[F::BearingConveyor21], 300.0);
    follow(S::Bearing22, 36.0 + 7.0 * speed + room + 31.0 * (*this)[F::BearingConveyor22], 90.0);
    follow(S::Gear22, 42.0 + 8.0 * speed + room + 4.0 * (*this)[F::BearingConveyor22], 300.0);
    follow(S::CapperHeat, speed, 400.0);
    follow(S::PalletiserOil, 38.0 + 8.0 * speed + room + 7.0 * (*this)[F::LeakPalletiser13], 900.0);
    const double lack = std::max(0.0, 6.0 - (*this)[S::FillerAir]);
    const double foam = std::max(0.0, (*this)[S::Product] - 9.2);
    set(S::Rejects, 0.008 + 0.002 * wanderOf(9, 75.0) + 0.055 * lack * lack + 0.011 * foam + 0.006 * (*this)[F::BearingConveyor22]);
    follow(S::Availability, (*this)[S::Running], 5000.0);
  }

  void spindle(S signal, double cutting, double fault)
  {
    const double lack = (*this)[F::FilterCoolantUnit05];
    follow(signal,
           28.5 + 14.0 * cutting + 0.35 * ((*this)[S::Hall] - 24.0) + 0.5 * ((*this)[S::Tank5] - 24.0) + 17.0 * lack * cutting + fault,
           240.0);
  }

  void machining()
  {
    follow(S::Tank5, 23.0 + 2.0 * (*this)[S::Machining] + 0.15 * ((*this)[S::Hall] - 24.0) + 0.55 * ((*this)[S::ProcessOut] - 27.0), 700.0);
    const double load = 0.78 * shiftLoad(seconds_);
    const auto cutting = [&](int machine) { return load * toolAvailable(seed_, machine, machine == 4, seconds_); };
    spindle(S::Spindle7, cutting(0), 7.0 * (*this)[F::ToolCnc07]);
    spindle(S::Spindle8, cutting(1), 17.0 * (*this)[F::BearingCnc08]);
    spindle(S::Spindle9, cutting(2), 7.0 * (*this)[F::ToolCnc09]);
    spindle(S::Lathe2, cutting(3), 7.0 * (*this)[F::ToolLathe02]);
    spindle(S::Grinder3, cutting(4), 0.0);
    follow(S::Bearing31, 42.0 + 0.5 * ((*this)[S::Hall] - 24.0) + 3.0 * (*this)[S::Machining] + 30.0 * (*this)[F::BearingExtractor31],
           240.0);
  }

  void energy()
  {
    set(S::PowerAir, 4.0 + 28.0 * ((*this)[S::Load1] + (*this)[S::Load2] + (*this)[S::Load3]) + 3.0 * (*this)[F::FilterCompressor01] +
                         2.5 * (*this)[F::FilterAirFilter01] + 0.15 * std::max(0.0, (*this)[S::DryerInlet1] - 38.0));
    set(S::PowerCooling, 25.0 + 55.0 * (*this)[S::CoolingLoad] + 2.2 * ((*this)[S::Condensing2] - 11.8) +
                             2.2 * ((*this)[S::Condensing1] - 11.6) + 2.0 * (*this)[F::LeakChiller01] - 3.0 * (*this)[F::CavitationPump12] -
                             3.0 * (*this)[F::CavitationPump11]);
    set(S::PowerPackaging, 12.0 + 38.0 * (*this)[S::Speed] + 0.8 * (*this)[F::BearingConveyor21] + 0.8 * (*this)[F::BearingConveyor22] +
                               1.5 * (*this)[F::LeakPalletiser13]);
    set(S::PowerMachining, 14.0 + 46.0 * (*this)[S::Machining] +
                               2.5 * ((*this)[F::ToolCnc07] + (*this)[F::ToolCnc09] + (*this)[F::ToolLathe02]) +
                               1.5 * (*this)[F::BearingCnc08] + 0.8 * (*this)[F::BearingExtractor31]);
    set(S::PowerOther, 84.0 + 5.0 * wanderOf(10, 1500.0));
    const double all =
        (*this)[S::PowerAir] + (*this)[S::PowerCooling] + (*this)[S::PowerPackaging] + (*this)[S::PowerMachining] + (*this)[S::PowerOther];
    const double load = all / 500.0;
    follow(S::TrafoOil, (*this)[S::Outdoor] + 9.0 + 34.0 * load * load, 4200.0);
    follow(S::TrafoWinding, (*this)[S::TrafoOil] + 16.0 * load * load, 360.0);
  }

  void counts()
  {
    constexpr double bottlesASecond = 1.0;
    const double rejects = (*this)[S::Rejects];
    count(S::Good, bottlesASecond * (*this)[S::Speed] * (1.0 - rejects));
    count(S::Rejected, bottlesASecond * (*this)[S::Speed] * rejects);
    constexpr double bottlesAPallet = 960.0;
    count(S::Pallets, bottlesASecond * (*this)[S::Speed] * (1.0 - rejects) / bottlesAPallet);
    constexpr double secondsAnHour = 3600.0;
    count(S::EnergyAir, (*this)[S::PowerAir] / secondsAnHour);
    count(S::EnergyCooling, (*this)[S::PowerCooling] / secondsAnHour);
    count(S::EnergyPackaging, (*this)[S::PowerPackaging] / secondsAnHour);
    count(S::EnergyMachining, (*this)[S::PowerMachining] / secondsAnHour);
    count(S::EnergyAll, ((*this)[S::PowerAir] + (*this)[S::PowerCooling] + (*this)[S::PowerPackaging] + (*this)[S::PowerMachining] +
                         (*this)[S::PowerOther]) /
                            secondsAnHour);
  }

  std::uint64_t seed_;
  double seconds_;
  const PlantState &before_;
  bool isFirst_;
  PlantState after_;
};

} // namespace

PlantState nextState(std::uint64_t seed, double seconds, const Severities &faults, const PlantState &before, bool isFirst)
{
  return Step{seed, seconds, faults, before, isFirst}.take();
}

} // namespace andon::simulation
