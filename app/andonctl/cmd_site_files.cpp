// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/cmd_site_files.h"

#include "app/andonctl/acting.h"
#include "app/andonctl/present_site.h"
#include "services/configuration/site_difference.h"
#include "services/configuration/site_files.h"
#include "services/engine/predictor_shelf.h"
#include "services/storage/operations_store.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::ordered_json;

struct ExportOptions {
  std::string folder;
  std::string store;
  std::int64_t version = 0; ///< 0: the newest
  bool json = false;
};

struct ImportOptions {
  std::string folder;
  Acting acting;
  std::string reason;
  bool dryRun = false;
  bool json = false;
};

struct VersionsOptions {
  std::string store;
  bool json = false;
};

std::string dump(const ordered_json &object)
{
  return object.dump(2, ' ', false, ordered_json::error_handler_t::replace);
}

int exportSite(const ExportOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  const auto site = options.version == 0 ? (*reader)->newestSite() : (*reader)->site(options.version);
  if (!site)
    return fail(site.error());
  if (!*site && options.version != 0)
    return fail({ErrorCode::NotFound, options.store, fmt::format("has no version {} of its site", options.version),
                 "List them with: andonctl site versions --store " + options.store});
  if (!*site)
    return fail(
        {ErrorCode::NotFound, options.store, "has no site yet", "Bring one in with: andonctl site import DIR --store " + options.store});
  if (const auto written = configuration::writeSiteFolder(options.folder, (*site)->files); !written)
    return fail(written.error());
  if (options.json)
    fmt::print("{}\n", dump({{"version", (*site)->version}, {"folder", options.folder}, {"files", (*site)->files.size()}}));
  else
    fmt::print("{}: version {} of the site in {} files.\n", options.folder, (*site)->version, (*site)->files.size());
  return succeeded;
}

ordered_json toJson(const SiteItemDifference &difference)
{
  ordered_json object{
      {"kind", configuration::keyOf(difference.kind)}, {"name", difference.name}, {"change", configuration::keyOf(difference.change)}};
  if (difference.settings.empty())
    return object;
  ordered_json settings = ordered_json::array();
  for (const SettingChange &change : difference.settings)
    settings.push_back({{"setting", change.setting}, {"before", change.before}, {"after", change.after}, {"unit", change.unit}});
  object["settings"] = settings;
  return object;
}

void printDifference(const ImportOptions &options, const PresentSite &present, const configuration::SiteFiles &files, const Site &wanted)
{
  const auto settings = configuration::siteDifference(present.site, wanted);
  const auto texts = configuration::fileDifference(present.files, files);
  const auto safety = configuration::touchedSafetyRules(present.site, wanted);
  if (options.json) {
    ordered_json differences = ordered_json::array(), changedFiles = ordered_json::array(), rules = ordered_json::array();
    for (const SiteItemDifference &each : settings)
      differences.push_back(toJson(each));
    for (const SiteItemDifference &each : texts)
      changedFiles.push_back(toJson(each));
    for (const RuleId &rule : safety)
      rules.push_back(rule.text());
    fmt::print("{}\n", dump({{"differences", differences}, {"files", changedFiles}, {"needs_second_person", rules}}));
    return;
  }
  if (texts.empty()) {
    fmt::print("No difference.\n");
    return;
  }
  for (const SiteItemDifference &each : settings)
    fmt::print("{}\n", oneLine(configuration::toText(each)));
  for (const SiteItemDifference &each : texts)
    fmt::print("{}\n", oneLine(configuration::toText(each)));
  if (settings.empty())
    fmt::print("No setting differs.\n");
  for (const RuleId &rule : safety)
    fmt::print("Rule {} is of the safety class: a second person has to agree.\n", rule.text());
}

int importSite(const ImportOptions &options)
{
  auto files = configuration::readSiteFolder(options.folder);
  if (!files)
    return fail(files.error());
  configuration::SiteReading reading = configuration::parseSite(*files);
  if (reading.problems.empty())
    reading.problems = engine::PredictorShelf{}.take(*files, reading.site);
  if (!reading.problems.empty()) {
    for (const Error &problem : reading.problems)
      fmt::print(stderr, "{}\n", oneLine(andon::toText(problem)));
    return fail({ErrorCode::Malformed, options.folder, fmt::format("has {} problems; nothing is imported", reading.problems.size()), {}});
  }
  const auto present = presentSite(options.acting.store);
  if (!present)
    return fail(present.error());
  if (options.dryRun) {
    printDifference(options, *present, *files, reading.site);
    return succeeded;
  }
  if (options.reason.empty())
    return misuse("--reason", {ErrorCode::Malformed, "", "is needed: why does the site change?", "Or look first, with --dry-run."});
  if (*files == present->files) {
    fmt::print("No difference: nothing is imported.\n");
    return succeeded;
  }
  if (!present->hasPeople) {
    if (const auto taken =
            takeSiteUnsigned(options.acting.store, "andonctl site import", std::move(*files), options.acting.by, options.reason);
        !taken)
      return fail(taken.error());
    fmt::print("The site is in.\n");
    return succeeded;
  }
  if (options.acting.by.empty())
    return misuse("--by", {ErrorCode::NotPermitted, options.acting.store, "has people", "Say which of them brings the site in."});
  const auto difference = configuration::siteDifference(present->site, reading.site);
  const bool needsRestart = std::any_of(difference.begin(), difference.end(), [](const SiteItemDifference &each) {
    return each.kind == SiteItemKind::Broker || each.kind == SiteItemKind::Topic;
  });
  return report(act(options.acting, ImportSite{std::move(*files), options.reason, {}}),
                needsRestart ? "The site is in. Assets, streams and rules are judged from now on; brokers take effect when its console or "
                               "engine starts the next time."
                             : "The site is in.");
}

int listVersions(const VersionsOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  const auto versions = (*reader)->siteVersions();
  if (!versions)
    return fail(versions.error());
  ordered_json rows = ordered_json::array();
  for (const storage::SiteVersion &version : *versions)
    if (options.json)
      rows.push_back(
          {{"version", version.version}, {"time", toIso8601(version.time)}, {"person", version.person.text()}, {"reason", version.reason}});
    else
      fmt::print("{:>5}  {}  {:16}  {}\n", version.version, toIso8601(version.time), oneLine(version.person.text()),
                 oneLine(version.reason));
  if (options.json)
    fmt::print("{}\n", dump(rows));
  else if (versions->empty())
    fmt::print("The store has no site yet.\n");
  return succeeded;
}

} // namespace

void addSiteFiles(CLI::App &site, Action &chosen)
{
  auto exporting = std::make_shared<ExportOptions>();
  CLI::App *command = addCommand(site, chosen, "export", "Writes the store's site as files, all of them or none",
                                 "andonctl site export out/ --store plant.db", exporting, exportSite);
  command->add_option("DIR", exporting->folder, "A new folder, an empty one, or that of a site, whose files are replaced")->required();
  addStore(command, exporting->store);
  command->add_option("--version", exporting->version, "Which one (default: the newest)")->check(CLI::PositiveNumber);
  command->add_flag("--json", exporting->json, "Print one JSON object");

  auto importing = std::make_shared<ImportOptions>();
  command = addCommand(site, chosen, "import", "Makes the files of a folder the store's site",
                       "andonctl site import out/ --store plant.db --by lindqvist --reason \"new pump\"", importing, importSite);
  command->add_option("DIR", importing->folder, "The folder with site.toml")->required();
  addStore(command, importing->acting.store);
  command->add_option("--by", importing->acting.by, "Who acts: a sign-in name of this store (not needed while it has no people)")
      ->type_name("NAME");
  command->add_option("--password-file", importing->acting.passwordFile, "First line: the password (default: asked for)")
      ->type_name("FILE");
  command->add_option("--reason", importing->reason, "Why; stands with the version");
  command->add_flag("--dry-run", importing->dryRun, "Print what would change and change nothing");
  command->add_flag("--json", importing->json, "With --dry-run: print one JSON object");

  auto listing = std::make_shared<VersionsOptions>();
  command = addCommand(site, chosen, "versions", "Every version of the store's site, newest first: when, who, why",
                       "andonctl site versions --store plant.db", listing, listVersions);
  addStore(command, listing->store);
  command->add_flag("--json", listing->json, "Print a JSON list");
}

} // namespace andon::ctl
