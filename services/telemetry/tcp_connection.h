// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/broker_address.h"
#include "models/domain/error.h"

#include <chrono>
#include <stop_token>
#include <string>

namespace andon::telemetry {

/// A TCP connection whose socket does not block; closed at the end.
class TcpConnection {
public:
  /// Looks the name up and connects: only so is known why a broker is not reached, for Paho tells nothing but that it
  /// is not, and looks names up under the one lock that all its clients share. Blocks for `timeout` at most; `stop`
  /// ends it within a tenth of a second. Error: Unavailable, NotFound (the name).
  [[nodiscard]] static Result<TcpConnection> open(const BrokerAddress &address, Duration timeout, const std::stop_token &stop);

  /// Only looks the name up, in the same way. Error: Unavailable, NotFound.
  [[nodiscard]] static Result<void> findName(const BrokerAddress &address, Duration timeout, const std::stop_token &stop);

  TcpConnection(TcpConnection &&other) noexcept;
  TcpConnection &operator=(TcpConnection &&) = delete;
  ~TcpConnection();

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] const std::string &peer() const { return peer_; } ///< "host:port" in figures, as connected

  /// Waits until the socket has one of poll()'s `events`; false at the deadline or when stopped.
  [[nodiscard]] bool await(short events, std::chrono::steady_clock::time_point deadline, const std::stop_token &stop) const;

private:
  explicit TcpConnection(int descriptor)
      : descriptor_(descriptor)
  {
  }
  int descriptor_;
  std::string peer_;
};

} // namespace andon::telemetry
