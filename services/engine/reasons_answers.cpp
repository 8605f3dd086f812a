// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/reasons_answers.h"

#include "models/domain/explanation.h"

#include <algorithm>
#include <utility>

namespace andon::engine {
namespace {

/// Occurrences that are looked through, newest first: some milliseconds.
constexpr int mostCompared = 500;
/// Below it two alarms had other reasons.
constexpr double leastLikeness = 0.5;

Result<SimilarCase> caseOf(storage::OperationsReader &reader, OccurrenceId id, double likeness)
{
  SimilarCase made;
  made.occurrence = id;
  made.likeness = likeness;
  auto occurrence = reader.occurrence(id);
  if (!occurrence)
    return tl::unexpected<Error>(std::move(occurrence.error()));
  if (*occurrence) {
    made.alarm = (*occurrence)->alarm;
    made.raisedAt = (*occurrence)->raisedAt;
    made.returnedAt = (*occurrence)->returnedAt;
    made.note = (*occurrence)->comment;
    made.person = (*occurrence)->acknowledgedBy;
  }
  const auto opinions = reader.labels(id);
  if (!opinions)
    return tl::unexpected<Error>(opinions.error());
  made.label = agreedLabel(*opinions);
  for (const LabelOpinion &opinion : *opinions)
    if (!opinion.note.empty()) {
      made.note = opinion.note;
      made.person = opinion.person;
    }
  return made;
}

} // namespace

Result<ReasonsQuery::Answer> answerReasons(WorkerContext &context, const ReasonsQuery &query)
{
  auto reader = context.operations();
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  auto explanation = (*reader)->explanation(query.occurrence);
  if (!explanation)
    return tl::unexpected<Error>(std::move(explanation.error()));
  auto reasons = std::make_shared<OccurrenceReasons>();
  reasons->explanation = std::move(*explanation);
  if (!reasons->explanation)
    return ReasonsQuery::Answer{std::move(reasons)};
  const auto others = (*reader)->explanations(reasons->explanation->predictor, mostCompared);
  if (!others)
    return tl::unexpected<Error>(others.error());
  std::vector<std::pair<double, OccurrenceId>> alike;
  for (const AlarmExplanation &other : *others)
    if (other.occurrence < query.occurrence) // what came later is no past case
      if (const double likeness = likenessOf(*reasons->explanation, other); likeness >= leastLikeness)
        alike.emplace_back(likeness, other.occurrence);
  std::sort(alike.begin(), alike.end(), [](const auto &a, const auto &b) { return a > b; });
  alike.resize(std::min(alike.size(), mostSimilarCases));
  for (const auto &[likeness, occurrence] : alike) {
    auto similar = caseOf(**reader, occurrence, likeness);
    if (!similar)
      return tl::unexpected<Error>(std::move(similar.error()));
    reasons->similar.push_back(std::move(*similar));
  }
  return ReasonsQuery::Answer{std::move(reasons)};
}

} // namespace andon::engine
