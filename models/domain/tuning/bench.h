// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/label.h"
#include "models/domain/tuning/recommend.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace andon::tuning {

/// Why a rule cannot be replayed by the runs beyond its limit.
enum class Hindrance : std::uint8_t {
  None,
  NotOneLimit, ///< neither of a measured value nor of what a predictor says: a rate, a deviation or several terms
  ByMode,      ///< its limit hangs on an operating mode
  OfPackage,   ///< its limit is that of a predictor's package, which only a running site knows
};
[[nodiscard]] Hindrance hindranceOf(const Rule &rule);
/// Of a rule without hindrance.
[[nodiscard]] LimitSetting settingOf(const Rule &rule);
/// The rule with another setting; everything else stays. A predictor's rule that is given another limit no longer follows its package.
[[nodiscard]] Rule withSetting(Rule rule, const LimitSetting &setting);

[[nodiscard]] UtcTime startOf(const TakenSamples &samples, const RunActivation &activation);
/// Of one that still lasts: the last sample; never before its start.
[[nodiscard]] UtcTime endOf(const TakenSamples &samples, const RunActivation &activation);

/// An occurrence of the alarm as it was recorded, with what people hold of it.
struct RecordedOccurrence {
  OccurrenceId id;
  UtcTime from;
  UtcTime to; ///< of one that still lasts: the end of the range
  bool annunciated = true;
  std::optional<OccurrenceLabel> label{}; ///< agreed; none: nobody has said, or people disagree
  bool isDisputed = false;

  bool operator==(const RecordedOccurrence &) const = default;
};

/// Annunciated activations that began in one period of ten minutes.
struct TenMinuteCount {
  std::int64_t number = 0; ///< periods since 1970
  std::uint32_t count = 0;

  bool operator==(const TenMinuteCount &) const = default;
};

/// All that a setting of one rule is judged by, as a value: the samples that the live judge would take, what was recorded and what people
/// hold of it, and what the rest of the plant raised meanwhile. Nothing else is asked for while a slider moves.
struct BenchBasis {
  Rule rule; ///< as it stands
  UtcTime from;
  UtcTime to;
  LabelledHistory history;                     ///< its events: the occurrences that are held for true
  std::vector<RecordedOccurrence> occurrences; ///< by their begin
  std::vector<TenMinuteCount> others;          ///< process alarms of all other rules, by number; empty periods are left out
  std::uint64_t othersRaised = 0;
  std::uint64_t lostSpans = 0; ///< parts of the history that failed their checksum and are missing
};

/// What a setting would have done with a basis.
struct BenchFigures {
  Tally tally;       ///< events: the occurrences that are held for true
  double days = 0.0; ///< of the history, time without data left out
  double perDay = 0.0;
  double per10Min = 0.0; ///< mean
  std::uint64_t largestIn10Min = 0;
  std::uint64_t fleeting = 0;  ///< returned within 10 s
  double siteFloodShare = 0.0; ///< of the ten-minute periods of the range, with what the other alarms raised
  double shareOfSite = 0.0;    ///< of all activations of the site, those of this alarm
  std::uint64_t delayed = 0;   ///< events found, but later than their begin
  Duration medianDelay{};      ///< of those
  std::uint64_t falseLabelled = 0;
  std::uint64_t falseLeft = 0;  ///< held for false or a nuisance, and still raised
  std::uint64_t unlabelled = 0; ///< activations that meet nothing that anybody has judged
  std::vector<RunActivation> activations;
};

/// Vectors that are used again from one move of a slider to the next.
struct BenchScratch {
  ExceedanceRuns runs;
  std::optional<LimitSetting> runsOf; ///< the limit, side and deadband that `runs` belongs to
};

/// One pass over the samples where limit or deadband have changed, O(runs) otherwise. `scratch` belongs to this basis.
[[nodiscard]] BenchFigures judgeBench(const BenchBasis &basis, const LimitSetting &setting, BenchScratch &scratch);

/// How many activations begin in each of the parts between `borders` (ascending, one more than there are parts), and whether there were
/// samples in it.
struct PartCount {
  std::uint64_t activations = 0;
  bool hasData = false;
};
[[nodiscard]] std::vector<PartCount> countByPart(const TakenSamples &samples, const std::vector<RunActivation> &activations,
                                                 std::span<const UtcTime> borders);

/// How often each value occurs, apart for the times that are held for true.
struct Distribution {
  double low = 0.0;   ///< of the first bin
  double width = 0.0; ///< of a bin; 0: there are no values
  std::vector<std::uint64_t> normal;
  std::vector<std::uint64_t> inEvents;
};
/// Bins from the 0.01 % to the 99.99 % quantile, or farther out to reach `include`; what lies beyond counts in the outer bins.
[[nodiscard]] Distribution distributionOf(const LabelledHistory &history, std::size_t bins, std::span<const double> include);

/// One pixel column of the recorded signal.
struct SignalColumn {
  double low = 0.0;
  double high = 0.0;
  bool hasData = false;
};
/// The samples of [from, to) in `columns` equal parts; each with its extremes.
[[nodiscard]] std::vector<SignalColumn> signalColumns(const TakenSamples &samples, UtcTime from, UtcTime to, int columns);

/// What the search proposes for a rule.
struct BenchProposal {
  Recommendation made;
  bool isLabelled = false; ///< false: what lasted beyond the present limit stood in for true alarms, and the limit stays
  std::uint64_t maxMissed = 0;
};
/// `shouldStop` is asked now and then.
[[nodiscard]] BenchProposal proposeFor(const BenchBasis &basis, std::uint64_t maxMissed, std::optional<Duration> maxDelay,
                                       const std::function<bool()> &shouldStop);

} // namespace andon::tuning
