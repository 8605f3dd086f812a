// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_run.h"

#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace andon::simulation {
namespace {

/// Messages that are due so soon are sent now: a wake-up a message would cost more than the message.
constexpr Duration dueTogether = std::chrono::milliseconds{1};

void writePayload(const PlantAsset &asset, UtcTime time, std::uint64_t sequence, const std::vector<double> &values, RunReport &report,
                  std::string &into)
{
  into.clear();
  fmt::format_to(std::back_inserter(into), R"({{"ts":"{}","seq":{})", toIso8601(time), sequence);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!std::isnan(values[i])) {
      fmt::format_to(std::back_inserter(into), R"(,"{}":{:.{}f})", asset.streams[i].key, values[i], asset.streams[i].decimals);
      ++report.samples;
    }
  into += '}';
}

} // namespace

Result<void> runPlant(const PlantModel &plant, const PlantRun &run, const Clock &clock, const WaitUntil &wait, const Publish &publish,
                      RunReport &into)
{
  const std::vector<PlantAsset> &assets = plant.assets();
  std::vector<std::string> topics;
  for (const PlantAsset &asset : assets)
    topics.push_back("plant/" + asset.area.text() + "/" + asset.id.text());

  const PlantTicks ticks{plant, run.rate};
  const PlantTime plantTime = run.time();
  const SteadyTime begin = clock.steady() - (run.catchesUp ? std::max(clock.utc() - run.start, Duration::zero()) : Duration::zero());
  std::vector<double> values;
  std::string payload;
  std::uint64_t sequence = 0;
  for (std::int64_t tick = ticks.firstFrom(run.start);; ++tick) {
    ++sequence;
    if (run.length && ticks.begin(tick) >= run.start + *run.length) {
      into.covered = *run.length;
      if (run.paced)
        wait(begin + *run.length);
      return {};
    }
    for (std::size_t i = 0; i < assets.size(); ++i) {
      const UtcTime stamp = ticks.stamp(tick, i);
      const Duration due = stamp - run.start;
      // Unpaced the moment is always past; asking each time would cost more than the message.
      const bool ask = run.paced ? begin + due > clock.steady() + dueTogether : i == 0;
      if (ask && !wait(run.paced ? begin + due : begin)) {
        into.covered = due;
        return {};
      }
      plant.values(i, plantTime.at(stamp), values);
      writePayload(assets[i], stamp, sequence, values, into, payload);
      into.covered = due;
      into.stamp = stamp;
      if (auto sent = publish(topics[i], payload); !sent)
        return sent;
      ++into.messages;
    }
  }
}

PlantSampler::PlantSampler(const PlantModel &plant, const PlantRun &run, Streams streams)
    : plant_(plant)
    , run_(run)
    , ticks_(plant, run.rate)
    , streams_(std::move(streams))
{
}

void PlantSampler::fill(std::int64_t tick, std::vector<Sample> &into)
{
  const PlantTime plantTime = run_.time();
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    Sample sample;
    sample.time = ticks_.stamp(tick, i);
    plant_.values(i, plantTime.at(sample.time), values_);
    for (std::size_t k = 0; k < values_.size(); ++k) {
      sample.stream = streams_[i][k];
      sample.value = values_[k];
      if (sample.stream != none && !std::isnan(sample.value))
        into.push_back(sample);
    }
  }
}

} // namespace andon::simulation
