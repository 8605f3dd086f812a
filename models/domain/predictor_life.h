// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andon {

using TriggerId = NumberId<struct TriggerTag>;

/// Why a predictor should be trained anew.
enum class TriggerKind : std::uint8_t { NewLabels, Schedule, AccuracyDrop, Drift, Firmware, ByHand };
inline constexpr int triggerKindCount = 6;
[[nodiscard]] const char *keyOf(TriggerKind kind); ///< "new_labels"
[[nodiscard]] std::optional<TriggerKind> triggerKindFrom(std::string_view key);

enum class TriggerState : std::uint8_t {
  Open,      ///< nothing was done about it yet; one a predictor
  Training,  ///< a trainer is at work
  Answered,  ///< a candidate came of it
  Failed,    ///< the trainer made none: `outcome` says why
  Dismissed, ///< by a person, with a reason
};
inline constexpr int triggerStateCount = 5;
[[nodiscard]] const char *keyOf(TriggerState state); ///< "open"
[[nodiscard]] std::optional<TriggerState> triggerStateFrom(std::string_view key);

/// A reason to retrain, with what it goes by.
struct RetrainingTrigger {
  TriggerId id;
  PredictorId predictor;
  TriggerKind kind = TriggerKind::ByHand;
  UtcTime time = noTime;
  PersonId person;       ///< empty: the engine found it
  double measured = 0.0; ///< labels; days; share of false alarms among the judged; drifted inputs
  double limit = 0.0;    ///< likewise; 0: none
  std::string evidence;  ///< what it goes by, as text of the house ("12 of 40 judged were false, 3 of 38 on its card")
  TriggerState state = TriggerState::Open;
  UtcTime closedAt = noTime;
  std::string outcome;   ///< reason of a dismissal, or what the trainer said
  std::string candidate; ///< package that came of it; empty: none

  bool operator==(const RetrainingTrigger &) const = default;
};

enum class VersionRole : std::uint8_t {
  Champion,  ///< it runs and raises alarms
  Shadow,    ///< it scores beside the champion and raises nothing
  Candidate, ///< it has never run
  Earlier,   ///< it ran once
};

/// One figure of a card beside that of the champion which it was compared with, on the same held-back rows.
struct CardFigure {
  std::string name; ///< as the card calls it: "recall", "days_per_false_alarm"
  double value = 0.0;
  std::optional<double> champion{};

  bool operator==(const CardFigure &) const = default;
};

/// One package of a predictor: those that ran and those that wait.
struct PredictorVersion {
  PredictorId predictor;
  int number = 0;      ///< from 1 on in the order in which they came
  std::string package; ///< SHA-256 that names its bytes
  VersionRole role = VersionRole::Earlier;
  UtcTime time = noTime; ///< when it came
  PersonId person;       ///< who brought it
  std::string reason;
  std::string card; ///< markdown
  std::vector<CardFigure> figures;
  std::string trainingSha256; ///< of its rows
  std::uint64_t trainingRows = 0;
  std::uint64_t taps = 0;                      ///< items of the queue that it was trained from
  std::vector<std::string> firmware, hardware; ///< that it fits; empty: any
  bool needsSecondPerson = false;              ///< a rule of the safety class goes by the predictor
  std::string problem;                         ///< why it cannot run; empty: it can

  bool operator==(const PredictorVersion &) const = default;
};

/// An activation that one of two versions would have raised and the other not.
struct ShadowRaise {
  AlarmId alarm;
  UtcTime time = noTime;
  UtcTime until = noTime;  ///< noTime: it stands
  double value = 0.0;      ///< of the one that raised
  double other = 0.0;      ///< of the other then; NaN: it said nothing
  OccurrenceId occurrence; ///< of the champion's; none: it was held back, or is the challenger's

  bool operator==(const ShadowRaise &) const = default;
};

struct ShadowSide {
  std::uint64_t raised = 0;
  double raisedADay = 0.0;
  double shareInAlarm = 0.0;      ///< of the time that was scored
  std::uint64_t falseOnes = 0;    ///< that meet an occurrence which people agree was false
  std::uint64_t trueOnes = 0;     ///< likewise true
  std::uint64_t missed = 0;       ///< occurrences agreed to be true that it did not raise
  double meanMicroseconds = 0.0;  ///< for a row
  double worstMicroseconds = 0.0; ///< the slowest of them

  bool operator==(const ShadowSide &) const = default;
};

/// A challenger beside the champion, over the same rows and judged by the same rules.
struct ShadowComparison {
  PredictorId predictor;
  std::string package;         ///< the challenger's
  int number = 0;              ///< of its version
  std::string champion;        ///< package that it is compared with
  std::vector<AssetId> assets; ///< that it scores; empty: all that the predictor runs for
  UtcTime since = noTime;
  UtcTime until = noTime; ///< noTime: it still scores
  PersonId person;        ///< who began it
  std::string reason;
  std::string problem; ///< why it does not score; empty: it does
  bool isReplayed = false;
  std::uint64_t rows = 0;
  std::uint64_t sameSide = 0;   ///< rows on which both were, or were not, beyond their limits
  double days = 0.0;            ///< that were scored, of event time, of all assets together
  std::uint64_t agreements = 0; ///< activations of both, at about the same time
  ShadowSide championSide;
  ShadowSide challengerSide;
  std::vector<ShadowRaise> onlyChampion;   ///< newest first, at most 200
  std::vector<ShadowRaise> onlyChallenger; ///< likewise

  bool operator==(const ShadowComparison &) const = default;
};

enum class PromotionState : std::uint8_t {
  Watched,    ///< in its first days
  Kept,       ///< they are over
  RolledBack, ///< by the engine or a person
  Replaced,   ///< another one was promoted meanwhile
};
inline constexpr int promotionStateCount = 4;
[[nodiscard]] const char *keyOf(PromotionState state); ///< "watched"
[[nodiscard]] std::optional<PromotionState> promotionStateFrom(std::string_view key);

/// One promotion and what was watched after it.
struct Promotion {
  std::int64_t id = 0;
  PredictorId predictor;
  std::string from; ///< package that ran before; empty: none
  std::string to;
  UtcTime time = noTime;
  PersonId person;
  std::string reason;
  UtcTime watchedUntil = noTime;
  PromotionState state = PromotionState::Watched;
  UtcTime closedAt = noTime;
  std::string outcome;                ///< what the guard found, or why a person went back
  double falseAlarmsADayBefore = 0.0; ///< of those that people called false, over as long before it
  double falseAlarmsADaySince = 0.0;
  std::uint64_t missed = 0; ///< true alarms of the asset's other rules that it did not raise and the one before would have

  bool operator==(const Promotion &) const = default;
};

/// A trainer that works for this store, or the last one that did.
struct TrainerRun {
  PredictorId predictor;
  UtcTime began = noTime;
  UtcTime ended = noTime; ///< noTime: it works
  bool made = false;      ///< a candidate came of it
  std::string said;       ///< its last line, or its error

  bool operator==(const TrainerRun &) const = default;
};

/// How the loop itself does.
struct LearningStatus {
  std::vector<TrainerRun> trainers;
  std::uint64_t outboxWaiting = 0; ///< messages that no broker has confirmed yet
  std::uint64_t published = 0;     ///< since the start
  std::uint64_t nonsense = 0;      ///< messages that came back and could not be read, since the start
  std::string outboxProblem;       ///< why nothing goes out; empty: it does, or nothing waits

  bool operator==(const LearningStatus &) const = default;
};

} // namespace andon
