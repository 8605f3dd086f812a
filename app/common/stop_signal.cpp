// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/stop_signal.h"

#include <pthread.h>
#include <unistd.h>

namespace andon::app {

StopSignal::StopSignal()
{
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  thread_ = std::thread{[this] { takeSignals(); }};
}

StopSignal::~StopSignal()
{
  {
    const std::lock_guard lock{mutex_};
    ending_ = true;
  }
  pthread_kill(thread_.native_handle(), SIGTERM); // ends its wait, nothing else. NOLINT(bugprone-bad-signal-to-kill-thread)
  thread_.join();
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void StopSignal::takeSignals()
{
  for (;;) {
    int signal = 0;
    sigwait(&signals_, &signal);
    const std::lock_guard lock{mutex_};
    if (ending_)
      return;
    if (asked_)
      _exit(128 + signal);
    asked_ = true;
    changed_.notify_all();
  }
}

bool StopSignal::isAsked() const
{
  const std::lock_guard lock{mutex_};
  return asked_;
}

bool StopSignal::waitUntil(SteadyTime moment)
{
  std::unique_lock lock{mutex_};
  return !changed_.wait_until(lock, moment, [this] { return asked_; });
}

} // namespace andon::app
