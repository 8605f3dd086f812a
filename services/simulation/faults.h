// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/time.h"
#include "services/simulation/plant_assets.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace andon::simulation {

enum class FaultKind : std::uint8_t {
  // Of machines: each moves several signals of its own and, along the relations, those of its neighbours.
  BearingWear,
  Cavitation, ///< a pump draws too little water
  FilterClogging,
  Leak,
  Fouling, ///< of a surface that passes heat
  ToolWear,
  // Of sensors: the machine is well, what is told of it is not.
  Drift,
  FlatLine, ///< the last value stays
  Spikes,
  DropOut, ///< nothing is sent
  Stuck,   ///< hangs at one place of its range, whatever it was before
  UnitMistake,
};
inline constexpr int faultKindCount = 12;
[[nodiscard]] constexpr bool isOfSensor(FaultKind kind)
{
  return kind >= FaultKind::Drift;
}

[[nodiscard]] const char *keyOf(FaultKind kind); ///< "bearing_wear"
[[nodiscard]] std::vector<FaultKind> allFaults();

/// Reads "bearing_wear,leak", "machine", "sensor", "all" or "none". Error: Malformed.
[[nodiscard]] Result<std::vector<FaultKind>> parseFaults(std::string_view text);

/// Faults of machines by what fails. Their severities, 0 (healthy) to 1 (full), are inputs of the plant's physics.
enum class MachineFault : std::uint8_t {
  CavitationPump12,
  BearingConveyor21,
  FilterCompressor01,
  CavitationPump11,
  BearingConveyor22,
  BearingPump13,
  BearingExtractor31,
  BearingTower02,
  BearingCnc08,
  FilterAirFilter01,
  FilterCoolantUnit05,
  LeakRingMain01,
  LeakChiller01,
  LeakPalletiser13,
  FoulingExchanger01,
  FoulingChiller02,
  FoulingTower01,
  FoulingCompressor02,
  ToolCnc07,
  ToolCnc09,
  ToolLathe02,
  Count
};
inline constexpr std::size_t machineFaultCount = static_cast<std::size_t>(MachineFault::Count);
inline constexpr std::size_t sensorFaultPlaceCount = 10;
inline constexpr std::size_t faultPlaceCount = machineFaultCount + sensorFaultPlaceCount;
using Severities = std::array<double, machineFaultCount>;

/// Where a fault can be, how it comes and goes, and what it costs.
struct FaultPlace {
  FaultKind kind;
  AssetRole role;
  const char *stream; ///< of a sensor's fault; else the signal that shows it first
  double slot;        ///< seconds: one episode at most in each
  double growth;      ///< seconds from nothing to full
  double hold;
  double recovery;
  double costAnHour; ///< at full severity, in the plant's currency
  /// Of a sensor's fault: how far it drifts or leaps, where it hangs, by what a mistaken unit multiplies.
  double amount = 0.0;
};
/// The machines' first, in the order of MachineFault; then the sensors'.
[[nodiscard]] const std::array<FaultPlace, faultPlaceCount> &faultPlaces();

/// What happens soon after a moment, so that who opens a demo sees a flood with its first cause within a minute: PUMP-12
/// loses suction, then a bearing of CONV-21 wears, then the intake of COMP-01 clogs.
struct Opening {
  UtcTime at;           ///< in the plant's time
  double stretch = 1.0; ///< how many times as long it lasts, for a plant that lives faster than the clock

  bool operator==(const Opening &) const = default;
};

/// When a fault is there and how bad it is: a pure function of seed, group, place and time. Time is cut into slots with one
/// episode at most each.
class FaultSchedule {
public:
  /// A disabled schedule is always healthy.
  FaultSchedule(std::size_t place, std::uint64_t seed, std::uint64_t group, const std::optional<Opening> &opening, bool enabled);

  /// Seconds since 1970.
  struct Span {
    double start = 0.0;
    double full = 0.0; ///< end of the growth
    double repair = 0.0;
    double end = 0.0;

    [[nodiscard]] double severity(double seconds) const;
  };
  [[nodiscard]] double severity(double seconds) const;
  /// The episode that covers the moment.
  [[nodiscard]] std::optional<Span> spanAt(double seconds) const;
  /// Episodes that touch the time from `begin` to `end`, in time order.
  [[nodiscard]] std::vector<Span> spansWithin(double begin, double end) const;

private:
  [[nodiscard]] std::optional<Span> spanOf(std::int64_t slot) const;
  [[nodiscard]] std::int64_t slotAt(double seconds) const;

  const FaultPlace *place_;
  std::uint64_t seed_;
  double phase_ = 0.0;
  bool enabled_;
  std::optional<Span> opening_;
  // The slot asked for last: who goes through time asks for one many times.
  mutable std::int64_t cachedSlot_ = std::numeric_limits<std::int64_t>::min();
  mutable std::optional<Span> cached_;
};

} // namespace andon::simulation
