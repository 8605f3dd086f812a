// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/setting_choice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace andon::tuning {
namespace {

/// By how much a limit is shifted to see whether its setting holds elsewhere, in parts of its distance from the middle of the values.
constexpr std::array shifts{-0.06, -0.03, 0.03, 0.06};
constexpr std::size_t mostLookedAt = 400, leastLookedAt = 12; ///< candidates whose shifted brothers are judged
constexpr std::size_t samplesLookedAt = 100'000'000;          ///< for all of them about, where a history is long
constexpr double mostTimeInAlarm = 1.5;                       ///< times that of the present setting (alarms.md)
constexpr std::size_t mostFolds = 10;
constexpr std::size_t mostInFront = 50;
constexpr int resamplings = 400;
/// Of the present activations: what it costs to move the limit as far as it lies from the middle of the values.
constexpr double ofMoving = 0.1;
constexpr double ofDeadband = 0.4;  ///< a wider deadband, against a limit moved by as much
constexpr double ofMeanDelay = 0.3; ///< in activations, for a sample of the mean delay

double seconds(Duration duration)
{
  return std::chrono::duration<double>(duration).count();
}

Tally sumOf(const Candidate &candidate, const std::vector<bool> &blocks)
{
  Tally sum;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (blocks[i])
      sum += candidate.blocks[i];
  return sum;
}

std::uint64_t nextNumber(std::uint64_t &state) // splitmix64: the same interval at every run
{
  std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31U);
}

/// Between which activations an hour 90 % of resampled blocks lie.
std::pair<double, double> intervalOf(const std::vector<Tally> &blocks)
{
  std::vector<double> rates;
  std::uint64_t state = 1;
  for (int i = 0; i < resamplings; ++i) {
    Tally sum;
    for (std::size_t k = 0; k < blocks.size(); ++k)
      sum += blocks[nextNumber(state) % blocks.size()];
    rates.push_back(sum.activationsPerHour());
  }
  std::sort(rates.begin(), rates.end());
  return {rates[rates.size() / 20], rates[rates.size() - 1 - rates.size() / 20]};
}

} // namespace

Comparison compare(const Candidate &candidate, const Candidate &current, const BlockedHistories &histories, const std::vector<bool> &counts)
{
  Comparison made;
  made.tally = sumOf(candidate, counts);
  made.current = sumOf(current, counts);
  const DelaySetting &delays = candidate.setting.delays;
  made.waiting = seconds(delays.onDelay) + (delays.count.samples > 1 ? seconds(delays.count.window) : 0.0);
  if (candidate.setting.side == current.setting.side)
    made.moved = std::abs(candidate.setting.limit - current.setting.limit) +
                 ofDeadband * std::max(0.0, candidate.setting.deadband - current.setting.deadband);
  for (std::size_t i = 0; i < candidate.delays.size(); ++i) {
    if (!counts[histories.blockOfEvent()[i]] || current.delays[i] == missedEvent)
      continue;
    if (candidate.delays[i] == missedEvent) {
      ++made.lost;
      continue;
    }
    ++made.shared;
    made.delay += candidate.delays[i];
    made.currentDelay += current.delays[i];
  }
  if (made.shared > 0) {
    made.delay /= static_cast<double>(made.shared);
    made.currentDelay /= static_cast<double>(made.shared);
  }
  return made;
}

double plainCost(const Tally &tally, Duration interval)
{
  // In activations: for an event, for a sample of the mean delay, and for a sample of one event's.
  constexpr double ofMissed = 10.0, ofDelay = 0.02;
  const double samplesLate = tally.meanDelay().value_or(0.0) / std::max(1e-3, seconds(interval));
  return static_cast<double>(tally.activations + tally.falseActivations) + ofMissed * static_cast<double>(tally.missed()) +
         std::max(ofMeanDelay, ofDelay * static_cast<double>(tally.found)) * samplesLate;
}

std::optional<double> costOf(const Comparison &comparison, const Constraints &constraints)
{
  const Tally &tally = comparison.tally, &current = comparison.current;
  if (comparison.lost > constraints.maxLost || (tally.events > 0 && tally.found == 0))
    return std::nullopt;
  if (tally.activations > current.activations && !(constraints.isLabelled && tally.found > current.found))
    return std::nullopt;
  const double outside = constraints.isLabelled ? constraints.outsideShare : mostTimeInAlarm;
  if (seconds(tally.inAlarmOutside) > outside * seconds(current.inAlarmOutside) ||
      seconds(tally.inAlarm) > mostTimeInAlarm * seconds(current.inAlarm))
    return std::nullopt;
  if (constraints.maxDelay ? tally.found > 0 && *tally.meanDelay() > seconds(*constraints.maxDelay)
                           : comparison.delay > comparison.currentDelay + seconds(constraints.slack))
    return std::nullopt;
  const double moving = constraints.limitDistance && *constraints.limitDistance > 0.0
                            ? ofMoving * static_cast<double>(current.activations) * comparison.moved / *constraints.limitDistance
                            : 0.0;
  // Where no event shows how late the alarm comes, its setting says it.
  const double waiting =
      !constraints.isLabelled && tally.found == 0 ? ofMeanDelay * comparison.waiting / std::max(1e-3, seconds(constraints.interval)) : 0.0;
  return plainCost(tally, constraints.interval) + moving + waiting;
}

double middleOf(const std::vector<LabelledHistory> &histories)
{
  std::vector<double> values;
  for (const LabelledHistory &history : histories) {
    const std::size_t step = std::max<std::size_t>(1, history.samples.size() / 10'000);
    for (std::size_t i = 0; i < history.samples.size(); i += step)
      values.push_back(history.samples.values[i]);
  }
  if (values.empty())
    return 0.0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

SettingChoice::SettingChoice(SettingSearch &search, const std::vector<LabelledHistory> &histories, const Candidate &current,
                             const Constraints &constraints)
    : search_(search)
    , current_(current)
    , constraints_(constraints)
    , listed_(search.judged().size())
    , middle_(middleOf(histories))
{
  std::iota(listed_.begin(), listed_.end(), std::size_t{0});
  std::size_t samples = 1;
  for (const LabelledHistory &history : histories)
    samples += history.samples.size();
  lookedAt_ = std::clamp(samplesLookedAt / samples / shifts.size(), leastLookedAt, mostLookedAt);
}

LimitSetting SettingChoice::shifted(const LimitSetting &setting, double by) const
{
  LimitSetting made = setting;
  made.limit += by * std::abs(setting.limit - middle_) * (setting.side == LimitSide::High ? 1.0 : -1.0);
  return made;
}

SettingChoice::Hold SettingChoice::holdOf(const LimitSetting &setting, double cost, const Blocks &blocks)
{
  Hold hold{false, false, cost};
  // What it costs to move the limit is part of each of them.
  const double moving = cost - plainCost(sumOf(search_.judge(setting), blocks), constraints_.interval);
  Duration outside{}, currentOutside{};
  for (const double by : shifts) {
    const Comparison made = compare(search_.judge(shifted(setting, by)), current_, search_.histories(), blocks);
    hold.loses = hold.loses || made.lost > constraints_.maxLost;
    hold.cost += plainCost(made.tally, constraints_.interval) + moving;
    outside += made.tally.inAlarmOutside;
    currentOutside += made.current.inAlarmOutside;
  }
  hold.lastsLonger = seconds(outside) > (constraints_.isLabelled ? 1.0 : mostTimeInAlarm) * seconds(currentOutside);
  return hold;
}

const Candidate *SettingChoice::bestOver(const Blocks &blocks, std::optional<LimitSide> side)
{
  std::vector<std::pair<double, std::size_t>> allowed;
  Constraints constraints = constraints_;
  // With the margin first; where nothing keeps to it, without.
  for (const double share : {Constraints::outsideMargin, 1.0}) {
    constraints.outsideShare = share;
    for (const std::size_t index : listed_) {
      const Candidate &candidate = *search_.judged()[index];
      if (side && candidate.setting.side != *side)
        continue;
      if (const auto cost = costOf(compare(candidate, current_, search_.histories(), blocks), constraints))
        allowed.emplace_back(*cost, index);
    }
    if (!allowed.empty())
      break;
  }
  if (allowed.empty())
    return nullptr;
  std::sort(allowed.begin(), allowed.end());
  allowed.resize(std::min(allowed.size(), lookedAt_));
  std::vector<std::pair<Hold, std::size_t>> held(allowed.size());
  // Those of one limit after another: they share its runs.
  std::vector<std::size_t> order(allowed.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto settingAt = [&](std::size_t i) -> const LimitSetting & { return search_.judged()[allowed[i].second]->setting; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair{settingAt(a).limit, settingAt(a).deadband} < std::pair{settingAt(b).limit, settingAt(b).deadband};
  });
  for (const double by : shifts)
    for (const std::size_t i : order)
      (void)search_.judge(shifted(settingAt(i), by));
  for (std::size_t i = 0; i < allowed.size(); ++i)
    held[i] = {holdOf(settingAt(i), allowed[i].first, blocks), allowed[i].second};
  return search_.judged()[std::min_element(held.begin(), held.end())->second].get();
}

const Candidate *SettingChoice::best()
{
  return bestOver(Blocks(current_.blocks.size(), true));
}

SideOutcome SettingChoice::bestOf(LimitSide side)
{
  SideOutcome outcome;
  outcome.side = side;
  if (const Candidate *best = bestOver(Blocks(current_.blocks.size(), true), side)) {
    outcome.isAllowed = true;
    outcome.best = *best;
    return outcome;
  }
  const Candidate *least = nullptr;
  const auto rank = [this](const Candidate &each) { return std::tuple{each.all.missed(), plainCost(each.all, constraints_.interval)}; };
  for (const std::size_t index : listed_) {
    const Candidate &candidate = *search_.judged()[index];
    const bool isQuiet = candidate.all.inAlarmOutside <= current_.all.inAlarmOutside;
    if (candidate.setting.side == side && isQuiet && candidate.all.activations > 0 && (least == nullptr || rank(candidate) < rank(*least)))
      least = &candidate;
  }
  if (least != nullptr)
    outcome.best = *least;
  else
    outcome.best.setting.side = side;
  return outcome;
}

std::vector<Candidate> SettingChoice::front() const
{
  std::vector<const Candidate *> quiet;
  for (const std::size_t index : listed_) {
    const Candidate &candidate = *search_.judged()[index];
    if (candidate.all.activations > 0 && candidate.all.inAlarmOutside <= current_.all.inAlarmOutside &&
        seconds(candidate.all.inAlarm) <= mostTimeInAlarm * seconds(current_.all.inAlarm))
      quiet.push_back(&candidate);
  }
  const auto rank = [](const Candidate *each) {
    return std::tuple{each->all.activations, each->all.missed(), each->all.meanDelay().value_or(0.0), each->all.inAlarmOutside};
  };
  std::sort(quiet.begin(), quiet.end(), [&](const Candidate *a, const Candidate *b) { return rank(a) < rank(b); });
  std::vector<Candidate> front;
  std::vector<const Candidate *> kept;
  for (const Candidate *each : quiet) {
    const bool isWorse = std::any_of(kept.begin(), kept.end(), [&](const Candidate *other) {
      return other->all.missed() <= each->all.missed() &&
             (other->all.missed() < each->all.missed() || other->all.meanDelay().value_or(0.0) <= each->all.meanDelay().value_or(0.0));
    });
    if (isWorse)
      continue;
    kept.push_back(each);
    front.push_back(*each);
    if (front.size() == mostInFront)
      break;
  }
  return front;
}

CrossValidation SettingChoice::crossValidate()
{
  CrossValidation validation;
  const std::size_t blocks = current_.blocks.size();
  validation.folds = std::min(blocks, mostFolds);
  std::vector<Tally> heldOut;
  for (std::size_t fold = 0; fold < validation.folds; ++fold) {
    Blocks rest(blocks, true), left(blocks, false);
    for (std::size_t i = fold; i < blocks; i += validation.folds) {
      rest[i] = false;
      left[i] = true;
    }
    const Candidate *chosen = bestOver(rest);
    validation.withoutChoice += chosen == nullptr ? 1 : 0;
    for (std::size_t i = 0; i < blocks; ++i)
      if (left[i])
        heldOut.push_back((chosen == nullptr ? current_ : *chosen).blocks[i]);
  }
  for (const Tally &each : heldOut)
    validation.heldOut += each;
  validation.present = current_.all;
  std::tie(validation.lowPerHour, validation.highPerHour) = intervalOf(heldOut);
  return validation;
}

} // namespace andon::tuning
