// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace andon::detection {

/// Scores of normal rows, to hold new ones against (Vovk, Gammerman, Shafer 2005). Of a normal row that could change places with them, the
/// chance to be above limit(rate) is at most `rate`, whatever the scores' distribution. Scores of neighbouring rows resemble each other:
/// then the rate is that of rows, not of alarms, and so many rows count for fewer. A value, read by any thread.
class ConformalScores {
public:
  ConformalScores() = default;
  /// Scores that are not numbers are left out.
  explicit ConformalScores(std::vector<double> scores);

  [[nodiscard]] std::size_t size() const { return sorted_.size(); }
  /// The k-th smallest score, k = ceil((1 - rate)(n + 1)); infinity where n is too small for such a rate or the rate is not above 0.
  [[nodiscard]] double limit(double rate) const;
  /// The same where an infinite limit is of no use: at most the largest score, of which about one normal row in n + 1 is above.
  [[nodiscard]] double finiteLimit(double rate) const;
  /// (1 + scores at or above it) / (n + 1).
  [[nodiscard]] double pValue(double score) const;

private:
  std::vector<double> sorted_;
};

/// A rate that is corrected by what came out of it, so that in the long run as many rows are above the limit as were meant to be, even
/// while they drift (Gibbs, Candes 2021): next = present + gain (wanted - 1 if it was above, else 0). May leave 0 to 1 for a while.
[[nodiscard]] double adaptedRate(double present, double wanted, double gain, bool wasAbove);

/// Which of many p-values to believe at once so that of those believed a share of at most `rate` is false on average (Benjamini, Hochberg
/// 1995; independent or positively dependent).
[[nodiscard]] std::vector<bool> discoveries(std::span<const double> pValues, double rate);

} // namespace andon::detection
