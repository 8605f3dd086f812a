// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contract.h"
#include "models/domain/error.h"
#include "services/configuration/site_files.h"

#include <string>
#include <string_view>
#include <vector>

namespace andon::configuration {

inline const std::string contractFolder = "contracts/";

/// Whether a site file of that name is a contract: "contracts/compressor.json".
[[nodiscard]] bool isContractFile(std::string_view name);
/// Where a site keeps the contract: "contracts/demo-compressor-1.json".
[[nodiscard]] std::string contractFileName(const ContractId &id);

/// The interface as DTDL: its document, or one made from its fields, whose keys must be names in DTDL then (isDtdlName).
[[nodiscard]] std::string contractDocument(const Contract &contract);

struct ContractReading {
  std::vector<Contract> contracts; ///< what could be read, also of a file with problems
  std::vector<Error> problems;     ///< subject "contracts/pump.json:12"
};

/// Reads every contract among the files; what one extends or contains may be in any of them.
[[nodiscard]] ContractReading parseContracts(const SiteFiles &files);

/// One file of contracts, wherever it lies. Error: NotFound, LimitExceeded.
[[nodiscard]] Result<std::string> readContractFile(const std::string &path);

} // namespace andon::configuration
