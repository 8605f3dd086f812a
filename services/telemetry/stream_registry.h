// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/flat_index.h"
#include "models/domain/sample.h"
#include "models/domain/site.h"

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace andon::telemetry {

inline constexpr StreamIndex noStream = ~StreamIndex{0};

/// What was kept by position before, by the positions of now; `before` as StreamRegistry::positionsIn gives it.
template <class T>
[[nodiscard]] std::vector<T> carriedOver(std::vector<T> kept, const std::vector<StreamIndex> &before)
{
  std::vector<T> carried(before.size());
  for (StreamIndex now = 0; now < before.size(); ++now)
    if (before[now] != noStream)
      carried[now] = std::move(kept[before[now]]);
  return carried;
}

/// Every stream of the running site by position: dense from 0 in the order of Site::assets and Asset::streams, outputs of
/// predictors behind all others, so that a site as it is configured and as it runs have the same places. Points into
/// the site and keeps it alive. Made anew when the site changes, and may take the old one's place: whoever keeps something by
/// StreamIndex then carries it over with `id` of the old registry and `find` of the new one.
class StreamRegistry {
public:
  explicit StreamRegistry(std::shared_ptr<const Site> site);

  [[nodiscard]] const Site &site() const { return *site_; }
  [[nodiscard]] std::size_t size() const { return streams_.size(); }
  [[nodiscard]] StreamId id(StreamIndex index) const { return {asset(index).id, stream(index).key}; }
  [[nodiscard]] const Asset &asset(StreamIndex index) const { return site_->assets[assets_[index]]; }
  [[nodiscard]] const Stream &stream(StreamIndex index) const { return *streams_[index]; }
  [[nodiscard]] std::optional<StreamIndex> find(const StreamId &id) const { return find(id.asset.text(), id.key); }
  [[nodiscard]] std::optional<StreamIndex> find(std::string_view asset, std::string_view key) const;
  /// Position in Site::assets of an asset that has streams.
  [[nodiscard]] std::optional<std::uint32_t> findAsset(std::string_view asset) const;
  /// A stream of the asset at `position` of Site::assets.
  [[nodiscard]] std::optional<StreamIndex> findIn(std::uint32_t position, std::string_view key) const;
  [[nodiscard]] std::vector<StreamId> ids() const;
  /// Where each stream stood in the registry before; noStream where it did not.
  [[nodiscard]] std::vector<StreamIndex> positionsIn(const StreamRegistry &before) const;

private:
  void take(std::uint32_t asset, bool scores);

  std::shared_ptr<const Site> site_;
  std::vector<const Stream *> streams_;
  std::vector<std::uint32_t> assets_; ///< of each stream: position in Site::assets
  FlatIndex byAsset_;                 ///< positions in Site::assets
  FlatIndex byId_;                    ///< StreamIndex
};

} // namespace andon::telemetry
