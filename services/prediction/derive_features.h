// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/training_data.h"

namespace andon::prediction {

/// How a plan is derived from the rows that a forest is trained with.
struct DeriveSettings {
  std::vector<double> windows;           ///< spans in the unit of the times; empty: a row alone tells its features
  std::vector<std::uint32_t> conditions; ///< inputs that say under which operating condition a machine runs
  unsigned seed = 1;
  bool hasBeginning = true; ///< a group's rows begin when its asset was new; otherwise nothing is made of age and beginning
};

/// The columns of the forest, learnt from `rows` of the data alone. Without windows: the inputs, a column a text, and of the products,
/// ratios and differences of two numbers those that a first forest gains most by, at most as many as there are numbers. With windows:
/// each number, normalised by operating condition where there are some, as mean of each window, slope and deviation in the longest,
/// distance from the asset's own start, and the age. Error: Malformed.
[[nodiscard]] Result<FeaturePlan> derivePlan(const TrainingData &data, std::span<const std::uint32_t> rows, const DeriveSettings &settings);

/// The operating conditions among `rows`: groups of settings that lie apart, at most 12; none where the settings vary without gaps.
[[nodiscard]] OperatingConditions conditionsIn(const TrainingData &data, std::span<const std::uint32_t> rows,
                                               std::span<const std::uint32_t> inputs);

/// The served features of all rows, in the data's order, each group with a memory of its own.
[[nodiscard]] std::vector<float> featuresOf(const TrainingData &data, const FeaturePlan &plan);

} // namespace andon::prediction
