// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/train_predictor.h"

#include "services/prediction/attributions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <spdlog/fmt/fmt.h>

namespace andon::prediction {
namespace {

constexpr int innerFolds = 3; ///< inside the training folds, to choose the limit
constexpr std::size_t probeCount = 16;

/// SplitMix64: the standard library's distributions differ from one to the next.
class Shuffler {
public:
  explicit Shuffler(std::uint64_t seed)
      : state_(seed)
  {
  }
  std::uint64_t next()
  {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  template <class T>
  void shuffle(std::vector<T> &items)
  {
    for (std::size_t i = items.size(); i > 1; --i)
      std::swap(items[i - 1], items[next() % i]);
  }

private:
  std::uint64_t state_;
};

/// One forest with the columns that it was grown on.
struct Grown {
  FeaturePlan plan;
  std::string text;
  ForestModel model;
};

struct Trainer {
  const TrainingData &data;
  const TrainSettings &settings;
  ForestSettings forest;
  const std::function<bool(std::uint64_t, std::uint64_t)> &progress;
  std::uint64_t done = 0, all = 0;

  [[nodiscard]] bool hasLimitsInside() const { return data.objective == Objective::LogOdds && settings.limitsInside; }

  Result<void> step()
  {
    if (!progress(done++, all))
      return failure(ErrorCode::Unavailable, "the training", "was stopped");
    return {};
  }

  /// Grows a forest on a plan that is known already; `features` are those of all rows.
  Result<Grown> grow(const FeaturePlan &plan, const std::vector<float> &features, const std::vector<std::uint32_t> &rows)
  {
    if (auto stepped = step(); !stepped)
      return tl::unexpected<Error>(std::move(stepped.error()));
    const std::size_t width = plan.servedCount();
    std::vector<float> values, target;
    std::map<std::uint32_t, std::size_t> seen;
    for (const std::uint32_t row : rows) {
      if (settings.everyNth > 1 && seen[data.groups.empty() ? 0 : data.groups[row]]++ % settings.everyNth != 0)
        continue;
      values.insert(values.end(), features.begin() + static_cast<std::ptrdiff_t>(row * width),
                    features.begin() + static_cast<std::ptrdiff_t>((row + 1) * width));
      target.push_back(static_cast<float>(data.target[row]));
    }
    const auto booster = Booster::train({values, width}, target, forest);
    if (!booster)
      return tl::unexpected<Error>(booster.error());
    auto text = booster->save();
    if (!text)
      return tl::unexpected<Error>(std::move(text.error()));
    auto model = parseForest(*text);
    if (!model)
      return tl::unexpected<Error>(std::move(model.error()));
    return Grown{plan, std::move(*text), std::move(*model)};
  }

  [[nodiscard]] std::vector<double> outputs(const Grown &grown, const std::vector<float> &features,
                                            const std::vector<std::uint32_t> &rows) const
  {
    const FlatForest flat{grown.model};
    ForestRow ready;
    std::vector<double> made;
    for (const std::uint32_t row : rows) {
      ready.fill(std::span{features}.subspan(row * flat.features(), flat.features()));
      made.push_back(outputOf(flat.objective(), static_cast<double>(flat.margin(ready))));
    }
    return made;
  }

  /// The limit that was best for rows that the forest had not seen, all of them from `rows`.
  Result<double> limitWithin(const FeaturePlan &plan, const std::vector<float> &features, const std::vector<std::uint32_t> &rows)
  {
    TrainingData part; // only what foldsOf looks at
    part.objective = data.objective;
    for (const std::uint32_t row : rows) {
      part.target.push_back(data.target[row]);
      if (!data.groups.empty())
        part.groups.push_back(data.groups[row]);
      if (!data.times.empty())
        part.times.push_back(data.times[row]);
    }
    const std::vector<std::uint32_t> fold = foldsOf(part, innerFolds, settings.seed + 1);
    std::vector<double> truth, scores;
    for (std::uint32_t held = 0; held < innerFolds; ++held) {
      std::vector<std::uint32_t> learnt, asked;
      for (std::size_t i = 0; i < rows.size(); ++i)
        (fold[i] == held ? asked : learnt).push_back(rows[i]);
      if (learnt.empty() || asked.empty())
        continue;
      const auto grown = grow(plan, features, learnt);
      if (!grown)
        return tl::unexpected<Error>(grown.error());
      for (const double output : outputs(*grown, features, asked))
        scores.push_back(output);
      for (const std::uint32_t row : asked)
        truth.push_back(data.target[row]);
    }
    return bestLimit(truth, scores);
  }

  void explain(const Grown &grown, const std::vector<float> &features, const std::vector<std::uint32_t> &rows,
               std::vector<double> &into) const
  {
    const Attributions attributions{grown.model};
    const auto origins = grown.plan.origins();
    Attributions::Scratch scratch;
    ForestRow ready;
    std::vector<double> made(attributions.features());
    for (const std::uint32_t row : rows) {
      ready.fill(std::span{features}.subspan(row * made.size(), made.size()));
      attributions.explain(ready, made, scratch);
      for (std::size_t f = 0; f < made.size(); ++f)
        for (const std::uint32_t input : origins[f])
          into[row * data.inputs.size() + input] += made[f] / static_cast<double>(origins[f].size());
    }
  }

  Result<OutOfFold> crossValidate()
  {
    OutOfFold made;
    made.output.resize(data.rows());
    made.isFlagged.resize(data.rows(), 0);
    if (settings.explainsFolds)
      made.contributions.resize(data.values.size(), 0.0);
    const std::vector<std::uint32_t> fold = foldsOf(data, settings.folds, settings.seed);
    for (std::uint32_t held = 0; held < static_cast<std::uint32_t>(settings.folds); ++held) {
      std::vector<std::uint32_t> learnt, asked;
      for (std::uint32_t row = 0; row < data.rows(); ++row)
        (fold[row] == held ? asked : learnt).push_back(row);
      if (learnt.empty() || asked.empty())
        continue;
      const auto plan = derivePlan(data, learnt, settings.derive);
      if (!plan)
        return tl::unexpected<Error>(plan.error());
      const std::vector<float> features = featuresOf(data, *plan);
      double limit = 0.0;
      if (hasLimitsInside()) {
        const auto within = limitWithin(*plan, features, learnt);
        if (!within)
          return tl::unexpected<Error>(within.error());
        limit = *within;
      }
      const auto grown = grow(*plan, features, learnt);
      if (!grown)
        return tl::unexpected<Error>(grown.error());
      const std::vector<double> outputs_ = outputs(*grown, features, asked);
      for (std::size_t i = 0; i < asked.size(); ++i) {
        made.output[asked[i]] = outputs_[i];
        made.isFlagged[asked[i]] = hasLimitsInside() && outputs_[i] >= limit ? 1 : 0;
      }
      if (settings.explainsFolds)
        explain(*grown, features, asked, made.contributions);
    }
    return made;
  }
};

} // namespace

ForestSettings forestSettingsFor(const TrainingData &data)
{
  ForestSettings settings;
  settings.objective = data.objective;
  if (data.objective == Objective::LogOdds) {
    // Events are few and often have sharp edges: small leaves, all columns, thresholds between any two values as long as that is cheap.
    settings.rounds = 120;
    settings.depth = 5;
    settings.rate = 0.1;
    settings.rowShare = 0.8;
    settings.featureShare = 1.0;
    settings.leastCover = 1.0;
    settings.isBinned = data.rows() * data.inputs.size() > 400'000;
  } else if (data.groups.empty()) {
    settings.rounds = 300;
    settings.depth = 5;
    settings.rate = 0.05;
    settings.rowShare = 0.8;
    settings.featureShare = 0.7;
    settings.leastCover = 5.0;
    settings.isBinned = data.rows() * data.inputs.size() > 200'000;
  } else {
    // Neighbouring rows of an asset say nearly the same, and so do windows of one signal: each tree sees few of the rows and columns, and
    // no leaf is small.
    settings.rounds = 300;
    settings.depth = 4;
    settings.rate = 0.04;
    settings.rowShare = 0.5;
    settings.featureShare = 0.3;
    settings.leastCover = 20.0;
    settings.isBinned = true;
  }
  return settings;
}

std::vector<std::uint32_t> foldsOf(const TrainingData &data, int folds, unsigned seed)
{
  const auto count = static_cast<std::uint32_t>(folds);
  std::vector<std::uint32_t> fold(data.rows(), 0);
  Shuffler shuffler{seed};
  if (!data.groups.empty()) {
    std::vector<std::uint32_t> groups(data.groups);
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    shuffler.shuffle(groups);
    std::map<std::uint32_t, std::uint32_t> foldOf;
    for (std::uint32_t i = 0; i < groups.size(); ++i)
      foldOf[groups[i]] = i % count;
    for (std::size_t row = 0; row < fold.size(); ++row)
      fold[row] = foldOf[data.groups[row]];
    return fold;
  }
  std::vector<std::uint32_t> rows(data.rows());
  std::iota(rows.begin(), rows.end(), 0U);
  if (!data.times.empty()) {
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return data.times[a] < data.times[b]; });
    for (std::size_t i = 0; i < rows.size(); ++i)
      fold[rows[i]] = static_cast<std::uint32_t>(i * count / rows.size());
    return fold;
  }
  shuffler.shuffle(rows);
  std::uint32_t next[2] = {0, 0};
  for (const std::uint32_t row : rows) {
    const std::size_t kind = data.objective == Objective::LogOdds && data.target[row] > 0.5 ? 1 : 0;
    fold[row] = next[kind]++ % count;
  }
  return fold;
}

Result<TrainedForest> trainForest(const TrainingData &data, const TrainSettings &settings,
                                  const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
  if (const std::vector<std::string> leaks = leaksOf(data); !leaks.empty()) {
    std::string names;
    for (const std::string &name : leaks)
      names += (names.empty() ? "\"" : ", \"") + name + "\"";
    return failure(ErrorCode::Conflict, names,
                   fmt::format("{} \"{}\" without a single error: a leak, known only afterwards",
                               leaks.size() == 1 ? "tells" : "tell, each alone,", data.targetName),
                   "Leave it out: name the others with --features.");
  }
  const bool isEvent = data.objective == Objective::LogOdds;
  if (settings.folds > 1 && !data.groups.empty() && *std::max_element(data.groups.begin(), data.groups.end()) == 0)
    return failure(ErrorCode::Malformed, "the column of groups", "has one group only: nothing would be left to judge by",
                   "Train without --group.");
  if (isEvent) {
    const auto events = std::count(data.target.begin(), data.target.end(), 1.0);
    const std::ptrdiff_t least = std::ptrdiff_t{2} * settings.folds;
    if (events < least || static_cast<std::ptrdiff_t>(data.rows()) - events < least)
      return failure(ErrorCode::Malformed, data.targetName, fmt::format("has {} rows of \"{}\", too few to learn from", events, data.event),
                     "Bring more history.");
  }
  for (std::size_t row = 1; row < data.rows() && !settings.derive.windows.empty() && !data.times.empty(); ++row)
    if ((data.groups.empty() || data.groups[row] == data.groups[row - 1]) && data.times[row] < data.times[row - 1])
      return failure(ErrorCode::Malformed, fmt::format("row {}", row + 1), "is older than the one before it, so that no window holds",
                     "Sort the file by time within each group.");
  ForestSettings forest = settings.forest.value_or(forestSettingsFor(data));
  forest.objective = data.objective;
  forest.seed = settings.seed;
  Trainer trainer{data, settings, forest, progress};
  trainer.all = static_cast<std::uint64_t>(settings.folds) * (trainer.hasLimitsInside() ? innerFolds + 1 : 1) + 1;
  TrainedForest made;
  made.settings = forest;
  made.hasLimitsInside = settings.limitsInside;
  if (settings.folds > 1) {
    auto outOfFold = trainer.crossValidate();
    if (!outOfFold)
      return tl::unexpected<Error>(std::move(outOfFold.error()));
    made.outOfFold = std::move(*outOfFold);
    if (isEvent) {
      made.limit = bestLimit(data.target, made.outOfFold.output);
      if (!settings.limitsInside)
        std::transform(made.outOfFold.output.begin(), made.outOfFold.output.end(), made.outOfFold.isFlagged.begin(),
                       [&made](double output) { return static_cast<char>(output >= made.limit); });
      made.event = eventMetrics(data.target, made.outOfFold.output, made.outOfFold.isFlagged);
    } else {
      made.value = valueMetrics(data.target, made.outOfFold.output);
    }
  }
  std::vector<std::uint32_t> rows(data.rows());
  std::iota(rows.begin(), rows.end(), 0U);
  auto plan = derivePlan(data, rows, settings.derive);
  if (!plan)
    return tl::unexpected<Error>(std::move(plan.error()));
  const std::vector<float> features = featuresOf(data, *plan);
  auto grown = trainer.grow(*plan, features, rows);
  if (!grown)
    return tl::unexpected<Error>(std::move(grown.error()));
  const std::size_t width = plan->servedCount();
  for (std::size_t i = 0; i < probeCount; ++i) {
    const auto row = static_cast<std::uint32_t>(i * (data.rows() - 1) / (probeCount - 1));
    const auto *first = features.data() + row * width;
    made.probes.emplace_back(first, first + width);
    made.probeRows.push_back(row);
  }
  made.plan = std::move(*plan);
  made.model = std::move(grown->text);
  return made;
}

} // namespace andon::prediction
