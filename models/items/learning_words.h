// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/feedback.h"
#include "models/domain/people.h"
#include "models/domain/predictor_life.h"
#include "models/domain/retraining.h"
#include "models/items/learning_board.h"
#include "models/items/learning_rows.h"
#include "models/items/tuning_words.h"

#include <QStringList>
#include <QTimeZone>

/// Words of the learning page; as words.h.
namespace andon::words {

[[nodiscard]] QString retrainingState(RetrainingState state); ///< "queued"
[[nodiscard]] QString retrainingHold(RetrainingHold hold);    ///< "people disagree"; empty for none
[[nodiscard]] QString triggerKind(TriggerKind kind);          ///< "New labels"
[[nodiscard]] QString triggerState(TriggerState state);
[[nodiscard]] QString versionRole(VersionRole role); ///< "champion"
[[nodiscard]] QString promotionState(PromotionState state);
[[nodiscard]] QString versionName(int number);                                               ///< "v3"
[[nodiscard]] QString versionName(const LearningBoard &board, const std::string &package);   ///< or the first of its hash; a dash for none
[[nodiscard]] QString personName(const std::vector<Person> &people, const PersonId &person); ///< "Andon" for the engine itself
[[nodiscard]] QString predictorName(const Site &site, const PredictorId &predictor);
[[nodiscard]] QString alarmName(const Site &site, const AlarmId &alarm); ///< "COMP-03 Discharge temperature high"

/// Of the names and the zone in which the page speaks.
struct LearningContext {
  const Site &site;
  const std::vector<Person> &people;
  const QTimeZone &zone;
};

[[nodiscard]] LearningItem queueItem(const QueuedOccurrence &occurrence, const LearningContext &in);
/// One of somebody's own taps with what became of it, and all of that in sentences.
[[nodiscard]] LearningItem tapItem(const RetrainingItem &item, const LearningContext &in);
[[nodiscard]] QStringList tapFate(const RetrainingItem &item, const LearningBoard &board, const LearningContext &in);
/// "18 Nov 2025 10:44:02 accepted by M. Okafor: bearing exchanged", by time.
[[nodiscard]] QStringList steps(const RetrainingItem &item, const LearningContext &in);
/// What an opinion was formed on, as one line.
[[nodiscard]] QString evidence(const LabelEvidence &evidence);

[[nodiscard]] QString outbox(const LearningStatus &status); ///< what waits to be published and why; empty: nothing does
[[nodiscard]] QString trainer(const LearningStatus &status, const LearningContext &in); ///< empty: none has worked

} // namespace andon::words
