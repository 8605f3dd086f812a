// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/dtdl.h"
#include "services/configuration/dtdl_fields.h"
#include "services/configuration/nearest_name.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <unordered_map>

namespace andon::configuration {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t mostReported = 1000; ///< of one interface; the rest of it is not read
const Words contentKinds{"Telemetry", "Property", "Command", "Relationship", "Component"};

/// Members that DTDL gives to every element, and those of one kind.
Words membersOf(const std::string &kind)
{
  Words members{"@id", "@type", "comment", "description", "displayName", "name"};
  const auto add = [&members](std::initializer_list<const char *> more) { members.insert(members.end(), more.begin(), more.end()); };
  if (kind == "Interface")
    add({"@context", "contents", "extends", "schemas"});
  else if (kind == "Telemetry")
    add({"schema", "unit", "minValue", "maxValue", "interval", "reporting", "decimals"});
  else if (kind == "Property")
    add({"schema", "unit", "writable"});
  else if (kind == "Command")
    add({"request", "response", "commandType"});
  else if (kind == "Relationship")
    add({"maxMultiplicity", "minMultiplicity", "properties", "target", "writable"});
  else
    add({"schema"});
  return members;
}

class InterfaceReader {
public:
  InterfaceReader(const JsonNode &node, const std::string &file, Problems &problems)
      : node_(node)
      , language_{file, {}, problems}
  {
  }

  std::optional<DtdlInterface> read(std::string_view text);

private:
  bool readContext();
  void readContext(const JsonNode &entry);
  bool readId(DtdlInterface &interface);
  void readExtends(DtdlInterface &interface);
  void readContents(DtdlInterface &interface);
  void readContent(const JsonNode &content, DtdlInterface &interface);
  std::string kindOf(const JsonNode &content, const std::string &title, Words &coTypes);

  const JsonNode &node_;
  DtdlLanguage language_;
  std::unordered_map<std::string, std::uint32_t> names_; ///< of contents, with their lines
};

void InterfaceReader::readContext(const JsonNode &entry)
{
  constexpr std::string_view prefix = "dtmi:dtdl:context;";
  if (!entry.isText())
    return;
  const std::string_view context = entry.text;
  if (context.starts_with(prefix)) {
    const std::string_view version = context.substr(prefix.size());
    language_.version = version == "2" ? 2 : version == "3" || version.starts_with("3.") ? 3 : 0;
    if (language_.version == 0)
      language_.problem(entry.line, fmt::format("the interface is in DTDL {}", version), "Versions 2 and 3 are read.");
  } else if (context == ownContext) {
    language_.hasOwn = true;
  } else if (context.starts_with("dtmi:dtdl:extension:quantitativeTypes;")) {
    language_.hasQuantities = true;
  } else {
    language_.hasOthers = true;
  }
}

bool InterfaceReader::readContext()
{
  const JsonNode *context = node_.find("@context");
  bool isSaid = false;
  if (context != nullptr) {
    const std::size_t before = language_.reported;
    if (context->isText())
      readContext(*context);
    for (const JsonNode &entry : context->items)
      readContext(entry);
    isSaid = language_.version != 0 || language_.reported != before;
  }
  if (!isSaid)
    language_.problem(node_.lineOf("@context"), "the interface does not say which DTDL it is in",
                      R"(Add "@context": "dtmi:dtdl:context;3" to it.)");
  language_.hasQuantities = language_.hasQuantities || language_.version == 2;
  return language_.version != 0;
}

bool InterfaceReader::readId(DtdlInterface &interface)
{
  const JsonNode *id = node_.find("@id");
  if (id == nullptr || !id->isText()) {
    language_.problem(node_.lineOf("@id"), "the interface has no @id", R"(Give it one like "dtmi:plant:compressor;1".)");
    return false;
  }
  const std::uint32_t line = node_.lineOf("@id");
  if (!isDtmi(id->text, language_.version)) {
    language_.problem(
        line, fmt::format("the interface has the @id \"{}\", which is no DTMI", id->text.substr(0, longestInterfaceId)),
        R"(Write it like "dtmi:plant:compressor;1": words of letters, digits and underscores between colons, a version last.)");
    return false;
  }
  if (id->text.size() > longestInterfaceId) {
    language_.problem(line, fmt::format("the interface has an @id of {} characters", id->text.size()),
                      fmt::format("At most {} are allowed.", longestInterfaceId));
    return false;
  }
  interface.contract.id = ContractId{id->text};
  language_.interface = id->text;
  return true;
}

void InterfaceReader::readExtends(DtdlInterface &interface)
{
  const JsonNode *extends = node_.find("extends");
  if (extends == nullptr)
    return;
  const std::size_t most = limitsOf(language_.version).extends;
  const std::uint32_t line = node_.lineOf("extends");
  if (extends->items.size() > most)
    return language_.problem(line, fmt::format("{} extends {} others", language_.interface, extends->items.size()),
                             fmt::format("DTDL {} allows {}.", language_.version, most));
  const auto add = [&](const JsonNode &entry) {
    if (!entry.isText() || !isDtmi(entry.text, language_.version))
      language_.problem(entry.isText() ? entry.line : line, fmt::format("{} extends something that is no DTMI", language_.interface),
                        R"(Name the other interface by its @id: "extends": "dtmi:plant:machine;1".)");
    else
      interface.references.push_back({entry.text, {}, entry.line});
  };
  if (extends->isList())
    for (const JsonNode &entry : extends->items)
      add(entry);
  else
    add(*extends);
}

std::string InterfaceReader::kindOf(const JsonNode &content, const std::string &title, Words &coTypes)
{
  const std::uint32_t line = content.lineOf("@type");
  std::string kind;
  for (const std::string &type : typesOf(content)) {
    if (std::find(contentKinds.begin(), contentKinds.end(), type) == contentKinds.end()) {
      coTypes.push_back(type);
    } else if (kind.empty()) {
      kind = type;
    } else {
      language_.problem(line, fmt::format("{} is a {} and a {} at once", title, kind, type), "It can be one of them.");
      return {};
    }
  }
  if (kind.empty())
    language_.problem(line, title + " does not say what it is",
                      coTypes.empty() ? "Its @type is one of " + listed(contentKinds) + "."
                                      : didYouMean(coTypes.front(), contentKinds, "Its @type is one of " + listed(contentKinds) + "."));
  return kind;
}

void InterfaceReader::readContent(const JsonNode &content, DtdlInterface &interface)
{
  if (!content.isObject())
    return language_.problem(content.line, fmt::format("{} has {} among its contents", language_.interface, nameOf(content.kind)),
                             "Each is an object.");
  const std::string name = language_.name(content, "a content of " + language_.interface);
  if (name.empty())
    return;
  const std::string title = fmt::format("\"{}\" of {}", name, language_.interface);
  const std::uint32_t line = content.lineOf("name");
  if (const auto [same, isFirst] = names_.emplace(name, line); !isFirst)
    return language_.problem(line, fmt::format("{} has the name of line {}", title, same->second), "Each must have a name of its own.");
  interface.contents.push_back({name, line});

  Words coTypes;
  const std::string kind = kindOf(content, title, coTypes);
  if (kind.empty())
    return;
  language_.checkMembers(content, membersOf(kind), title);
  language_.checkTexts(content, title);
  if (kind == "Telemetry") {
    readTelemetry(language_, content, name, title, interface.contract.fields);
  } else if (kind == "Component") {
    const JsonNode *schema = content.find("schema");
    if (schema == nullptr || !schema->isText() || !isDtmi(schema->text, language_.version))
      language_.problem(content.lineOf("schema"), title + " does not name the interface it is made of",
                        R"(Add "schema": "dtmi:plant:motor;1".)");
    else
      interface.references.push_back({schema->text, name, content.lineOf("schema")});
  }
}

void InterfaceReader::readContents(DtdlInterface &interface)
{
  const JsonNode *contents = node_.find("contents");
  if (contents == nullptr)
    return;
  if (contents->isObject())
    return readContent(*contents, interface);
  const std::uint32_t line = node_.lineOf("contents");
  if (!contents->isList())
    return language_.problem(line, fmt::format("{} has {} as its contents", language_.interface, nameOf(contents->kind)),
                             R"(Write "contents": [ .. ].)");
  const std::size_t most = limitsOf(language_.version).contents;
  if (contents->items.size() > most)
    return language_.problem(line, fmt::format("{} has {} contents", language_.interface, contents->items.size()),
                             fmt::format("DTDL {} allows {}.", language_.version, most));
  for (const JsonNode &content : contents->items)
    if (language_.reported < mostReported)
      readContent(content, interface);
}

std::optional<DtdlInterface> InterfaceReader::read(std::string_view text)
{
  if (!node_.isObject()) {
    language_.problem(node_.line, fmt::format("{} stands where an interface belongs", nameOf(node_.kind)),
                      "A file holds one interface, or a list of them.");
    return std::nullopt;
  }
  DtdlInterface interface;
  interface.file = language_.file;
  interface.line = node_.lineOf("@id");
  const Words types = typesOf(node_);
  if (std::find(types.begin(), types.end(), "Interface") == types.end()) {
    language_.problem(node_.lineOf("@type"), "this is no interface", R"(Add "@type": "Interface" to it.)");
    return std::nullopt;
  }
  if (node_.end - node_.begin > largestInterface) {
    language_.problem(node_.line, fmt::format("the interface has {} bytes", node_.end - node_.begin), "At most 1 MiB is allowed.");
    return std::nullopt;
  }
  if (!readContext() || !readId(interface))
    return std::nullopt;
  interface.contract.document = text.substr(node_.begin, node_.end - node_.begin);
  interface.contract.name = language_.displayName(node_, language_.interface).value_or(nameOf(interface.contract.id));
  language_.checkMembers(node_, membersOf("Interface"), language_.interface);
  language_.checkTexts(node_, language_.interface);
  language_.readSchemas(node_);
  readExtends(interface);
  readContents(interface);
  if (interface.contract.fields.size() > mostFields) {
    language_.problem(interface.line, fmt::format("{} has {} fields", language_.interface, interface.contract.fields.size()),
                      fmt::format("At most {} are taken.", mostFields));
    interface.contract.fields.resize(mostFields);
  }
  return interface;
}

} // namespace

std::optional<DtdlInterface> parseInterface(const JsonNode &node, const std::string &file, std::string_view text, Problems &problems)
{
  return InterfaceReader{node, file, problems}.read(text);
}

void parseContractFile(const std::string &name, const std::string &text, std::vector<DtdlInterface> &interfaces, Problems &problems)
{
  const Result<JsonNode> root = parseLocatedJson(text, name);
  if (!root) {
    problems.add(root.error());
    return;
  }
  const auto add = [&](const JsonNode &node) {
    if (auto interface = parseInterface(node, name, text, problems))
      interfaces.push_back(std::move(*interface));
  };
  if (root->isList())
    for (const JsonNode &node : root->items)
      add(node);
  else
    add(*root);
}

} // namespace andon::configuration
