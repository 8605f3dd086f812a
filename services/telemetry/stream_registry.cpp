// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/stream_registry.h"

#include <functional>
#include <utility>

namespace andon::telemetry {
namespace {

std::size_t hashOf(std::string_view text)
{
  return std::hash<std::string_view>{}(text);
}

std::size_t hashOf(std::uint32_t asset, std::string_view key)
{
  return hashOf(key) + std::size_t{asset} * 0x100000001b3U;
}

} // namespace

StreamRegistry::StreamRegistry(std::shared_ptr<const Site> site)
    : site_(std::move(site))
    , byAsset_(site_->assets.size())
{
  std::size_t count = 0;
  for (const Asset &asset : site_->assets)
    count += asset.streams.size();
  streams_.reserve(count);
  assets_.reserve(count);
  byId_ = FlatIndex{count};
  const auto nameOfAsset = [this](std::uint32_t asset) { return hashOf(site_->assets[asset].id.text()); };
  for (std::uint32_t asset = 0; asset < site_->assets.size(); ++asset) {
    if (!site_->assets[asset].streams.empty())
      byAsset_.add(asset, nameOfAsset);
    take(asset, false);
  }
  for (std::uint32_t asset = 0; asset < site_->assets.size(); ++asset)
    take(asset, true);
}

void StreamRegistry::take(std::uint32_t asset, bool scores)
{
  for (const Stream &stream : site_->assets[asset].streams) {
    if (stream.key.string().starts_with(scoreStreamPrefix) != scores)
      continue;
    streams_.push_back(&stream);
    assets_.push_back(asset);
    byId_.add(static_cast<StreamIndex>(streams_.size() - 1),
              [this](StreamIndex index) { return hashOf(assets_[index], this->stream(index).key); });
  }
}

std::optional<std::uint32_t> StreamRegistry::findAsset(std::string_view asset) const
{
  return byAsset_.find(hashOf(asset), [&](std::uint32_t position) { return site_->assets[position].id.text() == asset; });
}

std::optional<StreamIndex> StreamRegistry::findIn(std::uint32_t position, std::string_view key) const
{
  return byId_.find(hashOf(position, key), [&](StreamIndex index) { return assets_[index] == position && stream(index).key == key; });
}

std::optional<StreamIndex> StreamRegistry::find(std::string_view asset, std::string_view key) const
{
  const auto position = findAsset(asset);
  return position ? findIn(*position, key) : std::nullopt;
}

std::vector<StreamIndex> StreamRegistry::positionsIn(const StreamRegistry &before) const
{
  std::vector<StreamIndex> positions(size(), noStream);
  std::optional<std::uint32_t> there;
  for (StreamIndex now = 0; now < size(); ++now) {
    if (now == 0 || assets_[now] != assets_[now - 1])
      there = before.findAsset(asset(now).id.text());
    const auto position = there ? before.findIn(*there, stream(now).key) : std::nullopt;
    positions[now] = position.value_or(noStream);
  }
  return positions;
}

std::vector<StreamId> StreamRegistry::ids() const
{
  std::vector<StreamId> ids;
  ids.reserve(size());
  for (StreamIndex index = 0; index < size(); ++index)
    ids.push_back(id(index));
  return ids;
}

} // namespace andon::telemetry
