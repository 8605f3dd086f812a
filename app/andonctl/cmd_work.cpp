// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/acting.h"
#include "app/andonctl/command.h"
#include "services/storage/operations_store.h"
#include "services/tables/csv_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

constexpr int pageRows = 200;
constexpr std::array columns{"id",       "asset",  "rule",    "occurrence", "opened", "started",
                             "finished", "person", "finding", "hours",      "cost",   "reference"};

struct ListOptions {
  std::string store;
  bool json = false;
};

struct ImportOptions {
  std::string input;
  std::string reason;
  Acting acting;
};

/// Every record, oldest first.
Result<std::vector<WorkRecord>> everyRecord(const std::string &store)
{
  auto reader = storage::OperationsReader::open(store);
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  std::vector<WorkRecord> records;
  for (WorkId before;;) {
    auto page = (*reader)->work({std::nullopt, before, pageRows});
    if (!page)
      return tl::unexpected<Error>(std::move(page.error()));
    records.insert(records.end(), page->begin(), page->end());
    if (static_cast<int>(page->size()) < pageRows)
      break;
    before = page->back().id;
  }
  std::reverse(records.begin(), records.end());
  return records;
}

std::string timeText(UtcTime time)
{
  return time == noTime ? std::string{} : toIso8601(time);
}

/// As RFC 4180 has it: in quotes where a comma, a quote or a line break is in it.
std::string cellOf(const std::string &text)
{
  if (text.find_first_of(",\"\r\n") == std::string::npos)
    return text;
  std::string quoted = "\"";
  for (const char letter : text)
    quoted += letter == '"' ? std::string{"\"\""} : std::string{letter};
  return quoted + '"';
}

int list(const ListOptions &options)
{
  const auto records = everyRecord(options.store);
  if (!records)
    return fail(records.error());
  auto rows = nlohmann::ordered_json::array();
  for (const WorkRecord &one : *records) {
    if (options.json)
      rows.push_back({{"id", one.id.number()},
                      {"asset", one.alarm.asset.text()},
                      {"rule", one.alarm.rule.text()},
                      {"occurrence", one.occurrence.number()},
                      {"opened", timeText(one.opened)},
                      {"started", timeText(one.started)},
                      {"finished", timeText(one.finished)},
                      {"person", one.person.text()},
                      {"finding", one.finding},
                      {"hours", one.hours},
                      {"cost", one.cost},
                      {"reference", one.reference}});
    else
      fmt::print("{:>6}  {}  {:12} {:24} {:10} {:>6.1f} h  {}\n", one.id.number(), timeText(one.started), oneLine(one.alarm.asset.text()),
                 oneLine(one.alarm.rule.text()), oneLine(one.person.text()), one.hours,
                 one.finished == noTime ? "goes on" : oneLine(one.finding));
  }
  if (options.json)
    fmt::print("{}\n", rows.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
  else if (records->empty())
    fmt::print("No work has been started yet.\n");
  return succeeded;
}

int exportWork(const ListOptions &options)
{
  const auto records = everyRecord(options.store);
  if (!records)
    return fail(records.error());
  fmt::print("{}\n", fmt::join(columns, ","));
  for (const WorkRecord &one : *records)
    fmt::print("{},{},{},{},{},{},{},{},{},{},{},{}\n", one.id.number(), cellOf(one.alarm.asset.text()), cellOf(one.alarm.rule.text()),
               one.occurrence.isNone() ? std::string{} : std::to_string(one.occurrence.number()), timeText(one.opened),
               timeText(one.started), timeText(one.finished), cellOf(one.person.text()), cellOf(one.finding), one.hours, one.cost,
               cellOf(one.reference));
  return succeeded;
}

/// One row; only the asset is required.
Result<WorkRecord> recordOf(const tables::CsvTable &table, const std::array<std::optional<std::size_t>, columns.size()> &at)
{
  const auto text = [&](std::size_t column) { return at[column] ? table.cell(*at[column]) : std::string{}; };
  Result<void> problem;
  const auto number = [&](std::size_t column) {
    if (!at[column] || table.cell(*at[column]).empty())
      return 0.0;
    const auto read = table.number(*at[column]);
    if (!read && problem)
      problem = tl::unexpected<Error>(read.error());
    return read ? read->value_or(0.0) : 0.0;
  };
  const auto whole = [&](std::size_t column) -> std::int64_t {
    const double read = number(column);
    if (read >= 0.0 && read <= static_cast<double>(largestNumber) && std::floor(read) == read)
      return static_cast<std::int64_t>(read);
    if (problem)
      problem = failure(ErrorCode::Malformed, table.place(),
                        fmt::format("has the {} \"{}\"", columns.at(column), oneLine(table.cell(*at[column]))),
                        "It is a whole number from 0 to 9,007,199,254,740,992; without an id a record gets the next.");
    return 0;
  };
  const auto time = [&](std::size_t column) {
    if (!at[column] || table.cell(*at[column]).empty())
      return noTime;
    const auto read = table.time(*at[column]);
    if (!read && problem)
      problem = tl::unexpected<Error>(read.error());
    return read ? *read : noTime;
  };
  WorkRecord record;
  record.id = WorkId{whole(0)};
  record.alarm = {AssetId{text(1)}, RuleId{text(2)}};
  record.occurrence = OccurrenceId{whole(3)};
  record.started = time(5);
  record.opened = time(4) == noTime ? record.started : time(4);
  record.finished = time(6);
  record.person = PersonId{text(7)};
  record.finding = text(8);
  record.hours = number(9);
  record.cost = number(10);
  record.reference = text(11);
  if (!problem)
    return tl::unexpected<Error>(problem.error());
  for (const std::size_t column : {std::size_t{9}, std::size_t{10}})
    if (const double amount = column == 9 ? record.hours : record.cost; !std::isfinite(amount) || amount < 0.0)
      return failure(ErrorCode::Malformed, table.place(),
                     fmt::format("has the {} \"{}\"", columns.at(column), oneLine(table.cell(*at[column]))),
                     "Write a number of 0 or more.");
  if (record.alarm.asset.empty())
    return failure(ErrorCode::Malformed, table.place(), "has no asset", "Name the asset that the work was on.");
  return record;
}

/// Tells which row of a file says what one above it has said: the same id, or unfinished work on the same occurrence.
class Repetitions {
public:
  std::optional<Error> operator()(const WorkRecord &record, const tables::CsvTable &table)
  {
    const auto again = [&](auto &known, auto key, const std::string &what, const std::string &remedy) -> std::optional<Error> {
      const auto [first, isNew] = known.emplace(key, table.place());
      if (isNew)
        return std::nullopt;
      return Error{ErrorCode::Conflict, table.place(), fmt::format("has {} {}, as {} has", what, key.number(), first->second), remedy};
    };
    if (!record.id.isNone())
      if (auto problem = again(ids_, record.id, "the id", "Leave one of them out."))
        return problem;
    if (record.finished == noTime && !record.occurrence.isNone())
      return again(open_, record.occurrence, "unfinished work on occurrence", "Finish one of them.");
    return std::nullopt;
  }

private:
  std::map<WorkId, std::string> ids_; ///< where they stand
  std::map<OccurrenceId, std::string> open_;
};

int importWork(const ImportOptions &options)
{
  if (options.reason.empty())
    return misuse("--reason", {ErrorCode::Malformed, "", "is needed: where does this work come from?", ""});
  auto table = tables::CsvTable::open(options.input, ',');
  if (!table)
    return fail(table.error());
  std::array<std::optional<std::size_t>, columns.size()> at;
  for (std::size_t i = 0; i < columns.size(); ++i)
    at[i] = table->columnCalled({columns[i]});
  if (!at[1])
    return fail({ErrorCode::Malformed, options.input, "has no column \"asset\"",
                 fmt::format("The columns are: {}; only asset is required.", fmt::join(columns, ", "))});
  ImportWork command{{}, options.reason};
  Repetitions isRepeated;
  for (;;) {
    const auto more = table->next();
    if (!more)
      return fail(more.error());
    if (!*more)
      break;
    auto record = recordOf(*table, at);
    if (!record)
      return fail(record.error());
    if (const auto problem = isRepeated(*record, *table))
      return fail(*problem);
    command.records.push_back(std::move(*record));
  }
  const std::size_t count = command.records.size();
  return report(act(options.acting, command), fmt::format("{} records are in.", count));
}

} // namespace

void addWork(CLI::App &program, Action &chosen)
{
  CLI::App *work = program.add_subcommand("work", "What was done about alarms: records of work");
  work->footer("Example:\n  andonctl work list --store plant.db");
  work->require_subcommand(1);
  const auto listing = std::make_shared<ListOptions>();
  CLI::App *shown = addCommand(*work, chosen, "list", "Every record, oldest first", "andonctl work list --store plant.db", listing, list);
  addStore(shown, listing->store);
  shown->add_flag("--json", listing->json, "As JSON");
  const auto exporting = std::make_shared<ListOptions>();
  CLI::App *out =
      addCommand(*work, chosen, "export", "Every record as CSV", "andonctl work export --store plant.db > work.csv", exporting, exportWork);
  addStore(out, exporting->store);
  const auto importing = std::make_shared<ImportOptions>();
  CLI::App *in = addCommand(
      *work, chosen, "import", "Takes records from a CSV file: one with an id takes the place of the record of that id",
      "andonctl work import --store plant.db --input work.csv --by eng1 --reason \"from the old system\"", importing, importWork);
  addActing(in, importing->acting);
  in->add_option("--input", importing->input, "The CSV file")->type_name("FILE")->required();
  in->add_option("--reason", importing->reason, "Why, and where it comes from")->type_name("TEXT");
}

} // namespace andon::ctl
