// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "services/storage/operations_store.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct VerifyOptions {
  std::string store;
  bool json = false;
};

struct ListOptions {
  std::string store;
  int limit = 50;
  std::int64_t before = 0;
  bool json = false;
};

int verify(const VerifyOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  const auto verdict = (*reader)->verifyAudit();
  if (!verdict)
    return fail(verdict.error());
  const bool isWhole = verdict->firstBroken == 0;
  if (options.json)
    fmt::print("{}\n",
               nlohmann::ordered_json{
                   {"records", verdict->records}, {"whole", isWhole}, {"first_broken", verdict->firstBroken}, {"what", verdict->what}}
                   .dump());
  if (!isWhole)
    return fail({ErrorCode::Corrupt, fmt::format("{}: audit record {}", options.store, verdict->firstBroken), verdict->what,
                 "Keep the file as it is and compare it with a backup."});
  if (!options.json)
    fmt::print("The audit chain is whole: {} records.\n", verdict->records);
  return succeeded;
}

int list(const ListOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  const auto records = (*reader)->audit({options.before, options.limit});
  if (!records)
    return fail(records.error());
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const AuditRecord &record : *records)
    if (options.json)
      rows.push_back({{"sequence", record.sequence},
                      {"time", toIso8601(record.time)},
                      {"person", record.person.text()},
                      {"action", record.action},
                      {"subject", record.subject},
                      {"detail", record.detail},
                      {"outcome", record.outcome}});
    else
      fmt::print("{:>6}  {}  {:<12} {:<26} {}  {}\n", record.sequence, toIso8601(record.time),
                 record.person.empty() ? "(console)" : oneLine(record.person.text()), record.action, oneLine(record.subject),
                 oneLine(record.outcome));
  if (options.json)
    fmt::print("{}\n", rows.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
  return succeeded;
}

} // namespace

void addAudit(CLI::App &program, Action &chosen)
{
  CLI::App *audit = program.add_subcommand("audit", "The record of who did what");
  audit->footer("Example:\n  andonctl audit verify --store a.db");
  audit->require_subcommand(1);

  auto toVerify = std::make_shared<VerifyOptions>();
  CLI::App *command = addCommand(*audit, chosen, "verify", "Checks the chain of audit records and names the first one that does not fit",
                                 "andonctl audit verify --store a.db", toVerify, verify);
  command->add_option("--store", toVerify->store, "The operations file")->type_name("FILE")->required();
  command->add_flag("--json", toVerify->json, "Print one JSON object");

  auto toList = std::make_shared<ListOptions>();
  command =
      addCommand(*audit, chosen, "list", "The latest records, newest first", "andonctl audit list --store a.db --limit 20", toList, list);
  command->add_option("--store", toList->store, "The operations file")->type_name("FILE")->required();
  command->add_option("--limit", toList->limit, "How many at most")->check(CLI::Range(1, 200))->capture_default_str();
  command->add_option("--before", toList->before, "Only records with a smaller number")->check(CLI::PositiveNumber);
  command->add_flag("--json", toList->json, "Print a JSON list");
}

} // namespace andon::ctl
