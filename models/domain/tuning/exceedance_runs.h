// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule.h"

#include <cstdint>
#include <vector>

namespace andon::tuning {

/// The samples of one stream that the rule judge takes, in its order: those that are not good or come late are left out, and
/// where a stream starts anew after its clock was set back is marked. What is taken hangs on no setting of a rule. A sample at
/// 1970-01-01T00:00:00 itself, which the judge takes for "no time", is left out too.
struct TakenSamples {
  std::vector<std::int64_t> times; ///< ns since 1970; never falling between two restarts
  std::vector<double> values;
  std::vector<std::uint32_t> restarts; ///< positions from which on time runs anew, in order; never 0
  std::uint64_t late = 0;              ///< left out: older than the one before them
  std::uint64_t repeated = 0;          ///< taken, at the same time as the one before

  [[nodiscard]] std::size_t size() const { return times.size(); }
};

/// Where a limit with its deadband is passed: at the even ones of these positions a run beyond it begins, at the odd ones it
/// ends; the last one may be open. One pass over the samples, everything else is O(runs).
struct ExceedanceRuns {
  std::vector<std::uint32_t> edges;
};
[[nodiscard]] ExceedanceRuns exceedances(const TakenSamples &samples, LimitSide side, double limit, double deadband);

/// The lowest and highest value of every so many samples, and of every so many of those, so that what cannot pass a limit is passed over.
class ValueExtremes {
public:
  static constexpr std::uint32_t near = 64, far = near * 64; ///< samples

  explicit ValueExtremes(const TakenSamples &samples);

  struct Pair {
    double low = 0.0;
    double high = 0.0;
  };
  [[nodiscard]] const Pair &nearOf(std::uint32_t position) const { return near_[position / near]; }
  [[nodiscard]] const Pair &farOf(std::uint32_t position) const { return far_[position / far]; }

private:
  std::vector<Pair> near_;
  std::vector<Pair> far_;
};
/// The same runs, found faster where few samples are near the limit. `extremes` are those of `samples`.
[[nodiscard]] ExceedanceRuns exceedances(const TakenSamples &samples, const ValueExtremes &extremes, LimitSide side, double limit,
                                         double deadband);

/// What follows the limit and its deadband in a rule.
struct DelaySetting {
  Duration onDelay{};
  Duration offDelay{};
  CountInWindow count{};

  bool operator==(const DelaySetting &) const = default;
};

/// One activation; positions in TakenSamples.
struct RunActivation {
  static constexpr std::uint32_t open = ~std::uint32_t{0};

  std::uint32_t raised = 0;
  std::uint32_t returned = open; ///< `open`: still active after the last sample

  bool operator==(const RunActivation &) const = default;
};

/// The history in pieces that are all beyond the limit (as it is counted) or all not: what every delay is told from without a look at the
/// samples again.
struct RunPieces {
  struct Piece {
    std::int64_t since = 0; ///< ns; from when on its condition holds
    std::int64_t last = 0;  ///< ns; its last sample
    std::uint32_t first = 0;
    std::uint32_t end = 0; ///< one behind its last sample
    bool isBeyond = false;
  };
  std::vector<Piece> pieces;
};
[[nodiscard]] RunPieces piecesOf(const TakenSamples &samples, const ExceedanceRuns &runs, const CountInWindow &count);
/// What the delays make of them: O(pieces), and O(log samples) an activation.
void activations(const TakenSamples &samples, const RunPieces &pieces, Duration onDelay, Duration offDelay,
                 std::vector<RunActivation> &into);

/// The same as detection::judge makes of these samples for a rule of one limit, told by its runs: O(runs log samples) for the delays,
/// and where samples are counted in a window O(samples beyond the limit).
[[nodiscard]] std::vector<RunActivation> activations(const TakenSamples &samples, const ExceedanceRuns &runs, const DelaySetting &setting);
/// The same into a vector that is used again.
void activations(const TakenSamples &samples, const ExceedanceRuns &runs, const DelaySetting &setting, std::vector<RunActivation> &into);

} // namespace andon::tuning
