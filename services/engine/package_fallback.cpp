// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/package_fallback.h"

#include "services/configuration/site_files.h"
#include "services/engine/predictor_shelf.h"
#include "services/prediction/training_data.h"
#include "services/storage/operations_store.h"

#include <spdlog/spdlog.h>

namespace andon::engine {
namespace {

void fallBack(PredictorShelf &shelf, const PredictorSetting &setting, storage::OperationsReader &reader,
              const std::vector<storage::OperationsReader::PackageVersion> &versions)
{
  for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
    if (version->predictor != setting.id || prediction::sha256Of(version->sums) == setting.package.string())
      continue;
    const auto site = reader.site(version->siteVersion);
    if (!site || !*site)
      continue;
    if (shelf.standIn(setting.package, configuration::packageFilesOf((*site)->files, setting.id), version->time)) {
      spdlog::error("Predictor {}: {}", setting.id.text(), shelf.refusal(setting.package));
      return;
    }
  }
}

} // namespace

void fallBack(PredictorShelf &shelf, const Site &site, const std::string &store)
{
  std::vector<const PredictorSetting *> refused;
  for (const PredictorSetting &setting : site.predictors)
    if (shelf.find(setting.package) == nullptr && !shelf.refusal(setting.package).empty())
      refused.push_back(&setting);
  if (refused.empty())
    return;
  auto reader = storage::OperationsReader::open(store);
  const auto versions = reader ? (*reader)->packageVersions() : Result<std::vector<storage::OperationsReader::PackageVersion>>{};
  if (!reader || !versions) {
    spdlog::error("The earlier packages of predictors cannot be read: {}", toText(reader ? versions.error() : reader.error()));
    return;
  }
  for (const PredictorSetting *setting : refused)
    fallBack(shelf, *setting, **reader, *versions);
}

} // namespace andon::engine
