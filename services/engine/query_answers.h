// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "services/engine/pipeline.h"
#include "services/engine/worker_pool.h"

#include <any>
#include <functional>

namespace andon::engine {

/// True for what only the pipeline knows (site, rejected payloads, people); the rest is read from the files.
[[nodiscard]] bool answeredByPipeline(const Query &query);

/// The any holds the query's Answer. On the pipeline thread. Error: Internal for a query that is not its own.
[[nodiscard]] Result<std::any> answerFrom(Pipeline &pipeline, const Query &query);

/// True for what the pipeline knows and a worker makes an answer of.
[[nodiscard]] bool isPreparedByPipeline(const Query &query);
/// Takes on the pipeline thread what the answer is made of; the function makes it, on any thread.
[[nodiscard]] std::function<Result<std::any>(WorkerContext &)> preparedBy(Pipeline &pipeline, const Query &query);

/// The same as answerFrom on a worker thread. Error: what the readers say; LimitExceeded for more rows or columns than a screen holds.
[[nodiscard]] Result<std::any> answerFrom(WorkerContext &context, const Query &query);

} // namespace andon::engine
