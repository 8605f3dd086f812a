// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/history_data.h"

#include <sqlite3.h>

namespace andon::bench {

/// The peer: one row a sample in SQLite through the C interface, (stream, time) as its key, WAL, batches of one
/// transaction each.
class SqliteRows {
public:
  explicit SqliteRows(const std::string &path);
  SqliteRows(const SqliteRows &) = delete;
  SqliteRows &operator=(const SqliteRows &) = delete;
  ~SqliteRows();

  void append(std::span<const Sample> samples);
  void checkpoint();
  /// All of it in time order; gives how many.
  [[nodiscard]] std::uint64_t replay();
  /// One stream reduced to columns by the database itself; gives how many there are.
  [[nodiscard]] std::size_t trend(StreamIndex stream, UtcTime from, UtcTime to, int columns);

private:
  sqlite3 *handle_ = nullptr;
  sqlite3_stmt *insert_ = nullptr;
};

} // namespace andon::bench
