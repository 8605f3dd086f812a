// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/packer.h"

#include "services/history/journal_codec.h"

#include <algorithm>
#include <array>
#include <spdlog/spdlog.h>

namespace andon::history {

namespace {

using storage::StatementUse;

constexpr std::size_t largestPart = 1'000'000; // samples in memory while they are packed: 17 MB
constexpr std::size_t samplesAtOnce = 100'000; // a slice: about 10 ms, for which alarms wait
constexpr std::size_t streamsAtOnce = 300;
constexpr std::size_t largeJournal = 500'000; // packed without waiting for its age
constexpr std::size_t slicesBehind = 16;      // a journal that grows faster than slices are asked for gets larger ones,
constexpr std::size_t largestGrowth = 4;      // up to this factor: then rather the journal grows than that alarms wait

} // namespace

Result<void> Packer::prepare()
{
  const std::array pairs{
      PreparedPair{selectOldest_, "SELECT last FROM journal ORDER BY id LIMIT 1"},
      PreparedPair{selectRows_, "SELECT id, first, last, count, checksum, data FROM journal ORDER BY id"},
      PreparedPair{deleteRows_, "DELETE FROM journal WHERE id <= ?"},
  };
  if (auto prepared = prepareAll(connection_, pairs); !prepared)
    return prepared;
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
    while (reader.next())
      reader.appendTo(part.streams[reader.stream()]);
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
    sortAndDropDuplicates(next->second);
    done = merge_.add(next->first, next->second.view());
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
    table_.forget();
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

} // namespace andon::history
