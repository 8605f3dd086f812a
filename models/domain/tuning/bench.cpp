// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/bench.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace andon::tuning {
namespace {

using TenMinutes = std::chrono::duration<std::int64_t, std::ratio<600>>;

constexpr Duration fleetingWithin = std::chrono::seconds{10};
constexpr std::uint64_t floodAbove = 10;
constexpr std::uint64_t floodEndsBelow = 5;

std::int64_t periodOf(UtcTime time)
{
  return std::chrono::floor<TenMinutes>(time.time_since_epoch()).count();
}

std::vector<TenMinuteCount> periodsOf(const TakenSamples &samples, const std::vector<RunActivation> &activations)
{
  std::vector<std::int64_t> numbers;
  numbers.reserve(activations.size());
  for (const RunActivation &activation : activations)
    numbers.push_back(periodOf(startOf(samples, activation)));
  if (!samples.restarts.empty())
    std::sort(numbers.begin(), numbers.end());
  std::vector<TenMinuteCount> periods;
  for (const std::int64_t number : numbers)
    if (!periods.empty() && periods.back().number == number)
      ++periods.back().count;
    else
      periods.push_back({number, 1});
  return periods;
}

/// Of the periods from `first` to `last`, those within a flood (alarms.md), of both lists together.
double floodShare(const std::vector<TenMinuteCount> &own, const std::vector<TenMinuteCount> &others, std::int64_t first, std::int64_t last)
{
  std::uint64_t inFlood = 0;
  bool isFlood = false;
  std::int64_t previous = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 0, k = 0; i < own.size() || k < others.size();) {
    const std::int64_t number = std::min(i < own.size() ? own[i].number : std::numeric_limits<std::int64_t>::max(),
                                         k < others.size() ? others[k].number : std::numeric_limits<std::int64_t>::max());
    std::uint64_t count = 0;
    if (i < own.size() && own[i].number == number)
      count += own[i++].count;
    if (k < others.size() && others[k].number == number)
      count += others[k++].count;
    if (number - 1 != previous || count < floodEndsBelow) // a period without any is below five as well
      isFlood = false;
    isFlood = isFlood || count > floodAbove;
    inFlood += isFlood ? 1 : 0;
    previous = number;
  }
  return last < first ? 0.0 : static_cast<double>(inFlood) / static_cast<double>(last - first + 1);
}

/// The first recorded occurrence that is not over at `time`, where they are in order of their begin and of their end.
template <class Occurrences>
auto firstNotOver(const Occurrences &occurrences, UtcTime time)
{
  return std::partition_point(occurrences.begin(), occurrences.end(), [time](const RecordedOccurrence &each) { return each.to < time; });
}

/// What people have judged, against what the setting would have raised.
void judgeLabels(const BenchBasis &basis, BenchFigures &figures)
{
  const TakenSamples &samples = basis.history.samples;
  std::vector<Duration> delays;
  for (const EventOutcome &outcome : outcomesOf(basis.history, figures.activations))
    if (outcome.foundAt && *outcome.foundAt > outcome.event.from)
      delays.push_back(*outcome.foundAt - outcome.event.from);
  figures.delayed = delays.size();
  if (!delays.empty()) {
    const auto middle = delays.begin() + static_cast<std::ptrdiff_t>(delays.size() / 2);
    std::nth_element(delays.begin(), middle, delays.end());
    figures.medianDelay = *middle;
  }
  std::vector<bool> isLeft(basis.occurrences.size(), false);
  for (const RunActivation &activation : figures.activations) {
    const UtcTime from = startOf(samples, activation), to = endOf(samples, activation);
    bool isJudged = false;
    for (auto each = firstNotOver(basis.occurrences, from);
         each != basis.occurrences.end() && each->from <= std::max(to, from + foundBefore); ++each) {
      // An event is found a little early too; what was false has to overlap.
      const bool isMet = each->from <= to || each->label == OccurrenceLabel::True;
      if (!isMet || !each->label || *each->label == OccurrenceLabel::Unknown)
        continue;
      isJudged = true;
      isLeft[static_cast<std::size_t>(each - basis.occurrences.begin())] = true;
    }
    figures.unlabelled += isJudged ? 0 : 1;
  }
  for (std::size_t i = 0; i < isLeft.size(); ++i) {
    const auto label = basis.occurrences[i].label;
    if (label != OccurrenceLabel::False && label != OccurrenceLabel::Nuisance)
      continue;
    ++figures.falseLabelled;
    figures.falseLeft += isLeft[i] ? 1 : 0;
  }
}

} // namespace

Hindrance hindranceOf(const Rule &rule)
{
  const auto *says = std::get_if<PredictorCondition>(&rule.condition);
  if (says == nullptr && !std::holds_alternative<LimitCondition>(rule.condition))
    return Hindrance::NotOneLimit;
  if (rule.modes)
    return Hindrance::ByMode;
  return says != nullptr && says->limitOfPackage && says->limit == 0.0 ? Hindrance::OfPackage : Hindrance::None;
}

LimitSetting settingOf(const Rule &rule)
{
  const DelaySetting delays{rule.onDelay, rule.offDelay, rule.count};
  if (const auto *says = std::get_if<PredictorCondition>(&rule.condition))
    return {says->side, says->limit, says->deadband, delays};
  const auto &limit = std::get<LimitCondition>(rule.condition);
  return {limit.side, limit.limit, limit.deadband, delays};
}

Rule withSetting(Rule rule, const LimitSetting &setting)
{
  if (auto *says = std::get_if<PredictorCondition>(&rule.condition)) {
    says->limitOfPackage = says->limitOfPackage && says->limit == setting.limit;
    says->side = setting.side;
    says->limit = setting.limit;
    says->deadband = setting.deadband;
  } else {
    auto &limit = std::get<LimitCondition>(rule.condition);
    limit.side = setting.side;
    limit.limit = setting.limit;
    limit.deadband = setting.deadband;
  }
  rule.onDelay = setting.delays.onDelay;
  rule.offDelay = setting.delays.offDelay;
  rule.count = setting.delays.count;
  return rule;
}

UtcTime startOf(const TakenSamples &samples, const RunActivation &activation)
{
  return UtcTime{Duration{samples.times[activation.raised]}};
}

UtcTime endOf(const TakenSamples &samples, const RunActivation &activation)
{
  const std::int64_t end = activation.returned == RunActivation::open ? samples.times.back() : samples.times[activation.returned];
  return UtcTime{Duration{std::max(end, samples.times[activation.raised])}};
}

BenchFigures judgeBench(const BenchBasis &basis, const LimitSetting &setting, BenchScratch &scratch)
{
  const TakenSamples &samples = basis.history.samples;
  BenchFigures figures;
  const LimitSetting runsOf{setting.side, setting.limit, setting.deadband, {}};
  if (scratch.runsOf != runsOf) {
    scratch.runs = exceedances(samples, setting.side, setting.limit, setting.deadband);
    scratch.runsOf = runsOf;
  }
  activations(samples, scratch.runs, setting.delays, figures.activations);
  figures.tally = judgeActivations(basis.history, figures.activations);
  figures.days = figures.tally.hours() / 24.0;
  figures.perDay = figures.tally.activationsPerHour() * 24.0;
  figures.per10Min = figures.tally.activationsPerHour() / 6.0;
  for (const RunActivation &activation : figures.activations)
    if (activation.returned != RunActivation::open && endOf(samples, activation) - startOf(samples, activation) <= fleetingWithin)
      ++figures.fleeting;
  const std::vector<TenMinuteCount> own = periodsOf(samples, figures.activations);
  for (const TenMinuteCount &period : own)
    figures.largestIn10Min = std::max<std::uint64_t>(figures.largestIn10Min, period.count);
  if (basis.from < basis.to)
    figures.siteFloodShare = floodShare(own, basis.others, periodOf(basis.from), periodOf(basis.to - Duration{1}));
  const auto raised = static_cast<double>(figures.tally.activations);
  figures.shareOfSite = raised == 0.0 ? 0.0 : raised / (raised + static_cast<double>(basis.othersRaised));
  judgeLabels(basis, figures);
  return figures;
}

std::vector<PartCount> countByPart(const TakenSamples &samples, const std::vector<RunActivation> &activations,
                                   std::span<const UtcTime> borders)
{
  std::vector<PartCount> parts(borders.empty() ? 0 : borders.size() - 1);
  const auto partOf = [borders](UtcTime time) { return std::upper_bound(borders.begin(), borders.end(), time) - borders.begin() - 1; };
  for (const RunActivation &activation : activations)
    if (const auto part = partOf(startOf(samples, activation)); part >= 0 && part < static_cast<std::ptrdiff_t>(parts.size()))
      ++parts[static_cast<std::size_t>(part)].activations;
  // Between two restarts times never fall.
  std::size_t first = 0;
  for (std::size_t r = 0; r <= samples.restarts.size(); ++r) {
    const std::size_t end = r < samples.restarts.size() ? samples.restarts[r] : samples.size();
    const auto begin = samples.times.begin();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto found = std::lower_bound(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end),
                                          borders[i].time_since_epoch().count());
      parts[i].hasData =
          parts[i].hasData || (found != begin + static_cast<std::ptrdiff_t>(end) && *found < borders[i + 1].time_since_epoch().count());
    }
    first = end;
  }
  return parts;
}

Distribution distributionOf(const LabelledHistory &history, std::size_t bins, std::span<const double> include)
{
  constexpr std::size_t enough = 200'000; // values that the outer quantiles are told from
  const std::vector<double> &values = history.samples.values;
  Distribution made;
  if (values.empty() || bins == 0)
    return made;
  std::vector<double> some;
  const std::size_t step = std::max<std::size_t>(1, values.size() / enough);
  for (std::size_t i = 0; i < values.size(); i += step)
    some.push_back(values[i]);
  const std::size_t outer = some.size() / 10'000;
  std::nth_element(some.begin(), some.begin() + static_cast<std::ptrdiff_t>(outer), some.end());
  double low = some[outer];
  std::nth_element(some.begin(), some.end() - 1 - static_cast<std::ptrdiff_t>(outer), some.end());
  double high = some[some.size() - 1 - outer];
  for (const double value : include) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  if (!(high > low)) {
    low -= 0.5;
    high += 0.5;
  }
  made.low = low;
  made.width = (high - low) / static_cast<double>(bins);
  made.normal.assign(bins, 0);
  made.inEvents.assign(bins, 0);
  const double last = static_cast<double>(bins - 1);
  std::size_t event = 0;
  std::int64_t previous = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::int64_t time = history.samples.times[i];
    if (time < previous)
      event = 0; // the clock was set back
    previous = time;
    while (event < history.events.size() && history.events[event].to.time_since_epoch().count() < time)
      ++event;
    const bool isEvent = event < history.events.size() && history.events[event].from.time_since_epoch().count() <= time;
    const auto bin = static_cast<std::size_t>(std::clamp((values[i] - low) / made.width, 0.0, last));
    ++(isEvent ? made.inEvents : made.normal)[bin];
  }
  return made;
}

std::vector<SignalColumn> signalColumns(const TakenSamples &samples, UtcTime from, UtcTime to, int columns)
{
  std::vector<SignalColumn> made(static_cast<std::size_t>(std::max(0, columns)));
  if (made.empty() || to <= from)
    return made;
  const std::int64_t first = from.time_since_epoch().count(), end = to.time_since_epoch().count();
  const double perColumn = static_cast<double>(end - first) / static_cast<double>(made.size());
  const bool isInOrder = samples.restarts.empty();
  const auto begin = isInOrder ? std::lower_bound(samples.times.begin(), samples.times.end(), first) : samples.times.begin();
  for (auto i = static_cast<std::size_t>(begin - samples.times.begin()); i < samples.size(); ++i) {
    const std::int64_t time = samples.times[i];
    if (time >= end && isInOrder)
      break;
    if (time < first || time >= end)
      continue;
    const double value = samples.values[i];
    SignalColumn &column = made[std::min(made.size() - 1, static_cast<std::size_t>(static_cast<double>(time - first) / perColumn))];
    column.low = column.hasData ? std::min(column.low, value) : value;
    column.high = column.hasData ? std::max(column.high, value) : value;
    column.hasData = true;
  }
  return made;
}

BenchProposal proposeFor(const BenchBasis &basis, std::uint64_t maxMissed, std::optional<Duration> maxDelay,
                         const std::function<bool()> &shouldStop)
{
  const LimitSetting present = settingOf(basis.rule);
  std::vector<LabelledHistory> histories{basis.history};
  RecommendOptions wanted;
  wanted.sides = {present.side};
  wanted.maxMissed = maxMissed;
  wanted.maxDelay = maxDelay;
  histories.front().isLabelled = !histories.front().events.empty();
  if (!histories.front().isLabelled)
    presumeEvents(histories, present, wanted);
  return {recommend(histories, present, wanted, [&shouldStop](double) { return !shouldStop(); }), histories.front().isLabelled, maxMissed};
}

} // namespace andon::tuning
