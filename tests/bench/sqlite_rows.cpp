// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sqlite_rows.h"

namespace andon::bench {

namespace {

std::int64_t toCount(UtcTime time)
{
  return time.time_since_epoch().count();
}

} // namespace

SqliteRows::SqliteRows(const std::string &path)
{
  sqlite3_open(path.c_str(), &handle_);
  sqlite3_exec(handle_,
               "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384;"
               "CREATE TABLE sample (stream INTEGER NOT NULL, time INTEGER NOT NULL, value REAL NOT NULL, quality INTEGER NOT NULL,"
               " PRIMARY KEY (stream, time)) WITHOUT ROWID",
               nullptr, nullptr, nullptr);
  sqlite3_prepare_v2(handle_, "INSERT OR IGNORE INTO sample VALUES (?,?,?,?)", -1, &insert_, nullptr);
}

SqliteRows::~SqliteRows()
{
  sqlite3_finalize(insert_);
  sqlite3_close(handle_);
}

void SqliteRows::append(std::span<const Sample> samples)
{
  sqlite3_exec(handle_, "BEGIN", nullptr, nullptr, nullptr);
  for (const Sample &sample : samples) {
    sqlite3_bind_int64(insert_, 1, sample.stream);
    sqlite3_bind_int64(insert_, 2, toCount(sample.time));
    sqlite3_bind_double(insert_, 3, sample.value);
    sqlite3_bind_int(insert_, 4, static_cast<int>(sample.quality));
    sqlite3_step(insert_);
    sqlite3_reset(insert_);
  }
  sqlite3_exec(handle_, "COMMIT", nullptr, nullptr, nullptr);
}

void SqliteRows::checkpoint()
{
  sqlite3_exec(handle_, "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
}

std::uint64_t SqliteRows::replay()
{
  sqlite3_stmt *select = nullptr;
  sqlite3_prepare_v2(handle_, "SELECT stream, time, value, quality FROM sample ORDER BY time", -1, &select, nullptr);
  std::uint64_t rows = 0;
  double sum = 0.0;
  while (sqlite3_step(select) == SQLITE_ROW) {
    sum += sqlite3_column_double(select, 2) + static_cast<double>(sqlite3_column_int64(select, 1) & 1);
    ++rows;
  }
  sqlite3_finalize(select);
  return sum < 0 ? 0 : rows;
}

std::size_t SqliteRows::trend(StreamIndex stream, UtcTime from, UtcTime to, int columns)
{
  sqlite3_stmt *select = nullptr;
  sqlite3_prepare_v2(handle_,
                     "SELECT (time - ?2) / ?4 AS part, MIN(value), MAX(value), MAX(time), MAX(quality) FROM sample"
                     " WHERE stream = ?1 AND time >= ?2 AND time < ?3 GROUP BY part",
                     -1, &select, nullptr);
  sqlite3_bind_int64(select, 1, stream);
  sqlite3_bind_int64(select, 2, toCount(from));
  sqlite3_bind_int64(select, 3, toCount(to));
  sqlite3_bind_int64(select, 4, (to - from).count() / columns);
  std::size_t points = 0;
  while (sqlite3_step(select) == SQLITE_ROW)
    ++points;
  sqlite3_finalize(select);
  return points;
}

} // namespace andon::bench
