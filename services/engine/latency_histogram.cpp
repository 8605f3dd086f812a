// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/latency_histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace andon::engine {
/// Values below 16 have a bucket each; above, the leading bit and the four bits after it name the bucket.
int LatencyHistogram::bucketOf(std::uint64_t value)
{
  if (value < (1U << subBits))
    return static_cast<int>(value);
  const int shift = std::bit_width(value) - 1 - subBits;
  return ((shift + 1) << subBits) + static_cast<int>((value >> shift) & ((1U << subBits) - 1U));
}

std::uint64_t LatencyHistogram::upperEdge(int bucket)
{
  if (bucket < (1 << subBits))
    return static_cast<std::uint64_t>(bucket);
  const int shift = (bucket >> subBits) - 1;
  const auto low = static_cast<unsigned>(bucket) & ((1U << subBits) - 1U);
  const std::uint64_t mantissa = (std::uint64_t{1} << subBits) + low;
  return ((mantissa + 1) << shift) - 1;
}

void LatencyHistogram::add(Duration duration, std::uint64_t count)
{
  const auto value = static_cast<std::uint64_t>(std::max<std::int64_t>(duration.count(), 0));
  counts_[static_cast<std::size_t>(bucketOf(value))] += count;
  total_ += count;
  max_ = std::max(max_, duration);
}

Duration LatencyHistogram::quantile(double share) const
{
  if (total_ == 0)
    return {};
  const auto rank = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(total_))));
  std::uint64_t seen = 0;
  for (int bucket = 0; bucket < buckets; ++bucket) {
    seen += counts_[static_cast<std::size_t>(bucket)];
    if (seen >= rank)
      return std::min(Duration{static_cast<std::int64_t>(upperEdge(bucket))}, max_);
  }
  return max_;
}

} // namespace andon::engine
