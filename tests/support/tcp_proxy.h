// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace andon::test {

/// A TCP proxy on a free loopback port whose link can be made bad in both directions while it runs.
class TcpProxy {
public:
  enum class Mode {
    Pass,
    Silent,  ///< half-open: connections stay and are accepted, no byte passes, none is read
    Trickle, ///< one byte a second each way
  };

  explicit TcpProxy(std::uint16_t target);
  TcpProxy(const TcpProxy &) = delete;
  TcpProxy &operator=(const TcpProxy &) = delete;
  ~TcpProxy();

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::string url() const { return "tcp://127.0.0.1:" + std::to_string(port_); }

  void setMode(Mode mode) { mode_ = mode; }
  /// Each byte is handed on so much later.
  void setDelay(std::chrono::milliseconds delay) { delay_ = delay.count(); }
  /// Does not read from the target: what it sends fills the buffers and then waits at the target.
  void setTargetReading(bool reading) { readsTarget_ = reading; }
  void cut(); ///< closes every connection; new ones are accepted

  [[nodiscard]] std::size_t connections() const;

private:
  struct Connection;
  void run();

  std::uint16_t target_;
  std::uint16_t port_ = 0;
  int listener_ = -1;
  std::atomic<Mode> mode_{Mode::Pass};
  std::atomic<std::int64_t> delay_{0}; ///< ms
  std::atomic<bool> readsTarget_{true};
  std::atomic<bool> ended_{false};
  mutable std::mutex mutex_;
  std::vector<std::unique_ptr<Connection>> connections_;
  std::thread thread_;
};

} // namespace andon::test
