// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/simulation/faults.h"

#include <array>
#include <cstdint>
#include <vector>

namespace andon::simulation {

/// What is known of a group of forty assets at one moment: weather, loads, temperatures that follow with a lag, what one
/// asset hands to the next, and counts of the production day.
enum class Signal : std::uint8_t {
  // Weather and load.
  Outdoor,
  WetBulb,
  Hall,
  Running, ///< of the packaging line, 0 to 1
  Speed,   ///< of the packaging line, as a share of its nominal one
  Machining,
  // Compressed air.
  AirDemand,
  Load1,
  Load2,
  Load3,
  On2,
  HeaderPressure,
  NetPressure,
  Discharge1,
  Discharge2,
  Discharge3,
  Oil1,
  Oil2,
  Oil3,
  DryerInlet1,
  DryerInlet2,
  DewPoint1,
  DewPoint2,
  TankWall,
  Condensate,
  // Cooling.
  CoolingDemand,
  CoolingLoad, ///< the same, as it is felt a minute later
  Tower1,
  Tower2,
  Hot12,  ///< what the users of PUMP-12's water lack, soon
  Slow12, ///< and later
  Supply1,
  Return1,
  Supply2,
  Return2,
  Condensing1,
  Condensing2,
  ProcessOut,
  ColdOut,
  Bearing11,
  Bearing12,
  Bearing13,
  Bearing14,
  // Packaging line.
  FillerAir,
  Product,
  Bearing21,
  Gear21,
  Bearing22,
  Gear22,
  CapperHeat,
  PalletiserOil,
  Rejects, ///< share of the line's bottles that are rejected
  Availability,
  // Machining.
  Tank5,
  Spindle7,
  Spindle8,
  Spindle9,
  Lathe2,
  Grinder3,
  Bearing31,
  // Energy.
  PowerAir,
  PowerCooling,
  PowerPackaging,
  PowerMachining,
  PowerOther,
  TrafoOil,
  TrafoWinding,
  // Counts since 06:00.
  Good,
  Rejected,
  Pallets,
  EnergyAir,
  EnergyCooling,
  EnergyPackaging,
  EnergyMachining,
  EnergyAll,
  Count
};
inline constexpr std::size_t signalCount = static_cast<std::size_t>(Signal::Count);

struct PlantState {
  std::array<double, signalCount> signals{};
  Severities faults{};
};

/// The plant between two knots of its course.
class PlantMoment {
public:
  PlantMoment(const PlantState &from, const PlantState &to, double share, double seconds, std::uint64_t seed)
      : from_(from)
      , to_(to)
      , share_(share)
      , seconds_(seconds)
      , seed_(seed)
  {
  }
  [[nodiscard]] double operator[](Signal signal) const
  {
    const auto i = static_cast<std::size_t>(signal);
    return from_.signals[i] + (to_.signals[i] - from_.signals[i]) * share_;
  }
  [[nodiscard]] double operator[](MachineFault fault) const
  {
    const auto i = static_cast<std::size_t>(fault);
    return from_.faults[i] + (to_.faults[i] - from_.faults[i]) * share_;
  }
  [[nodiscard]] double seconds() const { return seconds_; } ///< since 1970, UTC
  [[nodiscard]] std::uint64_t seed() const { return seed_; }

private:
  const PlantState &from_;
  const PlantState &to_;
  double share_;
  double seconds_;
  std::uint64_t seed_;
};

/// The course of one group through time, in steps of ten seconds. It begins anew with every production day, whose counts
/// are then 0, eight hours early, so that what follows slowly has found its place: so any moment is reached in bounded
/// work (at most 11,520 steps, some 15 ms) and is the same from wherever one came. Going forward costs a step.
class PlantCourse {
public:
  PlantCourse(std::uint64_t seed, std::uint64_t group, const std::vector<FaultKind> &faults, const std::optional<Opening> &opening);

  /// `seconds` since 1970, UTC. The answer is valid until the next call.
  [[nodiscard]] PlantMoment at(double seconds);

  [[nodiscard]] const FaultSchedule &schedule(std::size_t place) const { return schedules_[place]; }
  [[nodiscard]] std::uint64_t seed() const { return seed_; }

private:
  void begin(double day);
  [[nodiscard]] Severities severitiesAt(double seconds) const;

  std::uint64_t seed_;                   ///< of the group
  std::vector<FaultSchedule> schedules_; ///< by place
  double day_ = -1.0;                    ///< begin of the production day that the states belong to
  double knot_ = 0.0;                    ///< seconds of `from_`
  PlantState from_;
  PlantState to_;
};

inline constexpr double knotSeconds = 10.0;

/// The state `knotSeconds` after `before`. With `isFirst` everything that follows slowly is at its end already.
[[nodiscard]] PlantState nextState(std::uint64_t seed, double seconds, const Severities &faults, const PlantState &before, bool isFirst);

} // namespace andon::simulation
