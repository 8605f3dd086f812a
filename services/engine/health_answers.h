// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "services/engine/health_meter.h"
#include "services/engine/worker_pool.h"

namespace andon::engine {

/// Scores what the pipeline has gathered, with when work on each asset was last finished. Error: NotFound, where an asset is asked for that
/// has no sensors; what the reader says.
[[nodiscard]] Result<HealthScoresQuery::Answer> answerHealth(WorkerContext &context, const HealthScoresQuery &query,
                                                             const HealthMeter::Snapshot &evidence);

} // namespace andon::engine
