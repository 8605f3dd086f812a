// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "views/theme.h"

#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace andon {

/// A trend too small for an axis: line over the normal band, a dot for the newest value, hatched from there on where there is no more data.
struct SparkContent {
  const std::vector<TrendPoint> *points = nullptr; ///< in time order; null or empty: only the ground
  UtcTime from;
  UtcTime to;
  std::optional<Range> band;
  std::optional<Priority> priority; ///< colour of the dot while an alarm is active on it
  bool isStale = false;             ///< nothing comes any more
};

void paintSpark(QPainter &painter, const QRectF &rect, const Theme &theme, const SparkContent &content);

} // namespace andon
