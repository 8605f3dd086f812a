// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/predictor_versions.h"

#include "services/configuration/site_files.h"
#include "services/prediction/training_data.h"

#include <algorithm>
#include <set>
#include <utility>

namespace andon::engine {

Result<std::vector<KnownVersion>> knownVersions(storage::OperationsReader &reader)
{
  const auto ran = reader.packageVersions();
  if (!ran)
    return tl::unexpected<Error>(ran.error());
  const auto candidates = reader.candidates();
  if (!candidates)
    return tl::unexpected<Error>(candidates.error());
  std::vector<KnownVersion> all;
  std::set<std::pair<PredictorId, std::string>> running;
  // Of the same moment, what runs came first.
  for (const auto &version : *ran) {
    const std::string package = prediction::sha256Of(version.sums);
    running.emplace(version.predictor, package);
    all.push_back({version.predictor, 0, package, version.time, version.person, version.reason, true, version.siteVersion});
  }
  for (const auto &candidate : *candidates)
    all.push_back({candidate.predictor, 0, candidate.package, candidate.time, candidate.person, candidate.reason, false, 0});
  std::stable_sort(all.begin(), all.end(), [](const KnownVersion &a, const KnownVersion &b) { return a.time < b.time; });
  std::set<std::pair<PredictorId, std::string>> seen;
  std::erase_if(all, [&](const KnownVersion &each) { return !seen.emplace(each.predictor, each.package).second; });
  std::map<PredictorId, int> numbers;
  for (KnownVersion &each : all) {
    each.number = ++numbers[each.predictor];
    each.hasRun = running.contains({each.predictor, each.package});
  }
  return all;
}

Result<std::map<std::string, std::string>> filesOfVersion(storage::OperationsReader &reader, const PredictorId &predictor,
                                                          const std::string &package)
{
  const auto versions = reader.packageVersions();
  if (!versions)
    return tl::unexpected<Error>(versions.error());
  for (const auto &version : *versions) {
    if (version.predictor != predictor || prediction::sha256Of(version.sums) != package)
      continue;
    const auto site = reader.site(version.siteVersion);
    if (!site)
      return tl::unexpected<Error>(site.error());
    if (*site)
      return configuration::packageFilesOf((*site)->files, predictor);
  }
  auto files = reader.candidateFiles(predictor, package);
  if (!files || !files->empty())
    return files;
  return failure(ErrorCode::NotFound, predictor.text(), "has never had the package " + package.substr(0, 12),
                 "See: andonctl predictors list --store FILE");
}

Result<std::string> packageBefore(storage::OperationsReader &reader, const PredictorId &predictor, const std::string &package)
{
  const auto versions = reader.packageVersions();
  if (!versions)
    return tl::unexpected<Error>(versions.error());
  std::string before;
  for (const auto &version : *versions) {
    if (version.predictor != predictor)
      continue;
    std::string each = prediction::sha256Of(version.sums);
    if (each == package)
      return before;
    before = std::move(each);
  }
  return before;
}

} // namespace andon::engine
