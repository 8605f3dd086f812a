// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/recommend.h"

#include "models/domain/tuning/setting_choice.h"

#include <algorithm>
#include <cmath>

namespace andon::tuning {
namespace {

constexpr std::size_t leastBlocks = 5;
constexpr double leastShare = 0.8; ///< of the present activations, where nothing is labelled
constexpr Duration longestOnDelay = std::chrono::minutes{10};

Duration usualIntervalOf(const std::vector<LabelledHistory> &histories)
{
  Duration interval{};
  for (const LabelledHistory &history : histories)
    interval = std::max(interval, usualInterval(history.samples));
  return interval;
}

/// Whether an alarm is over almost as soon as it is raised: returned within 10 s (alarms.md) or two samples, its off-delay left out.
bool isFleeting(const Candidate &current, Duration interval)
{
  if (current.all.activations == 0)
    return false;
  const Duration each = current.all.inAlarm / static_cast<std::int64_t>(current.all.activations) - current.setting.delays.offDelay;
  return each <= std::max<Duration>(std::chrono::seconds{10}, interval * 2);
}

/// `current`: none where there is no rule yet.
Refusal tooThin(const std::vector<LabelledHistory> &histories, const Candidate *current)
{
  std::size_t samples = 0, events = 0;
  bool isLabelled = false;
  Duration length{};
  for (const LabelledHistory &history : histories) {
    samples += history.samples.size();
    events += history.events.size();
    isLabelled = isLabelled || history.isLabelled;
    length += lengthOf(history.samples);
  }
  if (samples < leastSamples || (!isLabelled && length < leastLength))
    return Refusal::TooShort;
  if (!isLabelled && current != nullptr && current->all.activations < leastActivations)
    return Refusal::TooFewActivations;
  // An alarm that only chatters has nothing that lasts, and nothing to lose.
  const bool onlyChatters = !isLabelled && current != nullptr && isFleeting(*current, usualIntervalOf(histories));
  return events < leastEvents && !onlyChatters ? Refusal::TooFewEvents : Refusal::None;
}

/// Whether a proposal gains enough for people to change what they know.
bool isBetter(const Candidate &proposed, const Candidate &current, bool isLabelled)
{
  const Tally &then = proposed.all, &now = current.all;
  if (!isLabelled)
    return static_cast<double>(then.activations) <= leastShare * static_cast<double>(now.activations);
  return then.found > now.found || then.activations < now.activations || then.falseActivations < now.falseActivations ||
         (then.found == now.found && then.delays < now.delays);
}

/// What a limit alone can do at best: fewest missed, then cheapest.
const Candidate &bestBareLimit(SettingSearch &search, const std::vector<std::pair<LimitSide, SettingGrid>> &grids, Duration interval)
{
  const Candidate *best = nullptr;
  for (const auto &[side, grid] : grids)
    for (const double limit : grid.limits) {
      const Candidate &bare = search.judge({side, limit, 0.0, {}});
      const auto rank = [interval](const Candidate &each) { return std::tuple{each.all.missed(), plainCost(each.all, interval)}; };
      if (best == nullptr || rank(bare) < rank(*best))
        best = &bare;
    }
  return *best;
}

std::vector<TuningStep> stepsTo(SettingSearch &search, const Candidate &current, const LimitSetting &proposed)
{
  using What = TuningStep::What;
  std::vector<TuningStep> steps{{What::Present, current.all.activations}};
  LimitSetting setting{proposed.side, proposed.limit, 0.0, {}};
  const auto step = [&](What what) { steps.push_back({what, search.judge(setting).all.activations}); };
  step(What::Limit);
  if (proposed.deadband > 0.0) {
    setting.deadband = proposed.deadband;
    step(What::Deadband);
  }
  if (proposed.delays.count.samples > 1) {
    setting.delays.count = proposed.delays.count;
    step(What::Count);
  }
  if (proposed.delays.onDelay > Duration::zero()) {
    setting.delays.onDelay = proposed.delays.onDelay;
    step(What::OnDelay);
  }
  if (proposed.delays.offDelay > Duration::zero()) {
    setting.delays.offDelay = proposed.delays.offDelay;
    step(What::OffDelay);
  }
  return steps;
}

Duration medianOf(std::vector<std::int64_t> &values)
{
  if (values.empty())
    return {};
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return Duration{*middle};
}

double shareBelow(const std::vector<std::int64_t> &values, std::int64_t limit)
{
  const auto below = std::count_if(values.begin(), values.end(), [limit](std::int64_t each) { return each < limit; });
  return values.empty() ? 0.0 : static_cast<double>(below) / static_cast<double>(values.size());
}

RunLengths runLengths(const std::vector<LabelledHistory> &histories, const LimitSetting &current, const LimitSetting &proposed)
{
  std::vector<std::int64_t> lengths, gaps;
  for (const LabelledHistory &history : histories) {
    const std::vector<std::int64_t> &times = history.samples.times;
    const auto edges = exceedances(history.samples, current.side, current.limit, 0.0).edges;
    for (std::size_t i = 1; i < edges.size(); ++i)
      if (const std::int64_t distance = times[edges[i]] - times[edges[i - 1]]; distance >= 0)
        (i % 2 == 1 ? lengths : gaps).push_back(distance);
  }
  RunLengths made;
  made.runs = lengths.size();
  made.shorterThanOnDelay = shareBelow(lengths, proposed.delays.onDelay.count());
  made.closerThanOffDelay = shareBelow(gaps, proposed.delays.offDelay.count());
  made.lengthMedian = medianOf(lengths);
  made.gapMedian = medianOf(gaps);
  return made;
}

} // namespace

Duration longestOffDelay(const std::vector<LabelledHistory> &histories)
{
  return std::max<Duration>(std::chrono::seconds{60}, usualIntervalOf(histories) * 10);
}

std::vector<Event> presumedEvents(const TakenSamples &samples, const LimitSetting &present)
{
  const Duration interval = usualInterval(samples);
  const Duration least = std::max<Duration>(std::chrono::seconds{60}, interval * 10),
                 gap = std::max<Duration>(std::chrono::seconds{10}, interval * 3);
  const auto edges = exceedances(samples, present.side, present.limit, present.deadband).edges;
  std::vector<Event> runs;
  std::vector<Duration> beyond; ///< of each of them, without the gaps
  for (std::size_t i = 0; i < edges.size(); i += 2) {
    const std::size_t end = i + 1 < edges.size() ? edges[i + 1] : samples.size();
    const Event run{UtcTime{Duration{samples.times[edges[i]]}}, UtcTime{Duration{samples.times[end - 1]}}};
    if (run.to < run.from)
      continue;
    if (!runs.empty() && run.from >= runs.back().from && run.from - runs.back().to <= gap) {
      runs.back().to = std::max(runs.back().to, run.to);
      beyond.back() += run.to - run.from + interval;
    } else {
      runs.push_back(run);
      beyond.push_back(run.to - run.from + interval);
    }
  }
  std::vector<Event> events;
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (const Duration length = runs[i].to - runs[i].from; length >= least && beyond[i] * 3 >= length * 2)
      events.push_back(runs[i]);
  return inOrder(std::move(events));
}

void presumeEvents(std::vector<LabelledHistory> &histories, const LimitSetting &present, RecommendOptions &wanted)
{
  for (LabelledHistory &history : histories)
    history.events = presumedEvents(history.samples, present);
  wanted.sides = {present.side};
  wanted.mayMoveLimit = false;
  wanted.slack = std::max<Duration>(std::chrono::seconds{20}, usualIntervalOf(histories) * 3);
}

Recommendation recommend(const std::vector<LabelledHistory> &histories, const std::optional<LimitSetting> &present,
                         const RecommendOptions &options, const SettingSearch::Progress &progress)
{
  Recommendation made;
  made.isCurrentGiven = present.has_value();
  made.longestOffDelay = options.maxOffDelay.value_or(longestOffDelay(histories));
  if (present)
    made.longestOffDelay = std::max(made.longestOffDelay, present->delays.offDelay);
  BlockedHistories blocked{histories, leastBlocks};
  SettingSearch search{blocked};
  if (present)
    made.current = search.judge(*present);
  made.refusal = tooThin(histories, present ? &made.current : nullptr);
  const bool isLabelled = std::any_of(histories.begin(), histories.end(), [](const LabelledHistory &each) { return each.isLabelled; });
  if (made.refusal != Refusal::None)
    return made;

  std::vector<std::pair<LimitSide, SettingGrid>> grids;
  for (const LimitSide side : options.sides) {
    const bool isSame = present && present->side == side;
    const Duration tenSamples = usualIntervalOf(histories) * 10;
    // Where nothing is labelled, what lasts a minute has to be raised within it.
    const Duration longestOn = isLabelled ? std::max<Duration>(options.maxDelay.value_or(longestOnDelay), tenSamples)
                                          : std::max<Duration>(std::chrono::seconds{60}, tenSamples);
    SettingGrid grid = gridFor(histories, side, isSame ? &*present : nullptr, longestOn, made.longestOffDelay);
    if (isSame && !options.mayMoveLimit)
      grid.limits = {present->limit};
    grids.emplace_back(side, std::move(grid));
  }
  if (!present)
    made.current = bestBareLimit(search, grids, usualIntervalOf(histories));

  Constraints constraints;
  constraints.maxLost = options.maxMissed;
  constraints.maxDelay = options.maxDelay;
  constraints.slack = options.slack.value_or(longestOffDelay(histories));
  constraints.interval = usualIntervalOf(histories);
  constraints.isLabelled = isLabelled;
  if (present)
    constraints.limitDistance = std::abs(present->limit - middleOf(histories));
  made.latest = options.maxDelay;
  if (!made.latest && made.current.all.found > 0)
    made.latest = made.current.all.delays / static_cast<std::int64_t>(made.current.all.found) + constraints.slack;
  const std::vector<bool> all(blocked.blocks(), true);
  double done = 0.0;
  for (const auto &[side, grid] : grids) {
    const auto share = [&](double part) { return progress((done + part) / static_cast<double>(grids.size())); };
    const bool isWhole = search.explore(
        grid, side, [&](const Candidate &each) { return costOf(compare(each, made.current, blocked, all), constraints); }, share);
    if (!isWhole) {
      made.refusal = Refusal::Stopped;
      return made;
    }
    done += 1.0;
  }
  SettingChoice choice{search, histories, made.current, constraints};
  made.judged = search.judged().size();
  for (const auto &[side, grid] : grids)
    made.sides.push_back(choice.bestOf(side));
  made.front = choice.front();
  const Candidate *best = choice.best();
  if (best != nullptr && present && !isBetter(*best, made.current, isLabelled)) {
    made.refusal = Refusal::NothingBetter;
  } else if (best != nullptr) {
    made.proposed = *best;
    made.validation = choice.crossValidate();
    made.steps = stepsTo(search, made.current, best->setting);
    made.runs = runLengths(histories, made.current.setting, best->setting);
  } else {
    made.refusal = Refusal::NothingAllowed;
  }
  return made;
}

} // namespace andon::tuning
