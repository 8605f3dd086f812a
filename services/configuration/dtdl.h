// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// DTDL v2 and v3 as far as Andon holds samples to it. What DTDL has no word for is said by the members minValue, maxValue,
// interval, reporting and decimals of a Telemetry or Field, which the context "dtmi:andon:contract;1" brings in.

#include "models/domain/contract.h"
#include "models/domain/units.h"
#include "services/configuration/located_json.h"
#include "services/configuration/table_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andon::configuration {

inline constexpr const char *ownContext = "dtmi:andon:contract;1";
inline constexpr const char *quantitativeContext = "dtmi:dtdl:extension:quantitativeTypes;1";

/// What one version of the language allows.
struct DtdlLimits {
  std::size_t contents = 0;
  std::size_t extends = 0;
  std::size_t nameLength = 0;
  std::size_t displayLength = 0;
};
[[nodiscard]] DtdlLimits limitsOf(int languageVersion);
inline constexpr std::size_t largestInterface = std::size_t{1} << 20U;
inline constexpr std::size_t longestInterfaceId = 128;
inline constexpr std::size_t longestText = 512;
inline constexpr int deepestExtends = 10;
inline constexpr int deepestSchema = 5;
/// Of one contract with all that it inherits and contains. Not DTDL's: no machine has more.
inline constexpr std::size_t mostFields = 10'000;

/// Where an interface names another one.
struct DtdlReference {
  std::string id;
  std::string component; ///< what it is called here; empty: it is extended
  std::uint32_t line = 1;
};

struct DtdlInterface {
  Contract contract; ///< fields: its own only
  std::string file;
  std::uint32_t line = 1;
  std::vector<DtdlReference> references;
  struct Content {
    std::string name;
    std::uint32_t line = 1;
  };
  std::vector<Content> contents; ///< of any kind
};

/// Reads one interface; what is wrong with it is added to `problems`, what could be read is returned. `text` is the file's.
[[nodiscard]] std::optional<DtdlInterface> parseInterface(const JsonNode &node, const std::string &file, std::string_view text,
                                                          Problems &problems);

/// Adds inherited and contained fields, in the order extended, own, contained.
[[nodiscard]] std::vector<Contract> resolveInterfaces(const std::vector<DtdlInterface> &interfaces, Problems &problems);

/// One file of contracts/: an interface, or a list of them. `name` is used in problems.
void parseContractFile(const std::string &name, const std::string &text, std::vector<DtdlInterface> &interfaces, Problems &problems);

/// What a semantic type ("Temperature") measures; nothing for any other name.
[[nodiscard]] std::optional<Dimension> semanticDimension(std::string_view type);
[[nodiscard]] std::vector<std::string> semanticTypes();

/// Whether it is a digital twin model identifier: "dtmi:demo:compressor;1". Version 3 may leave out the version, or add a minor one.
[[nodiscard]] bool isDtmi(std::string_view id, int languageVersion);
/// Whether it may name a telemetry: letters, digits and underscores, a letter first, no underscore last.
[[nodiscard]] bool isDtdlName(std::string_view name);

/// "1s", "500ms" or, as DTDL writes durations, "PT1S", "PT0.5S", "PT1H30M".
[[nodiscard]] Result<Duration> parseInterval(std::string_view text);

} // namespace andon::configuration
