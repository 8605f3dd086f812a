// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/unknown_collector.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>

namespace andon::telemetry {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t longestName = 128;
constexpr int mostDecimals = 6;
constexpr double mostSmall = 31.0;
constexpr std::uint64_t enoughForState = 20;
constexpr int mostStates = 8;
/// How long a name that was heard once or twice keeps its place when others want it.
constexpr Duration rareKept = 1min;
constexpr Duration silentKept = 24h;
constexpr Duration sweepEvery = 10s;

/// Names that stand in a site file as they are.
bool isUsable(std::string_view name, bool isAsset)
{
  if (name.empty() || name.size() > longestName || name.front() == ' ' || name.back() == ' ')
    return false;
  return std::none_of(name.begin(), name.end(), [isAsset](unsigned char c) {
    return c < 0x20 || c == 0x7f || (isAsset && (c == '/' || c == '+' || c == '#' || c == '{' || c == '}'));
  });
}

int decimalsOf(double value)
{
  double scaled = std::fabs(value);
  for (int decimals = 0; decimals < mostDecimals; ++decimals, scaled *= 10.0)
    if (std::fabs(scaled - std::round(scaled)) <= 1e-9 * std::max(1.0, scaled))
      return decimals;
  return mostDecimals;
}

Duration usualGap(const UnknownCollector::Stream &stream)
{
  auto gaps = stream.gaps;
  const auto count = std::min<std::uint64_t>(stream.gapCount, gaps.size());
  constexpr std::uint64_t enough = 3;
  if (count < enough)
    return Duration::zero();
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(count / 2);
  std::nth_element(gaps.begin(), middle, gaps.begin() + static_cast<std::ptrdiff_t>(count));
  return *middle;
}

HeardAs heardAs(const UnknownCollector::Stream &stream)
{
  if (stream.numbers == 0)
    return HeardAs::Text;
  const bool isState = stream.isSmall && stream.numbers >= enoughForState && std::popcount(stream.smallValues) <= mostStates &&
                       stream.changes * 5 <= stream.numbers;
  return isState ? HeardAs::State : HeardAs::Number;
}

} // namespace

UnknownCollector::UnknownCollector(Limits limits)
    : limits_(limits)
{
}

bool UnknownCollector::isIgnored(std::uint16_t broker, std::string_view asset, std::string_view stream) const
{
  return std::any_of(ignored_.begin(), ignored_.end(), [&](const IgnoredSource &each) {
    if (!each.broker.empty() && (broker >= brokerIds_.size() || brokerIds_[broker] != each.broker))
      return false;
    // As a whole, or this stream of it.
    return fitsPattern(each.asset, asset) &&
           (stream.empty() ? each.stream.empty() : !each.stream.empty() && fitsPattern(each.stream, stream));
  });
}

void UnknownCollector::setBroker(std::uint16_t number, const BrokerId &id)
{
  if (number >= brokers_.size()) {
    brokers_.resize(number + std::size_t{1});
    brokerIds_.resize(number + std::size_t{1});
  }
  if (brokerIds_[number] != id)
    removeBroker(number);
  brokerIds_[number] = id;
}

void UnknownCollector::removeBroker(std::uint16_t number)
{
  if (number >= brokers_.size())
    return;
  brokers_[number].clear();
  brokerIds_[number] = {};
  forgetIgnored();
}

void UnknownCollector::changeSite(const Site &site)
{
  ++generation_;
  ignored_ = site.ignored;
  known_.clear();
  for (const andon::Asset &asset : site.assets) {
    known_.emplace(asset.id.text(), true);
    for (TextMap<Asset> &assets : brokers_)
      if (const auto heard = assets.find(asset.id.text()); heard != assets.end())
        for (const andon::Stream &stream : asset.streams)
          if (const auto found = heard->second.streams.find(std::string_view{stream.key}); found != heard->second.streams.end())
            heard->second.streams.erase(found);
  }
  forgetIgnored();
}

/// Counts anew what is left.
void UnknownCollector::forgetIgnored()
{
  assets_ = 0;
  streams_ = 0;
  for (std::size_t broker = 0; broker < brokers_.size(); ++broker) {
    const auto number = static_cast<std::uint16_t>(broker);
    TextMap<Asset> &assets = brokers_[broker];
    for (auto asset = assets.begin(); asset != assets.end();) {
      TextMap<Stream> &heard = asset->second.streams;
      for (auto stream = heard.begin(); stream != heard.end();)
        stream = isIgnored(number, asset->first, stream->first) ? heard.erase(stream) : std::next(stream);
      const bool goes = isIgnored(number, asset->first, {}) || (heard.empty() && known_.contains(asset->first));
      streams_ += goes ? 0 : heard.size();
      asset = goes ? assets.erase(asset) : std::next(asset);
    }
    assets_ += assets.size();
  }
}

void UnknownCollector::makeRoom(UtcTime received)
{
  if (received - sweptAt_ < sweepEvery && received >= sweptAt_)
    return;
  sweptAt_ = received;
  for (TextMap<Asset> &assets : brokers_)
    for (auto asset = assets.begin(); asset != assets.end();) {
      const Duration silent = received - asset->second.latest;
      if (silent <= silentKept && (asset->second.messages > 2 || silent <= rareKept)) {
        ++asset;
        continue;
      }
      --assets_;
      streams_ -= asset->second.streams.size();
      asset = assets.erase(asset);
    }
}

UnknownCollector::Asset *UnknownCollector::note(std::uint16_t broker, std::string_view asset, std::string_view area, std::string_view topic,
                                                UtcTime received)
{
  if (broker >= brokers_.size())
    return nullptr;
  TextMap<Asset> &assets = brokers_[broker];
  auto found = assets.find(asset);
  if (found == assets.end()) {
    if (!isUsable(asset, true) || asset == consoleAsset.text()) {
      ++leftOut_;
      return nullptr;
    }
    if (isIgnored(broker, asset, {}))
      return nullptr;
    if (assets_ >= limits_.assets)
      makeRoom(received);
    if (assets_ >= limits_.assets) {
      ++leftOut_;
      return nullptr;
    }
    found = assets.try_emplace(std::string{asset}).first;
    found->second.first = received;
    found->second.name = found->first;
    found->second.broker = broker;
    ++assets_;
  }
  Asset &entry = found->second;
  ++generation_;
  ++entry.messages;
  entry.latest = received;
  if (entry.topic != topic) {
    entry.topic.assign(topic);
    entry.area.assign(area);
  }
  return &entry;
}

bool UnknownCollector::looksInto(Asset &asset, UtcTime received)
{
  if (received - lookedSince_ >= 1s || received < lookedSince_) {
    lookedSince_ = received;
    looked_ = 0;
  }
  if (looked_ < limits_.messagesPerSecond) {
    ++looked_;
    return true;
  }
  asset.skippedAt = asset.messages;
  return false;
}

void UnknownCollector::take(Asset &asset, std::string_view key, const PayloadValue &value, UtcTime time)
{
  auto found = asset.streams.find(key);
  if (found == asset.streams.end()) {
    if (!isUsable(key, false)) {
      ++asset.streamsLeftOut;
      return;
    }
    if (isIgnored(asset.broker, asset.name, key))
      return;
    if (streams_ >= limits_.streams || asset.streams.size() >= limits_.streamsOfOne) {
      ++asset.streamsLeftOut;
      return;
    }
    found = asset.streams.try_emplace(std::string{key}).first;
    found->second.first = time;
    ++streams_;
  }
  Stream &stream = found->second;
  const bool isFollowing = stream.count > 0 && stream.seenAt >= asset.skippedAt && time > stream.latest;
  if (isFollowing)
    stream.gaps[stream.gapCount++ % Stream::gapsKept] = time - stream.latest;
  ++stream.count;
  stream.latest = time;
  stream.seenAt = asset.messages;
  if (value.fault || !std::isfinite(value.number))
    return;
  const double number = value.number;
  stream.min = stream.numbers == 0 ? number : std::min(stream.min, number);
  stream.max = stream.numbers == 0 ? number : std::max(stream.max, number);
  stream.changes += stream.numbers > 0 && number != stream.last ? 1 : 0;
  stream.last = number;
  ++stream.numbers;
  if (stream.decimals < mostDecimals)
    stream.decimals = std::max(stream.decimals, static_cast<std::uint8_t>(decimalsOf(number)));
  stream.isSmall = stream.isSmall && number >= 0.0 && number <= mostSmall && number == std::floor(number);
  if (stream.isSmall)
    stream.smallValues |= 1U << static_cast<unsigned>(number);
}

UnknownSources UnknownCollector::list() const
{
  UnknownSources sources;
  sources.leftOut = leftOut_;
  for (std::size_t broker = 0; broker < brokers_.size(); ++broker) {
    for (const auto &[name, entry] : brokers_[broker]) {
      const bool isKnown = known_.contains(name);
      if (isKnown && entry.streams.empty())
        continue;
      UnknownAsset asset{AssetId{name},  brokerIds_[broker], entry.topic,  entry.area, isKnown,
                         entry.messages, entry.first,        entry.latest, {},         entry.streamsLeftOut};
      for (const auto &[key, stream] : entry.streams)
        asset.streams.push_back({key, heardAs(stream), stream.count, stream.first, stream.latest, stream.min, stream.max, stream.last,
                                 stream.decimals, usualGap(stream)});
      std::sort(asset.streams.begin(), asset.streams.end(), [](const UnknownStream &a, const UnknownStream &b) { return a.key < b.key; });
      sources.assets.push_back(std::move(asset));
    }
  }
  std::sort(sources.assets.begin(), sources.assets.end(),
            [](const UnknownAsset &a, const UnknownAsset &b) { return a.broker != b.broker ? a.broker < b.broker : a.asset < b.asset; });
  return sources;
}

} // namespace andon::telemetry
