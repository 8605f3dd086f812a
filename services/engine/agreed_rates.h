// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sources.h"
#include "services/engine/broker_rates.h"
#include "services/telemetry/decoder.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace andon::engine {

/// Holds topics to the rate that was agreed with whoever sends them, over the last ten seconds, and counts for how long each
/// was above it. That is a matter between the plant and its gateways, told on the page of sources; no operator can
/// answer it in minutes, so it raises no alarm. Of the pipeline thread.
class AgreedRates {
public:
  /// Once a second, with the decoder's counts.
  void note(SteadyTime now, const std::vector<telemetry::Decoder::AgreedTopic> &topics);
  [[nodiscard]] const std::vector<TopicLoad> &loads() const { return loads_; }

private:
  struct Watch {
    BrokerRates rates;
    double agreed = 0.0;
    std::uint64_t messages = 0;
    Duration over{};
    SteadyTime noted{};
  };
  std::map<std::pair<std::uint16_t, std::string>, Watch> watches_;
  std::vector<TopicLoad> loads_;
};

} // namespace andon::engine
