// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_ticks.h"

#include "services/simulation/deterministic_math.h"

#include <algorithm>

namespace andon::simulation {
namespace {

using namespace std::chrono_literals;

constexpr Duration mostJitter = 8ms;

Duration scaled(Duration time, double factor)
{
  // Whole and fraction apart: nanoseconds of years do not fit into a double.
  const std::int64_t whole = time / 1s;
  const auto rest = static_cast<double>((time % 1s).count());
  const double seconds = static_cast<double>(whole) * factor;
  const double floored = std::floor(seconds);
  return std::chrono::seconds{static_cast<std::int64_t>(floored)} +
         Duration{static_cast<std::int64_t>((seconds - floored) * 1e9 + rest * factor)};
}

} // namespace

PlantTicks::PlantTicks(const PlantModel &plant, double rate)
    : seed_(mix(plant.settings().seed, 0x71c5ULL))
    , period_(std::max<Duration>(Duration{static_cast<std::int64_t>(1e9 / rate + 0.5)}, 1us))
    , apart_(period_ / static_cast<std::int64_t>(plant.assets().size()))
    , jitter_(static_cast<std::uint64_t>(std::min(mostJitter, period_ / 4) / 1ms) + 1)
{
}

std::int64_t PlantTicks::firstFrom(UtcTime time) const
{
  const std::int64_t tick = time.time_since_epoch() / period_;
  return begin(tick) < time ? tick + 1 : tick;
}

UtcTime PlantTicks::stamp(std::int64_t tick, std::size_t asset) const
{
  const std::uint64_t late = mix(seed_, asset, static_cast<std::uint64_t>(tick)) % jitter_;
  const Duration since = period_ * tick + apart_ * static_cast<std::int64_t>(asset);
  return UtcTime{std::chrono::milliseconds{since / 1ms + static_cast<std::int64_t>(late)}};
}

UtcTime PlantTime::at(UtcTime stamp) const
{
  return speed == 1.0 ? stamp : epoch + scaled(stamp - epoch, speed);
}

UtcTime PlantTime::stampOf(UtcTime plantTime) const
{
  return speed == 1.0 ? plantTime : epoch + scaled(plantTime - epoch, 1.0 / speed);
}

} // namespace andon::simulation
