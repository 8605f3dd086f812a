// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/sample_codec.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <zstd.h>

namespace andon::history {

namespace {

constexpr std::size_t entrySize = 17; // time, value, flags
constexpr std::size_t groupHeader = 12;
constexpr std::size_t mostEntries = std::size_t{1} << 24; // a count beyond this is damage, not a block
constexpr int compressionLevel = 1;

static_assert(std::endian::native == std::endian::little, "the file is little-endian, and so is every machine Andon runs on");

void putPlanes(std::uint8_t *target, std::size_t count, std::size_t index, std::uint64_t word)
{
  for (std::size_t plane = 0; plane < 8; ++plane)
    target[plane * count + index] = static_cast<std::uint8_t>(word >> (8 * plane));
}

std::uint64_t takePlanes(const std::uint8_t *source, std::size_t count, std::size_t index)
{
  std::uint64_t word = 0;
  for (std::size_t plane = 0; plane < 8; ++plane)
    word |= std::uint64_t{source[plane * count + index]} << (8 * plane);
  return word;
}

template <class T>
T load(const std::uint8_t *from)
{
  T value{};
  std::memcpy(&value, from, sizeof value);
  return value;
}

} // namespace

Entry toEntry(const Sample &sample)
{
  const auto flags = static_cast<std::uint8_t>(static_cast<unsigned>(sample.quality) | static_cast<unsigned>(sample.timeSource) << 4U);
  return {sample.time.time_since_epoch().count(), sample.value, flags};
}

Sample toSample(const Entry &entry)
{
  Sample sample;
  sample.time = UtcTime{Duration{entry.time}};
  sample.value = entry.value;
  sample.quality = static_cast<Quality>(entry.flags & 3U);
  sample.timeSource = static_cast<TimeSource>(std::min<unsigned>(entry.flags >> 4U, 2U));
  return sample;
}

void BlockCodec::Free::operator()(ZSTD_CCtx_s *context) const
{
  ZSTD_freeCCtx(context);
}

void BlockCodec::Free::operator()(ZSTD_DCtx_s *context) const
{
  ZSTD_freeDCtx(context);
}

Bytes BlockCodec::encode(std::span<const Entry> entries)
{
  const std::size_t count = entries.size();
  raw_.resize(count * entrySize);
  std::uint8_t *const values = raw_.data() + count * 8;
  std::uint8_t *const flags = values + count * 8;
  std::uint64_t previous = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto time = static_cast<std::uint64_t>(entries[i].time);
    putPlanes(raw_.data(), count, i, time - previous);
    putPlanes(values, count, i, std::bit_cast<std::uint64_t>(entries[i].value));
    flags[i] = entries[i].flags;
    previous = time;
  }
  if (!compressor_)
    compressor_.reset(ZSTD_createCCtx());
  Bytes packed(ZSTD_compressBound(raw_.size()));
  // The bound is large enough, so that only lack of memory could fail; then the size is an error code and resize() throws.
  packed.resize(ZSTD_compressCCtx(compressor_.get(), packed.data(), packed.size(), raw_.data(), raw_.size(), compressionLevel));
  return packed;
}

std::optional<std::vector<Entry>> BlockCodec::decode(std::span<const std::uint8_t> bytes, std::size_t count)
{
  if (count == 0 || count > mostEntries || ZSTD_getFrameContentSize(bytes.data(), bytes.size()) != count * entrySize)
    return std::nullopt;
  raw_.resize(count * entrySize);
  if (!decompressor_)
    decompressor_.reset(ZSTD_createDCtx());
  if (ZSTD_decompressDCtx(decompressor_.get(), raw_.data(), raw_.size(), bytes.data(), bytes.size()) != raw_.size())
    return std::nullopt;
  const std::uint8_t *const values = raw_.data() + count * 8;
  const std::uint8_t *const flags = values + count * 8;
  std::vector<Entry> entries(count);
  std::uint64_t time = 0;
  for (std::size_t i = 0; i < count; ++i) {
    time += takePlanes(raw_.data(), count, i);
    entries[i] = {static_cast<std::int64_t>(time), std::bit_cast<double>(takePlanes(values, count, i)), flags[i]};
  }
  return entries;
}

void JournalWriter::add(std::int64_t stream, std::span<const Entry> entries)
{
  const auto count = static_cast<std::uint32_t>(entries.size());
  const std::size_t begin = bytes_.size();
  bytes_.resize(begin + groupHeader + entries.size() * entrySize);
  std::uint8_t *at = bytes_.data() + begin;
  std::memcpy(at, &stream, sizeof stream);
  std::memcpy(at + 8, &count, sizeof count);
  std::uint8_t *const times = at + groupHeader;
  std::uint8_t *const values = times + entries.size() * 8;
  std::uint8_t *const flags = values + entries.size() * 8;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::memcpy(times + i * 8, &entries[i].time, 8);
    std::memcpy(values + i * 8, &entries[i].value, 8);
    flags[i] = entries[i].flags;
  }
}

bool JournalReader::next()
{
  if (position_ == bytes_.size())
    return false;
  whole_ = bytes_.size() - position_ >= groupHeader;
  if (!whole_)
    return false;
  stream_ = load<std::int64_t>(bytes_.data() + position_);
  count_ = load<std::uint32_t>(bytes_.data() + position_ + 8);
  position_ += groupHeader;
  whole_ = (bytes_.size() - position_) / entrySize >= count_;
  if (!whole_)
    return false;
  group_ = bytes_.subspan(position_, count_ * entrySize);
  position_ += count_ * entrySize;
  return true;
}

Entry JournalReader::entry(std::size_t index) const
{
  return {load<std::int64_t>(group_.data() + index * 8), load<double>(group_.data() + (count_ + index) * 8), group_[count_ * 16 + index]};
}

void sortAndDropDuplicates(std::vector<Entry> &entries)
{
  const auto earlier = [](const Entry &a, const Entry &b) { return a.time < b.time; };
  if (!std::is_sorted(entries.begin(), entries.end(), earlier))
    std::stable_sort(entries.begin(), entries.end(), earlier);
  // Compared with every kept entry of the same time: other values of that time may stand between two duplicates.
  std::size_t kept = 0;
  std::size_t sameTime = 0; // the first kept entry of the present time
  for (const Entry &entry : entries) {
    if (kept > 0 && entries[kept - 1].time != entry.time)
      sameTime = kept;
    const auto begin = entries.begin();
    if (std::find(begin + static_cast<std::ptrdiff_t>(sameTime), begin + static_cast<std::ptrdiff_t>(kept), entry) ==
        begin + static_cast<std::ptrdiff_t>(kept))
      entries[kept++] = entry;
  }
  entries.resize(kept);
}

std::int64_t rowChecksum(std::span<const std::int64_t> fields, std::span<const std::uint8_t> bytes)
{
  std::uint64_t state = 0x9e3779b97f4a7c15U;
  const auto mix = [&state](std::uint64_t word) {
    state = (state ^ word) * 0xff51afd7ed558ccdU;
    state ^= state >> 32U;
  };
  for (const std::int64_t field : fields)
    mix(static_cast<std::uint64_t>(field));
  mix(bytes.size());
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8)
    mix(load<std::uint64_t>(bytes.data() + i));
  std::uint64_t rest = 0;
  for (; i < bytes.size(); ++i)
    rest = rest << 8U | bytes[i];
  mix(rest);
  return static_cast<std::int64_t>(state);
}

} // namespace andon::history
