// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/shadow_replay.h"

#include "services/configuration/site_files.h"
#include "services/engine/predictor_recall.h"
#include "services/engine/predictor_versions.h"
#include "services/engine/running_predictors.h"
#include "services/engine/shadow_bench.h"
#include "services/engine/system_clock.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration longestReplay = 2min;

Result<void> addPackage(storage::OperationsReader &reader, const PredictorId &predictor, const std::string &package, const PredictorId &as,
                        SiteFiles &files)
{
  const auto found = filesOfVersion(reader, predictor, package);
  if (!found)
    return tl::unexpected<Error>(found.error());
  for (const auto &[name, text] : *found)
    files.emplace(configuration::predictorFolder + as.text() + "/" + name, text);
  return {};
}

Result<std::vector<Sample>> inputsOf(history::HistoryReader &history, const telemetry::StreamRegistry &registry, const Asset &asset,
                                     const std::set<std::string> &names, UtcTime from, UtcTime to)
{
  std::vector<Sample> samples;
  for (const std::string &name : names) {
    const auto stream = registry.find({asset.id, name});
    if (!stream)
      continue;
    auto range = history.range({asset.id, name}, from, to);
    if (!range)
      return tl::unexpected<Error>(std::move(range.error()));
    for (Sample &sample : *range) {
      sample.stream = *stream;
      samples.push_back(sample);
    }
  }
  std::sort(samples.begin(), samples.end(),
            [](const Sample &a, const Sample &b) { return std::tie(a.time, a.stream) < std::tie(b.time, b.stream); });
  return samples;
}

} // namespace

Result<ShadowComparison> replayShadow(WorkerContext &context, const Site &site, const ShadowReplayQuery &query)
{
  const PredictorSetting *setting = findPredictor(site, query.predictor);
  if (setting == nullptr)
    return failure(ErrorCode::NotFound, query.predictor.text(), "is no predictor of this site");
  if (query.to <= query.from)
    return failure(ErrorCode::Malformed, query.predictor.text(), "a replay ends after its beginning");
  auto operations = context.operations();
  if (!operations)
    return tl::unexpected<Error>(std::move(operations.error()));
  auto history = context.history();
  if (!history)
    return tl::unexpected<Error>(std::move(history.error()));
  storage::StoredShadow shadow;
  shadow.comparison.predictor = query.predictor;
  shadow.comparison.package = query.package;
  shadow.comparison.champion = setting->package;
  shadow.comparison.since = query.from;
  shadow.comparison.until = query.to;
  shadow.comparison.isReplayed = true;
  const PredictorId challengerId = shadowIdOf(shadow.comparison);
  SiteFiles files;
  if (auto added = addPackage(**operations, query.predictor, query.package, challengerId, files); !added)
    return tl::unexpected<Error>(added.error());
  if (auto added = addPackage(**operations, query.predictor, setting->package, query.predictor, files); !added)
    return tl::unexpected<Error>(added.error());
  PredictorShelf shelf;
  Site part = shadowSite(site, {shadow}, true);
  if (auto problems = shelf.take(files, part); !problems.empty())
    return tl::unexpected<Error>(std::move(problems.front()));
  const auto running = std::make_shared<const Site>(withPredictors(std::move(part), shelf));
  const auto challenger = shelf.find(Text{query.package});
  const telemetry::StreamRegistry registry{running};
  std::set<std::string> names;
  double looksBack = 0.0;
  for (const PredictorSetting &each : running->predictors)
    if (const auto predictor = shelf.find(each.package)) {
      looksBack = std::max(looksBack, lookBackOf(*predictor));
      for (const prediction::PredictorInput &input : predictor->manifest().plan.inputs)
        names.insert(input.name);
    }
  const auto back = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(2.0 * looksBack)) + 1min;
  ShadowTrack track{shadow.comparison};
  const SystemClock clock;
  const SteadyTime deadline = clock.steady() + longestReplay;
  for (const Asset &asset : running->assets) {
    for (ShadowTrack::Rules &rules : shadowRules(site, query.predictor, asset.id, *challenger))
      track.addRule(asset.id, std::move(rules));
    const auto samples = inputsOf(**history, registry, asset, names, query.from - back, query.to);
    if (!samples)
      return tl::unexpected<Error>(samples.error());
    PredictorRunner runner{clock, Duration::max()};
    runner.changeSite(running, registry, shelf);
    // A pair of rows of one time, whichever version comes first: the champion's is taken first, as live.
    std::vector<std::pair<Sample, Duration>> challengers;
    const PredictorRunner::Use use = [&](const Sample &score, PredictorRunner::SlotIndex) {
      if (score.time < query.from)
        return;
      if (predictorOf(registry.id(score.stream)) == query.predictor)
        track.takeChampion(asset.id, score, runner.lastCost());
      else
        challengers.emplace_back(score, runner.lastCost());
    };
    const auto judge = [&] {
      runner.judge(use);
      for (const auto &[score, cost] : std::exchange(challengers, {}))
        track.takeChallenger(asset.id, score, cost);
    };
    for (const Sample &sample : *samples) {
      if (runner.endsRows(sample))
        judge();
      runner.take(sample);
      if (clock.steady() > deadline)
        return failure(ErrorCode::LimitExceeded, query.predictor.text(), "the replay takes longer than two minutes",
                       "Choose a shorter range.");
    }
    judge();
  }
  ShadowComparison comparison = track.comparison();
  if (comparison.rows == 0)
    return failure(ErrorCode::NotFound, query.predictor.text(), "has no recorded rows in this range", "Choose another range.");
  return comparison;
}

} // namespace andon::engine
