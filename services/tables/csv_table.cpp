// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tables/csv_table.h"

#include "services/configuration/nearest_name.h"
#include "services/tables/cell_values.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::tables {
namespace {

/// "Start Time", "start_time" and "startTime" are one name.
std::string plainName(const std::string &column)
{
  std::string plain;
  for (const char c : column)
    if (c >= 'A' && c <= 'Z')
      plain += static_cast<char>(c + 32);
    else if (c != '-' && c != '_' && c != '.' && c != ' ')
      plain += c;
  return plain;
}

} // namespace

Result<CsvTable> CsvTable::open(const std::string &path, char separator)
{
  auto reader = CsvReader::open(path, separator);
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  CsvTable table;
  table.path_ = path;
  table.reader_ = std::move(*reader);
  const Result<bool> read = table.reader_->next(table.columns_);
  if (!read)
    return tl::unexpected<Error>(read.error());
  if (!*read)
    return failure(ErrorCode::Malformed, path, "is empty", "The first line must name the columns.");
  std::set<std::string> names;
  for (const std::string &column : table.columns_)
    if (!names.insert(column).second)
      return failure(ErrorCode::Malformed, table.place(), fmt::format("has the column \"{}\" twice", column),
                     "Each column needs a name of its own.");
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  table.size_ = error ? 0 : size;
  return table;
}

Result<std::size_t> CsvTable::column(const std::string &name) const
{
  const auto found = std::find(columns_.begin(), columns_.end(), name);
  if (found != columns_.end())
    return static_cast<std::size_t>(found - columns_.begin());
  const std::string remedy =
      columns_.size() == 1 ? fmt::format("Its header is one column, \"{}\": is the --separator right?", columns_.front().substr(0, 80))
                           : configuration::didYouMean(name, columns_, "There are " + configuration::listed(columns_) + ".");
  return failure(ErrorCode::NotFound, path_, fmt::format("has no column \"{}\"", name), remedy);
}

std::optional<std::size_t> CsvTable::columnCalled(const std::vector<std::string> &names) const
{
  for (const std::string &name : names)
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (plainName(columns_[i]) == name)
        return i;
  return std::nullopt;
}

Result<std::size_t> CsvTable::timeColumn(const std::string &name) const
{
  if (!name.empty())
    return column(name);
  if (const auto found = columnCalled({"time", "timestamp", "datetime", "date", "ts"}))
    return *found;
  return failure(ErrorCode::NotFound, path_, "has no column that is called like a time",
                 fmt::format("Name it with --time; there are {}.", configuration::listed(columns_)));
}

Result<bool> CsvTable::next()
{
  Result<bool> read = reader_->next(cells_);
  if (read && *read && cells_.size() != columns_.size())
    return failure(ErrorCode::Malformed, place(), fmt::format("has {} cells, the header has {}", cells_.size(), columns_.size()),
                   "Complete or remove the line.");
  return read;
}

Result<std::optional<double>> CsvTable::number(std::size_t column) const
{
  const std::string &text = cells_[column];
  if (const auto number = numberOf(text))
    return number;
  if (isMissing(text))
    return std::optional<double>{};
  return failure(ErrorCode::Malformed, place(), fmt::format("has \"{}\" in the column \"{}\"", text.substr(0, 64), columns_[column]),
                 "It must hold numbers.");
}

Result<UtcTime> CsvTable::time(std::size_t column) const
{
  if (const auto time = timeOf(cells_[column]))
    return *time;
  return failure(ErrorCode::Malformed, place(),
                 fmt::format("has \"{}\" in the time column \"{}\"", cells_[column].substr(0, 64), columns_[column]),
                 "Times are ISO 8601, or a number of seconds since 1970.");
}

std::optional<char> separatorOf(const std::string &text)
{
  if (text == "\\t" || text == "tab")
    return '\t';
  if (text.size() != 1 || text == "\"" || text == "\n" || text == "\r" || text == " ")
    return std::nullopt;
  return text.front();
}

} // namespace andon::tables
