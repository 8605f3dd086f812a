// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Nanoseconds from a raw message to its samples, against nlohmann::json, which only parses the same payload.
// Prints the medians of several rounds taken in turns.
#include "services/telemetry/decoder.h"
#include "tests/bench/flat_payload.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using namespace andon;
using namespace andon::telemetry;

namespace {

using Steady = std::chrono::steady_clock;

constexpr int assets = 100;
constexpr int rounds = 9;
constexpr int passes = 200; ///< over all assets, in one round

/// Every value sent in another unit, in single precision and every interval: all that a contract asks.
void putUnderContract(Site &site)
{
  for (Asset &asset : site.assets)
    for (Stream &stream : asset.streams) {
      stream.unit = "bar";
      stream.sentUnit = "mbar";
      stream.type = ValueType::Float;
      stream.periodic = true;
      stream.interval = Duration{1}; // the messages have one time: none is too fast
    }
}

Site aSite()
{
  Site site;
  site.brokers.emplace_back().topics.emplace_back().topic = "plant/{area}/{asset}";
  for (int asset = 0; asset < assets; ++asset) {
    Asset made;
    made.id = AssetId{"A" + std::to_string(asset)};
    for (int value = 0; value < bench::valuesInPayload; ++value) {
      Stream &stream = made.streams.emplace_back();
      stream.key = "v" + std::to_string(value);
      stream.range = Range{-100.0, 100.0};
    }
    site.assets.push_back(made);
  }
  return site;
}

double median(std::vector<double> numbers)
{
  std::nth_element(numbers.begin(), numbers.begin() + numbers.size() / 2, numbers.end());
  return numbers[numbers.size() / 2];
}

double nanosecondsEach(const std::function<void()> &round)
{
  const auto start = Steady::now();
  round();
  return std::chrono::duration<double, std::nano>(Steady::now() - start).count() / (assets * passes);
}

} // namespace

int main()
{
  const Site site = aSite();
  const StreamRegistry registry(std::make_shared<const Site>(site));
  Decoder decoder(site, registry, {});
  Site promised = site;
  putUnderContract(promised);
  const StreamRegistry promisedStreams(std::make_shared<const Site>(promised));
  Decoder strict(promised, promisedStreams, {});
  std::string payload = bench::flatPayload(200);
  payload.replace(bench::stampOffset, bench::stampDigits, "1795219200123456");
  IngestBatch batch;
  for (int asset = 0; asset < assets; ++asset)
    batch.append(
        {"plant/hall1/A" + std::to_string(asset), payload, UtcTime{std::chrono::milliseconds{1795219200123}}, {}, 0, false, false});

  std::vector<Sample> samples;
  std::vector<double> ours;
  std::vector<double> underContract;
  std::vector<double> peer;
  std::size_t parsed = 0;
  for (int round = 0; round < rounds; ++round) {
    ours.push_back(nanosecondsEach([&] {
      for (int pass = 0; pass < passes; ++pass) {
        samples.clear();
        for (std::size_t i = 0; i < batch.size(); ++i)
          decoder.decode(batch[i], samples);
      }
    }));
    underContract.push_back(nanosecondsEach([&] {
      for (int pass = 0; pass < passes; ++pass) {
        samples.clear();
        for (std::size_t i = 0; i < batch.size(); ++i)
          strict.decode(batch[i], samples);
      }
    }));
    peer.push_back(nanosecondsEach([&] {
      for (int pass = 0; pass < passes; ++pass)
        for (std::size_t i = 0; i < batch.size(); ++i)
          parsed += nlohmann::json::parse(batch[i].payload).size();
    }));
  }
  const std::uint64_t expected = std::uint64_t{rounds} * passes * assets;
  if (decoder.counters().samples != expected * bench::valuesInPayload || parsed != expected * (bench::valuesInPayload + 1)) {
    std::fprintf(stderr, "bench_decoder: the messages were not read as they were written\n");
    return 1;
  }
  std::printf("{\"work\": \"decode %zu bytes, 8 values\", \"unit\": \"ns\", \"ours\": %.0f, \"peer\": %.0f, \"peer_name\": "
              "\"nlohmann::json::parse\", \"ratio\": %.2f}\n",
              payload.size(), median(ours), median(peer), median(peer) / median(ours));
  if (strict.counters().samples != decoder.counters().samples || strict.violations() != ContractCheck::Counts{}) {
    std::fprintf(stderr, "bench_decoder: the contract was broken\n");
    return 1;
  }
  std::printf(
      "{\"work\": \"the same under contract: unit, type, range, distance\", \"unit\": \"ns\", \"ours\": %.0f, \"each_sample\": %.2f}\n",
      median(underContract), (median(underContract) - median(ours)) / bench::valuesInPayload);
  return 0;
}
