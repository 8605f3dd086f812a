// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/trial.h"

#include <algorithm>

namespace andon::tuning {
namespace {

bool overlaps(const Event &event, const RecordedOccurrence &occurrence)
{
  return event.from <= occurrence.to && occurrence.from <= event.to;
}

/// What a missed alarm would have told is in nobody's labels: nobody was called. So what lasted counts beside what people hold for true,
/// unless they hold it for false.
std::vector<Event> eventsOf(const BenchBasis &basis, const LimitSetting &before)
{
  std::vector<Event> events = presumedEvents(basis.history.samples, before);
  std::erase_if(events, [&](const Event &event) {
    return std::any_of(basis.occurrences.begin(), basis.occurrences.end(), [&](const RecordedOccurrence &each) {
      return (each.label == OccurrenceLabel::False || each.label == OccurrenceLabel::Nuisance) && overlaps(event, each);
    });
  });
  events.insert(events.end(), basis.history.events.begin(), basis.history.events.end());
  return inOrder(std::move(events));
}

} // namespace

TrialFigures judgeTrial(const BenchBasis &basis, const TunedParts &before)
{
  const LimitSetting now = settingOf(basis.rule), earlier = settingOf(withTunedParts(basis.rule, before));
  LabelledHistory history = basis.history;
  history.events = eventsOf(basis, earlier);
  const auto made = [&](const LimitSetting &setting) {
    return activations(history.samples, exceedances(history.samples, setting.side, setting.limit, setting.deadband), setting.delays);
  };
  const std::vector<RunActivation> raised = made(now);
  const std::vector<EventOutcome> with = outcomesOf(history, raised), without = outcomesOf(history, made(earlier));
  TrialFigures figures;
  figures.activations = raised.size();
  constexpr double day = 86'400.0;
  const double days = std::max(1.0, std::chrono::duration<double>(basis.to - basis.from).count() / day);
  figures.perDay = static_cast<double>(raised.size()) / days;
  figures.events = with.size();
  Duration later{};
  std::int64_t both = 0;
  for (std::size_t i = 0; i < with.size(); ++i) {
    if (!without[i].foundAt)
      continue;
    if (!with[i].foundAt) {
      ++figures.missed;
      continue;
    }
    ++both;
    later += *with[i].foundAt - *without[i].foundAt;
  }
  if (both > 0)
    figures.later = std::chrono::floor<std::chrono::milliseconds>(std::max(Duration{}, later / both));
  return figures;
}

Duration untilJudgedAgain(const RuleTrial &trial, UtcTime now)
{
  constexpr Duration shortest = std::chrono::minutes{1};
  constexpr int judgementsALength = 100;
  const Duration pause = std::max(shortest, (now - trial.from) / judgementsALength);
  return now >= trial.until ? shortest : std::min(pause, std::max(shortest, trial.until - now));
}

TrialBreach breachOf(const TrialTerms &terms, const TrialFigures &figures)
{
  if (figures.missed > terms.mostMissed)
    return TrialBreach::Missed;
  if (terms.mostPerDay && figures.perDay > *terms.mostPerDay)
    return TrialBreach::PerDay;
  if (terms.mostLater && figures.later > *terms.mostLater)
    return TrialBreach::Later;
  return TrialBreach::None;
}

} // namespace andon::tuning
