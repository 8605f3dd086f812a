// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/feedback_on_store.h"

#include "app/andonctl/acting.h"
#include "app/andonctl/present_site.h"
#include "services/engine/system_clock.h"
#include "services/storage/operations_store.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::ordered_json;

struct VerdictOptions {
  Acting acting;
  std::int64_t occurrence = 0;
  std::string verdict;
  std::string note;
  bool json = false;
};

struct ListOptions {
  std::string store;
  int limit = 20;
  std::int64_t before = 0;
  bool disputed = false;
  bool json = false;
};

struct TakeBackOptions {
  Acting acting;
  std::string asset;
  std::string rule;
  std::string reason;
};

ordered_json timeOrNull(UtcTime time)
{
  return time == noTime ? ordered_json(nullptr) : ordered_json(toIso8601(time));
}

void printJson(const ordered_json &json)
{
  fmt::print("{}\n", json.dump(2, ' ', false, ordered_json::error_handler_t::replace));
}

int giveVerdict(const VerdictOptions &options)
{
  if (options.acting.store.empty() || options.occurrence <= 0 || options.verdict.empty() || options.acting.by.empty())
    return misuse("feedback", {ErrorCode::Malformed, "", "needs --store, --occurrence, --verdict and --by, or a subcommand",
                               "See: andonctl feedback --help"});
  auto reader = storage::OperationsReader::open(options.acting.store);
  if (!reader)
    return fail(reader.error());
  const auto occurrence = (*reader)->occurrence(OccurrenceId{options.occurrence});
  if (!occurrence)
    return fail(occurrence.error());
  if (!*occurrence)
    return fail({ErrorCode::NotFound, options.acting.store, "has no occurrence " + std::to_string(options.occurrence),
                 "See: andonctl alarms list --store FILE"});
  const OccurrenceLabel label = occurrenceLabelFrom(options.verdict).value_or(OccurrenceLabel::Unknown); // "unsure"
  const auto outcome = act(options.acting, LabelOccurrence{(*occurrence)->alarm, (*occurrence)->id, label, options.note});
  if (!options.json || !outcome || std::holds_alternative<Refused>(*outcome))
    return report(outcome, "Kept.");
  printJson({{"occurrence", options.occurrence},
             {"verdict", options.verdict},
             {"person", options.acting.by},
             {"saved", std::holds_alternative<Done>(*outcome)}});
  return succeeded;
}

ordered_json jsonOf(const LabelEvidence &evidence)
{
  return {{"time", toIso8601(evidence.time)},
          {"person", evidence.person.text()},
          {"roles", evidence.roles},
          {"label", keyOf(evidence.label)},
          {"note", evidence.note},
          {"seconds_after_raise", std::chrono::duration<double>(evidence.time - evidence.raisedAt).count()},
          {"value", evidence.value},
          {"worst", evidence.worst},
          {"unit", evidence.unit},
          {"stream", evidence.stream},
          {"site_version", evidence.siteVersion},
          {"contract", evidence.contract},
          {"predictor", evidence.predictor},
          {"package", evidence.package},
          {"rule", evidence.rule.empty() ? ordered_json(nullptr) : ordered_json::parse(evidence.rule, nullptr, false)}};
}

void print(const JudgedOccurrence &row)
{
  fmt::print("{:>6}  {}  {:12} {:32} {}\n", row.occurrence.id.number(), toIso8601(row.occurrence.raisedAt),
             oneLine(row.occurrence.alarm.asset.text()), oneLine(row.occurrence.alarm.rule.text()), row.disputed ? "disputed" : "");
  for (const LabelOpinion &opinion : row.opinions)
    fmt::print("        {}  {:12} {:9} {}\n", toIso8601(opinion.time), oneLine(opinion.person.text()), keyOf(opinion.label),
               oneLine(opinion.note));
}

int list(const ListOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  const auto page = (*reader)->feedback({OccurrenceId{options.before}, options.limit, options.disputed});
  if (!page)
    return fail(page.error());
  ordered_json rows = ordered_json::array();
  for (const JudgedOccurrence &row : page->rows) {
    if (!options.json) {
      print(row);
      continue;
    }
    const auto evidence = (*reader)->evidence(row.occurrence.id);
    if (!evidence)
      return fail(evidence.error());
    ordered_json opinions = ordered_json::array(), formedOn = ordered_json::array();
    for (const LabelOpinion &opinion : row.opinions)
      opinions.push_back(
          {{"person", opinion.person.text()}, {"time", toIso8601(opinion.time)}, {"label", keyOf(opinion.label)}, {"note", opinion.note}});
    for (const LabelEvidence &each : *evidence)
      formedOn.push_back(jsonOf(each));
    rows.push_back({{"occurrence", row.occurrence.id.number()},
                    {"asset", row.occurrence.alarm.asset.text()},
                    {"rule", row.occurrence.alarm.rule.text()},
                    {"raised", timeOrNull(row.occurrence.raisedAt)},
                    {"returned", timeOrNull(row.occurrence.returnedAt)},
                    {"disputed", row.disputed},
                    {"opinions", std::move(opinions)},
                    {"evidence", std::move(formedOn)}});
  }
  if (options.json)
    printJson(rows);
  else if (page->rows.empty())
    fmt::print("Nobody has judged {} yet.\n", options.disputed ? "an occurrence otherwise than somebody else" : "an occurrence");
  if (!options.json && !page->next.isNone())
    fmt::print("Older ones: --before {}\n", page->next.number());
  return succeeded;
}

int listQuietened(const ListOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  const auto all = (*reader)->quietenings();
  if (!all)
    return fail(all.error());
  const auto present = presentSite(options.store);
  if (!present)
    return fail(present.error());
  const UtcTime now = engine::SystemClock{}.utc();
  ordered_json rows = ordered_json::array();
  for (const Quietening &each : *all) {
    const QuietBounds bounds = boundsOf(each, present->site.quietening);
    const bool inForce = each.end == QuieteningEnd::None && each.until > now;
    const std::string state = inForce ? "in force" : each.end == QuieteningEnd::None ? "expired" : keyOf(each.end);
    if (!options.json) {
      fmt::print("{:>5}  {:12} {:32} up to {:g} beyond {:g} for {}, until {}  {}\n", each.id.number(), oneLine(each.alarm.asset.text()),
                 oneLine(each.alarm.rule.text()), bounds.excess, each.limit,
                 toText(std::chrono::round<std::chrono::seconds>(bounds.lasting)), toIso8601(each.until), state);
      continue;
    }
    ordered_json verdicts = ordered_json::array();
    for (const QuietVerdict &verdict : each.verdicts)
      verdicts.push_back({{"occurrence", verdict.occurrence.number()},
                          {"person", verdict.person.text()},
                          {"time", toIso8601(verdict.time)},
                          {"verdict", verdict.isFalse ? "false" : "true"},
                          {"beyond", verdict.excess},
                          {"lasted_seconds", std::chrono::duration<double>(verdict.lasted).count()}});
    rows.push_back({{"quietening", each.id.number()},
                    {"asset", each.alarm.asset.text()},
                    {"rule", each.alarm.rule.text()},
                    {"limit", each.limit},
                    {"held_beyond_limit", bounds.excess},
                    {"held_seconds", std::chrono::duration<double>(bounds.lasting).count()},
                    {"since", timeOrNull(each.since)},
                    {"until", timeOrNull(each.until)},
                    {"in_force", inForce},
                    {"end", keyOf(each.end)},
                    {"ended_by", each.endedBy.text()},
                    {"verdicts", std::move(verdicts)}});
  }
  if (options.json)
    printJson(rows);
  else if (all->empty())
    fmt::print("No verdict has quietened an alarm yet.\n");
  return succeeded;
}

int takeBack(const TakeBackOptions &options)
{
  return report(act(options.acting, TakeBackQuietening{{AssetId{options.asset}, RuleId{options.rule}}, options.reason}),
                "Taken back: it is annunciated again.");
}

} // namespace

void addFeedbackOnStore(CLI::App &group, Action &chosen)
{
  group.footer("Example:\n  andonctl feedback --store plant.db --occurrence 17 --verdict false --by tech1 --password-file pw");
  auto verdict = std::make_shared<VerdictOptions>();
  group.add_option("--store", verdict->acting.store, "The store's operations file (X.db)")->type_name("FILE");
  group.add_option("--occurrence", verdict->occurrence, "What is judged: its number in the journal")->type_name("ID");
  group.add_option("--verdict", verdict->verdict, "What was behind it; in place of what you said before")
      ->check(CLI::IsMember({"false", "true", "nuisance", "unsure"}));
  group.add_option("--by", verdict->acting.by, "Who judges: a sign-in name of this store")->type_name("NAME");
  group.add_option("--password-file", verdict->acting.passwordFile, "First line: the password (default: asked for)")->type_name("FILE");
  group.add_option("--note", verdict->note, "In your own words")->type_name("TEXT");
  group.add_flag("--json", verdict->json, "Print what was kept as JSON");
  // Runs for its subcommands too, which have chosen by then.
  group.callback([&group, &chosen, verdict] {
    if (group.get_subcommands().empty())
      chosen = [verdict] { return giveVerdict(*verdict); };
  });

  auto listing = std::make_shared<ListOptions>();
  CLI::App *command = addCommand(group, chosen, "list", "Occurrences with what people hold of them, the newest first",
                                 "andonctl feedback list --store plant.db --disputed", listing, list);
  addStore(command, listing->store);
  command->add_option("--limit", listing->limit, "Rows at most")->check(CLI::Range(1, 200))->capture_default_str()->type_name("N");
  command->add_option("--before", listing->before, "Only occurrences before this one")->type_name("ID");
  command->add_flag("--disputed", listing->disputed, "Only those on which people disagree");
  command->add_flag("--json", listing->json, "Print a JSON list, with what each opinion was formed on");

  auto quietened = std::make_shared<ListOptions>();
  command = addCommand(group, chosen, "quietened", "Alarms that verdicts hold back: how far, how long, until when, by whose word",
                       "andonctl feedback quietened --store plant.db", quietened, listQuietened);
  addStore(command, quietened->store);
  command->add_flag("--json", quietened->json, "Print a JSON list");

  auto taking = std::make_shared<TakeBackOptions>();
  command =
      addCommand(group, chosen, "take-back", "Lets a quietened alarm be annunciated again; the verdicts stay",
                 "andonctl feedback take-back --store plant.db --asset PUMP-14 --rule pump-14-flow-low --by lindqvist", taking, takeBack);
  addActing(command, taking->acting);
  command->add_option("--asset", taking->asset, "The alarm's asset")->required();
  command->add_option("--rule", taking->rule, "The alarm's rule")->required();
  command->add_option("--reason", taking->reason, "Why");
}

} // namespace andon::ctl
