// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <span>
#include <vector>

namespace andon::history {
class HistoryReader;
} // namespace andon::history

namespace andon::prediction {

/// Rows of one asset as a predictor sees them live: one for each sample of the first stream, with what the others last said.
struct AssetRows {
  std::vector<std::int64_t> times; ///< ns since 1970 UTC
  std::vector<double> values;      ///< row by row, one a key; NaN where it is missing or stale
};

/// Those within from <= time < to; none where the first stream has no samples. Error: what the history says.
[[nodiscard]] Result<AssetRows> rowsOfAsset(history::HistoryReader &history, const Asset &asset, const std::vector<std::string> &keys,
                                            UtcTime from, UtcTime to);

/// How far apart rows usually lie: the median of the distances of neighbours, so that a weekend between them counts as one distance and
/// not as their whole length. `times` in ns, ascending; zero for fewer than two.
[[nodiscard]] Duration usualStep(std::span<const std::int64_t> times);

/// Leaves at most one row in each `seconds`, as the runner takes them; `columns` values a row.
void thin(AssetRows &rows, std::size_t columns, double seconds);

/// The assets of a kind. Error: NotFound, where there is none.
[[nodiscard]] Result<std::vector<const Asset *>> assetsOfKind(const Site &site, const std::string &kind);

/// The keys that every one of the assets has, in the order of the first; `assets` is not empty.
[[nodiscard]] std::vector<std::string> sharedKeys(std::span<const Asset *const> assets);

} // namespace andon::prediction
