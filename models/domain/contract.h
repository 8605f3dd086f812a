// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace andon {

struct Range {
  double low = 0.0;
  double high = 0.0;

  bool operator==(const Range &) const = default;
};

/// What a device says its values are. Samples are doubles whatever this is.
enum class ValueType : std::uint8_t {
  Double,
  Float,   ///< within single precision
  Integer, ///< whole, 32 bits
  Long,    ///< whole, 64 bits
  Boolean, ///< 0 or 1
};
[[nodiscard]] const char *keyOf(ValueType type); ///< the word of DTDL: "double"

enum class Reporting : std::uint8_t {
  Unstated, ///< nothing is promised
  Periodic, ///< every interval
  OnChange, ///< when it changes
};
[[nodiscard]] const char *keyOf(Reporting reporting); ///< "unstated", "periodic", "onChange"

/// One numeric telemetry of a contract.
struct ContractField {
  std::string key;  ///< name in payloads; parts of components and objects joined by "."
  std::string name; ///< what people read; the key where the contract has no other
  ValueType type = ValueType::Double;
  std::string unit; ///< symbol of what the device sends: "°C"; empty: a pure number
  std::optional<Range> range;
  std::optional<Duration> interval;
  Reporting reporting = Reporting::Unstated;
  std::optional<int> decimals; ///< 0 to 9

  bool operator==(const ContractField &) const = default;
};

/// A DTDL interface, as far as samples are held to it.
struct Contract {
  ContractId id;                     ///< "dtmi:demo:compressor;1"
  std::string name;                  ///< "Compressor"
  std::vector<ContractField> fields; ///< own, inherited and those of components, each key once
  std::string document;              ///< the interface as its file has it; empty: it has none yet, and is written from the fields

  bool operator==(const Contract &) const = default;
};

/// The id without its version: "dtmi:demo:compressor".
[[nodiscard]] std::string nameOf(const ContractId &id);
/// "1" or "1.2"; empty where there is none.
[[nodiscard]] std::string versionOf(const ContractId &id);

} // namespace andon
