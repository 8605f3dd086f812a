// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "models/domain/watch.h"
#include "services/telemetry/text_map.h"

#include <array>
#include <string_view>

namespace andon::engine {

/// Counts messages by the first two levels of their topic over the last minute. Past 1,000 groups the rest is counted as
/// "(other topics)". Not thread-safe.
class TrafficMeter {
public:
  explicit TrafficMeter(SteadyTime start);

  void add(std::string_view topic, SteadyTime now);
  /// With the topics that have an agreed rate, which are always shown: those over it first, then the busiest.
  [[nodiscard]] TrafficDelta busiest(SteadyTime now, const std::vector<TopicLoad> &agreed);

  static constexpr std::size_t mostShown = 10;

private:
  static constexpr std::size_t seconds = 60;
  using Counts = std::array<std::uint32_t, seconds>;

  void advance(SteadyTime now);

  SteadyTime start_;
  std::int64_t second_ = 0; ///< since the start
  telemetry::TextMap<Counts> groups_;
};

} // namespace andon::engine
