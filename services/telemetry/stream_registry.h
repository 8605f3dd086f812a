// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"
#include "models/domain/site.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace andon::telemetry {

/// Every stream of the running site by position: dense from 0 in the order of Site::assets and Asset::streams.
/// Immutable after construction; made anew when the site changes.
class StreamRegistry {
public:
  explicit StreamRegistry(const Site &site);

  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  [[nodiscard]] const StreamId &id(StreamIndex index) const { return ids_[index]; }
  [[nodiscard]] const Stream &stream(StreamIndex index) const { return streams_[index]; }
  [[nodiscard]] std::optional<StreamIndex> find(const StreamId &id) const;
  [[nodiscard]] const std::vector<StreamId> &ids() const { return ids_; }

private:
  std::vector<StreamId> ids_;
  std::vector<Stream> streams_;
  std::unordered_map<StreamId, StreamIndex> index_;
};

} // namespace andon::telemetry
