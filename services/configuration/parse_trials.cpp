// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/nearest_name.h"
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

void readCount(TableReader &reader, std::string_view key, std::uint64_t &into)
{
  int number = 0;
  if (reader.integer(key, number, 0, std::numeric_limits<int>::max()))
    into = static_cast<std::uint64_t>(number);
}

void parseTrial(const toml::table &table, UniqueNames &rules, Site &site, Problems &problems)
{
  TableReader reader{table, file, "a trial", problems};
  RuleTrial trial;
  std::string rule;
  if (reader.text("rule", rule, Need::Required)) {
    reader.setTitle(fmt::format("trial of the rule \"{}\"", rule));
    rules.claim(reader, "rule", rule, file);
    const Rule *known = findRule(site, RuleId{rule});
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
  if (double most = 0.0; reader.number("most_per_day", most))
    trial.terms.mostPerDay = most;
  readCount(reader, "most_missed", trial.terms.mostMissed);
  if (Duration most{}; reader.duration("most_later", most, Duration::zero()))
    trial.terms.mostLater = most;
  reader.number("limit", trial.before.limit, Need::Required);
  reader.number("deadband", trial.before.deadband);
  reader.duration("on_delay", trial.before.onDelay, Duration::zero());
  reader.duration("off_delay", trial.before.offDelay, Duration::zero());
  reader.integer("count", trial.before.count.samples, 1, mostCounted);
  reader.duration("window", trial.before.count.window, Duration::zero());
  readKey(reader, "breach", trial.breach, trialBreachCount);
  reader.number("per_day", trial.perDay);
  readCount(reader, "missed", trial.missed);
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
