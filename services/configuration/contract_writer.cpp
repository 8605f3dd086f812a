// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/contract_files.h"
#include "services/configuration/dtdl.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace andon::configuration {
namespace {

using Json = nlohmann::ordered_json;

Json toJson(const ContractField &field)
{
  Json json{{"@type", "Telemetry"}, {"name", field.key}};
  if (field.name != field.key)
    json["displayName"] = field.name;
  json["schema"] = keyOf(field.type);
  if (!field.unit.empty())
    json["unit"] = field.unit;
  if (field.range) {
    json["minValue"] = field.range->low;
    json["maxValue"] = field.range->high;
  }
  if (field.interval)
    json["interval"] = toText(*field.interval);
  if (field.interval || field.reporting != Reporting::Unstated)
    json["reporting"] = keyOf(field.reporting);
  if (field.decimals)
    json["decimals"] = *field.decimals;
  return json;
}

} // namespace

std::string contractDocument(const Contract &contract)
{
  if (!contract.document.empty())
    return contract.document;
  Json contents = Json::array();
  for (const ContractField &field : contract.fields)
    contents.push_back(toJson(field));
  Json interface {
    {"@context", {"dtmi:dtdl:context;3", quantitativeContext, ownContext}}, {"@id", contract.id.text()}, { "@type", "Interface" }
  };
  if (contract.name != nameOf(contract.id))
    interface["displayName"] = contract.name;
  interface["contents"] = std::move(contents);
  return interface.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string contractFileName(const ContractId &id)
{
  // A DTMI has no hyphen, so that two ids never share a file.
  std::string name = id.text().starts_with("dtmi:") ? id.text().substr(5) : id.text();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == ':' || c == ';' || c == '/' || c == '\\'; }, '-');
  return contractFolder + name + ".json";
}

bool isContractFile(std::string_view name)
{
  return name.starts_with(contractFolder) && name.ends_with(".json");
}

} // namespace andon::configuration
