// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/setting_search.h"

#include <optional>
#include <string>
#include <vector>

namespace andon::tuning {

struct RecommendOptions {
  std::vector<LimitSide> sides{LimitSide::High};
  std::uint64_t maxMissed = 0;         ///< of the events that the present setting finds, so many may be missed
  std::optional<Duration> maxDelay;    ///< mean delay of the events found; none: that of the present setting and `slack`
  std::optional<Duration> slack;       ///< none: longestOffDelay(). An alarm that chatters is early by chance
  std::optional<Duration> maxOffDelay; ///< none: longestOffDelay()
  bool mayMoveLimit = true;            ///< false: only what stands behind the limit. Without labels nobody can judge another limit
};

/// Why nothing is proposed.
enum class Refusal {
  None,
  TooShort,          ///< the history, below leastLength without labels or leastSamples
  TooFewEvents,      ///< below leastEvents, labelled ones or such as last; of the latter an alarm that only chatters needs none
  TooFewActivations, ///< without labels: below leastActivations
  NothingAllowed,    ///< no setting keeps to the constraints
  NothingBetter,     ///< what keeps to them gains nothing worth a change on the present setting
  Stopped,
};
inline constexpr std::size_t leastSamples = 200;
inline constexpr std::size_t leastEvents = 3;
inline constexpr std::uint64_t leastActivations = 10;
inline constexpr Duration leastLength = std::chrono::hours{24};

/// What part of the setting takes how many activations away, one after another.
struct TuningStep {
  enum class What { Present, Limit, Deadband, Count, OnDelay, OffDelay };
  What what = What::Present;
  std::uint64_t activations = 0; ///< with this and everything before it
};

/// How long the value stays beyond the present limit, and how soon it is back there.
struct RunLengths {
  std::uint64_t runs = 0;
  Duration lengthMedian{};       ///< of a run beyond the limit
  Duration gapMedian{};          ///< until the next one
  double shorterThanOnDelay = 0; ///< share of runs that the proposed on-delay drops
  double closerThanOffDelay = 0; ///< share of gaps that the proposed off-delay closes
};

/// What settings chosen without a block of time did in that block.
struct CrossValidation {
  std::size_t folds = 0;   ///< blocks left out, one after another; 0: not done
  Tally heldOut;           ///< all blocks, each judged by a setting that never saw it
  Tally present;           ///< the present setting over the same blocks
  double lowPerHour = 0.0; ///< activations an hour: 90 % of resampled blocks lie between
  double highPerHour = 0.0;
  std::size_t withoutChoice = 0; ///< folds in which nothing kept to the constraints; the present setting stood in
};

/// The best that one side of the value can do.
struct SideOutcome {
  LimitSide side = LimitSide::High;
  bool isAllowed = false;
  Candidate best; ///< where nothing is allowed: what misses least
};

struct Recommendation {
  Refusal refusal = Refusal::None;
  Candidate current;
  bool isCurrentGiven = true; ///< false: the best that a bare limit can do stands in for the present setting
  std::optional<Candidate> proposed;
  std::vector<Candidate>
      front; ///< no other setting is better in one of: activations, delay, missed, time in alarm outside events, and as good in the rest
  std::vector<SideOutcome> sides;
  std::vector<TuningStep> steps;
  RunLengths runs;
  CrossValidation validation;
  std::uint64_t judged = 0; ///< settings looked at
  Duration longestOffDelay{};
  std::optional<Duration> latest; ///< the mean delay that was allowed; none: the present setting finds nothing
};

/// The off-delay that is proposed at most unless somebody asks for more: an alarm that hardly ever returns has few activations and
/// hides the next event. The longer of 60 s and ten samples.
[[nodiscard]] Duration longestOffDelay(const std::vector<LabelledHistory> &histories);

/// Searches the setting with the fewest activations, false ones counted twice, that loses no more of the events which the present
/// one finds than allowed, finds the others in time, is in alarm outside events for no longer and in all for no more than 1.5 times as long
/// as the present one (by a margin of 5 % where that is possible), and holds with limits that are 3 and 6 % harder and easier to pass: what
/// it costs is summed over them, so that nothing is won by an activation that begins in time by a hair. Of two such settings the one that
/// finds more and sooner wins: ten activations weigh as much as an event, one as much as three sampling intervals of mean delay, or as
/// fifty of them over all events. A limit that people have chosen is moved only for a gain: as far as it lies from the middle of the values
/// for a tenth of the present activations. What raises more often than the present setting is proposed only where it finds more labelled
/// events. Without labels at least a fifth of the activations has to go, nothing that lasts is lost, and no on-delay is longer than what
/// somebody would have to act on. `present`: none where there is no rule yet; the best bare limit stands in.
[[nodiscard]] Recommendation recommend(const std::vector<LabelledHistory> &histories, const std::optional<LimitSetting> &present,
                                       const RecommendOptions &options, const SettingSearch::Progress &progress);

/// Where people have labelled nothing: the times in which the present setting's limit is passed for long enough that somebody
/// would have to act (60 s or ten samples; gaps of 10 s or three samples are joined, but the value has to be beyond for two thirds of it:
/// what only touches the limit again and again is what a delay is for) are taken for true.
[[nodiscard]] std::vector<Event> presumedEvents(const TakenSamples &samples, const LimitSetting &present);

/// The same for histories that are to be searched: leaves the limit where it is and allows a little delay, 20 s or three samples.
void presumeEvents(std::vector<LabelledHistory> &histories, const LimitSetting &present, RecommendOptions &wanted);

} // namespace andon::tuning
