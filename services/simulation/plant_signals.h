// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/simulation/deterministic_math.h"
#include "services/simulation/plant_course.h"

#include <cstdint>
#include <vector>

namespace andon::simulation {

/// What an asset's sensors read: one value a stream, in the order of its template.
class Readings {
public:
  /// `noiseSeed`: of one asset at one moment.
  Readings(std::uint64_t noiseSeed, std::vector<double> &into)
      : seed_(noiseSeed)
      , into_(into)
  {
    into_.clear();
  }
  /// Bell-shaped with the given standard deviation, never beyond 3.47 of them; a number of its own each time.
  [[nodiscard]] double noise(double deviation) { return deviation * bell(mix(seed_ + ++count_)); }
  void add(double value, double deviation) { into_.push_back(value + noise(deviation)); }
  void add(double value) { into_.push_back(value); }

private:
  std::uint64_t seed_;
  std::uint64_t count_ = 0;
  std::vector<double> &into_;
};

void readCompressedAir(AssetRole role, const PlantMoment &moment, Readings &into);
void readCooling(AssetRole role, const PlantMoment &moment, Readings &into);
void readPackaging(AssetRole role, const PlantMoment &moment, Readings &into);
void readMachining(AssetRole role, const PlantMoment &moment, Readings &into);
void readEnergy(AssetRole role, const PlantMoment &moment, Readings &into);

/// One of them, by the role.
void read(AssetRole role, const PlantMoment &moment, Readings &into);

} // namespace andon::simulation
