// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watch.h"
#include "services/engine/delta_hub.h"
#include "services/engine/traffic_meter.h"
#include "services/telemetry/decoder.h"

#include <optional>
#include <vector>

namespace andon::engine {

/// Copies out of the pipeline what somebody looks at on the screen: messages with what the decoder made of them, and the load
/// by topic. While nobody looks it is closed and costs the pipeline one comparison a message; while somebody does, a bounded
/// number of messages at each publish(), the rest is counted. Of the pipeline thread.
class MessageTap {
public:
  static constexpr std::size_t mostAtOnce = 50; ///< messages that one watcher gets between two publish()

  MessageTap(DeltaHub &hub, const telemetry::StreamRegistry &registry);

  /// Which broker the messages of a number came from.
  void setBroker(std::uint16_t number, const BrokerId &broker);

  /// Looks up who watches, if that has changed. What the decoder shall write its trace to; null while nobody watches messages.
  [[nodiscard]] telemetry::DecodeTrace *follow(SteadyTime now);
  [[nodiscard]] bool isOpen() const { return !watched_.empty() || traffic_.has_value(); }

  /// A message that was just decoded; one of a topic with an agreed rate is counted there and not again by its beginning.
  void take(const telemetry::RawMessage &message, bool isAgreed);
  void publish(SteadyTime now, const std::vector<TopicLoad> &agreed);

private:
  struct Watched {
    MessagesInterest interest;
    MessagesDelta delta;
  };

  [[nodiscard]] SeenMessage seen(const telemetry::RawMessage &message) const;

  DeltaHub &hub_;
  const telemetry::StreamRegistry &registry_;
  std::vector<BrokerId> brokers_;
  telemetry::DecodeTrace trace_;
  std::vector<Watched> watched_;
  std::optional<TrafficMeter> traffic_;
  SteadyTime nextTraffic_{};
  std::uint64_t generation_ = ~std::uint64_t{0};
  std::uint64_t number_ = 0;
};

} // namespace andon::engine
