// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/explanation.h"
#include "models/domain/query.h"
#include "models/domain/sample.h"
#include "models/domain/site.h"
#include "services/engine/predictor_shelf.h"

namespace andon::history {
class HistoryReader;
} // namespace andon::history

namespace andon::engine {

/// Which rows of the past are to be explained: those with from < time <= to.
struct PastRows {
  PredictorId predictor;
  AssetId asset;
  UtcTime from;
  UtcTime to;
  std::size_t most = 1; ///< evenly over the time, the last one always
};

struct ExplainedRow {
  AlarmExplanation why; ///< as seen from the asset's first rule of this predictor, else from the package's own limit; of no occurrence
  Quality quality = Quality::Good; ///< Uncertain: an input was missing, or it had not been watched for long enough
};

/// What a predictor says of an asset's past, and why: rows, features and windows are made by the runner that judges live, of what the
/// history has, by the package and the site that are there now. So a row is the one that was judged then where the history has just what
/// was judged, in its order. It may differ where a sample came late (judged in its place here, passed over then), where a value was no
/// number (the input was bad until the next one; the history has neither), where package, rule or units are others now, and of expected
/// behaviour where levels had been watched for longer than is read here.
/// For a worker; the history is read as far back before `from` as the predictor looks. `site` is the configured or the running
/// one, `shelf` has its packages. Error: NotFound (no such predictor or asset, or nothing was heard then), Conflict (it does not run for
/// this asset), and what the history says.
[[nodiscard]] Result<std::vector<ExplainedRow>> explainPast(history::HistoryReader &history, const Site &site, const PredictorShelf &shelf,
                                                            const PastRows &wanted);

/// The same for a desk. A row that tells of one moment may lie a while before it; of a range that is much longer than the moments that are
/// wanted look back together, only what those need is read. On a worker. Error: LimitExceeded too.
[[nodiscard]] Result<PastReasonsQuery::Answer> answerPast(history::HistoryReader &history, const Site &site, const PredictorShelf &shelf,
                                                          const PastReasonsQuery &query);

/// How far before a time the row may lie that tells of it: longer silence means that nothing was known then.
[[nodiscard]] Duration oldestRow(const PredictorShelf &shelf, const Text &package);

} // namespace andon::engine
