// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/kpi_report.h"

#include "app/andonctl/command.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::ordered_json;
using tuning::Kpi;
using tuning::KpiLevel;
using tuning::KpiTargets;
using tuning::KpiVerdict;

constexpr std::size_t mostFloods = 200; ///< listed; the longest log has its number in episodes

const char *keyOf(KpiLevel level)
{
  switch (level) {
  case KpiLevel::Acceptable: return "acceptable";
  case KpiLevel::Manageable: return "manageable";
  case KpiLevel::Beyond: return "beyond";
  }
  return "";
}

ordered_json badActors(const Kpi &kpi)
{
  ordered_json list = ordered_json::array();
  for (const Kpi::BadActor &actor : kpi.badActors)
    list.push_back({{"asset", actor.asset},
                    {"alarm", actor.alarm},
                    {"alarms", actor.alarms},
                    {"share", actor.share},
                    {"chattering", actor.chattering},
                    {"chattering_index", actor.chatteringIndex}});
  return list;
}

ordered_json floods(const Kpi &kpi)
{
  ordered_json list = ordered_json::array();
  for (const Kpi::FloodEpisode &flood : kpi.floods)
    if (list.size() < mostFloods)
      list.push_back({{"start", toIso8601(flood.start)}, {"end", toIso8601(flood.end)}, {"alarms", flood.alarms}, {"peak", flood.peak}});
  return list;
}

ordered_json targetsJson(const Kpi &kpi, const KpiTargets &targets)
{
  ordered_json list = ordered_json::array();
  for (const KpiVerdict &verdict : judgeKpi(kpi, targets))
    list.push_back({{"kpi", verdict.kpi},
                    {"value", verdict.value},
                    {"acceptable", verdict.target.acceptable},
                    {"manageable", verdict.target.manageable ? ordered_json(*verdict.target.manageable) : ordered_json{}},
                    {"level", keyOf(verdict.level)}});
  return list;
}

ordered_json priorities(const Kpi &kpi)
{
  ordered_json shares = ordered_json::object();
  if (kpi.withPriority > 0)
    for (std::size_t i = 0; i < kpi.priorityShare.size(); ++i)
      shares[std::array{"urgent", "high", "medium", "low"}[i]] = kpi.priorityShare[i];
  return shares;
}

} // namespace

void printKpiJson(const Kpi &kpi, const KpiTargets &targets, const KpiBesides &besides)
{
  ordered_json report{{"alarms", kpi.alarms},
                      {"hours", kpi.hours},
                      {"alarms_per_hour", kpi.alarmsPerHour},
                      {"per_10min", {{"mean", kpi.per10Min.mean}, {"max", kpi.per10Min.max}, {"over_10_share", kpi.per10Min.over10Share}}},
                      {"per_position",
                       {{"positions", kpi.perPosition.positions},
                        {"per_10min", kpi.perPosition.per10Min},
                        {"per_hour", kpi.perPosition.perHour},
                        {"per_day", kpi.perPosition.perDay}}},
                      {"flood", {{"episodes", kpi.flood.episodes}, {"time_share", kpi.flood.timeShare}, {"list", floods(kpi)}}},
                      {"series", kpi.series},
                      {"top10_share", kpi.top10Share},
                      {"top10", badActors(kpi)},
                      {"chattering",
                       {{"series", kpi.chattering.series},
                        {"alarms_share", kpi.chattering.alarmsShare},
                        {"index_series", kpi.chattering.indexSeries},
                        {"index_max", kpi.chattering.indexMax}}},
                      {"fleeting", kpi.fleeting},
                      {"stale", kpi.stale},
                      {"active", kpi.active},
                      {"priority_share", priorities(kpi)},
                      {"acknowledge_s",
                       {{"acknowledged", kpi.acknowledging.acknowledged},
                        {"mean", kpi.acknowledging.mean},
                        {"median", kpi.acknowledging.median},
                        {"p95", kpi.acknowledging.p95},
                        {"max", kpi.acknowledging.max}}},
                      {"shelved", besides.shelved},
                      {"suppressed", besides.suppressed},
                      {"out_of_service", besides.outOfService},
                      {"targets", targetsJson(kpi, targets)},
                      {"long_enough", std::chrono::duration<double, std::ratio<3600>>(targets.atLeast).count() <= kpi.hours}};
  if (besides.sensorAlarms)
    report["sensor_alarms"] = *besides.sensorAlarms;
  if (besides.rows)
    report["rows"] = *besides.rows;
  fmt::print("{}\n", report.dump(2, ' ', false, ordered_json::error_handler_t::replace));
}

void printKpiTable(const Kpi &kpi, const KpiTargets &targets, const KpiBesides &besides)
{
  const auto row = [](const std::string &what, const std::string &value, const std::string &target) {
    fmt::print("{:<38} {:>12}   {}\n", what, value, target);
  };
  const auto number = [](double value) { return fmt::format("{:.2f}", value); };
  const auto count = [](std::uint64_t value) { return fmt::format("{}", value); };
  const auto percent = [](double share) { return fmt::format("{:.1f} %", share * 100.0); };
  const auto upTo = [](const KpiTargets::Target &target) {
    return target.manageable ? fmt::format("{:g}, at most {:g}", target.acceptable, *target.manageable)
                             : fmt::format("{:g}", target.acceptable);
  };
  const auto below = [&](const KpiTargets::Target &target) { return fmt::format("< {:g} %", target.acceptable * 100.0); };
  row("KPI", "value", "acceptable");
  row("alarms", count(kpi.alarms), "");
  row("hours", number(kpi.hours), fmt::format("at least {}", toText(targets.atLeast)));
  row("alarms an hour", number(kpi.alarmsPerHour), kpi.perPosition.positions == 1 ? upTo(targets.perHour) : "");
  row("alarms in 10 min, mean", number(kpi.per10Min.mean), kpi.perPosition.positions == 1 ? upTo(targets.per10Min) : "");
  if (kpi.perPosition.positions > 1) {
    row(fmt::format("an hour, for each of {} positions", kpi.perPosition.positions), number(kpi.perPosition.perHour),
        upTo(targets.perHour));
    row("in 10 min, for each of them", number(kpi.perPosition.per10Min), upTo(targets.per10Min));
  }
  row("alarms in 10 min, largest", count(kpi.per10Min.max), upTo(targets.largestIn10Min));
  row("10-min periods with more than 10", percent(kpi.per10Min.over10Share), below(targets.over10Share));
  row("floods", count(kpi.flood.episodes), "");
  row("time in flood", percent(kpi.flood.timeShare), below(targets.floodTimeShare));
  row("share of the 10 most frequent", percent(kpi.top10Share), fmt::format("1 to {:g} %", targets.top10Share.acceptable * 100.0));
  row("alarms that chatter", count(kpi.chattering.series), upTo(targets.chatteringSeries));
  row("activations while chattering", percent(kpi.chattering.alarmsShare), "0 %");
  row("alarms with an index of .05 or more", count(kpi.chattering.indexSeries), "0");
  row("fleeting (returned within 10 s)", count(kpi.fleeting), upTo(targets.fleeting));
  row("stale (active for more than 24 h)", count(kpi.stale), fmt::format("< {:g}", targets.stale.acceptable + 1.0));
  row("active at the end", count(kpi.active), "");
  if (kpi.withPriority > 0) {
    row("priority urgent", percent(kpi.priorityShare[0]), below(targets.urgentShare));
    row("priority high", percent(kpi.priorityShare[1]), fmt::format("{:g} %", targets.highShare.acceptable * 100.0));
    row("priority medium", percent(kpi.priorityShare[2]), "15 %");
    row("priority low", percent(kpi.priorityShare[3]), fmt::format("{:g} %", targets.lowShare.acceptable * 100.0));
  }
  if (kpi.acknowledging.acknowledged > 0)
    row("time to acknowledge, median", fmt::format("{:.0f} s", kpi.acknowledging.median),
        fmt::format("95 % within {:.0f} s", kpi.acknowledging.p95));
  row("shelved, suppressed, out of service", fmt::format("{}, {}, {}", besides.shelved, besides.suppressed, besides.outOfService), "");
  if (besides.sensorAlarms)
    row("sensor alarms, counted apart", count(*besides.sensorAlarms), "");
  if (!kpi.badActors.empty())
    fmt::print("\nMost frequent:\n");
  for (const Kpi::BadActor &actor : kpi.badActors)
    fmt::print("{:>8} {:>7}   {} / {}{}\n", actor.alarms, percent(actor.share), oneLine(actor.asset), oneLine(actor.alarm),
               actor.chattering > 0 ? fmt::format("   ({} while chattering, index {:.3f})", actor.chattering, actor.chatteringIndex) : "");
}

} // namespace andon::ctl
