// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/stream_registry.h"

namespace andon::telemetry {

StreamRegistry::StreamRegistry(const Site &site)
{
  for (const Asset &asset : site.assets) {
    for (const Stream &stream : asset.streams) {
      const StreamId id{asset.id, stream.key};
      index_.emplace(id, static_cast<StreamIndex>(ids_.size()));
      ids_.push_back(id);
      streams_.push_back(stream);
    }
  }
}

std::optional<StreamIndex> StreamRegistry::find(const StreamId &id) const
{
  const auto found = index_.find(id);
  return found == index_.end() ? std::nullopt : std::optional{found->second};
}

} // namespace andon::telemetry
