// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "services/storage/operations_store.h"
#include "services/tuning/kpi.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct KpiOptions {
  std::string store;
  std::optional<UtcTime> from;
  std::optional<UtcTime> to;
  bool json = false;
};

void printJson(const tuning::Kpi &kpi, std::uint64_t sensorAlarms)
{
  const nlohmann::ordered_json report{
      {"alarms", kpi.alarms},
      {"hours", kpi.hours},
      {"alarms_per_hour", kpi.alarmsPerHour},
      {"per_10min", {{"mean", kpi.per10Min.mean}, {"max", kpi.per10Min.max}, {"over_10_share", kpi.per10Min.over10Share}}},
      {"flood", {{"episodes", kpi.flood.episodes}, {"time_share", kpi.flood.timeShare}}},
      {"top10_share", kpi.top10Share},
      {"chattering", {{"series", kpi.chattering.series}, {"alarms_share", kpi.chattering.alarmsShare}}},
      {"fleeting", kpi.fleeting},
      {"stale", kpi.stale},
      {"active", kpi.active},
      {"priority_share",
       {{"urgent", kpi.priorityShare[0]}, {"high", kpi.priorityShare[1]}, {"medium", kpi.priorityShare[2]}, {"low", kpi.priorityShare[3]}}},
      {"sensor_alarms", sensorAlarms}};
  fmt::print("{}\n", report.dump(2));
}

void printTable(const tuning::Kpi &kpi, std::uint64_t sensorAlarms)
{
  const auto row = [](const char *what, const std::string &value, const char *target) {
    fmt::print("{:<38} {:>12}   {}\n", what, value, target);
  };
  const auto number = [](double value) { return fmt::format("{:.2f}", value); };
  const auto percent = [](double share) { return fmt::format("{:.1f} %", share * 100.0); };
  row("KPI", "value", "acceptable");
  row("alarms", fmt::format("{}", kpi.alarms), "");
  row("hours", number(kpi.hours), "at least 30 days");
  row("alarms an hour", number(kpi.alarmsPerHour), "6");
  row("alarms in 10 min, mean", number(kpi.per10Min.mean), "1");
  row("alarms in 10 min, largest", fmt::format("{}", kpi.per10Min.max), "10");
  row("10-min periods with more than 10", percent(kpi.per10Min.over10Share), "< 1 %");
  row("floods", fmt::format("{}", kpi.flood.episodes), "");
  row("time in flood", percent(kpi.flood.timeShare), "< 1 %");
  row("share of the 10 most frequent", percent(kpi.top10Share), "1 to 5 %");
  row("alarms that chatter", fmt::format("{}", kpi.chattering.series), "0");
  row("activations while chattering", percent(kpi.chattering.alarmsShare), "0 %");
  row("fleeting (returned within 10 s)", fmt::format("{}", kpi.fleeting), "0");
  row("stale (active for more than 24 h)", fmt::format("{}", kpi.stale), "< 5");
  row("active at the end", fmt::format("{}", kpi.active), "");
  row("priority urgent", percent(kpi.priorityShare[0]), "< 1 %");
  row("priority high", percent(kpi.priorityShare[1]), "5 %");
  row("priority medium", percent(kpi.priorityShare[2]), "15 %");
  row("priority low", percent(kpi.priorityShare[3]), "80 %");
  row("sensor alarms, counted apart", fmt::format("{}", sensorAlarms), "");
}

int kpi(const KpiOptions &options)
{
  if (options.from && options.to && *options.to <= *options.from)
    return misuse("--to", {ErrorCode::Malformed, toIso8601(*options.to), "is not after --from", ""});
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  std::vector<tuning::Activation> activations;
  std::uint64_t sensorAlarms = 0; // of sensors, not of the process: counted apart
  const Result<void> read =
      (*reader)->forEachOccurrence(options.from.value_or(noTime), options.to.value_or(noTime), [&](const Occurrence &occurrence) {
        if (!occurrence.annunciated)
          return;
        if (sensorStreamOf(occurrence.alarm)) {
          ++sensorAlarms;
          return;
        }
        const bool hasReturned = occurrence.returnedAt != noTime;
        activations.push_back({occurrence.alarm.rule.text(), occurrence.alarm.asset.text(), occurrence.raisedAt,
                               hasReturned ? std::optional{occurrence.returnedAt} : std::nullopt, occurrence.priority});
      });
  if (!read)
    return fail(read.error());
  const tuning::Kpi result = tuning::measureKpi(std::move(activations), {.until = options.to});
  if (options.json)
    printJson(result, sensorAlarms);
  else
    printTable(result, sensorAlarms);
  return succeeded;
}

} // namespace

void addKpi(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<KpiOptions>();
  CLI::App *command = addCommand(program, chosen, "kpi", "What the alarms of a period amount to, by the KPI of ISA-18.2 and EEMUA 191",
                                 "andonctl kpi --store a.db --from 2026-11-01 --json", options, kpi);
  command->add_option("--store", options->store, "The operations file")->type_name("FILE")->required();
  addTime(command, "--from", options->from, "Only what was raised at or after this");
  addTime(command, "--to", options->to, "Only what was raised before this");
  command->add_flag("--json", options->json, "Print one JSON object");
}

} // namespace andon::ctl
