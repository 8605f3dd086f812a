// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/rule_changes.h"

#include "services/configuration/rule_check.h"
#include "services/configuration/site_extras_writer.h"
#include "services/configuration/site_files.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace andon::engine {
namespace {

std::string subjectOf(const AssetId &asset, const RuleId &rule)
{
  return asset.text() + " " + rule.text();
}

/// Whether a predictor's package runs and says a limit: a running site has 0 or the largest number otherwise.
bool knowsLimit(const TunedParts &parts)
{
  return parts.limit != 0.0 && parts.limit != std::numeric_limits<double>::max();
}

/// Looks up what the rule names, and its priority where the matrix gives it.
Result<void> settle(const Site &site, Rule &rule)
{
  const std::string subject = subjectOf(rule.asset, rule.id);
  if (std::holds_alternative<ConsoleCondition>(rule.condition))
    return failure(ErrorCode::Malformed, subject, "looks at the console itself, which no rule of a site does");
  if (std::holds_alternative<SensorCondition>(rule.condition))
    return failure(ErrorCode::Malformed, subject, "looks at the health of a sensor, which no rule of a site does",
                   "Change the settings under [asset.stream.health] or [health].");
  if (auto *says = std::get_if<PredictorCondition>(&rule.condition)) {
    says->stream = scoreStreamOf(rule.asset, says->predictor);
    if (says->limitOfPackage)
      says->limit = 0.0; // what runs knows it, the site does not
  }
  for (const configuration::RuleProblem &problem : configuration::checkReferences(rule, site))
    return failure(ErrorCode::NotFound, subject, problem.detail, problem.remedy);
  if (rule.priorityByMatrix && rule.rationalisation.severity)
    rule.priority = priorityFor(site.priorityMatrix, *rule.rationalisation.severity, rule.rationalisation.timeToRespond);
  return {};
}

/// What the rules say has to be readable again from the files of the site. Only they are written and read here, with the
/// assets that they name: a plant of 2,000 assets must not wait for one rule.
Result<void> readBack(const Site &site, const std::vector<Rule> &rules)
{
  Site part;
  part.name = site.name;
  part.window = site.window;
  part.priorityMatrix = site.priorityMatrix;
  part.areas = site.areas;
  part.contracts = site.contracts;
  part.predictors = site.predictors;
  std::set<AssetId> named;
  for (const Rule &rule : rules) {
    named.insert(rule.asset);
    for (const StreamId &stream : streamsOf(rule))
      named.insert(stream.asset);
  }
  for (const Asset &asset : site.assets)
    if (named.contains(asset.id))
      part.assets.push_back(asset);
  for (const Rule &rule : rules) {
    part.rules = {rule};
    auto reading = configuration::parseSite(configuration::writeSite(part));
    if (reading.problems.empty())
      continue;
    // Who stands at a screen has typed no file: the rule is named, not the line.
    Error problem = std::move(reading.problems.front());
    problem.subject = subjectOf(rule.asset, rule.id);
    return tl::unexpected<Error>(std::move(problem));
  }
  return {};
}

Result<Site> after(Site site, const AddRules &change)
{
  if (change.rules.empty())
    return failure(ErrorCode::Malformed, "add_rules", "names no rule");
  for (const Rule &rule : change.rules) {
    const std::string subject = subjectOf(rule.asset, rule.id);
    if (findRule(site, rule.id) != nullptr)
      return failure(ErrorCode::Conflict, subject, "there is a rule of this name", "Choose another name for it.");
    if (findAsset(site, rule.asset) == nullptr)
      return failure(ErrorCode::NotFound, subject, "its asset is not part of this site");
    site.rules.push_back(rule);
    if (const auto valid = settle(site, site.rules.back()); !valid)
      return tl::unexpected<Error>(valid.error());
  }
  const auto added = site.rules.end() - static_cast<std::ptrdiff_t>(change.rules.size());
  if (const auto valid = readBack(site, {added, site.rules.end()}); !valid)
    return tl::unexpected<Error>(valid.error());
  return site;
}

Result<Site> after(Site site, const ChangeRule &change)
{
  const auto present = std::find_if(site.rules.begin(), site.rules.end(), [&](const Rule &rule) { return rule.id == change.rule.id; });
  if (present == site.rules.end() || present->asset != change.rule.asset)
    return failure(ErrorCode::NotFound, subjectOf(change.rule.asset, change.rule.id), "is not a rule of this site");
  *present = change.rule;
  if (const auto valid = settle(site, *present); !valid)
    return tl::unexpected<Error>(valid.error());
  if (const auto valid = readBack(site, {*present}); !valid)
    return tl::unexpected<Error>(valid.error());
  return site;
}

Result<Site> after(Site site, const RemoveRule &change)
{
  const auto removed = std::erase_if(site.rules, [&](const Rule &rule) { return alarmId(rule) == change.alarm; });
  if (removed == 0)
    return failure(ErrorCode::NotFound, subjectOf(change.alarm.asset, change.alarm.rule), "is not a rule of this site");
  std::erase_if(site.guidance,
                [&](const Guidance &guidance) { return guidance.of == Guidance::Of::Rule && guidance.name == change.alarm.rule.text(); });
  return site;
}

} // namespace

std::optional<RuleChange> ruleChangeOf(const Command &command)
{
  if (const auto *change = std::get_if<AddRules>(&command))
    return *change;
  if (const auto *change = std::get_if<ChangeRule>(&command))
    return *change;
  if (const auto *change = std::get_if<RemoveRule>(&command))
    return *change;
  return std::nullopt;
}

Command commandOf(const RuleChange &change)
{
  return std::visit([](const auto &each) -> Command { return each; }, change);
}

const std::string &reasonOf(const RuleChange &change)
{
  return std::visit([](const auto &each) -> const std::string & { return each.reason; }, change);
}

Result<Site> siteAfter(const Site &site, const RuleChange &change)
{
  return std::visit([&](const auto &each) { return after(site, each); }, change);
}

Result<void> settleTrials(Site &changed, const Site &running, const RuleChange &change, const PersonId &person, UtcTime now)
{
  const auto end = [&changed](const RuleId &rule) {
    std::erase_if(changed.trials, [&rule](const RuleTrial &trial) { return trial.rule == rule; });
  };
  if (const auto *removed = std::get_if<RemoveRule>(&change))
    end(removed->alarm.rule);
  const auto *command = std::get_if<ChangeRule>(&change);
  if (command == nullptr)
    return {};
  end(command->rule.id);
  if (!command->trial)
    return {};
  const std::string subject = subjectOf(command->rule.asset, command->rule.id);
  const TrialTerms &terms = *command->trial;
  const Rule *before = findRule(running, command->rule.id), *after = findRule(changed, command->rule.id);
  const auto parts = before == nullptr ? std::nullopt : tunedPartsOf(*before);
  auto tried = after == nullptr ? std::nullopt : tunedPartsOf(*after);
  if (!parts || !tried)
    return failure(ErrorCode::Malformed, subject, "cannot be tried: it is not one limit of one stream, or hangs on an operating mode",
                   "Change it without a trial.");
  if (parts->ofPackage && !knowsLimit(*parts))
    return failure(ErrorCode::Malformed, subject, "cannot be tried: its limit is its predictor's, which does not run",
                   "Install the predictor's package, or change it without a trial.");
  if (parts->ofPackage && tried->ofPackage)
    tried->limit = parts->limit; // the site itself does not know it
  if (*parts == *tried)
    return failure(ErrorCode::Malformed, subject, "is as it was: there is nothing to try", "Change its limit, deadband, delays or count.");
  if (terms.length < shortestTrial || terms.length > longestTrial)
    return failure(ErrorCode::Malformed, subject, "a trial lasts from 1 hour to 90 days", "Choose another length.");
  if (terms.mostMissed > mostMissedOfTrial || (terms.mostLater && (*terms.mostLater < Duration::zero() || *terms.mostLater > longestTrial)))
    return failure(ErrorCode::Malformed, subject, "the most that may be missed, or how much later, is more than a trial can last",
                   "Choose a smaller number.");
  if (terms.mostPerDay && !(std::isfinite(*terms.mostPerDay) && *terms.mostPerDay >= 0.0))
    return failure(ErrorCode::Malformed, subject, "the most activations a day are no number of 0 or more", "Correct it.");
  RuleTrial trial;
  trial.rule = command->rule.id;
  trial.before = *parts;
  trial.terms = terms;
  trial.from = std::chrono::floor<std::chrono::milliseconds>(now);
  trial.until = trial.from + terms.length;
  trial.person = person;
  trial.reason = command->reason;
  changed.trials.push_back(std::move(trial));
  return {};
}

Result<void> checkImportedTrials(const Site &present, const Site &wanted)
{
  // As the files say it: what a command gave may be finer than what they keep.
  const auto inWords = [](const RuleTrial &trial) {
    Site only;
    only.trials = {trial};
    return configuration::writeTrials(only);
  };
  for (const RuleTrial &trial : wanted.trials) {
    if (trial.state != RuleTrial::State::Running)
      continue;
    const auto runs = std::find_if(present.trials.begin(), present.trials.end(), [&](const RuleTrial &each) {
      return each.rule == trial.rule && each.state == RuleTrial::State::Running && inWords(each) == inWords(trial);
    });
    if (runs == present.trials.end())
      return failure(ErrorCode::Conflict, "trials.toml", "has a trial of the rule \"" + trial.rule.text() + "\" that does not run here",
                     "Take it out; a trial begins with a change of its rule.");
    const Rule *was = findRule(present, trial.rule), *is = findRule(wanted, trial.rule);
    if (was == nullptr || is == nullptr || *was != *is)
      return failure(ErrorCode::Conflict, "trials.toml", "goes on with the trial of the rule \"" + trial.rule.text() + "\", which changes",
                     "Take the trial out, which ends it, or leave the rule as it is.");
  }
  return {};
}

bool needsSecondPerson(const Site &site, const RuleChange &change)
{
  const auto isSafety = [&site](const RuleId &id) {
    const Rule *rule = findRule(site, id);
    return rule != nullptr && rule->safety;
  };
  if (const auto *changed = std::get_if<ChangeRule>(&change))
    return changed->rule.safety || isSafety(changed->rule.id);
  if (const auto *removed = std::get_if<RemoveRule>(&change))
    return isSafety(removed->alarm.rule);
  return false;
}

} // namespace andon::engine
