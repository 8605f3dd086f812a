// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <memory>
#include <string>
#include <vector>

namespace andon::tables {

/// Reads a CSV file row by row, packed by gzip or not; quoted cells and all line endings included, blank lines passed over. One thread.
class CsvReader {
public:
  /// Error: NotFound.
  [[nodiscard]] static Result<std::unique_ptr<CsvReader>> open(const std::string &path, char separator);
  CsvReader(const CsvReader &) = delete;
  CsvReader &operator=(const CsvReader &) = delete;
  ~CsvReader();

  /// The next row's cells into `cells`; false at the end of the file. Error, with "file:line": Malformed (quotes),
  /// LimitExceeded (a line above 1 MiB, a row above 4,096 cells), Corrupt (gzip), Unavailable (the disk).
  [[nodiscard]] Result<bool> next(std::vector<std::string> &cells);

  /// "file.csv:12" of the row that was read last.
  [[nodiscard]] std::string place() const;
  /// Bytes of the file read so far, packed ones as they are on the disk.
  [[nodiscard]] std::uint64_t position() const;

private:
  class Impl;
  explicit CsvReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::tables
