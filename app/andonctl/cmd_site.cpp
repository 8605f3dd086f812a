// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/cmd_site_adoption.h"
#include "app/andonctl/cmd_site_files.h"
#include "app/andonctl/command.h"
#include "services/configuration/site_files.h"
#include "services/engine/predictor_shelf.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct CheckOptions {
  std::string folder;
  bool json = false;
};

std::size_t streamsOf(const Site &site)
{
  std::size_t count = 0;
  for (const Asset &asset : site.assets)
    count += asset.streams.size();
  return count;
}

nlohmann::json listOf(const std::vector<Error> &errors)
{
  nlohmann::json list = nlohmann::json::array();
  for (const Error &each : errors)
    list.push_back({{"where", each.subject}, {"what", each.detail}, {"remedy", each.remedy}});
  return list;
}

void printJson(const configuration::SiteReading &reading, const std::vector<Error> &notes)
{
  const Site &site = reading.site;
  const nlohmann::json report{{"name", site.name},
                              {"areas", site.areas.size()},
                              {"assets", site.assets.size()},
                              {"streams", streamsOf(site)},
                              {"rules", site.rules.size()},
                              {"brokers", site.brokers.size()},
                              {"contracts", site.contracts.size()},
                              {"predictors", site.predictors.size()},
                              {"problems", listOf(reading.problems)},
                              {"notes", listOf(notes)}};
  fmt::print("{}\n", report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

int check(const CheckOptions &options)
{
  const Result<configuration::SiteFiles> files = configuration::readSiteFolder(options.folder);
  if (!files)
    return fail(files.error());
  configuration::SiteReading reading = configuration::parseSite(*files);
  if (reading.problems.empty())
    reading.problems = engine::PredictorShelf{}.take(*files, reading.site);
  const Site &site = reading.site;
  const std::vector<Error> notes = configuration::siteFolderNotes(options.folder);
  if (options.json)
    printJson(reading, notes);
  else
    for (const Error &problem : reading.problems)
      fmt::print(stderr, "{}\n", oneLine(toText(problem)));
  if (reading.problems.empty() && !options.json)
    fmt::print("{}: no problems. {} areas, {} assets, {} streams, {} rules, {} brokers, {} contracts.\n", site.name, site.areas.size(),
               site.assets.size(), streamsOf(site), site.rules.size(), site.brokers.size(), site.contracts.size());
  if (!options.json)
    for (const Error &note : notes)
      fmt::print("note: {}\n", oneLine(toText(note)));
  return reading.problems.empty() ? succeeded : failed;
}

} // namespace

void addSite(CLI::App &program, Action &chosen)
{
  CLI::App *site = program.add_subcommand("site", "A site as files");
  site->footer("Example:\n  andonctl site check resources/demo-site");
  site->require_subcommand(1);
  auto options = std::make_shared<CheckOptions>();
  CLI::App *command = addCommand(*site, chosen, "check", "Reads a site directory and prints every problem with file, line and remedy",
                                 "andonctl site check resources/demo-site", options, check);
  command->add_option("DIR", options->folder, "The folder with site.toml, brokers.toml, areas.toml, rules.toml and contracts/")->required();
  command->add_flag("--json", options->json, "Print one JSON object");
  addSiteFiles(*site, chosen);
  addSiteAdoption(*site, chosen);
}

} // namespace andon::ctl
