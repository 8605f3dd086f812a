// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_difference.h"

#include "models/domain/contract_difference.h"
#include "services/configuration/site_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>
#include <toml++/toml.h>
#include <unordered_map>
#include <utility>

namespace andon::configuration {
namespace {

/// A thing with its settings in order, as the files write them: what has a place in the files has one in the difference.
struct Item {
  SiteItemKind kind = SiteItemKind::Site;
  std::string name;
  std::vector<std::pair<std::string, std::string>> settings;

  bool operator==(const Item &) const = default;
};

/// Tables of a list that are things of their own, and the key that names each.
struct Listed {
  std::string_view list;
  SiteItemKind kind = SiteItemKind::Site;
  std::string_view name;
};
constexpr std::array<Listed, 14> lists{{
    {"broker", SiteItemKind::Broker, "id"},
    {"topic", SiteItemKind::Topic, "topic"},
    {"area", SiteItemKind::Area, "id"},
    {"asset", SiteItemKind::Asset, "id"},
    {"stream", SiteItemKind::Stream, "key"},
    {"rule", SiteItemKind::Rule, "id"},
    {"reason", SiteItemKind::Reason, "id"},
    {"modes", SiteItemKind::Mode, "stream"},
    {"adopt", SiteItemKind::Adoption, "id"},
    {"ignore", SiteItemKind::Ignored, "asset"},
    {"predictor", SiteItemKind::Predictor, "id"},
    {"trial", SiteItemKind::Trial, "rule"},
    {"shift", SiteItemKind::Shift, "id"},
    {"figure", SiteItemKind::Figure, "id"},
}};

std::string textOf(const toml::node &node)
{
  if (const auto *text = node.as_string())
    return text->get();
  if (const auto *number = node.as_floating_point())
    return fmt::format("{}", number->get());
  if (const auto *number = node.as_integer())
    return fmt::format("{}", number->get());
  if (const auto *flag = node.as_boolean())
    return flag->get() ? "true" : "false";
  std::string text;
  if (const auto *array = node.as_array()) {
    for (const toml::node &element : *array)
      text += (text.empty() ? "" : ", ") + textOf(element);
    return '[' + text + ']';
  }
  if (const auto *table = node.as_table()) {
    for (const auto &[key, value] : *table)
      text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", key.str(), textOf(value));
    return '{' + text + '}';
  }
  return text;
}

void collect(const toml::table &table, const std::string &prefix, Item &item, std::vector<Item> &into);

void collectList(const Listed &listed, const toml::array &array, const Item &owner, std::vector<Item> &into)
{
  for (const toml::node &element : array) {
    const toml::table *table = element.as_table();
    if (table == nullptr)
      continue;
    Item item{listed.kind, table->get(listed.name) != nullptr ? textOf(*table->get(listed.name)) : std::string{}, {}};
    if (listed.kind == SiteItemKind::Mode && table->contains("asset"))
      item.name = textOf(*table->get("asset")) + ' ' + item.name;
    if (owner.kind != SiteItemKind::Site)
      item.name = owner.name + ' ' + item.name;
    collect(*table, {}, item, into);
  }
}

void collect(const toml::table &table, const std::string &prefix, Item &item, std::vector<Item> &into)
{
  // In the order of the file, which the library does not keep.
  std::vector<std::pair<toml::source_index, std::pair<std::string, const toml::node *>>> nodes;
  for (const auto &[key, node] : table)
    nodes.push_back({key.source().begin.line, {std::string{key.str()}, &node}});
  std::stable_sort(nodes.begin(), nodes.end(), [](const auto &left, const auto &right) { return left.first < right.first; });

  std::vector<Item> below;
  for (const auto &[line, keyAndNode] : nodes) {
    const auto &[key, node] = keyAndNode;
    const auto listed = std::find_if(lists.begin(), lists.end(), [&key = key](const Listed &each) { return each.list == key; });
    if (listed != lists.end() && node->is_array_of_tables())
      collectList(*listed, *node->as_array(), item, below);
    else if (const auto *inner = node->as_table(); inner != nullptr && !inner->is_inline())
      collect(*inner, prefix + key + '.', item, below);
    else
      item.settings.emplace_back(prefix + key, textOf(*node));
  }
  if (prefix.empty() && (item.kind != SiteItemKind::Site || !item.settings.empty()))
    into.push_back(item);
  std::move(below.begin(), below.end(), std::back_inserter(into));
}

std::vector<Item> itemsOf(const std::string &text)
{
  std::vector<Item> items;
  try {
    Item root;
    collect(toml::parse(text), {}, root, items);
  } catch (const std::exception &error) { // what the writer wrote, the parser reads: a test holds them to it
    spdlog::error("A site cannot be compared: {}", error.what());
  }
  return items;
}

/// Units of what a rule compares: those of its stream.
std::string unitOf(const Site &site, const Item &item, const std::string &setting)
{
  static const std::set<std::string, std::less<>> readings{"high", "low", "high_high", "low_low", "deadband"};
  static const std::set<std::string, std::less<>> ofStream{"range", "normal"};
  if (item.kind == SiteItemKind::Rule && readings.contains(setting)) {
    const Rule *rule = findRule(site, RuleId{item.name});
    const StreamId *id = rule == nullptr ? nullptr : primaryStream(*rule);
    const Stream *stream = id == nullptr ? nullptr : findStream(site, *id);
    return stream == nullptr ? std::string{} : stream->unit.string();
  }
  if (item.kind == SiteItemKind::Stream && ofStream.contains(setting))
    for (const auto &[key, value] : item.settings)
      if (key == "unit")
        return value;
  return {};
}

std::vector<SettingChange> settingChanges(const Site &site, const Item &before, const Item &after)
{
  std::vector<SettingChange> changes;
  const auto valueIn = [](const Item &item, const std::string &key) {
    for (const auto &[each, value] : item.settings)
      if (each == key)
        return value;
    return std::string{};
  };
  const auto note = [&](const std::string &key) {
    std::string was = valueIn(before, key), is = valueIn(after, key);
    if (was != is)
      changes.push_back({key, std::move(was), std::move(is), unitOf(site, after, key)});
  };
  for (const auto &[key, value] : before.settings)
    note(key);
  for (const auto &[key, value] : after.settings)
    if (valueIn(before, key).empty())
      note(key);
  return changes;
}

/// Items by kind and name; two of the same name (a topic bound twice) by their order.
std::map<std::pair<SiteItemKind, std::string>, const Item *> byName(const std::vector<Item> &items)
{
  std::map<std::pair<SiteItemKind, std::string>, const Item *> found;
  for (const Item &item : items) {
    std::string name = item.name;
    for (int again = 2; !found.try_emplace({item.kind, name}, &item).second; ++again)
      name = fmt::format("{} ({})", item.name, again);
  }
  return found;
}

void compare(const Site &site, const std::vector<Item> &before, const std::vector<Item> &after, std::vector<SiteItemDifference> &into)
{
  const auto earlier = byName(before);
  const auto later = byName(after);
  std::unordered_map<const Item *, const Item *> counterpart;
  for (const auto &[key, item] : later)
    if (const auto found = earlier.find(key); found != earlier.end()) {
      counterpart.emplace(item, found->second);
      counterpart.emplace(found->second, item);
    }
  for (const Item &item : before)
    if (!counterpart.contains(&item))
      into.push_back({item.kind, item.name, SiteChange::Removed, {}});
  for (const Item &item : after) {
    const auto found = counterpart.find(&item);
    if (found == counterpart.end())
      into.push_back({item.kind, item.name, SiteChange::Added, {}});
    else if (*found->second != item)
      if (auto changes = settingChanges(site, *found->second, item); !changes.empty())
        into.push_back({item.kind, item.name, SiteChange::Changed, std::move(changes)});
  }
}

std::string wordsOf(const SettingChange &change)
{
  static const std::set<std::string, std::less<>> limits{"high", "low", "high_high", "low_low"};
  std::string what = change.setting;
  if (limits.contains(what)) {
    std::replace(what.begin(), what.end(), '_', '-');
    what += " limit";
  }
  const std::string unit = change.unit.empty() ? "" : ' ' + change.unit;
  if (change.before.empty())
    return fmt::format("{} {}{} is new", what, change.after, unit);
  if (change.after.empty())
    return fmt::format("{} {}{} is gone", what, change.before, unit);
  return fmt::format("{} {} becomes {}{}", what, change.before, change.after, unit);
}

} // namespace

std::vector<SiteItemDifference> siteDifference(const Site &before, const Site &after)
{
  std::vector<SiteItemDifference> differences;
  const SiteFiles earlier = writeSite(before);
  for (const auto &[name, text] : writeSite(after)) {
    if (!name.ends_with(".toml"))
      continue;
    const auto found = earlier.find(name);
    const std::string none;
    if (const std::string &was = found == earlier.end() ? none : found->second; was != text)
      compare(after, itemsOf(was), itemsOf(text), differences);
  }
  const SiteFiles later = writeSite(after);
  for (const auto &[name, text] : earlier) // files of which nothing is left
    if (name.ends_with(".toml") && !later.contains(name))
      compare(after, itemsOf(text), {}, differences);
  for (const ContractChange &change : contractDifference(before.contracts, after.contracts)) {
    const std::string name = change.field.empty() ? change.contract : change.contract + ' ' + change.field;
    const bool isWhole = change.aspect == ContractAspect::Contract || change.aspect == ContractAspect::Field;
    if (isWhole && change.before.empty())
      differences.push_back({SiteItemKind::Contract, name, SiteChange::Added, {}});
    else if (isWhole && change.after.empty())
      differences.push_back({SiteItemKind::Contract, name, SiteChange::Removed, {}});
    else
      differences.push_back({SiteItemKind::Contract, name, SiteChange::Changed, {{keyOf(change.aspect), change.before, change.after, {}}}});
  }
  return differences;
}

std::vector<SiteItemDifference> fileDifference(const SiteFiles &before, const SiteFiles &after)
{
  std::vector<SiteItemDifference> differences;
  for (const auto &[name, text] : before)
    if (const auto now = after.find(name); now == after.end())
      differences.push_back({SiteItemKind::File, name, SiteChange::Removed, {}});
    else if (now->second != text)
      differences.push_back({SiteItemKind::File, name, SiteChange::Changed, {}});
  for (const auto &[name, text] : after)
    if (!before.contains(name))
      differences.push_back({SiteItemKind::File, name, SiteChange::Added, {}});
  return differences;
}

std::string toText(const SiteItemDifference &difference)
{
  std::string text = keyOf(difference.kind);
  if (!difference.name.empty())
    text += ' ' + difference.name;
  switch (difference.change) {
  case SiteChange::Added: return text + " is new";
  case SiteChange::Removed: return text + " is gone";
  case SiteChange::Changed: break;
  }
  if (difference.settings.empty())
    return text + " is changed";
  std::string changes;
  for (const SettingChange &change : difference.settings)
    changes += (changes.empty() ? "" : ", ") + wordsOf(change);
  return text + ": " + changes;
}

const char *keyOf(SiteItemKind kind)
{
  switch (kind) {
  case SiteItemKind::Site: return "site";
  case SiteItemKind::Broker: return "broker";
  case SiteItemKind::Topic: return "topic";
  case SiteItemKind::Area: return "area";
  case SiteItemKind::Asset: return "asset";
  case SiteItemKind::Stream: return "stream";
  case SiteItemKind::Rule: return "rule";
  case SiteItemKind::Reason: return "reason";
  case SiteItemKind::Mode: return "modes";
  case SiteItemKind::Adoption: return "standing adoption";
  case SiteItemKind::Ignored: return "ignored source";
  case SiteItemKind::Predictor: return "predictor";
  case SiteItemKind::Trial: return "trial";
  case SiteItemKind::Shift: return "shift";
  case SiteItemKind::Figure: return "figure of a shift";
  case SiteItemKind::Contract: return "contract";
  case SiteItemKind::File: return "file";
  }
  return "";
}

const char *keyOf(SiteChange change)
{
  switch (change) {
  case SiteChange::Added: return "added";
  case SiteChange::Removed: return "removed";
  case SiteChange::Changed: return "changed";
  }
  return "";
}

std::vector<RuleId> touchedSafetyRules(const Site &present, const Site &wanted)
{
  const auto judgesAlike = [](const Stream *was, const Stream *is) {
    if (was == nullptr || is == nullptr)
      return was == is;
    Stream renamed = *was; // how a reading is called or drawn changes no verdict
    renamed.name = is->name;
    renamed.decimals = is->decimals;
    renamed.normal = is->normal;
    return renamed == *is;
  };
  const auto saysAlike = [&](const Rule &rule) {
    const auto *says = std::get_if<PredictorCondition>(&rule.condition);
    if (says == nullptr)
      return true;
    const PredictorSetting *was = findPredictor(present, says->predictor), *is = findPredictor(wanted, says->predictor);
    return was == nullptr || is == nullptr ? was == is : was->package == is->package && was->kind == is->kind;
  };
  std::vector<RuleId> touched;
  for (const Rule &rule : present.rules) {
    if (!rule.safety)
      continue;
    const Rule *now = findRule(wanted, rule.id);
    const std::vector<StreamId> streams = streamsOf(rule);
    if (now == nullptr || *now != rule || !saysAlike(rule) || !std::all_of(streams.begin(), streams.end(), [&](const StreamId &stream) {
          return judgesAlike(findStream(present, stream), findStream(wanted, stream));
        }))
      touched.push_back(rule.id);
  }
  return touched;
}

} // namespace andon::configuration
