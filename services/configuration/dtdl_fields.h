// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/configuration/dtdl.h"

#include <map>
#include <string>
#include <vector>

namespace andon::configuration {

/// The language of one interface, and where its problems go.
struct DtdlLanguage {
  const std::string &file;
  std::string interface; ///< its @id
  Problems &problems;
  int version = 0;
  bool hasQuantities = false; ///< semantic types and units may be used
  bool hasOwn = false;        ///< "dtmi:andon:contract;1"
  bool hasOthers = false;     ///< extensions that Andon does not know: their types and members are passed over
  std::map<std::string, const JsonNode *, std::less<>> schemas{}; ///< reusable ones, by @id
  std::size_t reported = 0;
  std::size_t schemasRead = 0; ///< reusable schemas that use each other could be read for ever

  void problem(std::uint32_t line, std::string detail, std::string remedy);
  /// The element's name where it is right, else empty and reported.
  std::string name(const JsonNode &element, const std::string &title);
  /// A text or texts by language, of which English is taken, else the first; reports one that is too long.
  std::optional<std::string> displayName(const JsonNode &element, const std::string &title);
  /// Reports members that no extension explains.
  void checkMembers(const JsonNode &element, const std::vector<std::string> &known, const std::string &title);
  /// Comment and description.
  void checkTexts(const JsonNode &element, const std::string &title);
  void readSchemas(const JsonNode &node); ///< of the interface
};

/// The words of @type, a text or a list of them.
[[nodiscard]] std::vector<std::string> typesOf(const JsonNode &element);

/// Adds the numeric fields that a Telemetry is, or is made of; dates, texts, lists and maps are no streams.
void readTelemetry(DtdlLanguage &language, const JsonNode &telemetry, const std::string &key, const std::string &title,
                   std::vector<ContractField> &fields);

} // namespace andon::configuration
