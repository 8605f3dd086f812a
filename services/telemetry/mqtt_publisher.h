// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/site.h"

#include <memory>
#include <string_view>

namespace andon::telemetry {

/// Publishes to one broker: the simulated plant, recorded data, and what Andon itself tells others.
/// One thread uses it; it connects by itself and again after a loss.
class MqttPublisher {
public:
  /// Connects within `timeout`. Error: Unavailable (no broker, refused), WrongCredentials.
  [[nodiscard]] static Result<std::unique_ptr<MqttPublisher>> connect(const Broker &broker, Duration timeout);
  MqttPublisher(const MqttPublisher &) = delete;
  MqttPublisher &operator=(const MqttPublisher &) = delete;
  ~MqttPublisher();

  /// Hands one message over; waits while more than 1,000 are unsent. Error: Unavailable after 10 s without connection.
  [[nodiscard]] Result<void> publish(std::string_view topic, std::string_view payload, int qos = 0, bool retain = false);

  /// Waits until everything handed over was sent. Error: Unavailable.
  [[nodiscard]] Result<void> flush(Duration timeout);

private:
  class Impl;
  explicit MqttPublisher(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::telemetry
