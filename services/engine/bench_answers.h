// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "services/engine/worker_pool.h"

namespace andon::engine {

// What the tuning bench and the KPI page ask for, read from the files. On a worker thread.

/// Error: Malformed (the rule is not one limit of one stream, the range is none), what the readers say.
[[nodiscard]] Result<BenchQuery::Answer> answerBench(WorkerContext &context, const BenchQuery &query);
[[nodiscard]] Result<RecommendQuery::Answer> answerRecommend(WorkerContext &context, const RecommendQuery &query);
[[nodiscard]] Result<KpiQuery::Answer> answerKpi(WorkerContext &context, const KpiQuery &query);

} // namespace andon::engine
