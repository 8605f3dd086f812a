// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/packer.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <spdlog/spdlog.h>

namespace andon::history {

namespace {

using storage::StatementUse;

constexpr std::size_t largestPart = 500'000;  // samples in memory while they are packed: 12 MB
constexpr std::size_t samplesAtOnce = 50'000; // a slice: about 20 ms, for which alarms wait
constexpr std::size_t streamsAtOnce = 300;
constexpr std::size_t largeJournal = 500'000; // packed without waiting for its age
constexpr std::size_t slicesBehind = 16;      // a journal that grows faster than slices are asked for gets larger ones,
constexpr std::size_t largestGrowth = 4;      // up to this factor: then rather the journal grows than that alarms wait

} // namespace

Result<void> Packer::prepare()
{
  struct Prepared {
    storage::SqliteStatement &statement;
    const char *sql;
  };
  const std::array statements{
      Prepared{selectOldest_, "SELECT last FROM journal ORDER BY id LIMIT 1"},
      Prepared{selectRows_, "SELECT id, first, last, count, checksum, data FROM journal ORDER BY id"},
      Prepared{deleteRows_, "DELETE FROM journal WHERE id <= ?"},
      Prepared{selectTail_, "SELECT id, first, last, count, checksum, data FROM block WHERE stream = ? ORDER BY last DESC LIMIT 1"},
      Prepared{insertBlock_, "INSERT INTO block (stream, first, last, count, checksum, data) VALUES (?,?,?,?,?,?)"},
      Prepared{replaceBlock_, "UPDATE block SET stream = ?, first = ?, last = ?, count = ?, checksum = ?, data = ? WHERE id = ?"},
  };
  for (const Prepared &prepared : statements) {
    auto statement = connection_.prepare(prepared.sql);
    if (!statement)
      return tl::unexpected<Error>(statement.error());
    prepared.statement = std::move(*statement);
  }
  const auto samples = connection_.number("SELECT SUM(count) FROM journal");
  if (!samples)
    return tl::unexpected<Error>(samples.error());
  journalSamples_ = static_cast<std::size_t>(std::max<std::int64_t>(*samples, 0));
  return {};
}

Result<void> Packer::packDue(std::int64_t dueUntil)
{
  if (part_.lastRow == 0) {
    if (journalSamples_ < largeJournal) {
      const StatementUse use(selectOldest_);
      const int code = selectOldest_.step();
      if (code != SQLITE_ROW)
        return code == SQLITE_DONE ? Result<void>() : Result<void>(tl::unexpected<Error>(connection_.error(code)));
      if (selectOldest_.number(0) > dueUntil)
        return {};
    }
    if (const auto begun = begin(); !begun)
      return tl::unexpected<Error>(begun.error());
  }
  return slice();
}

Result<void> Packer::packAll()
{
  for (;;) {
    if (part_.lastRow == 0) {
      const auto begun = begin();
      if (!begun)
        return tl::unexpected<Error>(begun.error());
      if (!*begun)
        return {};
    }
    while (part_.lastRow != 0) {
      if (auto done = slice(); !done)
        return done;
    }
  }
}

/// Reads the next part of the journal; false where there is none.
Result<bool> Packer::begin()
{
  Part part;
  const StatementUse use(selectRows_);
  int code = SQLITE_DONE;
  while (part.samples < largestPart && (code = selectRows_.step()) == SQLITE_ROW) {
    const std::array<std::int64_t, 3> fields{selectRows_.number(1), selectRows_.number(2), selectRows_.number(3)};
    part.lastRow = selectRows_.number(0);
    part.samples += static_cast<std::size_t>(std::max<std::int64_t>(fields[2], 0));
    const auto bytes = selectRows_.bytes(5);
    if (rowChecksum(fields, bytes) != selectRows_.number(4)) {
      spdlog::warn("{}: a batch of {} samples is damaged and is left out", connection_.path(), fields[2]);
      continue;
    }
    JournalReader reader(bytes);
    while (reader.next()) {
      auto &entries = part.streams[reader.stream()];
      for (std::size_t i = 0; i < reader.count(); ++i)
        entries.push_back(reader.entry(i));
    }
  }
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    return tl::unexpected<Error>(connection_.error(code));
  part_ = std::move(part);
  return part_.lastRow != 0;
}

/// One transaction; on error it is tried again as it was.
Result<void> Packer::slice()
{
  const std::size_t growth = std::clamp<std::size_t>(journalSamples_ / slicesBehind / samplesAtOnce, 1, largestGrowth);
  if (auto begun = connection_.execute("BEGIN IMMEDIATE"); !begun)
    return begun;
  Result<void> done;
  std::size_t samples = 0;
  std::size_t streams = 0;
  auto next = part_.streams.begin();
  for (; done && next != part_.streams.end() && samples < growth * samplesAtOnce && streams < growth * streamsAtOnce; ++next, ++streams) {
    samples += next->second.size();
    done = packStream(next->first, next->second);
  }
  const bool last = next == part_.streams.end();
  if (done && last) {
    deleteRows_.bind(1, part_.lastRow);
    if (const int code = deleteRows_.run(); code != SQLITE_OK)
      done = tl::unexpected<Error>(connection_.error(code));
  }
  if (done)
    done = connection_.execute("COMMIT");
  if (!done) {
    (void)connection_.execute("ROLLBACK");
    return done;
  }
  if (last) {
    journalSamples_ -= std::min(journalSamples_, part_.samples);
    part_ = Part();
  } else {
    part_.streams.erase(part_.streams.begin(), next);
  }
  return done;
}

/// Fills up the stream's newest block, then makes new ones.
Result<void> Packer::packStream(std::int64_t stream, std::vector<Entry> entries)
{
  std::int64_t replaced = 0;
  {
    const StatementUse use(selectTail_);
    selectTail_.bind(1, stream);
    const int code = selectTail_.step();
    if (code == SQLITE_ROW) {
      const std::array<std::int64_t, 4> fields{stream, selectTail_.number(1), selectTail_.number(2), selectTail_.number(3)};
      const auto bytes = selectTail_.bytes(5);
      // A damaged block is left as it is: somebody may still save something out of it.
      if (fields[3] < static_cast<std::int64_t>(blockSamples_) && rowChecksum(fields, bytes) == selectTail_.number(4)) {
        if (auto tail = codec_.decode(bytes, static_cast<std::size_t>(fields[3]))) {
          replaced = selectTail_.number(0);
          entries.insert(entries.begin(), tail->begin(), tail->end());
        }
      }
    } else if (code != SQLITE_DONE && (code & 0xff) != SQLITE_CORRUPT) {
      return tl::unexpected<Error>(connection_.error(code));
    }
  }
  sortAndDropDuplicates(entries);
  const std::span<const Entry> all(entries);
  for (std::size_t begin = 0; begin < all.size(); begin += blockSamples_) {
    auto done = writeBlock(begin == 0 ? replaced : 0, stream, all.subspan(begin, std::min(blockSamples_, all.size() - begin)));
    if (!done)
      return done;
  }
  return {};
}

Result<void> Packer::writeBlock(std::int64_t replacedBlock, std::int64_t stream, std::span<const Entry> entries)
{
  const Bytes bytes = codec_.encode(entries);
  const std::array<std::int64_t, 4> fields{stream, entries.front().time, entries.back().time, static_cast<std::int64_t>(entries.size())};
  auto &statement = replacedBlock == 0 ? insertBlock_ : replaceBlock_;
  for (int i = 0; i < 4; ++i)
    statement.bind(i + 1, fields.at(static_cast<std::size_t>(i)));
  statement.bind(5, rowChecksum(fields, bytes));
  statement.bind(6, std::span<const std::uint8_t>(bytes));
  if (replacedBlock != 0)
    statement.bind(7, replacedBlock);
  if (const int code = statement.run(); code != SQLITE_OK)
    return tl::unexpected<Error>(connection_.error(code));
  return {};
}

} // namespace andon::history
