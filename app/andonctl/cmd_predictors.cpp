// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/acting.h"
#include "app/andonctl/cmd_explain.h"
#include "app/andonctl/command.h"
#include "app/andonctl/present_site.h"
#include "services/engine/package_files.h"
#include "services/prediction/predictor_package.h"
#include "services/prediction/training_data.h"
#include "services/storage/operations_store.h"

#include <algorithm>
#include <filesystem>
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

/// Every package that the predictor has had, oldest first, by the hash that names it; and which of them runs.
struct Versions {
  std::vector<std::string> packages;
  std::string running;

  static Result<Versions> of(const std::string &store, const std::string &predictor)
  {
    auto reader = storage::OperationsReader::open(store);
    if (!reader)
      return tl::unexpected<Error>(reader.error());
    const auto all = (*reader)->packageVersions();
    if (!all)
      return tl::unexpected<Error>(all.error());
    const auto present = presentSite(store);
    if (!present)
      return tl::unexpected<Error>(present.error());
    Versions versions;
    for (const auto &version : *all)
      if (version.predictor.text() == predictor)
        versions.packages.push_back(prediction::sha256Of(version.sums));
    if (const PredictorSetting *setting = findPredictor(present->site, PredictorId{predictor}))
      versions.running = setting->package;
    if (versions.packages.empty())
      return failure(ErrorCode::NotFound, predictor, "is no predictor of this store", "See: andonctl predictors list --store FILE");
    return versions;
  }
};

int letRun(const VersionOptions &options, const std::string &package, const std::string &done)
{
  return report(act(options.acting, PromotePredictor{PredictorId{options.predictor}, package, options.reason}), done);
}

int promote(const VersionOptions &options)
{
  const auto versions = Versions::of(options.acting.store, options.predictor);
  if (!versions)
    return fail(versions.error());
  const int count = static_cast<int>(versions->packages.size());
  const int version = options.version == 0 ? count : options.version;
  if (version > count)
    return fail({ErrorCode::NotFound, options.predictor, fmt::format("has no version {}: there are {}", version, count),
                 "See: andonctl predictors list --store FILE"});
  return letRun(options, versions->packages[static_cast<std::size_t>(version) - 1], fmt::format("Version {} runs.", version));
}

/// To what ran before the present package first did, however often there was a way back since.
int rollBack(const VersionOptions &options)
{
  const auto versions = Versions::of(options.acting.store, options.predictor);
  if (!versions)
    return fail(versions.error());
  const auto running = std::find(versions->packages.begin(), versions->packages.end(), versions->running);
  if (running == versions->packages.begin() || running == versions->packages.end())
    return fail({ErrorCode::NotFound, options.predictor, "has had no other version before", "See: andonctl predictors list --store FILE"});
  return letRun(options, *std::prev(running), fmt::format("Version {} runs again.", std::distance(versions->packages.begin(), running)));
}

int listPredictors(const ListOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return fail(reader.error());
  const auto versions = (*reader)->packageVersions();
  if (!versions)
    return fail(versions.error());
  const auto present = presentSite(options.store);
  if (!present)
    return fail(present.error());
  std::map<PredictorId, int> numbers;
  ordered_json rows = ordered_json::array();
  for (const auto &version : *versions) {
    const std::string package = prediction::sha256Of(version.sums);
    const PredictorSetting *setting = findPredictor(present->site, version.predictor);
    const bool runs = setting != nullptr && setting->package == package;
    const int number = ++numbers[version.predictor];
    if (options.json)
      rows.push_back({{"predictor", version.predictor.text()},
                      {"version", number},
                      {"package", package},
                      {"runs", runs},
                      {"kind", setting == nullptr ? std::string{} : setting->kind.string()},
                      {"site_version", version.siteVersion},
                      {"time", toIso8601(version.time)},
                      {"person", version.person.text()},
                      {"reason", version.reason}});
    else
      fmt::print("{:20} {:>3}  {}  {}  {:12} {:5} {}\n", oneLine(version.predictor.text()), number, package.substr(0, 8),
                 toIso8601(version.time), oneLine(version.person.text()), runs ? "runs" : "", oneLine(version.reason));
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
  CLI::App *command = addCommand(*predictors, chosen, "list", "Every package that a predictor has had: version, when, who, why",
                                 "andonctl predictors list --store plant.db", listing, listPredictors);
  addStore(command, listing->store);
  command->add_flag("--json", listing->json, "Print a JSON list");

  addExplain(*predictors, chosen);
  addDrift(*predictors, chosen);
  auto promoting = std::make_shared<VersionOptions>();
  auto rollingBack = std::make_shared<VersionOptions>();
  CLI::App *promotes =
      addCommand(*predictors, chosen, "promote", "Lets a version of a predictor run that the store has",
                 "andonctl predictors promote --store plant.db --predictor risk --version 2 --by lindqvist --reason \"finds the leak\"",
                 promoting, promote);
  promotes->add_option("--version", promoting->version, "Its number in the list (default: the newest)")->check(CLI::PositiveNumber);
  CLI::App *rollsBack = addCommand(*predictors, chosen, "rollback", "Lets the version run that ran before the present one",
                                   "andonctl predictors rollback --store plant.db --predictor risk --by lindqvist --reason \"too loud\"",
                                   rollingBack, rollBack);
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
