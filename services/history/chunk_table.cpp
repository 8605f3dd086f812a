// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/chunk_table.h"

#include <algorithm>
#include <limits>

namespace andon::history {

namespace {

using storage::SqliteStatement;
using storage::StatementUse;

constexpr std::size_t shortTimes = 40; // bytes; a row of their own and its index entry would cost more than a copy each
constexpr std::size_t mostShared = 64; // runs of one message's streams come one stream after the other

} // namespace

Result<void> ChunkTable::prepare()
{
  const std::array pairs{
      PreparedPair{selectTail_,
                   "SELECT id, stream, first, last, count, times, state FROM chunk WHERE stream = ? ORDER BY last DESC LIMIT ?"},
      PreparedPair{selectFrom_,
                   "SELECT id, stream, first, last, count, times, state FROM chunk WHERE stream = ? AND last >= ? ORDER BY last"},
      PreparedPair{selectBefore_, "SELECT id, stream, first, last, count, times, state FROM chunk"
                                  " WHERE stream = ? AND last >= ? AND last < ? ORDER BY last LIMIT ?"},
      PreparedPair{selectRollups_, "SELECT rollups, checksum FROM chunk WHERE id = ?"},
      PreparedPair{insertChunk_,
                   "INSERT INTO chunk (stream, first, last, count, times, state, checksum, rollups) VALUES (?,?,?,?,?,?,?,?)"},
      PreparedPair{insertPayload_, "INSERT INTO payload (id, checksum, data) VALUES (?,?,?)"},
      PreparedPair{insertTimes_, "INSERT INTO times (count, checksum, data) VALUES (?,?,?)"},
      PreparedPair{deleteChunk_, "DELETE FROM chunk WHERE id = ?"},
      PreparedPair{selectPayloadSize_, "SELECT LENGTH(data) FROM payload WHERE id = ?"},
      PreparedPair{deletePayload_, "DELETE FROM payload WHERE id = ?"},
      PreparedPair{deleteTimes_, "DELETE FROM times WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM chunk WHERE times = ?1 AND times <> 0)"},
      PreparedPair{updateState_, "UPDATE chunk SET state = ?, times = ?, checksum = ? WHERE id = ?"},
      PreparedPair{updateCounts_, "UPDATE stream SET samples = MAX(0, samples + ?), bytes = MAX(0, bytes + ?) WHERE id = ?"},
  };
  if (auto prepared = prepareAll(connection_, pairs); !prepared)
    return prepared;
  return reader_.prepare();
}

Result<void> ChunkTable::run(SqliteStatement &statement)
{
  if (const int code = statement.run(); code != SQLITE_OK)
    return tl::unexpected<Error>(connection_.error(code));
  return {};
}

Result<std::vector<ChunkRow>> ChunkTable::rows(SqliteStatement &statement)
{
  std::vector<ChunkRow> rows;
  int code = SQLITE_OK;
  while ((code = statement.step()) == SQLITE_ROW)
    rows.push_back({statement.number(0), statement.number(1), statement.number(2), statement.number(3), statement.number(4),
                    statement.number(5), static_cast<ChunkState>(statement.number(6))});
  if (code != SQLITE_DONE && !isCorrupt(code)) // what a damaged page hides is left where it is
    return tl::unexpected<Error>(connection_.error(code));
  return rows;
}

Result<std::optional<ChunkRow>> ChunkTable::tail(std::int64_t stream)
{
  const auto found = last(stream, 1);
  if (!found)
    return tl::unexpected<Error>(found.error());
  return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<std::vector<ChunkRow>> ChunkTable::last(std::int64_t stream, std::int64_t most)
{
  const StatementUse use(selectTail_);
  selectTail_.bind(1, stream);
  selectTail_.bind(2, most);
  return rows(selectTail_);
}

Result<std::vector<ChunkRow>> ChunkTable::endingFrom(std::int64_t stream, std::int64_t time)
{
  const StatementUse use(selectFrom_);
  selectFrom_.bind(1, stream);
  selectFrom_.bind(2, time);
  return rows(selectFrom_);
}

Result<std::vector<ChunkRow>> ChunkTable::endingBefore(std::int64_t stream, std::int64_t from, std::int64_t time, std::int64_t most)
{
  const StatementUse use(selectBefore_);
  selectBefore_.bind(1, stream);
  selectBefore_.bind(2, from);
  selectBefore_.bind(3, time);
  selectBefore_.bind(4, most);
  return rows(selectBefore_);
}

Result<ChunkReading> ChunkTable::read(const ChunkRow &row, Columns &into)
{
  return reader_.read({row.id, row.first, row.last}, row.stream, into);
}

/// The row that keeps these times: that of another stream of the same message where there is one.
Result<const ChunkTable::SharedTimes *> ChunkTable::share(std::span<const std::int64_t> times)
{
  for (const SharedTimes &known : shared_) {
    if (known.times.size() == times.size() && known.times.front() == times.front() && known.times.back() == times.back() &&
        std::memcmp(known.times.data(), times.data(), times.size_bytes()) == 0)
      return &known;
  }
  if (shared_.size() >= mostShared)
    shared_.pop_back();
  SharedTimes &made = shared_.emplace_front();
  made.times.assign(times.begin(), times.end());
  codec_.encodeTimes(times, made.bytes);
  if (made.bytes.size() <= shortTimes)
    return &made;
  const auto count = static_cast<std::int64_t>(times.size());
  insertTimes_.bind(1, count);
  insertTimes_.bind(2, rowChecksum(std::array{count}, made.bytes));
  insertTimes_.bind(3, std::span<const std::uint8_t>(made.bytes));
  if (auto done = run(insertTimes_); !done) {
    shared_.pop_front();
    return tl::unexpected<Error>(done.error());
  }
  made.id = sqlite3_last_insert_rowid(connection_.handle()); // no stream's bytes: they are of several
  return &made;
}

Result<void> ChunkTable::write(std::int64_t stream, const ColumnsView &samples)
{
  const auto times = share(samples.times);
  if (!times)
    return tl::unexpected<Error>(times.error());
  payload_.clear();
  if ((*times)->id == 0)
    payload_ = (*times)->bytes;
  codec_.encodeValues(samples.values, samples.flags, payload_);
  rollupBytes_.clear();
  rollups_.encode(samples, rollupBytes_);
  const ChunkRow row{
      0, stream, samples.times.front(), samples.times.back(), static_cast<std::int64_t>(samples.size()), (*times)->id, ChunkState::Whole};
  insertChunk_.bind(1, row.stream);
  insertChunk_.bind(2, row.first);
  insertChunk_.bind(3, row.last);
  insertChunk_.bind(4, row.count);
  insertChunk_.bind(5, row.times);
  insertChunk_.bind(6, static_cast<std::int64_t>(row.state));
  insertChunk_.bind(7, checksumOf(row, rollupBytes_));
  insertChunk_.bind(8, std::span<const std::uint8_t>(rollupBytes_));
  if (auto done = run(insertChunk_); !done)
    return done;
  insertPayload_.bind(1, std::int64_t{sqlite3_last_insert_rowid(connection_.handle())});
  insertPayload_.bind(2, payloadChecksumOf(row, payload_));
  insertPayload_.bind(3, std::span<const std::uint8_t>(payload_));
  samples_ += row.count;
  bytes_ += static_cast<std::int64_t>(payload_.size() + rollupBytes_.size());
  return run(insertPayload_);
}

Result<void> ChunkTable::removePayload(std::int64_t id)
{
  {
    const StatementUse use(selectPayloadSize_);
    selectPayloadSize_.bind(1, id);
    if (selectPayloadSize_.step() == SQLITE_ROW)
      bytes_ -= selectPayloadSize_.number(0);
  }
  deletePayload_.bind(1, id);
  return run(deletePayload_);
}

Result<void> ChunkTable::remove(const ChunkRow &row)
{
  {
    const StatementUse use(selectRollups_);
    selectRollups_.bind(1, row.id);
    if (selectRollups_.step() == SQLITE_ROW)
      bytes_ -= static_cast<std::int64_t>(selectRollups_.bytes(0).size());
  }
  if (row.state != ChunkState::Thinned)
    samples_ -= row.count;
  deleteChunk_.bind(1, row.id);
  if (auto done = run(deleteChunk_); !done)
    return done;
  if (auto done = removePayload(row.id); !done)
    return done;
  return dropTimes(row.times);
}

Result<void> ChunkTable::thin(const ChunkRow &row)
{
  const auto thinned = setState(row, ChunkState::Thinned);
  if (!thinned)
    return tl::unexpected<Error>(thinned.error());
  if (!*thinned)
    return remove(row);
  samples_ -= row.count;
  if (auto done = removePayload(row.id); !done)
    return done;
  return dropTimes(row.times);
}

Result<void> ChunkTable::markLost(const ChunkRow &row)
{
  const auto marked = setState(row, ChunkState::Lost);
  return marked ? Result<void>() : Result<void>(tl::unexpected<Error>(marked.error()));
}

Result<bool> ChunkTable::setState(const ChunkRow &row, ChunkState state)
{
  ChunkRow changed = row;
  changed.state = state;
  if (state == ChunkState::Thinned)
    changed.times = 0;
  {
    const StatementUse use(selectRollups_);
    selectRollups_.bind(1, row.id);
    if (selectRollups_.step() != SQLITE_ROW || checksumOf(row, selectRollups_.bytes(0)) != selectRollups_.number(1))
      return false;
    updateState_.bind(3, checksumOf(changed, selectRollups_.bytes(0)));
  }
  updateState_.bind(1, static_cast<std::int64_t>(changed.state));
  updateState_.bind(2, changed.times);
  updateState_.bind(4, row.id);
  const auto done = run(updateState_);
  return done ? Result<bool>(true) : Result<bool>(tl::unexpected<Error>(done.error()));
}

/// Where no chunk needs them any more.
Result<void> ChunkTable::dropTimes(std::int64_t id)
{
  if (id == 0)
    return {};
  deleteTimes_.bind(1, id);
  if (auto done = run(deleteTimes_); !done)
    return done;
  if (sqlite3_changes(connection_.handle()) > 0) {
    const auto gone = std::find_if(shared_.begin(), shared_.end(), [id](const SharedTimes &known) { return known.id == id; });
    if (gone != shared_.end())
      shared_.erase(gone);
  }
  return {};
}

Result<void> ChunkTable::count(std::int64_t stream)
{
  if (samples_ == 0 && bytes_ == 0)
    return {};
  updateCounts_.bind(1, std::exchange(samples_, 0));
  updateCounts_.bind(2, std::exchange(bytes_, 0));
  updateCounts_.bind(3, stream);
  return run(updateCounts_);
}

void ChunkTable::forget()
{
  shared_.clear();
  samples_ = 0;
  bytes_ = 0;
}

} // namespace andon::history
