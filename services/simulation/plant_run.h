// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/simulation/plant_model.h"
#include "services/simulation/run.h"

#include <optional>
#include <string>

namespace andon::simulation {

struct PlantRun {
  double rate = 1.0;                ///< messages a second an asset, in the time of the stamps
  double speed = 1.0;               ///< seconds of the plant's life a second of the stamps: faults come and grow that much sooner
  bool paced = true;                ///< each message at its stamp's moment; else as fast as they are taken
  UtcTime start;                    ///< stamp of the first message
  std::optional<Duration> length{}; ///< in the time of the stamps; none: until `wait` says to end
};

/// One flat JSON object an asset and tick, "plant/<area>/<asset>", with "ts" and a counter "seq" that grows by one. The
/// assets of a tick are spread evenly over it; deadlines are absolute, so that no drift builds up. After an error the
/// report in `into` tells how far it came.
[[nodiscard]] Result<void> runPlant(const PlantModel &plant, const PlantRun &run, const Clock &clock, const WaitUntil &wait,
                                    const Publish &publish, RunReport &into);

/// What was wrong in the plant, as JSON: seed, span of the run, and every fault that began in it with start, end, asset,
/// kind and the streams that it disturbs.
[[nodiscard]] std::string truthOf(const PlantModel &plant, const PlantSettings &settings, const PlantRun &run, Duration covered);

} // namespace andon::simulation
