// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/derive_features.h"

#include "services/prediction/feature_maker.h"
#include "services/prediction/xgboost.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <spdlog/fmt/fmt.h>

namespace andon::prediction {
namespace {

constexpr std::size_t mostPaired = 12; ///< numbers of which all pairs are tried: 66 pairs
constexpr std::size_t mostConditions = 12;
constexpr double leastGain = 0.02; ///< the share of the first forest's gain that a derived feature has to bring

std::uint32_t addFeature(FeaturePlan &plan, Feature feature)
{
  plan.features.push_back(std::move(feature));
  return static_cast<std::uint32_t>(plan.inputs.size() + plan.features.size() - 1);
}

void addInputs(FeaturePlan &plan)
{
  for (std::uint32_t i = 0; i < plan.inputs.size(); ++i) {
    const PredictorInput input = plan.inputs[i];
    if (!input.isText()) {
      addFeature(plan, {input.name, FeatureKind::Input, {i}, 0, 0.0, true, {}, {}});
      continue;
    }
    // Of two texts one column tells both.
    const std::size_t columns = input.categories.size() == 2 ? 1 : input.categories.size();
    for (std::uint32_t category = 0; category < columns; ++category)
      addFeature(plan,
                 {fmt::format("{} = {}", input.name, input.categories[category]), FeatureKind::OneHot, {i}, category, 0.0, true, {}, {}});
  }
}

bool hasManyValues(const TrainingData &data, std::span<const std::uint32_t> rows, std::uint32_t input)
{
  const double first = data.row(rows.front())[input];
  double second = first;
  for (const std::uint32_t row : rows) {
    const double value = data.row(row)[input];
    if (!std::isfinite(value) || value == first || value == second)
      continue;
    if (second != first)
      return true;
    second = value;
  }
  return false;
}

/// Same unit, or, where none is written, ranges of like size: only then does a difference mean something.
bool areAlike(const PredictorInput &a, const PredictorInput &b)
{
  if (!a.unit.empty() || !b.unit.empty())
    return a.unit == b.unit;
  const double sizeA = std::max(std::abs(a.low), std::abs(a.high)), sizeB = std::max(std::abs(b.low), std::abs(b.high));
  return sizeA > 0.0 && sizeB > 0.0 && sizeA / sizeB < 2.0 && sizeB / sizeA < 2.0;
}

std::vector<Feature> candidatesOf(const TrainingData &data, const std::vector<std::uint32_t> &paired)
{
  std::vector<Feature> candidates;
  for (std::size_t a = 0; a < paired.size(); ++a)
    for (std::size_t b = a + 1; b < paired.size(); ++b) {
      const PredictorInput &first = data.inputs[paired[a]], &second = data.inputs[paired[b]];
      const std::vector<std::uint32_t> both{paired[a], paired[b]};
      candidates.push_back({fmt::format("{} * {}", first.name, second.name), FeatureKind::Product, both, 0, 0.0, true, {}, {}});
      // Of two of a kind the difference tells what the ratio would, and in their own unit.
      if (areAlike(first, second))
        candidates.push_back({fmt::format("{} - {}", first.name, second.name), FeatureKind::Difference, both, 0, 0.0, true, {}, {}});
      else if (second.low > 0.0 || second.high < 0.0)
        candidates.push_back({fmt::format("{} / {}", first.name, second.name), FeatureKind::Ratio, both, 0, 0.0, true, {}, {}});
    }
  return candidates;
}

/// What each column of a forest gains, as shares: how far apart the two sides of its nodes are, by their covers.
std::vector<double> gainsOf(const ForestModel &model)
{
  std::vector<double> gains(model.features, 0.0);
  for (const ForestTree &tree : model.trees) {
    // From the leaves up: children stand behind their parent.
    std::vector<double> mean(tree.size(), 0.0);
    for (std::size_t at = tree.size(); at-- > 0;) {
      const ForestNode &node = tree[at];
      if (node.isLeaf()) {
        mean[at] = node.value;
        continue;
      }
      const auto left = static_cast<std::size_t>(node.left), right = static_cast<std::size_t>(node.right);
      const double l = tree[left].cover, r = tree[right].cover, all = std::max(l + r, 1e-12);
      mean[at] = (l * mean[left] + r * mean[right]) / all;
      gains[static_cast<std::size_t>(node.feature)] += l * r / all * (mean[left] - mean[right]) * (mean[left] - mean[right]);
    }
  }
  const double all = std::accumulate(gains.begin(), gains.end(), 0.0);
  for (double &gain : gains)
    gain /= std::max(all, 1e-12);
  return gains;
}

std::vector<float> someRows(const std::vector<float> &values, std::size_t width, std::span<const std::uint32_t> rows)
{
  std::vector<float> some;
  some.reserve(rows.size() * width);
  for (const std::uint32_t row : rows)
    some.insert(some.end(), values.begin() + static_cast<std::ptrdiff_t>(row * width),
                values.begin() + static_cast<std::ptrdiff_t>((row + 1) * width));
  return some;
}

/// What each column of a first, small forest gains.
Result<std::vector<double>> firstGains(const TrainingData &data, std::span<const std::uint32_t> rows, const FeaturePlan &plan,
                                       unsigned seed)
{
  const std::vector<float> values = someRows(featuresOf(data, plan), plan.features.size(), rows);
  std::vector<float> target;
  for (const std::uint32_t row : rows)
    target.push_back(static_cast<float>(data.target[row]));
  ForestSettings settings;
  settings.objective = data.objective;
  settings.rounds = 40;
  settings.rate = 0.2;
  settings.depth = 5;
  settings.isBinned = true;
  settings.seed = seed;
  const auto booster = Booster::train({values, plan.features.size()}, target, settings);
  if (!booster)
    return tl::unexpected<Error>(booster.error());
  const auto text = booster->save();
  if (!text)
    return tl::unexpected<Error>(text.error());
  const auto model = parseForest(*text);
  if (!model)
    return tl::unexpected<Error>(model.error());
  return gainsOf(*model);
}

/// The numbers of which pairs are tried: with more than two values, and of many those that gain most by themselves.
Result<std::vector<std::uint32_t>> pairedInputs(const TrainingData &data, std::span<const std::uint32_t> rows, const FeaturePlan &plain,
                                                unsigned seed)
{
  std::vector<std::uint32_t> paired;
  for (std::uint32_t i = 0; i < data.inputs.size(); ++i)
    if (!data.inputs[i].isText() && hasManyValues(data, rows, i))
      paired.push_back(i);
  if (paired.size() <= mostPaired)
    return paired;
  const auto gains = firstGains(data, rows, plain, seed);
  if (!gains)
    return tl::unexpected<Error>(gains.error());
  std::vector<double> gainOf(data.inputs.size(), 0.0);
  for (std::size_t i = 0; i < plain.features.size(); ++i)
    gainOf[plain.features[i].of[0]] += (*gains)[i];
  std::stable_sort(paired.begin(), paired.end(), [&](std::uint32_t a, std::uint32_t b) { return gainOf[a] > gainOf[b]; });
  paired.resize(mostPaired);
  std::sort(paired.begin(), paired.end());
  return paired;
}

Result<FeaturePlan> pairedPlan(const TrainingData &data, std::span<const std::uint32_t> rows, unsigned seed)
{
  FeaturePlan plan;
  plan.inputs = data.inputs;
  addInputs(plan);
  const std::size_t plain = plan.features.size();
  const auto paired = pairedInputs(data, rows, plan, seed);
  if (!paired)
    return tl::unexpected<Error>(paired.error());
  FeaturePlan wide = plan;
  for (Feature &candidate : candidatesOf(data, *paired))
    wide.features.push_back(std::move(candidate));
  if (wide.features.size() == plain)
    return plan;
  const auto gains = firstGains(data, rows, wide, seed);
  if (!gains)
    return tl::unexpected<Error>(gains.error());
  std::vector<std::size_t> order(wide.features.size() - plain);
  std::iota(order.begin(), order.end(), plain);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return (*gains)[a] > (*gains)[b]; });
  const auto numbers = static_cast<std::size_t>(
      std::count_if(data.inputs.begin(), data.inputs.end(), [](const PredictorInput &input) { return !input.isText(); }));
  order.resize(std::min(order.size(), std::max<std::size_t>(numbers, 3)));
  std::erase_if(order, [&](std::size_t at) { return (*gains)[at] < leastGain; });
  std::sort(order.begin(), order.end());
  for (const std::size_t at : order)
    plan.features.push_back(wide.features[at]);
  return plan;
}

Feature normalisedOf(const TrainingData &data, std::span<const std::uint32_t> rows, const OperatingConditions &conditions,
                     const std::vector<std::size_t> &conditionOfRow, std::uint32_t input)
{
  const std::size_t count = std::max<std::size_t>(conditions.centres.size(), 1);
  std::vector<double> n(count, 0.0), sum(count, 0.0), squares(count, 0.0);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double value = data.row(rows[i])[input];
    if (!std::isfinite(value))
      continue;
    // By Welford's rule: values are large and vary little.
    const std::size_t c = conditionOfRow[i];
    n[c] += 1.0;
    const double before = value - sum[c];
    sum[c] += before / n[c];
    squares[c] += before * (value - sum[c]);
  }
  Feature feature{fmt::format("normalised({})", data.inputs[input].name), FeatureKind::Normalised, {input}, 0, 0.0, false, sum, {}};
  for (std::size_t c = 0; c < count; ++c) {
    const double deviation = n[c] > 1.0 ? std::sqrt(squares[c] / (n[c] - 1.0)) : 0.0;
    feature.deviations.push_back(deviation > 1e-9 * std::abs(sum[c]) ? deviation : 0.0);
  }
  return feature;
}

FeaturePlan windowPlan(const TrainingData &data, std::span<const std::uint32_t> rows, const DeriveSettings &settings)
{
  FeaturePlan plan;
  plan.inputs = data.inputs;
  plan.conditions = conditionsIn(data, rows, settings.conditions);
  std::vector<std::size_t> conditionOfRow;
  std::vector<double> values;
  for (const std::uint32_t row : rows) {
    values.assign(data.row(row).begin(), data.row(row).end());
    conditionOfRow.push_back(plan.conditions.of(values));
  }
  std::vector<double> windows = settings.windows;
  std::sort(windows.begin(), windows.end());
  for (std::uint32_t input = 0; input < plan.inputs.size(); ++input) {
    if (std::find(settings.conditions.begin(), settings.conditions.end(), input) != settings.conditions.end() ||
        plan.inputs[input].isText())
      continue;
    const std::string &name = plan.inputs[input].name;
    Feature normalised = normalisedOf(data, rows, plan.conditions, conditionOfRow, input);
    if (std::all_of(normalised.deviations.begin(), normalised.deviations.end(), [](double deviation) { return deviation == 0.0; }))
      continue; // it never varies under one condition: it tells the condition, nothing else
    const std::uint32_t source = addFeature(plan, std::move(normalised));
    std::uint32_t mean = source;
    for (const double window : windows)
      mean = addFeature(plan, {fmt::format("mean({}, {})", name, window), FeatureKind::Mean, {source}, 0, window, true, {}, {}});
    const double longest = windows.back();
    addFeature(plan, {fmt::format("slope({}, {})", name, longest), FeatureKind::Slope, {source}, 0, longest, true, {}, {}});
    addFeature(plan, {fmt::format("deviation({}, {})", name, longest), FeatureKind::Deviation, {source}, 0, longest, true, {}, {}});
    if (settings.hasBeginning)
      addFeature(plan, {fmt::format("from_start({}, {})", name, longest), FeatureKind::FromStart, {mean}, 0, longest, true, {}, {}});
  }
  if (settings.hasBeginning)
    addFeature(plan, {"age", FeatureKind::Age, {}, 0, 0.0, true, {}, {}});
  return plan;
}

} // namespace

OperatingConditions conditionsIn(const TrainingData &data, std::span<const std::uint32_t> rows, std::span<const std::uint32_t> inputs)
{
  constexpr double radius = 0.1; // of the range that a setting has
  OperatingConditions found;
  found.inputs.assign(inputs.begin(), inputs.end());
  for (const std::uint32_t input : inputs) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const std::uint32_t row : rows)
      if (const double value = data.row(row)[input]; std::isfinite(value)) {
        low = std::min(low, value);
        high = std::max(high, value);
      }
    found.scales.push_back(high > low ? high - low : 1.0);
  }
  // Leaders: a row that lies far from every centre begins one of its own.
  std::vector<double> values;
  for (const std::uint32_t row : rows) {
    values.assign(data.row(row).begin(), data.row(row).end());
    double least = std::numeric_limits<double>::infinity();
    bool isWhole = true;
    for (const auto &centre : found.centres) {
      double distance = 0.0;
      for (std::size_t i = 0; i < inputs.size(); ++i)
        distance = std::max(distance, std::abs(values[inputs[i]] - centre[i]) / found.scales[i]);
      least = std::min(least, distance);
    }
    std::vector<double> centre;
    for (const std::uint32_t input : inputs) {
      centre.push_back(values[input]);
      isWhole = isWhole && std::isfinite(values[input]);
    }
    if (isWhole && least > radius)
      found.centres.push_back(std::move(centre));
    if (found.centres.size() > mostConditions)
      break;
  }
  if (found.centres.size() < 2 || found.centres.size() > mostConditions)
    return {};
  return found;
}

std::vector<float> featuresOf(const TrainingData &data, const FeaturePlan &plan)
{
  const FeatureMaker maker{plan};
  std::vector<float> values(data.rows() * maker.width());
  const bool isStateless = plan.isStateless();
  std::vector<FeatureMemory> memories(1);
  for (std::size_t row = 0; row < data.rows(); ++row) {
    const std::size_t group = isStateless || data.groups.empty() ? 0 : data.groups[row];
    if (memories.size() <= group)
      memories.resize(group + 1);
    maker.make(data.times.empty() ? static_cast<double>(row) : data.times[row], data.row(row), memories[group],
               std::span{values}.subspan(row * maker.width(), maker.width()));
  }
  return values;
}

Result<FeaturePlan> derivePlan(const TrainingData &data, std::span<const std::uint32_t> rows, const DeriveSettings &settings)
{
  if (rows.empty())
    return failure(ErrorCode::Malformed, "the training rows", "are none");
  auto plan = settings.windows.empty() ? pairedPlan(data, rows, settings.seed) : Result<FeaturePlan>{windowPlan(data, rows, settings)};
  if (plan)
    if (auto checked = checkPlan(*plan); !checked)
      return tl::unexpected<Error>(std::move(checked.error()));
  return plan;
}

} // namespace andon::prediction
