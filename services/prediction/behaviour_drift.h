// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/asset_rows.h"
#include "services/prediction/behaviour_model.h"

#include <optional>

namespace andon::prediction {

/// What became of an asset since it was learnt.
enum class DriftKind : std::uint8_t {
  None,    ///< it is where it was, or nobody can tell: too few rows
  Regime,  ///< its signals lie elsewhere than they did, but together they are as they should be: other load, product, weather
  Sensor,  ///< one signal has left what the others tell of it
  Process, ///< several have
};

struct InputDrift {
  double stability = 0.0; ///< population stability index against what it was learnt from
  double distance = 0.0;  ///< Kolmogorov and Smirnov's
  double p = 1.0;         ///< the larger of both tests' p-values, on so many rows that neighbours do not count twice
  double share = 0.0;     ///< of the residuals of all inputs; with the other inputs' 1, or 0 where there are none

  bool operator==(const InputDrift &) const = default;
};

struct BehaviourDrift {
  static constexpr std::size_t fewestRows = 200;

  std::size_t rows = 0;            ///< that were judged
  double missing = 0.0;            ///< share of values that were missing, stale or not good
  double above = 0.0;              ///< share of rows whose score was above 1
  double mean = 0.0;               ///< of the score
  std::optional<double> changedAt; ///< time in seconds when ADWIN first found that the score had risen to a half or more; none: it has not
  std::vector<InputDrift> inputs;
  DriftKind kind = DriftKind::None;
  std::size_t lead = 0; ///< the input with the largest share

  /// False: too few rows to say anything of kind, lead and health.
  [[nodiscard]] bool isTold() const { return rows >= fewestRows; }
  /// From 1, all well, to 0: the product of the shares of values that came and of rows within the limit, less a tenth for a risen score
  /// and a tenth for a sensor that left the others. Means nothing unless isTold().
  [[nodiscard]] double health() const;
};

/// Judges rows of an asset's history that came after those that it was learnt from. Of fewer than `fewestRows` only figures are given:
/// `kind` is None, and the inputs are not tested. A pure function.
[[nodiscard]] BehaviourDrift driftOf(const BehaviourModel::Learnt &learnt, double interval, const AssetRows &rows);

} // namespace andon::prediction
