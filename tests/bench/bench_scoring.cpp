// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What predictors cost at work: 5,000 assets of 20 kinds with ten streams each, a package a kind, one row a second an asset, on one core;
// then five times as many. The peer is what performance allows (20 ms, 200 ms). Messages are taken to arrive evenly; each waits for those
// before it, with the times that were measured.
#include "services/configuration/site_files.h"
#include "services/engine/predictor_runner.h"
#include "services/engine/running_predictors.h"
#include "services/engine/system_clock.h"
#include "services/prediction/package_trained.h"
#include "tests/bench/bench_rows.h"
#include "tests/prediction/small_plant.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iostream>

using namespace andon;

namespace {

constexpr int kinds = 20;
constexpr int inputs = 10;
constexpr int seconds = 90; ///< past the windows, which then are full

std::string keyOf(int input)
{
  return "s" + std::to_string(input);
}

/// A forest of 100 trees, six decisions deep, on 30 features of windows of a minute.
prediction::PredictorPackage packageOf(int kind)
{
  prediction::TrainingData data;
  for (int input = 0; input < inputs; ++input)
    data.inputs.push_back({keyOf(input), "", {}, 0.0, 1.0, true});
  data.objective = prediction::Objective::LogOdds;
  data.targetName = "failure";
  data.event = "1";
  data.sha256 = std::string(64, '0');
  test::PlainRandom random;
  for (int group = 0; group < 40; ++group) {
    std::vector<double> level;
    for (int input = 0; input < inputs; ++input)
      level.push_back(random.next());
    for (int i = 0; i < 50; ++i) {
      double sum = 0.0;
      for (int input = 0; input < inputs; ++input) {
        data.values.push_back(level[static_cast<std::size_t>(input)] + 0.1 * random.next());
        sum += data.values.back() * ((input + kind) % 3);
      }
      data.target.push_back(sum > 6.0 + random.next() ? 1.0 : 0.0);
      data.groups.push_back(static_cast<std::uint32_t>(group));
      data.times.push_back(i);
    }
  }
  prediction::TrainSettings settings;
  settings.folds = 2;
  settings.seed = static_cast<unsigned>(kind + 1);
  settings.derive.windows = {60.0};
  settings.derive.hasBeginning = false;
  prediction::ForestSettings forest;
  forest.rounds = 100;
  forest.depth = 6;
  forest.isBinned = true;
  settings.forest = forest;
  const auto trained = prediction::trainForest(data, settings, [](std::uint64_t, std::uint64_t) { return true; });
  auto package = prediction::packageTrained(data, *trained, {"Risk", "kind" + std::to_string(kind), {}, {}, {}});
  if (!package)
    std::abort();
  return std::move(*package);
}

Site siteOf(int assets)
{
  Site site;
  site.name = "Bench";
  site.areas.push_back({AreaId{"a"}, "A"});
  for (int kind = 0; kind < kinds; ++kind)
    site.predictors.push_back({PredictorId{"p" + std::to_string(kind)}, "Risk", "kind" + std::to_string(kind), {}});
  for (int i = 0; i < assets; ++i) {
    Asset asset;
    asset.id = AssetId{"A" + std::to_string(i)};
    asset.kind = "kind" + std::to_string(i % kinds);
    asset.area = AreaId{"a"};
    for (int input = 0; input < inputs; ++input) {
      Stream stream;
      stream.key = keyOf(input);
      stream.name = stream.key;
      asset.streams.push_back(stream);
    }
    Rule rule;
    rule.id = RuleId{"r" + std::to_string(i)};
    rule.asset = asset.id;
    PredictorCondition says;
    says.predictor = PredictorId{"p" + std::to_string(i % kinds)};
    says.stream = scoreStreamOf(asset.id, says.predictor);
    rule.condition = says;
    site.rules.push_back(std::move(rule));
    site.assets.push_back(std::move(asset));
  }
  return site;
}

struct Measured {
  double p99 = 0.0;     ///< ms from a message's arrival to its score
  double load = 0.0;    ///< share of the core
  double explain = 0.0; ///< ms, of an alarm's explanation with what would clear it: 99 of 100, the first of each package left out
};

Measured measure(int assets, const std::vector<prediction::PackageFiles> &packages)
{
  const engine::SystemClock clock;
  Site configured = siteOf(assets);
  SiteFiles files;
  for (int kind = 0; kind < kinds; ++kind)
    for (const auto &[name, text] : packages[static_cast<std::size_t>(kind)])
      files["predictors/p" + std::to_string(kind) + "/" + name] = text;
  for (PredictorSetting &setting : configured.predictors)
    setting.package = prediction::sha256Of(files.at("predictors/" + setting.id.text() + "/SHA256SUMS"));
  engine::PredictorShelf shelf;
  if (const auto problems = shelf.take(files, configured); !problems.empty()) {
    std::fprintf(stderr, "%s\n", toText(problems.front()).c_str());
    std::exit(1);
  }
  const auto site = std::make_shared<const Site>(engine::withPredictors(std::move(configured), shelf));
  const telemetry::StreamRegistry registry{site};
  engine::PredictorRunner runner{clock, engine::PredictorRunner::usualBudget};
  runner.changeSite(site, registry, shelf);
  test::PlainRandom random;
  const double distance = 1000.0 / assets;
  std::vector<double> waits, explains;
  std::vector<int> explained(kinds, 0);
  double ready = 0.0, busy = 0.0, spent = 0.0;
  const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
  for (int second = 0; second < seconds; ++second)
    for (int asset = 0; asset < assets; ++asset) {
      const UtcTime now = start + std::chrono::seconds{second};
      const SteadyTime begin = clock.steady();
      for (int input = 0; input < inputs; ++input)
        runner.take({static_cast<StreamIndex>(asset * inputs + input), now, random.next()});
      double explaining = 0.0;
      runner.judge([&](const Sample &, engine::PredictorRunner::SlotIndex slot) {
        if (second != seconds - 1 || asset % 10 != 0)
          return;
        const SteadyTime asked = clock.steady();
        (void)runner.explain(slot, site->rules[runner.rulesOf(slot).front()], OccurrenceId{1});
        explaining = std::chrono::duration<double, std::milli>(clock.steady() - asked).count();
        if (++explained[static_cast<std::size_t>(asset % kinds)] > 1)
          explains.push_back(explaining);
      });
      const double cost = std::chrono::duration<double, std::milli>(clock.steady() - begin).count() - explaining;
      spent += cost;
      const double arrival = second * 1000.0 + asset * distance;
      ready = std::max(ready, arrival) + cost;
      busy = ready - arrival;
      if (second >= 60)
        waits.push_back(busy);
    }
  const auto quantile = [](std::vector<double> &values) {
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(0.99 * static_cast<double>(values.size()));
    std::nth_element(values.begin(), place, values.end());
    return *place;
  };
  return {quantile(waits), spent / (seconds * 1000.0), quantile(explains)};
}

} // namespace

int main()
{
  const test::TemporaryFolder folder;
  std::vector<prediction::PackageFiles> packages;
  for (int kind = 0; kind < kinds; ++kind) {
    const std::string place = folder.file("p" + std::to_string(kind));
    if (!prediction::writePackage(place, packageOf(kind)))
      return 1;
    packages.push_back(*prediction::readPackageFiles(place));
  }
  bench::Rows rows;
  for (const auto &[assets, allowed] : {std::pair{5'000, 20.0}, std::pair{25'000, 200.0}}) {
    const Measured measured = measure(assets, packages);
    const std::string of = std::to_string(assets * inputs) + " streams on " + std::to_string(assets) + " assets";
    rows.push_back({"from sample to score, 99 of 100: " + of, measured.p99, allowed, "ms"});
    rows.push_back({"share of one core: " + of, measured.load, 1.0, "share"});
    rows.push_back({"explanation of an alarm with what would clear it, 99 of 100: " + of, measured.explain, 20.0, "ms"});
  }
  std::cout << bench::listOf(rows).dump(2) << '\n';
  return 0;
}
