// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/detection/expected_behaviour.h"

#include <string>
#include <string_view>
#include <vector>

namespace andon::prediction {

/// What an expected-behaviour package has learnt: how each of its assets behaves when all is well, each from its own history. An asset
/// that is not among them is not judged; a machine's usual temperature is not that of its neighbour.
struct BehaviourModel {
  struct Learnt {
    std::string asset;
    std::size_t rows = 0; ///< that it was learnt from
    double until = 0.0;   ///< time of the last of them, seconds since 1970 UTC
    detection::ExpectedBehaviour model;
    std::vector<std::vector<double>> usual{}; ///< of each input, values that lie evenly in the order of those that it was learnt from
  };
  static constexpr std::size_t usualValues = 100;

  double interval = 0.0; ///< seconds between two rows, in training as live
  std::vector<Learnt> assets;

  [[nodiscard]] const Learnt *find(std::string_view asset) const;
};

/// JSON, the same bytes for the same model.
[[nodiscard]] std::string writeBehaviour(const BehaviourModel &model);
/// Error: Malformed, naming the asset: a field that lacks, numbers that no training leaves, an asset twice, none at all.
[[nodiscard]] Result<BehaviourModel> parseBehaviour(std::string_view json);

} // namespace andon::prediction
