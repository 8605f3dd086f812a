// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/learning_queries.h"
#include "models/domain/site.h"
#include "services/engine/worker_pool.h"
#include "services/storage/learning_changes.h"

#include <memory>
#include <vector>

namespace andon::engine {

/// Every version with what its package says of itself; `shadows` are those that score now. On a worker.
[[nodiscard]] Result<std::vector<PredictorVersion>> answerVersions(WorkerContext &context, const Site &site,
                                                                   const std::vector<storage::StoredShadow> &shadows,
                                                                   const PredictorVersionsQuery &query);

/// The shadows of the store, those that score with their newest figures, each with what people hold of what was raised.
[[nodiscard]] Result<std::vector<ShadowComparison>> answerShadows(WorkerContext &context, const std::vector<storage::StoredShadow> &live,
                                                                  const ShadowsQuery &query);

/// Fills in which items' candidates run.
[[nodiscard]] Result<RetrainingPage> answerRetraining(WorkerContext &context, const Site &site, const RetrainingQuery &query);

} // namespace andon::engine
