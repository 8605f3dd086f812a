// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/agreed_rates.h"

namespace andon::engine {

void AgreedRates::note(SteadyTime now, const std::vector<telemetry::Decoder::AgreedTopic> &topics)
{
  loads_.clear();
  if (topics.empty()) {
    watches_.clear();
    return;
  }
  std::map<std::pair<std::uint16_t, std::string>, Watch> present;
  for (const telemetry::Decoder::AgreedTopic &topic : topics) {
    const std::pair key{topic.broker, std::string{topic.topic}};
    const auto known = watches_.find(key);
    // A count that went back belongs to a topic that was set anew.
    const bool goesOn = known != watches_.end() && known->second.messages <= topic.messages;
    Watch watch = goesOn ? std::move(known->second) : Watch{};
    watch.rates.note(now, topic.messages, 0);
    watch.messages = topic.messages;
    watch.agreed = topic.agreed;
    TopicLoad load{key.second, watch.rates.messagesPerSecond(), topic.agreed};
    if (isOver(load) && watch.noted != SteadyTime{})
      watch.over += now - watch.noted;
    watch.noted = now;
    load.secondsOver = static_cast<std::uint64_t>(std::chrono::floor<std::chrono::seconds>(watch.over).count());
    loads_.push_back(std::move(load));
    present.emplace(key, std::move(watch));
  }
  watches_ = std::move(present);
}

} // namespace andon::engine
