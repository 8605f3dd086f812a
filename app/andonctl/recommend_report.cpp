// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/recommend_report.h"

#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::ordered_json;
using tuning::Candidate;
using tuning::Recommendation;
using tuning::Refusal;
using tuning::TuningStep;

const char *keyOf(TuningStep::What what)
{
  switch (what) {
  case TuningStep::What::Present: return "current";
  case TuningStep::What::Limit: return "limit";
  case TuningStep::What::Deadband: return "deadband";
  case TuningStep::What::Count: return "count";
  case TuningStep::What::OnDelay: return "on_delay";
  case TuningStep::What::OffDelay: return "off_delay";
  }
  return "";
}

std::string text(double seconds)
{
  return seconds < 10.0 ? fmt::format("{:.1f} s", seconds) : fmt::format("{:.0f} s", seconds);
}

std::string text(Duration duration)
{
  return toText(Duration{std::chrono::round<std::chrono::milliseconds>(duration)});
}

ordered_json candidateJson(const Candidate &candidate, bool isLabelled)
{
  ordered_json json = tallyJson(candidate.all, isLabelled);
  json["setting"] = settingJson(candidate.setting);
  return json;
}

/// "191, with the limit at 1.09 159, with a deadband of 0.05 40, with an on-delay of 3s 14".
std::string stepsText(const Recommendation &made)
{
  const tuning::LimitSetting &setting = made.proposed->setting;
  std::string words;
  for (const TuningStep &step : made.steps)
    switch (step.what) {
    case TuningStep::What::Present: words += fmt::format("{} now", step.activations); break;
    case TuningStep::What::Limit: words += fmt::format(", {} with the bare limit {:g}", step.activations, setting.limit); break;
    case TuningStep::What::Deadband: words += fmt::format(", {} with a deadband of {:g}", step.activations, setting.deadband); break;
    case TuningStep::What::Count:
      words += fmt::format(", {} with {} samples counted within {}", step.activations, setting.delays.count.samples,
                           text(setting.delays.count.window));
      break;
    case TuningStep::What::OnDelay:
      words += fmt::format(", {} with an on-delay of {}", step.activations, text(setting.delays.onDelay));
      break;
    case TuningStep::What::OffDelay:
      words += fmt::format(", {} with an off-delay of {}", step.activations, text(setting.delays.offDelay));
      break;
    }
  return words;
}

ordered_json validationJson(const tuning::CrossValidation &validation)
{
  if (validation.folds == 0)
    return {};
  ordered_json json = tallyJson(validation.heldOut, true);
  json["folds"] = validation.folds;
  json["folds_without_choice"] = validation.withoutChoice;
  json["activations_per_hour_90"] = {validation.lowPerHour, validation.highPerHour};
  json["current_activations_per_hour"] = validation.present.activationsPerHour();
  return json;
}

} // namespace

std::string refusalText(const Recommendation &made, std::uint64_t maxMissed)
{
  switch (made.refusal) {
  case Refusal::None: return {};
  case Refusal::TooShort:
    return fmt::format("The history is too short to judge by: {:.1f} h; at least {} samples, and without labels at least {}, are needed.",
                       made.current.all.hours(), tuning::leastSamples, text(tuning::leastLength));
  case Refusal::TooFewEvents:
    return fmt::format(
        "There are too few events to judge by, labelled ones or, without labels, such as last a minute: at least {} are needed.",
        tuning::leastEvents);
  case Refusal::TooFewActivations:
    return fmt::format("The alarm was raised only {} times: at least {} activations are needed where nothing is labelled.",
                       made.current.all.activations, tuning::leastActivations);
  case Refusal::NothingAllowed: {
    std::string words = fmt::format("No setting within the constraints misses at most {} of the events that can be found now", maxMissed);
    for (const tuning::SideOutcome &side : made.sides)
      if (side.best.all.events > 0)
        words += fmt::format("; {} finds {} of {} at best", side.side == LimitSide::High ? "high" : "low", side.best.all.found,
                             side.best.all.events);
    return words + ". Allow more with --max-missed, or a later alarm with --max-delay.";
  }
  case Refusal::NothingBetter:
    return "The present setting stays: nothing that keeps to the constraints gains enough on it to be worth a change.";
  case Refusal::Stopped: return "It was stopped.";
  }
  return {};
}

std::vector<std::string> reasonsOf(const Recommendation &made, EventSource events)
{
  std::vector<std::string> reasons;
  if (!made.proposed)
    return reasons;
  const Candidate &proposed = *made.proposed;
  reasons.push_back("Activations: " + stepsText(made) + ".");
  if (proposed.all.activations > made.current.all.activations)
    reasons.push_back(fmt::format("It raises more often than now because it finds {} labelled events that the present setting misses.",
                                  proposed.all.found - made.current.all.found));
  const tuning::RunLengths &runs = made.runs;
  if (runs.runs > 0)
    reasons.push_back(fmt::format("The value stays beyond the present limit for {} (median of {} times) and is back there after {}.",
                                  text(runs.lengthMedian), runs.runs, text(runs.gapMedian)));
  if (proposed.setting.delays.onDelay > Duration::zero() && runs.shorterThanOnDelay > 0.0)
    reasons.push_back(fmt::format("{:.0f} % of these times are shorter than the on-delay of {} and raise nothing.",
                                  runs.shorterThanOnDelay * 100.0, text(proposed.setting.delays.onDelay)));
  if (proposed.setting.delays.offDelay > Duration::zero() && runs.closerThanOffDelay > 0.0)
    reasons.push_back(fmt::format("{:.0f} % of the returns last less than the off-delay of {}: they no longer end the alarm.",
                                  runs.closerThanOffDelay * 100.0, text(proposed.setting.delays.offDelay)));
  reasons.push_back(
      fmt::format("An off-delay longer than {} was not looked at: it would hide the next event.", text(made.longestOffDelay)));
  for (const tuning::SideOutcome &side : made.sides)
    if (made.sides.size() > 1 && side.side != proposed.setting.side)
      reasons.push_back(fmt::format("The {} side {}: at best {} of {} events with {} activations ({}).",
                                    side.side == LimitSide::High ? "high" : "low",
                                    side.isAllowed ? "does less well" : "cannot keep to the constraints", side.best.all.found,
                                    side.best.all.events, side.best.all.activations, settingText(side.best.setting)));
  if (const auto &validation = made.validation; validation.folds > 0)
    reasons.push_back(fmt::format(
        "Chosen without a part of the history and judged on it, {} times: {:.2f} activations an hour (90 %: {:.2f} to {:.2f}) instead of "
        "{:.2f}, {} of {} events found.",
        validation.folds, validation.heldOut.activationsPerHour(), validation.lowPerHour, validation.highPerHour,
        validation.present.activationsPerHour(), validation.heldOut.found, validation.heldOut.events));
  if (events == EventSource::Presumed)
    reasons.push_back(
        proposed.all.events > 0
            ? fmt::format(
                  "Nothing is labelled: the {} times in which the present limit was passed for long are taken for true, and the limit "
                  "stays.",
                  proposed.all.events)
            : std::string{
                  "Nothing is labelled, and the present limit was never passed for long: only what does not last is taken away. If a "
                  "short passing is a true alarm here, label it."});
  return reasons;
}

ordered_json recommendationJson(const Recommendation &made, EventSource events, std::uint64_t maxMissed)
{
  const auto json = [](const Candidate &candidate) { return candidateJson(candidate, true); };
  ordered_json report;
  report["current"] = json(made.current);
  report["current_is"] = made.isCurrentGiven ? "given" : "best bare limit";
  report["proposed"] = made.proposed ? json(*made.proposed) : ordered_json{};
  report["refused"] = made.refusal == Refusal::None ? ordered_json{} : ordered_json(refusalText(made, maxMissed));
  report["front"] = ordered_json::array();
  for (const Candidate &candidate : made.front) {
    ordered_json each = json(candidate);
    each["is_proposed"] = made.proposed && made.proposed->setting == candidate.setting;
    each["is_current"] = made.current.setting == candidate.setting;
    report["front"].push_back(std::move(each));
  }
  report["sides"] = ordered_json::array();
  for (const tuning::SideOutcome &side : made.sides)
    report["sides"].push_back(
        {{"side", side.side == LimitSide::High ? "high" : "low"}, {"keeps_constraints", side.isAllowed}, {"best", json(side.best)}});
  report["why"] = reasonsOf(made, events);
  report["steps"] = ordered_json::array();
  for (const TuningStep &step : made.steps)
    report["steps"].push_back({{"with", keyOf(step.what)}, {"activations", step.activations}});
  report["cross_validation"] = validationJson(made.validation);
  report["events_are"] = events == EventSource::Labelled ? "labelled" : "presumed";
  report["constraints"] = {
      {"max_missed", maxMissed},
      {"max_delay_s", made.latest ? ordered_json(std::chrono::duration<double>(*made.latest).count()) : ordered_json{}},
      {"max_off_delay_s", std::chrono::duration<double>(made.longestOffDelay).count()},
      {"max_time_in_alarm_outside_share", made.current.all.inAlarmOutsideShare()},
      {"max_time_in_alarm_share", 1.5 * made.current.all.inAlarmShare()}};
  report["settings_judged"] = made.judged;
  return report;
}

void printRecommendationText(const Recommendation &made, EventSource events, std::uint64_t maxMissed)
{
  const auto row = [](const char *what, const Candidate &candidate) {
    const tuning::Tally &tally = candidate.all;
    fmt::print("{:<9} {:>8} {:>9.2f} {:>6} {:>7} {:>8} {:>8.1f} %   {}\n", what, tally.activations, tally.activationsPerHour(),
               tally.falseActivations, fmt::format("{}/{}", tally.found, tally.events), tally.meanDelay() ? text(*tally.meanDelay()) : "-",
               tally.inAlarmOutsideShare() * 100.0, settingText(candidate.setting));
  };
  fmt::print("{:<9} {:>8} {:>9} {:>6} {:>7} {:>8} {:>10}   setting\n", "", "raised", "an hour", "false", "found", "delay", "outside");
  row(made.isCurrentGiven ? "now" : "bare", made.current);
  if (made.proposed)
    row("proposed", *made.proposed);
  for (const Candidate &candidate : made.front)
    if (!made.proposed || candidate.setting != made.proposed->setting)
      row("also", candidate);
  for (const std::string &reason : reasonsOf(made, events))
    fmt::print("{}\n", reason);
  if (made.refusal != Refusal::None)
    fmt::print("{}\n", refusalText(made, maxMissed));
}

} // namespace andon::ctl
