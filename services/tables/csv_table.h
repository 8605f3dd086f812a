// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/time.h"
#include "services/tables/csv_reader.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace andon::tables {

/// A CSV file with a header, row by row, its cells as what they are meant to be. One thread.
class CsvTable {
public:
  /// Reads the header. Error, with the file: NotFound; Malformed (empty, a name twice, unreadable).
  [[nodiscard]] static Result<CsvTable> open(const std::string &path, char separator);

  [[nodiscard]] const std::vector<std::string> &columns() const { return columns_; }
  /// Error: NotFound, naming those there are.
  [[nodiscard]] Result<std::size_t> column(const std::string &name) const;
  /// The first column whose name is one of these (lower case, without - _ . and blanks: "starttime"), if any.
  [[nodiscard]] std::optional<std::size_t> columnCalled(const std::vector<std::string> &names) const;
  /// The column `name`, or, where it is empty, the first that is called like a time.
  [[nodiscard]] Result<std::size_t> timeColumn(const std::string &name) const;

  /// The next row; false at the end. Error, with "file:line": Malformed (as many cells as the header has, or else), and those of CsvReader.
  [[nodiscard]] Result<bool> next();
  [[nodiscard]] const std::string &cell(std::size_t column) const { return cells_[column]; }
  /// Nothing where the cell says that there is no number (isMissing). Error, with "file:line": Malformed.
  [[nodiscard]] Result<std::optional<double>> number(std::size_t column) const;
  [[nodiscard]] Result<UtcTime> time(std::size_t column) const;

  [[nodiscard]] std::string place() const { return reader_->place(); } ///< "file.csv:12"
  [[nodiscard]] std::uint64_t position() const { return reader_->position(); }
  [[nodiscard]] std::uint64_t size() const { return size_; } ///< bytes of the file on the disk

private:
  CsvTable() = default;

  std::string path_;
  std::unique_ptr<CsvReader> reader_;
  std::vector<std::string> columns_;
  std::vector<std::string> cells_;
  std::uint64_t size_ = 0;
};

/// One character, "tab" or "\t"; nothing where it cannot part cells.
[[nodiscard]] std::optional<char> separatorOf(const std::string &text);

} // namespace andon::tables
