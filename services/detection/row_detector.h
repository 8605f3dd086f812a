// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace andon::detection {

/// One row's verdict, whichever detector gives it.
struct RowVerdict {
  double score = 0.0; ///< above 1 is not normal
  bool isAlarm = false;
  std::vector<double> contributions; ///< of each column; their sum is the score
};

struct RowDetectorOptions {
  double explained = 0.85;    ///< t2q: share of the variance that its components explain
  double confidence = 0.999;  ///< t2q, isolation-forest: share of normal rows below the limits
  double falseAlarms = 0.005; ///< expected-behaviour: share of normal rows above the limit
  double adapt = 0.0;         ///< expected-behaviour: gain of the adaptive limit
  std::uint64_t seed = 1;     ///< isolation-forest
};

/// A detector of many streams that was trained, with what it remembers from row to row. One thread.
struct RowDetector {
  /// The rows in the order of time; the first are those it was trained with where `train` was told so.
  std::function<void(std::span<const double> row, RowVerdict &into)> judge;
  std::vector<std::pair<std::string, double>> about; ///< figures for people: "components" and the like
};

/// "t2q", "expected-behaviour", "isolation-forest".
[[nodiscard]] const std::vector<std::string> &rowDetectorKinds();

/// Error: NotFound (no such kind), Malformed (too few rows, nothing that changes).
[[nodiscard]] Result<RowDetector> trainRowDetector(const std::string &kind, std::span<const double> rows, std::size_t columns,
                                                   const RowDetectorOptions &options, bool beginsWithTheseRows);

} // namespace andon::detection
