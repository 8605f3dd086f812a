// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/health_answers.h"

#include <utility>

namespace andon::engine {
namespace {

constexpr std::size_t mostAssets = 200;

} // namespace

Result<HealthScoresQuery::Answer> answerHealth(WorkerContext &context, const HealthScoresQuery &query,
                                               const HealthMeter::Snapshot &evidence)
{
  auto reader = context.operations();
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  const auto worked = (*reader)->lastWork();
  if (!worked)
    return tl::unexpected<Error>(worked.error());
  std::vector<AssetEvidence> assets = evidenceOf(evidence, query.asset);
  if (assets.empty() && !query.asset.empty())
    return failure(ErrorCode::NotFound, query.asset.text(), "is no asset with sensors");
  for (AssetEvidence &asset : assets)
    if (const auto work = worked->find(asset.asset); work != worked->end())
      asset.serviced = work->second;
  return HealthScoresQuery::Answer{std::make_shared<const PlantHealth>(plantHealthOf(std::move(assets), mostAssets))};
}

} // namespace andon::engine
