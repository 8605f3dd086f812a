// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/dtdl_fields.h"

#include "services/configuration/nearest_name.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

using Words = std::vector<std::string>;

constexpr std::array numericSchemas{ValueType::Double, ValueType::Float, ValueType::Integer, ValueType::Long, ValueType::Boolean};
const Words otherSchemas{"date",       "dateTime",   "duration",        "string",  "time",        "point",
                         "multiPoint", "lineString", "multiLineString", "polygon", "multiPolygon"};
constexpr std::size_t mostSchemasRead = 200'000;
constexpr std::array ownMembers{"minValue", "maxValue", "interval", "reporting", "decimals"};

std::optional<ValueType> numericSchema(std::string_view word)
{
  for (const ValueType type : numericSchemas)
    if (word == keyOf(type))
      return type;
  return std::nullopt;
}

Words primitives()
{
  Words words = otherSchemas;
  for (const ValueType type : numericSchemas)
    words.emplace_back(keyOf(type));
  return words;
}

bool isOneOf(const Words &words, std::string_view word)
{
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Reads a Telemetry, or a Field of an object in one.
class FieldReader {
public:
  FieldReader(DtdlLanguage &language, std::vector<ContractField> &fields)
      : language_(language)
      , fields_(fields)
  {
  }

  void read(const JsonNode &element, const std::string &key, const std::string &title, const char *kind, int depth);

private:
  void readSchema(const JsonNode &schema, const JsonNode &element, const std::string &key, const std::string &title, const char *kind,
                  int depth);
  void readObject(const JsonNode &schema, const std::string &key, const std::string &title, int depth);
  void readEnum(const JsonNode &schema, const JsonNode &element, const std::string &key, const std::string &title, const char *kind);
  /// Whether something inside is too deep; what arrays and maps hold is no stream, but counts.
  bool isTooDeep(const JsonNode &schema, int depth);
  ContractField *add(const JsonNode &element, const std::string &key, const std::string &title, const char *kind, ValueType type);
  void readUnit(const JsonNode &element, const std::string &title, const char *kind, ContractField &field);
  void readOwn(const JsonNode &element, const std::string &title, ContractField &field);
  void readRange(const JsonNode &element, const std::string &title, ContractField &field);
  void readReporting(const JsonNode &element, const std::string &title, ContractField &field);

  DtdlLanguage &language_;
  std::vector<ContractField> &fields_;
};

void FieldReader::read(const JsonNode &element, const std::string &key, const std::string &title, const char *kind, int depth)
{
  if (++language_.schemasRead > mostSchemasRead) {
    if (language_.schemasRead == mostSchemasRead + 1)
      language_.problem(element.line, title + " and what is before it have too many schemas",
                        "Use reusable schemas less, or make them flatter.");
    return;
  }
  const JsonNode *schema = element.find("schema");
  if (schema == nullptr)
    return language_.problem(element.lineOf("name"), title + " has no schema", R"(Add "schema": "double" to it.)");
  readSchema(*schema, element, key, title, kind, depth);
}

void FieldReader::readSchema(const JsonNode &schema, const JsonNode &element, const std::string &key, const std::string &title,
                             const char *kind, int depth)
{
  if (schema.isText()) {
    if (const auto type = numericSchema(schema.text)) {
      add(element, key, title, kind, *type);
      return;
    }
    if (isOneOf(otherSchemas, schema.text)) {
      if (element.find("unit") != nullptr)
        language_.problem(element.lineOf("unit"), fmt::format("{} has a unit and the schema {}, which is no number", title, schema.text),
                          "Take the unit out, or make it a double.");
      return;
    }
    const auto reusable = language_.schemas.find(schema.text);
    // A schema may name itself: every step counts as a level, so that this ends.
    if (reusable != language_.schemas.end() && depth < deepestSchema)
      return readSchema(*reusable->second, element, key, title, kind, depth + 1);
    return language_.problem(element.lineOf("schema"), fmt::format("{} has the unknown schema \"{}\"", title, schema.text),
                             didYouMean(schema.text, primitives(), "Numbers are double, float, integer, long and boolean."));
  }
  if (!schema.isObject())
    return language_.problem(element.lineOf("schema"), fmt::format("{} has {} as its schema", title, nameOf(schema.kind)),
                             R"(Write it like "schema": "double".)");
  if (isTooDeep(schema, depth))
    return language_.problem(element.lineOf("schema"), fmt::format("{} has a schema of more than {} levels", title, deepestSchema),
                             "Make it flatter.");
  const Words types = typesOf(schema);
  if (isOneOf(types, "Object"))
    readObject(schema, key, title, depth + 1);
  else if (isOneOf(types, "Enum"))
    readEnum(schema, element, key, title, kind);
  else if (!isOneOf(types, "Array") && !isOneOf(types, "Map"))
    language_.problem(element.lineOf("schema"), title + " has a schema that is neither Object, Enum, Array nor Map",
                      "Say so by its @type.");
}

bool FieldReader::isTooDeep(const JsonNode &schema, int depth)
{
  if (!schema.isObject())
    return false;
  if (depth >= deepestSchema || ++language_.schemasRead > mostSchemasRead)
    return true;
  if (const JsonNode *element = schema.find("elementSchema"); element != nullptr && isTooDeep(*element, depth + 1))
    return true;
  if (const JsonNode *value = schema.find("mapValue"); value != nullptr)
    if (const JsonNode *inner = value->find("schema"); inner != nullptr && isTooDeep(*inner, depth + 1))
      return true;
  const JsonNode *fields = schema.find("fields");
  return fields != nullptr && std::any_of(fields->items.begin(), fields->items.end(), [&](const JsonNode &field) {
           const JsonNode *inner = field.find("schema");
           return inner != nullptr && isTooDeep(*inner, depth + 1);
         });
}

void FieldReader::readObject(const JsonNode &schema, const std::string &key, const std::string &title, int depth)
{
  const JsonNode *fields = schema.find("fields");
  if (fields == nullptr || !fields->isList())
    return language_.problem(schema.lineOf("fields"), title + " is an object without fields", R"(Add "fields": [ .. ].)");
  std::set<std::string_view> names;
  for (const JsonNode &field : fields->items) {
    if (!field.isObject()) {
      language_.problem(field.line, fmt::format("{} has {} among its fields", title, nameOf(field.kind)), "Each is an object.");
      continue;
    }
    const std::string name = language_.name(field, "a field of " + title);
    if (name.empty())
      continue;
    const std::string inner = fmt::format("field \"{}\" of {}", name, title);
    if (!names.insert(field.find("name")->text).second) {
      language_.problem(field.lineOf("name"), inner + " is there twice", "Each must have a name of its own.");
      continue;
    }
    if (fields_.size() > mostFields)
      return;
    read(field, key + "." + name, inner, "Field", depth);
  }
}

void FieldReader::readEnum(const JsonNode &schema, const JsonNode &element, const std::string &key, const std::string &title,
                           const char *kind)
{
  const JsonNode *valueSchema = schema.find("valueSchema");
  if (valueSchema == nullptr || (valueSchema->text != "integer" && valueSchema->text != "string"))
    return language_.problem(schema.lineOf("valueSchema"), title + " is an Enum of neither integer nor string",
                             R"(Add "valueSchema": "integer".)");
  if (valueSchema->text == "string")
    return;
  ContractField *field = add(element, key, title, kind, ValueType::Integer);
  const JsonNode *values = schema.find("enumValues");
  if (field == nullptr || values == nullptr || field->range)
    return;
  std::vector<double> numbers;
  for (const JsonNode &value : values->items)
    if (const JsonNode *number = value.find("enumValue"); number != nullptr && number->isNumber())
      numbers.push_back(number->number);
  const auto [low, high] = std::minmax_element(numbers.begin(), numbers.end());
  if (!numbers.empty() && *low < *high)
    field->range = Range{*low, *high};
}

ContractField *FieldReader::add(const JsonNode &element, const std::string &key, const std::string &title, const char *kind, ValueType type)
{
  ContractField field;
  field.key = key;
  field.type = type;
  field.name = language_.displayName(element, title).value_or(key);
  readUnit(element, title, kind, field);
  readOwn(element, title, field);
  return &fields_.emplace_back(std::move(field));
}

void FieldReader::readUnit(const JsonNode &element, const std::string &title, const char *kind, ContractField &field)
{
  std::string semantic;
  for (const std::string &type : typesOf(element)) {
    if (type == kind)
      continue;
    if (semanticDimension(type))
      semantic = type;
    else if (!language_.hasOthers)
      language_.problem(element.lineOf("@type"), fmt::format("{} has the unknown type \"{}\"", title, type),
                        didYouMean(type, semanticTypes(), "Name the extension that it comes from in the @context."));
  }
  const JsonNode *unit = element.find("unit");
  if (!language_.hasQuantities && (unit != nullptr || !semantic.empty())) {
    language_.problem(
        element.lineOf(unit == nullptr ? "@type" : "unit"),
        fmt::format("{} has a {}, which DTDL 3 knows by an extension only", title, unit == nullptr ? "semantic type" : "unit"),
        fmt::format("Add \"{}\" to the @context.", quantitativeContext));
  }
  if (unit == nullptr)
    return;
  const std::uint32_t line = element.lineOf("unit");
  if (!unit->isText())
    return language_.problem(line, fmt::format("{} has {} as its unit", title, nameOf(unit->kind)), R"(Write it like "degreeCelsius".)");
  const Unit *known = findUnit(unit->text);
  if (known == nullptr && !isOwnUnit(unit->text))
    return language_.problem(line, fmt::format("{} has the unknown unit \"{}\"", title, unit->text),
                             didYouMean(unit->text, unitNames(), R"(A unit of your own is written with braces, like "{bottles}/min".)"));
  if (!semantic.empty() && (known == nullptr || known->dimension != *semanticDimension(semantic)))
    return language_.problem(line, fmt::format("{} is a {}, which is not measured in \"{}\"", title, semantic, unit->text),
                             "Correct the unit or the type.");
  field.unit = unitSymbol(unit->text);
}

void FieldReader::readOwn(const JsonNode &element, const std::string &title, ContractField &field)
{
  for (const char *member : ownMembers)
    if (!language_.hasOwn && !language_.hasOthers && element.find(member) != nullptr)
      return language_.problem(element.lineOf(member), fmt::format("{} has {}, which DTDL does not know", title, member),
                               fmt::format("Add \"{}\" to the @context.", ownContext));
  if (!language_.hasOwn)
    return;
  readRange(element, title, field);
  readReporting(element, title, field);
  if (const JsonNode *decimals = element.find("decimals")) {
    if (!decimals->isNumber() || !decimals->isWhole || decimals->number < 0 || decimals->number > 9)
      language_.problem(element.lineOf("decimals"), title + " has decimals that are no whole number from 0 to 9", "Write it like 1.");
    else
      field.decimals = static_cast<int>(decimals->number);
  }
}

void FieldReader::readRange(const JsonNode &element, const std::string &title, ContractField &field)
{
  const JsonNode *low = element.find("minValue");
  const JsonNode *high = element.find("maxValue");
  if (low == nullptr && high == nullptr)
    return;
  const char *first = low == nullptr ? "maxValue" : "minValue";
  if (low == nullptr || high == nullptr)
    return language_.problem(element.lineOf(first), fmt::format("{} has {} alone", title, first), "State both ends of the range.");
  if (!low->isNumber() || !high->isNumber() || !std::isfinite(low->number) || !std::isfinite(high->number))
    return language_.problem(element.lineOf(first), title + " has a range that is not two numbers",
                             R"(Write it like "minValue": 0, "maxValue": 120.)");
  if (!(low->number < high->number))
    return language_.problem(element.lineOf(first),
                             fmt::format("{} has its range upside down: {} is not below {}", title, low->number, high->number),
                             "Write the lower end as minValue.");
  field.range = Range{low->number, high->number};
}

void FieldReader::readReporting(const JsonNode &element, const std::string &title, ContractField &field)
{
  if (const JsonNode *interval = element.find("interval")) {
    const Result<Duration> duration = parseInterval(interval->text);
    if (!interval->isText() || !duration || *duration < std::chrono::milliseconds{1}) {
      language_.problem(element.lineOf("interval"), title + " has an interval that is no duration of at least 1ms",
                        R"(Write it like "PT1S", "PT0.5S" or "1s".)");
      return;
    }
    field.interval = *duration;
    field.reporting = Reporting::Periodic;
  }
  const JsonNode *reporting = element.find("reporting");
  if (reporting == nullptr)
    return;
  const std::uint32_t line = element.lineOf("reporting");
  const Words words{keyOf(Reporting::Periodic), keyOf(Reporting::OnChange), keyOf(Reporting::Unstated)};
  if (reporting->text == words[0])
    field.reporting = Reporting::Periodic;
  else if (reporting->text == words[1])
    field.reporting = Reporting::OnChange;
  else if (reporting->text == words[2])
    field.reporting = Reporting::Unstated;
  else
    language_.problem(line, title + " has a reporting that is none of " + listed(words),
                      didYouMean(reporting->text, words, R"(Write "periodic" or "onChange".)"));
  if (field.reporting == Reporting::Periodic && !field.interval) {
    language_.problem(line, title + " is periodic without an interval", R"(Add "interval": "PT1S".)");
    field.reporting = Reporting::Unstated;
  }
}

} // namespace

void readTelemetry(DtdlLanguage &language, const JsonNode &telemetry, const std::string &key, const std::string &title,
                   std::vector<ContractField> &fields)
{
  FieldReader{language, fields}.read(telemetry, key, "telemetry " + title, "Telemetry", 0);
}

} // namespace andon::configuration
