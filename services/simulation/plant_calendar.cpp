// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_calendar.h"

#include "services/simulation/deterministic_math.h"

namespace andon::simulation {
namespace {

constexpr double plantClockAhead = 3600.0;
constexpr double mondayOffset = 4.0 * daySeconds; // 1970-01-01 was a Thursday: the first Monday came four days later
constexpr double weekSeconds = 7.0 * daySeconds;
constexpr double shiftSeconds = 8.0 * hourSeconds;
constexpr double yearSeconds = 365.2425 * daySeconds;

/// A stop within a slot of time.
struct Stop {
  double begin = 0.0;
  double end = 0.0;
};

std::uint64_t slotSeed(std::uint64_t seed, std::uint64_t what, double slot)
{
  return mix(seed, what, static_cast<std::uint64_t>(static_cast<std::int64_t>(slot)));
}

/// One changeover a shift, an hour after its begin at the earliest.
Stop changeover(std::uint64_t seed, double seconds)
{
  const double slot = std::floor((seconds + 2.0 * hourSeconds) / shiftSeconds);
  const std::uint64_t bits = slotSeed(seed, 0xc0, slot);
  const double begin = slot * shiftSeconds - 2.0 * hourSeconds + hourSeconds * (1.0 + 5.5 * unit(bits));
  return {begin, begin + 720.0 + 780.0 * unit(mix(bits))};
}

/// A short stop in about a third of the half hours; an empty one in the others.
Stop shortStop(std::uint64_t seed, double seconds)
{
  constexpr double slotLength = 1800.0;
  const double slot = std::floor(seconds / slotLength);
  const std::uint64_t bits = slotSeed(seed, 0x55, slot);
  if (unit(bits) > 0.34)
    return {};
  const double begin = slot * slotLength + 1500.0 * unit(mix(bits));
  return {begin, begin + 60.0 + 120.0 * unit(mix(bits, 1))};
}

/// A set-up of 8 to 20 minutes in four hours.
Stop toolSetup(std::uint64_t seed, int machine, double seconds)
{
  constexpr double slotLength = 4.0 * hourSeconds;
  const double slot = std::floor(seconds / slotLength);
  const std::uint64_t bits = slotSeed(seed, 0x700 + static_cast<std::uint64_t>(machine), slot);
  const double begin = slot * slotLength + 12600.0 * unit(bits);
  return {begin, begin + 480.0 + 720.0 * unit(mix(bits))};
}

bool isIn(const Stop &stop, double seconds)
{
  return seconds >= stop.begin && seconds < stop.end;
}

double openBy(const Stop &stop, double seconds)
{
  return stop.end <= stop.begin ? 1.0 : 1.0 - box(seconds, stop.begin, stop.end + 40.0, 15.0, 40.0);
}

double secondOfDay(double seconds)
{
  const double local = seconds + plantClockAhead;
  return local - daySeconds * std::floor(local / daySeconds);
}

/// 06:00 to 22:00.
double dayTime(double seconds)
{
  return box(secondOfDay(seconds), 6.0 * hourSeconds, 22.0 * hourSeconds, 600.0, 600.0);
}

} // namespace

double secondOfWeek(double seconds)
{
  const double local = seconds + plantClockAhead - mondayOffset;
  return local - weekSeconds * std::floor(local / weekSeconds);
}

double productionDayOf(double seconds)
{
  constexpr double offset = 5.0 * hourSeconds; // 06:00 of the plant's clock
  return std::floor((seconds - offset) / daySeconds) * daySeconds + offset;
}

double shiftLoad(double seconds)
{
  const double second = secondOfDay(seconds);
  const double early = box(second, 6.0 * hourSeconds, 14.0 * hourSeconds, 900.0, 900.0);
  const double late = box(second, 14.0 * hourSeconds, 22.0 * hourSeconds, 900.0, 900.0);
  const double week = secondOfWeek(seconds);
  const double weekend = 0.06 * smoothStep((week - 5.0 * daySeconds) / 7200.0) + 0.03 * smoothStep((week - 6.0 * daySeconds) / 7200.0);
  // Half an hour in the middle of a shift in which part of the crew has its break.
  const double inShift = second + 2.0 * hourSeconds - shiftSeconds * std::floor((second + 2.0 * hourSeconds) / shiftSeconds);
  const double pause = 0.05 * box(inShift, 3.75 * hourSeconds, 4.25 * hourSeconds, 300.0, 300.0);
  return 0.89 + 0.11 * early + 0.08 * late - weekend * (1.0 - smoothStep((week - weekSeconds + 7200.0) / 7200.0)) - pause;
}

MachineState lineState(std::uint64_t seed, double seconds)
{
  if (isIn(changeover(seed, seconds), seconds))
    return MachineState::Setup;
  return isIn(shortStop(seed, seconds), seconds) ? MachineState::Waiting : MachineState::Running;
}

double lineRunning(std::uint64_t seed, double seconds)
{
  return openBy(changeover(seed, seconds), seconds) * openBy(shortStop(seed, seconds), seconds);
}

MachineState toolState(std::uint64_t seed, int machine, bool isDayMachine, double seconds)
{
  if (isDayMachine && dayTime(seconds) < 0.5)
    return MachineState::Off;
  return isIn(toolSetup(seed, machine, seconds), seconds) ? MachineState::Setup : MachineState::Running;
}

double toolAvailable(std::uint64_t seed, int machine, bool isDayMachine, double seconds)
{
  return openBy(toolSetup(seed, machine, seconds), seconds) * (isDayMachine ? dayTime(seconds) : 1.0);
}

double outdoorTemperature(std::uint64_t seed, double seconds)
{
  const double season = wave(seconds / yearSeconds - 0.30);                  // warmest in the middle of July
  const double day = wave((seconds + plantClockAhead) / daySeconds - 0.375); // warmest at 15:00
  return 10.5 + 9.5 * season + (3.2 + 1.6 * season) * day + 4.0 * wander(mix(seed, 0xea1), seconds, 2.6 * daySeconds) +
         0.8 * wander(mix(seed, 0xea2), seconds, 2.1 * hourSeconds);
}

double wetBulbDepression(std::uint64_t seed, double seconds)
{
  const double day = wave((seconds + plantClockAhead) / daySeconds - 0.375);
  return 3.2 + 1.4 * day + 1.2 * wander(mix(seed, 0xd27), seconds, 1.3 * daySeconds);
}

} // namespace andon::simulation
