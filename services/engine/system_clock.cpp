// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/system_clock.h"

namespace andon::engine {

UtcTime SystemClock::utc() const
{
  return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

SteadyTime SystemClock::steady() const
{
  return std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now());
}

} // namespace andon::engine
