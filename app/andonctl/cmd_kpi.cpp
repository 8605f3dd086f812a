// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/andonctl/kpi_report.h"
#include "app/andonctl/progress.h"
#include "app/common/stop_signal.h"
#include "models/domain/tuning/kpi_report.h"
#include "services/configuration/nearest_name.h"
#include "services/engine/system_clock.h"
#include "services/storage/operations_store.h"
#include "services/tables/cell_values.h"
#include "services/tables/csv_table.h"
#include "services/tuning/alarm_log.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct KpiOptions {
  std::string store;
  std::string log;
  std::optional<UtcTime> from;
  std::optional<UtcTime> to;
  std::vector<std::string> columns; ///< "alarm=NAME"
  std::string separator = ",";
  int positions = 1;
  bool json = false;
};

int print(const KpiOptions &options, const tuning::Kpi &kpi, const KpiBesides &besides)
{
  if (options.json)
    printKpiJson(kpi, {}, besides);
  else
    printKpiTable(kpi, {}, besides);
  return succeeded;
}

/// Why occurrences that nobody was told of were kept quiet: what they were raised under.
Result<void> countHidden(storage::OperationsReader &reader, const std::vector<OccurrenceId> &hidden, KpiBesides &besides)
{
  for (const OccurrenceId id : hidden) {
    const auto transitions = reader.transitions(id);
    if (!transitions)
      return tl::unexpected<Error>(transitions.error());
    const auto raised = std::find_if(transitions->begin(), transitions->end(),
                                     [](const AlarmTransition &each) { return each.kind == TransitionKind::Raised; });
    if (raised == transitions->end())
      continue;
    const AlarmRegions &under = raised->after;
    ++(under.outOfService ? besides.outOfService : under.suppressedByDesign ? besides.suppressed : besides.shelved);
  }
  return {};
}

int ofStore(const KpiOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  tuning::KpiCollector collector{{.until = options.to, .positions = options.positions}};
  const UtcTime from = options.from.value_or(noTime), to = options.to.value_or(noTime);
  if (const auto read = (*reader)->forEachOccurrence(from, to, [&](const Occurrence &occurrence) { collector.add(occurrence); }); !read)
    return fail(read.error());
  const tuning::KpiReport report = collector.take(from, to);
  KpiBesides besides;
  besides.sensorAlarms = report.sensorAlarms;
  if (const auto counted = countHidden(**reader, report.hidden, besides); !counted)
    return fail(counted.error());
  return print(options, report.kpi, besides);
}

int ofLog(const KpiOptions &options)
{
  app::StopSignal stop;
  const engine::SystemClock clock;
  const std::optional<char> separator = tables::separatorOf(options.separator);
  if (!separator)
    return misuse("--separator", {ErrorCode::Malformed, "", "must be one character, or tab", ""});
  tuning::AlarmLogOptions log{*separator, {}, options.from, options.to};
  for (const std::string &pair : options.columns) {
    const std::size_t equals = pair.find('=');
    const std::string name = pair.substr(0, equals);
    const auto &names = tuning::alarmLogColumns();
    if (equals == std::string::npos || std::find(names.begin(), names.end(), name) == names.end())
      return misuse("--columns", {ErrorCode::Malformed, "\"" + pair + "\"", "does not name a column as in alarm=NAME",
                                  configuration::didYouMean(name, names, "There are " + configuration::listed(names) + ".")});
    log.columns[name] = pair.substr(equals + 1);
  }
  tuning::KpiMeter meter{{.until = options.to, .positions = options.positions}};
  Result<tuning::AlarmLogCounts> counts;
  {
    PercentLine progress{clock};
    counts = readAlarmLog(
        options.log, log,
        [&](std::uint64_t done, std::uint64_t all) {
          progress.show("reading", done, all);
          return !stop.isAsked();
        },
        meter);
  }
  if (!counts)
    return fail(counts.error());
  return print(options, meter.measure(),
               {.sensorAlarms = {}, .shelved = counts->shelved, .suppressed = counts->suppressed, .rows = counts->rows});
}

int kpi(const KpiOptions &options)
{
  if (options.from && options.to && *options.to <= *options.from)
    return misuse("--to", {ErrorCode::Malformed, toIso8601(*options.to), "is not after --from", ""});
  if (options.store.empty() == options.log.empty())
    return misuse(options.store.empty() ? "--store" : "--alarm-log",
                  {ErrorCode::Malformed, "", options.store.empty() ? "is required, or --alarm-log" : "and --store exclude each other", ""});
  return options.store.empty() ? ofLog(options) : ofStore(options);
}

/// Like addTime; a number is seconds since 1970 too, as logs have it.
void addLogTime(CLI::App *command, const std::string &name, std::optional<UtcTime> &into, const std::string &description)
{
  command
      ->add_option_function<std::string>(
          name,
          [&into, name](const std::string &text) {
            into = tables::timeOf(text);
            if (!into)
              throw CLI::ValidationError(name, "\"" + text +
                                                   "\" is not an ISO 8601 time or a number of seconds. Write it like 2026-11-21T08:15:00Z");
          },
          description)
      ->type_name("TIME");
}

} // namespace

void addKpi(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<KpiOptions>();
  CLI::App *command = addCommand(program, chosen, "kpi", "What the alarms of a period amount to, by the KPI of ISA-18.2 and EEMUA 191",
                                 "andonctl kpi --alarm-log log.csv.gz --columns alarm=Tag,start=Raised --positions 2 --json", options, kpi);
  command->add_option("--store", options->store, "The operations file")->type_name("FILE");
  command->add_option("--alarm-log", options->log, "Any alarm log as CSV, packed by gzip or not: alarm, asset, start, end")
      ->type_name("FILE");
  command
      ->add_option("--columns", options->columns, "What the log calls them: alarm=NAME,asset=NAME,start=NAME,end=NAME,priority=NAME, ...")
      ->delimiter(',')
      ->type_name("PAIRS");
  command->add_option("--separator", options->separator, "Between two cells of the log; tab for a tabulator")
      ->type_name("C")
      ->capture_default_str();
  addLogTime(command, "--from", options->from, "Only what was raised at or after this");
  addLogTime(command, "--to", options->to, "Only what was raised before this; what is active then counts to it");
  command->add_option("--positions", options->positions, "Operator positions that share the alarms")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print one JSON object");
}

} // namespace andon::ctl
