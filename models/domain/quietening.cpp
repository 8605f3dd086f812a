// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quietening.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace andon {
namespace {

constexpr std::array ends{"none", "disputed", "outweighed", "withdrawn", "taken_back", "changed"};

bool hasLimitsByMode(const Rule &rule)
{
  return rule.modes && std::any_of(rule.modes->cases.begin(), rule.modes->cases.end(), [](const ModeCase &each) { return each.limit; });
}

struct LimitOf {
  double limit = 0.0;
  double deadband = 0.0;
};

std::optional<LimitOf> limitOf(const Rule &rule)
{
  if (const auto *limit = std::get_if<LimitCondition>(&rule.condition))
    return LimitOf{limit->limit, limit->deadband};
  if (const auto *says = std::get_if<PredictorCondition>(&rule.condition))
    return LimitOf{says->limit, says->deadband};
  if (const auto *deviation = std::get_if<DeviationCondition>(&rule.condition))
    return LimitOf{deviation->limit, deviation->deadband};
  return std::nullopt;
}

double beyond(LimitSide side, double limit, double value)
{
  switch (side) {
  case LimitSide::High: return value - limit;
  case LimitSide::Low: return limit - value;
  }
  return 0.0;
}

double distance(const DeviationCondition &condition, double value)
{
  const double from = value - condition.setPoint;
  switch (condition.direction) {
  case Direction::Up: return from;
  case Direction::Down: return -from;
  case Direction::Either: return std::abs(from);
  }
  return from;
}

/// Occurrences that somebody calls so.
std::set<OccurrenceId> called(const Quietening &quietening, bool isFalse)
{
  std::set<OccurrenceId> occurrences;
  for (const QuietVerdict &verdict : quietening.verdicts)
    if (verdict.isFalse == isFalse)
      occurrences.insert(verdict.occurrence);
  return occurrences;
}

} // namespace

const char *keyOf(QuieteningEnd end)
{
  return ends.at(static_cast<std::size_t>(end));
}

std::optional<QuieteningEnd> quieteningEndFrom(std::string_view key)
{
  for (std::size_t i = 0; i < ends.size(); ++i)
    if (key == ends[i])
      return static_cast<QuieteningEnd>(i);
  return std::nullopt;
}

std::optional<double> excessOf(const Rule &rule, double value)
{
  if (rule.safety || rule.latching || hasLimitsByMode(rule) || std::isnan(value))
    return std::nullopt;
  if (const auto *limit = std::get_if<LimitCondition>(&rule.condition))
    return beyond(limit->side, limit->limit, value);
  if (const auto *says = std::get_if<PredictorCondition>(&rule.condition))
    return beyond(says->side, says->limit, value);
  if (const auto *deviation = std::get_if<DeviationCondition>(&rule.condition); deviation != nullptr && !deviation->reference)
    return distance(*deviation, value) - deviation->limit;
  return std::nullopt;
}

bool isOfLimit(const Quietening &quietening, const Rule &rule)
{
  const auto limit = limitOf(rule);
  return limit && quietening.limit == limit->limit && quietening.deadband == limit->deadband;
}

int weightOf(const Quietening &quietening)
{
  return static_cast<int>(called(quietening, true).size()) - 2 * static_cast<int>(called(quietening, false).size());
}

QuietBounds boundsOf(const Quietening &quietening, const QuieteningSettings &settings)
{
  const int weight = weightOf(quietening);
  if (weight <= 0)
    return {};
  QuietBounds seen{quietening.deadband, {}};
  for (const QuietVerdict &verdict : quietening.verdicts)
    if (verdict.isFalse) {
      seen.excess = std::max(seen.excess, verdict.excess);
      seen.lasting = std::max(seen.lasting, verdict.lasted);
    }
  const double spread = 1.0 + settings.margin * std::min(weight, mostWidenings);
  const double longest =
      std::min(static_cast<double>(settings.longestHold.count()), static_cast<double>(settings.holdStep.count()) * weight);
  const double lasting = std::min(static_cast<double>(seen.lasting.count()) * spread, longest);
  return {seen.excess * spread, Duration{static_cast<Duration::rep>(lasting)}};
}

const Quietening *decide(std::span<const Quietening> adjustments, const QuieteningSettings &settings, const Rule &rule, double value,
                         Duration lasted, UtcTime now)
{
  const auto excess = excessOf(rule, value);
  const auto limit = limitOf(rule);
  if (!settings.enabled || !excess || !limit)
    return nullptr;
  for (const Quietening &each : adjustments) {
    if (each.end != QuieteningEnd::None || now < each.since || now >= each.until || each.alarm != alarmId(rule) ||
        each.limit != limit->limit)
      continue;
    const QuietBounds bounds = boundsOf(each, settings);
    if (weightOf(each) > 0 && *excess <= bounds.excess && lasted <= bounds.lasting)
      return &each;
  }
  return nullptr;
}

Quietening withVerdict(Quietening before, const Rule &rule, const QuietVerdict &verdict, OccurrenceLabel label,
                       const QuieteningSettings &settings)
{
  Quietening after = std::move(before);
  const bool isFalse = label == OccurrenceLabel::False;
  const auto limit = limitOf(rule).value_or(LimitOf{});
  if (isFalse && (after.end != QuieteningEnd::None || after.limit != limit.limit)) {
    after.verdicts.clear();
    after.end = QuieteningEnd::None;
    after.endedAt = noTime;
    after.endedBy = {};
  }
  if (after.end != QuieteningEnd::None)
    return after;
  after.alarm = alarmId(rule);
  std::erase_if(after.verdicts,
                [&](const QuietVerdict &each) { return each.occurrence == verdict.occurrence && each.person == verdict.person; });
  if (isFalse || label == OccurrenceLabel::True) {
    after.verdicts.push_back(verdict);
    after.verdicts.back().isFalse = isFalse;
    if (after.verdicts.size() > mostQuietVerdicts)
      after.verdicts.erase(after.verdicts.begin());
  }
  if (isFalse) {
    after.limit = limit.limit;
    after.deadband = limit.deadband;
    if (after.verdicts.size() == 1)
      after.since = verdict.time;
    after.until = verdict.time + settings.lasts;
  }
  const std::set<OccurrenceId> falses = called(after, true), trues = called(after, false);
  if (falses.empty())
    after.end = QuieteningEnd::Withdrawn;
  else if (std::any_of(falses.begin(), falses.end(), [&](OccurrenceId each) { return trues.contains(each); }))
    after.end = QuieteningEnd::Disputed;
  else if (weightOf(after) <= 0)
    after.end = QuieteningEnd::Outweighed;
  if (after.end != QuieteningEnd::None) {
    after.endedAt = verdict.time;
    after.endedBy = verdict.person;
  }
  return after;
}

void coverReturn(Quietening &quietening, OccurrenceId occurrence, Duration lasted)
{
  for (QuietVerdict &verdict : quietening.verdicts)
    if (verdict.occurrence == occurrence)
      verdict.lasted = std::max(verdict.lasted, lasted);
}

} // namespace andon
