// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/cmd_learning.h"

#include "app/andonctl/acting.h"
#include "services/engine/predictor_versions.h"
#include "services/storage/operations_store.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::ordered_json;

struct QueueOptions {
  std::string store;
  std::string predictor;
  std::string person;
  bool wantsReview = false;
  int limit = 50;
  bool json = false;
};

struct ReviewOptions {
  Acting acting;
  std::vector<std::string> items;
  std::string verdict;
  std::string reason;
};

struct ShadowOptions {
  Acting acting;
  std::string predictor;
  int version = 0;
  std::vector<std::string> assets;
  std::string reason;
  bool start = false;
  bool stop = false;
  bool show = false;
  bool json = false;
};

void printJson(const ordered_json &json)
{
  fmt::print("{}\n", json.dump(2, ' ', false, ordered_json::error_handler_t::replace));
}

int showQueue(const QueueOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  RetrainingQuery query;
  query.predictor = PredictorId{options.predictor};
  query.person = PersonId{options.person};
  query.wantsReview = options.wantsReview;
  query.limit = options.limit;
  const auto page = (*reader)->retraining(query);
  if (!page)
    return fail(page.error());
  ordered_json rows = ordered_json::array();
  for (const RetrainingItem &item : page->rows) {
    if (!options.json) {
      fmt::print("{:44} {:10} {:12} {:8} {:12} {}\n", oneLine(item.id.text()), keyOf(item.state),
                 item.hold == RetrainingHold::None ? "" : keyOf(item.hold), keyOf(item.label), oneLine(item.person.text()),
                 oneLine(item.predictor.text()));
      continue;
    }
    ordered_json steps = ordered_json::array();
    for (const RetrainingStep &step : item.steps)
      steps.push_back({{"state", keyOf(step.state)},
                       {"hold", keyOf(step.hold)},
                       {"time", toIso8601(step.time)},
                       {"person", step.person.text()},
                       {"reason", step.reason}});
    rows.push_back({{"id", item.id.text()},
                    {"predictor", item.predictor.text()},
                    {"package", item.package},
                    {"asset", item.alarm.asset.text()},
                    {"rule", item.alarm.rule.text()},
                    {"occurrence", item.occurrence.number()},
                    {"person", item.person.text()},
                    {"time", toIso8601(item.time)},
                    {"label", keyOf(item.label)},
                    {"state", keyOf(item.state)},
                    {"hold", keyOf(item.hold)},
                    {"candidate", item.candidate},
                    {"steps", std::move(steps)}});
  }
  if (options.json)
    printJson(rows);
  else
    fmt::print("{} shown, {} want a reviewer.\n", page->rows.size(), page->wantReview);
  return succeeded;
}

int review(const ReviewOptions &options)
{
  ReviewRetraining command;
  for (const std::string &item : options.items)
    command.items.emplace_back(item);
  command.state = options.verdict == "accept"   ? RetrainingState::Accepted
                  : options.verdict == "reject" ? RetrainingState::Rejected
                                                : RetrainingState::Reviewed;
  command.reason = options.reason;
  return report(act(options.acting, command), "Reviewed.");
}

int showShadows(const ShadowOptions &options)
{
  auto reader = storage::OperationsReader::open(options.acting.store);
  if (!reader)
    return fail(reader.error());
  const auto shadows = (*reader)->shadows(PredictorId{options.predictor});
  if (!shadows)
    return fail(shadows.error());
  ordered_json rows = ordered_json::array();
  for (const storage::StoredShadow &stored : *shadows) {
    const ShadowComparison &shadow = stored.comparison;
    if (options.json)
      rows.push_back({{"predictor", shadow.predictor.text()},
                      {"package", shadow.package},
                      {"champion", shadow.champion},
                      {"since", toIso8601(shadow.since)},
                      {"until", shadow.until == noTime ? ordered_json(nullptr) : ordered_json(toIso8601(shadow.until))},
                      {"problem", shadow.problem},
                      {"rows", shadow.rows},
                      {"agreements", shadow.agreements},
                      {"only_champion", shadow.onlyChampion.size()},
                      {"only_challenger", shadow.onlyChallenger.size()},
                      {"champion_a_day", shadow.championSide.raisedADay},
                      {"challenger_a_day", shadow.challengerSide.raisedADay},
                      {"champion_microseconds", shadow.championSide.meanMicroseconds},
                      {"challenger_microseconds", shadow.challengerSide.meanMicroseconds}});
    else
      fmt::print("{:20} {}  {} rows: {} alarms of both, {} of the champion alone ({:.1f} a day), {} of the challenger alone ({:.1f} a day)"
                 "{}{}\n",
                 oneLine(shadow.predictor.text()), shadow.package.substr(0, 8), shadow.rows, shadow.agreements, shadow.onlyChampion.size(),
                 shadow.championSide.raisedADay, shadow.onlyChallenger.size(), shadow.challengerSide.raisedADay,
                 shadow.until == noTime ? "" : "  stopped", shadow.problem.empty() ? "" : "  " + oneLine(shadow.problem));
  }
  if (options.json)
    printJson(rows);
  else if (shadows->empty())
    fmt::print("There are no shadows.\n");
  return succeeded;
}

int shadow(const ShadowOptions &options)
{
  if (!options.start && !options.stop)
    return showShadows(options);
  if (options.predictor.empty() || options.version == 0 || options.acting.by.empty())
    return misuse("shadow", {ErrorCode::Malformed, "", "--start and --stop need --predictor, --version and --by",
                             "See: andonctl predictors shadow --help"});
  auto reader = storage::OperationsReader::open(options.acting.store);
  if (!reader)
    return fail(reader.error());
  const auto versions = engine::knownVersions(**reader);
  if (!versions)
    return fail(versions.error());
  const auto found = std::find_if(versions->begin(), versions->end(), [&](const engine::KnownVersion &each) {
    return each.predictor.text() == options.predictor && each.number == options.version;
  });
  if (found == versions->end())
    return fail({ErrorCode::NotFound, options.predictor, fmt::format("has no version {}", options.version),
                 "See: andonctl predictors list --store FILE"});
  if (options.stop)
    return report(act(options.acting, StopShadow{found->predictor, found->package, options.reason}), "The shadow is stopped.");
  StartShadow command{found->predictor, found->package, {}, options.reason};
  for (const std::string &asset : options.assets)
    command.assets.emplace_back(asset);
  return report(act(options.acting, command), "It scores beside the champion and raises nothing.");
}

} // namespace

void addLearning(CLI::App &group, Action &chosen)
{
  auto queue = std::make_shared<QueueOptions>();
  CLI::App *command = addCommand(group, chosen, "queue", "The retraining queue: what became of people's verdicts, newest first",
                                 "andonctl predictors queue --store plant.db --wants-review", queue, showQueue);
  addStore(command, queue->store);
  command->add_option("--predictor", queue->predictor, "Only of this one");
  command->add_option("--person", queue->person, "Only what this person said");
  command->add_flag("--wants-review", queue->wantsReview, "Only what waits for a reviewer");
  command->add_option("--limit", queue->limit, "At most so many")->check(CLI::Range(1, 200));
  command->add_flag("--json", queue->json, "Print a JSON list");

  auto reviewing = std::make_shared<ReviewOptions>();
  command = addCommand(group, chosen, "review", "Takes items of the retraining queue, or does not",
                       "andonctl predictors review --store plant.db --item ID --verdict accept --by lindqvist", reviewing, review);
  addActing(command, reviewing->acting);
  command->add_option("--item", reviewing->items, "Its id in the queue; may be given again")->required();
  command->add_option("--verdict", reviewing->verdict, "accept, reject or open")
      ->required()
      ->check(CLI::IsMember({"accept", "reject", "open"}));
  command->add_option("--reason", reviewing->reason, "Why; needed for a rejection");

  auto shadowing = std::make_shared<ShadowOptions>();
  command =
      addCommand(group, chosen, "shadow", "Lets a version score beside the champion without raising anything, or shows how it does",
                 "andonctl predictors shadow --start --store plant.db --predictor risk --version 2 --by lindqvist", shadowing, shadow);
  addStore(command, shadowing->acting.store);
  command->add_option("--by", shadowing->acting.by, "Who acts: a sign-in name of this store")->type_name("NAME");
  command->add_option("--password-file", shadowing->acting.passwordFile, "First line: the password (default: asked for)")
      ->type_name("FILE");
  command->add_option("--predictor", shadowing->predictor, "Its id in the site");
  command->add_option("--version", shadowing->version, "Its number in the list")->check(CLI::PositiveNumber);
  command->add_option("--asset", shadowing->assets, "Scores only this one; may be given again (default: all)");
  command->add_option("--reason", shadowing->reason, "Why");
  CLI::Option *start = command->add_flag("--start", shadowing->start, "Begin");
  CLI::Option *stop = command->add_flag("--stop", shadowing->stop, "End; what was found stays")->excludes(start);
  command->add_flag("--show", shadowing->show, "Show what was found (default)")->excludes(start)->excludes(stop);
  command->add_flag("--json", shadowing->json, "Print a JSON list");
}

} // namespace andon::ctl
