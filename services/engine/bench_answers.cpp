// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/bench_answers.h"

#include "models/domain/health.h"
#include "models/domain/tuning/kpi_report.h"
#include "services/tuning/taken_samples.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace andon::engine {
namespace {

constexpr std::chrono::minutes longestSearch{2};

Result<void> check(const Rule &rule, UtcTime from, UtcTime to)
{
  const std::string subject = rule.asset.text() + " " + rule.id.text();
  if (to <= from)
    return failure(ErrorCode::Malformed, subject, "the range ends before it begins", "Choose a later end.");
  switch (tuning::hindranceOf(rule)) {
  case tuning::Hindrance::None: break;
  case tuning::Hindrance::NotOneLimit:
    return failure(ErrorCode::Malformed, subject, "it is not one limit of one stream", "Change it on the page of rules.");
  case tuning::Hindrance::ByMode:
    return failure(ErrorCode::Malformed, subject, "its limits hang on an operating mode", "Change it on the page of rules.");
  case tuning::Hindrance::OfPackage:
    return failure(ErrorCode::Malformed, subject, "its limit is its predictor's, which does not run", "Install the predictor's package.");
  }
  return {};
}

std::vector<tuning::RecordedOccurrence> recordedFrom(const std::vector<Occurrence> &occurrences, const std::vector<LabelOpinion> &opinions,
                                                     UtcTime to)
{
  std::map<OccurrenceId, std::vector<LabelOpinion>> byOccurrence;
  for (const LabelOpinion &opinion : opinions)
    byOccurrence[opinion.occurrence].push_back(opinion);
  std::vector<tuning::RecordedOccurrence> recorded;
  recorded.reserve(occurrences.size());
  for (const Occurrence &each : occurrences) {
    tuning::RecordedOccurrence made{each.id, each.raisedAt, each.returnedAt == noTime ? to : each.returnedAt, each.annunciated};
    made.to = std::max(made.to, made.from);
    if (const auto found = byOccurrence.find(each.id); found != byOccurrence.end()) {
      made.label = agreedLabel(found->second);
      made.isDisputed = !made.label && std::any_of(found->second.begin(), found->second.end(),
                                                   [](const LabelOpinion &opinion) { return opinion.label != OccurrenceLabel::Unknown; });
    }
    recorded.push_back(made);
  }
  return recorded;
}

/// What every other process alarm raised meanwhile.
Result<void> countOthers(storage::OperationsReader &reader, tuning::BenchBasis &basis)
{
  const AlarmId own = alarmId(basis.rule);
  return reader.forEachOccurrence(basis.from, basis.to, [&](const Occurrence &occurrence) {
    if (!occurrence.annunciated || occurrence.alarm == own || sensorStreamOf(occurrence.alarm))
      return;
    const std::int64_t number =
        std::chrono::floor<std::chrono::duration<std::int64_t, std::ratio<600>>>(occurrence.raisedAt.time_since_epoch()).count();
    if (basis.others.empty() || basis.others.back().number != number)
      basis.others.push_back({number, 0});
    ++basis.others.back().count;
    ++basis.othersRaised;
  });
}

Result<std::shared_ptr<tuning::BenchBasis>> basisFor(WorkerContext &context, const Rule &rule, UtcTime from, UtcTime to)
{
  if (const auto checked = check(rule, from, to); !checked)
    return tl::unexpected<Error>(checked.error());
  auto history = context.history();
  if (!history)
    return tl::unexpected<Error>(std::move(history.error()));
  const std::size_t lostBefore = (*history)->lost().size();
  const StreamId &stream = *primaryStream(rule);
  auto basis = std::make_shared<tuning::BenchBasis>();
  basis->rule = rule;
  basis->from = from;
  basis->to = to;
  {
    const auto samples = (*history)->range(stream, from, to);
    if (!samples)
      return tl::unexpected<Error>(samples.error());
    basis->history.name = stream.asset.text() + "/" + stream.key;
    basis->history.samples = tuning::takeSamples(*samples);
  }
  basis->lostSpans = (*history)->lost().size() - lostBefore;
  auto operations = context.operations();
  if (!operations)
    return tl::unexpected<Error>(std::move(operations.error()));
  auto occurrences = (*operations)->occurrencesOf(alarmId(rule), from, to);
  if (!occurrences)
    return tl::unexpected<Error>(std::move(occurrences.error()));
  auto opinions = (*operations)->labels(alarmId(rule));
  if (!opinions)
    return tl::unexpected<Error>(std::move(opinions.error()));
  basis->occurrences = recordedFrom(*occurrences, *opinions, to);
  for (const tuning::RecordedOccurrence &each : basis->occurrences) {
    basis->history.isLabelled = basis->history.isLabelled || each.label.has_value();
    if (each.label == OccurrenceLabel::True)
      basis->history.events.push_back({each.from, each.to});
  }
  basis->history.events = tuning::inOrder(std::move(basis->history.events));
  if (const auto counted = countOthers(**operations, *basis); !counted)
    return tl::unexpected<Error>(counted.error());
  return basis;
}

} // namespace

Result<BenchQuery::Answer> answerBench(WorkerContext &context, const BenchQuery &query)
{
  auto basis = basisFor(context, query.rule, query.from, query.to);
  if (!basis)
    return tl::unexpected<Error>(std::move(basis.error()));
  return BenchQuery::Answer{std::move(*basis)};
}

Result<RecommendQuery::Answer> answerRecommend(WorkerContext &context, const RecommendQuery &query)
{
  const auto basis = basisFor(context, query.rule, query.from, query.to);
  if (!basis)
    return tl::unexpected<Error>(basis.error());
  const auto end = std::chrono::steady_clock::now() + longestSearch;
  return RecommendQuery::Answer{std::make_shared<const tuning::BenchProposal>(
      tuning::proposeFor(**basis, query.maxMissed, query.maxDelay, [end] { return std::chrono::steady_clock::now() > end; }))};
}

Result<KpiQuery::Answer> answerKpi(WorkerContext &context, const KpiQuery &query)
{
  if (query.to <= query.from || query.positions < 1)
    return failure(ErrorCode::Malformed, {}, "the range ends before it begins, or nobody watches", "Choose a later end.");
  auto reader = context.operations();
  if (!reader)
    return tl::unexpected<Error>(std::move(reader.error()));
  tuning::KpiCollector collector{{.until = query.to, .positions = query.positions}, query.shifts};
  if (const auto read = (*reader)->forEachOccurrence(query.from, query.to, [&](const Occurrence &each) { collector.add(each); }); !read)
    return tl::unexpected<Error>(read.error());
  return KpiQuery::Answer{std::make_shared<const tuning::KpiReport>(collector.take(query.from, query.to))};
}

} // namespace andon::engine
