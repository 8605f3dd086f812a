// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/shadow_bench.h"

#include "services/engine/running_predictors.h"
#include "services/prediction/predictor.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace andon::engine {
namespace {

bool isMeant(const ShadowComparison &shadow, const AssetId &asset)
{
  return shadow.assets.empty() || std::find(shadow.assets.begin(), shadow.assets.end(), asset) != shadow.assets.end();
}

} // namespace

PredictorId shadowIdOf(const ShadowComparison &shadow)
{
  return PredictorId{shadow.predictor.text() + "@" + shadow.package.substr(0, 12)};
}

Site shadowSite(const Site &site, const std::vector<storage::StoredShadow> &shadows, bool withChampion)
{
  Site part;
  part.contracts = site.contracts;
  for (const storage::StoredShadow &shadow : shadows) {
    const PredictorSetting *setting = findPredictor(site, shadow.comparison.predictor);
    if (setting == nullptr)
      continue;
    part.predictors.push_back({shadowIdOf(shadow.comparison), setting->name, setting->kind, Text{shadow.comparison.package}});
    if (withChampion)
      part.predictors.push_back(*setting);
    for (const Asset &asset : site.assets) {
      const bool isThere = std::any_of(part.assets.begin(), part.assets.end(), [&](const Asset &each) { return each.id == asset.id; });
      if (asset.kind != setting->kind || isThere || !isMeant(shadow.comparison, asset.id))
        continue;
      part.assets.push_back(asset);
      std::erase_if(part.assets.back().streams, [](const Stream &stream) { return stream.key.string().starts_with(scoreStreamPrefix); });
    }
  }
  return part;
}

std::vector<ShadowTrack::Rules> shadowRules(const Site &site, const PredictorId &predictor, const AssetId &asset,
                                            const prediction::Predictor &challenger)
{
  std::vector<ShadowTrack::Rules> rules;
  for (const Rule &rule : site.rules) {
    const auto *says = std::get_if<PredictorCondition>(&rule.condition);
    if (says == nullptr || says->predictor != predictor || rule.asset != asset)
      continue;
    ShadowTrack::Rules pair{rule, rule};
    if (says->limitOfPackage)
      std::get<PredictorCondition>(pair.challenger.condition).limit =
          challenger.manifest().threshold.value_or(std::numeric_limits<double>::max());
    rules.push_back(std::move(pair));
  }
  return rules;
}

ShadowBench::ShadowBench(const Clock &clock, Duration budget)
    : runner_(clock, budget)
{
}

ShadowBench::~ShadowBench() = default;

void ShadowBench::change(const std::vector<storage::StoredShadow> &shadows, const SiteFiles &files,
                         const std::shared_ptr<const Site> &running, const telemetry::StreamRegistry &registry)
{
  // What was found so far stands in the tracks, not in what the command service last kept of it.
  const std::vector<storage::StoredShadow> present = figures();
  shadows_ = shadows;
  for (storage::StoredShadow &shadow : shadows_)
    for (const storage::StoredShadow &before : present)
      if (before.id == shadow.id)
        shadow.comparison = before.comparison;
  files_ = files;
  running_ = running;
  takeUp(registry);
}

void ShadowBench::changeSite(const std::shared_ptr<const Site> &running, const telemetry::StreamRegistry &registry)
{
  if (!isOpen())
    return;
  shadows_ = figures();
  running_ = running;
  takeUp(registry);
}

void ShadowBench::takeUp(const telemetry::StreamRegistry &registry)
{
  entries_.clear();
  ownOf_.clear();
  if (shadows_.empty()) {
    site_.reset();
    return;
  }
  Site part = shadowSite(*running_, shadows_, false);
  // What is wrong with a package is asked for below, of each.
  (void)shelf_.take(files_, part);
  std::vector<std::string> reasons;
  for (const storage::StoredShadow &shadow : shadows_) {
    const PredictorSetting *setting = findPredictor(part, shadowIdOf(shadow.comparison));
    reasons.push_back(setting == nullptr ? "The site has no such predictor." : whyNotRunning(*setting, part, shelf_));
  }
  site_ = std::make_shared<const Site>(withPredictors(std::move(part), shelf_));
  // The runner reads the registry as long as it has it.
  auto own = std::make_unique<telemetry::StreamRegistry>(site_);
  runner_.changeSite(site_, *own, shelf_);
  registry_ = std::move(own);
  ownOf_.assign(registry.size(), telemetry::noStream);
  for (StreamIndex stream = 0; stream < registry_->size(); ++stream)
    if (const auto theirs = registry.find(registry_->id(stream)))
      ownOf_[*theirs] = stream;
  for (std::size_t i = 0; i < shadows_.size(); ++i) {
    Entry entry{shadows_[i], ShadowTrack{shadows_[i].comparison}};
    entry.track.setProblem(reasons[i]);
    const auto challenger = shelf_.find(Text{shadows_[i].comparison.package});
    const PredictorSetting *setting = findPredictor(*running_, shadows_[i].comparison.predictor);
    if (challenger != nullptr && setting != nullptr)
      for (const Asset &asset : site_->assets)
        if (asset.kind == setting->kind && isMeant(shadows_[i].comparison, asset.id))
          for (ShadowTrack::Rules &rules : shadowRules(*running_, shadows_[i].comparison.predictor, asset.id, *challenger))
            entry.track.addRule(asset.id, std::move(rules));
    entries_.push_back(std::move(entry));
  }
}

void ShadowBench::take(const Sample &sample)
{
  const StreamIndex own = ownOf_[sample.stream];
  if (own == telemetry::noStream)
    return;
  Sample taken = sample;
  taken.stream = own;
  if (runner_.endsRows(taken))
    judge();
  runner_.take(taken);
}

void ShadowBench::takeBad(StreamIndex stream)
{
  if (ownOf_[stream] != telemetry::noStream)
    runner_.takeBad(ownOf_[stream]);
}

void ShadowBench::takeChampion(const StreamId &score, const Sample &sample, Duration cost)
{
  const auto predictor = predictorOf(score);
  for (Entry &entry : entries_)
    if (predictor == entry.shadow.comparison.predictor)
      entry.track.takeChampion(score.asset, sample, cost);
}

void ShadowBench::judge()
{
  runner_.judge([this](const Sample &score, PredictorRunner::SlotIndex) {
    const StreamId id = registry_->id(score.stream);
    const auto predictor = predictorOf(id);
    for (Entry &entry : entries_)
      if (predictor == shadowIdOf(entry.shadow.comparison))
        entry.track.takeChallenger(id.asset, score, runner_.lastCost());
  });
}

std::vector<storage::StoredShadow> ShadowBench::figures() const
{
  std::vector<storage::StoredShadow> shadows;
  for (const Entry &entry : entries_) {
    shadows.push_back(entry.shadow);
    shadows.back().comparison = entry.track.comparison();
    if (runner_.isAside(shadowIdOf(entry.shadow.comparison)) && shadows.back().comparison.problem.empty())
      shadows.back().comparison.problem = "It takes longer for a row than a predictor may.";
  }
  return shadows;
}

} // namespace andon::engine
