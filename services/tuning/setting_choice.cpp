// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tuning/setting_choice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace andon::tuning {
namespace {

constexpr double harderBy = 0.03;         ///< of the limit's distance from the middle of the values
constexpr std::size_t mostLookedAt = 400; ///< candidates whose harder brother is judged
constexpr double mostTimeInAlarm = 1.5;   ///< times that of the present setting (alarms.md)
constexpr std::size_t mostFolds = 10;
constexpr std::size_t mostInFront = 50;
constexpr int resamplings = 400;

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

Constraints constraintsFor(const Candidate &current, const RecommendOptions &options)
{
  Constraints constraints{options.maxMissed, options.maxDelay, options.slack, options.maxDelay};
  if (!constraints.latest && current.all.found > 0)
    constraints.latest = current.all.delays / static_cast<std::int64_t>(current.all.found) + options.slack;
  return constraints;
}

double plainCost(const Tally &tally)
{
  return static_cast<double>(tally.activations + tally.falseActivations) + 0.5 * tally.inAlarmOutsideShare() +
         1e-3 * tally.meanDelay().value_or(0.0) / (1.0 + tally.meanDelay().value_or(0.0));
}

std::optional<double> costOf(const Tally &tally, const Tally &current, const Constraints &constraints)
{
  if (tally.missed() > constraints.maxMissed || (tally.events > 0 && tally.found == 0))
    return std::nullopt;
  if (tally.inAlarmOutside > current.inAlarmOutside || seconds(tally.inAlarm) > mostTimeInAlarm * seconds(current.inAlarm))
    return std::nullopt;
  if (tally.found > 0) {
    const double mean = *tally.meanDelay();
    if (constraints.maxDelay && mean > seconds(*constraints.maxDelay))
      return std::nullopt;
    // Whoever misses more finds the easy ones: that present setting's delay says nothing.
    if (!constraints.maxDelay && current.found >= tally.found && mean > *current.meanDelay() + seconds(constraints.slack))
      return std::nullopt;
  }
  return plainCost(tally);
}

SettingChoice::SettingChoice(SettingSearch &search, const std::vector<LabelledHistory> &histories, const Candidate &current,
                             const Constraints &constraints)
    : search_(search)
    , current_(current)
    , constraints_(constraints)
    , listed_(search.judged().size())
{
  std::iota(listed_.begin(), listed_.end(), std::size_t{0});
  std::vector<double> values;
  for (const LabelledHistory &history : histories) {
    const std::size_t step = std::max<std::size_t>(1, history.samples.size() / 10'000);
    for (std::size_t i = 0; i < history.samples.size(); i += step)
      values.push_back(history.samples.values[i]);
  }
  if (!values.empty()) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    middle_ = *middle;
  }
}

LimitSetting SettingChoice::harder(const LimitSetting &setting) const
{
  LimitSetting made = setting;
  made.limit += harderBy * std::abs(setting.limit - middle_) * (setting.side == LimitSide::High ? 1.0 : -1.0);
  return made;
}

const Candidate *SettingChoice::bestOver(const Blocks &blocks, std::optional<LimitSide> side)
{
  const Tally current = sumOf(current_, blocks);
  std::vector<std::pair<double, std::size_t>> allowed;
  for (const std::size_t index : listed_) {
    const Candidate &candidate = *search_.judged()[index];
    if (side && candidate.setting.side != *side)
      continue;
    if (const auto cost = costOf(sumOf(candidate, blocks), current, constraints_))
      allowed.emplace_back(*cost, index);
  }
  if (allowed.empty())
    return nullptr;
  std::sort(allowed.begin(), allowed.end());
  for (std::size_t i = 0; i < allowed.size() && i < mostLookedAt; ++i) {
    const LimitSetting setting = search_.judged()[allowed[i].second]->setting;
    const Tally harderTally = sumOf(search_.judge(harder(setting)), blocks);
    if (harderTally.missed() <= constraints_.maxMissed)
      return search_.judged()[allowed[i].second].get();
  }
  return search_.judged()[allowed.front().second].get();
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
  const auto rank = [](const Candidate &each) { return std::tuple{each.all.missed(), plainCost(each.all)}; };
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
