// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace andon::detection {

/// Hotelling's T2 and Q (the squared prediction error) of a principal component model: how far a row of values lies from what was normal
/// within the plane that normal rows span, and how far beside it. As the public benchmark SKAB has it: columns scaled to unit
/// variance, as many components as explain `explained` of it, limits at `confidence`: T2 by the F distribution, Q by the residual variance.
/// A value: trained once, then read by any thread.
class T2q {
public:
  struct Options {
    double explained = 0.85;
    double confidence = 0.999;
  };

  /// `rows` holds normal rows one after another, each as wide as `columns`; rows with a value that is not finite are passed over. A
  /// column that never changed tells nothing and counts for nothing. Error: Malformed (fewer than three whole rows a column,
  /// nothing that changes).
  [[nodiscard]] static Result<T2q> train(std::span<const double> rows, std::size_t columns, const Options &options);
  /// With the limits of the benchmark.
  [[nodiscard]] static Result<T2q> train(std::span<const double> rows, std::size_t columns);

  struct Verdict {
    double t2 = 0.0;                   ///< divided by its limit
    double q = 0.0;                    ///< likewise; 0 where the components explain everything
    double score = 0.0;                ///< the larger of the two: above 1 is not normal
    std::vector<double> contributions; ///< of each column to that one; their sum is the score. A part of T2 may be negative
  };
  /// A value that is not finite stands for the column's mean. Overwrites `into`, whose memory is used again.
  void judge(std::span<const double> row, Verdict &into) const;

  [[nodiscard]] std::size_t columns() const { return mean_.size(); }
  [[nodiscard]] std::size_t components() const { return variances_.size(); }

private:
  T2q() = default;

  std::vector<double> mean_, scale_; ///< of each column; scale 0: it never changed
  std::vector<double> loadings_;     ///< column by column, the part of each component
  std::vector<double> variances_;    ///< of each component
  double t2Limit_ = 1.0;
  double qLimit_ = 0.0; ///< 0: nothing is left beside the plane
};

} // namespace andon::detection
