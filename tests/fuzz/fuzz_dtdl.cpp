// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contract_difference.h"
#include "models/domain/site.h"
#include "services/configuration/contract_files.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

using namespace andon;
using namespace andon::configuration;

namespace {

void require(bool holds)
{
  if (!holds)
    std::abort();
}

} // namespace

/// Any bytes as a file of contracts. What is read without a problem keeps its promises: keys once, ranges the right way
/// round, and written back to files it reads the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
  const ContractReading reading = parseContracts({{"contracts/a.json", std::string{reinterpret_cast<const char *>(data), size}}});
  for (const Error &problem : reading.problems)
    require(!problem.subject.empty() && !problem.detail.empty());
  SiteFiles files;
  for (const Contract &contract : reading.contracts) {
    std::set<std::string> keys;
    for (const ContractField &field : contract.fields) {
      require(!field.key.empty() && keys.insert(field.key).second);
      require(!field.range || (std::isfinite(field.range->low) && field.range->low < field.range->high));
      require(!field.interval || *field.interval > Duration::zero());
      require(field.reporting != Reporting::Periodic || field.interval);
    }
    require(streamsOf(contract).size() == contract.fields.size());
    files.emplace(contractFileName(contract.id), contractDocument(contract) + "\n");
  }
  require(contractDifference(reading.contracts, reading.contracts).empty());
  if (!reading.problems.empty())
    return 0;
  const ContractReading again = parseContracts(files);
  require(again.problems.empty() && again.contracts.size() == reading.contracts.size());
  for (const Contract &contract : again.contracts)
    require(std::find(reading.contracts.begin(), reading.contracts.end(), contract) != reading.contracts.end());
  return 0;
}
