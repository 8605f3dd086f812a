// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <thread>

namespace andon::test {

/// Waits until `condition` holds, looking every few milliseconds; false once `timeout` has passed without it. The wait
/// proves nothing by itself: only the condition does.
template <class Condition>
[[nodiscard]] bool waitUntil(Condition condition, std::chrono::nanoseconds timeout = std::chrono::seconds{20})
{
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  while (!condition()) {
    if (std::chrono::steady_clock::now() >= deadline)
      return condition();
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
  }
  return true;
}

} // namespace andon::test
