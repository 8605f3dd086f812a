// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/telemetry/ingest_queue.h"
#include "services/telemetry/telemetry_source.h"

#include <memory>

namespace andon::telemetry {

/// Subscribes to one broker's topic bindings (and its $SYS drop counter) and pushes what comes into the queue.
///
/// Threads: a thread of its own connects, waits and connects again (back-off 0.25 s to 10 s, with jitter); Paho's
/// receive thread copies the bytes into the queue and returns. On failure: health() says which broker, why and what to
/// do, and it tries again for ever.
class MqttSource final : public TelemetrySource {
public:
  /// `index` is the number that its messages carry; `queue` and `clock` outlive the source.
  MqttSource(Broker broker, std::uint16_t index, IngestQueue &queue, const Clock &clock);
  ~MqttSource() override;

  void start() override;
  void stop() override;
  [[nodiscard]] BrokerHealth health() const override;

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::telemetry
