// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/chunk_reader.h"

#include <algorithm>

namespace andon::history {

using storage::StatementUse;

namespace {

// Chunks lie one behind the other, but for what was written beside one that is lost: so many behind the range mean its end.
constexpr std::size_t behindIsEnough = 4;

} // namespace

std::int64_t checksumOf(const ChunkRow &row, std::span<const std::uint8_t> rollups)
{
  const std::array fields{row.stream, row.first, row.last, row.count, row.times, static_cast<std::int64_t>(row.state)};
  return rowChecksum(fields, rollups);
}

std::int64_t payloadChecksumOf(const ChunkRow &row, std::span<const std::uint8_t> data)
{
  const std::array fields{row.stream, row.first, row.last, row.count, row.times};
  return rowChecksum(fields, data);
}

Result<void> prepareAll(storage::SqliteConnection &connection, std::span<const PreparedPair> pairs)
{
  for (const PreparedPair &pair : pairs) {
    auto statement = connection.prepare(pair.sql);
    if (!statement)
      return tl::unexpected<Error>(statement.error());
    pair.statement = std::move(*statement);
  }
  return {};
}

Result<void> ChunkReader::prepare()
{
  const std::array pairs{
      PreparedPair{find_, "SELECT id, first, last FROM chunk WHERE stream = ? AND last >= ? ORDER BY last"},
      PreparedPair{findBefore_, "SELECT id, first, last FROM chunk WHERE stream = ? AND last < ? ORDER BY last DESC LIMIT 1"},
      PreparedPair{read_, "SELECT c.stream, c.first, c.last, c.count, c.times, c.state, p.checksum, p.data"
                          " FROM chunk c LEFT JOIN payload p ON p.id = c.id WHERE c.id = ?"},
      PreparedPair{readTimes_, "SELECT count, checksum, data FROM times WHERE id = ?"},
      PreparedPair{readRollups_, "SELECT stream, first, last, count, times, state, checksum, rollups FROM chunk WHERE id = ?"},
  };
  return prepareAll(connection_, pairs);
}

Result<std::vector<ChunkPlace>> ChunkReader::find(std::int64_t stream, std::int64_t from, std::int64_t to, std::size_t most)
{
  std::vector<ChunkPlace> places;
  const StatementUse use(find_);
  find_.bind(1, stream);
  find_.bind(2, from);
  int code = SQLITE_OK;
  std::size_t behind = 0;
  while (places.size() < most && behind < behindIsEnough && (code = find_.step()) == SQLITE_ROW) {
    const ChunkPlace place{find_.number(0), find_.number(1), find_.number(2)};
    if (place.first < to)
      places.push_back(place);
    behind = place.first < to ? 0 : behind + 1;
  }
  if (code != SQLITE_ROW && code != SQLITE_DONE && code != SQLITE_OK)
    return tl::unexpected<Error>(connection_.error(code));
  return places;
}

Result<ChunkPlace> ChunkReader::findAsOf(std::int64_t stream, std::int64_t time)
{
  const auto around = find(stream, time, time == INT64_MAX ? time : time + 1);
  if (!around)
    return tl::unexpected<Error>(around.error());
  if (!around->empty())
    return around->front();
  const StatementUse use(findBefore_);
  findBefore_.bind(1, stream);
  findBefore_.bind(2, time);
  const int code = findBefore_.step();
  if (code == SQLITE_DONE)
    return ChunkPlace{};
  if (code != SQLITE_ROW)
    return tl::unexpected<Error>(connection_.error(code));
  return ChunkPlace{findBefore_.number(0), findBefore_.number(1), findBefore_.number(2)};
}

Result<ChunkReading> ChunkReader::read(const ChunkPlace &place, std::int64_t stream, Columns &into)
{
  const StatementUse use(read_);
  read_.bind(1, place.id);
  const int code = read_.step();
  if (code != SQLITE_ROW && code != SQLITE_DONE && !isCorrupt(code))
    return tl::unexpected<Error>(connection_.error(code));
  if (code != SQLITE_ROW)
    return ChunkReading::Lost;
  const ChunkRow row{place.id,
                     read_.number(0),
                     read_.number(1),
                     read_.number(2),
                     read_.number(3),
                     read_.number(4),
                     static_cast<ChunkState>(read_.number(5))};
  if (row.stream != stream || row.count <= 0 || static_cast<std::size_t>(row.count) > mostChunkSamples)
    return ChunkReading::Lost;
  if (row.state != ChunkState::Whole)
    return row.state == ChunkState::Thinned ? ChunkReading::OnlyRollups : ChunkReading::Lost;
  const auto data = read_.bytes(7);
  if (data.empty() || payloadChecksumOf(row, data) != read_.number(6))
    return ChunkReading::Lost;
  const std::size_t begin = into.size();
  const auto count = static_cast<std::size_t>(row.count);
  into.resize(begin + count);
  const auto times = std::span(into.times).subspan(begin);
  ByteReader from(data);
  Result<bool> whole = true;
  if (row.times == 0)
    whole = codec_.decodeTimes(from, times);
  else
    whole = readTimes(row.times, times);
  if (!whole) {
    into.resize(begin);
    return tl::unexpected<Error>(whole.error());
  }
  if (!*whole || !codec_.decodeValues(from, std::span(into.values).subspan(begin), std::span(into.flags).subspan(begin)) ||
      times.front() != row.first || times.back() != row.last) {
    into.resize(begin);
    return ChunkReading::Lost;
  }
  return ChunkReading::Done;
}

Result<bool> ChunkReader::readTimes(std::int64_t id, std::span<std::int64_t> into)
{
  const StatementUse use(readTimes_);
  readTimes_.bind(1, id);
  const int code = readTimes_.step();
  if (code != SQLITE_ROW && code != SQLITE_DONE && !isCorrupt(code))
    return tl::unexpected<Error>(connection_.error(code));
  const auto count = static_cast<std::int64_t>(into.size());
  if (code != SQLITE_ROW || readTimes_.number(0) != count)
    return false;
  const std::int64_t checksum = readTimes_.number(1);
  for (const KnownTimes &known : known_) {
    if (known.id == id && known.checksum == checksum && known.times.size() == into.size()) {
      std::copy(known.times.begin(), known.times.end(), into.begin());
      return true;
    }
  }
  const auto data = readTimes_.bytes(2);
  ByteReader from(data);
  if (rowChecksum(std::array{count}, data) != checksum || !codec_.decodeTimes(from, into))
    return false;
  KnownTimes &known = known_.at(nextKnown_++ % known_.size());
  known = {id, checksum, {into.begin(), into.end()}};
  return true;
}

Result<ChunkReading> ChunkReader::readRollups(const ChunkPlace &place, std::int64_t stream, std::vector<Rollup> &into)
{
  const StatementUse use(readRollups_);
  readRollups_.bind(1, place.id);
  const int code = readRollups_.step();
  if (code != SQLITE_ROW && code != SQLITE_DONE && !isCorrupt(code))
    return tl::unexpected<Error>(connection_.error(code));
  if (code != SQLITE_ROW)
    return ChunkReading::Lost;
  const ChunkRow row{place.id,
                     readRollups_.number(0),
                     readRollups_.number(1),
                     readRollups_.number(2),
                     readRollups_.number(3),
                     readRollups_.number(4),
                     static_cast<ChunkState>(readRollups_.number(5))};
  const auto data = readRollups_.bytes(7);
  if (row.stream != stream || row.state == ChunkState::Lost || checksumOf(row, data) != readRollups_.number(6))
    return ChunkReading::Lost;
  const auto rollups = rollups_.decode(data, static_cast<std::size_t>(row.count));
  into.insert(into.end(), rollups.begin(), rollups.end());
  return rollups.empty() ? ChunkReading::Lost : ChunkReading::Done;
}

} // namespace andon::history
