// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_source.h"

#include "services/history/history_file.h"
#include "services/history/journal_codec.h"

#include <algorithm>
#include <array>

namespace andon::history {

using storage::StatementUse;

Result<std::unique_ptr<HistorySource>> HistorySource::open(const std::string &path)
{
  auto connection = openHistoryForReading(path);
  if (!connection)
    return tl::unexpected<Error>(connection.error());
  std::unique_ptr<HistorySource> source(new HistorySource(std::move(*connection)));
  if (auto prepared = source->prepare(); !prepared)
    return tl::unexpected<Error>(prepared.error());
  return source;
}

Result<void> HistorySource::prepare()
{
  const std::array pairs{
      PreparedPair{findStream_, "SELECT id, dropped, samples FROM stream WHERE asset = ? AND key = ?"},
      PreparedPair{findRows_, "SELECT id, first, last FROM journal WHERE last >= ? AND first < ? ORDER BY id"},
      PreparedPair{readRow_, "SELECT first, last, count, checksum, data FROM journal WHERE id = ?"},
  };
  if (auto prepared = prepareAll(connection_, pairs); !prepared)
    return prepared;
  return chunks_.prepare();
}

Result<StreamRow> HistorySource::find(const StreamId &stream)
{
  const StatementUse use(findStream_);
  findStream_.bind(1, stream.asset.text());
  findStream_.bind(2, stream.key);
  const int code = findStream_.step();
  if (code == SQLITE_DONE)
    return StreamRow{};
  if (code != SQLITE_ROW)
    return tl::unexpected<Error>(connection_.error(code));
  return StreamRow{findStream_.number(0), findStream_.number(1), findStream_.number(2)};
}

Result<ChunkReading> HistorySource::addChunk(const ChunkPlace &place, std::int64_t stream, Columns &into)
{
  auto reading = chunks_.read(place, stream, into);
  if (reading && *reading == ChunkReading::Lost)
    noteLost(place);
  return reading;
}

void HistorySource::noteLost(const ChunkPlace &place)
{
  if (noted_.insert({place.id, place.first}).second)
    lost_.push_back({UtcTime{Duration{place.first}}, UtcTime{Duration{place.last}}});
}

Result<void> HistorySource::addJournal(std::span<const std::int64_t> streams, std::int64_t from, std::int64_t to, std::span<Columns> into)
{
  std::vector<ChunkPlace> places;
  {
    const StatementUse use(findRows_);
    findRows_.bind(1, from);
    findRows_.bind(2, to);
    int code = SQLITE_OK;
    while ((code = findRows_.step()) == SQLITE_ROW)
      places.push_back({-findRows_.number(0), findRows_.number(1), findRows_.number(2)}); // below 0: no chunk's number
    if (code != SQLITE_DONE)
      return tl::unexpected<Error>(connection_.error(code));
  }
  for (const ChunkPlace &place : places) {
    const StatementUse use(readRow_);
    readRow_.bind(1, -place.id);
    const int code = readRow_.step();
    if (code != SQLITE_ROW && code != SQLITE_DONE && !isCorrupt(code))
      return tl::unexpected<Error>(connection_.error(code));
    const std::array<std::int64_t, 3> fields{readRow_.number(0), readRow_.number(1), readRow_.number(2)};
    const auto bytes = readRow_.bytes(4);
    if (code != SQLITE_ROW || rowChecksum(fields, bytes) != readRow_.number(3)) {
      noteLost(place);
      continue;
    }
    JournalReader groups(bytes);
    while (groups.next() && groups.stream() <= streams.back()) {
      const auto found = std::lower_bound(streams.begin(), streams.end(), groups.stream());
      if (*found != groups.stream())
        continue;
      Columns &target = into[static_cast<std::size_t>(found - streams.begin())];
      group_.clear();
      groups.appendTo(group_);
      for (std::size_t i = 0; i < group_.size(); ++i) {
        if (group_.times[i] >= from && group_.times[i] < to)
          target.add(group_.times[i], group_.values[i], group_.flags[i]);
      }
    }
  }
  return {};
}

} // namespace andon::history
