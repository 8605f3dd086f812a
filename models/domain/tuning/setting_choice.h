// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/recommend.h"

#include <compare>
#include <optional>
#include <vector>

namespace andon::tuning {

/// What a setting must keep to beside the present one.
struct Constraints {
  std::uint64_t maxLost = 0;                   ///< events that the present setting finds
  std::optional<Duration> maxDelay;            ///< asked for by the supervisor
  Duration slack{};                            ///< else: so much later than the present setting, over the events that both find
  Duration interval = std::chrono::seconds{1}; ///< usual distance of two samples
  /// Of the time in alarm outside events that the present setting has: what is chosen on one part of the history keeps below it on another
  /// only if it leaves some of it.
  double outsideShare = outsideMargin;
  /// False: nobody has said what is true. Then time outside of what lasts is no error, only bounded, and a delay that no event shows counts
  /// by what the setting says.
  bool isLabelled = true;
  /// Distance of the present limit from the middle of the values, where people have chosen it: moving it has a price then, because its
  /// new place rests on this history alone.
  std::optional<double> limitDistance{};

  static constexpr double outsideMargin = 0.95;
};

/// Some blocks under one setting, and beside the present one.
struct Comparison {
  Tally tally;
  Tally current;
  double moved = 0.0;       ///< how far the limit is from the present one, and two fifths of how much the deadband is wider
  std::uint64_t lost = 0;   ///< events that only the present setting finds
  std::uint64_t shared = 0; ///< that both find
  double delay = 0.0;       ///< seconds, mean over the shared ones
  double currentDelay = 0.0;
  double waiting = 0.0; ///< seconds, how late it raises by its own words: on-delay and window
};
/// `counts`: which blocks.
[[nodiscard]] Comparison compare(const Candidate &candidate, const Candidate &current, const BlockedHistories &histories,
                                 const std::vector<bool> &counts);

/// What a setting costs: its activations, the false ones twice, and its delay; an event missed as much as ten. A delay weighs three tenths
/// of an activation a sample of its mean, and where there are many events a fiftieth a sample of each.
[[nodiscard]] double plainCost(const Tally &tally, Duration interval);
/// The same, and what it costs to move the limit, where the constraints are kept.
[[nodiscard]] std::optional<double> costOf(const Comparison &comparison, const Constraints &constraints);
/// Median of all values; 0 without any.
[[nodiscard]] double middleOf(const std::vector<LabelledHistory> &histories);

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
  /// How a setting does when its limit lies a little elsewhere: on another recording the values do. The least is the best.
  struct Hold {
    bool loses = false;       ///< more events than allowed with one of the limits beside its own
    bool lastsLonger = false; ///< in alarm outside events for longer than the present setting, all limits together
    double cost = 0.0;        ///< of all limits together
    auto operator<=>(const Hold &) const = default;
  };
  [[nodiscard]] Hold holdOf(const LimitSetting &setting, double cost, const Blocks &blocks);
  /// The same setting with its limit harder to pass by a part of its distance from the middle of the values; easier if negative.
  [[nodiscard]] LimitSetting shifted(const LimitSetting &setting, double by) const;

  SettingSearch &search_;
  const Candidate &current_;
  Constraints constraints_;
  std::vector<std::size_t> listed_; ///< the candidates that were judged for their own sake
  double middle_ = 0.0;             ///< median of the values
  std::size_t lookedAt_ = 0;        ///< of the cheapest candidates, so many are asked whether they hold
};

} // namespace andon::tuning
