// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/cmd_site_adoption.h"

#include "app/andonctl/acting.h"
#include "services/configuration/site_files.h"
#include "services/engine/store_socket.h"
#include "services/storage/operations_store.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::json;

struct UnknownOptions {
  std::string store;
  bool json = false;
};

struct AdoptOptions {
  Acting acting;
  std::vector<std::string> assets;
  std::string kind;
  bool all = false;
  std::optional<std::string> asKind;
  std::optional<std::string> name;
  std::optional<std::string> contract;
  std::optional<std::string> area;
  bool noRules = false;
  std::string reason;
};

struct AlwaysOptions {
  Acting acting;
  StandingAdoption adoption;
  std::string broker;
  std::string contract;
  bool noRules = false;
  bool end = false;
  std::string reason;
};

struct IgnoreOptions {
  Acting acting;
  IgnoredSource source;
  std::string broker;
  bool end = false;
  std::string reason;
};

/// What the store's running owner hears and does not know.
Result<json> unknownOf(const std::string &store)
{
  auto client = engine::StoreClient::connect(store);
  if (!client)
    return failure(ErrorCode::Unavailable, store, "has no console or engine running on it, and only a running one hears what is unknown",
                   "Start one: andonctl engine --store " + store);
  const auto answer = (*client)->askUnknown();
  if (!answer)
    return tl::unexpected<Error>(answer.error());
  json list = json::parse(*answer, nullptr, false);
  if (!list.is_object() || !list.contains("proposals"))
    return failure(ErrorCode::Malformed, store, "has an owner of another version of Andon");
  return list;
}

int listUnknown(const UnknownOptions &options)
{
  const auto list = unknownOf(options.store);
  if (!list)
    return fail(list.error());
  if (options.json) {
    fmt::print("{}\n", list->dump(2, ' ', false, json::error_handler_t::replace));
    return succeeded;
  }
  for (const json &each : list->at("proposals")) {
    const std::string kind = each.value("kind", "");
    fmt::print("{:20}  {:28}  {:>8} messages  {:>3} %  {}\n", oneLine(each.value("asset", "")), oneLine(each.value("topic", "")),
               each.value("messages", 0ULL), each.value("certainty", 0),
               oneLine(fmt::format("{}, {}, {} {}streams, {} rules", each.value("name", ""), kind.empty() ? "of no kind" : kind,
                                   each.at("streams").size(), each.value("known", false) ? "new " : "", each.at("rules").size())));
  }
  if (list->at("proposals").empty())
    fmt::print("Nothing that is heard is unknown.\n");
  if (const auto more = list->value("not_shown", 0ULL); more > 0)
    fmt::print("{} more are not shown.\n", more);
  if (const auto left = list->value("left_out", 0ULL); left > 0)
    fmt::print("{} messages came under names for which there was no room, or that no site can hold.\n", left);
  return succeeded;
}

struct Size {
  std::size_t assets = 0;
  std::size_t streams = 0;
  std::size_t rules = 0;
};

/// How large the store's site is; nothing where it cannot be read.
Size sizeOf(const std::string &store)
{
  Size size;
  auto reader = storage::OperationsReader::open(store);
  if (!reader)
    return size;
  const auto version = (*reader)->newestSite();
  if (!version || !*version)
    return size;
  const Site site = configuration::parseSite((*version)->files).site;
  size.assets = site.assets.size();
  size.rules = site.rules.size();
  for (const Asset &asset : site.assets)
    size.streams += asset.streams.size();
  return size;
}

AdoptionChoice choiceFor(const std::string &asset, const AdoptOptions &options)
{
  AdoptionChoice choice;
  choice.asset = AssetId{asset};
  choice.name = options.name;
  choice.kind = options.asKind;
  if (options.contract)
    choice.contract = ContractId{*options.contract};
  if (options.area)
    choice.area = AreaId{*options.area};
  return choice;
}

int adopt(const AdoptOptions &options)
{
  const int ways = (options.assets.empty() ? 0 : 1) + (options.kind.empty() ? 0 : 1) + (options.all ? 1 : 0);
  if (ways != 1)
    return misuse("--asset", {ErrorCode::Malformed, "", "say what is adopted: one of --asset, --kind and --all", {}});
  if (options.name && options.assets.size() != 1)
    return misuse("--name", {ErrorCode::Malformed, "", "is for one --asset only", {}});
  AdoptSources command;
  command.reason = options.reason;
  command.withRules = !options.noRules;
  for (const std::string &asset : options.assets)
    command.assets.push_back(choiceFor(asset, options));
  if (options.assets.empty() && (options.asKind || options.contract || options.area)) {
    // What is wanted otherwise is said of each.
    const auto list = unknownOf(options.acting.store);
    if (!list)
      return fail(list.error());
    for (const json &each : list->at("proposals"))
      if ((options.all || each.value("kind", "") == options.kind) && !each.at("streams").empty())
        command.assets.push_back(choiceFor(each.value("asset", ""), options));
    if (command.assets.empty())
      return fail({ErrorCode::NotFound, options.acting.store, "has nothing like that waiting to be adopted", {}});
  } else {
    command.kind = options.kind;
    command.all = options.all;
  }
  const Size before = sizeOf(options.acting.store);
  const auto outcome = act(options.acting, command);
  const Size after = sizeOf(options.acting.store);
  return report(outcome, fmt::format("Adopted: {} new assets, {} streams, {} rules.", after.assets - before.assets,
                                     after.streams - before.streams, after.rules - before.rules));
}

int always(const AlwaysOptions &options)
{
  ChangeAdoption command;
  command.reason = options.reason;
  if (options.end) {
    command.endAdopt.push_back(options.adoption.id);
    return report(act(options.acting, command), fmt::format("{} no longer adopts anything. What it adopted stays.", options.adoption.id));
  }
  StandingAdoption adoption = options.adoption;
  adoption.broker = BrokerId{options.broker};
  adoption.contract = ContractId{options.contract};
  adoption.rules = !options.noRules;
  command.adopt.push_back(std::move(adoption));
  return report(act(options.acting, command), fmt::format("{} adopts from now on.", options.adoption.id));
}

int ignore(const IgnoreOptions &options)
{
  IgnoredSource source = options.source;
  source.broker = BrokerId{options.broker};
  ChangeAdoption command;
  command.reason = options.reason;
  (options.end ? command.endIgnore : command.ignore).push_back(std::move(source));
  return report(act(options.acting, command), options.end ? "It is proposed again when it is heard." : "It is not proposed any more.");
}

CLI::Option *addReason(CLI::App *command, std::string &into)
{
  return command->add_option("--reason", into, "Why; stands with the version")->required();
}

} // namespace

void addSiteAdoption(CLI::App &site, Action &chosen)
{
  auto listing = std::make_shared<UnknownOptions>();
  CLI::App *command = addCommand(site, chosen, "unknown", "What is heard and is no part of the site, with what it would be",
                                 "andonctl site unknown --store plant.db", listing, listUnknown);
  addStore(command, listing->store);
  command->add_flag("--json", listing->json, "Print one JSON object");

  auto adopting = std::make_shared<AdoptOptions>();
  command = addCommand(site, chosen, "adopt", "Makes what is heard and unknown a part of the site, with the rules of its kind",
                       "andonctl site adopt --store plant.db --asset COMP-07 --by okafor --reason \"new compressor\"", adopting, adopt);
  addActing(command, adopting->acting);
  command->add_option("--asset", adopting->assets, "This one; may be given several times")->type_name("ID");
  command->add_option("--kind", adopting->kind, "All that are proposed as this kind");
  command->add_flag("--all", adopting->all, "All that is proposed");
  command->add_option("--as-kind", adopting->asKind, "As this kind, instead of the proposed one");
  command->add_option("--name", adopting->name, "What people read (with one --asset)");
  command->add_option("--contract", adopting->contract, "With this contract; \"\" for none")->type_name("ID");
  command->add_option("--area", adopting->area, "In this area; a new one is made")->type_name("ID");
  command->add_flag("--no-rules", adopting->noRules, "Without the rules of its kind");
  addReason(command, adopting->reason);

  auto standing = std::make_shared<AlwaysOptions>();
  command = addCommand(site, chosen, "always", "Lets the engine adopt by itself what a kind or topic is proposed for, or ends that",
                       "andonctl site always --store plant.db --id pumps --kind pump --certainty 80 --by okafor --reason \"line 3\"",
                       standing, always);
  addActing(command, standing->acting);
  command->add_option("--id", standing->adoption.id, "Its name in the site")->required();
  command->add_option("--kind", standing->adoption.kind, "What is proposed as this kind; with --certainty 0, adopted as it");
  command->add_option("--topic", standing->adoption.topic, "Heard under this MQTT filter")->type_name("FILTER");
  command->add_option("--broker", standing->broker, "Heard from this broker")->type_name("ID");
  command->add_option("--certainty", standing->adoption.certainty, "Percent that the proposal has to reach (default: 80)")
      ->check(CLI::Range(0, 100));
  command->add_option("--contract", standing->contract, "With this contract, instead of the proposed one")->type_name("ID");
  command->add_flag("--no-rules", standing->noRules, "Without the rules of its kind");
  command->add_option("--most-per-hour", standing->adoption.mostPerHour, "Assets in an hour (default: 60)")->check(CLI::Range(1, 1000));
  command->add_flag("--end", standing->end, "End the standing adoption of this --id");
  addReason(command, standing->reason);

  auto ignoring = std::make_shared<IgnoreOptions>();
  command = addCommand(site, chosen, "ignore", "Stops proposing assets or streams by name, or begins again",
                       "andonctl site ignore --store plant.db --asset 'TEST-*' --by okafor --reason \"the lab's\"", ignoring, ignore);
  addActing(command, ignoring->acting);
  command->add_option("--asset", ignoring->source.asset, "Its id; * stands for any characters")->type_name("PATTERN")->required();
  command->add_option("--stream", ignoring->source.stream, "Only streams of this name")->type_name("PATTERN");
  command->add_option("--broker", ignoring->broker, "Only from this broker")->type_name("ID");
  command->add_flag("--end", ignoring->end, "Propose it again; named as it was ignored");
  addReason(command, ignoring->reason);
}

} // namespace andon::ctl
