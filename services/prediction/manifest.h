// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/feature_plan.h"
#include "services/prediction/forest_model.h"

#include <map>

namespace andon::prediction {

/// How a package tells what it tells.
enum class PredictorKind : std::uint8_t {
  Forest,            ///< boosted trees, learnt from labelled rows
  ExpectedBehaviour, ///< what each input should be given the others, learnt from each asset's own calm hours
};

/// What a predictor package says of itself.
struct Manifest {
  std::string name;
  std::string target; ///< what is predicted, as the training data calls it
  PredictorKind kind = PredictorKind::Forest;
  double rowSeconds = 1.0; ///< a running plant's rows lie at least so far apart; other than 1 for expected behaviour only
  Objective objective = Objective::Value;
  std::string event;                           ///< of an event: the target's value
  std::string unit;                            ///< of a value; empty: none
  std::string assetKind;                       ///< empty: any
  std::string contract, contractVersion;       ///< of the inputs; empty: any
  std::vector<std::string> firmware, hardware; ///< versions that it fits; empty: any
  FeaturePlan plan;
  std::optional<double> threshold; ///< the probability, or value, at which it speaks
  std::string trainingSha256;      ///< of the training data
  std::size_t trainingRows = 0;
  unsigned seed = 0;
  std::map<std::string, double> metrics; ///< by cross-validation

  bool operator==(const Manifest &) const = default;
};

/// JSON, the same bytes for the same manifest.
[[nodiscard]] std::string writeManifest(const Manifest &manifest);
/// Error: Malformed, naming the field; NewerVersion.
[[nodiscard]] Result<Manifest> parseManifest(std::string_view text);

/// Where a predictor is to work.
struct PredictorPlace {
  std::string assetKind, contract, contractVersion, firmware, hardware; ///< empty: not known, which is no reason to refuse
  std::map<std::string, std::string> units;                             ///< by stream key; a stream that is not there is missing
};
/// Error: Conflict, saying what does not fit: another asset kind, contract, firmware or hardware, an input without a stream, a unit that
/// is not the one that it was trained with.
[[nodiscard]] Result<void> checkFit(const Manifest &manifest, const PredictorPlace &place);

} // namespace andon::prediction
