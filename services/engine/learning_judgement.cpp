// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/learning_judgement.h"

#include "services/engine/predictor_versions.h"
#include "services/storage/operations_store.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;
using Verdicts = storage::OperationsReader::Verdicts;

/// What people said lately is compared with what they said before.
constexpr Duration recent = 24h * 7;
/// Below so many verdicts on a side a share says nothing.
constexpr double fewestVerdicts = 20.0;
/// One-sided, 95 of 100: what chance alone does is no drop.
constexpr double significance = 1.645;
/// Below so many, false alarms after a promotion are chance.
constexpr std::uint64_t fewestFalse = 3;

double inDays(Duration duration)
{
  return std::chrono::duration<double>(duration).count() / 86400.0;
}

double all(const Verdicts &verdicts)
{
  return static_cast<double>(verdicts.trueOnes + verdicts.falseOnes);
}

double shareTrue(const Verdicts &verdicts)
{
  return static_cast<double>(verdicts.trueOnes) / all(verdicts);
}

RetrainingTrigger aTrigger(const PredictorId &predictor, TriggerKind kind, UtcTime now, double measured, double limit, std::string evidence)
{
  RetrainingTrigger trigger;
  trigger.predictor = predictor;
  trigger.kind = kind;
  trigger.time = now;
  trigger.measured = measured;
  trigger.limit = limit;
  trigger.evidence = std::move(evidence);
  return trigger;
}

std::optional<RetrainingTrigger> newLabels(storage::OperationsReader &reader, const PredictorId &predictor,
                                           const RetrainingSettings &settings, UtcTime now)
{
  if (settings.newLabels == 0)
    return std::nullopt;
  const auto untrained = reader.untrained(predictor);
  if (!untrained || untrained->size() < static_cast<std::size_t>(settings.newLabels))
    return std::nullopt;
  return aTrigger(predictor, TriggerKind::NewLabels, now, static_cast<double>(untrained->size()), settings.newLabels,
                  fmt::format("{} verdicts that nothing was trained from yet", untrained->size()));
}

std::optional<RetrainingTrigger> schedule(storage::OperationsReader &reader, const PredictorId &predictor,
                                          const RetrainingSettings &settings, UtcTime now)
{
  if (settings.every <= Duration::zero())
    return std::nullopt;
  const auto versions = knownVersions(reader);
  if (!versions)
    return std::nullopt;
  UtcTime newest = noTime;
  for (const KnownVersion &version : *versions)
    if (version.predictor == predictor)
      newest = std::max(newest, version.time);
  if (newest == noTime || now - newest < settings.every)
    return std::nullopt;
  return aTrigger(predictor, TriggerKind::Schedule, now, inDays(now - newest), inDays(settings.every),
                  fmt::format("the newest version is {:.1f} days old", inDays(now - newest)));
}

std::optional<RetrainingTrigger> accuracyDrop(storage::OperationsReader &reader, const PredictorSetting &predictor,
                                              const RetrainingSettings &settings, UtcTime now)
{
  const auto late = reader.verdicts(predictor.id, predictor.package, now - recent, now);
  const auto early = reader.verdicts(predictor.id, predictor.package, noTime, now - recent);
  if (!late || !early || all(*late) < fewestVerdicts || all(*early) < fewestVerdicts)
    return std::nullopt;
  const double drop = shareTrue(*early) - shareTrue(*late);
  const double pooled = static_cast<double>(early->trueOnes + late->trueOnes) / (all(*early) + all(*late));
  const double deviation = std::sqrt(pooled * (1.0 - pooled) * (1.0 / all(*early) + 1.0 / all(*late)));
  if (drop <= settings.accuracyDrop || drop <= significance * deviation)
    return std::nullopt;
  return aTrigger(predictor.id, TriggerKind::AccuracyDrop, now, drop, settings.accuracyDrop,
                  fmt::format("{} of {} judged were true in the last 7 days, {} of {} before", late->trueOnes,
                              late->trueOnes + late->falseOnes, early->trueOnes, early->trueOnes + early->falseOnes));
}

/// Alarms of the asset in a span that people agree were true.
std::size_t trueAlarms(storage::OperationsReader &reader, const AssetId &asset, UtcTime from, UtcTime to)
{
  const auto occurrences = reader.occurrences(asset, from, to);
  if (!occurrences)
    return 0;
  return static_cast<std::size_t>(std::count_if(occurrences->begin(), occurrences->end(), [&](const Occurrence &each) {
    const auto labels = reader.labels(each.id);
    return labels && agreedLabel(*labels) == OccurrenceLabel::True;
  }));
}

/// What only the version before raised, where people agree that something was wrong.
std::uint64_t missedBy(storage::OperationsReader &reader, const Promotion &promotion, const LearningQuestion &question)
{
  std::uint64_t missed = 0;
  for (const storage::StoredShadow &shadow : question.state.shadows) {
    const ShadowComparison &comparison = shadow.comparison;
    if (comparison.predictor != promotion.predictor || comparison.package != promotion.from || comparison.champion != promotion.to)
      continue;
    for (const ShadowRaise &raise : comparison.onlyChallenger)
      if (trueAlarms(reader, raise.alarm.asset, raise.time, raise.until == noTime ? question.now : raise.until + Duration{1}) > 0)
        ++missed;
  }
  return missed;
}

} // namespace

std::vector<RetrainingTrigger> reasonsToRetrain(storage::OperationsReader &reader, const LearningQuestion &question)
{
  std::vector<RetrainingTrigger> reasons;
  const RetrainingSettings &settings = question.site->retraining;
  for (const PredictorSetting &predictor : question.site->predictors) {
    const auto &triggers = question.state.triggers;
    const bool isHeld = std::any_of(triggers.begin(), triggers.end(), [&](const RetrainingTrigger &each) {
      return each.predictor == predictor.id &&
             (each.state == TriggerState::Open || each.state == TriggerState::Training || question.now - each.time < settings.quietTime);
    });
    if (isHeld || question.inTraining.contains(predictor.id) || predictor.package.empty())
      continue;
    auto reason = accuracyDrop(reader, predictor, settings, question.now);
    if (!reason)
      reason = newLabels(reader, predictor.id, settings, question.now);
    if (!reason)
      reason = schedule(reader, predictor.id, settings, question.now);
    if (reason)
      reasons.push_back(std::move(*reason));
  }
  return reasons;
}

std::vector<PromotionFinding> judgePromotions(storage::OperationsReader &reader, const LearningQuestion &question)
{
  std::vector<PromotionFinding> findings;
  const RetrainingSettings &settings = question.site->retraining;
  for (const Promotion &watched : question.state.watched) {
    PromotionFinding finding{watched, false};
    Promotion &promotion = finding.promotion;
    const Duration since = std::max<Duration>(question.now - promotion.time, 1min);
    const auto after = reader.verdicts(promotion.predictor, promotion.to, promotion.time, question.now);
    const auto before =
        reader.verdicts(promotion.predictor, promotion.from, promotion.time - (promotion.watchedUntil - promotion.time), promotion.time);
    if (!after || !before)
      continue;
    // A day at least: three false alarms in the first hour are not seventy a day.
    promotion.falseAlarmsADaySince = static_cast<double>(after->falseOnes) / std::max(inDays(since), 1.0);
    promotion.falseAlarmsADayBefore =
        static_cast<double>(before->falseOnes) / std::max(inDays(promotion.watchedUntil - promotion.time), 1.0);
    promotion.missed = missedBy(reader, promotion, question);
    if (promotion.from.empty()) {
      // nothing to go back to
    } else if (promotion.missed > 0) {
      finding.goesBack = true;
      promotion.outcome = fmt::format("{} true alarms missed that the version before raises", promotion.missed);
    } else if (after->falseOnes >= fewestFalse &&
               promotion.falseAlarmsADaySince > settings.mostFalseAlarms * promotion.falseAlarmsADayBefore) {
      finding.goesBack = true;
      promotion.outcome =
          fmt::format("{:.1f} false alarms a day, {:.1f} before", promotion.falseAlarmsADaySince, promotion.falseAlarmsADayBefore);
    }
    if (!finding.goesBack && question.now >= promotion.watchedUntil) {
      promotion.state = PromotionState::Kept;
      promotion.closedAt = question.now;
      promotion.outcome = "its first days were no worse";
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

} // namespace andon::engine
