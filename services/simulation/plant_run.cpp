// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_run.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::simulation {
namespace {

/// Messages that are due so soon are sent now: a wake-up a message would cost more than the message.
constexpr Duration dueTogether = std::chrono::milliseconds{1};

void writePayload(const PlantAsset &asset, UtcTime time, std::uint64_t sequence, const std::vector<double> &values, std::string &into)
{
  into.clear();
  fmt::format_to(std::back_inserter(into), R"({{"ts":"{}","seq":{})", toIso8601(time), sequence);
  for (std::size_t i = 0; i < values.size(); ++i)
    fmt::format_to(std::back_inserter(into), R"(,"{}":{:.{}f})", asset.streams[i].key, values[i], asset.streams[i].decimals);
  into += '}';
}

Duration scaled(Duration time, double factor)
{
  return Duration{static_cast<std::int64_t>(static_cast<double>(time.count()) * factor)};
}

} // namespace

Result<void> runPlant(const PlantModel &plant, const PlantRun &run, const Clock &clock, const WaitUntil &wait, const Publish &publish,
                      RunReport &into)
{
  const std::vector<PlantAsset> &assets = plant.assets();
  std::vector<std::string> topics;
  for (const PlantAsset &asset : assets)
    topics.push_back("plant/" + asset.area.text() + "/" + asset.id.text());

  const double nanosecondsPerMessage = 1e9 / (run.rate * static_cast<double>(assets.size()));
  const SteadyTime begin = clock.steady();
  std::vector<double> values;
  std::string payload;
  for (std::uint64_t sequence = 1;; ++sequence)
    for (std::size_t i = 0; i < assets.size(); ++i) {
      const auto index = (sequence - 1) * assets.size() + i;
      const Duration due{static_cast<std::int64_t>(static_cast<double>(index) * nanosecondsPerMessage)};
      if (run.length && due >= *run.length) {
        into.covered = *run.length;
        if (run.paced)
          wait(begin + *run.length);
        return {};
      }
      // Unpaced the moment is always past; asking each time would cost more than the message.
      const bool ask = run.paced ? begin + due > clock.steady() + dueTogether : i == 0;
      if (ask && !wait(run.paced ? begin + due : begin)) {
        into.covered = due;
        return {};
      }
      plant.values(i, scaled(due, run.speed), values);
      writePayload(assets[i], run.start + due, sequence, values, payload);
      into.covered = due;
      if (auto sent = publish(topics[i], payload); !sent)
        return sent;
      ++into.messages;
      into.samples += values.size();
    }
}

std::string truthOf(const PlantModel &plant, const PlantSettings &settings, const PlantRun &run, Duration covered)
{
  const auto stamp = [&](Duration plantTime) { return toIso8601(run.start + scaled(plantTime, 1.0 / run.speed)); };
  nlohmann::ordered_json faults = nlohmann::ordered_json::array();
  for (const FaultEpisode &fault : plant.faultsBefore(scaled(covered, run.speed))) {
    nlohmann::ordered_json streams = nlohmann::ordered_json::array();
    for (const StreamId &stream : fault.streams)
      streams.push_back({{"asset", stream.asset.text()}, {"stream", stream.key}});
    faults.push_back({{"kind", keyOf(fault.kind)},
                      {"asset", fault.asset.text()},
                      {"start", stamp(fault.start)},
                      {"end", stamp(fault.end)},
                      {"streams", std::move(streams)}});
  }
  const nlohmann::ordered_json truth{{"seed", settings.seed},
                                     {"assets", settings.assets},
                                     {"speed", run.speed},
                                     {"start", toIso8601(run.start)},
                                     {"end", toIso8601(run.start + covered)},
                                     {"faults", std::move(faults)}};
  return truth.dump(2) + "\n";
}

} // namespace andon::simulation
