// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <cstdint>
#include <deque>

namespace andon::engine {

/// Messages and bytes a second of one broker over the last ten seconds, from its running totals.
class BrokerRates {
public:
  void note(SteadyTime now, std::uint64_t messages, std::uint64_t bytes);
  [[nodiscard]] double messagesPerSecond() const;
  [[nodiscard]] double bytesPerSecond() const;

private:
  struct Total {
    SteadyTime time;
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0;
  };
  [[nodiscard]] double seconds() const;

  std::deque<Total> totals_; ///< oldest first
};

} // namespace andon::engine
