// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "models/domain/sample.h"

#include <span>
#include <vector>

namespace andon::history {

/// One point for each of `columns` (1 to 8192, else clamped) equal parts of [from, to) that has samples. `samples` lie in
/// [from, to), in time order.
[[nodiscard]] std::vector<TrendPoint> reduceToColumns(std::span<const Sample> samples, UtcTime from, UtcTime to, int columns);

} // namespace andon::history
