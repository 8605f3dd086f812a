// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/feature_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::prediction {
namespace {

struct KindFacts {
  FeatureKind kind;
  std::string_view key;
  std::size_t parts;
  bool hasSpan;
  bool hasMemory; ///< more than the row itself is asked
};

constexpr std::array kinds{
    KindFacts{FeatureKind::Input, "input", 1, false, false},
    KindFacts{FeatureKind::OneHot, "one_hot", 1, false, false},
    KindFacts{FeatureKind::Product, "product", 2, false, false},
    KindFacts{FeatureKind::Ratio, "ratio", 2, false, false},
    KindFacts{FeatureKind::Difference, "difference", 2, false, false},
    KindFacts{FeatureKind::Mean, "mean", 1, true, true},
    KindFacts{FeatureKind::Deviation, "deviation", 1, true, true},
    KindFacts{FeatureKind::Slope, "slope", 1, true, true},
    KindFacts{FeatureKind::Minimum, "minimum", 1, true, true},
    KindFacts{FeatureKind::Maximum, "maximum", 1, true, true},
    KindFacts{FeatureKind::Rate, "rate", 1, true, true},
    KindFacts{FeatureKind::Lag, "lag", 1, true, true},
    KindFacts{FeatureKind::FromStart, "from_start", 1, true, true},
    KindFacts{FeatureKind::Normalised, "normalised", 1, false, false},
    KindFacts{FeatureKind::Age, "age", 0, false, true},
};

const KindFacts &factsOf(FeatureKind kind)
{
  return *std::find_if(kinds.begin(), kinds.end(), [kind](const KindFacts &facts) { return facts.kind == kind; });
}

Result<void> checkFeature(const FeaturePlan &plan, std::size_t index)
{
  const Feature &feature = plan.features[index];
  const KindFacts &facts = factsOf(feature.kind);
  const auto wrong = [&](std::string detail) {
    return failure(ErrorCode::Malformed, fmt::format("feature \"{}\"", feature.name), std::move(detail));
  };
  const std::size_t inputs = plan.inputs.size();
  if (feature.name.empty())
    return wrong("has no name");
  if (feature.of.size() != facts.parts)
    return wrong(fmt::format("is made of {} columns, a {} of {}", feature.of.size(), facts.key, facts.parts));
  for (const std::uint32_t part : feature.of) {
    if (part >= inputs + index)
      return wrong("is made of a column that does not stand before it");
    const bool isText = part < inputs && plan.inputs[part].isText();
    if (isText != (feature.kind == FeatureKind::OneHot))
      return wrong(isText ? "takes a text for a number" : "asks for the category of a number");
  }
  if (feature.kind == FeatureKind::OneHot && feature.category >= plan.inputs[feature.of[0]].categories.size())
    return wrong("asks for a category that its input does not have");
  if (facts.hasSpan && !(std::isfinite(feature.span) && feature.span > 0.0))
    return wrong("has no span of time");
  if (feature.kind == FeatureKind::Normalised) {
    const std::size_t conditions = std::max<std::size_t>(plan.conditions.centres.size(), 1);
    if (feature.means.size() != conditions || feature.deviations.size() != conditions)
      return wrong("does not have one mean and one deviation for each operating condition");
  }
  return {};
}

} // namespace

std::string_view keyOf(FeatureKind kind)
{
  return factsOf(kind).key;
}

std::optional<FeatureKind> featureKindOf(std::string_view key)
{
  const auto *found = std::find_if(kinds.begin(), kinds.end(), [key](const KindFacts &facts) { return facts.key == key; });
  return found == kinds.end() ? std::nullopt : std::optional{found->kind};
}

std::size_t OperatingConditions::of(const std::vector<double> &values) const
{
  std::size_t nearest = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t centre = 0; centre < centres.size(); ++centre) {
    double distance = 0.0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      const double apart = (values[inputs[i]] - centres[centre][i]) / scales[i];
      if (std::isfinite(apart)) // a missing setting says nothing for or against a condition
        distance += apart * apart;
    }
    if (distance < least) {
      least = distance;
      nearest = centre;
    }
  }
  return nearest;
}

std::size_t FeaturePlan::servedCount() const
{
  return static_cast<std::size_t>(std::count_if(features.begin(), features.end(), [](const Feature &feature) { return feature.isServed; }));
}

std::vector<std::string> FeaturePlan::servedNames() const
{
  std::vector<std::string> names;
  for (const Feature &feature : features)
    if (feature.isServed)
      names.push_back(feature.name);
  return names;
}

std::vector<std::vector<std::uint32_t>> FeaturePlan::origins() const
{
  std::vector<std::set<std::uint32_t>> all;
  std::vector<std::vector<std::uint32_t>> served;
  for (const Feature &feature : features) {
    std::set<std::uint32_t> from;
    for (const std::uint32_t part : feature.of) {
      if (part < inputs.size())
        from.insert(part);
      else
        from.insert(all[part - inputs.size()].begin(), all[part - inputs.size()].end());
    }
    if (feature.isServed)
      served.emplace_back(from.begin(), from.end());
    all.push_back(std::move(from));
  }
  return served;
}

bool FeaturePlan::isStateless() const
{
  return std::none_of(features.begin(), features.end(), [](const Feature &feature) { return factsOf(feature.kind).hasMemory; });
}

Result<void> checkPlan(const FeaturePlan &plan)
{
  std::set<std::string> names;
  for (const PredictorInput &input : plan.inputs)
    if (input.name.empty() || !names.insert(input.name).second)
      return failure(ErrorCode::Malformed, fmt::format("input \"{}\"", input.name), "has no name, or one that is there twice");
  const OperatingConditions &conditions = plan.conditions;
  bool isSound = conditions.scales.size() == conditions.inputs.size();
  for (const std::uint32_t input : conditions.inputs)
    isSound = isSound && input < plan.inputs.size();
  for (const double scale : conditions.scales)
    isSound = isSound && scale > 0.0;
  for (const auto &centre : conditions.centres)
    isSound = isSound && centre.size() == conditions.inputs.size();
  if (!isSound)
    return failure(ErrorCode::Malformed, "the operating conditions", "do not fit the inputs");
  std::set<std::string> made;
  for (std::size_t i = 0; i < plan.features.size(); ++i) {
    if (auto checked = checkFeature(plan, i); !checked)
      return checked;
    if (!made.insert(plan.features[i].name).second)
      return failure(ErrorCode::Malformed, fmt::format("feature \"{}\"", plan.features[i].name), "is there twice");
  }
  if (plan.servedCount() == 0)
    return failure(ErrorCode::Malformed, "the features", "are none");
  return {};
}

} // namespace andon::prediction
