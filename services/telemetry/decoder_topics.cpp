// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/decoder_impl.h"
#include "services/telemetry/device_time.h"

#include <algorithm>
#include <utility>

namespace andon::telemetry {
namespace {

/// `text` is the message's topic where it lives as long as the entry.
void fillTopic(Topic &topic, Binding &binding, std::string_view text)
{
  topic.binding = &binding.binding;
  topic.messages = &binding.messages;
  topic.codec = binding.codec;
  topic.area = binding.topic.part("area", text).value_or(std::string_view{});
  topic.stream = binding.topic.part("stream", text).value_or(std::string_view{});
  const std::string &separator = binding.binding.separator;
  if (separator != "/")
    for (std::size_t at = 0; (at = topic.stream.find('/', at)) != std::string::npos; at += separator.size())
      topic.stream.replace(at, 1, separator);
}

} // namespace

Decoder::Impl::Impl(const Site &site, const StreamRegistry &streams, Limits limits)
    : contracts(streams)
    , registry(streams)
    , window_(site.window)
    , limits_(limits)
{
  lastObjectOf_.resize(registry.size(), 0);
  unknown.changeSite(site);
  std::uint16_t number = 0;
  for (const Broker &broker : site.brokers)
    setBroker(number++, broker);
}

void Decoder::Impl::changeSite(const Site &site, const std::vector<StreamIndex> &before)
{
  window_ = site.window;
  lastObjectOf_.assign(registry.size(), 0);
  badValues.clear();
  contracts.changeStreams(registry, before);
  unknown.changeSite(site);
  // A topic may lead elsewhere now; its counter goes on.
  for (BrokerTopics &broker : brokers)
    for (auto &[text, topic] : broker.known) {
      topic.binding = nullptr;
      topic.expected.clear();
    }
}

void Decoder::Impl::setBroker(std::uint16_t number, const Broker &broker)
{
  removeBroker(number);
  if (number >= brokers.size())
    brokers.resize(number + std::size_t{1});
  unknown.setBroker(number, broker.id);
  BrokerTopics &topics = brokers[number];
  for (const TopicBinding &binding : broker.topics) {
    auto &codec = codecs_[binding.format];
    if (!codec)
      codec = makeCodec(binding.format, limits_);
    // The site's check names a wrong template or format with its file and line; here it binds nothing.
    auto parsed = TopicTemplate::parse(binding.topic);
    if (parsed && codec)
      topics.bindings.push_back({binding, std::move(*parsed), codec.get()});
  }
}

void Decoder::Impl::removeBroker(std::uint16_t number)
{
  if (number >= brokers.size())
    return;
  known_ -= brokers[number].known.size();
  brokers[number].known.clear();
  brokers[number].bindings.clear();
  unknown.removeBroker(number);
}

tl::expected<Topic *, RejectReason> Decoder::Impl::resolve(const RawMessage &message, Topic &visitor)
{
  if (message.broker >= brokers.size())
    return tl::unexpected(RejectReason::UnknownTopic);
  BrokerTopics &broker = brokers[message.broker];
  const auto found = broker.known.find(message.topic);
  if (found != broker.known.end() && found->second.binding != nullptr) {
    ++*found->second.messages;
    lastWasAgreed = found->second.binding->agreedRate.has_value();
    return &found->second;
  }

  RejectReason reason = RejectReason::UnknownTopic;
  Binding *nearest = nullptr;
  std::string unknownAsset;
  for (Binding &candidate : broker.bindings) {
    if (!candidate.topic.matches(message.topic))
      continue;
    // What no asset takes is a message all the same; it counts for the first topic that it fits.
    if (reason == RejectReason::UnknownTopic) {
      ++candidate.messages;
      lastWasAgreed = candidate.binding.agreedRate.has_value();
    }
    reason = RejectReason::UnknownAsset;
    const std::string &pattern = candidate.binding.asset;
    std::optional<std::uint32_t> asset;
    if (!pattern.empty() || candidate.topic.has("asset")) {
      std::string name = candidate.topic.fill(pattern.empty() ? "{asset}" : pattern, message.topic);
      asset = registry.findAsset(name);
      if (!asset) {
        if (nearest == nullptr) {
          nearest = &candidate;
          unknownAsset = std::move(name);
        }
        continue;
      }
    }
    // Only topics that lead to an asset are remembered, so that invented ones cannot fill the memory.
    auto kept = found;
    if (kept == broker.known.end() && known_ >= limits_.topics) {
      fillTopic(visitor, candidate, message.topic);
      visitor.asset = asset;
      return &visitor;
    }
    if (kept == broker.known.end()) {
      ++known_;
      kept = broker.known.try_emplace(std::string{message.topic}).first;
    }
    fillTopic(kept->second, candidate, kept->first);
    kept->second.asset = asset;
    return &kept->second;
  }
  if (nearest != nullptr)
    noteUnknownAsset(message, *nearest, unknownAsset);
  return tl::unexpected(reason);
}

/// Looks into a message of an asset that the site does not have, as long as there is room and time for it.
void Decoder::Impl::noteUnknownAsset(const RawMessage &message, Binding &binding, std::string_view asset)
{
  Topic visitor;
  fillTopic(visitor, binding, message.topic);
  UnknownCollector::Asset *entry = unknown.note(message.broker, asset, visitor.area, message.topic, message.received);
  if (entry == nullptr || !unknown.looksInto(*entry, message.received))
    return;
  content_.clear();
  if (visitor.codec->read(message.payload, *visitor.binding, content_) || (content_.isScalar && visitor.stream.empty()))
    return;
  std::size_t begin = 0;
  for (const PayloadRecord &record : content_.records) {
    const std::size_t first = std::exchange(begin, record.end);
    // A payload that names its assets although the topic names one is not told apart here: its own binding would.
    if (record.asset.empty() && !record.fault)
      takeValues(message, visitor, *entry, record, first);
  }
}

/// A record of an asset that the payload names and the site does not have.
void Decoder::Impl::noteUnknownRecord(const RawMessage &message, Topic &topic, const PayloadRecord &record, std::size_t begin)
{
  UnknownCollector::Asset *entry = unknown.note(message.broker, record.asset, topic.area, message.topic, message.received);
  if (entry != nullptr && unknown.looksInto(*entry, message.received))
    takeValues(message, topic, *entry, record, begin);
}

void Decoder::Impl::takeValues(const RawMessage &message, Topic &topic, UnknownCollector::Asset &entry, const PayloadRecord &record,
                               std::size_t begin)
{
  const bool isStamped = !std::holds_alternative<std::monostate>(record.time);
  const UtcTime time = isStamped ? readDeviceTime(record.time).value_or(message.received) : message.received;
  for (std::size_t i = begin; i < record.end; ++i) {
    const PayloadValue &value = content_.values[i];
    if (value.fault && !value.key.empty() && value.key == topic.binding->sequenceKey)
      continue;
    unknown.take(entry, topic.stream.empty() ? value.key : nameOf(topic, value.key), value, time);
  }
}

} // namespace andon::telemetry
