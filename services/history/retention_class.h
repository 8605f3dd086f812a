// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <cstdint>

namespace andon::history {

/// How long the samples of a class of streams are kept.
struct RetentionClass {
  Duration age = std::chrono::hours{24};
  Duration rollupAge{};    ///< roll-ups stay so long once their samples are gone; no longer than `age`: they go with them
  std::uint64_t bytes = 0; ///< of all its streams, as stored: beyond it the oldest samples go; 0: no limit
};

} // namespace andon::history
