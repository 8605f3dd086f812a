// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/learning_answers.h"

#include "services/engine/predictor_versions.h"
#include "services/prediction/predictor_package.h"

#include <algorithm>
#include <map>
#include <utility>

namespace andon::engine {
namespace {

constexpr std::size_t mostShadows = 50;
constexpr const char *championFigure = "champion_";

bool isSafety(const Site &site, const PredictorId &predictor)
{
  return std::any_of(site.rules.begin(), site.rules.end(), [&](const Rule &rule) {
    const auto *says = std::get_if<PredictorCondition>(&rule.condition);
    return rule.safety && says != nullptr && says->predictor == predictor;
  });
}

/// The trainer writes the champion's figures on the same rows beside the candidate's own.
std::vector<CardFigure> figuresOf(const prediction::Manifest &manifest)
{
  std::vector<CardFigure> figures;
  for (const auto &[name, value] : manifest.metrics) {
    if (name.starts_with(championFigure))
      continue;
    CardFigure figure{name, value, std::nullopt};
    if (const auto champion = manifest.metrics.find(championFigure + name); champion != manifest.metrics.end())
      figure.champion = champion->second;
    figures.push_back(std::move(figure));
  }
  return figures;
}

void describe(PredictorVersion &version, const SiteFiles &files, const std::map<std::string, std::uint64_t> &taps)
{
  const auto package = prediction::packageFrom(files, "predictors/" + version.predictor.text());
  if (!package) {
    version.problem = toText(package.error());
    return;
  }
  version.card = package->card;
  version.figures = figuresOf(package->manifest);
  version.trainingSha256 = package->manifest.trainingSha256;
  version.trainingRows = package->manifest.trainingRows;
  version.firmware = package->manifest.firmware;
  version.hardware = package->manifest.hardware;
  if (const auto found = taps.find(version.package); found != taps.end())
    version.taps = found->second;
}

/// What the champion raised is judged by its occurrences; the challenger raised those too that are not the champion's alone.
Result<void> addVerdicts(storage::OperationsReader &reader, ShadowComparison &shadow)
{
  std::map<std::pair<AlarmId, UtcTime>, ShadowRaise *> alone;
  for (ShadowRaise &raise : shadow.onlyChampion)
    alone.emplace(std::pair{raise.alarm, raise.time}, &raise);
  const UtcTime until = shadow.until == noTime ? UtcTime::max() : shadow.until;
  ShadowSide &champion = shadow.championSide;
  ShadowSide &challenger = shadow.challengerSide;
  champion.falseOnes = champion.trueOnes = challenger.falseOnes = challenger.trueOnes = challenger.missed = 0;
  FeedbackQuery page;
  page.limit = 200;
  do {
    const auto judged = reader.feedback(page);
    if (!judged)
      return tl::unexpected<Error>(judged.error());
    for (const JudgedOccurrence &each : judged->rows) {
      const Occurrence &occurrence = each.occurrence;
      if (occurrence.raisedAt < shadow.since || occurrence.raisedAt >= until)
        continue;
      const auto evidence = reader.evidence(occurrence.id);
      if (!evidence || evidence->empty() || evidence->back().predictor != shadow.predictor.text())
        continue;
      const auto lone = alone.find({occurrence.alarm, occurrence.raisedAt});
      if (lone != alone.end())
        lone->second->occurrence = occurrence.id;
      const auto label = agreedLabel(each.opinions);
      if (label == OccurrenceLabel::False) {
        ++champion.falseOnes;
        challenger.falseOnes += lone == alone.end() ? 1 : 0;
      } else if (label == OccurrenceLabel::True) {
        ++champion.trueOnes;
        (lone == alone.end() ? challenger.trueOnes : challenger.missed) += 1;
      }
    }
    page.before = judged->next;
  } while (!page.before.isNone());
  return {};
}

} // namespace

Result<std::vector<PredictorVersion>> answerVersions(WorkerContext &context, const Site &site,
                                                     const std::vector<storage::StoredShadow> &shadows, const PredictorVersionsQuery &query)
{
  auto reader = context.operations();
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  auto known = knownVersions(**reader);
  if (!known)
    return tl::unexpected<Error>(std::move(known.error()));
  auto taps = (*reader)->tapsByCandidate();
  if (!taps)
    return tl::unexpected<Error>(std::move(taps.error()));
  std::vector<PredictorVersion> versions;
  for (auto each = known->rbegin(); each != known->rend(); ++each) {
    if (!query.predictor.empty() && each->predictor != query.predictor)
      continue;
    PredictorVersion version;
    version.predictor = each->predictor;
    version.number = each->number;
    version.package = each->package;
    version.time = each->time;
    version.person = each->person;
    version.reason = each->reason;
    const PredictorSetting *setting = findPredictor(site, each->predictor);
    const bool isShadow = std::any_of(shadows.begin(), shadows.end(), [&](const storage::StoredShadow &shadow) {
      return shadow.comparison.predictor == each->predictor && shadow.comparison.package == each->package;
    });
    if (setting != nullptr && setting->package == each->package)
      version.role = VersionRole::Champion;
    else if (isShadow)
      version.role = VersionRole::Shadow;
    else
      version.role = each->hasRun ? VersionRole::Earlier : VersionRole::Candidate;
    version.needsSecondPerson = isSafety(site, each->predictor);
    if (const auto files = filesOfVersion(**reader, each->predictor, each->package))
      describe(version, *files, *taps);
    else
      version.problem = toText(files.error());
    versions.push_back(std::move(version));
  }
  std::stable_sort(versions.begin(), versions.end(),
                   [](const PredictorVersion &a, const PredictorVersion &b) { return a.predictor < b.predictor; });
  return versions;
}

Result<std::vector<ShadowComparison>> answerShadows(WorkerContext &context, const std::vector<storage::StoredShadow> &live,
                                                    const ShadowsQuery &query)
{
  auto reader = context.operations();
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  auto stored = (*reader)->shadows(query.predictor);
  if (!stored)
    return tl::unexpected<Error>(std::move(stored.error()));
  const auto known = knownVersions(**reader);
  if (!known)
    return tl::unexpected<Error>(known.error());
  std::vector<ShadowComparison> answer;
  for (storage::StoredShadow &each : *stored) {
    if (answer.size() == mostShadows)
      break;
    const auto newer = std::find_if(live.begin(), live.end(), [&](const storage::StoredShadow &shadow) { return shadow.id == each.id; });
    ShadowComparison comparison = newer == live.end() ? std::move(each.comparison) : newer->comparison;
    for (const KnownVersion &version : *known)
      if (version.predictor == comparison.predictor && version.package == comparison.package)
        comparison.number = version.number;
    if (const auto added = addVerdicts(**reader, comparison); !added)
      return tl::unexpected<Error>(added.error());
    answer.push_back(std::move(comparison));
  }
  return answer;
}

Result<RetrainingPage> answerRetraining(WorkerContext &context, const Site &site, const RetrainingQuery &query)
{
  auto reader = context.operations();
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  auto page = (*reader)->retraining(query);
  if (!page)
    return page;
  for (RetrainingItem &item : page->rows)
    if (const PredictorSetting *setting = findPredictor(site, item.predictor))
      item.candidateRuns = !item.candidate.empty() && setting->package == item.candidate;
  return page;
}

} // namespace andon::engine
