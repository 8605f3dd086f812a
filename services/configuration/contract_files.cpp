// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/contract_files.h"

#include "services/configuration/dtdl.h"
#include "services/configuration/site_parser.h"

namespace andon::configuration {

ContractReading parseContracts(const SiteFiles &files)
{
  Problems problems;
  std::vector<DtdlInterface> interfaces;
  for (const auto &[name, text] : files) {
    if (!isContractFile(name))
      continue;
    if (text.size() > largestFile)
      problems.add(tooLarge(name));
    else
      parseContractFile(name, text, interfaces, problems);
  }
  ContractReading reading;
  reading.contracts = resolveInterfaces(interfaces, problems);
  reading.problems = problems.take();
  return reading;
}

Result<std::string> readContractFile(const std::string &path)
{
  return readSiteFile(path);
}

} // namespace andon::configuration
