// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/acting.h"
#include "app/andonctl/command.h"
#include "services/storage/operations_store.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct ListOptions {
  std::string store;
  int limit = 20;
  bool json = false;
};

struct AlarmOptions {
  Acting acting;
  std::string asset;
  std::string rule;
  std::int64_t occurrence = 0;
  std::string text;
  std::optional<Duration> duration;
};

struct DecideOptions {
  Acting acting;
  std::int64_t request = 0;
};

AlarmId alarmOf(const AlarmOptions &options)
{
  return {AssetId{options.asset}, RuleId{options.rule}};
}

nlohmann::ordered_json timeOrNull(UtcTime time)
{
  return time == noTime ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(toIso8601(time));
}

const char *kindOf(const Occurrence &occurrence)
{
  if (occurrence.alarm.asset == consoleAsset)
    return "console";
  return sensorStreamOf(occurrence.alarm) ? "sensor" : "process";
}

int list(const ListOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  const auto page = (*reader)->journal({std::nullopt, {}, options.limit});
  if (!page)
    return fail(page.error());
  auto rows = nlohmann::ordered_json::array();
  for (const Occurrence &o : page->rows) {
    if (options.json)
      rows.push_back({{"occurrence", o.id.number()},
                      {"asset", o.alarm.asset.text()},
                      {"rule", o.alarm.rule.text()},
                      {"priority", static_cast<int>(o.priority)},
                      {"raised", timeOrNull(o.raisedAt)},
                      {"returned", timeOrNull(o.returnedAt)},
                      {"acknowledged", timeOrNull(o.acknowledgedAt)},
                      {"acknowledged_by", o.acknowledgedBy.text()},
                      {"comment", o.comment},
                      {"value", o.valueAtRaise},
                      {"annunciated", o.annunciated},
                      {"kind", kindOf(o)},
                      {"fault", o.fault ? nlohmann::ordered_json(keyOf(*o.fault)) : nlohmann::ordered_json(nullptr)}});
    else
      fmt::print("{:>6}  {}  {}  {:15}  {:12} {:32} {:>10.3f}  {}  {}\n", o.id.number(), static_cast<int>(o.priority),
                 toIso8601(o.raisedAt), o.fault ? keyOf(*o.fault) : kindOf(o), o.alarm.asset.text(), o.alarm.rule.text(), o.valueAtRaise,
                 o.returnedAt == noTime ? "active" : "returned", o.acknowledgedBy.empty() ? "not acknowledged" : o.acknowledgedBy.text());
  }
  if (options.json)
    fmt::print("{}\n", rows.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
  else if (page->rows.empty())
    fmt::print("No alarm has been raised yet.\n");
  return succeeded;
}

/// Without --occurrence, the newest one of that alarm is meant.
Result<OccurrenceId> occurrenceOf(const AlarmOptions &options)
{
  if (options.occurrence != 0)
    return OccurrenceId{options.occurrence};
  auto reader = storage::OperationsReader::open(options.acting.store);
  if (!reader)
    return tl::unexpected<Error>(reader.error());
  const auto page = (*reader)->journal({alarmOf(options), {}, 1});
  if (!page)
    return tl::unexpected<Error>(page.error());
  if (page->rows.empty())
    return failure(ErrorCode::NotFound, options.asset + " " + options.rule, "was never raised", "See: andonctl alarms list --store FILE");
  return page->rows.front().id;
}

int acknowledge(const AlarmOptions &options)
{
  const auto occurrence = occurrenceOf(options);
  if (!occurrence)
    return fail(occurrence.error());
  return report(act(options.acting, AcknowledgeAlarm{alarmOf(options), *occurrence, options.text}), "Acknowledged.");
}

int shelve(const AlarmOptions &options)
{
  const bool oneShot = !options.duration;
  return report(act(options.acting, ShelveAlarm{alarmOf(options), oneShot, options.duration.value_or(Duration{}), options.text}),
                "Shelved.");
}

int unshelve(const AlarmOptions &options)
{
  return report(act(options.acting, UnshelveAlarm{alarmOf(options)}), "Back from the shelf.");
}

int approve(const DecideOptions &options)
{
  return report(act(options.acting, DecideRequest{SecondPersonRequestId{options.request}, true}), "Approved.");
}

int turnDown(const DecideOptions &options)
{
  return report(act(options.acting, DecideRequest{SecondPersonRequestId{options.request}, false}), "Turned down.");
}

CLI::App *addAlarmCommand(CLI::App &parent, Action &chosen, const std::string &name, const std::string &what,
                          int (*run)(const AlarmOptions &), const std::shared_ptr<AlarmOptions> &options)
{
  CLI::App *command = addCommand(
      parent, chosen, name, what,
      "andonctl alarms " + name + " --store plant.db --asset COMP-03 --rule comp-03-discharge-temperature --by okafor", options, run);
  addActing(command, options->acting);
  command->add_option("--asset", options->asset, "Its asset")->required();
  command->add_option("--rule", options->rule, "Its rule")->required();
  return command;
}

} // namespace

void addAlarms(CLI::App &program, Action &chosen)
{
  CLI::App *alarms = program.add_subcommand("alarms", "Read and act on alarms");
  alarms->footer("Example:\n  andonctl alarms list --store plant.db");
  alarms->require_subcommand(1);

  auto listing = std::make_shared<ListOptions>();
  CLI::App *command = addCommand(*alarms, chosen, "list", "The newest occurrences", "andonctl alarms list --store plant.db", listing, list);
  addStore(command, listing->store);
  command->add_option("--limit", listing->limit, "How many")->check(CLI::Range(1, 200))->capture_default_str();
  command->add_flag("--json", listing->json, "Print a JSON list");

  auto options = std::make_shared<AlarmOptions>();
  command = addAlarmCommand(*alarms, chosen, "acknowledge", "Acknowledges an occurrence", acknowledge, options);
  command->add_option("--occurrence", options->occurrence, "Which one (default: the newest of that alarm)");
  command->add_option("--comment", options->text, "A comment");

  options = std::make_shared<AlarmOptions>();
  command = addAlarmCommand(*alarms, chosen, "shelve", "Shelves an alarm for a time, or until it returns", shelve, options);
  addDuration(command, "--for", options->duration, "How long (default: until it returns)");
  command->add_option("--reason", options->text, "Why")->required();

  options = std::make_shared<AlarmOptions>();
  addAlarmCommand(*alarms, chosen, "unshelve", "Takes an alarm off the shelf", unshelve, options);

  CLI::App *requests = program.add_subcommand("requests", "What waits for a second person");
  requests->footer("Example:\n  andonctl requests approve 3 --store plant.db --by lindqvist");
  requests->require_subcommand(1);
  using Decide = std::pair<const char *, int (*)(const DecideOptions &)>;
  for (const auto &[name, run] : {Decide{"approve", approve}, Decide{"refuse", turnDown}}) {
    auto deciding = std::make_shared<DecideOptions>();
    command = addCommand(*requests, chosen, name, "Decides on a request that somebody else made",
                         std::string{"andonctl requests "} + name + " 3 --store plant.db --by lindqvist", deciding, run);
    addActing(command, deciding->acting);
    command->add_option("REQUEST", deciding->request, "Its number")->required();
  }
}

} // namespace andon::ctl
