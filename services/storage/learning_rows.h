// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/learning_changes.h"
#include "services/storage/sql_session.h"

namespace andon::storage {

/// Candidates and records, within the transaction that is open; RetrainingRows writes the queue.
[[nodiscard]] Result<void> writeLearning(SqlSession &session, const LearningChanges &changes);
[[nodiscard]] Result<LearningState> readLearningState(SqlSession &session);

// Newest first, at most 200; of one predictor, or with an empty one of all. Error: Corrupt.
[[nodiscard]] Result<std::vector<RetrainingTrigger>> readTriggers(SqlSession &session, const PredictorId &predictor);
[[nodiscard]] Result<std::vector<Promotion>> readPromotions(SqlSession &session, const PredictorId &predictor);
[[nodiscard]] Result<std::vector<StoredShadow>> readShadows(SqlSession &session, const PredictorId &predictor);

} // namespace andon::storage
