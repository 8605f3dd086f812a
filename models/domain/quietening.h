// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/label.h"
#include "models/domain/rule.h"
#include "models/domain/time.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace andon {

/// How far verdicts may quieten an alarm: feedback.toml of a site.
struct QuieteningSettings {
  bool enabled = true;
  Duration lasts = std::chrono::hours{24 * 7};     ///< after the last verdict "false"
  double margin = 0.1;                             ///< share that a bound lies above what was seen, for each verdict that agrees
  Duration holdStep = std::chrono::minutes{2};     ///< how long an occurrence may be held for each verdict that agrees
  Duration longestHold = std::chrono::minutes{30}; ///< however many agree

  bool operator==(const QuieteningSettings &) const = default;
};
/// So many verdicts widen the margin; more make it no wider.
inline constexpr int mostWidenings = 5;
/// Verdicts that a quietening stands on at most; older ones go.
inline constexpr std::size_t mostQuietVerdicts = 40;

/// One person's verdict on one occurrence of a quietened alarm, with what there was to see of it.
struct QuietVerdict {
  OccurrenceId occurrence;
  PersonId person;
  UtcTime time;
  bool isFalse = true; ///< otherwise something was truly wrong
  double excess = 0.0; ///< furthest beyond the limit, in the stream's unit
  Duration lasted{};   ///< until it returned, or until the verdict

  bool operator==(const QuietVerdict &) const = default;
};

enum class QuieteningEnd : std::uint8_t {
  None,       ///< in force until its time is over
  Disputed,   ///< two people hold opposite opinions of one occurrence
  Outweighed, ///< too many later occurrences were true
  Withdrawn,  ///< nobody holds any more that it was false
  TakenBack,  ///< a person ended it
  Changed,    ///< the rule's condition or its predictor's package is another now
};
[[nodiscard]] const char *keyOf(QuieteningEnd end); ///< "disputed": as it is stored; never changed
[[nodiscard]] std::optional<QuieteningEnd> quieteningEndFrom(std::string_view key);

/// What verdicts "false" have brought over one alarm: for a time, activations that go no further than those called false are
/// logged and not annunciated. Everything else is annunciated as ever.
struct Quietening {
  QuieteningId id;
  AlarmId alarm;
  double limit = 0.0;                 ///< of the rule when it was made; a rule with another limit is not quietened by it
  double deadband = 0.0;              ///< likewise: what the site calls noise
  std::string package{};              ///< SHA-256 of the predictor's package that the verdicts were about; empty: no predictor's rule
  std::vector<QuietVerdict> verdicts; ///< by time
  UtcTime since;
  UtcTime until;
  QuieteningEnd end = QuieteningEnd::None;
  UtcTime endedAt = noTime;
  PersonId endedBy; ///< whose word ended it

  bool operator==(const Quietening &) const = default;
};

struct QuietBounds {
  double excess = 0.0; ///< held while no further beyond the limit
  Duration lasting{};  ///< and no longer than this

  bool operator==(const QuietBounds &) const = default;
};

/// How far beyond the rule's limit a value of its stream is, in that stream's unit; below 0 inside it. Nothing for rules that are not
/// quietened: of the safety class, latching, of rates or several streams, with limits by mode, or of the console itself.
[[nodiscard]] std::optional<double> excessOf(const Rule &rule, double value);

/// True while the rule has the limit and the deadband that it was made for.
[[nodiscard]] bool isOfLimit(const Quietening &quietening, const Rule &rule);

/// Occurrences called false less twice those called true: a false alarm heard costs less than a true one missed.
[[nodiscard]] int weightOf(const Quietening &quietening);

/// What was called false and a margin that grows with each verdict that agrees, up to a cap. At least the deadband counts as noise.
[[nodiscard]] QuietBounds boundsOf(const Quietening &quietening, const QuieteningSettings &settings);

/// The quietening that holds an activation back: of this alarm and this limit, in force, and the value within its bounds for as long as
/// they allow. Null: it is annunciated. `value`: of the rule's stream now; `lasted`: since the activation. A pure function.
[[nodiscard]] const Quietening *decide(std::span<const Quietening> adjustments, const QuieteningSettings &settings, const Rule &rule,
                                       double value, Duration lasted, UtcTime now);

/// A quietening, or a new one of `id`, after somebody's word on an occurrence. Unknown and Nuisance take back what the person said
/// before. One that has ended begins anew with a verdict "false", one whose time is over goes on.
[[nodiscard]] Quietening withVerdict(Quietening before, const Rule &rule, const QuietVerdict &verdict, OccurrenceLabel label,
                                     const QuieteningSettings &settings);

/// The verdicts on an occurrence that has returned meanwhile cover all of it.
void coverReturn(Quietening &quietening, OccurrenceId occurrence, Duration lasted);

} // namespace andon
