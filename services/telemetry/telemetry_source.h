// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watch.h"

namespace andon::telemetry {

/// Where messages come from: a broker, a recorded file, a simulation behind the same port.
/// start() and stop() are called by the owner's thread; stop() returns after the last push into the queue.
class TelemetrySource {
public:
  TelemetrySource() = default;
  TelemetrySource(const TelemetrySource &) = delete;
  TelemetrySource &operator=(const TelemetrySource &) = delete;
  virtual ~TelemetrySource() = default;

  virtual void start() = 0;
  virtual void stop() = 0;
  /// Never blocks on the network. `lostHere` and `sequenceGaps` are filled in by the engine. Thread-safe.
  [[nodiscard]] virtual BrokerHealth health() const = 0;
};

} // namespace andon::telemetry
