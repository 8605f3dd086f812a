// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/time.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace andon::simulation {

/// Hands one message over; its error ends the run.
using Publish = std::function<Result<void>(std::string_view topic, std::string_view payload)>;

/// Returns at that moment or at once if it is past; false as soon as the run is to end.
using WaitUntil = std::function<bool(SteadyTime moment)>;

struct RunReport {
  std::uint64_t messages = 0;
  std::uint64_t samples = 0;
  std::uint64_t skipped = 0; ///< rows of a recording that were passed over
  UtcTime stamp = noTime;    ///< of the message in hand, or the last one
  Duration covered{};        ///< from the first stamp to the end, in the time of the stamps
};

} // namespace andon::simulation
