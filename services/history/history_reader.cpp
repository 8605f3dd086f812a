// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_file.h"
#include "services/history/history_store.h"
#include "services/history/sample_codec.h"
#include "services/history/trend.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>

namespace andon::history {

namespace {

using storage::SqliteConnection;
using storage::SqliteStatement;
using storage::StatementUse;

/// A read transaction, so that what is packed meanwhile is seen in one place; never longer than one call.
class Snapshot {
public:
  explicit Snapshot(SqliteConnection &connection)
      : connection_(connection)
      , begun_(connection.execute("BEGIN"))
  {
  }
  Snapshot(const Snapshot &) = delete;
  Snapshot &operator=(const Snapshot &) = delete;
  ~Snapshot()
  {
    if (begun_)
      (void)connection_.execute("ROLLBACK");
  }
  [[nodiscard]] const Result<void> &begun() const { return begun_; }

private:
  SqliteConnection &connection_;
  Result<void> begun_;
};

bool isCorrupt(int code)
{
  return (code & 0xff) == SQLITE_CORRUPT;
}

} // namespace

class HistoryReader::Impl {
public:
  explicit Impl(SqliteConnection connection)
      : connection_(std::move(connection))
  {
  }

  Result<void> prepare();
  Result<std::vector<Entry>> entries(const StreamId &stream, std::int64_t from, std::int64_t to);
  Result<HistoryStatistics> statistics();
  [[nodiscard]] std::uint64_t damaged() const { return damaged_; }

private:
  Result<void> addBlocks(std::int64_t stream, std::int64_t from, std::int64_t to, std::vector<Entry> &entries);
  Result<void> addBlock(std::int64_t id, std::int64_t stream, std::vector<Entry> &entries);
  Result<void> addJournal(std::int64_t stream, std::int64_t from, std::int64_t to, std::vector<Entry> &entries);

  SqliteConnection connection_;
  SqliteStatement findStream_;
  SqliteStatement findBlocks_;
  SqliteStatement readBlock_;
  SqliteStatement findRows_;
  SqliteStatement readRow_;
  BlockCodec codec_;
  std::uint64_t damaged_ = 0;
};

Result<void> HistoryReader::Impl::prepare()
{
  struct Prepared {
    SqliteStatement &statement;
    const char *sql;
  };
  const std::array statements{
      Prepared{findStream_, "SELECT id FROM stream WHERE asset = ? AND key = ?"},
      Prepared{findBlocks_, "SELECT id FROM block WHERE stream = ? AND last >= ? AND first < ? ORDER BY last"},
      Prepared{readBlock_, "SELECT stream, first, last, count, checksum, data FROM block WHERE id = ?"},
      Prepared{findRows_, "SELECT id FROM journal WHERE last >= ? AND first < ? ORDER BY id"},
      Prepared{readRow_, "SELECT first, last, count, checksum, data FROM journal WHERE id = ?"},
  };
  for (const Prepared &prepared : statements) {
    auto statement = connection_.prepare(prepared.sql);
    if (!statement)
      return tl::unexpected<Error>(statement.error());
    prepared.statement = std::move(*statement);
  }
  return {};
}

Result<std::vector<Entry>> HistoryReader::Impl::entries(const StreamId &stream, std::int64_t from, std::int64_t to)
{
  std::vector<Entry> entries;
  if (from >= to)
    return entries;
  const Snapshot snapshot(connection_);
  if (!snapshot.begun())
    return tl::unexpected<Error>(snapshot.begun().error());
  std::int64_t number = 0;
  {
    const StatementUse use(findStream_);
    findStream_.bind(1, stream.asset.text());
    findStream_.bind(2, stream.key);
    const int code = findStream_.step();
    if (code == SQLITE_DONE)
      return entries;
    if (code != SQLITE_ROW)
      return tl::unexpected<Error>(connection_.error(code));
    number = findStream_.number(0);
  }
  Result<void> done = addBlocks(number, from, to, entries);
  if (done)
    done = addJournal(number, from, to, entries);
  if (!done)
    return tl::unexpected<Error>(done.error());
  std::erase_if(entries, [from, to](const Entry &entry) { return entry.time < from || entry.time >= to; });
  sortAndDropDuplicates(entries);
  return entries;
}

/// Their numbers come from the index alone, so that a damaged page among the blocks costs only what is on it.
Result<void> HistoryReader::Impl::addBlocks(std::int64_t stream, std::int64_t from, std::int64_t to, std::vector<Entry> &entries)
{
  std::vector<std::int64_t> ids;
  {
    const StatementUse use(findBlocks_);
    findBlocks_.bind(1, stream);
    findBlocks_.bind(2, from);
    findBlocks_.bind(3, to);
    int code = SQLITE_OK;
    while ((code = findBlocks_.step()) == SQLITE_ROW)
      ids.push_back(findBlocks_.number(0));
    if (code != SQLITE_DONE)
      return tl::unexpected<Error>(connection_.error(code));
  }
  for (const std::int64_t id : ids) {
    if (auto done = addBlock(id, stream, entries); !done)
      return done;
  }
  return {};
}

Result<void> HistoryReader::Impl::addBlock(std::int64_t id, std::int64_t stream, std::vector<Entry> &entries)
{
  const StatementUse use(readBlock_);
  readBlock_.bind(1, id);
  const int code = readBlock_.step();
  if (code != SQLITE_ROW && code != SQLITE_DONE && !isCorrupt(code))
    return tl::unexpected<Error>(connection_.error(code));
  if (code == SQLITE_ROW) {
    const std::array<std::int64_t, 4> fields{readBlock_.number(0), readBlock_.number(1), readBlock_.number(2), readBlock_.number(3)};
    const auto bytes = readBlock_.bytes(5);
    if (fields[0] == stream && rowChecksum(fields, bytes) == readBlock_.number(4)) {
      if (const auto block = codec_.decode(bytes, static_cast<std::size_t>(fields[3]))) {
        entries.insert(entries.end(), block->begin(), block->end());
        return {};
      }
    }
  }
  ++damaged_;
  return {};
}

Result<void> HistoryReader::Impl::addJournal(std::int64_t stream, std::int64_t from, std::int64_t to, std::vector<Entry> &entries)
{
  std::vector<std::int64_t> ids;
  {
    const StatementUse use(findRows_);
    findRows_.bind(1, from);
    findRows_.bind(2, to);
    int code = SQLITE_OK;
    while ((code = findRows_.step()) == SQLITE_ROW)
      ids.push_back(findRows_.number(0));
    if (code != SQLITE_DONE)
      return tl::unexpected<Error>(connection_.error(code));
  }
  for (const std::int64_t id : ids) {
    const StatementUse use(readRow_);
    readRow_.bind(1, id);
    const int code = readRow_.step();
    if (code != SQLITE_ROW && code != SQLITE_DONE && !isCorrupt(code))
      return tl::unexpected<Error>(connection_.error(code));
    const std::array<std::int64_t, 3> fields{readRow_.number(0), readRow_.number(1), readRow_.number(2)};
    const auto bytes = readRow_.bytes(4);
    if (code != SQLITE_ROW || rowChecksum(fields, bytes) != readRow_.number(3)) {
      ++damaged_;
      continue;
    }
    JournalReader groups(bytes);
    while (groups.next() && groups.stream() <= stream) {
      for (std::size_t i = 0; groups.stream() == stream && i < groups.count(); ++i)
        entries.push_back(groups.entry(i));
    }
  }
  return {};
}

Result<HistoryStatistics> HistoryReader::Impl::statistics()
{
  const Snapshot snapshot(connection_);
  auto statement = connection_.prepare("SELECT (SELECT COALESCE(SUM(count), 0) FROM block) + (SELECT COALESCE(SUM(count), 0) FROM journal),"
                                       " (SELECT COUNT(*) FROM stream),"
                                       " (SELECT MIN(first) FROM (SELECT first FROM block UNION ALL SELECT first FROM journal)),"
                                       " (SELECT MAX(last) FROM (SELECT last FROM block UNION ALL SELECT last FROM journal))");
  if (!statement)
    return tl::unexpected<Error>(statement.error());
  if (const int code = statement->step(); code != SQLITE_ROW)
    return tl::unexpected<Error>(connection_.error(code));
  HistoryStatistics statistics;
  statistics.samples = static_cast<std::uint64_t>(statement->number(0));
  statistics.streams = static_cast<std::uint64_t>(statement->number(1));
  statistics.from = UtcTime{Duration{statement->number(2)}};
  statistics.to = UtcTime{Duration{statement->number(3)}};
  for (const char *suffix : {"", "-wal"}) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(connection_.path() + suffix, missing);
    if (!missing)
      statistics.bytes += size;
  }
  return statistics;
}

Result<std::unique_ptr<HistoryReader>> HistoryReader::open(const std::string &path)
{
  auto connection = openHistoryForReading(path);
  if (!connection)
    return tl::unexpected<Error>(connection.error());
  auto impl = std::make_unique<Impl>(std::move(*connection));
  if (auto prepared = impl->prepare(); !prepared)
    return tl::unexpected<Error>(prepared.error());
  return std::unique_ptr<HistoryReader>(new HistoryReader(std::move(impl)));
}

HistoryReader::HistoryReader(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}
HistoryReader::~HistoryReader() = default;

Result<std::vector<Sample>> HistoryReader::range(const StreamId &stream, UtcTime from, UtcTime to)
{
  const auto entries = impl_->entries(stream, from.time_since_epoch().count(), to.time_since_epoch().count());
  if (!entries)
    return tl::unexpected<Error>(entries.error());
  std::vector<Sample> samples(entries->size());
  std::transform(entries->begin(), entries->end(), samples.begin(), toSample);
  return samples;
}

Result<std::vector<TrendPoint>> HistoryReader::trend(const StreamId &stream, UtcTime from, UtcTime to, int columns)
{
  const auto samples = range(stream, from, to);
  if (!samples)
    return tl::unexpected<Error>(samples.error());
  return reduceToColumns(*samples, from, to, columns);
}

Result<HistoryStatistics> HistoryReader::statistics()
{
  return impl_->statistics();
}

std::uint64_t HistoryReader::damagedBlocks() const
{
  return impl_->damaged();
}

} // namespace andon::history
