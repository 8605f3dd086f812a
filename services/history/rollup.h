// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/chunk_codec.h"

namespace andon::history {

/// What a run of consecutive samples amounts to. Values that are not numbers are counted and not compared.
struct Rollup {
  UtcTime first;
  UtcTime last;
  std::uint64_t count = 0;
  double min = 0.0;
  double max = 0.0;
  double mean = 0.0; ///< stored in single precision
  double lastValue = 0.0;
  Quality quality = Quality::Good; ///< the worst

  bool operator==(const Rollup &) const = default;
};

/// Worse is larger: a run looks as bad as its worst sample.
[[nodiscard]] int severityOf(Quality quality);

[[nodiscard]] Rollup rollUp(const ColumnsView &samples); ///< at least one
/// `later` follows `earlier`.
[[nodiscard]] Rollup join(const Rollup &earlier, const Rollup &later);

/// Samples that one stored roll-up stands for; a chunk is the next level above, a pixel column the one that a reader makes.
inline constexpr std::size_t rollupSamples = 256;

/// One roll-up for each rollupSamples of a chunk, as columns.
class RollupCodec {
public:
  void encode(const ColumnsView &samples, Bytes &into);
  /// None where the bytes are not the roll-ups of `count` samples.
  [[nodiscard]] std::vector<Rollup> decode(std::span<const std::uint8_t> bytes, std::size_t count);

private:
  ChunkCodec codec_;
  ValueCodec values_;
};

} // namespace andon::history
