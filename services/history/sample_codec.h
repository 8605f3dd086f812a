// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace andon::history {

/// A sample as the file keeps it, its stream being known from where it stands.
struct Entry {
  std::int64_t time = 0; ///< ns since 1970 UTC
  double value = 0.0;
  std::uint8_t flags = 0; ///< quality in bits 0 to 3, time source in bit 4

  bool operator==(const Entry &) const = default;
};

[[nodiscard]] Entry toEntry(const Sample &sample);
[[nodiscard]] Sample toSample(const Entry &entry);

using Bytes = std::vector<std::uint8_t>;

/// A block: times as differences, times and values in planes of bytes (the first bytes of all, the second bytes of all,
/// ...), then the flags; all of it through zstd level 1. Keeps the compressor's memory; one thread at a time.
class BlockCodec {
public:
  [[nodiscard]] Bytes encode(std::span<const Entry> entries);
  /// None where the bytes are not a block of `count` entries.
  [[nodiscard]] std::optional<std::vector<Entry>> decode(std::span<const std::uint8_t> bytes, std::size_t count);

private:
  struct Free {
    void operator()(ZSTD_CCtx_s *context) const;
    void operator()(ZSTD_DCtx_s *context) const;
  };
  std::unique_ptr<ZSTD_CCtx_s, Free> compressor_;   ///< made at the first use
  std::unique_ptr<ZSTD_DCtx_s, Free> decompressor_; ///< made at the first use
  Bytes raw_;
};

/// A journal row is a run of groups, one a stream: stream, count, then the entries' times, values and flags. Not
/// compressed: it is packed within a minute.
class JournalWriter {
public:
  void clear() { bytes_.clear(); } ///< keeps the memory
  void add(std::int64_t stream, std::span<const Entry> entries);
  [[nodiscard]] const Bytes &bytes() const { return bytes_; }

private:
  Bytes bytes_;
};

/// Walks the groups of a journal row.
class JournalReader {
public:
  explicit JournalReader(std::span<const std::uint8_t> bytes)
      : bytes_(bytes)
  {
  }
  /// The next group's stream and count; false at the end or where the bytes do not fit (see isWhole()).
  [[nodiscard]] bool next();
  [[nodiscard]] std::int64_t stream() const { return stream_; }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] Entry entry(std::size_t index) const;
  [[nodiscard]] bool isWhole() const { return whole_; }

private:
  std::span<const std::uint8_t> bytes_;
  std::span<const std::uint8_t> group_;
  std::size_t position_ = 0;
  std::int64_t stream_ = 0;
  std::size_t count_ = 0;
  bool whole_ = true;
};

/// By time, the order of arrival kept among equal times; of exact duplicates one is left.
void sortAndDropDuplicates(std::vector<Entry> &entries);

/// Over the fields of a row and its bytes. Every step is a bijection of the state, so any one altered word shows.
[[nodiscard]] std::int64_t rowChecksum(std::span<const std::int64_t> fields, std::span<const std::uint8_t> bytes);

} // namespace andon::history
