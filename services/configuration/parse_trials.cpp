// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/nearest_name.h"
#include "services/configuration/rule_check.h"
#include "services/configuration/site_parser.h"

#include <algorithm>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

const std::string file = "trials.toml";

void readTime(TableReader &reader, std::string_view key, UtcTime &into)
{
  std::string text;
  if (!reader.text(key, text, Need::Required))
    return;
  if (const auto time = fromIso8601(text))
    into = *time;
  else
    reader.problem(key, fmt::format("has the time \"{}\"", text), "Write it like 2026-11-21T22:00:00Z.");
}

template <class Key>
void readKey(TableReader &reader, std::string_view name, Key &into, int count)
{
  std::string word;
  if (!reader.text(name, word))
    return;
  std::vector<std::string> known;
  for (int i = 0; i < count; ++i) {
    known.emplace_back(keyOf(static_cast<Key>(i)));
    if (word == known.back()) {
      into = static_cast<Key>(i);
      return;
    }
  }
  reader.problem(name, fmt::format("has \"{}\" as its {}", word, name), didYouMean(word, known, "It is one of " + listed(known) + "."));
}

void readCount(TableReader &reader, std::string_view key, std::uint64_t &into, std::uint64_t most)
{
  int number = 0;
  if (reader.integer(key, number, 0, static_cast<int>(most)))
    into = static_cast<std::uint64_t>(number);
}

bool readRate(TableReader &reader, std::string_view key, double &into)
{
  if (!reader.number(key, into))
    return false;
  if (into < 0.0)
    reader.problem(key, fmt::format("has {} = {}, which must be 0 or more", key, into), "Correct it.");
  return true;
}

void checkLength(TableReader &reader, std::string_view key, Duration length)
{
  if (length > longestTrial)
    reader.problem(key, fmt::format("has {} = \"{}\", which is too long", key, toText(length)),
                   fmt::format("It may be {} at most.", toText(longestTrial)));
}

/// The rule as it would be put back has to be one that may stand in rules.toml.
void checkBefore(TableReader &reader, const Rule &rule, const TunedParts &before, const Site &site)
{
  for (RuleProblem &problem : checkSettings(withTunedParts(rule, before), site))
    reader.problem(problem.key == "deadband" || problem.key == "count" ? problem.key : "limit",
                   fmt::format("would put back a rule that {}", problem.detail), std::move(problem.remedy));
}

void parseTrial(const toml::table &table, UniqueNames &rules, Site &site, Problems &problems)
{
  TableReader reader{table, file, "a trial", problems};
  RuleTrial trial;
  std::string rule;
  const Rule *known = nullptr;
  if (reader.text("rule", rule, Need::Required)) {
    reader.setTitle(fmt::format("trial of the rule \"{}\"", rule));
    rules.claim(reader, "rule", rule, file);
    known = findRule(site, RuleId{rule});
    if (known == nullptr)
      reader.problem("rule", fmt::format("names the rule \"{}\", which the site does not have", rule), "Take the trial out.");
    else if (!tunedPartsOf(*known))
      reader.problem("rule", "is of a rule that is not one limit of one stream", "Only such rules are tried. Take the trial out.");
  }
  trial.rule = RuleId{rule};
  readKey(reader, "state", trial.state, 3);
  readTime(reader, "from", trial.from);
  readTime(reader, "until", trial.until);
  std::string person;
  reader.text("person", person);
  trial.person = PersonId{person};
  reader.text("reason", trial.reason);
  reader.duration("length", trial.terms.length, shortestTrial);
  checkLength(reader, "length", trial.terms.length);
  // Of one that has ended `until` is when it did, by whatever clock there was.
  if (trial.state == RuleTrial::State::Running && (trial.until <= trial.from || trial.until - trial.from > longestTrial))
    reader.problem("until", "does not end within 90 days after its beginning", "Correct one of the times, or take the trial out.");
  if (double most = 0.0; readRate(reader, "most_per_day", most))
    trial.terms.mostPerDay = most;
  readCount(reader, "most_missed", trial.terms.mostMissed, mostMissedOfTrial);
  if (Duration most{}; reader.duration("most_later", most, Duration::zero())) {
    trial.terms.mostLater = most;
    checkLength(reader, "most_later", most);
  }
  const bool hasLimit = reader.number("limit", trial.before.limit, Need::Required);
  reader.flag("limit_of_package", trial.before.ofPackage);
  reader.number("deadband", trial.before.deadband);
  reader.duration("on_delay", trial.before.onDelay, Duration::zero());
  reader.duration("off_delay", trial.before.offDelay, Duration::zero());
  reader.integer("count", trial.before.count.samples, 1, mostCounted);
  reader.duration("window", trial.before.count.window, Duration::zero());
  if (known != nullptr && hasLimit && tunedPartsOf(*known) && trial.state == RuleTrial::State::Running)
    checkBefore(reader, *known, trial.before, site);
  readKey(reader, "breach", trial.breach, trialBreachCount);
  readRate(reader, "per_day", trial.perDay);
  readCount(reader, "missed", trial.missed, std::numeric_limits<int>::max());
  reader.duration("later", trial.later, Duration::zero());
  reader.reportUnknownKeys();
  site.trials.push_back(std::move(trial));
}

} // namespace

void parseTrialsFile(const toml::table &root, Site &site, Problems &problems)
{
  TableReader reader{root, file, "the file", problems};
  UniqueNames rules;
  for (const toml::table *trial : reader.tables("trial"))
    parseTrial(*trial, rules, site, problems);
  reader.reportUnknownKeys();
}

} // namespace andon::configuration
