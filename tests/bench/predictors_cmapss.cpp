// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Remaining life of turbofans: trained on whole lives, asked at the last cycle of each test engine; truth capped at 125 cycles.
#include "services/prediction/flat_forest.h"
#include "services/prediction/train_predictor.h"
#include "services/tables/csv_reader.h"
#include "tests/bench/predictors.h"
#include "tests/support/shared_data.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>
#include <spdlog/fmt/fmt.h>

namespace andon::bench {
namespace {

using namespace prediction;

constexpr double cap = 125.0;
constexpr std::size_t settingCount = 3, sensorCount = 21;

/// unit, cycle, three settings, 21 sensors; blanks between, no header.
std::optional<TrainingData> readEngines(const std::string &path)
{
  auto reader = tables::CsvReader::open(path, ' ');
  if (!reader)
    return std::nullopt;
  TrainingData data;
  data.targetName = "remaining life";
  for (std::size_t i = 0; i < settingCount + sensorCount; ++i) {
    data.inputs.push_back({});
    data.inputs.back().name = i < settingCount ? fmt::format("setting {}", i + 1) : fmt::format("sensor {}", i + 1 - settingCount);
  }
  std::vector<std::string> cells;
  while ((*reader)->next(cells).value_or(false)) {
    std::vector<double> numbers;
    for (const std::string &cell : cells)
      if (!cell.empty())
        numbers.push_back(std::stod(cell));
    if (numbers.size() != 2 + settingCount + sensorCount)
      return std::nullopt;
    data.groups.push_back(static_cast<std::uint32_t>(numbers[0]) - 1);
    data.times.push_back(numbers[1]);
    data.values.insert(data.values.end(), numbers.begin() + 2, numbers.end());
  }
  std::map<std::uint32_t, double> last;
  for (std::size_t i = 0; i < data.times.size(); ++i)
    last[data.groups[i]] = data.times[i];
  for (std::size_t i = 0; i < data.times.size(); ++i)
    data.target.push_back(std::min(cap, last[data.groups[i]] - data.times[i]));
  return data;
}

std::vector<double> readLives(const std::string &path)
{
  auto reader = tables::CsvReader::open(path, ',');
  std::vector<double> lives;
  std::vector<std::string> cells;
  while (reader && (*reader)->next(cells).value_or(false))
    lives.push_back(std::min(cap, std::stod(cells.front())));
  return lives;
}

/// A short and a long window; every second row, since neighbours say nearly the same.
TrainSettings settingsFor()
{
  TrainSettings settings;
  settings.derive.windows = {5.0, 20.0};
  settings.derive.conditions = {0, 1, 2};
  settings.everyNth = 2;
  settings.folds = 3;
  return settings;
}

double rmseOfLast(const TrainedForest &trained, const TrainingData &test, const std::vector<double> &truth)
{
  const auto model = parseForest(trained.model);
  if (!model)
    return std::nan("");
  const FlatForest forest{*model};
  const std::vector<float> features = featuresOf(test, trained.plan);
  std::vector<std::size_t> lastRow(truth.size(), 0);
  for (std::size_t row = 0; row < test.rows(); ++row)
    lastRow[test.groups[row]] = row;
  ForestRow ready;
  double squares = 0.0;
  for (std::size_t engine = 0; engine < truth.size(); ++engine) {
    ready.fill(std::span{features}.subspan(lastRow[engine] * forest.features(), forest.features()));
    const double apart = std::clamp(static_cast<double>(forest.margin(ready)), 0.0, cap) - truth[engine];
    squares += apart * apart;
  }
  return std::sqrt(squares / static_cast<double>(truth.size()));
}

} // namespace

void addCmapssRows(Rows &rows)
{
  for (const auto &[name, published] : {std::pair{"FD001", 11.05}, std::pair{"FD002", 10.84}}) {
    const std::string path = test::sharedData(fmt::format("cmapss/train_{}.txt.gz", name));
    if (path.empty())
      continue;
    const auto data = readEngines(path), held = readEngines(test::sharedData(fmt::format("cmapss/test_{}.txt.gz", name)));
    const std::vector<double> truth = readLives(test::sharedData(fmt::format("cmapss/RUL_{}.txt", name)));
    if (!data || !held || truth.empty()) {
      std::cerr << name << " cannot be read\n";
      continue;
    }
    const auto trained = trainForest(*data, settingsFor(), [](std::uint64_t, std::uint64_t) { return true; });
    if (!trained) {
      std::cerr << toText(trained.error()) << '\n';
      continue;
    }
    rows.push_back({fmt::format("C-MAPSS {}: RMSE of the remaining life of test engines, capped at 125", name),
                    rmseOfLast(*trained, *held, truth), published, "cycles"});
    rows.push_back({fmt::format("C-MAPSS {}: RMSE over the whole life, by cross-validation over engines", name), trained->value->rmse,
                    std::nullopt, "cycles"});
  }
}

} // namespace andon::bench
