// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/andonctl/publish_options.h"
#include "app/andonctl/simulate_into_store.h"
#include "app/andonctl/whole_file.h"
#include "app/common/stop_signal.h"
#include "services/engine/system_clock.h"
#include "services/simulation/plant_run.h"
#include "services/telemetry/mqtt_publisher.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct SimulateOptions {
  std::string broker;
  IntoStore into; ///< instead of a broker
  int assets = simulation::groupSize;
  std::optional<double> rate;
  std::optional<UtcTime> start;
  std::optional<UtcTime> continueFrom;
  std::uint64_t seed = 1;
  Speed speed;
  std::optional<Duration> length;
  std::string faults = "all";
  std::string operators;
  std::string truth;
  bool json = false;
};

void print(const SimulateOptions &options, const simulation::RunReport &report, double seconds)
{
  if (options.json)
    fmt::print("{}\n", nlohmann::ordered_json{{"messages", report.messages}, {"samples", report.samples}, {"seconds", seconds}}.dump());
  else
    fmt::print("{} messages with {} samples sent in {:.1f} s.\n", report.messages, report.samples, seconds);
}

/// `misused` where the options contradict each other.
int check(const SimulateOptions &options)
{
  if (options.broker.empty() == options.into.store.empty())
    return misuse(options.broker.empty() ? "--broker" : "--store",
                  {ErrorCode::Malformed, "", "is required", "The plant goes to --broker URL or into --store FILE, one of the two."});
  if (!options.length && (options.speed.isMax || !options.into.store.empty()))
    return misuse(options.speed.isMax ? "--speed max" : "--store",
                  {ErrorCode::Malformed, "", "would never end without --for", "Add --for 1h, for example."});
  if (options.continueFrom && (options.start || options.speed.isMax || options.broker.empty()))
    return misuse("--continue-from", {ErrorCode::Malformed, "", "is for a live plant, instead of --start",
                                      "Leave it out: a store is gone on with by itself."});
  return succeeded;
}

simulation::PlantRun runOf(const SimulateOptions &options, UtcTime now)
{
  simulation::PlantRun run;
  run.rate = options.rate.value_or(options.speed.isMax ? 0.1 : 1.0);
  run.speed = options.speed.isMax ? 1.0 : options.speed.factor;
  run.paced = !options.speed.isMax;
  run.catchesUp = options.continueFrom.has_value();
  const UtcTime usual = options.speed.isMax ? now - *options.length : now;
  run.start = options.continueFrom.value_or(options.start.value_or(usual));
  run.length = options.length;
  return run;
}

int publish(const SimulateOptions &options, const simulation::PlantSettings &settings, const simulation::PlantRun &run,
            app::StopSignal &stop)
{
  const engine::SystemClock clock;
  auto publisher = telemetry::MqttPublisher::connect(brokerAt(options.broker), connectTimeout);
  if (!publisher)
    return fail(publisher.error());
  const simulation::PlantModel plant{settings};
  const SteadyTime begin = clock.steady();
  simulation::RunReport report;
  const Result<void> done = runPlant(
      plant, run, clock, [&](SteadyTime moment) { return stop.waitUntil(moment); },
      [&](std::string_view topic, std::string_view payload) { return (*publisher)->publish(topic, payload); }, report);
  const Result<void> flushed = done ? (*publisher)->flush(flushTimeout) : done;
  // The truth is worth having even where the broker went away meanwhile.
  const Result<void> written = options.truth.empty() ? Result<void>{} : writeWholeFile(options.truth, truthOf(plant, run, report.covered));
  for (const Result<void> *step : {&flushed, &written})
    if (!*step)
      return fail(step->error());
  print(options, report, std::chrono::duration<double>(clock.steady() - begin).count());
  return succeeded;
}

std::vector<std::string> namesIn(const std::string &list)
{
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    if (end > begin)
      names.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

int simulate(const SimulateOptions &options)
{
  app::StopSignal stop;
  const engine::SystemClock clock;
  const auto faults = simulation::parseFaults(options.faults);
  if (!faults)
    return misuse("--faults", faults.error());
  if (const int wrong = check(options); wrong != succeeded)
    return wrong;
  if (!options.truth.empty())
    if (const auto writable = checkFolderOf(options.truth); !writable)
      return fail(writable.error());
  const simulation::PlantRun run = runOf(options, clock.utc());
  simulation::PlantSettings settings{options.seed, options.assets, *faults, std::nullopt};
  if (!options.into.store.empty())
    return simulateIntoStore({settings, run, options.into, namesIn(options.operators), options.truth, options.json}, stop);
  // Who watches a live plant sees something soon.
  if (run.paced)
    settings.opening = simulation::Opening{run.time().at(options.continueFrom ? clock.utc() : run.start), run.speed};
  return publish(options, settings, run, stop);
}

} // namespace

void addSimulate(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<SimulateOptions>();
  CLI::App *command = addCommand(program, chosen, "simulate", "The demo plant as an ordinary MQTT client, or straight into a store",
                                 "andonctl simulate --broker tcp://127.0.0.1:1883 --rate 20 --seed 7 --for 50s --truth truth.json\n"
                                 "  andonctl simulate --store plant.db --speed max --for 30d --seed 2 --truth truth.json",
                                 options, simulate);
  addBroker(command, options->broker);
  addIntoStore(command, options->into);
  command->add_option("--assets", options->assets, "How many: the demo site's forty, fewer, or numbered copies beyond")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  command->add_option("--rate", options->rate, "Messages a second an asset (default 1; 0.1 with --speed max)")
      ->check(CLI::Range(1e-6, 1e5));
  addTime(command, "--start", options->start, "Stamp of the first message (default now; with --speed max now minus --for)");
  addTime(command, "--continue-from", options->continueFrom,
          "With --broker: go on from there, where a store ended; what is missing up to now is sent at once");
  command->add_option("--seed", options->seed, "The same seed gives the same values")->capture_default_str();
  addSpeed(command, options->speed, "The plant lives X times as fast; max: without pause, stamps 1/rate apart");
  addDuration(command, "--for", options->length, "How long (default until it is stopped)");
  command
      ->add_option("--faults", options->faults,
                   "bearing_wear, cavitation, filter_clogging, leak, fouling, tool_wear, drift, flat_line, spikes, drop_out, stuck, "
                   "unit_mistake with commas between; machine, sensor, all or none")
      ->type_name("LIST")
      ->capture_default_str();
  command->add_option("--operators", options->operators, "With --store: people who acknowledge its alarms, with commas between")
      ->type_name("LIST");
  command->add_option("--truth", options->truth, "Write every fault with start, end, asset, kind and cost to this file at the end")
      ->type_name("FILE");
  command->add_flag("--json", options->json, "Print the summary as JSON");
}

} // namespace andon::ctl
