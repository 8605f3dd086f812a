// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/message_tap.h"

#include "services/engine/topic_filter.h"

#include <utility>

namespace andon::engine {
namespace {

constexpr std::chrono::seconds trafficEvery{1};

} // namespace

MessageTap::MessageTap(DeltaHub &hub, const telemetry::StreamRegistry &registry)
    : hub_(hub)
    , registry_(registry)
{
}

void MessageTap::setBroker(std::uint16_t number, const BrokerId &broker)
{
  if (number >= brokers_.size())
    brokers_.resize(number + std::size_t{1});
  brokers_[number] = broker;
}

telemetry::DecodeTrace *MessageTap::follow(SteadyTime now)
{
  if (const std::uint64_t generation = hub_.generation(); generation != generation_) {
    generation_ = generation;
    watched_.clear();
    for (MessagesInterest &interest : hub_.watchedMessages())
      watched_.push_back({std::move(interest), {}});
    if (!hub_.watchesTraffic())
      traffic_.reset();
    else if (!traffic_)
      traffic_.emplace(now);
  }
  return watched_.empty() ? nullptr : &trace_;
}

void MessageTap::take(const telemetry::RawMessage &message, bool isAgreed)
{
  if (traffic_ && !isAgreed)
    traffic_->add(message.topic, message.receivedSteady);
  ++number_;
  std::optional<SeenMessage> copy;
  for (Watched &watched : watched_) {
    if (!fitsFilter(watched.interest.filter, message.topic) || (watched.interest.onlyKeptOut && trace_.reasons.empty()))
      continue;
    if (watched.delta.messages.size() >= mostAtOnce) {
      ++watched.delta.passedOver;
      continue;
    }
    if (!copy)
      copy = seen(message);
    watched.delta.messages.push_back(*copy);
  }
}

SeenMessage MessageTap::seen(const telemetry::RawMessage &message) const
{
  SeenMessage seen;
  seen.number = number_;
  seen.received = message.received;
  if (message.broker < brokers_.size())
    seen.broker = brokers_[message.broker];
  seen.topic = message.topic;
  seen.payload = message.payload.substr(0, SeenMessage::mostBytes);
  seen.bytes = message.payload.size();
  seen.retained = message.retained;
  seen.duplicate = message.duplicate;
  for (const telemetry::DecodeTrace::Value &value : trace_.values) {
    if (seen.values.size() >= SeenMessage::mostValues)
      break;
    DecodedValue decoded;
    decoded.key = value.key;
    if (value.stream)
      decoded.stream = registry_.id(*value.stream);
    decoded.hasValue = value.number.has_value();
    decoded.value = value.number.value_or(0.0);
    decoded.quality = value.quality;
    if (value.fault)
      decoded.reason = telemetry::keyOf(*value.fault);
    seen.values.push_back(std::move(decoded));
  }
  for (const telemetry::RejectReason reason : trace_.reasons)
    seen.reasons.emplace_back(telemetry::keyOf(reason));
  return seen;
}

void MessageTap::publish(SteadyTime now, const std::vector<TopicLoad> &agreed)
{
  for (Watched &watched : watched_)
    if (!watched.delta.messages.empty() || watched.delta.passedOver > 0)
      hub_.publishMessages(watched.interest, std::exchange(watched.delta, {}), now);
  if (traffic_ && now >= nextTraffic_) {
    nextTraffic_ = now + trafficEvery;
    hub_.publishTraffic(traffic_->busiest(now, agreed), now);
  }
}

} // namespace andon::engine
