// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tuning/csv_history.h"

#include "services/tables/csv_table.h"
#include "services/tuning/taken_samples.h"

#include <algorithm>
#include <filesystem>
#include <limits>

namespace andon::tuning {
namespace {

using tables::CsvTable;

constexpr std::uint64_t rowsBetweenProgress = 4096;

/// Labelled rows one after another become one event.
class LabelReader {
public:
  void take(bool isLabelled, UtcTime time)
  {
    if (isLabelled && !isInside_)
      events_.push_back({time, time});
    else if (isLabelled)
      events_.back().to = std::max(events_.back().to, time);
    isInside_ = isLabelled;
  }
  std::vector<Event> events() { return inOrder(std::move(events_)); }

private:
  std::vector<Event> events_;
  bool isInside_ = false;
};

struct Columns {
  std::size_t time = 0;
  std::size_t value = 0;
  std::optional<std::size_t> label;
};

Result<Columns> findColumns(const CsvTable &table, const CsvHistoryOptions &options)
{
  const auto time = table.timeColumn(options.timeColumn);
  if (!time)
    return tl::unexpected<Error>(time.error());
  const auto value = table.column(options.valueColumn);
  if (!value)
    return tl::unexpected<Error>(value.error());
  Columns columns{*time, *value, std::nullopt};
  if (!options.labelColumn.empty()) {
    const auto label = table.column(options.labelColumn);
    if (!label)
      return tl::unexpected<Error>(label.error());
    columns.label = *label;
  }
  return columns;
}

} // namespace

Result<CsvHistory> readCsvHistory(const std::string &path, const CsvHistoryOptions &options,
                                  const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
  auto table = CsvTable::open(path, options.separator);
  if (!table)
    return tl::unexpected<Error>(std::move(table.error()));
  const auto columns = findColumns(*table, options);
  if (!columns)
    return tl::unexpected<Error>(columns.error());

  CsvHistory read;
  std::vector<Sample> samples;
  LabelReader labels;
  for (;;) {
    const Result<bool> row = table->next();
    if (!row)
      return tl::unexpected<Error>(row.error());
    if (!*row)
      break;
    const auto time = table->time(columns->time);
    if (!time)
      return tl::unexpected<Error>(time.error());
    const auto value = table->number(columns->value);
    if (!value)
      return tl::unexpected<Error>(value.error());
    if (columns->label) {
      const auto label = table->number(*columns->label);
      if (!label)
        return tl::unexpected<Error>(label.error());
      labels.take(label->value_or(0.0) != 0.0, *time);
    }
    if (*value)
      samples.push_back({0, *time, **value});
    else
      ++read.missing;
    if (++read.rows % rowsBetweenProgress == 0 && !progress(table->position(), table->size()))
      return failure(ErrorCode::Unavailable, path, "was not finished: stopped");
  }
  if (samples.empty())
    return failure(ErrorCode::Malformed, path,
                   read.rows == 0 ? "has a header but no rows" : "has no number in the column \"" + options.valueColumn + "\"",
                   "There is nothing to judge.");
  if (samples.size() > std::numeric_limits<std::uint32_t>::max())
    return failure(ErrorCode::LimitExceeded, path, "has more than 4 billion rows", "Judge it in parts.");
  read.history.name = path;
  read.history.samples = takeSamples(samples);
  read.history.isLabelled = columns->label.has_value();
  read.history.events = labels.events();
  return read;
}

Result<std::vector<Event>> windowsOf(const LabelWindows &windows, const std::string &windowsPath, const std::string &recordingPath)
{
  if (const auto everybody = windows.find(""); everybody != windows.end())
    return everybody->second;
  std::error_code error;
  const std::filesystem::path absolute = std::filesystem::absolute(recordingPath, error);
  const std::string path = "/" + absolute.lexically_normal().generic_string();
  const auto *best = static_cast<const LabelWindows::value_type *>(nullptr);
  for (const auto &entry : windows)
    if (path.ends_with("/" + entry.first) && (best == nullptr || entry.first.size() > best->first.size()))
      best = &entry;
  if (best != nullptr)
    return best->second;
  // A copy of the recording elsewhere: its file name tells, if it tells one.
  std::size_t same = 0;
  for (const auto &entry : windows)
    if (std::filesystem::path{entry.first}.filename() == absolute.filename()) {
      best = &entry;
      ++same;
    }
  if (same == 1)
    return best->second;
  return failure(ErrorCode::NotFound, windowsPath,
                 (same == 0 ? "has no windows for " : "has several windows for files called ") + absolute.filename().string(),
                 "Its names must be the end of the recording's path.");
}

} // namespace andon::tuning
