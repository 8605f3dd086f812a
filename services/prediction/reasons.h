// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/explanation.h"
#include "services/prediction/predictor.h"

namespace andon::prediction {

using andon::Standing;

/// One input's part in a prediction: what a sentence needs, without the words.
struct Reason {
  std::uint32_t input = 0;
  std::string name, unit;
  double value = 0.0;           ///< NaN: missing
  std::string text;             ///< of a text that the predictor knows
  double low = 0.0, high = 0.0; ///< what is usual
  Standing standing = Standing::Usual;
  double contribution = 0.0; ///< to the margin
  double share = 0.0;        ///< of all that speaks in this direction
  bool raises = false;       ///< it speaks for the event, or for a larger value

  bool operator==(const Reason &) const = default;
};

/// The inputs of a row by the size of what they add, largest first, at most `most`; those that add nothing are left out. A pure function.
[[nodiscard]] std::vector<Reason> reasonsOf(const FeaturePlan &plan, std::span<const double> inputs, const Explanation &why,
                                            std::size_t most);

} // namespace andon::prediction
