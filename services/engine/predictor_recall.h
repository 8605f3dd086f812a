// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"
#include "services/engine/predictor_shelf.h"
#include "services/engine/worker_pool.h"
#include "services/telemetry/stream_registry.h"

#include <vector>

namespace andon::engine {

/// How far back a predictor looks, in seconds: its longest window, or the rows in which expected behaviour settles.
[[nodiscard]] double lookBackOf(const prediction::Predictor &predictor);

/// What the inputs of the site's predictors said last, as far back as they look, in the order in which it was judged: a restart empties no
/// window. Read on a worker, which this waits for. Of at most 2,000 streams, so that no plant waits for its console; nothing where the
/// history cannot be read: windows then fill anew.
[[nodiscard]] std::vector<Sample> recallInputs(WorkerPool &workers, const Site &site, const telemetry::StreamRegistry &registry,
                                               const PredictorShelf &shelf);

} // namespace andon::engine
