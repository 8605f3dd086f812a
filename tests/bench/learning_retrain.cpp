// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/learning/retraining.h"
#include "services/simulation/plant_model.h"
#include "tests/bench/bench_rows.h"
#include "tests/bench/learning_targets.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace andon::bench {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t wantedRows = 20'000;
constexpr double allowedSeconds = 5.0;
constexpr Duration apart = 100s;
constexpr Duration stretch = 24h * 5; ///< as rows out of a store are grouped

/// Rows of all compressors from August on, labelled by what is truly wrong.
learning::LabelledRows rowsOf(const prediction::Manifest &champion)
{
  const simulation::PlantModel plant{{.seed = 11}};
  const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 8 / 1}};
  std::vector<std::size_t> compressors;
  for (std::size_t i = 0; i < plant.assets().size(); ++i)
    if (plant.assets()[i].id.text().starts_with("COMP-"))
      compressors.push_back(i);
  const std::size_t each = wantedRows / std::max<std::size_t>(compressors.size(), 1);
  const UtcTime end = start + apart * static_cast<std::int64_t>(each);
  const auto faults = plant.faultsWithin(start, end);
  learning::LabelledRows rows;
  prediction::TrainingData &data = rows.data;
  data.inputs = champion.plan.inputs;
  data.targetName = champion.target;
  data.event = champion.event;
  data.objective = prediction::Objective::LogOdds;
  data.sha256 = std::string(64, '0');
  std::uint32_t group = 0;
  std::vector<double> values;
  for (const std::size_t place : compressors) {
    const simulation::PlantAsset &asset = plant.assets()[place];
    for (std::size_t i = 0; i < each; ++i) {
      const UtcTime time = start + apart * static_cast<std::int64_t>(i);
      values.clear();
      plant.values(place, time, values);
      for (const prediction::PredictorInput &input : data.inputs) {
        const auto stream = std::find_if(asset.streams.begin(), asset.streams.end(),
                                         [&](const simulation::PlantStream &one) { return one.key == input.name; });
        data.values.push_back(stream == asset.streams.end() ? std::numeric_limits<double>::quiet_NaN()
                                                            : values[static_cast<std::size_t>(stream - asset.streams.begin())]);
      }
      const bool isEvent = std::any_of(faults.begin(), faults.end(), [&](const simulation::FaultEpisode &fault) {
        return fault.asset == asset.id && !simulation::isOfSensor(fault.kind) && time >= fault.start && time < fault.end;
      });
      data.target.push_back(isEvent ? 1.0 : 0.0);
      data.groups.push_back(group + static_cast<std::uint32_t>((time - start) / stretch));
      data.times.push_back(std::chrono::duration<double>(time.time_since_epoch()).count());
    }
    group = data.groups.back() + 1;
  }
  return rows;
}

} // namespace

void addRetrainRows(nlohmann::ordered_json &rows, Targets &targets)
{
  const auto champion = prediction::loadPackage(ANDON_SOURCE_DIR "/resources/demo-site/predictors/compressor-risk");
  if (!champion) {
    targets.expect(false, toText(champion.error()));
    return;
  }
  const learning::LabelledRows labelled = rowsOf(champion->manifest);
  std::string problem;
  const double seconds = leastSeconds(2, [&] {
    const auto made = learning::retrain(labelled, *champion, {}, [](std::uint64_t, std::uint64_t) { return true; });
    if (!made)
      problem = toText(made.error());
  });
  targets.expect(problem.empty(), problem);
  const std::string work = "retrain on " + std::to_string(labelled.data.rows()) + " rows of " +
                           std::to_string(labelled.data.inputs.size()) + " inputs (peer: what it may take)";
  targets.expect(seconds < allowedSeconds, work);
  rows.push_back({{"work", work}, {"ours", seconds}, {"peer", allowedSeconds}, {"unit", "s"}, {"ratio", seconds / allowedSeconds}});
}

} // namespace andon::bench
