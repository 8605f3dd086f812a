// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_migration.h"

#include "services/history/chunk_merge.h"

#include <array>
#include <spdlog/spdlog.h>
#include <zstd.h>

namespace andon::history {

// chunk: what is known of a run of samples of one stream, with its roll-ups; payload: its values, by the chunk's number;
// times: time columns that chunks of several streams share. Times are ns since 1970 UTC.
const char *const chunkTables =
    "CREATE TABLE times (id INTEGER PRIMARY KEY, count INTEGER NOT NULL, checksum INTEGER NOT NULL, data BLOB NOT NULL);"
    "CREATE TABLE chunk (id INTEGER PRIMARY KEY, stream INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,"
    " count INTEGER NOT NULL, times INTEGER NOT NULL, state INTEGER NOT NULL, checksum INTEGER NOT NULL, rollups BLOB NOT NULL);"
    "CREATE INDEX chunk_by_stream ON chunk (stream, last, first);"
    "CREATE INDEX chunk_by_times ON chunk (times) WHERE times <> 0;"
    "CREATE TABLE payload (id INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, data BLOB NOT NULL);";

namespace {

using storage::SqliteConnection;
using storage::StatementUse;

constexpr std::size_t samplesAtOnce = 65'536;
constexpr std::size_t chunkSamples = 4096;

/// A block of version 1: times as differences and values in planes of bytes, then the flags; all of it through zstd.
bool appendBlock(std::span<const std::uint8_t> bytes, std::size_t count, Columns &into)
{
  constexpr std::size_t entrySize = 17;
  if (count == 0 || count > mostChunkSamples || ZSTD_getFrameContentSize(bytes.data(), bytes.size()) != count * entrySize)
    return false;
  Bytes raw(count * entrySize);
  if (ZSTD_decompress(raw.data(), raw.size(), bytes.data(), bytes.size()) != raw.size())
    return false;
  const auto word = [&raw, count](std::size_t column, std::size_t index) {
    std::uint64_t taken = 0;
    for (std::size_t plane = 0; plane < 8; ++plane)
      taken |= std::uint64_t{raw[column * count * 8 + plane * count + index]} << (8 * plane);
    return taken;
  };
  std::uint64_t time = 0;
  for (std::size_t i = 0; i < count; ++i) {
    time += word(0, i);
    into.add(static_cast<std::int64_t>(time), std::bit_cast<double>(word(1, i)), raw[count * 16 + i]);
  }
  return true;
}

class Migration {
public:
  explicit Migration(SqliteConnection &connection)
      : connection_(connection)
      , chunks_(connection)
      , merge_(chunks_, chunkSamples)
  {
  }
  Result<void> run();

private:
  Result<void> moveStream(std::int64_t stream);
  Result<void> flush(std::int64_t stream);

  SqliteConnection &connection_;
  ChunkTable chunks_;
  ChunkMerge merge_;
  storage::SqliteStatement selectBlocks_;
  Columns columns_;
};

Result<void> Migration::run()
{
  const std::string change = std::string(chunkTables) + "ALTER TABLE stream ADD COLUMN class INTEGER NOT NULL DEFAULT 0;"
                                                        "ALTER TABLE stream ADD COLUMN samples INTEGER NOT NULL DEFAULT 0;"
                                                        "ALTER TABLE stream ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;"
                                                        "ALTER TABLE stream ADD COLUMN dropped INTEGER NOT NULL DEFAULT 0;";
  if (auto done = connection_.execute(change.c_str()); !done)
    return done;
  if (auto prepared = chunks_.prepare(); !prepared)
    return prepared;
  const std::array pairs{
      PreparedPair{selectBlocks_, "SELECT first, last, count, checksum, data FROM block WHERE stream = ? ORDER BY last"}};
  if (auto prepared = prepareAll(connection_, pairs); !prepared)
    return prepared;
  std::vector<std::int64_t> streams;
  {
    auto select = connection_.prepare("SELECT id FROM stream ORDER BY id");
    if (!select)
      return tl::unexpected<Error>(select.error());
    while (select->step() == SQLITE_ROW)
      streams.push_back(select->number(0));
  }
  for (const std::int64_t stream : streams) {
    if (auto moved = moveStream(stream); !moved)
      return moved;
  }
  selectBlocks_ = {};
  return connection_.execute("DROP TABLE block; PRAGMA user_version = 2");
}

Result<void> Migration::moveStream(std::int64_t stream)
{
  const StatementUse use(selectBlocks_);
  selectBlocks_.bind(1, stream);
  int code = SQLITE_OK;
  while ((code = selectBlocks_.step()) == SQLITE_ROW) {
    const std::array<std::int64_t, 4> fields{stream, selectBlocks_.number(0), selectBlocks_.number(1), selectBlocks_.number(2)};
    const auto bytes = selectBlocks_.bytes(4);
    if (rowChecksum(fields, bytes) != selectBlocks_.number(3) || !appendBlock(bytes, static_cast<std::size_t>(fields[3]), columns_))
      spdlog::warn("{}: a block of {} samples is damaged and is left out", connection_.path(), fields[3]);
    if (columns_.size() >= samplesAtOnce) {
      if (auto done = flush(stream); !done)
        return done;
    }
  }
  if (isCorrupt(code))
    spdlog::warn("{}: blocks on a damaged page are left out", connection_.path());
  else if (code != SQLITE_DONE)
    return tl::unexpected<Error>(connection_.error(code));
  return flush(stream);
}

Result<void> Migration::flush(std::int64_t stream)
{
  sortAndDropDuplicates(columns_);
  auto done = merge_.add(stream, columns_.view());
  columns_.clear();
  return done;
}

} // namespace

Result<void> migrateFromVersion1(SqliteConnection &connection)
{
  spdlog::info("{}: bringing the history up to the form of this version", connection.path());
  if (auto begun = connection.execute("BEGIN IMMEDIATE"); !begun)
    return begun;
  Result<void> done;
  {
    Migration migration(connection); // its statements end before the transaction does
    done = migration.run();
  }
  if (done)
    done = connection.execute("COMMIT");
  if (!done)
    (void)connection.execute("ROLLBACK");
  return done;
}

} // namespace andon::history
