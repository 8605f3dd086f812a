// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/stream_table.h"

#include <algorithm>
#include <numeric>

namespace andon::history {

Result<StreamNumbers> numberStreams(storage::SqliteConnection &connection, std::span<const StreamId> streams,
                                    std::span<const std::uint8_t> classes)
{
  auto insert = connection.prepare("INSERT INTO stream (asset, key, class) VALUES (?1, ?2, ?3) ON CONFLICT (asset, key)"
                                   " DO UPDATE SET class = ?3 WHERE class <> ?3");
  auto select = connection.prepare("SELECT id FROM stream WHERE asset = ? AND key = ?");
  if (!insert || !select)
    return tl::unexpected<Error>(insert ? select.error() : insert.error());
  StreamNumbers known;
  known.numbers.reserve(streams.size());
  for (std::size_t i = 0; i < streams.size(); ++i) {
    insert->bind(1, streams[i].asset.text());
    insert->bind(2, streams[i].key);
    insert->bind(3, std::int64_t{i < classes.size() ? classes[i] : std::uint8_t{0}});
    if (const int code = insert->run(); code != SQLITE_OK)
      return tl::unexpected<Error>(connection.error(code));
    const storage::StatementUse use(*select);
    select->bind(1, streams[i].asset.text());
    select->bind(2, streams[i].key);
    if (const int code = select->step(); code != SQLITE_ROW)
      return tl::unexpected<Error>(connection.error(code));
    known.numbers.push_back(select->number(0));
  }
  known.byNumber.resize(known.numbers.size());
  std::iota(known.byNumber.begin(), known.byNumber.end(), 0U);
  std::sort(known.byNumber.begin(), known.byNumber.end(),
            [&known](std::uint32_t a, std::uint32_t b) { return known.numbers[a] < known.numbers[b]; });
  return known;
}

Result<std::vector<std::int64_t>> everyStream(storage::SqliteConnection &connection)
{
  auto select = connection.prepare("SELECT id FROM stream ORDER BY id");
  if (!select)
    return tl::unexpected<Error>(select.error());
  std::vector<std::int64_t> streams;
  int code = SQLITE_OK;
  while ((code = select->step()) == SQLITE_ROW)
    streams.push_back(select->number(0));
  if (code != SQLITE_DONE)
    return tl::unexpected<Error>(connection.error(code));
  return streams;
}

} // namespace andon::history
