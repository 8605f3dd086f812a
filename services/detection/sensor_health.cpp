// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/sensor_health.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

namespace andon::detection {
namespace {

using namespace std::chrono_literals;

constexpr std::uint16_t neighboursToLearn = 300;
constexpr std::uint8_t changesToLearn = 20;
/// A run of one value is flat once it is this long, and this many times the usual run.
constexpr std::uint32_t shortestFlatRun = 60;
constexpr float flatRuns = 20.0F;
/// Of the last 16 samples, so many swings make a signal erratic, and fewer than so many end it.
constexpr int swingsThatRaise = 6;
constexpr int swingsThatStay = 2;
/// How fast the usual difference follows. A sensor that stays noisy is the usual after some 1,000 samples.
constexpr float learning = 1.0F / 512.0F;
constexpr float mostLearned = 2.0F;  ///< times the usual, so that one spike teaches nothing
constexpr float standstill = 0.125F; ///< of the usual: a machine that stands says nothing about how it measures when it runs
constexpr std::uint8_t samplesAtNewLevel = 3;
/// Below it the network's and the broker's own pauses are in the way.
constexpr Duration shortestSilence = 2s;
/// Stamps from the future, or that cannot be used at all, are wrong soon; old ones may come from a gateway that buffered.
constexpr Duration aheadPatience = 1min;
constexpr Duration behindPatience = 10min;

constexpr std::uint8_t bit(SensorFault fault)
{
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(fault));
}

void set(HealthState &state, SensorFault fault, bool is)
{
  state.faults = static_cast<std::uint8_t>(is ? state.faults | bit(fault) : state.faults & ~bit(fault));
}

template <class Number>
void countUp(Number &number)
{
  if (number < std::numeric_limits<Number>::max())
    ++number;
}

SensorFault firstOf(std::uint8_t faults)
{
  return static_cast<SensorFault>(std::countr_zero(faults));
}

HealthChange settle(const HealthPlan &plan, UtcTime now, HealthState &state)
{
  const auto alarming = static_cast<std::uint8_t>(state.silenceAlarms ? state.faults : state.faults & ~bit(SensorFault::Stale));
  if (state.faults != 0)
    state.healthy = noTime;
  if (alarming != 0) {
    const bool wasActive = std::exchange(state.active, true);
    const SensorFault before = std::exchange(state.fault, firstOf(alarming));
    return !wasActive ? HealthChange::Raised : before != state.fault ? HealthChange::Renamed : HealthChange::None;
  }
  if (!state.active || state.faults != 0 || now == noTime)
    return HealthChange::None;
  if (state.healthy == noTime)
    state.healthy = now;
  if (now - state.healthy < plan.hold)
    return HealthChange::None;
  state.active = false;
  return HealthChange::Returned;
}

/// How long the signal stays as it is, against how long it usually does. A steady zero is what a standing machine reads.
bool isFlat(const HealthPlan &plan, const Sample &sample, bool isSame, HealthState &state)
{
  if (!isSame) {
    if (state.changed != noTime) {
      countUp(state.changes);
      state.usualRun += (static_cast<float>(state.run + 1) - state.usualRun) / static_cast<float>(std::min<int>(state.changes, 32));
    }
    state.changed = sample.time;
    state.run = 0;
    return false;
  }
  countUp(state.run);
  return plan.flatLine > Duration::zero() && state.changes >= changesToLearn && sample.value != 0.0 && state.run >= shortestFlatRun &&
         static_cast<float>(state.run) >= flatRuns * state.usualRun && sample.time - state.changed >= plan.flatLine;
}

/// Swings are large steps, each against the one before; a start, a stop and a ramp have none.
bool isErratic(const HealthPlan &plan, float step, HealthState &state)
{
  if (plan.erratic <= 0.0F)
    return false;
  const float size = std::abs(step);
  const float large = plan.erratic * std::max(state.usual, plan.leastUsual);
  const bool hasLearned = state.neighbours >= neighboursToLearn;
  const bool isSwing = hasLearned && size > large && std::abs(state.step) > large && (size > 0.0F && (step > 0.0F) != (state.step > 0.0F));
  state.swings = static_cast<std::uint16_t>(state.swings << 1U | (isSwing ? 1U : 0U));
  if (!hasLearned) {
    ++state.neighbours;
    state.usual += (size - state.usual) / static_cast<float>(state.neighbours);
  } else if (size >= state.usual * standstill) {
    state.usual += (std::min(size, mostLearned * std::max(state.usual, plan.leastUsual)) - state.usual) * learning;
  }
  const int swings = std::popcount(state.swings);
  return (state.faults & bit(SensorFault::Erratic)) != 0 ? swings >= swingsThatStay : swings >= swingsThatRaise;
}

bool isJump(const HealthPlan &plan, float step, HealthState &state)
{
  if (plan.jump > 0.0F && std::abs(step) > plan.jump)
    state.afterJump = samplesAtNewLevel;
  else if (state.afterJump > 0)
    --state.afterJump;
  return state.afterJump > 0;
}

bool isSkewed(const HealthPlan &plan, const Sample &sample, UtcTime received, HealthState &state)
{
  if (plan.clockSkew <= Duration::zero() || sample.timeSource == TimeSource::Receive)
    return false;
  const Duration behind = received - sample.time;
  const bool isRefused = sample.timeSource == TimeSource::Replaced;
  if (!isRefused && behind <= plan.clockSkew && behind >= -plan.clockSkew) {
    state.skewSince = noTime;
    return false;
  }
  if (state.skewSince == noTime)
    state.skewSince = received;
  return received - state.skewSince >= (isRefused || behind < Duration::zero() ? aheadPatience : behindPatience);
}

void judgeSignal(const HealthPlan &plan, const Sample &sample, HealthState &state)
{
  const bool isFirst = state.latest == noTime;
  const double step = sample.value - state.value;
  set(state, SensorFault::FlatLine, isFlat(plan, sample, !isFirst && std::abs(step) <= plan.sameness, state));
  if (!isFirst && sample.time > state.latest && sample.time - state.latest <= plan.neighbours) {
    const auto narrow = static_cast<float>(step);
    set(state, SensorFault::Erratic, isErratic(plan, narrow, state));
    set(state, SensorFault::Jump, isJump(plan, narrow, state));
    state.step = narrow;
  } else if (sample.time != state.latest) {
    // Over a gap nothing can be said of steps.
    state.step = 0.0F;
    state.afterJump = 0;
    set(state, SensorFault::Jump, false);
  }
  state.value = sample.value;
}

} // namespace

HealthPlan healthPlanOf(const Stream &stream, const HealthSettings &site, bool selectsMode)
{
  const HealthSettings own = stream.health ? merged(site, *stream.health) : site;
  const bool hasOwnFlatLine = stream.health && stream.health->flatLine;
  const double resolution = std::pow(10.0, -stream.decimals);
  HealthPlan plan;
  plan.clockSkew = own.clockSkew;
  plan.hold = own.hold;
  plan.badValues = static_cast<std::uint8_t>(std::clamp(own.badValues, 0, 255));
  plan.outOfContract = static_cast<std::uint8_t>(std::clamp(own.outOfContract, 0, 255));
  plan.span = stream.range ? stream.range->high - stream.range->low : 0.0;
  plan.sameness = plan.span * 1e-9;
  plan.leastUsual = static_cast<float>(plan.span > 0.0 ? std::max(plan.span / 1000.0, resolution) : 2.0 * resolution);
  plan.neighbours = 3 * stream.interval;
  if (stream.onChange || (selectsMode && !stream.periodic))
    return plan;
  if (own.stale > 0.0)
    plan.staleAfter = std::max(shortestSilence, std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::nano>(
                                                    std::min(static_cast<double>(stream.interval.count()) * own.stale, 9e18))));
  // Whole numbers are states and counts: they may stay, and leap. Where the stream's own settings say so they are judged too.
  const bool isWhole = stream.decimals == 0 || (stream.type != ValueType::Double && stream.type != ValueType::Float);
  plan.flatLine = isWhole && !hasOwnFlatLine ? Duration::zero() : own.flatLine;
  plan.erratic = isWhole && !(stream.health && stream.health->erratic) ? 0.0F : static_cast<float>(own.erratic);
  plan.jump = isWhole && !(stream.health && stream.health->jump) ? 0.0F : static_cast<float>(own.jump * plan.span);
  return plan;
}

HealthChange judgeSample(const HealthPlan &plan, const Sample &sample, UtcTime received, HealthState &state)
{
  set(state, SensorFault::Stale, false);
  if (state.latest != noTime && sample.time < state.latest) {
    if (!resets(state.late, sample.time))
      return HealthChange::None;
    state.latest = state.changed = state.healthy = noTime;
    state.run = 0;
  }
  state.late = {};
  set(state, SensorFault::NotFinite, false);
  state.badRun = 0;
  if (sample.quality == Quality::Good) {
    state.outsideRun = 0;
    judgeSignal(plan, sample, state);
  } else {
    countUp(state.outsideRun);
  }
  set(state, SensorFault::OutOfContract, plan.outOfContract > 0 && state.outsideRun >= plan.outOfContract);
  set(state, SensorFault::ClockSkew, isSkewed(plan, sample, received, state));
  state.latest = sample.time;
  if (!distrust(state))
    state.trusted = sample.time;
  return settle(plan, sample.time, state);
}

HealthChange judgeBadValue(const HealthPlan &plan, UtcTime received, HealthState &state)
{
  set(state, SensorFault::Stale, false);
  countUp(state.badRun);
  state.healthy = noTime;
  set(state, SensorFault::NotFinite, plan.badValues > 0 && state.badRun >= plan.badValues);
  return settle(plan, state.faults != 0 ? received : noTime, state);
}

HealthChange judgeSilence(const HealthPlan &plan, Duration silence, bool alarms, HealthState &state)
{
  if (plan.staleAfter <= Duration::zero() || silence <= plan.staleAfter)
    return HealthChange::None;
  set(state, SensorFault::Stale, true);
  state.silenceAlarms = alarms;
  return settle(plan, noTime, state);
}

std::optional<SensorFault> distrust(const HealthState &state)
{
  const auto wrong = static_cast<std::uint8_t>(state.faults & ~bit(SensorFault::ClockSkew));
  if ((wrong & bit(SensorFault::Stale)) != 0)
    return SensorFault::Stale;
  if (state.badRun > 0)
    return SensorFault::NotFinite;
  if (state.outsideRun > 0)
    return SensorFault::OutOfContract;
  return wrong == 0 ? std::nullopt : std::optional{firstOf(wrong)};
}

} // namespace andon::detection
