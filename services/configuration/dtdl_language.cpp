// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/dtdl_fields.h"
#include "services/configuration/nearest_name.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

constexpr std::size_t longestDetail = 600;

bool beginsCharacter(char c)
{
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// In characters of UTF-8.
std::size_t lengthOf(const std::string &text)
{
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), beginsCharacter));
}

} // namespace

void DtdlLanguage::problem(std::uint32_t line, std::string detail, std::string remedy)
{
  ++reported;
  if (detail.size() > longestDetail) { // it may quote a text of any length
    std::size_t end = longestDetail;
    while (!beginsCharacter(detail[end]))
      --end;
    detail.replace(end, std::string::npos, " ...");
  }
  problems.add(file, line, std::move(detail), std::move(remedy));
}

std::string DtdlLanguage::name(const JsonNode &element, const std::string &title)
{
  const JsonNode *name = element.find("name");
  const std::size_t most = limitsOf(version).nameLength;
  if (name == nullptr || !name->isText() || name->text.empty())
    problem(element.lineOf("name"), title + " has no name", R"(Add "name": ".." to it.)");
  else if (name->text.size() > most)
    problem(element.lineOf("name"), fmt::format("{} has a name of {} characters", title, name->text.size()),
            fmt::format("DTDL {} allows {}.", version, most));
  else if (!isDtdlName(name->text))
    problem(element.lineOf("name"), fmt::format("{} has the name \"{}\"", title, name->text),
            "A name is of letters, digits and underscores; it begins with a letter and does not end with an underscore.");
  else
    return name->text;
  return {};
}

std::optional<std::string> DtdlLanguage::displayName(const JsonNode &element, const std::string &title)
{
  const JsonNode *shown = element.find("displayName");
  if (shown == nullptr)
    return std::nullopt;
  if (const JsonNode *english = shown->find("en"); shown->isObject() && !shown->members.empty())
    shown = english != nullptr ? english : &shown->members.front().value;
  if (!shown->isText()) {
    problem(element.lineOf("displayName"), title + " has a displayName that is no text", R"(Write it like "Speed" or {"en": "Speed"}.)");
    return std::nullopt;
  }
  const std::size_t length = lengthOf(shown->text);
  if (const std::size_t most = limitsOf(version).displayLength; length > most)
    problem(element.lineOf("displayName"), fmt::format("{} has a displayName of {} characters", title, length),
            fmt::format("DTDL {} allows {}.", version, most));
  if (shown->text.empty())
    return std::nullopt;
  return shown->text;
}

void DtdlLanguage::checkMembers(const JsonNode &element, const std::vector<std::string> &known, const std::string &title)
{
  std::vector<std::string_view> seen;
  for (const JsonNode::Member &member : element.members) {
    if (std::find(seen.begin(), seen.end(), member.name) != seen.end())
      problem(member.line, fmt::format("{} has \"{}\" twice", title, member.name), "Keep the right one.");
    else if (!hasOthers && std::find(known.begin(), known.end(), member.name) == known.end())
      problem(member.line, fmt::format("{} has the unknown member \"{}\"", title, member.name),
              didYouMean(member.name, known, "It may have " + listed(known) + "."));
    if (seen.size() < known.size() * 2)
      seen.push_back(member.name);
  }
}

void DtdlLanguage::checkTexts(const JsonNode &element, const std::string &title)
{
  for (const char *member : {"comment", "description"})
    if (const JsonNode *text = element.find(member); text != nullptr && lengthOf(text->text) > longestText)
      problem(element.lineOf(member), fmt::format("{} has a {} of {} characters", title, member, lengthOf(text->text)),
              fmt::format("DTDL allows {}.", longestText));
}

void DtdlLanguage::readSchemas(const JsonNode &node)
{
  const JsonNode *list = node.find("schemas");
  if (list == nullptr)
    return;
  const auto add = [this](const JsonNode &schema) {
    const JsonNode *id = schema.find("@id");
    if (id == nullptr || !id->isText() || !isDtmi(id->text, version))
      problem(schema.line, "a schema of " + interface + " has no @id that is a DTMI", "Give it one, so that it can be named.");
    else
      schemas.emplace(id->text, &schema);
  };
  if (list->isObject())
    add(*list);
  for (const JsonNode &schema : list->items)
    add(schema);
}

std::vector<std::string> typesOf(const JsonNode &element)
{
  const JsonNode *type = element.find("@type");
  std::vector<std::string> types;
  if (type == nullptr)
    return types;
  if (type->isText())
    types.push_back(type->text);
  for (const JsonNode &entry : type->items)
    if (entry.isText())
      types.push_back(entry.text);
  return types;
}

} // namespace andon::configuration
