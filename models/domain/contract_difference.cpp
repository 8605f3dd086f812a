// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contract_difference.h"

#include <algorithm>
#include <charconv>

namespace andon {
namespace {

std::string textOf(double number)
{
  char buffer[32];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
  return error == std::errc{} ? std::string{buffer, end} : std::string{};
}

std::string textOf(const ContractField &field, ContractAspect aspect)
{
  switch (aspect) {
  case ContractAspect::Name: return field.name;
  case ContractAspect::Type: return keyOf(field.type);
  case ContractAspect::Unit: return field.unit;
  case ContractAspect::Range:
    return !field.range
               ? std::string{}
               : textOf(field.range->low) + " to " + textOf(field.range->high) + (field.unit.empty() ? std::string{} : " " + field.unit);
  case ContractAspect::Interval: return field.interval ? toText(*field.interval) : std::string{};
  case ContractAspect::Reporting: return field.reporting == Reporting::Unstated ? std::string{} : keyOf(field.reporting);
  case ContractAspect::Decimals: return field.decimals ? std::to_string(*field.decimals) : std::string{};
  case ContractAspect::Contract:
  case ContractAspect::Version:
  case ContractAspect::ContractName:
  case ContractAspect::Field: return field.key;
  }
  return {};
}

const ContractField *find(const Contract &contract, const std::string &key)
{
  const auto found = std::find_if(contract.fields.begin(), contract.fields.end(), [&](const auto &field) { return field.key == key; });
  return found == contract.fields.end() ? nullptr : &*found;
}

/// Whether version text `left` is older: by major, then minor number. Both are digits; leading zeros are not allowed.
bool isOlder(const std::string &left, const std::string &right)
{
  const auto less = [](const std::string &a, const std::string &b) { return a.size() != b.size() ? a.size() < b.size() : a < b; };
  const auto part = [](const std::string &version, bool major) {
    const std::size_t dot = version.find('.');
    return major ? version.substr(0, dot) : dot == std::string::npos ? std::string{} : version.substr(dot + 1);
  };
  if (part(left, true) != part(right, true))
    return less(part(left, true), part(right, true));
  return less(part(left, false), part(right, false));
}

/// The very version, or the newest of the same name.
const Contract *counterpart(const std::vector<Contract> &contracts, const ContractId &id)
{
  const Contract *newest = nullptr;
  for (const Contract &each : contracts) {
    if (each.id == id)
      return &each;
    if (nameOf(each.id) == nameOf(id) && (newest == nullptr || isOlder(versionOf(newest->id), versionOf(each.id))))
      newest = &each;
  }
  return newest;
}

void compareFields(const Contract &before, const Contract &after, std::vector<ContractChange> &changes)
{
  const std::string contract = nameOf(after.id);
  for (const ContractField &now : after.fields) {
    const ContractField *was = find(before, now.key);
    if (was == nullptr) {
      changes.push_back({contract, now.key, ContractAspect::Field, {}, now.key});
      continue;
    }
    for (const ContractAspect aspect : {ContractAspect::Name, ContractAspect::Type, ContractAspect::Unit, ContractAspect::Range,
                                        ContractAspect::Interval, ContractAspect::Reporting, ContractAspect::Decimals})
      if (const auto from = textOf(*was, aspect), to = textOf(now, aspect); from != to)
        changes.push_back({contract, now.key, aspect, from, to});
  }
  for (const ContractField &was : before.fields)
    if (find(after, was.key) == nullptr)
      changes.push_back({contract, was.key, ContractAspect::Field, was.key, {}});
}

} // namespace

const char *keyOf(ContractAspect aspect)
{
  switch (aspect) {
  case ContractAspect::Contract: return "contract";
  case ContractAspect::Version: return "version";
  case ContractAspect::ContractName:
  case ContractAspect::Name: return "name";
  case ContractAspect::Field: return "field";
  case ContractAspect::Type: return "type";
  case ContractAspect::Unit: return "unit";
  case ContractAspect::Range: return "range";
  case ContractAspect::Interval: return "interval";
  case ContractAspect::Reporting: return "reporting";
  case ContractAspect::Decimals: return "decimals";
  }
  return "field";
}

std::vector<ContractChange> contractDifference(const std::vector<Contract> &before, const std::vector<Contract> &after)
{
  std::vector<ContractChange> changes;
  for (const Contract &now : after) {
    const Contract *was = counterpart(before, now.id);
    if (was == nullptr) {
      changes.push_back({nameOf(now.id), {}, ContractAspect::Contract, {}, now.id.text()});
      continue;
    }
    if (was->id != now.id)
      changes.push_back({nameOf(now.id), {}, ContractAspect::Version, versionOf(was->id), versionOf(now.id)});
    if (was->name != now.name)
      changes.push_back({nameOf(now.id), {}, ContractAspect::ContractName, was->name, now.name});
    compareFields(*was, now, changes);
  }
  for (const Contract &was : before)
    if (std::none_of(after.begin(), after.end(), [&](const Contract &now) { return nameOf(now.id) == nameOf(was.id); }))
      changes.push_back({nameOf(was.id), {}, ContractAspect::Contract, was.id.text(), {}});
  return changes;
}

std::string toText(const ContractChange &change)
{
  const bool isWhole = change.aspect == ContractAspect::Contract || change.aspect == ContractAspect::Field;
  const std::string subject = change.field.empty() ? change.contract : change.field;
  if (isWhole)
    return subject + (change.before.empty() ? ": added" : ": removed");
  const std::string what = subject + ": " + keyOf(change.aspect) + ' ';
  if (change.before.empty())
    return what + change.after + " added";
  if (change.after.empty())
    return what + change.before + " removed";
  return what + change.before + " becomes " + change.after;
}

} // namespace andon
