// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andon::prediction {

/// What a predictor reads: a number, or a text of which it knows some. A text is handed over as its place in `categories`, -1 where it
/// is none of them, NaN where it is missing.
struct PredictorInput {
  std::string name;
  std::string unit;                    ///< as the contract writes it; empty: none
  std::vector<std::string> categories; ///< sorted; empty: a number
  double low = 0.0, high = 0.0;        ///< nine tenths of the training rows lie between, a twentieth on each side
  bool canChange = true;               ///< somebody could set it, so that a counterfactual may name it
  std::vector<double> quantiles{};     ///< of a number: values of the training rows at even places of their order; empty: not told

  [[nodiscard]] bool isText() const { return !categories.empty(); }
  bool operator==(const PredictorInput &) const = default;
};

enum class FeatureKind : std::uint8_t {
  Input,
  OneHot,     ///< 1 where the text is the category
  Product,    ///< of two
  Ratio,      ///< first by second; missing where the second is 0
  Difference, ///< first less second
  Mean,       ///< over the window; as those that follow, of finite values in (now - span, now]
  Deviation,  ///< standard deviation of at least two
  Slope,      ///< by least squares, a unit of time, of at least three
  Minimum,
  Maximum,
  Rate,       ///< the change since the row before, a unit of time; missing where that lies further back than the span
  Lag,        ///< the last value that is at least a span old, and not more than two
  FromStart,  ///< less its mean over the first span of the asset's record
  Normalised, ///< in standard deviations from its mean under the same operating condition
  Age,        ///< time since the asset's first row
};

[[nodiscard]] std::string_view keyOf(FeatureKind kind);
[[nodiscard]] std::optional<FeatureKind> featureKindOf(std::string_view key);

/// One column that is made of others. `of` counts the inputs first and then the features: n is the feature n - inputs.
struct Feature {
  std::string name;
  FeatureKind kind = FeatureKind::Input;
  std::vector<std::uint32_t> of;         ///< before itself
  std::uint32_t category = 0;            ///< of OneHot
  double span = 0.0;                     ///< in the unit of the rows' times (seconds, cycles)
  bool isServed = true;                  ///< a column of the forest; otherwise only a step to others
  std::vector<double> means, deviations; ///< of Normalised, one an operating condition

  bool operator==(const Feature &) const = default;
};

/// The states of a machine under which its signals compare: a row belongs to the nearest centre, each input divided by its scale.
struct OperatingConditions {
  std::vector<std::uint32_t> inputs;
  std::vector<double> scales;
  std::vector<std::vector<double>> centres; ///< empty: there is one condition only

  [[nodiscard]] std::size_t of(const std::vector<double> &values) const;
  bool operator==(const OperatingConditions &) const = default;
};

/// How the columns of a forest are made of the inputs; declared in the manifest, used alike by training, live and replay.
struct FeaturePlan {
  std::vector<PredictorInput> inputs;
  std::vector<Feature> features;
  OperatingConditions conditions;

  [[nodiscard]] std::size_t servedCount() const;
  [[nodiscard]] std::vector<std::string> servedNames() const;
  /// The inputs that each served feature is made of, each once; what a feature adds to a margin is theirs in equal parts. Operating
  /// conditions only choose a scale and count for nothing.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> origins() const;
  /// True where a row alone tells all features.
  [[nodiscard]] bool isStateless() const;
  bool operator==(const FeaturePlan &) const = default;
};

/// Error: Malformed, naming the feature: wrong number of parts, parts behind itself, a span that is none, a category that is not there,
/// statistics that do not fit the conditions, a name twice.
[[nodiscard]] Result<void> checkPlan(const FeaturePlan &plan);

} // namespace andon::prediction
