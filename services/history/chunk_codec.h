// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/columns.h"
#include "services/history/value_codec.h"

namespace andon::history {

inline constexpr std::size_t mostChunkSamples = std::size_t{1} << 24; // a count beyond this is damage, not a chunk

/// A chunk's columns: times by themselves, so that the streams of one message share them; values with their flags.
/// One thread at a time.
class ChunkCodec {
public:
  void encodeTimes(std::span<const std::int64_t> times, Bytes &into);
  [[nodiscard]] bool decodeTimes(ByteReader &from, std::span<std::int64_t> into);

  void encodeValues(std::span<const double> values, std::span<const std::uint8_t> flags, Bytes &into);
  [[nodiscard]] bool decodeValues(ByteReader &from, std::span<double> values, std::span<std::uint8_t> flags);

private:
  IntegerCodec integers_;
  ValueCodec values_;
  std::vector<std::int64_t> scaled_;
};

} // namespace andon::history
