// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/explain_past.h"

#include "services/engine/predictor_recall.h"
#include "services/engine/predictor_runner.h"
#include "services/engine/running_predictors.h"
#include "services/engine/system_clock.h"
#include "services/history/history_reader.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <tuple>
#include <utility>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

/// A site of this asset and this predictor alone, as it runs.
Result<std::shared_ptr<const Site>> smallSite(const Site &site, const PredictorShelf &shelf, const PastRows &wanted)
{
  const PredictorSetting *setting = findPredictor(site, wanted.predictor);
  if (setting == nullptr)
    return failure(ErrorCode::NotFound, wanted.predictor.text(), "is no predictor of this site",
                   "List them with: andonctl predictors list.");
  const Asset *asset = findAsset(site, wanted.asset);
  if (asset == nullptr)
    return failure(ErrorCode::NotFound, wanted.asset.text(), "is no asset of this site");
  if (asset->kind != setting->kind)
    return failure(
        ErrorCode::Conflict, wanted.asset.text(),
        fmt::format("is a {}, and {} is for assets of kind {}", asset->kind.string(), setting->id.text(), setting->kind.string()));
  Site part;
  part.contracts = site.contracts;
  part.assets = {*asset};
  part.predictors = {*setting};
  for (const Rule &rule : site.rules)
    if (const auto *says = std::get_if<PredictorCondition>(&rule.condition);
        says != nullptr && says->predictor == setting->id && rule.asset == asset->id)
      part.rules.push_back(rule);
  if (const std::string reason = whyNotRunning(*setting, part, shelf); !reason.empty())
    return failure(ErrorCode::Conflict, setting->id.text(), fmt::format("does not run: {}", reason));
  if (shelf.find(setting->package) == nullptr)
    return failure(ErrorCode::Conflict, setting->id.text(), "runs at the edge alone, so that nobody here can tell of its past",
                   "Install its package here too.");
  if (!knows(*shelf.find(setting->package), asset->id))
    return failure(ErrorCode::Conflict, wanted.asset.text(), fmt::format("was not learnt by {}", setting->id.text()),
                   "Train it anew with its history.");
  return std::make_shared<const Site>(withPredictors(withoutPredictors(std::move(part)), shelf));
}

/// The rule that its output is seen from.
Rule ruleOf(const Site &site, const prediction::Predictor &predictor)
{
  for (const Rule &rule : site.rules)
    if (std::holds_alternative<PredictorCondition>(rule.condition))
      return rule;
  PredictorCondition says;
  says.limit = predictor.manifest().threshold.value_or(std::numeric_limits<double>::max());
  Rule rule;
  rule.condition = says;
  return rule;
}

Result<std::vector<Sample>> readInputs(history::HistoryReader &history, const telemetry::StreamRegistry &registry, const AssetId &asset,
                                       const prediction::Predictor &predictor, UtcTime from, UtcTime to)
{
  std::vector<Sample> samples;
  for (const prediction::PredictorInput &input : predictor.manifest().plan.inputs) {
    const auto stream = registry.find({asset, input.name});
    if (!stream)
      continue;
    auto range = history.range({asset, input.name}, from, to + Duration{1});
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

void judgeAll(const std::shared_ptr<const Site> &site, const telemetry::StreamRegistry &registry, const PredictorShelf &shelf,
              const std::vector<Sample> &samples,
              const std::function<void(PredictorRunner &, const Sample &, PredictorRunner::SlotIndex)> &use)
{
  const SystemClock clock;
  PredictorRunner runner{clock, Duration::max()};
  runner.changeSite(site, registry, shelf);
  const PredictorRunner::Use each = [&](const Sample &score, PredictorRunner::SlotIndex slot) { use(runner, score, slot); };
  for (const Sample &sample : samples) {
    if (runner.endsRows(sample))
      runner.judge(each);
    runner.take(sample);
  }
  runner.judge(each);
}

/// As far back as it looks, and before that as long again until its watch counts as unbroken; levels of expected behaviour need longer
/// until it does not matter any more where they began.
Duration warmUp(const prediction::Predictor &predictor)
{
  const double looks = predictor.behaviour() == nullptr ? 2.0 : 10.0;
  return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(looks * lookBackOf(predictor))) + 1min;
}

/// At most `most`, evenly, the last one among them.
std::set<UtcTime> chosen(const std::vector<UtcTime> &times, std::size_t most)
{
  std::set<UtcTime> made;
  for (std::size_t i = 0; i < std::min(most, times.size()); ++i)
    made.insert(times[times.size() - 1 - i * times.size() / std::min(most, times.size())]);
  return made;
}

} // namespace

Duration oldestRow(const PredictorShelf &shelf, const Text &package)
{
  const auto predictor = shelf.find(package);
  const double seconds = predictor == nullptr ? 1.0 : predictor->manifest().rowSeconds;
  return std::max<Duration>(5min, std::chrono::duration_cast<Duration>(std::chrono::duration<double>(10.0 * seconds)));
}

Result<std::vector<ExplainedRow>> explainPast(history::HistoryReader &history, const Site &site, const PredictorShelf &shelf,
                                              const PastRows &wanted)
{
  const auto part = smallSite(site, shelf, wanted);
  if (!part)
    return tl::unexpected<Error>(part.error());
  const auto predictor = shelf.find((*part)->predictors.front().package);
  const telemetry::StreamRegistry registry{*part};
  const Duration back = warmUp(*predictor);
  const auto samples = readInputs(history, registry, wanted.asset, *predictor, wanted.from - back, wanted.to);
  if (!samples)
    return tl::unexpected<Error>(samples.error());
  std::vector<UtcTime> times;
  judgeAll(*part, registry, shelf, *samples, [&](PredictorRunner &, const Sample &score, PredictorRunner::SlotIndex) {
    if (score.time > wanted.from && score.time <= wanted.to)
      times.push_back(score.time);
  });
  if (times.empty())
    return failure(ErrorCode::NotFound, wanted.asset.text(),
                   fmt::format("told {} nothing between {} and {}", wanted.predictor.text(), toIso8601(wanted.from), toIso8601(wanted.to)),
                   "Name a time for which the history has all of its inputs.");
  // An explanation costs a hundred times what a row costs: only those that are wanted.
  const std::set<UtcTime> explained = chosen(times, wanted.most);
  const Rule rule = ruleOf(**part, *predictor);
  std::vector<ExplainedRow> rows;
  judgeAll(*part, registry, shelf, *samples, [&](PredictorRunner &runner, const Sample &score, PredictorRunner::SlotIndex slot) {
    if (explained.contains(score.time))
      rows.push_back({runner.explain(slot, rule, {}), score.quality});
  });
  return rows;
}

Result<PastReasonsQuery::Answer> answerPast(history::HistoryReader &history, const Site &site, const PredictorShelf &shelf,
                                            const PastReasonsQuery &query)
{
  constexpr int mostMoments = 1000;
  if (query.most < 1 || query.most > mostMoments || query.to <= query.from)
    return failure(ErrorCode::LimitExceeded, query.predictor.text(), "is asked about 1 to 1000 moments of a range that has a length");
  const PredictorSetting *setting = findPredictor(site, query.predictor);
  const auto predictor = setting == nullptr ? nullptr : shelf.find(setting->package);
  const Duration oldest = oldestRow(shelf, setting == nullptr ? Text{} : setting->package);
  const auto most = static_cast<std::size_t>(query.most);
  auto made = std::make_shared<PastReasons>();
  const auto take = [&](Result<std::vector<ExplainedRow>> rows) -> Result<void> {
    if (!rows)
      return tl::unexpected<Error>(std::move(rows.error()));
    for (ExplainedRow &row : *rows)
      made->rows.push_back({std::move(row.why), row.quality == Quality::Good});
    return {};
  };
  const Duration step = (query.to - query.from) / query.most;
  const Duration needed = oldest + (predictor == nullptr ? Duration{} : warmUp(*predictor));
  if (most == 1 || step <= needed) {
    const UtcTime from = most == 1 ? std::min(query.from, query.to - oldest) : query.from;
    if (const auto done = take(explainPast(history, site, shelf, {query.predictor, query.asset, from, query.to, most})); !done)
      return tl::unexpected<Error>(done.error());
    return PastReasonsQuery::Answer{std::move(made)};
  }
  for (std::size_t i = 1; i <= most; ++i) {
    const UtcTime at = query.to - step * static_cast<Duration::rep>(most - i);
    const auto done = take(explainPast(history, site, shelf, {query.predictor, query.asset, at - oldest, at, 1}));
    if (!done && (done.error().code != ErrorCode::NotFound || findAsset(site, query.asset) == nullptr || setting == nullptr))
      return tl::unexpected<Error>(done.error()); // a moment of silence is a gap, nothing else is
  }
  if (made->rows.empty())
    return failure(ErrorCode::NotFound, query.asset.text(),
                   fmt::format("told {} nothing between {} and {}", query.predictor.text(), toIso8601(query.from), toIso8601(query.to)));
  return PastReasonsQuery::Answer{std::move(made)};
}

} // namespace andon::engine
