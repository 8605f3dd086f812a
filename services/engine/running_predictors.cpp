// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/running_predictors.h"

#include "models/domain/predictor_report.h"
#include "services/engine/drift_watch.h"
#include "services/prediction/predictor.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace andon::engine {
namespace {

/// The output is made here: no sensor can fail, and silence is the silence of its inputs.
Stream scoreStream(const PredictorSetting &setting, const prediction::Manifest &manifest, const AssetId &asset)
{
  Stream stream;
  stream.key = scoreStreamOf(asset, setting.id).key;
  stream.name = setting.name;
  stream.onChange = true;
  stream.interval = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(manifest.rowSeconds));
  stream.health = HealthOverrides{0.0, Duration::zero(), 0.0, 0.0, 0, 0, Duration::zero(), Duration::zero()};
  if (manifest.objective == prediction::Objective::LogOdds) {
    stream.range = Range{0.0, 1.0};
    stream.decimals = 2;
    if (manifest.threshold && *manifest.threshold > 0.0)
      stream.normal = Range{0.0, *manifest.threshold};
  } else {
    stream.unit = manifest.unit;
    if (manifest.kind == prediction::PredictorKind::ExpectedBehaviour) {
      stream.decimals = 2;
      stream.normal = Range{0.0, manifest.threshold.value_or(1.0)};
    }
  }
  return stream;
}

/// What the edge says comes like a sensor's value: silence is a fault of its own.
Stream edgeStream(const PredictorSetting &setting, const AssetId &asset)
{
  Stream stream;
  stream.key = scoreStreamOf(asset, setting.id).key;
  stream.name = setting.name;
  stream.range = Range{0.0, 1.0};
  stream.decimals = 2;
  stream.interval = std::chrono::minutes{1};
  stream.health = HealthOverrides{0.0, Duration::zero(), 0.0, 0.0, 0, 0, Duration::zero(), Duration::zero()};
  return stream;
}

Rule asideRule(const PredictorSetting &setting, const std::string &reason)
{
  const AlarmId alarm = asideAlarmOf(setting.id);
  Rule rule;
  rule.id = alarm.rule;
  rule.asset = alarm.asset;
  rule.name = "Predictor " + setting.id.text() + " put aside";
  rule.condition = ConsoleCondition{ConsoleFault::PredictorAside, {}, setting.id};
  rule.priority = Priority::Medium;
  rule.rationalisation = {reason.empty() ? Text{"It took longer for a row than a predictor may; the others go on."} : Text{reason},
                          "Nothing warns of what it watches for; limits do as before.",
                          "Install a package that fits: andonctl predictors install.",
                          std::chrono::hours{1},
                          {}};
  return rule;
}

} // namespace

AlarmId asideAlarmOf(const PredictorId &predictor)
{
  return {consoleAsset, RuleId{"predictor-aside-" + predictor.text()}};
}

std::string whyNotRunning(const PredictorSetting &setting, const Site &site, const PredictorShelf &shelf)
{
  if (setting.package == edgePackage)
    return {};
  const auto predictor = shelf.find(setting.package);
  if (std::string refusal = shelf.refusal(setting.package); predictor == nullptr || !refusal.empty())
    return refusal.empty() ? "It has no package." : refusal;
  for (const Asset &asset : site.assets)
    if (asset.kind == setting.kind && knows(*predictor, asset.id))
      if (const auto fits = checkFit(*predictor, asset); !fits)
        return toText(fits.error());
  return {};
}

Site withPredictors(Site running, const PredictorShelf &shelf)
{
  for (const PredictorSetting &setting : running.predictors) {
    const std::string reason = whyNotRunning(setting, running, shelf);
    running.rules.push_back(asideRule(setting, reason));
    if (setting.package == edgePackage)
      for (Asset &asset : running.assets)
        if (asset.kind == setting.kind)
          asset.streams.push_back(edgeStream(setting, asset.id));
    const auto predictor = shelf.find(setting.package);
    if (predictor == nullptr)
      continue;
    const prediction::Manifest &manifest = predictor->manifest();
    for (Asset &asset : running.assets)
      if (asset.kind == setting.kind && knows(*predictor, asset.id) && checkFit(*predictor, asset)) {
        asset.streams.push_back(scoreStream(setting, manifest, asset.id));
        if (tellsDrift(*predictor))
          running.rules.push_back(driftRule(setting, asset.id));
      }
    for (Rule &rule : running.rules)
      if (auto *says = std::get_if<PredictorCondition>(&rule.condition);
          says != nullptr && says->predictor == setting.id && says->limitOfPackage)
        says->limit = manifest.threshold.value_or(std::numeric_limits<double>::max());
  }
  return running;
}

Site withoutPredictors(Site site)
{
  if (site.predictors.empty())
    return site;
  for (Asset &asset : site.assets)
    std::erase_if(asset.streams, [](const Stream &stream) { return stream.key.string().starts_with(scoreStreamPrefix); });
  for (Rule &rule : site.rules)
    if (auto *says = std::get_if<PredictorCondition>(&rule.condition); says != nullptr && says->limitOfPackage)
      says->limit = 0.0;
  return site;
}

} // namespace andon::engine
