// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/verdict.h"

#include "models/domain/tuning/kpi.h"

#include <algorithm>

namespace andon::tuning {
namespace {

double seconds(Duration duration)
{
  return std::chrono::duration<double>(duration).count();
}

double shareOf(Duration part, Duration whole)
{
  return whole <= Duration::zero() ? 0.0 : seconds(part) / seconds(whole);
}

/// Activations as times. One that outlasts a clock set back has no length that could be told; it counts as none.
struct Span {
  UtcTime start;
  UtcTime end;
};

Span spanOf(const TakenSamples &samples, const RunActivation &activation)
{
  const std::int64_t start = samples.times[activation.raised];
  const std::int64_t end = activation.returned == RunActivation::open ? samples.times.back() : samples.times[activation.returned];
  return {UtcTime{Duration{start}}, UtcTime{Duration{std::max(start, end)}}};
}

/// The first event that an activation at `start` may have found or lies in: the first that is not over.
std::size_t eventAt(const std::vector<Event> &events, UtcTime start)
{
  const auto found = std::partition_point(events.begin(), events.end(), [start](const Event &event) { return event.to < start; });
  return static_cast<std::size_t>(found - events.begin());
}

bool finds(const Event &event, UtcTime start)
{
  return start >= event.from - foundBefore && start <= event.to;
}

Duration withinEvents(const std::vector<Event> &events, const Span &span)
{
  Duration within{};
  for (std::size_t i = eventAt(events, span.start); i < events.size() && events[i].from < span.end; ++i)
    within += std::max(Duration{}, std::min(span.end, events[i].to) - std::max(span.start, events[i].from));
  return within;
}

} // namespace

Tally &Tally::operator+=(const Tally &other)
{
  activations += other.activations;
  falseActivations += other.falseActivations;
  events += other.events;
  found += other.found;
  delays += other.delays;
  longestDelay = std::max(longestDelay, other.longestDelay);
  length += other.length;
  inAlarm += other.inAlarm;
  inAlarmOutside += other.inAlarmOutside;
  chattering += other.chattering;
  return *this;
}

double Tally::hours() const
{
  return std::chrono::duration<double, std::ratio<3600>>(length).count();
}
double Tally::activationsPerHour() const
{
  return length <= Duration::zero() ? 0.0 : static_cast<double>(activations) / hours();
}
double Tally::falsePerHour() const
{
  return length <= Duration::zero() ? 0.0 : static_cast<double>(falseActivations) / hours();
}
double Tally::inAlarmShare() const
{
  return shareOf(inAlarm, length);
}
double Tally::inAlarmOutsideShare() const
{
  return shareOf(inAlarmOutside, length);
}
std::optional<double> Tally::meanDelay() const
{
  return found == 0 ? std::nullopt : std::optional{seconds(delays) / static_cast<double>(found)};
}

std::vector<EventOutcome> outcomesOf(const LabelledHistory &history, const std::vector<RunActivation> &activations)
{
  std::vector<EventOutcome> outcomes;
  outcomes.reserve(history.events.size());
  for (const Event &event : history.events)
    outcomes.push_back({event, std::nullopt});
  for (const RunActivation &activation : activations) {
    const UtcTime start{Duration{history.samples.times[activation.raised]}};
    // Two events may lie closer than the 30 s before the second: the one activation has found both.
    for (std::size_t i = eventAt(history.events, start); i < outcomes.size() && finds(history.events[i], start); ++i)
      outcomes[i].foundAt = std::min(outcomes[i].foundAt.value_or(start), start);
  }
  return outcomes;
}

std::vector<Tally> judgeByPart(const LabelledHistory &history, const std::vector<RunActivation> &activations, std::size_t parts,
                               const std::function<std::size_t(UtcTime)> &partOf)
{
  std::vector<Tally> tallies(parts);
  std::vector<UtcTime> starts;
  for (const RunActivation &activation : activations) {
    const Span span = spanOf(history.samples, activation);
    Tally &tally = tallies[partOf(span.start)];
    ++tally.activations;
    const Duration length = span.end - span.start;
    tally.inAlarm += length;
    tally.inAlarmOutside += length - withinEvents(history.events, span);
    const std::size_t event = eventAt(history.events, span.start);
    tally.falseActivations += event == history.events.size() || !finds(history.events[event], span.start) ? 1 : 0;
    starts.push_back(span.start);
  }
  for (const EventOutcome &outcome : outcomesOf(history, activations)) {
    Tally &tally = tallies[partOf(outcome.event.from)];
    ++tally.events;
    if (!outcome.foundAt)
      continue;
    const Duration delay = std::max(Duration{}, *outcome.foundAt - outcome.event.from);
    ++tally.found;
    tally.delays += delay;
    tally.longestDelay = std::max(tally.longestDelay, delay);
  }
  std::sort(starts.begin(), starts.end());
  if (!tallies.empty())
    tallies.front().chattering += chatteringStarts(starts);
  return tallies;
}

Tally judgeActivations(const LabelledHistory &history, const std::vector<RunActivation> &activations)
{
  Tally tally = judgeByPart(history, activations, 1, [](UtcTime) { return std::size_t{0}; }).front();
  tally.length = lengthOf(history.samples);
  return tally;
}

Tally judgeSetting(const std::vector<LabelledHistory> &histories, const LimitSetting &setting)
{
  Tally all;
  for (const LabelledHistory &history : histories)
    all += judgeActivations(
        history, activations(history.samples, exceedances(history.samples, setting.side, setting.limit, setting.deadband), setting.delays));
  return all;
}

} // namespace andon::tuning
