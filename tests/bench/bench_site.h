// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/configuration/site_files.h"

#include <cstdint>

namespace andon::bench {

/// Ten assets with the eight values of flat_payload.h and four limits each, on topics plant/bench/A0 to A9.
/// Limits of `alarmAsset` are set so that its values cross them: for the latency of alarms.
[[nodiscard]] configuration::SiteFiles benchSite(std::uint16_t port);

inline constexpr const char *alarmAsset = "ALARM";

} // namespace andon::bench
