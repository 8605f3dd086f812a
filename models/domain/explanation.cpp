// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/explanation.h"

#include "models/domain/predictor.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace andon {
namespace {

constexpr std::array<std::string_view, 6> standingKeys{"usual", "high", "low", "missing", "text", "unknown_text"}; // by Standing

} // namespace

std::string_view keyOf(Standing standing)
{
  return standingKeys.at(static_cast<std::size_t>(standing));
}

std::optional<Standing> standingOf(std::string_view key)
{
  const auto *found = std::find(standingKeys.begin(), standingKeys.end(), key);
  if (found == standingKeys.end())
    return std::nullopt;
  return static_cast<Standing>(found - standingKeys.begin());
}

double likenessOf(const AlarmExplanation &a, const AlarmExplanation &b)
{
  double product = 0.0, ofA = 0.0, ofB = 0.0;
  for (const Contribution &each : a.inputs) {
    ofA += each.amount * each.amount;
    const auto same = std::find_if(b.inputs.begin(), b.inputs.end(), [&](const Contribution &other) { return other.key == each.key; });
    if (same != b.inputs.end())
      product += each.amount * same->amount;
  }
  for (const Contribution &each : b.inputs)
    ofB += each.amount * each.amount;
  const double size = std::sqrt(ofA) * std::sqrt(ofB);
  return size > 0.0 ? std::clamp(product / size, 0.0, 1.0) : 0.0;
}

StreamId scoreStreamOf(const AssetId &asset, const PredictorId &predictor)
{
  return {asset, std::string{scoreStreamPrefix} + predictor.text()};
}

std::optional<PredictorId> predictorOf(const StreamId &stream)
{
  const std::string &key = stream.key.string();
  if (!key.starts_with(scoreStreamPrefix))
    return std::nullopt;
  return PredictorId{key.substr(scoreStreamPrefix.size())};
}

std::string_view keyOf(Reasoner reasoner)
{
  switch (reasoner) {
  case Reasoner::Console: return "console";
  case Reasoner::EdgeScore: return "edge_score";
  case Reasoner::Edge: return "edge";
  }
  return {};
}

Reasoner reasonerOf(std::string_view key)
{
  for (const Reasoner each : {Reasoner::EdgeScore, Reasoner::Edge})
    if (keyOf(each) == key)
      return each;
  return Reasoner::Console;
}

} // namespace andon
