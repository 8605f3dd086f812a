// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/andonctl/progress.h"
#include "app/andonctl/publish_options.h"
#include "app/andonctl/replay_into_store.h"
#include "app/common/stop_signal.h"
#include "services/engine/system_clock.h"
#include "services/simulation/recording.h"
#include "services/tables/csv_table.h"
#include "services/telemetry/mqtt_publisher.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct ReplayOptions {
  std::string file;
  std::string broker;
  IntoStore into; ///< instead of a broker
  Speed speed;
  std::string asset;
  std::string area = "recorded";
  std::string time;
  std::string separator = ",";
  std::vector<std::string> ignored;
  bool originalTime = false;
  bool json = false;
};

/// A name that stands in a topic as one level.
std::string faultOfLevel(const std::string &name)
{
  return name.empty() || name.find_first_of("/+#") != std::string::npos ? "must be a name without / + #" : std::string{};
}

void print(const ReplayOptions &options, const simulation::Recording &recording, const simulation::RunReport &report, double seconds)
{
  if (options.json)
    fmt::print("{}\n", nlohmann::ordered_json{{"rows", recording.rows},
                                              {"messages", report.messages},
                                              {"samples", report.samples},
                                              {"not_numbers", recording.notNumbers},
                                              {"seconds", seconds}}
                           .dump());
  else
    fmt::print("{} rows read, {} messages with {} samples sent in {:.1f} s; {} cells left out because they hold no number.\n",
               recording.rows, report.messages, report.samples, seconds, recording.notNumbers);
}

int replay(const ReplayOptions &options)
{
  app::StopSignal stop;
  const engine::SystemClock clock;
  const std::optional<char> separator = tables::separatorOf(options.separator);
  if (!separator)
    return misuse("--separator", {ErrorCode::Malformed, "", "must be one character, or tab", ""});
  const std::string asset = options.asset.empty() ? std::filesystem::path{options.file}.stem().string() : options.asset;
  if (const std::string fault = faultOfLevel(asset); !fault.empty())
    return misuse("--asset", {ErrorCode::Malformed, asset, fault, ""});
  if (const std::string fault = faultOfLevel(options.area); !fault.empty())
    return misuse("--area", {ErrorCode::Malformed, options.area, fault, ""});

  if (options.broker.empty() == options.into.store.empty())
    return misuse(options.broker.empty() ? "--broker" : "--store",
                  {ErrorCode::Malformed, "", "is required", "A recording goes to --broker URL or into --store FILE, one of the two."});

  const auto recording = simulation::readRecording(options.file, {*separator, options.time, options.ignored});
  if (!recording)
    return fail(recording.error());
  if (!options.into.store.empty())
    return replayIntoStore(*recording, asset, options.area, options.speed, options.into, options.json, stop);
  auto publisher = telemetry::MqttPublisher::connect(brokerAt(options.broker), connectTimeout);
  if (!publisher)
    return fail(publisher.error());

  simulation::Replay settings;
  settings.topic = "plant/" + options.area + "/" + asset;
  settings.paced = !options.speed.isMax;
  settings.speed = options.speed.isMax ? 1.0 : options.speed.factor;
  settings.times = options.originalTime  ? simulation::ReplayTimes::Original
                   : options.speed.isMax ? simulation::ReplayTimes::EndNow
                                         : simulation::ReplayTimes::FromNow;
  const SteadyTime begin = clock.steady();
  simulation::RunReport report;
  Result<void> done;
  {
    Progress progress{recording->rows, clock};
    done = replayRecording(
        *recording, settings, clock, [&](SteadyTime moment) { return stop.waitUntil(moment); },
        [&](std::string_view topic, std::string_view payload) { return (*publisher)->publish(topic, payload); },
        [&](std::uint64_t rows) { progress.show(rows); }, report);
    if (done)
      done = (*publisher)->flush(flushTimeout);
  }
  if (!done)
    return fail(done.error());
  print(options, *recording, report, std::chrono::duration<double>(clock.steady() - begin).count());
  return succeeded;
}

} // namespace

void addReplay(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<ReplayOptions>();
  CLI::App *command =
      addCommand(program, chosen, "replay", "Plays a recorded CSV file to a broker or into a store; each column is a stream",
                 "andonctl replay 0.csv --store rig.db --site resources/skab-site --asset rig1 --time datetime --separator ';' --speed max",
                 options, replay);
  command->add_option("FILE", options->file, "CSV file with a header")->required();
  addBroker(command, options->broker);
  addIntoStore(command, options->into);
  addSpeed(command, options->speed, "1: in its own time; X times as fast; max: without pause");
  command->add_option("--asset", options->asset, "The asset whose streams the columns are (default: the file's name)");
  command->add_option("--area", options->area, "The area in the topic plant/<area>/<asset>")->capture_default_str();
  command->add_option("--time", options->time, "The column of times (default: the first that is called like one)")->type_name("COLUMN");
  command->add_option("--separator", options->separator, "Between two cells; tab for a tabulator")->type_name("C")->capture_default_str();
  command->add_option("--ignore", options->ignored, "Columns that are no streams, with commas between")
      ->delimiter(',')
      ->type_name("COLUMNS");
  command->add_flag(
      "--original-time", options->originalTime,
      "Keep the recorded times (else the recording starts now, or with --speed max ends now; into a store they are always kept)");
  command->add_flag("--json", options->json, "Print the summary as JSON");
}

} // namespace andon::ctl
