// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/acting.h"
#include "app/andonctl/cmd_explain.h"
#include "app/andonctl/cmd_learning.h"
#include "app/andonctl/command.h"
#include "app/andonctl/present_site.h"
#include "services/engine/package_files.h"
#include "services/engine/predictor_versions.h"
#include "services/prediction/predictor_package.h"
#include "services/prediction/training_data.h"
#include "services/storage/operations_store.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::ordered_json;

struct ListOptions {
  std::string store;
  bool json = false;
};

struct InstallOptions {
  std::string folder;
  std::string id;
  std::string name;
  std::string kind;
  std::string reason;
  Acting acting;
};

struct VersionOptions {
  Acting acting;
  std::string predictor;
  int version = 0; ///< 0: the newest
  std::string reason;
};

/// A package that a predictor has, whether it ran or not. It has one number for good, however often it was let run.
struct Version {
  engine::KnownVersion known;
  std::vector<storage::OperationsReader::PackageVersion> taken; ///< each time that it came into the site's place, oldest first
  bool runs = false;
  bool isCandidate = false; ///< the newest, where another one runs
};

/// Those of all predictors, or of one, by predictor and number.
Result<std::vector<Version>> versionsOf(const std::string &store, const std::string &only = {})
{
  auto reader = storage::OperationsReader::open(store);
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  const auto all = engine::knownVersions(**reader);
  if (!all)
    return tl::unexpected<Error>(all.error());
  const auto taken = (*reader)->packageVersions();
  if (!taken)
    return tl::unexpected<Error>(taken.error());
  const auto present = presentSite(store);
  if (!present)
    return tl::unexpected<Error>(present.error());
  std::map<PredictorId, std::vector<Version>> byPredictor;
  for (const engine::KnownVersion &known : *all)
    if (only.empty() || known.predictor.text() == only)
      byPredictor[known.predictor].push_back({known, {}, false, false});
  for (const auto &each : *taken)
    for (Version &version : byPredictor[each.predictor])
      if (version.known.package == prediction::sha256Of(each.sums))
        version.taken.push_back(each);
  std::vector<Version> made;
  for (auto &[predictor, versions] : byPredictor) {
    if (versions.empty())
      continue;
    const PredictorSetting *setting = findPredictor(present->site, predictor);
    for (Version &version : versions)
      version.runs = setting != nullptr && setting->package == version.known.package;
    versions.back().isCandidate = setting != nullptr && !versions.back().runs;
    std::move(versions.begin(), versions.end(), std::back_inserter(made));
  }
  if (!only.empty() && made.empty())
    return failure(ErrorCode::NotFound, only, "is no predictor of this store", "See: andonctl predictors list --store FILE");
  return made;
}

int letRun(const VersionOptions &options, const Version &version, const char *again)
{
  if (version.runs) {
    fmt::print("Version {} runs already.\n", version.known.number);
    return succeeded;
  }
  return report(act(options.acting, PromotePredictor{PredictorId{options.predictor}, version.known.package, options.reason}),
                fmt::format("Version {} runs{}.", version.known.number, again));
}

int promote(const VersionOptions &options)
{
  const auto versions = versionsOf(options.acting.store, options.predictor);
  if (!versions)
    return fail(versions.error());
  const int count = static_cast<int>(versions->size()), version = options.version == 0 ? count : options.version;
  if (version > count)
    return fail({ErrorCode::NotFound, options.predictor, fmt::format("has no version {}: there are {}", version, count),
                 "See: andonctl predictors list --store FILE"});
  return letRun(options, (*versions)[static_cast<std::size_t>(version) - 1], "");
}

/// To what came before the present package first did, however often there was a way back since.
int rollBack(const VersionOptions &options)
{
  const auto versions = versionsOf(options.acting.store, options.predictor);
  if (!versions)
    return fail(versions.error());
  const auto running = std::find_if(versions->begin(), versions->end(), [](const Version &version) { return version.runs; });
  if (running == versions->end())
    return fail({ErrorCode::NotFound, options.predictor, "has no version that runs", "Let one run: andonctl predictors promote."});
  auto reader = storage::OperationsReader::open(options.acting.store);
  if (!reader)
    return fail(reader.error());
  const auto before = engine::packageBefore(**reader, PredictorId{options.predictor}, running->known.package);
  if (!before)
    return fail(before.error());
  const auto found = std::find_if(versions->begin(), versions->end(), [&](const Version &each) { return each.known.package == *before; });
  if (found == versions->end())
    return fail({ErrorCode::NotFound, options.predictor, fmt::format("runs version {}, and none was before it", running->known.number),
                 "See: andonctl predictors list --store FILE"});
  return letRun(options, *found, " again");
}

ordered_json jsonOf(const Version &version, const Site &site)
{
  const PredictorSetting *setting = findPredictor(site, version.known.predictor);
  ordered_json taken = ordered_json::array();
  for (const auto &each : version.taken)
    taken.push_back(
        {{"site_version", each.siteVersion}, {"time", toIso8601(each.time)}, {"person", each.person.text()}, {"reason", each.reason}});
  return {{"predictor", version.known.predictor.text()},
          {"version", version.known.number},
          {"package", version.known.package},
          {"runs", version.runs},
          {"has_run", version.known.hasRun},
          {"candidate", version.isCandidate},
          {"kind", setting == nullptr ? std::string{} : setting->kind.string()},
          {"site_version", version.known.siteVersion},
          {"time", toIso8601(version.known.time)},
          {"person", version.known.person.text()},
          {"reason", version.known.reason},
          {"taken", std::move(taken)}};
}

int listPredictors(const ListOptions &options)
{
  const auto versions = versionsOf(options.store);
  if (!versions)
    return fail(versions.error());
  const auto present = presentSite(options.store);
  if (!present)
    return fail(present.error());
  ordered_json rows = ordered_json::array();
  const auto line = [](const Version &version, const char *state, UtcTime time, const PersonId &person, const std::string &reason) {
    fmt::print("{:20} {:>3}  {}  {:9}  {}  {:12} {}\n", oneLine(version.known.predictor.text()), version.known.number,
               version.known.package.substr(0, 8), state, toIso8601(time), oneLine(person.text()), oneLine(reason));
  };
  for (const Version &version : *versions) {
    if (options.json) {
      rows.push_back(jsonOf(version, present->site));
      continue;
    }
    line(version,
         version.runs          ? "runs"
         : version.isCandidate ? "candidate"
                               : "",
         version.known.time, version.known.person, version.known.reason);
    for (const auto &taken : version.taken)
      if (taken.siteVersion != version.known.siteVersion)
        line(version, "", taken.time, taken.person, "again: " + taken.reason);
  }
  if (options.json)
    fmt::print("{}\n", rows.dump(2, ' ', false, ordered_json::error_handler_t::replace));
  else if (versions->empty())
    fmt::print("The store has no predictors yet.\n");
  return succeeded;
}

/// A store without people takes a package from whoever may write to it.
int installUnsigned(const InstallOptions &options, const PresentSite &present, const InstallPredictor &command)
{
  auto files = engine::filesWithPackage(present.files, present.site, command);
  if (!files)
    return fail(files.error());
  if (const auto taken = takeSiteUnsigned(options.acting.store, "andonctl predictors install", std::move(*files), {}, options.reason);
      !taken)
    return fail(taken.error());
  fmt::print("The predictor is in.\n");
  return succeeded;
}

int install(const InstallOptions &options)
{
  // Whoever installs a damaged package hears of it before anybody is asked for a password.
  if (const auto package = prediction::loadPackage(options.folder); !package)
    return fail(package.error());
  auto files = prediction::readPackageFiles(options.folder);
  if (!files)
    return fail(files.error());
  if (options.reason.empty())
    return misuse("--reason", {ErrorCode::Malformed, "", "is needed: why this package?", ""});
  std::string id = options.id;
  if (id.empty()) {
    std::filesystem::path folder = std::filesystem::path{options.folder}.lexically_normal();
    id = (folder.has_filename() ? folder : folder.parent_path()).filename().string();
  }
  const InstallPredictor command{PredictorId{id}, options.name, options.kind, std::move(*files), options.reason};
  const auto present = presentSite(options.acting.store);
  if (!present)
    return fail(present.error());
  if (!present->hasPeople)
    return installUnsigned(options, *present, command);
  if (options.acting.by.empty())
    return misuse("--by", {ErrorCode::NotPermitted, options.acting.store, "has people", "Say which of them installs it."});
  return report(act(options.acting, command), "The predictor is in.");
}

} // namespace

void addPredictors(CLI::App &program, Action &chosen)
{
  CLI::App *predictors = program.add_subcommand("predictors", "The predictors of a store's site and their packages");
  predictors->footer("Example:\n  andonctl predictors list --store plant.db");
  predictors->require_subcommand(1);

  auto listing = std::make_shared<ListOptions>();
  CLI::App *command =
      addCommand(*predictors, chosen, "list",
                 "Every package that a predictor has had: version, which one runs and which is the candidate, when, who, why",
                 "andonctl predictors list --store plant.db", listing, listPredictors);
  addStore(command, listing->store);
  command->add_flag("--json", listing->json, "Print a JSON list");

  addExplain(*predictors, chosen);
  addLearning(*predictors, chosen);
  addDrift(*predictors, chosen);
  auto promoting = std::make_shared<VersionOptions>();
  auto rollingBack = std::make_shared<VersionOptions>();
  CLI::App *promotes =
      addCommand(*predictors, chosen, "promote",
                 "Lets a version that the store has run in place of the one that does; a rule of the safety class takes a second person",
                 "andonctl predictors promote --store plant.db --predictor risk --version 2 --by lindqvist --reason \"finds the leak\"",
                 promoting, promote);
  promotes->add_option("--version", promoting->version, "Its number in the list (default: the candidate, which is the newest)")
      ->check(CLI::PositiveNumber);
  CLI::App *rollsBack = addCommand(
      *predictors, chosen, "rollback",
      "Lets the version run that came before the one that runs; the other stays in the list and can be promoted",
      "andonctl predictors rollback --store plant.db --predictor risk --by lindqvist --reason \"too loud\"", rollingBack, rollBack);
  for (const auto &[which, into] : {std::pair{promotes, promoting}, std::pair{rollsBack, rollingBack}}) {
    addActing(which, into->acting);
    which->add_option("--predictor", into->predictor, "Its id in the site")->required();
    which->add_option("--reason", into->reason, "Why; stands with the version")->required();
  }

  auto installing = std::make_shared<InstallOptions>();
  command = addCommand(*predictors, chosen, "install", "Checks a package and lets it run for all assets of its kind, from now on",
                       "andonctl predictors install risk/ --store plant.db --by lindqvist --reason \"trained with the spring\"", installing,
                       install);
  command->add_option("DIR", installing->folder, "The package's folder, as andonctl train writes it")->required();
  addStore(command, installing->acting.store);
  command->add_option("--id", installing->id, "Of the predictor: a present one, or a new one (default: the folder's name)");
  command->add_option("--name", installing->name, "What people read (default: as before, or the package's own)");
  command->add_option("--kind", installing->kind, "The kind of assets that it runs for (default: as before, or the package's own)");
  command->add_option("--by", installing->acting.by, "Who acts: a sign-in name of this store (not needed while it has no people)")
      ->type_name("NAME");
  command->add_option("--password-file", installing->acting.passwordFile, "First line: the password (default: asked for)")
      ->type_name("FILE");
  command->add_option("--reason", installing->reason, "Why; stands with the version");
}

} // namespace andon::ctl
