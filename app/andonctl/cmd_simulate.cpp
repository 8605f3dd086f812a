// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/andonctl/publish_options.h"
#include "app/andonctl/whole_file.h"
#include "app/common/stop_signal.h"
#include "services/engine/system_clock.h"
#include "services/simulation/plant_run.h"
#include "services/telemetry/mqtt_publisher.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct SimulateOptions {
  std::string broker;
  int assets = 10;
  std::optional<double> rate;
  std::optional<UtcTime> start;
  std::uint64_t seed = 1;
  Speed speed;
  std::optional<Duration> length;
  std::string faults = "all";
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

int simulate(const SimulateOptions &options)
{
  app::StopSignal stop;
  const engine::SystemClock clock;
  const auto faults = simulation::parseFaults(options.faults);
  if (!faults)
    return misuse("--faults", faults.error());
  if (options.speed.isMax && !options.length)
    return misuse("--speed max", {ErrorCode::Malformed, "", "would never end without --for", "Add --for 1h, for example."});
  if (!options.truth.empty())
    if (const auto writable = checkFolderOf(options.truth); !writable)
      return fail(writable.error());
  auto publisher = telemetry::MqttPublisher::connect(brokerAt(options.broker), connectTimeout);
  if (!publisher)
    return fail(publisher.error());

  const simulation::PlantSettings settings{options.seed, options.assets, *faults};
  const simulation::PlantModel plant{settings};
  simulation::PlantRun run;
  run.rate = options.rate.value_or(options.speed.isMax ? 0.1 : 1.0);
  run.speed = options.speed.isMax ? 1.0 : options.speed.factor;
  run.paced = !options.speed.isMax;
  run.start = options.start.value_or(options.speed.isMax ? clock.utc() - *options.length : clock.utc());
  run.length = options.length;

  const SteadyTime begin = clock.steady();
  simulation::RunReport report;
  const Result<void> done = runPlant(
      plant, run, clock, [&](SteadyTime moment) { return stop.waitUntil(moment); },
      [&](std::string_view topic, std::string_view payload) { return (*publisher)->publish(topic, payload); }, report);
  const Result<void> flushed = done ? (*publisher)->flush(flushTimeout) : done;
  // The truth is worth having even where the broker went away meanwhile.
  const Result<void> written =
      options.truth.empty() ? Result<void>{} : writeWholeFile(options.truth, truthOf(plant, settings, run, report.covered));
  for (const Result<void> *step : {&flushed, &written})
    if (!*step)
      return fail(step->error());
  print(options, report, std::chrono::duration<double>(clock.steady() - begin).count());
  return succeeded;
}

} // namespace

void addSimulate(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<SimulateOptions>();
  CLI::App *command =
      addCommand(program, chosen, "simulate", "The demo plant as an ordinary MQTT client",
                 "andonctl simulate --broker tcp://127.0.0.1:1883 --rate 20 --seed 7 --for 50s --truth truth.json", options, simulate);
  addBroker(command, options->broker);
  command->add_option("--assets", options->assets, "How many: the demo site's ten, fewer, or numbered copies beyond")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  command->add_option("--rate", options->rate, "Messages a second an asset (default 1; 0.1 with --speed max)")
      ->check(CLI::Range(1e-6, 1e5));
  addTime(command, "--start", options->start, "Stamp of the first message (default now; with --speed max now minus --for)");
  command->add_option("--seed", options->seed, "The same seed gives the same values")->capture_default_str();
  addSpeed(command, options->speed, "The plant lives X times as fast; max: send without pause, stamps 1/rate apart");
  addDuration(command, "--for", options->length, "How long (default until it is stopped)");
  command->add_option("--faults", options->faults, "suction_loss, bearing_wear, filter_clogging with commas between; all or none")
      ->type_name("LIST")
      ->capture_default_str();
  command->add_option("--truth", options->truth, "Write every fault with start, end, asset and kind to this file at the end")
      ->type_name("FILE");
  command->add_flag("--json", options->json, "Print the summary as JSON");
}

} // namespace andon::ctl
