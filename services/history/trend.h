// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "services/history/rollup.h"

#include <span>
#include <vector>

namespace andon::history {

/// Gathers samples and roll-ups, in time order, into one roll-up for each of `columns` (1 to 8192, else clamped) equal parts
/// of [from, to) that has samples.
class ColumnReducer {
public:
  ColumnReducer(std::int64_t from, std::int64_t to, int columns);

  [[nodiscard]] std::int64_t columnOf(std::int64_t time) const;
  /// Samples of [from, to).
  void add(const ColumnsView &samples);
  /// It counts in the column where it ends.
  void add(const Rollup &run);
  [[nodiscard]] std::vector<Rollup> take() { return std::move(points_); }

private:
  std::int64_t from_;
  std::int64_t parts_;
  double perColumn_; ///< ns; the product of a range in ns and a number of columns does not fit into 64 bits
  std::int64_t column_ = -1;
  std::vector<Rollup> points_;
};

[[nodiscard]] TrendPoint toTrendPoint(const Rollup &run);

/// `samples` lie in [from, to), in time order.
[[nodiscard]] std::vector<TrendPoint> reduceToColumns(std::span<const Sample> samples, UtcTime from, UtcTime to, int columns);

} // namespace andon::history
