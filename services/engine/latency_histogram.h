// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <array>
#include <cstdint>

namespace andon::engine {

/// Counts durations in buckets of 1/16 of a power of two nanoseconds: a quantile is right within 6.3 %.
class LatencyHistogram {
public:
  void add(Duration duration, std::uint64_t count = 1);
  /// Upper edge of the bucket that holds the `share`-th value (0 to 1); zero if empty.
  [[nodiscard]] Duration quantile(double share) const;
  [[nodiscard]] Duration max() const { return max_; }
  [[nodiscard]] std::uint64_t count() const { return total_; }

private:
  static constexpr int subBits = 4;
  static constexpr int buckets = 61 << subBits;
  [[nodiscard]] static int bucketOf(std::uint64_t value);
  [[nodiscard]] static std::uint64_t upperEdge(int bucket);
  std::array<std::uint64_t, buckets> counts_{};
  std::uint64_t total_ = 0;
  Duration max_{};
};

} // namespace andon::engine
