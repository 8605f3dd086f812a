// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adoption.h"
#include "models/domain/alarm.h"
#include "models/domain/error.h"
#include "models/domain/feedback.h"
#include "models/domain/label.h"
#include "models/domain/learning_queries.h"
#include "models/domain/people.h"
#include "models/domain/site.h"
#include "models/domain/tuning/shift_begin.h"
#include "models/domain/work.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace andon {
struct OccurrenceReasons;
struct PastReasons;
struct PlantHealth;
struct PredictorReport;
namespace tuning {
struct BenchBasis;
struct BenchProposal;
struct KpiReport;
} // namespace tuning

// Each query is a value that names its answer. Answers are screen-sized: at most 200 rows, two points a pixel column.

struct SiteQuery {
  using Answer = Site;
  bool operator==(const SiteQuery &) const = default;
};

/// One pixel column of a trend: the extremes and the last value of the samples in it.
struct TrendPoint {
  UtcTime time; ///< of the last sample in the column
  double min = 0.0;
  double max = 0.0;
  double last = 0.0;
  Quality quality = Quality::Good; ///< the worst in the column

  bool operator==(const TrendPoint &) const = default;
};

struct Trend {
  std::vector<TrendPoint> points;     ///< in time order; an empty column has no point
  std::vector<Occurrence> alarms;     ///< of the stream's asset that overlap the range, newest last, at most 200
  std::vector<LabelOpinion> labels{}; ///< what people hold of them

  bool operator==(const Trend &) const = default;
};

struct TrendQuery {
  using Answer = Trend;
  StreamId stream;
  UtcTime from;
  UtcTime to;
  int columns = 600; ///< 1 to 8192
  bool operator==(const TrendQuery &) const = default;
};

/// The journal, newest first, paged by key.
struct JournalPage {
  std::vector<Occurrence> rows;
  OccurrenceId next; ///< ask again with `before` = this; none: the end
  bool operator==(const JournalPage &) const = default;
};

struct JournalQuery {
  using Answer = JournalPage;
  std::optional<AlarmId> alarm;
  OccurrenceId before; ///< none: from the newest
  int limit = 100;     ///< 1 to 200
  bool operator==(const JournalQuery &) const = default;
};

/// What was done with one occurrence, in order.
struct TransitionsQuery {
  using Answer = std::vector<AlarmTransition>;
  OccurrenceId occurrence;
  bool operator==(const TransitionsQuery &) const = default;
};

/// Payloads that were kept out, by topic and reason, with the first bytes of the latest one.
struct RejectedPayloads {
  std::string topic;
  std::string reason; ///< key of a RejectReason: "not_json", "unknown_stream", ...
  std::uint64_t count = 0;
  UtcTime latest;
  std::string firstBytes; ///< at most 256 bytes, as they came
  bool operator==(const RejectedPayloads &) const = default;
};

struct RejectedPayloadsQuery {
  using Answer = std::vector<RejectedPayloads>;
  bool operator==(const RejectedPayloadsQuery &) const = default;
};

/// How often one stream broke its contract, and when last. One row a reason.
struct ContractViolations {
  StreamId stream;
  std::string reason; ///< key of a Violation: "range", "too_slow", ...
  std::uint64_t count = 0;
  UtcTime latest;                  ///< event time
  UtcTime first{};                 ///< likewise
  std::optional<double> example{}; ///< the last value, or for a distance its seconds; none: it could not be read
  bool operator==(const ContractViolations &) const = default;
};

/// Since the start, most frequent first, at most 200.
struct ContractViolationsQuery {
  using Answer = std::vector<ContractViolations>;
  AssetId asset; ///< empty: of every asset
  bool operator==(const ContractViolationsQuery &) const = default;
};

/// What is heard and unknown, each with what it would be as a part of the site.
struct AdoptionQuery {
  using Answer = AdoptionList;
  bool operator==(const AdoptionQuery &) const = default;
};

struct PeopleQuery {
  using Answer = std::vector<Person>;
  bool operator==(const PeopleQuery &) const = default;
};

/// The last `limit` records of the audit trail, newest first.
struct AuditRecord {
  std::int64_t sequence = 0;
  UtcTime time;
  PersonId person;
  std::string action;  ///< key of the command
  std::string subject; ///< what it acted on
  std::string detail;  ///< JSON of the command without secrets
  std::string outcome; ///< "done", "refused: ..."
  bool operator==(const AuditRecord &) const = default;
};

struct AuditQuery {
  using Answer = std::vector<AuditRecord>;
  std::int64_t before = 0; ///< 0: from the newest
  int limit = 100;
  bool operator==(const AuditQuery &) const = default;
};

/// How much room the store takes, in bytes.
struct StoreFiles {
  std::uint64_t operations = 0; ///< alarms, actions, audit, configuration, with what waits to be folded in
  std::uint64_t history = 0;    ///< telemetry, likewise
  std::uint64_t free = 0;       ///< left on the disk
  bool operator==(const StoreFiles &) const = default;
};

struct StoreFilesQuery {
  using Answer = StoreFiles;
  bool operator==(const StoreFilesQuery &) const = default;
};

/// What people hold of one occurrence, by the time they said it.
struct LabelsQuery {
  using Answer = std::vector<LabelOpinion>;
  OccurrenceId occurrence;
  bool operator==(const LabelsQuery &) const = default;
};

/// One version of a rule: what somebody made of it, when and why.
struct RuleVersion {
  std::int64_t site = 0; ///< version of the site that brought it
  UtcTime time;
  PersonId person; ///< empty: the engine itself
  std::string reason;
  std::optional<Rule> rule; ///< none: it was taken out of the site
  std::string replay;       ///< what the replay had said of it, as it was given with the change; empty: nothing
  bool operator==(const RuleVersion &) const = default;
};

/// All versions of a rule, newest first, at most 100. Versions of the site that left it as it was are passed over.
struct RuleVersionsQuery {
  using Answer = std::vector<RuleVersion>;
  RuleId rule;
  bool operator==(const RuleVersionsQuery &) const = default;
};

/// Occurrences that people have opinions of, the newest first, paged by key.
struct FeedbackQuery {
  using Answer = FeedbackPage;
  OccurrenceId before;       ///< none: from the newest
  int limit = 100;           ///< 1 to 200
  bool onlyDisputed = false; ///< where two who know disagree
  bool operator==(const FeedbackQuery &) const = default;
};

/// What each opinion of an occurrence was formed on, earlier ones of a person too, by time.
struct EvidenceQuery {
  using Answer = std::vector<LabelEvidence>;
  OccurrenceId occurrence;
  bool operator==(const EvidenceQuery &) const = default;
};

/// The quietenings in force, the newest first.
struct QuieteningsQuery {
  using Answer = std::vector<Quietening>;
  bool operator==(const QuieteningsQuery &) const = default;
};

/// What the tuning bench judges settings of a rule by: once asked, every move of a slider is answered where it is made (tuning/bench.h).
/// It holds the samples of the range, so it is shared, not copied. Error: Malformed, where the rule is not one limit of one stream.
struct BenchQuery {
  using Answer = std::shared_ptr<const tuning::BenchBasis>;
  Rule rule;
  UtcTime from;
  UtcTime to;
  bool operator==(const BenchQuery &) const = default;
};

/// The setting that the history recommends for a rule; takes seconds on a worker, two minutes at most.
struct RecommendQuery {
  using Answer = std::shared_ptr<const tuning::BenchProposal>;
  Rule rule;
  UtcTime from;
  UtcTime to;
  std::uint64_t maxMissed = 0;
  std::optional<Duration> maxDelay{}; ///< mean, of the events found; none: about as soon as now
  bool operator==(const RecommendQuery &) const = default;
};

/// The KPI of alarms.md for what was raised in a range.
struct KpiQuery {
  using Answer = std::shared_ptr<const tuning::KpiReport>;
  UtcTime from;
  UtcTime to;
  int positions = 1;
  std::vector<tuning::ShiftBegin> shifts{}; ///< in order; empty: not told apart
  bool operator==(const KpiQuery &) const = default;
};

/// Why a predictor raised an occurrence, as it was explained then, with what resembles it (explanation.h).
struct ReasonsQuery {
  using Answer = std::shared_ptr<const OccurrenceReasons>;
  OccurrenceId occurrence;
  bool operator==(const ReasonsQuery &) const = default;
};

/// Why a predictor said what it said of an asset at any time, calm times too: the rows with from < time <= to, at most `most`, evenly, the
/// last one always. Made of the history by what runs now; takes up to seconds. Error: NotFound, Conflict (explain_past.h).
struct PastReasonsQuery {
  using Answer = std::shared_ptr<const PastReasons>;
  PredictorId predictor;
  AssetId asset;
  UtcTime from;
  UtcTime to;
  int most = 1; ///< 1 to 1000
  bool operator==(const PastReasonsQuery &) const = default;
};

/// Every predictor of an asset: who speaks, in which version, and what has drifted (predictor_report.h).
struct PredictorsQuery {
  using Answer = std::shared_ptr<const PredictorReport>;
  AssetId asset;
  bool operator==(const PredictorsQuery &) const = default;
};

/// Records of work, newest first.
struct WorkQuery {
  using Answer = std::vector<WorkRecord>;
  std::optional<AlarmId> alarm; ///< none: of all
  WorkId before{};              ///< none: from the newest
  int limit = 100;              ///< 1 to 200
  bool operator==(const WorkQuery &) const = default;
};

/// What an input was expected to be, row by row: by the predictor of expected behaviour that runs now.
struct ExpectedPoint {
  UtcTime time;
  double low = 0.0;
  double high = 0.0;
  bool operator==(const ExpectedPoint &) const = default;
};

/// In time order, at most 120, evenly. Error: NotFound, Conflict, where the predictor told nothing of the asset then.
struct ExpectedQuery {
  using Answer = std::vector<ExpectedPoint>;
  PredictorId predictor;
  StreamId stream;
  UtcTime from;
  UtcTime to;
  bool operator==(const ExpectedQuery &) const = default;
};

/// How well assets and their sensors are, the worst first, with what speaks for it (health_score.h).
struct HealthScoresQuery {
  using Answer = std::shared_ptr<const PlantHealth>;
  AssetId asset{}; ///< empty: the 200 worst of all
  bool operator==(const HealthScoresQuery &) const = default;
};

using Query = std::variant<SiteQuery, TrendQuery, JournalQuery, TransitionsQuery, RejectedPayloadsQuery, PeopleQuery, AuditQuery,
                           ContractViolationsQuery, StoreFilesQuery, AdoptionQuery, LabelsQuery, BenchQuery, RecommendQuery, KpiQuery,
                           ReasonsQuery, RuleVersionsQuery, FeedbackQuery, EvidenceQuery, QuieteningsQuery, WorkQuery, RetrainingQuery,
                           ConsistencyQuery, TriggersQuery, PredictorVersionsQuery, ShadowsQuery, ShadowReplayQuery, PromotionsQuery,
                           LearningStatusQuery, HealthScoresQuery, ExpectedQuery, PastReasonsQuery, PredictorsQuery>;

/// What a session needs to be answered; most queries are open to anybody at the desk.
[[nodiscard]] inline Permission permissionOf(const Query &query)
{
  if (std::holds_alternative<ConsistencyQuery>(query))
    return Permission::ChangeRules; // those who review
  return std::holds_alternative<AuditQuery>(query) ? Permission::ReadAudit : Permission::None;
}

template <class Q>
concept QueryType = requires { typename Q::Answer; };

} // namespace andon
