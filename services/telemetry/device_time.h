// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/payload_codec.h"

#include <optional>

namespace andon::telemetry {

/// As TopicBinding::timeKey: any of the usual names, where it holds a time.
inline constexpr std::string_view anyTimeKey = "*";
[[nodiscard]] bool isUsualTimeKey(std::string_view key); ///< "ts", "time", "timestamp", "t", "observedAt", ...

/// The time that a payload's stamp names: ISO 8601 text, or a number since 1970 whose size tells its unit (below 1e11
/// seconds, 1e14 milliseconds, 1e17 microseconds, else nanoseconds). Nothing if it cannot be a time: misspelt, before
/// 1990 or after 2200. `time` is not empty.
[[nodiscard]] std::optional<UtcTime> readDeviceTime(const PayloadTime &time);

} // namespace andon::telemetry
