// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/predictor_shelf.h"

#include "models/domain/predictor_report.h"
#include "services/configuration/site_files.h"
#include "services/prediction/predictor.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace andon::engine {
namespace {

/// What is wrong where a predictor has learnt none of the site's assets of its kind; else empty.
std::string strangerIn(const prediction::Predictor &predictor, const PredictorSetting &setting, const Site &site)
{
  const auto isMeant = [&](const Asset &asset) { return asset.kind == setting.kind; };
  if (std::none_of(site.assets.begin(), site.assets.end(), isMeant) ||
      std::any_of(site.assets.begin(), site.assets.end(), [&](const Asset &asset) { return isMeant(asset) && knows(predictor, asset.id); }))
    return {};
  return fmt::format("has learnt none of the site's assets of kind \"{}\"", setting.kind);
}

} // namespace

PredictorShelf::PredictorShelf() = default;
PredictorShelf::~PredictorShelf() = default;

std::vector<Error> PredictorShelf::take(const SiteFiles &files, const Site &site)
{
  std::vector<Error> problems;
  for (const PredictorSetting &setting : site.predictors) {
    const std::string place = configuration::predictorFolder + setting.id.text();
    if (setting.package == edgePackage)
      continue;
    if (setting.package.empty()) {
      problems.push_back({ErrorCode::NotFound, place, "has no package, though predictors.toml names it",
                          "Put the folder there that andonctl train has written, take the predictor out of predictors.toml, or write "
                          "runs = \"edge\" where it runs at the edge alone."});
      continue;
    }
    SiteFiles brought = configuration::packageFilesOf(files, setting.id);
    Entry entry = entryOf(setting.package);
    // The fingerprint is what SHA256SUMS is called by; whether the files are those that it speaks of is another matter.
    if (std::string bytes = configuration::fingerprint(brought); entry.predictor == nullptr || entry.bytes != bytes) {
      auto package = prediction::packageFrom(std::move(brought), place);
      if (!package) {
        if (entry.predictor == nullptr)
          keep(setting.package, {nullptr, toText(package.error()), {}, std::move(bytes)});
        problems.push_back(std::move(package.error()));
        continue;
      }
      if (entry.predictor == nullptr || !entry.version.empty())
        entry.predictor = std::make_shared<const prediction::Predictor>(*package);
      entry = {entry.predictor, {}, {}, std::move(bytes)};
      keep(setting.package, entry);
    }
    const auto &predictor = entry.predictor;
    if (const std::string stranger = strangerIn(*predictor, setting, site); !stranger.empty()) {
      problems.push_back({ErrorCode::Conflict, fmt::format("{}/model.json", place), stranger,
                          "Train it with the history of these assets: andonctl train --detector expected-behaviour."});
      continue;
    }
    for (const Asset &asset : site.assets)
      if (asset.kind == setting.kind && knows(*predictor, asset.id))
        if (auto fits = checkFit(*predictor, asset); !fits) {
          // One asset tells what is wrong; a hundred of its kind would say the same.
          Error problem = std::move(fits.error());
          problem.subject = fmt::format("{}/manifest.json", place);
          problems.push_back(std::move(problem));
          break;
        }
  }
  return problems;
}

PredictorShelf::Entry PredictorShelf::entryOf(const Text &package) const
{
  const std::lock_guard lock{mutex_};
  const auto found = entries_.find(package.string());
  return found == entries_.end() ? Entry{} : found->second;
}

void PredictorShelf::keep(const Text &package, Entry entry)
{
  const std::lock_guard lock{mutex_};
  entries_.insert_or_assign(package.string(), std::move(entry));
}

std::shared_ptr<const prediction::Predictor> PredictorShelf::find(const Text &package) const
{
  return entryOf(package).predictor;
}

std::string PredictorShelf::refusal(const Text &package) const
{
  return entryOf(package).refusal;
}

bool PredictorShelf::standIn(const Text &refused, const SiteFiles &files, UtcTime since)
{
  const auto package = prediction::packageFrom(files, "");
  if (!package)
    return false;
  Entry entry = entryOf(refused);
  entry.predictor = std::make_shared<const prediction::Predictor>(*package);
  entry.refusal = fmt::format("{} The one before it, of {}, runs in its place.", entry.refusal, toIso8601(since));
  entry.version = prediction::packageId(*package);
  keep(refused, std::move(entry));
  return true;
}

Text PredictorShelf::versionOf(const Text &package) const
{
  const Entry entry = entryOf(package);
  return entry.version.empty() ? package : entry.version;
}

bool knows(const prediction::Predictor &predictor, const AssetId &asset)
{
  return predictor.behaviour() == nullptr || predictor.behaviour()->find(asset.text()) != nullptr;
}

Result<void> checkFit(const prediction::Predictor &predictor, const Asset &asset)
{
  const prediction::Manifest &manifest = predictor.manifest();
  for (const prediction::PredictorInput &input : manifest.plan.inputs)
    if (input.isText())
      return failure(ErrorCode::Conflict, manifest.name, fmt::format("reads the text \"{}\", and streams carry numbers", input.name),
                     "Train it anew without that column.");
  for (const prediction::Feature &feature : manifest.plan.features)
    if (feature.kind == prediction::FeatureKind::Age || feature.kind == prediction::FeatureKind::FromStart)
      return failure(ErrorCode::Conflict, manifest.name,
                     fmt::format("goes by \"{}\", and a running plant does not know when an asset was new", feature.name),
                     "Train it from a store, which leaves age and beginning out.");
  prediction::PredictorPlace place;
  place.assetKind = asset.kind;
  if (!asset.contract.empty()) {
    place.contract = nameOf(asset.contract);
    place.contractVersion = versionOf(asset.contract);
  }
  for (const Stream &stream : asset.streams)
    place.units.emplace(stream.key, stream.unit);
  auto fits = prediction::checkFit(manifest, place);
  if (!fits)
    fits.error().detail += fmt::format(" (asset {})", asset.id.text());
  return fits;
}

} // namespace andon::engine
