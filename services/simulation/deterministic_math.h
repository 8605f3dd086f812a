// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

namespace andon::simulation {

// The same bits on every machine: integer hashes, and of floating point only + - * / and floor, which IEEE 754 defines
// exactly (files that use this are compiled without contraction into fused operations). No sin, exp or log of libm.

/// The finaliser of splitmix64: every bit of the result depends on every bit of the input.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x)
{
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31U);
}

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t seed, std::uint64_t a, std::uint64_t b = 0)
{
  return mix(mix(mix(seed) ^ a) ^ b);
}

/// [0, 1)
[[nodiscard]] constexpr double unit(std::uint64_t bits)
{
  return static_cast<double>(bits >> 11U) * 0x1.0p-53;
}

/// Bell-shaped with standard deviation 1 and never beyond 3.47: four 16-bit uniforms added.
[[nodiscard]] constexpr double bell(std::uint64_t bits)
{
  double sum = 0.0;
  for (int i = 0; i < 4; ++i, bits >>= 16U)
    sum += static_cast<double>(bits & 0xffffU) + 0.5;
  return (sum / 65536.0 - 2.0) * 1.7320508075688772;
}

[[nodiscard]] inline double smoothStep(double x)
{
  if (x <= 0.0)
    return 0.0;
  return x >= 1.0 ? 1.0 : x * x * (3.0 - 2.0 * x);
}

/// Wanders smoothly within [-1, 1] with a new direction about every `period` seconds.
[[nodiscard]] inline double wander(std::uint64_t seed, double seconds, double period)
{
  const double place = seconds / period;
  const double cell = std::floor(place);
  const auto index = static_cast<std::uint64_t>(static_cast<std::int64_t>(cell));
  const double from = 2.0 * unit(mix(seed, index)) - 1.0;
  const double to = 2.0 * unit(mix(seed, index + 1)) - 1.0;
  return from + (to - from) * smoothStep(place - cell);
}

/// A wave like a sine, made of two parabolas: 0 at whole turns, 1 a quarter after.
[[nodiscard]] inline double wave(double turns)
{
  const double place = turns - std::floor(turns);
  const double half = place < 0.5 ? place : place - 0.5;
  const double bow = 16.0 * half * (0.5 - half);
  return place < 0.5 ? bow : -bow;
}

/// 0 before `begin` and after `end`, 1 between, with edges of `rise` and `fall` seconds inside.
[[nodiscard]] inline double box(double seconds, double begin, double end, double rise, double fall)
{
  return smoothStep((seconds - begin) / rise) * (1.0 - smoothStep((seconds - end + fall) / fall));
}

} // namespace andon::simulation
