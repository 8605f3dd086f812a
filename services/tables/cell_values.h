// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <optional>
#include <string_view>

namespace andon::tables {

/// A finite number that fills the whole cell.
[[nodiscard]] std::optional<double> numberOf(std::string_view cell);

/// True for what stands where a number is missing: nothing, nan, null, na, in any case.
[[nodiscard]] bool isMissing(std::string_view cell);

/// ISO 8601 (UTC where no zone is written), or a number since 1970. The unit of a number follows from its size: seconds, or
/// thousandths and so on down to nanoseconds.
[[nodiscard]] std::optional<UtcTime> timeOf(std::string_view cell);

} // namespace andon::tables
