// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>

namespace andon::app {

/// SIGINT and SIGTERM as something to wait for. Make one before any other thread starts, so that all of them leave the
/// signals to it; a thread of its own takes them in. The second signal ends the process at once.
class StopSignal {
public:
  StopSignal();
  StopSignal(const StopSignal &) = delete;
  StopSignal &operator=(const StopSignal &) = delete;
  ~StopSignal();

  [[nodiscard]] bool isAsked() const;
  /// Returns at `moment` (of the system's steady clock), or at once when asked to stop; false: asked to stop. Thread-safe.
  bool waitUntil(SteadyTime moment);

private:
  void takeSignals();

  sigset_t signals_{};
  sigset_t before_{};
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  bool asked_ = false;
  bool ending_ = false;
  std::thread thread_;
};

} // namespace andon::app
