// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/reasons.h"

#include <algorithm>
#include <cmath>

namespace andon::prediction {
namespace {

Standing placeOf(const PredictorInput &input, double value)
{
  if (std::isnan(value))
    return Standing::Missing;
  if (input.isText())
    return value >= 0.0 && value < static_cast<double>(input.categories.size()) ? Standing::Text : Standing::UnknownText;
  return value > input.high ? Standing::High : value < input.low ? Standing::Low : Standing::Usual;
}

} // namespace

std::vector<Reason> reasonsOf(const FeaturePlan &plan, std::span<const double> inputs, const Explanation &why, std::size_t most)
{
  double up = 0.0, down = 0.0;
  for (const double contribution : why.contributions)
    (contribution > 0.0 ? up : down) += contribution;
  std::vector<Reason> reasons;
  for (std::uint32_t i = 0; i < plan.inputs.size(); ++i) {
    const PredictorInput &input = plan.inputs[i];
    const double contribution = why.contributions[i];
    if (contribution == 0.0)
      continue;
    Reason reason{i,   input.name,        input.unit, inputs[i], {}, input.low, input.high, placeOf(input, inputs[i]), contribution,
                  0.0, contribution > 0.0};
    reason.share = contribution / (reason.raises ? up : down);
    if (reason.standing == Standing::Text)
      reason.text = input.categories[static_cast<std::size_t>(inputs[i])];
    reasons.push_back(std::move(reason));
  }
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason &a, const Reason &b) { return std::abs(a.contribution) > std::abs(b.contribution); });
  reasons.resize(std::min(reasons.size(), most));
  return reasons;
}

} // namespace andon::prediction
