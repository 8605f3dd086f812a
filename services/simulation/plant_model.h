// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/simulation/faults.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace andon::simulation {

struct PlantSettings {
  std::uint64_t seed = 1;
  int assets = 10; ///< the ten of resources/demo-site, fewer of them, or numbered copies ("COMP-01-2") beyond
  std::vector<FaultKind> faults{allFaults.begin(), allFaults.end()};
};

struct PlantStream {
  const char *key;
  int decimals; ///< as many as its sensor resolves
};

struct PlantAsset {
  AssetId id;
  AreaId area;
  std::vector<PlantStream> streams;
};

/// A small plant whose signals hang together: load drives current, heat follows with a lag, water and air carry a fault
/// from one asset to the next. Every value is a pure function of seed, asset, stream and time, the same on every machine.
class PlantModel {
public:
  explicit PlantModel(const PlantSettings &settings);

  [[nodiscard]] const std::vector<PlantAsset> &assets() const { return assets_; }

  /// The asset's values in the order of its streams, rounded to their decimals. `time` is the plant's own, since its start;
  /// two samples of one asset that are less than a millisecond apart carry the same noise.
  void values(std::size_t asset, Duration time, std::vector<double> &into) const;

  /// Every fault that begins before `time`, in order of start. Only assets that exist are named.
  [[nodiscard]] std::vector<FaultEpisode> faultsBefore(Duration time) const;

private:
  std::uint64_t seed_;
  std::vector<PlantAsset> assets_;
  std::vector<std::array<FaultSchedule, allFaults.size()>> schedules_; ///< by group
};

/// The demo site widened, or narrowed, to the assets of a plant of that size: numbered copies of assets and rules.
[[nodiscard]] Site siteForPlant(const Site &demoSite, int assets);

} // namespace andon::simulation
