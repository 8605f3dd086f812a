// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that takes packages of predictors.
#include "services/configuration/site_difference.h"
#include "services/configuration/site_files.h"
#include "services/engine/command_service.h"
#include "services/engine/package_files.h"
#include "services/engine/predictor_versions.h"
#include "services/prediction/manifest.h"
#include "services/prediction/predictor_package.h"
#include "services/prediction/training_data.h"

#include <algorithm>

namespace andon::engine {

Result<SiteFiles> filesWithPackage(SiteFiles files, const Site &present, const InstallPredictor &command)
{
  const std::string folder = configuration::predictorFolder + command.predictor.text() + "/";
  std::erase_if(files, [&](const auto &file) { return file.first.starts_with(folder); });
  for (const auto &[name, text] : command.files) {
    const auto known = std::find(prediction::packageFileNames.begin(), prediction::packageFileNames.end(), name);
    if (known == prediction::packageFileNames.end())
      return failure(ErrorCode::Malformed, folder + name, "is no file of a predictor package", "Leave it out.");
    files[folder + name] = text;
  }
  Site after = present;
  auto setting = std::find_if(after.predictors.begin(), after.predictors.end(),
                              [&](const PredictorSetting &each) { return each.id == command.predictor; });
  if (setting == after.predictors.end())
    setting = after.predictors.insert(after.predictors.end(), PredictorSetting{command.predictor, {}, {}, {}});
  if (!command.name.empty())
    setting->name = command.name;
  if (!command.kind.empty())
    setting->kind = command.kind;
  if (setting->name.empty() || setting->kind.empty()) {
    const auto said = command.files.find("manifest.json");
    const auto manifest = prediction::parseManifest(said == command.files.end() ? std::string_view{} : std::string_view{said->second});
    if (!manifest)
      return failure(manifest.error().code, folder + "manifest.json", manifest.error().detail, manifest.error().remedy);
    if (setting->name.empty())
      setting->name = manifest->name;
    if (setting->kind.empty())
      setting->kind = manifest->assetKind;
  }
  if (setting->kind.empty())
    return failure(ErrorCode::Malformed, folder + "manifest.json", "does not say for which kind of assets it is", "Name one with --kind.");
  return configuration::rewriteSite(std::move(files), present, after);
}

void CommandService::run(const Call &call, const InstallPredictor &command)
{
  if (command.reason.empty()) {
    refuse(call, {ErrorCode::Malformed, command.predictor.text(), "a new predictor needs a reason", "Say why."});
    return;
  }
  takePackage(call, command, Actor::Person);
}

void CommandService::takePackage(const Call &call, const InstallPredictor &package, Actor actor)
{
  if (actor == Actor::Person && !mayStillAct(call))
    return;
  auto files = filesWithPackage(files_.unpacked(), site(), package);
  if (!files) {
    refuse(call, files.error());
    return;
  }
  const auto changes = siteChanges_;
  readFiles(call, *files, [this, call, package, files = *files, changes, actor](Site wanted) {
    if (actor == Actor::Person && !mayStillAct(call))
      return;
    if (changes != siteChanges_) {
      refuse(call, {ErrorCode::Conflict, package.predictor.text(), "the site was changed meanwhile", "Try again."});
      return;
    }
    if (files == files_.unpacked()) {
      replyWhenSaved(call, "done: it was so already");
      return;
    }
    if (actor == Actor::Person && !configuration::touchedSafetyRules(site(), wanted).empty()) {
      askSecondPerson(call, ImportSite{files, package.reason, configuration::fingerprint(files_.unpacked())});
      return;
    }
    applySite(call, std::move(wanted), files, package.reason, "done", {});
  });
}

void CommandService::run(const Call &call, const PromotePredictor &command)
{
  if (command.reason.empty()) {
    refuse(call, {ErrorCode::Malformed, command.predictor.text(), "another version needs a reason", "Say why."});
    return;
  }
  const bool taken = workers_.post([this, call, command](WorkerContext &context) {
    const auto reader = context.operations();
    const Result<SiteFiles> files =
        reader ? filesOfVersion(**reader, command.predictor, command.package) : Result<SiteFiles>{tl::unexpected<Error>(reader.error())};
    pipeline_.post([this, call, command, files] { letRun(call, command.predictor, files, command.reason, Actor::Person); });
  });
  if (!taken)
    refuse(call, {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."});
}

} // namespace andon::engine
