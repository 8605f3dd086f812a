// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <atomic>

namespace andon::test {

/// A clock that moves only when told; both faces advance together unless the civil one is set. Thread-safe.
class ManualClock final : public Clock {
public:
  explicit ManualClock(UtcTime start = UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}})
      : utc_(start.time_since_epoch().count())
  {
  }

  [[nodiscard]] UtcTime utc() const override { return UtcTime{Duration{utc_.load()}}; }
  [[nodiscard]] SteadyTime steady() const override { return SteadyTime{Duration{steady_.load()}}; }

  void advance(Duration by)
  {
    utc_ += by.count();
    steady_ += by.count();
  }
  /// Moves the civil clock alone, as a person or NTP would.
  void setUtc(UtcTime time) { utc_ = time.time_since_epoch().count(); }

private:
  std::atomic<std::int64_t> utc_;
  std::atomic<std::int64_t> steady_{1'000'000'000};
};

} // namespace andon::test
