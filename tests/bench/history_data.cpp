// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/history_data.h"

#include "services/simulation/plant_model.h"
#include "services/tables/csv_reader.h"
#include "tests/support/shared_data.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <random>

namespace andon::bench {

namespace {

constexpr UtcTime start{std::chrono::seconds{1'800'000'000}};
constexpr std::size_t ticksARun = 4096;

void count(Telemetry &telemetry)
{
  for (const history::SampleRun &run : telemetry.runs)
    telemetry.samples += run.times.size() * run.columns.size();
}

history::SampleRun emptyRun(StreamIndex first, std::size_t streams)
{
  history::SampleRun run;
  for (std::size_t i = 0; i < streams; ++i)
    run.columns.push_back({first + static_cast<StreamIndex>(i), {}});
  return run;
}

void addFile(Telemetry &telemetry, const std::filesystem::path &path, char separator)
{
  auto reader = tables::CsvReader::open(path.string(), separator);
  std::vector<std::string> cells;
  if (!reader || !(*reader)->next(cells).value_or(false))
    return;
  const auto first = static_cast<StreamIndex>(telemetry.streams.size());
  for (std::size_t i = 1; i < cells.size(); ++i)
    telemetry.streams.push_back({AssetId{path.parent_path().filename().string() + "-" + path.stem().string()}, cells[i]});
  auto run = emptyRun(first, cells.size() - 1);
  while ((*reader)->next(cells).value_or(false)) {
    const auto time = fromIso8601(cells[0]);
    if (!time || cells.size() != run.columns.size() + 1)
      continue;
    run.times.push_back(*time);
    for (std::size_t i = 1; i < cells.size(); ++i)
      run.columns[i - 1].values.push_back(std::strtod(cells[i].c_str(), nullptr));
  }
  telemetry.runs.push_back(std::move(run));
}

} // namespace

Telemetry demoPlant(int seconds)
{
  Telemetry telemetry{"demo plant", {}, {}, 0};
  simulation::PlantSettings settings;
  settings.seed = 2;
  const simulation::PlantModel plant(settings);
  std::vector<double> values;
  for (std::size_t asset = 0; asset < plant.assets().size(); ++asset) {
    const auto &each = plant.assets()[asset];
    const auto first = static_cast<StreamIndex>(telemetry.streams.size());
    for (const auto &stream : each.streams)
      telemetry.streams.push_back({each.id, stream.key});
    for (int begin = 0; begin < seconds; begin += static_cast<int>(ticksARun)) {
      auto run = emptyRun(first, each.streams.size());
      for (int second = begin; second < std::min(seconds, begin + static_cast<int>(ticksARun)); ++second) {
        const Duration due = std::chrono::seconds{second} + std::chrono::milliseconds{asset * 1000 / plant.assets().size()};
        run.times.push_back(start + due);
        plant.values(asset, start + due, values);
        for (std::size_t i = 0; i < values.size(); ++i) {
          // As it stands in the payload.
          const double power = std::pow(10.0, each.streams[i].decimals);
          run.columns[i].values.push_back(std::round(values[i] * power) / power);
        }
      }
      telemetry.runs.push_back(std::move(run));
    }
  }
  count(telemetry);
  return telemetry;
}

Telemetry manyStreams(int assets, int ticks)
{
  Telemetry telemetry{std::to_string(assets * 10) + " streams", {}, {}, 0};
  std::mt19937 random(1);
  for (int asset = 0; asset < assets; ++asset) {
    const auto first = static_cast<StreamIndex>(telemetry.streams.size());
    for (int i = 0; i < 10; ++i)
      telemetry.streams.push_back({AssetId{"asset" + std::to_string(asset)}, "signal" + std::to_string(i)});
    std::vector<int> levels(10, 5000);
    for (int begin = 0; begin < ticks; begin += static_cast<int>(ticksARun)) {
      auto run = emptyRun(first, 10);
      for (int tick = begin; tick < std::min(ticks, begin + static_cast<int>(ticksARun)); ++tick) {
        run.times.push_back(start + std::chrono::milliseconds{tick * 100 + asset % 100});
        for (std::size_t i = 0; i < 10; ++i) {
          levels[i] += static_cast<int>(random() % 41) - 20;
          run.columns[i].values.push_back(levels[i] / 100.0);
        }
      }
      telemetry.runs.push_back(std::move(run));
    }
  }
  count(telemetry);
  return telemetry;
}

Telemetry recordings(const std::string &name, const std::string &folder, char separator)
{
  Telemetry telemetry{name, {}, {}, 0};
  const std::string path = test::sharedData(folder);
  if (path.empty())
    return telemetry;
  std::vector<std::filesystem::path> files;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.path().extension() == ".csv")
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto &file : files)
    addFile(telemetry, file, separator);
  count(telemetry);
  return telemetry;
}

std::vector<std::vector<Sample>> inBatches(const Telemetry &telemetry, std::size_t samplesABatch)
{
  std::vector<Sample> all;
  all.reserve(telemetry.samples);
  for (const history::SampleRun &run : telemetry.runs) {
    for (std::size_t i = 0; i < run.times.size(); ++i) {
      for (const auto &column : run.columns)
        all.push_back({column.stream, run.times[i], column.values[i]});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Sample &a, const Sample &b) { return a.time < b.time; });
  std::vector<std::vector<Sample>> batches;
  for (std::size_t begin = 0; begin < all.size(); begin += samplesABatch)
    batches.emplace_back(all.begin() + static_cast<std::ptrdiff_t>(begin),
                         all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), begin + samplesABatch)));
  return batches;
}

} // namespace andon::bench
