// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/package_trained.h"
#include "tests/engine/written_package.h"
#include "tests/prediction/small_plant.h"

#include <QtGlobal>

#include <functional>
#include <map>
#include <utility>

namespace andon::test {

/// A package for the pump of EngineFixture, trained in a moment: it chokes where the pressure is above 8 while the flow is below 45.
/// With windows, what counts is the mean over the longest of them.
inline prediction::PredictorPackage trainPump(const std::vector<double> &windows, unsigned seed)
{
  prediction::TrainingData data;
  data.inputs = {{"pressure", "", {}, 3.0, 8.5, true}, {"flow", "", {}, 40.0, 65.0, true}};
  data.targetName = "chokes";
  data.event = "1";
  data.objective = prediction::Objective::LogOdds;
  data.sha256 = std::string(64, '0');
  PlainRandom random;
  for (int group = 0; group < 60; ++group) {
    const double pressure = 3.0 + 9.0 * random.next(), flow = 30.0 + 40.0 * random.next();
    for (int i = 0; i < 40; ++i) {
      data.values.push_back(pressure + 0.4 * random.next());
      data.values.push_back(flow + 2.0 * random.next());
      data.target.push_back(pressure > 8.0 && flow < 45.0 ? 1.0 : 0.0);
      data.groups.push_back(static_cast<std::uint32_t>(group));
      data.times.push_back(i);
    }
  }
  prediction::TrainSettings settings;
  settings.folds = 2;
  settings.seed = seed;
  settings.derive.windows = windows;
  settings.derive.seed = seed;
  settings.derive.hasBeginning = false;
  prediction::ForestSettings forest;
  forest.rounds = 40;
  forest.depth = 3;
  forest.rate = 0.2;
  settings.forest = forest;
  const auto trained = prediction::trainForest(data, settings, [](std::uint64_t, std::uint64_t) { return true; });
  if (!trained)
    qFatal("%s", toText(trained.error()).c_str());
  auto package = prediction::packageTrained(data, *trained, {"Choke risk", "pump", {}, {}, {}});
  if (!package)
    qFatal("%s", toText(package.error()).c_str());
  return *package;
}

/// The same, trained once for all tests of a program; `change` may spoil the manifest before it is sealed.
inline prediction::PredictorPackage pumpPackage(
    const std::vector<double> &windows = {}, unsigned seed = 1,
    const std::function<void(prediction::Manifest &)> &change = [](prediction::Manifest &) {})
{
  static std::map<std::pair<std::vector<double>, unsigned>, prediction::PredictorPackage> trained;
  const std::pair key{windows, seed};
  if (!trained.contains(key))
    trained.emplace(key, trainPump(windows, seed));
  prediction::PredictorPackage package = trained.at(key);
  change(package.manifest);
  return package;
}

} // namespace andon::test
