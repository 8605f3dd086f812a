// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/rule_changes.h"

#include "services/configuration/rule_check.h"
#include "services/configuration/site_files.h"

#include <algorithm>
#include <utility>

namespace andon::engine {
namespace {

std::string subjectOf(const AssetId &asset, const RuleId &rule)
{
  return asset.text() + " " + rule.text();
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
  for (const configuration::RuleProblem &problem : configuration::checkReferences(rule, site))
    return failure(ErrorCode::NotFound, subject, problem.detail, problem.remedy);
  if (rule.priorityByMatrix && rule.rationalisation.severity)
    rule.priority = priorityFor(site.priorityMatrix, *rule.rationalisation.severity, rule.rationalisation.timeToRespond);
  return {};
}

Result<Site> readable(Site site)
{
  const auto reading = configuration::parseSite(configuration::writeSite(site));
  if (!reading.problems.empty())
    return tl::unexpected<Error>(reading.problems.front());
  return site;
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
  return readable(std::move(site));
}

Result<Site> after(Site site, const ChangeRule &change)
{
  const auto present = std::find_if(site.rules.begin(), site.rules.end(), [&](const Rule &rule) { return rule.id == change.rule.id; });
  if (present == site.rules.end() || present->asset != change.rule.asset)
    return failure(ErrorCode::NotFound, subjectOf(change.rule.asset, change.rule.id), "is not a rule of this site");
  *present = change.rule;
  if (const auto valid = settle(site, *present); !valid)
    return tl::unexpected<Error>(valid.error());
  return readable(std::move(site));
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
