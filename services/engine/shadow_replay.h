// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/learning_queries.h"
#include "models/domain/site.h"
#include "services/engine/worker_pool.h"

namespace andon::engine {

/// A version beside the champion over recorded history, made by what makes it live, asset after asset. For a worker; `site` is the running
/// one. Error: NotFound (no such predictor or version, or nothing recorded), Conflict (it does not run here), LimitExceeded (it would take
/// longer than two minutes).
[[nodiscard]] Result<ShadowComparison> replayShadow(WorkerContext &context, const Site &site, const ShadowReplayQuery &query);

} // namespace andon::engine
