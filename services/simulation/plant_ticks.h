// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "services/simulation/plant_model.h"

#include <cstdint>

namespace andon::simulation {

/// When the assets of a plant report: each once a tick, spread evenly over it, with some milliseconds of jitter, at
/// moments that are counted from 1970 and not from a run's start. So runs that join in time, and runs that overlap, have
/// the same stamps.
class PlantTicks {
public:
  /// `rate`: ticks a second.
  PlantTicks(const PlantModel &plant, double rate);

  [[nodiscard]] Duration period() const { return period_; }
  /// The first tick that begins at or after `time`.
  [[nodiscard]] std::int64_t firstFrom(UtcTime time) const;
  [[nodiscard]] UtcTime begin(std::int64_t tick) const { return UtcTime{period_ * tick}; }
  /// Whole milliseconds, as payloads carry them.
  [[nodiscard]] UtcTime stamp(std::int64_t tick, std::size_t asset) const;

private:
  std::uint64_t seed_;
  Duration period_;
  Duration apart_;       ///< two assets, zero where they are too many
  std::uint64_t jitter_; ///< in milliseconds, at most
};

/// How the plant's own time goes with that of the stamps: they agree at `epoch`, then it goes `speed` times as fast.
struct PlantTime {
  UtcTime epoch;
  double speed = 1.0;

  [[nodiscard]] UtcTime at(UtcTime stamp) const;
  [[nodiscard]] UtcTime stampOf(UtcTime plantTime) const;
};

} // namespace andon::simulation
