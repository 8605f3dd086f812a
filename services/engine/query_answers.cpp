// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/query_answers.h"

#include "models/domain/adoption_proposer.h"
#include "models/domain/predictor_report.h"
#include "services/engine/bench_answers.h"
#include "services/engine/expected_answers.h"
#include "services/engine/explain_past.h"
#include "services/engine/health_answers.h"
#include "services/engine/learning_answers.h"
#include "services/engine/reasons_answers.h"
#include "services/engine/rule_versions.h"
#include "services/engine/shadow_replay.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <set>
#include <type_traits>

namespace andon::engine {
namespace {

constexpr int mostRows = 200;
constexpr int mostColumns = 8192;

template <class T>
Result<std::any> boxed(Result<T> &&result)
{
  if (!result)
    return tl::unexpected<Error>(std::move(result.error()));
  return std::any{std::move(*result)};
}

Result<void> checkRows(int rows)
{
  if (rows < 1 || rows > mostRows)
    return failure(ErrorCode::LimitExceeded, {}, "a page has 1 to 200 rows");
  return {};
}

/// Of a database and the log that SQLite has not folded into it yet.
std::uint64_t sizeWithLog(const std::string &path)
{
  std::uint64_t sum = 0;
  for (const char *suffix : {"", "-wal"}) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path + suffix, error);
    sum += error ? 0 : size;
  }
  return sum;
}

tl::unexpected<Error> notMine()
{
  return failure(ErrorCode::Internal, {}, "the query went to the wrong thread");
}

/// What people hold of the alarms of a trend.
Result<void> addLabels(storage::OperationsReader &reader, Trend &trend)
{
  std::set<AlarmId> alarms;
  std::set<OccurrenceId> occurrences;
  for (const Occurrence &each : trend.alarms) {
    alarms.insert(each.alarm);
    occurrences.insert(each.id);
  }
  for (const AlarmId &alarm : alarms) {
    auto labels = reader.labels(alarm);
    if (!labels)
      return tl::unexpected<Error>(std::move(labels.error()));
    std::copy_if(labels->begin(), labels->end(), std::back_inserter(trend.labels),
                 [&](const LabelOpinion &each) { return occurrences.contains(each.occurrence); });
  }
  return {};
}

struct FromFiles {
  WorkerContext &context;

  Result<std::any> operator()(const TrendQuery &query) const
  {
    if (query.columns < 1 || query.columns > mostColumns || query.to <= query.from)
      return failure(ErrorCode::LimitExceeded, query.stream.key, "a trend has 1 to 8192 columns and ends after its beginning");
    auto history = context.history();
    if (!history)
      return tl::unexpected<Error>(std::move(history.error()));
    auto points = (*history)->trend(query.stream, query.from, query.to, query.columns);
    if (!points)
      return tl::unexpected<Error>(std::move(points.error()));
    Trend trend{std::move(*points), {}};
    auto operations = context.operations();
    if (!operations)
      return tl::unexpected<Error>(std::move(operations.error()));
    auto alarms = (*operations)->occurrences(query.stream.asset, query.from, query.to);
    if (!alarms)
      return tl::unexpected<Error>(std::move(alarms.error()));
    trend.alarms = std::move(*alarms);
    if (const auto labelled = addLabels(**operations, trend); !labelled)
      return tl::unexpected<Error>(labelled.error());
    return std::any{std::move(trend)};
  }

  Result<std::any> operator()(const JournalQuery &query) const
  {
    if (const auto rows = checkRows(query.limit); !rows)
      return tl::unexpected<Error>(rows.error());
    return withOperations([&](storage::OperationsReader &reader) { return reader.journal(query); });
  }

  Result<std::any> operator()(const TransitionsQuery &query) const
  {
    return withOperations([&](storage::OperationsReader &reader) { return reader.transitions(query.occurrence); });
  }

  Result<std::any> operator()(const AuditQuery &query) const
  {
    if (const auto rows = checkRows(query.limit); !rows)
      return tl::unexpected<Error>(rows.error());
    return withOperations([&](storage::OperationsReader &reader) { return reader.audit(query); });
  }

  Result<std::any> operator()(const StoreFilesQuery &) const
  {
    std::error_code error;
    const std::filesystem::space_info space = std::filesystem::space(std::filesystem::path{context.storePath()}, error);
    if (error)
      return failure(ErrorCode::Unavailable, context.storePath(), "its disk cannot be looked at: " + error.message());
    return std::any{StoreFiles{sizeWithLog(context.storePath()), sizeWithLog(historyPathFor(context.storePath())), space.available}};
  }

  Result<std::any> operator()(const LabelsQuery &query) const
  {
    return withOperations([&](storage::OperationsReader &reader) { return reader.labels(query.occurrence); });
  }

  Result<std::any> operator()(const FeedbackQuery &query) const
  {
    if (const auto rows = checkRows(query.limit); !rows)
      return tl::unexpected<Error>(rows.error());
    return withOperations([&](storage::OperationsReader &reader) { return reader.feedback(query); });
  }
  Result<std::any> operator()(const EvidenceQuery &query) const
  {
    return withOperations([&](storage::OperationsReader &reader) { return reader.evidence(query.occurrence); });
  }
  Result<std::any> operator()(const WorkQuery &query) const
  {
    if (const auto rows = checkRows(query.limit); !rows)
      return tl::unexpected<Error>(rows.error());
    return withOperations([&](storage::OperationsReader &reader) { return reader.work(query); });
  }

  Result<std::any> operator()(const ConsistencyQuery &) const
  {
    return withOperations([](storage::OperationsReader &reader) { return reader.consistency(); });
  }
  Result<std::any> operator()(const TriggersQuery &query) const
  {
    return withOperations([&](storage::OperationsReader &reader) { return reader.triggers(query.predictor); });
  }
  Result<std::any> operator()(const PromotionsQuery &query) const
  {
    return withOperations([&](storage::OperationsReader &reader) { return reader.promotions(query.predictor); });
  }
  Result<std::any> operator()(const RetrainingQuery &) const { return notMine(); }
  Result<std::any> operator()(const PredictorVersionsQuery &) const { return notMine(); }
  Result<std::any> operator()(const ShadowsQuery &) const { return notMine(); }
  Result<std::any> operator()(const ShadowReplayQuery &) const { return notMine(); }
  Result<std::any> operator()(const LearningStatusQuery &) const { return notMine(); }

  Result<std::any> operator()(const BenchQuery &query) const { return boxed(answerBench(context, query)); }
  Result<std::any> operator()(const RecommendQuery &query) const { return boxed(answerRecommend(context, query)); }
  Result<std::any> operator()(const KpiQuery &query) const { return boxed(answerKpi(context, query)); }
  Result<std::any> operator()(const ReasonsQuery &query) const { return boxed(answerReasons(context, query)); }
  Result<std::any> operator()(const RuleVersionsQuery &query) const { return boxed(answerRuleVersions(context, query)); }

  Result<std::any> operator()(const SiteQuery &) const { return notMine(); }
  Result<std::any> operator()(const RejectedPayloadsQuery &) const { return notMine(); }
  Result<std::any> operator()(const PeopleQuery &) const { return notMine(); }
  Result<std::any> operator()(const ContractViolationsQuery &) const { return notMine(); }
  Result<std::any> operator()(const AdoptionQuery &) const { return notMine(); }
  Result<std::any> operator()(const QuieteningsQuery &) const { return notMine(); }
  Result<std::any> operator()(const HealthScoresQuery &) const { return notMine(); }
  Result<std::any> operator()(const ExpectedQuery &) const { return notMine(); }
  Result<std::any> operator()(const PastReasonsQuery &) const { return notMine(); }
  Result<std::any> operator()(const PredictorsQuery &) const { return notMine(); }

private:
  template <class Ask>
  Result<std::any> withOperations(Ask ask) const
  {
    auto reader = context.operations();
    if (!reader)
      return tl::unexpected<Error>(std::move(reader.error()));
    return boxed(ask(**reader));
  }
};

} // namespace

bool answeredByPipeline(const Query &query)
{
  return std::holds_alternative<SiteQuery>(query) || std::holds_alternative<RejectedPayloadsQuery>(query) ||
         std::holds_alternative<PeopleQuery>(query) || std::holds_alternative<ContractViolationsQuery>(query) ||
         std::holds_alternative<QuieteningsQuery>(query) || std::holds_alternative<PredictorsQuery>(query);
}

template <class... Each>
static bool isOneOf(const Query &query)
{
  return (std::holds_alternative<Each>(query) || ...);
}

bool isPreparedByPipeline(const Query &query)
{
  return isOneOf<AdoptionQuery, RetrainingQuery, PredictorVersionsQuery, ShadowsQuery, ShadowReplayQuery, LearningStatusQuery,
                 HealthScoresQuery, ExpectedQuery, PastReasonsQuery>(query);
}

std::function<Result<std::any>(WorkerContext &)> preparedBy(Pipeline &pipeline, const Query &query)
{
  if (const auto *past = std::get_if<PastReasonsQuery>(&query))
    return [site = pipeline.sharedSite(), &shelf = pipeline.shelf(), past = *past](WorkerContext &context) -> Result<std::any> {
      auto history = context.history();
      if (!history)
        return tl::unexpected<Error>(std::move(history.error()));
      return boxed(answerPast(**history, *site, shelf, past));
    };
  if (std::holds_alternative<AdoptionQuery>(query))
    return [site = pipeline.sharedSite(), sources = pipeline.unknownSources()](WorkerContext &) -> Result<std::any> {
      return std::any{AdoptionProposer{*site}.propose(sources, static_cast<std::size_t>(mostRows))};
    };
  if (const auto *retraining = std::get_if<RetrainingQuery>(&query))
    return [site = pipeline.sharedSite(), asked = *retraining](WorkerContext &context) -> Result<std::any> {
      if (const auto rows = checkRows(asked.limit); !rows)
        return tl::unexpected<Error>(rows.error());
      return boxed(answerRetraining(context, *site, asked));
    };
  if (const auto *versions = std::get_if<PredictorVersionsQuery>(&query))
    return [site = pipeline.sharedSite(), shadows = pipeline.commands().shadows(), asked = *versions](WorkerContext &context) {
      return boxed(answerVersions(context, *site, shadows, asked));
    };
  if (const auto *shadows = std::get_if<ShadowsQuery>(&query))
    return [live = pipeline.commands().shadows(), asked = *shadows](WorkerContext &context) {
      return boxed(answerShadows(context, live, asked));
    };
  if (const auto *replay = std::get_if<ShadowReplayQuery>(&query))
    return [site = pipeline.sharedSite(), asked = *replay](WorkerContext &context) { return boxed(replayShadow(context, *site, asked)); };
  if (std::holds_alternative<LearningStatusQuery>(query))
    return [status = pipeline.commands().learningStatus()](WorkerContext &context) -> Result<std::any> {
      LearningStatus answer = status;
      const auto reader = context.operations();
      const auto waiting = reader ? (*reader)->outboxSize() : Result<std::uint64_t>{tl::unexpected<Error>(reader.error())};
      if (!waiting)
        return tl::unexpected<Error>(waiting.error());
      answer.outboxWaiting = *waiting;
      return std::any{std::move(answer)};
    };
  if (const auto *health = std::get_if<HealthScoresQuery>(&query))
    return [asked = *health, evidence = pipeline.healthEvidence()](WorkerContext &context) {
      return boxed(answerHealth(context, asked, evidence));
    };
  if (const auto *expected = std::get_if<ExpectedQuery>(&query))
    return [asked = *expected, site = pipeline.sharedSite(), &shelf = pipeline.shelf()](WorkerContext &context) {
      return boxed(answerExpected(context, asked, *site, shelf));
    };
  return [](WorkerContext &) { return Result<std::any>{notMine()}; };
}

Result<std::any> answerFrom(Pipeline &pipeline, const Query &query)
{
  if (std::holds_alternative<SiteQuery>(query))
    return std::any{pipeline.runningSite()};
  if (std::holds_alternative<RejectedPayloadsQuery>(query))
    return std::any{pipeline.rejectedPayloads()};
  if (const auto *violations = std::get_if<ContractViolationsQuery>(&query))
    return std::any{pipeline.contractViolations(violations->asset)};
  if (std::holds_alternative<PeopleQuery>(query))
    return std::any{pipeline.commands().people()};
  if (const auto *predictors = std::get_if<PredictorsQuery>(&query))
    return std::any{PredictorsQuery::Answer{std::make_shared<PredictorReport>(pipeline.predictorsOf(predictors->asset))}};
  if (std::holds_alternative<QuieteningsQuery>(query))
    return std::any{pipeline.commands().quietenings()};
  return notMine();
}

Result<std::any> answerFrom(WorkerContext &context, const Query &query)
{
  return std::visit(FromFiles{context}, query);
}

} // namespace andon::engine
