// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/simulation/deterministic_math.h"
#include "services/simulation/faults.h"

#include <cstdint>
#include <vector>

namespace andon::simulation {

/// The ten assets of the demo plant, in the order in which they are numbered.
enum class AssetRole : std::uint8_t {
  Compressor01,
  Compressor03,
  Dryer01,
  Pump11,
  Pump12,
  Chiller02,
  Conveyor21,
  Filler04,
  Cnc07,
  EnergyMeter1,
  Count
};

/// The plant at one moment: what all assets of a group share.
struct PlantMoment {
  std::uint64_t seed;
  double seconds;
  const FaultSchedule &suction;
  const FaultSchedule &bearing;
  const FaultSchedule &filter;
};

/// Sensor noise of one asset at one moment, one number a stream.
class NoiseSource {
public:
  explicit NoiseSource(std::uint64_t seed)
      : seed_(seed)
  {
  }
  /// Bell-shaped with the given standard deviation, never beyond 3.47 of them.
  [[nodiscard]] double next(double deviation) const { return deviation * bell(mix(seed_, ++count_)); }

private:
  std::uint64_t seed_;
  mutable std::uint64_t count_ = 0;
};

/// Appends one value a stream of the role.
void fillValues(AssetRole role, const PlantMoment &moment, const NoiseSource &noise, std::vector<double> &into);

} // namespace andon::simulation
