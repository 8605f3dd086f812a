// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/units.h"

#include <unordered_map>

namespace andon {
namespace {

using UnitsByName = std::unordered_map<std::string_view, const Unit *>;

UnitsByName byName()
{
  UnitsByName units;
  // In this order, so that a code never hides what people write.
  for (const Unit &unit : allUnits())
    units.emplace(unit.symbol, &unit);
  for (const Unit &unit : allUnits())
    if (!unit.dtdl.empty())
      units.emplace(unit.dtdl, &unit);
  for (const Unit &unit : allUnits())
    for (const std::string_view spelling : unit.spellings)
      if (!spelling.empty())
        units.emplace(spelling, &unit);
  for (const Unit &unit : allUnits())
    if (!unit.code.empty())
      units.emplace(unit.code, &unit);
  return units;
}

void replaceAll(std::string &text, std::string_view from, std::string_view to)
{
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

} // namespace

const Unit *findUnit(std::string_view name)
{
  static const UnitsByName units = byName();
  if (const auto found = units.find(name); found != units.end())
    return found->second;
  std::string usual{name};
  replaceAll(usual, "\u03bc", "\u00b5"); // the Greek letter for the micro sign
  replaceAll(usual, "\u2126", "\u03a9"); // the ohm sign for the Greek letter
  const auto found = units.find(usual);
  return found == units.end() ? nullptr : found->second;
}

std::vector<std::string> unitNames()
{
  std::vector<std::string> names;
  for (const Unit &unit : allUnits()) {
    names.emplace_back(unit.symbol);
    if (!unit.dtdl.empty())
      names.emplace_back(unit.dtdl);
    for (const std::string_view spelling : unit.spellings)
      if (!spelling.empty())
        names.emplace_back(spelling);
  }
  return names;
}

bool isOwnUnit(std::string_view name)
{
  const std::size_t open = name.find('{');
  const std::size_t close = name.find('}');
  return open != std::string_view::npos && close != std::string_view::npos && close > open + 1;
}

std::string unitSymbol(std::string_view name)
{
  const Unit *unit = findUnit(name);
  return std::string{unit == nullptr ? name : unit->symbol};
}

std::optional<UnitConversion> conversion(std::string_view from, std::string_view to)
{
  if (from == to)
    return UnitConversion{};
  const Unit *source = findUnit(from);
  const Unit *target = findUnit(to);
  if (source == nullptr || target == nullptr || source->dimension != target->dimension)
    return std::nullopt;
  if (source == target)
    return UnitConversion{};
  return UnitConversion{source->factor / target->factor, (source->offset - target->offset) / target->factor};
}

std::optional<double> convert(double value, std::string_view from, std::string_view to)
{
  const std::optional<UnitConversion> into = conversion(from, to);
  return into ? std::optional{(*into)(value)} : std::nullopt;
}

} // namespace andon
