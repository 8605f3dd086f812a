// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/bytes.h"

#include <memory>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace andon::history {

/// Columns of whole numbers and of bytes, lossless for any of them. A column is written as what makes it smallest
/// (distance from the least, differences, differences beyond the least one, differences of differences), split into planes
/// of bytes, the first bytes of all, then the second ones, each constant, through zstd, or as it is. Keeps its memory;
/// one thread at a time.
class IntegerCodec {
public:
  void encode(std::span<const std::int64_t> numbers, Bytes &into);
  /// Fills `into`; false where the bytes are not a column of that length.
  [[nodiscard]] bool decode(ByteReader &from, std::span<std::int64_t> into);

  void encodeBytes(std::span<const std::uint8_t> bytes, Bytes &into);
  [[nodiscard]] bool decodeBytes(ByteReader &from, std::span<std::uint8_t> into);

private:
  struct Free {
    void operator()(ZSTD_CCtx_s *context) const;
    void operator()(ZSTD_DCtx_s *context) const;
  };
  std::unique_ptr<ZSTD_CCtx_s, Free> compressor_;   ///< made at the first use
  std::unique_ptr<ZSTD_DCtx_s, Free> decompressor_; ///< made at the first use
  std::vector<std::uint64_t> rest_;
  Bytes plane_;
  Bytes packed_;
};

} // namespace andon::history
