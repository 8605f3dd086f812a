// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/sample.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace andon {

/// What PredictorSetting::package says of a predictor that runs at the edge alone: no package of it belongs to the site.
inline constexpr std::string_view edgePackage = "edge";

/// What became of the rows that a predictor is asked about, since it was trained.
enum class DriftFinding : std::uint8_t {
  Unknown, ///< too few rows yet, or the package does not say what it was trained on
  None,
  Regime,  ///< inputs lie elsewhere than in training; where expectations are known, they agree with them
  Sensor,  ///< one input has left what the others tell of it
  Process, ///< several have
};

/// How far one input lies from where it lay in training.
struct InputDriftFigures {
  std::string key, name;  ///< of the stream
  double stability = 0.0; ///< population stability index
  double distance = 0.0;  ///< Kolmogorov and Smirnov's
  double p = 1.0;         ///< the larger of both tests' p-values
  double share = 0.0;     ///< of the residuals of all inputs; 0 where there are none

  bool operator==(const InputDriftFigures &) const = default;
};

/// One predictor on one asset, as it stands.
struct PredictorStatus {
  PredictorId predictor;
  std::string name;
  std::string version;   ///< of what speaks: the hash of a package, or what the edge calls its model
  std::string installed; ///< hash of the package here; empty: there is none
  bool isOfEdge = false; ///< the edge speaks
  UtcTime time = noTime; ///< of the latest output; noTime: nothing was said yet
  double output = 0.0;
  int decimals = 2;
  std::string unit;
  Quality quality = Quality::Good;
  DriftFinding drift = DriftFinding::Unknown;
  std::uint64_t rows = 0; ///< that the drift was judged by, since watching began
  std::vector<InputDriftFigures> inputs;
  std::size_t lead = 0; ///< of inputs: the one that has left most

  bool operator==(const PredictorStatus &) const = default;
};

/// Every predictor of one asset, in the order of the site.
struct PredictorReport {
  std::vector<PredictorStatus> rows;

  bool operator==(const PredictorReport &) const = default;
};

} // namespace andon
