// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// The plant's calendar and its weather. Every function is pure in the plant's seed and in `seconds`, UTC since 1970. The
// plant's own clock is UTC + 1 h all the year, so that no table of time zones decides over its bytes.
namespace andon::simulation {

inline constexpr double daySeconds = 86400.0;
inline constexpr double hourSeconds = 3600.0;

/// What a machine does, as its state stream tells it.
enum class MachineState : std::uint8_t { Off, Setup, Running, Waiting };

/// Seconds since Monday 00:00 of the plant's clock.
[[nodiscard]] double secondOfWeek(double seconds);
/// The last begin of a production day, 06:00 of the plant's clock, at or before `seconds`.
[[nodiscard]] double productionDayOf(double seconds);

/// How much is asked of the lines by shift and weekday: 0.8 to 1.
[[nodiscard]] double shiftLoad(double seconds);

/// The packaging line: changeovers, short stops, breaks.
[[nodiscard]] MachineState lineState(std::uint64_t seed, double seconds);
/// 0 to 1: its running, with the ramps of stops and starts.
[[nodiscard]] double lineRunning(std::uint64_t seed, double seconds);

/// A machine tool of its own number: parts in cycles, set-ups, and with `isDayMachine` nights off.
[[nodiscard]] MachineState toolState(std::uint64_t seed, int machine, bool isDayMachine, double seconds);
[[nodiscard]] double toolAvailable(std::uint64_t seed, int machine, bool isDayMachine, double seconds);

/// Weather: season, day, and fronts that take days to pass.
[[nodiscard]] double outdoorTemperature(std::uint64_t seed, double seconds); ///< °C
/// °C by which the wet-bulb temperature lies below it.
[[nodiscard]] double wetBulbDepression(std::uint64_t seed, double seconds);

} // namespace andon::simulation
