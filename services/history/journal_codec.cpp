// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/journal_codec.h"

namespace andon::history {

namespace {

constexpr std::size_t entrySize = 17; // time, value, flags
constexpr std::size_t groupHeader = 12;

} // namespace

void JournalWriter::add(std::int64_t stream, const ColumnsView &columns)
{
  const auto count = static_cast<std::uint32_t>(columns.size());
  const std::size_t begin = bytes_.size();
  bytes_.resize(begin + groupHeader + columns.size() * entrySize);
  std::uint8_t *at = bytes_.data() + begin;
  std::memcpy(at, &stream, sizeof stream);
  std::memcpy(at + 8, &count, sizeof count);
  at += groupHeader;
  std::memcpy(at, columns.times.data(), columns.times.size_bytes());
  std::memcpy(at + columns.times.size_bytes(), columns.values.data(), columns.values.size_bytes());
  std::memcpy(at + columns.times.size_bytes() * 2, columns.flags.data(), columns.flags.size_bytes());
}

bool JournalReader::next()
{
  if (bytes_.size() < groupHeader)
    return false;
  std::uint32_t count = 0;
  std::memcpy(&stream_, bytes_.data(), sizeof stream_);
  std::memcpy(&count, bytes_.data() + 8, sizeof count);
  bytes_ = bytes_.subspan(groupHeader);
  if (bytes_.size() / entrySize < count)
    return false;
  count_ = count;
  group_ = bytes_.first(count_ * entrySize);
  bytes_ = bytes_.subspan(count_ * entrySize);
  return true;
}

void JournalReader::appendTo(Columns &columns) const
{
  const std::size_t begin = columns.size();
  columns.resize(begin + count_);
  if (count_ == 0)
    return;
  std::memcpy(columns.times.data() + begin, group_.data(), count_ * 8);
  std::memcpy(columns.values.data() + begin, group_.data() + count_ * 8, count_ * 8);
  std::memcpy(columns.flags.data() + begin, group_.data() + count_ * 16, count_);
}

} // namespace andon::history
