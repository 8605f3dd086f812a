// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "services/detection/conformal.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace andon::detection {

/// What each stream should be given the others and its own past, learnt without labels from a few hundred normal rows.
///
/// A stream's expected value is its level, which may wander as slowly as it did while learning, plus what the others' deviations from their
/// levels tell (ridge regression; how much is chosen by cross-validation over blocks of time, nothing at all if that is as good). What is
/// left is smoothed and divided by what it was on rows that the model had not seen: half of the rows are learnt and the other half
/// foretold, both ways. So a stream that wanders gets a wide band of its own accord, and the autocorrelation of a short recording deceives
/// nobody. The score is the sum of squares over its conformal limit. Chosen against T2+Q because that holds where levels do, and says
/// little of the cause.
///
/// A value: trained once, then read by any thread. What it remembers from row to row is in `State`.
class ExpectedBehaviour {
public:
  struct Options {
    double rate = 0.005;      ///< share of normal rows above the limit, as measured on rows that were foretold
    double returnRate = 0.10; ///< an alarm ends below the limit of this rate
    double smoothing = 0.2;   ///< share of the newest row in the smoothed residual, above 0 up to 1
    double adapt = 0.0;       ///< gain by which the rate is corrected while it runs (adaptedRate); 0: the limit stays
  };

  struct State {
    std::vector<double> level;    ///< of each stream, in spreads from its mean
    std::vector<double> smoothed; ///< residuals, in spreads
    std::vector<bool> causes;     ///< streams that are known to be behind the alarm that stands
    double rate = 0.0;
    bool isAlarm = false;

    bool operator==(const State &) const = default;
  };

  struct Verdict {
    double score = 0.0; ///< above 1: more than the limit
    /// Raised above 1, ended at the return limit. When another stream takes the lead with enough to raise an alarm alone, it ends for this
    /// one row and begins anew with the next: people are told that there is a second thing.
    bool isAlarm = false;
    std::vector<double> contributions; ///< of each stream, none below 0; their sum is the score
    std::vector<double> expected;      ///< of each stream, in its unit; its mean where it never changed
  };

  /// `rows` holds normal rows in the order of time, evenly apart, each as wide as `columns`; rows with a value that is not finite are
  /// passed over, a column that never changed counts for nothing. Error: Malformed (fewer than 80 whole rows, nothing that changes).
  [[nodiscard]] static Result<ExpectedBehaviour> train(std::span<const double> rows, std::size_t columns, const Options &options);
  /// Sets scales and limits by normal rows of another run instead of the halves of the one that was learnt. Error: Malformed (fewer than
  /// 80).
  [[nodiscard]] Result<void> calibrate(std::span<const double> rows);

  /// All that a trained one goes by, to be kept. Of what it was calibrated with only the limits remain, so that one that was made of it
  /// again does not adapt them.
  struct Kept {
    double rate = 0.0, returnRate = 0.0, smoothing = 0.0;
    std::vector<double> mean, spread, speed, scale, first, last; ///< of each stream, as Stream has them
    std::vector<double> weights;                                 ///< stream by stream, of each other's deviation
    double limit = 0.0, returnLimit = 0.0, heldAbove = 0.0;
    std::uint64_t calibrationRows = 0;

    bool operator==(const Kept &) const = default;
  };
  [[nodiscard]] Kept keep() const;
  /// The same model again: it judges every row alike to the last bit. Error: Malformed (numbers that no training can have left).
  [[nodiscard]] static Result<ExpectedBehaviour> from(const Kept &kept);

  [[nodiscard]] State begin() const;  ///< before the first row that was learnt
  [[nodiscard]] State resume() const; ///< after the last one
  /// A value that is not finite tells nothing. Overwrites `into`, whose memory is used again.
  void judge(std::span<const double> row, State &state, Verdict &into) const;

  /// After `rows` rows that were not seen: levels move towards `means`, what the streams then say on average, as far as they may wander in
  /// so many rows; what was smoothed is forgotten. A mean that is not finite leaves its level.
  void catchUp(std::span<const double> means, double rows, State &state) const;
  /// The score of a row that has stood for so long that smoothing has settled, its levels as they are.
  [[nodiscard]] double settledScore(std::span<const double> row, const State &state) const;

  /// How far a stream's smoothed value may lie from the expected one, in its unit, before it raises an alarm alone.
  [[nodiscard]] double band(std::size_t column) const;
  /// How far its expected value may wander in one row, in its unit.
  [[nodiscard]] double wander(std::size_t column) const { return streams_[column].speed * streams_[column].spread; }
  [[nodiscard]] std::size_t columns() const { return streams_.size(); }
  [[nodiscard]] const Options &options() const { return options_; }
  [[nodiscard]] std::size_t calibrationRows() const { return calibrationRows_; }
  /// The score below which an alarm that stands ends; at most 1.
  [[nodiscard]] double returnScore() const;

private:
  struct Stream {
    double mean = 0.0;
    double spread = 0.0; ///< standard deviation; 0: it never changed
    double speed = 0.0;  ///< of its level, spreads a row
    double scale = 1.0;  ///< root mean square of smoothed residuals on rows that were foretold, spreads
    double first = 0.0;  ///< level at the beginning
    double last = 0.0;   ///< level at the end
  };
  using Residuals = std::vector<std::vector<double>>; ///< smoothed, row by row, in spreads

  ExpectedBehaviour() = default;
  /// All but scales and limits.
  static Result<ExpectedBehaviour> fit(std::span<const double> rows, std::size_t columns, const Options &options);
  /// Adds those of rows from a state on, in the spreads of `units`; the first ones, which smoothing still favours, are left out.
  void foretell(std::span<const double> rows, State state, const ExpectedBehaviour &units, Residuals &into) const;
  void setLimits(const Residuals &residuals);
  /// What each stream is away from its level, and from what the others tell of it, in spreads; `deviations` and `residuals` are as wide as
  /// the row.
  void compare(std::span<const double> row, const State &state, std::vector<double> &deviations, std::vector<double> &residuals) const;
  /// Brings level and smoothed residuals of the state one row on; `deviations` and `residuals` are as wide as the row.
  void step(std::span<const double> row, State &state, std::vector<double> &deviations, std::vector<double> &residuals) const;

  Options options_;
  std::vector<Stream> streams_;
  std::vector<double> weights_; ///< stream by stream, of each other's deviation
  ConformalScores scores_;      ///< sums of squares
  std::size_t calibrationRows_ = 0;
  double returnLimit_ = 0.0;
  double heldAbove_ = 0.0; ///< squared residual, in scales, above which a level nearly stands still
};

} // namespace andon::detection
