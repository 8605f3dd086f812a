// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/predictor_recall.h"

#include "services/prediction/behaviour_course.h"
#include "services/prediction/predictor.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <memory>
#include <set>
#include <tuple>

namespace andon::engine {
namespace {

constexpr std::size_t mostStreams = 2000;
/// Beyond the windows themselves: a watch counts as unbroken from its first row on.
constexpr double margin = 60.0;

struct Wanted {
  std::vector<StreamIndex> streams; ///< of one asset
  Duration back{};
};

std::vector<Wanted> wantedIn(const Site &site, const telemetry::StreamRegistry &registry, const PredictorShelf &shelf)
{
  std::vector<Wanted> all;
  std::size_t streams = 0;
  for (const PredictorSetting &setting : site.predictors) {
    const auto predictor = shelf.find(setting.package);
    if (predictor == nullptr)
      continue;
    const prediction::FeaturePlan &plan = predictor->manifest().plan;
    const double seconds = lookBackOf(*predictor);
    if (seconds <= 0.0)
      continue;
    for (const Asset &asset : site.assets) {
      if (asset.kind != setting.kind || !registry.find(scoreStreamOf(asset.id, setting.id)))
        continue;
      Wanted wanted;
      wanted.back = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(2.0 * seconds + margin));
      for (const prediction::PredictorInput &input : plan.inputs)
        if (const auto stream = registry.find({asset.id, input.name}))
          wanted.streams.push_back(*stream);
      streams += wanted.streams.size();
      if (streams > mostStreams)
        return all;
      all.push_back(std::move(wanted));
    }
  }
  return all;
}

std::vector<Sample> readInputs(history::HistoryReader &history, const std::vector<Wanted> &all, const telemetry::StreamRegistry &registry)
{
  std::vector<Sample> samples;
  std::set<StreamIndex> taken; // several predictors may read one stream
  for (const Wanted &wanted : all) {
    UtcTime newest = noTime;
    for (const StreamIndex stream : wanted.streams)
      if (const auto last = history.asOf(registry.id(stream), UtcTime::max()); last && *last)
        newest = std::max(newest, (*last)->time);
    if (newest == noTime)
      continue;
    for (const StreamIndex stream : wanted.streams) {
      if (!taken.insert(stream).second)
        continue;
      auto range = history.range(registry.id(stream), newest - wanted.back, newest + Duration{1});
      if (!range)
        continue;
      for (Sample &sample : *range) {
        sample.stream = stream;
        samples.push_back(sample);
      }
    }
  }
  // The registry has an asset's streams beside each other, as its messages have them.
  std::sort(samples.begin(), samples.end(),
            [](const Sample &a, const Sample &b) { return std::tie(a.time, a.stream) < std::tie(b.time, b.stream); });
  return samples;
}

} // namespace

double lookBackOf(const prediction::Predictor &predictor)
{
  const prediction::FeaturePlan &plan = predictor.manifest().plan;
  if (const prediction::BehaviourModel *behaviour = predictor.behaviour())
    return behaviour->interval * static_cast<double>(prediction::BehaviourCourse::settlingRows);
  double longest = 0.0;
  for (const prediction::Feature &feature : plan.features)
    if (feature.kind != prediction::FeatureKind::FromStart && feature.kind != prediction::FeatureKind::Rate)
      longest = std::max(longest, feature.span);
  return longest;
}

std::vector<Sample> recallInputs(WorkerPool &workers, const Site &site, const telemetry::StreamRegistry &registry,
                                 const PredictorShelf &shelf)
{
  const std::vector<Wanted> all = wantedIn(site, registry, shelf);
  if (all.empty())
    return {};
  const auto read = std::make_shared<std::promise<std::vector<Sample>>>();
  std::future<std::vector<Sample>> samples = read->get_future();
  const bool taken = workers.post([read, &all, &registry](WorkerContext &context) {
    const auto history = context.history();
    read->set_value(history ? readInputs(**history, all, registry) : std::vector<Sample>{});
  });
  return taken ? samples.get() : std::vector<Sample>{};
}

} // namespace andon::engine
