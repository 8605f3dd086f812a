// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/mqtt_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/wait_until.h"

#include <string>
#include <vector>

namespace andon::test {

inline Broker aBroker(const std::string &url, MqttVersion version = MqttVersion::V5)
{
  Broker broker;
  broker.id = BrokerId{"plant"};
  broker.url = url;
  broker.version = version;
  broker.topics.emplace_back().topic = "plant/{area}/{asset}";
  return broker;
}

/// A source with its queue, and all that came through it so far.
class Receiver {
public:
  explicit Receiver(Broker broker, telemetry::IngestQueue::Limits limits = {})
      : queue(limits)
      , source(std::move(broker), 3, queue, clock)
  {
    source.start();
  }

  void collect()
  {
    telemetry::IngestBatch batch;
    queue.take(batch, Duration::zero());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const telemetry::RawMessage message = batch[i];
      topics.emplace_back(message.topic);
      payloads.emplace_back(message.payload);
      retained.push_back(message.retained);
      brokers.push_back(message.broker);
    }
  }

  [[nodiscard]] bool awaitConnected()
  {
    return waitUntil([this] { return source.health().state == ConnectionState::Connected; });
  }
  [[nodiscard]] bool awaitDisconnected()
  {
    return waitUntil([this] { return source.health().state != ConnectionState::Connected; });
  }
  [[nodiscard]] bool awaitReason(const std::string &reason)
  {
    return waitUntil([&] { return source.health().reason == reason; });
  }
  [[nodiscard]] bool awaitMessages(std::size_t count)
  {
    return waitUntil([&] {
      collect();
      return payloads.size() >= count;
    });
  }

  ManualClock clock;
  telemetry::IngestQueue queue;
  telemetry::MqttSource source;
  std::vector<std::string> topics;
  std::vector<std::string> payloads;
  std::vector<bool> retained;
  std::vector<std::uint16_t> brokers;
};

} // namespace andon::test
