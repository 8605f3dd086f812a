// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/site.h"
#include "services/engine/delta_hub.h"

#include <mutex>
#include <thread>

namespace andon::engine {

/// Tests one broker at a time on a thread of its own, which is there only meanwhile, and publishes each step. Thread-safe;
/// nothing waits for the network but its own thread.
class BrokerTester {
public:
  /// Both outlive it.
  BrokerTester(DeltaHub &hub, const Clock &clock);
  BrokerTester(const BrokerTester &) = delete;
  BrokerTester &operator=(const BrokerTester &) = delete;
  ~BrokerTester();

  /// Error: Conflict (a test runs).
  [[nodiscard]] Result<void> start(const Broker &broker);
  /// Of a broker as it stands in a form; `listens` to every topic afterwards. Error: Conflict.
  [[nodiscard]] Result<void> tryOut(const Broker &broker, bool listens);
  void stop(); ///< returns at once; the last delta says that it was stopped

private:
  [[nodiscard]] Result<void> begin(const Broker &broker, bool isTrial, bool listens);
  void run(const Broker &broker, bool isTrial, bool listens, const std::stop_token &stop);

  DeltaHub &hub_;
  const Clock &clock_;
  std::mutex mutex_; ///< of running_ and thread_
  bool running_ = false;
  std::jthread thread_;
};

} // namespace andon::engine
