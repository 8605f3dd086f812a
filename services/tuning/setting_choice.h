// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/tuning/recommend.h"

#include <optional>
#include <vector>

namespace andon::tuning {

/// What a setting must keep to beside the present one.
struct Constraints {
  std::uint64_t maxMissed = 0;
  std::optional<Duration> maxDelay; ///< asked for by the supervisor
  Duration slack{};
  std::optional<Duration> latest; ///< mean delay allowed over the whole history
};
[[nodiscard]] Constraints constraintsFor(const Candidate &current, const RecommendOptions &options);

/// Activations, the false ones twice, and a little for time in alarm and delay, so that of equals the quicker one wins.
[[nodiscard]] double plainCost(const Tally &tally);
/// The same where the constraints are kept, each measured over the blocks that both tallies are of.
[[nodiscard]] std::optional<double> costOf(const Tally &tally, const Tally &current, const Constraints &constraints);

/// Picks among settings that were judged, over all blocks or over some.
class SettingChoice {
public:
  SettingChoice(SettingSearch &search, const std::vector<LabelledHistory> &histories, const Candidate &current,
                const Constraints &constraints);

  /// Null: nothing keeps to the constraints. Owned by the search.
  [[nodiscard]] const Candidate *best();
  [[nodiscard]] SideOutcome bestOf(LimitSide side);
  [[nodiscard]] std::vector<Candidate> front() const;
  /// Leaves out one group of blocks after another.
  [[nodiscard]] CrossValidation crossValidate();

private:
  using Blocks = std::vector<bool>; ///< which of them count
  const Candidate *bestOver(const Blocks &blocks, std::optional<LimitSide> side = {});
  /// The same setting with its limit a little harder to pass.
  [[nodiscard]] LimitSetting harder(const LimitSetting &setting) const;

  SettingSearch &search_;
  const Candidate &current_;
  Constraints constraints_;
  std::vector<std::size_t> listed_; ///< the candidates that were judged for their own sake
  double middle_ = 0.0;             ///< median of the values
};

} // namespace andon::tuning
