// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/nearest_name.h"
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

void parsePriority(TableReader &reader, Priority &priority)
{
  std::string word;
  if (!reader.text("priority", word, Need::Required))
    return;
  const auto known = std::find_if(priorityWords.begin(), priorityWords.end(), [&](const PriorityWord &each) { return word == each.word; });
  if (known != priorityWords.end())
    priority = known->priority;
  else
    reader.problem("priority", fmt::format("has the priority \"{}\"", word),
                   didYouMean(word, {"urgent", "high", "medium", "low"}, "It is urgent, high, medium or low."));
}

/// The asset and stream that the rule names, as far as they exist.
const Stream *findReferences(TableReader &reader, const Site &site, const AssetId &assetId, const std::string &key)
{
  const Asset *asset = findAsset(site, assetId);
  if (asset == nullptr) {
    std::vector<std::string> known;
    for (const Asset &each : site.assets)
      known.push_back(each.id.text());
    reader.problem("asset", fmt::format("watches asset \"{}\", which the site does not have", assetId.text()),
                   didYouMean(assetId.text(), known, known.empty() ? "areas.toml has no assets." : "There are " + listed(known) + "."));
    return nullptr;
  }
  if (key.empty())
    return nullptr;
  const Stream *stream = findStream(site, {assetId, key});
  if (stream == nullptr) {
    std::vector<std::string> known;
    for (const Stream &each : asset->streams)
      known.push_back(each.key);
    reader.problem("stream", fmt::format("reads stream \"{}\", which asset {} does not have", key, assetId.text()),
                   didYouMean(key, known, known.empty() ? "The asset has no streams." : "It has " + listed(known) + "."));
  }
  return stream;
}

/// A limit that the sensor cannot pass, or from which the alarm could not return, is a mistake.
void checkAgainstRange(TableReader &reader, const LimitCondition &limit, const Range &range)
{
  const bool isHigh = limit.side == LimitSide::High;
  const char *key = isHigh ? "high" : "low";
  const std::string span = fmt::format("{} to {}", range.low, range.high);
  if (limit.limit < range.low || limit.limit > range.high) {
    reader.problem(key, fmt::format("has its {} limit {} outside the stream's range of {}", key, limit.limit, span),
                   "Correct the limit here or the range in areas.toml.");
    return;
  }
  if (limit.limit == (isHigh ? range.high : range.low)) {
    reader.problem(
        key, fmt::format("has its {} limit {} at the end of the stream's range of {}, so it could never be raised", key, limit.limit, span),
        "Correct the limit here or the range in areas.toml.");
    return;
  }
  const double back = isHigh ? limit.limit - limit.deadband : limit.limit + limit.deadband;
  if (limit.deadband > range.high - range.low)
    reader.problem("deadband", fmt::format("has a deadband of {}, wider than the stream's range of {}", limit.deadband, span),
                   "About 1 % of the range is a good start for temperatures, 5 % for flows and levels.");
  else if (back < range.low || back > range.high)
    reader.problem("deadband", fmt::format("returns only at {}, outside the stream's range of {}", back, span),
                   "Make the deadband smaller.");
}

/// True where the rule has one limit.
bool parseLimit(TableReader &reader, LimitCondition &limit)
{
  const bool hasHigh = reader.has("high");
  const bool hasLow = reader.has("low");
  bool isRight = false;
  if (hasHigh && hasLow) {
    reader.problem("low", "has both a high and a low limit", "Make two rules of it.");
    double ignored = 0.0;
    reader.number("high", ignored);
    reader.number("low", ignored);
  } else if (hasLow) {
    limit.side = LimitSide::Low;
    isRight = reader.number("low", limit.limit);
  } else {
    limit.side = LimitSide::High;
    isRight = reader.number("high", limit.limit);
    double ignored = 0.0;
    reader.number("low", ignored); // makes the key known
    if (!hasHigh)
      reader.problem("high", "has no limit", "Add high = ... or low = ... to it.");
  }
  if (reader.number("deadband", limit.deadband) && limit.deadband < 0.0) {
    reader.problem("deadband", fmt::format("has a negative deadband of {}", limit.deadband), "Write it without the sign.");
    isRight = false;
  }
  return isRight;
}

void parseRule(const toml::table &table, UniqueNames &ids, bool assetsAreKnown, Site &site, Problems &problems)
{
  TableReader reader{table, file, "a rule", problems};
  Rule rule;
  LimitCondition limit;
  std::string id, asset;
  if (reader.text("id", id, Need::Required)) {
    reader.setTitle(fmt::format("rule \"{}\"", id));
    if (checkId(reader, "id", id))
      ids.claim(reader, "id", id, file);
  }
  rule.id = RuleId{id};
  const bool hasAsset = reader.text("asset", asset, Need::Required);
  const bool hasStream = reader.text("stream", limit.stream.key, Need::Required);
  rule.asset = limit.stream.asset = AssetId{asset};
  rule.name = id;
  reader.text("name", rule.name);
  const bool hasLimit = parseLimit(reader, limit);
  if (hasAsset && assetsAreKnown) {
    const Stream *stream = findReferences(reader, site, rule.asset, hasStream ? limit.stream.key : std::string{});
    if (stream != nullptr && stream->range && hasLimit)
      checkAgainstRange(reader, limit, *stream->range);
  }
  rule.condition = std::move(limit);
  reader.duration("on_delay", rule.onDelay, Duration::zero());
  reader.duration("off_delay", rule.offDelay, Duration::zero());
  parsePriority(reader, rule.priority);
  reader.flag("latching", rule.latching);
  reader.flag("safety", rule.safety);
  reader.text("cause", rule.rationalisation.cause);
  reader.text("consequence", rule.rationalisation.consequence);
  reader.text("action", rule.rationalisation.action);
  reader.duration("time_to_respond", rule.rationalisation.timeToRespond, Duration::zero());
  reader.reportUnknownKeys();
  site.rules.push_back(std::move(rule));
}

} // namespace

void parseRulesFile(const toml::table &root, bool assetsAreKnown, Site &site, Problems &problems)
{
  TableReader reader{root, file, "the file", problems};
  UniqueNames ids;
  for (const toml::table *rule : reader.tables("rule"))
    parseRule(*rule, ids, assetsAreKnown, site, problems);
  reader.reportUnknownKeys();
}

} // namespace andon::configuration
