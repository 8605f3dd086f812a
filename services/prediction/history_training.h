// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/prediction/training_data.h"

#include <string_view>

namespace andon::history {
class HistoryReader;
} // namespace andon::history

namespace andon::prediction {

/// A time in which something was wrong with an asset.
struct LabelledSpan {
  AssetId asset;
  UtcTime from;
  UtcTime to;
};

/// What `andonctl simulate --truth` writes: the faults of these kinds, each from when `grown` of its growth is over to its end; none
/// named: of every kind that is no sensor's. Error: Malformed, NotFound (a kind that is not there).
[[nodiscard]] Result<std::vector<LabelledSpan>> spansFromTruth(std::string_view json, const std::vector<std::string> &kinds, double grown);

struct HistoryRows {
  std::string kind;                              ///< of the assets that are learnt from
  std::vector<std::string> features;             ///< keys of their streams; none: all that each of them has
  std::vector<LabelledSpan> events;              ///< rows in them are events
  std::vector<LabelledSpan> unknown{};           ///< rows in them are left out: nobody can say what they are
  std::string target = "failure";                ///< what that is called
  Duration stretch = std::chrono::hours{24 * 5}; ///< groups of one asset's rows: never both learnt from and judged
};

/// A row for each sample of the first feature of each asset, with what the other streams last said (missing where that is stale), as a
/// predictor sees them live; times in seconds. Error: NotFound (no asset, stream or samples), Malformed (fewer than 40 rows, or all
/// alike), and what the history says.
/// `assets`, if given, gets the asset of each row.
[[nodiscard]] Result<TrainingData> rowsFromHistory(history::HistoryReader &history, const Site &site, const HistoryRows &wanted,
                                                   std::vector<AssetId> *assets = nullptr);

} // namespace andon::prediction
