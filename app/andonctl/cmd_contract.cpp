// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "models/domain/contract_difference.h"
#include "services/configuration/contract_files.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct DiffOptions {
  std::string before;
  std::string after;
  bool json = false;
};

/// The contracts of one file, or of a site directory. Error: those of reading, or the first problem.
Result<std::vector<Contract>> contractsAt(const std::string &path)
{
  configuration::SiteFiles files;
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    auto folder = configuration::readSiteFolder(path);
    if (!folder)
      return tl::unexpected<Error>(std::move(folder.error()));
    files = std::move(*folder);
  } else {
    auto text = configuration::readContractFile(path);
    if (!text)
      return tl::unexpected<Error>(std::move(text.error()));
    files.emplace(configuration::contractFolder + "file.json", std::move(*text));
  }
  configuration::ContractReading reading = configuration::parseContracts(files);
  if (reading.problems.empty())
    return std::move(reading.contracts);
  Error problem = std::move(reading.problems.front());
  if (const std::size_t colon = problem.subject.rfind(':'); files.size() == 1 && colon != std::string::npos)
    problem.subject = path + problem.subject.substr(colon);
  return tl::unexpected<Error>(std::move(problem));
}

int diff(const DiffOptions &options)
{
  const auto before = contractsAt(options.before);
  if (!before)
    return fail(before.error());
  const auto after = contractsAt(options.after);
  if (!after)
    return fail(after.error());
  nlohmann::json rows = nlohmann::json::array();
  for (const ContractChange &change : contractDifference(*before, *after)) {
    if (options.json)
      rows.push_back({{"contract", change.contract},
                      {"field", change.field},
                      {"aspect", keyOf(change.aspect)},
                      {"before", change.before},
                      {"after", change.after},
                      {"text", toText(change)}});
    else
      fmt::print("{}\n", oneLine(toText(change)));
  }
  if (options.json)
    fmt::print("{}\n", rows.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
  return succeeded;
}

} // namespace

void addContract(CLI::App &program, Action &chosen)
{
  CLI::App *contract = program.add_subcommand("contract", "What devices promise");
  contract->footer("Example:\n  andonctl contract diff compressor-1.json compressor-2.json");
  contract->require_subcommand(1);
  auto options = std::make_shared<DiffOptions>();
  CLI::App *command = addCommand(*contract, chosen, "diff", "Prints how data contracts differ, a line a change",
                                 "andonctl contract diff compressor-1.json compressor-2.json", options, diff);
  command->add_option("BEFORE", options->before, "A DTDL file, or the folder of a site")->required();
  command->add_option("AFTER", options->after, "A DTDL file, or the folder of a site")->required();
  command->add_flag("--json", options->json, "Print one JSON list");
}

} // namespace andon::ctl
