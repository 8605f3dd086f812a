// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rule_copy.h"

#include <algorithm>
#include <string>

namespace andon {
namespace {

/// Lower-case ASCII letters and digits; whatever stands between them is one "-".
void appendWords(std::string &id, std::string_view text)
{
  for (const char character : text) {
    const bool isUpper = character >= 'A' && character <= 'Z';
    const bool isPlain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    if (isUpper || isPlain)
      id += static_cast<char>(isUpper ? character - 'A' + 'a' : character);
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
}

} // namespace

std::string ruleIdFor(const AssetId &asset, std::string_view name)
{
  std::string base;
  appendWords(base, asset.text());
  if (!base.empty() && base.back() != '-')
    base += '-';
  appendWords(base, name);
  while (!base.empty() && base.back() == '-')
    base.pop_back();
  return base.empty() ? "rule" : base;
}

RuleId freshRuleId(const Site &site, const AssetId &asset, std::string_view name)
{
  const std::string base = ruleIdFor(asset, name);
  RuleId id{base};
  for (int number = 2; findRule(site, id) != nullptr; ++number)
    id = RuleId{base + "-" + std::to_string(number)};
  return id;
}

std::optional<Rule> copyFor(const Site &site, const Rule &rule, const Asset &target)
{
  Rule copy = rule;
  moveStreams(copy, rule.asset, target.id);
  copy.asset = target.id;
  copy.id = freshRuleId(site, target.id, rule.name);
  for (const StreamId &stream : streamsOf(copy))
    if (findStream(site, stream) == nullptr)
      return std::nullopt;
  return copy;
}

std::vector<Rule> copiesForKind(const Site &site, const Rule &rule)
{
  std::vector<Rule> copies;
  const Asset *source = findAsset(site, rule.asset);
  if (source == nullptr || source->kind.empty())
    return copies;
  for (const Asset &asset : site.assets) {
    if (asset.kind != source->kind || asset.id == source->id)
      continue;
    auto copy = copyFor(site, rule, asset);
    const bool isThere = copy && std::any_of(site.rules.begin(), site.rules.end(), [&](const Rule &present) {
                           return present.asset == asset.id && (present.condition == copy->condition || present.name == copy->name);
                         });
    if (copy && !isThere)
      copies.push_back(std::move(*copy));
  }
  return copies;
}

} // namespace andon
