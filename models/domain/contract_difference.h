// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contract.h"

#include <string>
#include <vector>

namespace andon {

/// What of a contract or of one of its fields is not as it was.
enum class ContractAspect : std::uint8_t { Contract, Version, ContractName, Field, Name, Type, Unit, Range, Interval, Reporting, Decimals };

[[nodiscard]] const char *keyOf(ContractAspect aspect); ///< "range"

struct ContractChange {
  std::string contract; ///< its id without the version
  std::string field;    ///< key; empty: of the contract as a whole
  ContractAspect aspect = ContractAspect::Contract;
  std::string before; ///< with its unit; empty: there was none
  std::string after;  ///< empty: there is none any more

  bool operator==(const ContractChange &) const = default;
};

/// How the contracts of one site or file differ from those of another. Versions of one contract are compared with each other:
/// with the newest one before where the very version was not there. In the order of `after`, then what is gone.
[[nodiscard]] std::vector<ContractChange> contractDifference(const std::vector<Contract> &before, const std::vector<Contract> &after);

/// "temperature: range 0 to 120 °C becomes 0 to 150 °C", in English for logs and the command line.
[[nodiscard]] std::string toText(const ContractChange &change);

} // namespace andon
