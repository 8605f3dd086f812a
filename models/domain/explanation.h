// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/ids.h"
#include "models/domain/label.h"
#include "models/domain/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andon {

/// Where a value lies in what is usual for it.
enum class Standing : std::uint8_t { Usual, High, Low, Missing, Text, UnknownText };
[[nodiscard]] std::string_view keyOf(Standing standing); ///< "high": as it is stored; never changed
[[nodiscard]] std::optional<Standing> standingOf(std::string_view key);

/// What one input had to do with what a predictor said.
struct Contribution {
  std::string key, name, unit; ///< of the stream, as they were then
  int decimals = 1;
  double value = 0.0;           ///< NaN: missing
  std::string text;             ///< of a text that the predictor knows
  double low = 0.0, high = 0.0; ///< nine tenths of the training rows lay between; where isExpected, what was expected at that moment
  Standing standing = Standing::Usual;
  double amount = 0.0; ///< to the margin; above 0 it speaks for a larger output
  double slope = 0.0;  ///< of the value over the predictor's longest window, a minute; 0 where it does not look back

  bool operator==(const Contribution &) const = default;
};

/// Who scored, and who says why.
enum class Reasoner : std::uint8_t {
  Console,   ///< both here
  EdgeScore, ///< scored at the edge, explained here by the same package
  Edge,      ///< both at the edge: contributions are in whatever unit it uses, and nobody here can check them
};
[[nodiscard]] std::string_view keyOf(Reasoner reasoner); ///< "edge": as it is stored; never changed
[[nodiscard]] Reasoner reasonerOf(std::string_view key); ///< Console for what is unknown

/// One input at another value, all else as it was.
struct ClearingChange {
  std::string key, name, unit;
  int decimals = 1;
  double from = 0.0, to = 0.0;

  bool operator==(const ClearingChange &) const = default;
};

/// Why a predictor raised an occurrence. Made at the alarm and kept with it, so that it never reads differently:
/// margin = bias + the contributions + rest.
struct AlarmExplanation {
  OccurrenceId occurrence;
  PredictorId predictor;
  std::string version;                  ///< of the package: the hash that names its bytes
  std::string contract;                 ///< id of the asset's contract, which ends in its version; empty: it has none
  UtcTime time;                         ///< of the row
  bool isEvent = true;                  ///< the output is a probability; otherwise a value
  bool isExpected = false;              ///< the output tells how far the inputs are from what they should be given each other
  std::string unit;                     ///< of the output; empty: none
  double output = 0.0;                  ///< at the alarm
  double limit = 0.0;                   ///< of the rule then
  LimitSide side = LimitSide::High;     ///< on which the alarm is
  double margin = 0.0, bias = 0.0;      ///< margin: the logarithm of the odds, or the value itself
  std::vector<Contribution> inputs;     ///< the largest first, at most 8
  double rest = 0.0;                    ///< of the inputs that are not listed
  std::vector<ClearingChange> clearing; ///< the smallest change that would clear it, of one or two inputs; empty: none was found
  double outputThen = 0.0;              ///< with that change
  std::uint64_t trainedRows = 0;
  std::optional<double> precision;         ///< share of its alarms that were true, on rows that it had not seen
  std::optional<double> recall;            ///< share of the events that it found there
  std::optional<double> daysPerFalseAlarm; ///< of one asset, there
  Duration watched{};                      ///< how long it had seen this asset without a break in its windows
  Reasoner reasoner = Reasoner::Console;
  std::vector<std::string> told{}; ///< whole sentences that the edge sent

  bool operator==(const AlarmExplanation &) const = default;
};

/// An earlier occurrence of the same predictor that was raised for similar reasons.
struct SimilarCase {
  OccurrenceId occurrence;
  AlarmId alarm;
  UtcTime raisedAt = noTime;
  UtcTime returnedAt = noTime;            ///< noTime: it stands
  double likeness = 0.0;                  ///< cosine of the contributions, 0 to 1
  std::optional<OccurrenceLabel> label{}; ///< that all who know agree on
  std::string note;                       ///< what people wrote of it last
  PersonId person;                        ///< who wrote it

  bool operator==(const SimilarCase &) const = default;
};
inline constexpr std::size_t mostSimilarCases = 5;

struct OccurrenceReasons {
  std::optional<AlarmExplanation> explanation; ///< none: no predictor raised it
  std::vector<SimilarCase> similar;            ///< the most alike first

  bool operator==(const OccurrenceReasons &) const = default;
};

/// One moment of the past, calm or not.
struct PastReason {
  AlarmExplanation why;
  bool isWhole = true; ///< all inputs were there and its windows were full; otherwise no alarm would have gone by it

  bool operator==(const PastReason &) const = default;
};
struct PastReasons {
  std::vector<PastReason> rows; ///< in time order, at least one

  bool operator==(const PastReasons &) const = default;
};

/// How alike two explanations are: the cosine between their contributions by input; 0 where they point apart. A pure function.
[[nodiscard]] double likenessOf(const AlarmExplanation &a, const AlarmExplanation &b);

} // namespace andon
