// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "services/engine/predictor_shelf.h"
#include "services/engine/worker_pool.h"

namespace andon::engine {

/// The band in which a predictor of expected behaviour expected an input, made of the history. `running` is the site as it runs. On a
/// worker's thread. Error: as explainPast; NotFound where nothing was expected of the stream.
[[nodiscard]] Result<ExpectedQuery::Answer> answerExpected(WorkerContext &context, const ExpectedQuery &query, const Site &running,
                                                           const PredictorShelf &shelf);

} // namespace andon::engine
