// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"
#include "services/simulation/plant_model.h"
#include "services/simulation/plant_ticks.h"
#include "services/simulation/run.h"

#include <optional>
#include <string>
#include <vector>

namespace andon::simulation {

struct PlantRun {
  double rate = 1.0;                ///< messages a second an asset, in the time of the stamps
  double speed = 1.0;               ///< seconds of the plant's life a second of the stamps: faults come and grow that much sooner
  bool paced = true;                ///< each message at its stamp's moment; else as fast as they are taken
  bool catchesUp = false;           ///< paced by the wall clock: what should have been sent since `start` is sent at once
  UtcTime start;                    ///< stamps begin here; there the plant's time agrees with them
  std::optional<Duration> length{}; ///< in the time of the stamps; none: until `wait` says to end

  [[nodiscard]] PlantTime time() const { return {start, speed}; }
};

/// One flat JSON object an asset and tick, "plant/<area>/<asset>", with "ts" and a counter "seq" that grows by one.
/// Deadlines are absolute, so that no drift builds up. After an error the report in `into` tells how far it came.
[[nodiscard]] Result<void> runPlant(const PlantModel &plant, const PlantRun &run, const Clock &clock, const WaitUntil &wait,
                                    const Publish &publish, RunReport &into);

/// The same values as samples, without a payload's text, a run of ticks at a time.
class PlantSampler {
public:
  /// `streams`: of each asset, its streams' places in the running site, as PlantModel::assets() has them; `none` for those
  /// that the site does not have.
  using Streams = std::vector<std::vector<StreamIndex>>;
  static constexpr StreamIndex none = ~StreamIndex{0};

  PlantSampler(const PlantModel &plant, const PlantRun &run, Streams streams);

  [[nodiscard]] const PlantTicks &ticks() const { return ticks_; }
  /// Appends the samples of one tick, in the order in which messages would bring them.
  void fill(std::int64_t tick, std::vector<Sample> &into);

private:
  const PlantModel &plant_;
  const PlantRun run_;
  const PlantTicks ticks_;
  const Streams streams_;
  std::vector<double> values_;
};

/// What was wrong in the plant, as JSON: seed, span of the run, every fault in it with start, end, asset, kind, cost and the
/// streams that it disturbs, and the limits of the demo site that are wrong.
[[nodiscard]] std::string truthOf(const PlantModel &plant, const PlantRun &run, Duration covered);

} // namespace andon::simulation
