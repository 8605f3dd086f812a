// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text_pool.h"
#include "services/configuration/nearest_name.h"
#include "services/configuration/rule_check.h"
#include "services/configuration/site_parser.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

const std::string file = "rules.toml";

struct PriorityWord {
  const char *word;
  Priority priority;
};
constexpr std::array<PriorityWord, 4> priorityWords{
    {{"urgent", Priority::Urgent}, {"high", Priority::High}, {"medium", Priority::Medium}, {"low", Priority::Low}}};

bool readPriority(const std::string &word, Priority &priority)
{
  const auto known = std::find_if(priorityWords.begin(), priorityWords.end(), [&](const PriorityWord &each) { return word == each.word; });
  if (known != priorityWords.end())
    priority = known->priority;
  return known != priorityWords.end();
}

std::string priorityRemedy(const std::string &word)
{
  return didYouMean(word, {"urgent", "high", "medium", "low"}, "It is urgent, high, medium or low.");
}

void parseSeverity(TableReader &reader, std::optional<Severity> &severity)
{
  std::string word;
  if (!reader.text("severity", word))
    return;
  for (std::size_t i = 0; i < severityWords.size(); ++i)
    if (word == severityWords.at(i))
      severity = static_cast<Severity>(i);
  if (!severity)
    reader.problem("severity", fmt::format("has the severity \"{}\"", word),
                   didYouMean(word, {severityWords.begin(), severityWords.end()}, "It is minor, major or severe."));
}

/// The one that is written wins; else the site's matrix gives it.
void parsePriority(TableReader &reader, const PriorityMatrix &matrix, Rule &rule)
{
  const Rationalisation &why = rule.rationalisation;
  rule.priorityByMatrix = !reader.has("priority") && why.severity && why.timeToRespond > Duration::zero();
  if (rule.priorityByMatrix) {
    rule.priority = priorityFor(matrix, *why.severity, why.timeToRespond);
    return;
  }
  std::string word;
  if (reader.text("priority", word, Need::Required) && !readPriority(word, rule.priority))
    reader.problem("priority", fmt::format("has the priority \"{}\"", word), priorityRemedy(word));
}

void report(TableReader &reader, std::vector<RuleProblem> problems)
{
  for (RuleProblem &problem : problems)
    reader.problem(problem.key, problem.detail, std::move(problem.remedy));
}

void parseRule(const toml::table &table, UniqueNames &ids, bool assetsAreKnown, Site &site, Problems &problems)
{
  TableReader reader{table, file, "a rule", problems};
  Rule rule;
  std::string id, asset;
  if (reader.text("id", id, Need::Required)) {
    reader.setTitle(fmt::format("rule \"{}\"", id));
    if (id.starts_with(sensorRulePrefix))
      reader.problem("id", fmt::format("begins with \"{}\", which names the alarms of sensors", sensorRulePrefix), "Choose another id.");
    else if (checkId(reader, "id", id))
      ids.claim(reader, "id", id, file);
  }
  rule.id = RuleId{id};
  const bool hasAsset = reader.text("asset", asset, Need::Required);
  rule.asset = AssetId{asset};
  if (const Asset *known = findAsset(site, rule.asset))
    rule.asset = known->id; // one text for all its rules
  rule.name = id;
  reader.text("name", rule.name);
  const bool isRight = parseCondition(reader, file, problems, rule);
  if (hasAsset && assetsAreKnown) {
    report(reader, checkReferences(rule, site));
    if (isRight)
      report(reader, checkSettings(rule, site));
  }
  reader.duration("on_delay", rule.onDelay, Duration::zero());
  reader.duration("off_delay", rule.offDelay, Duration::zero());
  reader.flag("latching", rule.latching);
  reader.flag("safety", rule.safety);
  reader.text("cause", rule.rationalisation.cause);
  reader.text("consequence", rule.rationalisation.consequence);
  reader.text("action", rule.rationalisation.action);
  reader.duration("time_to_respond", rule.rationalisation.timeToRespond, Duration::zero());
  parseSeverity(reader, rule.rationalisation.severity);
  parsePriority(reader, site.priorityMatrix, rule);
  reader.reportUnknownKeys();
  site.rules.push_back(std::move(rule));
}

} // namespace

bool parsePriorityWord(TableReader &reader, std::string_view key, Priority &priority)
{
  std::string word;
  if (!reader.text(key, word))
    return false;
  if (readPriority(word, priority))
    return true;
  reader.problem(key, fmt::format("has the priority \"{}\"", word), priorityRemedy(word));
  return false;
}

void parsePriorityMatrix(const toml::table &table, PriorityMatrix &matrix, Problems &problems)
{
  static const std::string siteFile = "site.toml";
  TableReader reader{table, siteFile, "the priority matrix", problems};
  reader.duration("prompt", matrix.prompt, std::chrono::seconds{1});
  reader.duration("soon", matrix.soon, std::chrono::seconds{1});
  if (matrix.soon <= matrix.prompt)
    reader.problem("soon", fmt::format("has its soon of {} not after its prompt of {}", toText(matrix.soon), toText(matrix.prompt)));
  for (std::size_t row = 0; row < severityWords.size(); ++row) {
    std::vector<std::string> words;
    if (!reader.texts(severityWords.at(row), words))
      continue;
    if (words.size() != matrix.rows.at(row).size()) {
      reader.problem(severityWords.at(row), fmt::format("has {} priorities in its row \"{}\"", words.size(), severityWords.at(row)),
                     "Write three: to respond promptly, soon and later.");
      continue;
    }
    for (std::size_t column = 0; column < words.size(); ++column)
      if (!readPriority(words[column], matrix.rows.at(row).at(column)))
        reader.problem(severityWords.at(row), fmt::format("has the priority \"{}\"", words[column]), priorityRemedy(words[column]));
  }
  reader.reportUnknownKeys();
}

void parseRulesFile(const toml::table &root, bool assetsAreKnown, Site &site, Problems &problems)
{
  TableReader reader{root, file, "the file", problems};
  UniqueNames ids;
  TextPool texts;
  for (Asset &asset : site.assets)
    texts.share(asset);
  for (const toml::table *rule : reader.tables("rule")) {
    parseRule(*rule, ids, assetsAreKnown, site, problems);
    texts.share(site.rules.back());
  }
  site.rules.shrink_to_fit();
  reader.reportUnknownKeys();
}

} // namespace andon::configuration
