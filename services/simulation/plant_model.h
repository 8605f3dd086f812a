// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"
#include "services/simulation/faults.h"
#include "services/simulation/plant_course.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace andon::simulation {

struct PlantSettings {
  std::uint64_t seed = 1;
  int assets = groupSize; ///< the forty of resources/demo-site, fewer of them, or numbered copies ("COMP-01-2") beyond
  std::vector<FaultKind> faults = allFaults();
  std::optional<Opening> opening{};
};

struct PlantAsset {
  AssetId id;
  AreaId area;
  AssetRole role = AssetRole::Count;
  std::vector<PlantStream> streams;
};

/// One fault from its first trace to the end of its repair.
struct FaultEpisode {
  FaultKind kind = FaultKind::BearingWear;
  AssetId asset; ///< where its cause is
  UtcTime start; ///< all in the plant's own time
  UtcTime full;
  UtcTime end;
  double costAnHour = 0.0;       ///< at full severity
  double cost = 0.0;             ///< of the part that was asked for
  std::vector<StreamId> streams; ///< all that it disturbs, the cause first

  bool operator==(const FaultEpisode &) const = default;
};

/// A plant whose signals hang together: orders drive loads, loads drive currents, heat follows with a lag, water and air
/// carry a fault from one asset to the next. Every value is a pure function of seed, asset, stream and time, the same on
/// every machine, and is the cheaper the closer its time lies behind the last one asked for. One thread at a time.
class PlantModel {
public:
  explicit PlantModel(const PlantSettings &settings);

  [[nodiscard]] const std::vector<PlantAsset> &assets() const { return assets_; }
  [[nodiscard]] const PlantSettings &settings() const { return settings_; }

  /// The asset's values in the order of its streams, rounded to their decimals; NaN where the sensor sends nothing. `time` is
  /// the plant's own; two samples of one asset that are less than a millisecond apart carry the same noise.
  void values(std::size_t asset, UtcTime time, std::vector<double> &into) const;

  /// Every fault that is there at any time from `begin` to `end`, in order of start. Only assets that exist are named.
  [[nodiscard]] std::vector<FaultEpisode> faultsWithin(UtcTime begin, UtcTime end) const;

private:
  /// A sensor that can fail, and what its fault stands on.
  struct WeakSensor {
    std::size_t place = 0;
    std::size_t position = 0; ///< among the asset's streams
    double since = -1.0;      ///< start of the episode that `held` is of
    double held = 0.0;
  };
  void readHealthy(std::size_t asset, UtcTime time, PlantCourse &course, std::vector<double> &into) const;
  void applySensorFaults(std::size_t asset, UtcTime time, std::vector<double> &into) const;
  [[nodiscard]] double heldValue(std::size_t asset, std::size_t position, double since) const;

  PlantSettings settings_;
  std::vector<PlantAsset> assets_;
  mutable std::vector<PlantCourse> courses_;          ///< by group
  mutable std::vector<std::vector<WeakSensor>> weak_; ///< by asset
};

} // namespace andon::simulation
