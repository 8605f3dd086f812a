// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tuning/alarm_log.h"

#include "services/configuration/nearest_name.h"
#include "services/tables/cell_values.h"
#include "services/tables/csv_table.h"

#include <algorithm>
#include <array>
#include <spdlog/fmt/fmt.h>

namespace andon::tuning {
namespace {

using tables::CsvTable;

constexpr std::uint64_t rowsBetweenProgress = 4096;

/// Usual names in lower case without - _ . and blanks, the likeliest first.
const std::vector<std::pair<std::string, std::vector<std::string>>> &usualNames()
{
  static const std::vector<std::pair<std::string, std::vector<std::string>>> names{
      {"alarm",
       {"alarm", "alarmid", "alarmname", "alarmtag", "tag", "rule", "event", "message", "condition", "conditionname", "alarmtype",
        "alarmcode", "type"}},
      {"asset",
       {"asset", "assetid", "device", "deviceid", "devicename", "source", "sourcename", "node", "nodeid", "equipment", "machine", "unit",
        "ne", "nename"}},
      {"start",
       {"start", "starttime", "starttimestamp", "startat", "raised", "raisedat", "raisetime", "activetime", "activatedat", "onset",
        "occurred", "occurredat", "begin", "begintime", "time", "timestamp", "datetime"}},
      {"end",
       {"end", "endtime", "endtimestamp", "endat", "returned", "returnedat", "returntime", "cleared", "clearedat", "cleartime", "rtntime",
        "normaltime", "stop", "stoptime"}},
      {"priority", {"priority", "alarmpriority", "severity"}},
      {"acknowledged", {"acknowledged", "acknowledgedat", "acknowledgetime", "acked", "ackedat", "acktime", "acktimestamp"}},
      {"shelved", {"shelved", "isshelved"}},
      {"suppressed", {"suppressed", "issuppressed", "outofservice"}}};
  return names;
}

struct Columns {
  std::size_t alarm = 0, asset = 0, start = 0;
  std::optional<std::size_t> end, priority, acknowledged, shelved, suppressed;
};

Result<std::optional<std::size_t>> find(const CsvTable &table, const std::string &what, const AlarmLogOptions &options)
{
  if (const auto named = options.columns.find(what); named != options.columns.end()) {
    const auto column = table.column(named->second);
    if (!column)
      return tl::unexpected<Error>(column.error());
    return std::optional{*column};
  }
  for (const auto &[name, usual] : usualNames())
    if (name == what)
      return table.columnCalled(usual);
  return std::optional<std::size_t>{};
}

Result<Columns> findColumns(const CsvTable &table, const std::string &path, const AlarmLogOptions &options)
{
  Columns columns;
  const std::array<std::pair<const char *, std::size_t *>, 3> needed{
      {{"alarm", &columns.alarm}, {"asset", &columns.asset}, {"start", &columns.start}}};
  for (const auto &[what, into] : needed) {
    const auto found = find(table, what, options);
    if (!found)
      return tl::unexpected<Error>(found.error());
    if (!*found)
      return failure(ErrorCode::NotFound, path, fmt::format("has no column that is called like \"{}\"", what),
                     table.columns().size() == 1
                         ? "Its header is one column: is the --separator right?"
                         : fmt::format("Name it: --columns {}=NAME; there are {}.", what, configuration::listed(table.columns())));
    *into = **found;
  }
  const std::array<std::pair<const char *, std::optional<std::size_t> *>, 5> others{{{"end", &columns.end},
                                                                                     {"priority", &columns.priority},
                                                                                     {"acknowledged", &columns.acknowledged},
                                                                                     {"shelved", &columns.shelved},
                                                                                     {"suppressed", &columns.suppressed}}};
  for (const auto &[what, into] : others) {
    const auto found = find(table, what, options);
    if (!found)
      return tl::unexpected<Error>(found.error());
    *into = *found;
  }
  return columns;
}

std::string lower(std::string_view text)
{
  std::string made{text};
  std::transform(made.begin(), made.end(), made.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return made;
}

Result<std::optional<UtcTime>> timeIn(const CsvTable &table, std::optional<std::size_t> column)
{
  if (!column || tables::isMissing(table.cell(*column)))
    return std::optional<UtcTime>{};
  const auto time = table.time(*column);
  if (!time)
    return tl::unexpected<Error>(time.error());
  return std::optional{*time};
}

Result<std::optional<Priority>> priorityIn(const CsvTable &table, std::optional<std::size_t> column)
{
  if (!column || tables::isMissing(table.cell(*column)))
    return std::optional<Priority>{};
  static const std::map<std::string, Priority, std::less<>> words{
      {"1", Priority::Urgent},      {"urgent", Priority::Urgent}, {"critical", Priority::Urgent}, {"emergency", Priority::Urgent},
      {"2", Priority::High},        {"high", Priority::High},     {"major", Priority::High},      {"3", Priority::Medium},
      {"medium", Priority::Medium}, {"minor", Priority::Medium},  {"4", Priority::Low},           {"low", Priority::Low},
      {"warning", Priority::Low}};
  const auto found = words.find(lower(table.cell(*column)));
  if (found == words.end())
    return failure(ErrorCode::Malformed, table.place(), fmt::format("has the priority \"{}\"", table.cell(*column).substr(0, 64)),
                   "Priorities are 1 to 4, or urgent, high, medium and low.");
  return std::optional{found->second};
}

Result<bool> flagIn(const CsvTable &table, std::optional<std::size_t> column)
{
  if (!column || tables::isMissing(table.cell(*column)))
    return false;
  const std::string word = lower(table.cell(*column));
  if (word == "1" || word == "true" || word == "yes")
    return true;
  if (word == "0" || word == "false" || word == "no")
    return false;
  return failure(ErrorCode::Malformed, table.place(),
                 fmt::format("has \"{}\" in the column \"{}\"", table.cell(*column).substr(0, 64), table.columns()[*column]),
                 "It must hold 0 or 1.");
}

/// One row into the meter.
Result<void> take(const CsvTable &table, const Columns &columns, const AlarmLogOptions &options, AlarmLogCounts &counts, KpiMeter &into)
{
  const auto start = table.time(columns.start);
  const auto end = timeIn(table, columns.end);
  const auto priority = priorityIn(table, columns.priority);
  const auto acknowledged = timeIn(table, columns.acknowledged);
  const auto shelved = flagIn(table, columns.shelved);
  const auto suppressed = flagIn(table, columns.suppressed);
  if (!start)
    return tl::unexpected<Error>(start.error());
  if (!end || !acknowledged)
    return tl::unexpected<Error>((end ? acknowledged : end).error());
  if (!priority)
    return tl::unexpected<Error>(priority.error());
  if (!shelved || !suppressed)
    return tl::unexpected<Error>((shelved ? suppressed : shelved).error());
  if (*end && **end < *start)
    return failure(ErrorCode::Malformed, table.place(), "ends before it starts", "Correct or remove the line.");
  if ((options.from && *start < *options.from) || (options.to && *start >= *options.to)) {
    ++counts.outside;
    return {};
  }
  if (*shelved || *suppressed) {
    ++(*shelved ? counts.shelved : counts.suppressed);
    return {};
  }
  into.add(into.series(table.cell(columns.asset), table.cell(columns.alarm)), {*start, *end, *priority, *acknowledged});
  return {};
}

} // namespace

const std::vector<std::string> &alarmLogColumns()
{
  static const std::vector<std::string> names = [] {
    std::vector<std::string> made;
    for (const auto &[name, usual] : usualNames())
      made.push_back(name);
    return made;
  }();
  return names;
}

Result<AlarmLogCounts> readAlarmLog(const std::string &path, const AlarmLogOptions &options,
                                    const std::function<bool(std::uint64_t, std::uint64_t)> &progress, KpiMeter &into)
{
  auto table = CsvTable::open(path, options.separator);
  if (!table)
    return tl::unexpected<Error>(std::move(table.error()));
  const auto columns = findColumns(*table, path, options);
  if (!columns)
    return tl::unexpected<Error>(columns.error());
  AlarmLogCounts counts;
  counts.hasEnds = columns->end.has_value();
  for (;;) {
    const Result<bool> read = table->next();
    if (!read)
      return tl::unexpected<Error>(read.error());
    if (!*read)
      break;
    if (const auto taken = take(*table, *columns, options, counts, into); !taken)
      return tl::unexpected<Error>(taken.error());
    if (++counts.rows % rowsBetweenProgress == 0 && !progress(table->position(), table->size()))
      return failure(ErrorCode::Unavailable, path, "was not finished: stopped");
  }
  if (counts.rows == 0)
    return failure(ErrorCode::Malformed, path, "has a header but no rows", "There is nothing to measure.");
  return counts;
}

} // namespace andon::tuning
