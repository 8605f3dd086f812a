// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "services/engine/worker_pool.h"

namespace andon::engine {

/// Reads why an occurrence was raised, and looks among what the same predictor raised for what resembles it. On a worker.
[[nodiscard]] Result<ReasonsQuery::Answer> answerReasons(WorkerContext &context, const ReasonsQuery &query);

} // namespace andon::engine
