// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

namespace andon::engine {

/// The machine's own clocks: the only place that reads them. Thread-safe.
class SystemClock final : public Clock {
public:
  [[nodiscard]] UtcTime utc() const override;
  [[nodiscard]] SteadyTime steady() const override;
};

} // namespace andon::engine
