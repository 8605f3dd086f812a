// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/label.h"
#include "models/domain/time.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andon {

/// Made of the opinion that the item stands for, so that the same one has the same id wherever it comes from.
using RetrainingItemId = TextId<struct RetrainingItemTag>;

/// How long a tap can be taken back before anybody else hears of it.
inline constexpr Duration retrainingUndoTime = std::chrono::seconds{10};

/// What has become of one opinion on its way into a better predictor.
enum class RetrainingState : std::uint8_t {
  Waiting,   ///< the person can still take it back unseen
  Queued,    ///< trained from, unless something holds it
  Reviewed,  ///< somebody looked at it and left it open: not trained from
  Accepted,  ///< a reviewer takes it, whatever held it
  Rejected,  ///< a reviewer does not
  Exported,  ///< a consumer outside has it
  Trained,   ///< a candidate was trained from it
  Withdrawn, ///< the person took it back, or holds another opinion now
};
inline constexpr int retrainingStateCount = 8;
[[nodiscard]] const char *keyOf(RetrainingState state); ///< "queued": as it is stored and published; never changed
[[nodiscard]] std::optional<RetrainingState> retrainingStateFrom(std::string_view key);

/// Why an item waits for a reviewer.
enum class RetrainingHold : std::uint8_t {
  None,
  Disagreement, ///< somebody holds the opposite of the same occurrence
  Wave,         ///< the person judged more in an hour than a person looks at
};
inline constexpr int retrainingHoldCount = 3;
[[nodiscard]] const char *keyOf(RetrainingHold hold); ///< "disagreement"
[[nodiscard]] std::optional<RetrainingHold> retrainingHoldFrom(std::string_view key);

/// One step of an item: what it became, by whom and why.
struct RetrainingStep {
  RetrainingState state = RetrainingState::Waiting;
  RetrainingHold hold = RetrainingHold::None;
  UtcTime time = noTime;
  PersonId person; ///< empty: the engine itself
  std::string reason;

  bool operator==(const RetrainingStep &) const = default;
};

/// One opinion in the retraining queue. Its evidence is kept with the opinion (EvidenceQuery).
struct RetrainingItem {
  RetrainingItemId id;
  std::int64_t number = 0; ///< in the order in which they came: the key of a page
  PredictorId predictor;   ///< whose alarm it was; empty: a rule's without one, which nobody outside hears of
  std::string package;     ///< SHA-256 of the predictor's package at the time
  AlarmId alarm;
  OccurrenceId occurrence;
  UtcTime raisedAt = noTime;
  PersonId person;
  UtcTime time = noTime; ///< of the opinion
  OccurrenceLabel label = OccurrenceLabel::Unknown;
  std::string note;
  RetrainingState state = RetrainingState::Waiting;
  RetrainingHold hold = RetrainingHold::None;
  std::vector<RetrainingStep> steps; ///< all so far, by time
  std::string candidate;             ///< package of the newest candidate that was trained from it; empty: none
  bool candidateRuns = false;        ///< that one is the champion now

  bool operator==(const RetrainingItem &) const = default;
};

[[nodiscard]] RetrainingItemId retrainingItemIdOf(OccurrenceId occurrence, const PersonId &person, UtcTime time);

/// Whether an item may go from one state to the other; from Queued to Queued where only its hold changes.
[[nodiscard]] bool mayBecome(RetrainingState from, RetrainingState to);
/// May be trained from: queued or beyond with nothing that holds it, or accepted.
[[nodiscard]] bool isTrainable(RetrainingState state, RetrainingHold hold);

struct RetrainingPage {
  std::vector<RetrainingItem> rows;                         ///< newest first
  std::int64_t next = 0;                                    ///< ask again with `before` = this; 0: the end
  std::array<std::uint64_t, retrainingStateCount> counts{}; ///< by state, of all items of the predictor and person asked for
  std::uint64_t wantReview = 0;                             ///< of them, held and undecided

  bool operator==(const RetrainingPage &) const = default;
};

/// What loops and storms of learning are held back by: [retraining] in feedback.toml of a site.
struct RetrainingSettings {
  bool publish = true;                          ///< items go to a broker as they are queued
  std::string broker;                           ///< id of the one; empty: the site's first
  int mostTapsAnHour = 60;                      ///< of one person; those beyond wait for a reviewer
  int newLabels = 50;                           ///< trainable and not trained from yet, that are a reason to retrain; 0: none
  Duration every{};                             ///< retrain so often; zero: never by itself
  double accuracyDrop = 0.025;                  ///< share by which people agree less with it than with its card
  Duration quietTime = std::chrono::hours{24};  ///< at least, between two reasons to retrain one predictor
  bool trainsByItself = false;                  ///< a reason starts the trainer; otherwise a person does
  Duration watchedFor = std::chrono::hours{72}; ///< after a promotion
  double mostFalseAlarms = 1.5;                 ///< times those a day before it; beyond, the one before runs again

  bool operator==(const RetrainingSettings &) const = default;
};

/// How far one person's verdicts are those that stood in the end. For reviewers only.
struct PersonConsistency {
  PersonId person;
  std::uint64_t verdicts = 0;  ///< true or false
  std::uint64_t agreed = 0;    ///< with everybody else who judged the same occurrence
  std::uint64_t disagreed = 0; ///< with one of them
  std::uint64_t alone = 0;     ///< nobody else judged it
  std::uint64_t changed = 0;   ///< of their own later
  std::uint64_t held = 0;      ///< that came in a wave

  bool operator==(const PersonConsistency &) const = default;
};

} // namespace andon
