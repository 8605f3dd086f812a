// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/tune_report.h"

#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::ordered_json;
using tuning::LimitSetting;
using tuning::Tally;

double seconds(Duration duration)
{
  return std::chrono::duration<double>(duration).count();
}

ordered_json orNull(const std::optional<double> &number)
{
  return number ? ordered_json(*number) : ordered_json{};
}

ordered_json eventsJson(const TuneInput &input, const LimitSetting &setting)
{
  ordered_json list = ordered_json::array();
  for (const tuning::LabelledHistory &history : input.histories) {
    const auto made =
        activations(history.samples, exceedances(history.samples, setting.side, setting.limit, setting.deadband), setting.delays);
    for (const tuning::EventOutcome &outcome : outcomesOf(history, made)) {
      std::optional<double> delay;
      if (outcome.foundAt)
        delay = std::max(0.0, seconds(*outcome.foundAt - outcome.event.from));
      list.push_back({{"input", history.name},
                      {"from", toIso8601(outcome.event.from)},
                      {"to", toIso8601(outcome.event.to)},
                      {"found", outcome.foundAt.has_value()},
                      {"delay_s", orNull(delay)}});
    }
  }
  return list;
}

} // namespace

ordered_json settingJson(const LimitSetting &setting)
{
  return {{"side", setting.side == LimitSide::High ? "high" : "low"},
          {"limit", setting.limit},
          {"deadband", setting.deadband},
          {"on_delay_s", seconds(setting.delays.onDelay)},
          {"off_delay_s", seconds(setting.delays.offDelay)},
          {"count", setting.delays.count.samples},
          {"window_s", seconds(setting.delays.count.window)}};
}

ordered_json tallyJson(const Tally &tally, bool isLabelled)
{
  const auto known = [isLabelled](auto value) { return isLabelled ? ordered_json(value) : ordered_json{}; };
  return {
      {"activations", tally.activations},
      {"activations_per_hour", tally.activationsPerHour()},
      {"time_in_alarm_share", tally.inAlarmShare()},
      {"time_in_alarm_outside_share", known(tally.inAlarmOutsideShare())},
      {"false_activations", known(tally.falseActivations)},
      {"false_per_hour", known(tally.falsePerHour())},
      {"events", tally.events},
      {"events_found", tally.found},
      {"events_missed", tally.missed()},
      {"recall", tally.events == 0 ? ordered_json{} : ordered_json(static_cast<double>(tally.found) / static_cast<double>(tally.events))},
      {"delay_s", orNull(tally.meanDelay())},
      {"delay_max_s", tally.found == 0 ? ordered_json{} : ordered_json(seconds(tally.longestDelay))},
      {"chattering_activations", tally.chattering},
      {"hours", tally.hours()}};
}

std::string settingText(const LimitSetting &setting)
{
  std::string text = fmt::format("{} {:g}", setting.side == LimitSide::High ? "high" : "low", setting.limit);
  if (setting.deadband > 0.0)
    text += fmt::format(", deadband {:g}", setting.deadband);
  if (setting.delays.count.samples > 1)
    text += fmt::format(", {} samples within {}", setting.delays.count.samples, toText(setting.delays.count.window));
  if (setting.delays.onDelay > Duration::zero())
    text += ", on-delay " + toText(setting.delays.onDelay);
  if (setting.delays.offDelay > Duration::zero())
    text += ", off-delay " + toText(setting.delays.offDelay);
  return text;
}

TuneReport reportOf(const TuneInput &input, const LimitSetting &setting)
{
  TuneReport report{
      setting, judgeSetting(input.histories, setting), judgeSetting(input.histories, {setting.side, setting.limit, 0.0, {}}), {}};
  if (report.bare.activations == 0)
    report.notes.push_back(
        fmt::format("The limit {:g} was never passed: the values lie between {:g} and {:g}.", setting.limit, input.lowest, input.highest));
  std::uint64_t late = 0, restarts = 0;
  for (const tuning::LabelledHistory &history : input.histories) {
    late += history.samples.late;
    restarts += history.samples.restarts.size();
  }
  if (late > 0)
    report.notes.push_back(fmt::format("{} samples are older than the one before them; as in the live engine they are not judged.", late));
  if (restarts > 0)
    report.notes.push_back(fmt::format("The clock was set back {} times; the stream was judged anew from there.", restarts));
  if (input.missing > 0)
    report.notes.push_back(fmt::format("{} rows hold no value.", input.missing));
  return report;
}

void printTuneJson(const TuneInput &input, const TuneReport &report)
{
  ordered_json json = tallyJson(report.tally, input.isLabelled);
  json["setting"] = settingJson(report.setting);
  json["bare"] = tallyJson(report.bare, input.isLabelled);
  std::uint64_t samples = 0, late = 0, repeated = 0;
  for (const tuning::LabelledHistory &history : input.histories) {
    samples += history.samples.size();
    late += history.samples.late;
    repeated += history.samples.repeated;
  }
  json["inputs"] = input.histories.size();
  json["samples"] = samples;
  json["samples_late"] = late;
  json["samples_repeated"] = repeated;
  json["rows_without_value"] = input.missing;
  if (input.isLabelled)
    json["event_list"] = eventsJson(input, report.setting);
  json["notes"] = report.notes;
  fmt::print("{}\n", json.dump(2, ' ', false, ordered_json::error_handler_t::replace));
}

void printTuneText(const TuneInput &input, const TuneReport &report)
{
  const auto row = [](const char *what, const std::string &bare, const std::string &with) {
    fmt::print("{:<32} {:>12} {:>12}\n", what, bare, with);
  };
  const auto both = [&](const char *what, auto &&text) { row(what, text(report.bare), text(report.tally)); };
  fmt::print("{}\n", settingText(report.setting));
  row("", "bare limit", "with all");
  both("activations", [](const Tally &t) { return fmt::format("{}", t.activations); });
  both("activations an hour", [](const Tally &t) { return fmt::format("{:.2f}", t.activationsPerHour()); });
  both("activations while chattering", [](const Tally &t) { return fmt::format("{}", t.chattering); });
  both("time in alarm", [](const Tally &t) { return fmt::format("{:.1f} %", t.inAlarmShare() * 100.0); });
  if (input.isLabelled) {
    both("time in alarm outside events", [](const Tally &t) { return fmt::format("{:.1f} %", t.inAlarmOutsideShare() * 100.0); });
    both("false activations", [](const Tally &t) { return fmt::format("{}", t.falseActivations); });
    both("events found", [](const Tally &t) { return fmt::format("{} of {}", t.found, t.events); });
    both("delay, mean", [](const Tally &t) { return t.meanDelay() ? fmt::format("{:.1f} s", *t.meanDelay()) : std::string{"-"}; });
    both("delay, longest",
         [](const Tally &t) { return t.found > 0 ? fmt::format("{:.1f} s", seconds(t.longestDelay)) : std::string{"-"}; });
  }
  for (const std::string &note : report.notes)
    fmt::print("{}\n", note);
}

} // namespace andon::ctl
