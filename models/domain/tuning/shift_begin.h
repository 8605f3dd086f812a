// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <cstdint>

namespace andon::tuning {

/// From here on it is the shift of this number, until the next begin. The caller knows the site's zone and its shifts.
struct ShiftBegin {
  UtcTime at;
  std::uint32_t shift = 0;

  bool operator==(const ShiftBegin &) const = default;
};
inline constexpr std::uint32_t mostShifts = 16;

} // namespace andon::tuning
