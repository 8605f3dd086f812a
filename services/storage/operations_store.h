// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "services/storage/changes.h"

#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace andon::storage {

/// The operations file ("X.db": alarms, actions, audit, people, configuration) through Qt SQL: WAL, synchronous=FULL,
/// numbered migrations. Only the store thread uses one; it is opened on the thread that uses it.
class OperationsStore {
public:
  /// Opens or makes the file and brings its schema up to date. Error: NewerVersion, Corrupt (both leave the file
  /// untouched, byte for byte), ReadOnly, DiskFull, Unavailable.
  [[nodiscard]] static Result<std::unique_ptr<OperationsStore>> open(const std::string &path);
  OperationsStore(const OperationsStore &) = delete;
  OperationsStore &operator=(const OperationsStore &) = delete;
  ~OperationsStore();

  [[nodiscard]] Result<StoredState> load();

  /// One transaction; audit drafts get their place in the hash chain. Committing the same change twice (a retry after
  /// an unknown outcome) leaves one copy of transitions and occurrences. Error: DiskFull, ReadOnly, Unavailable, Corrupt.
  [[nodiscard]] Result<void> commit(const Changes &changes);
  /// The same for several, applied in their order: all of them or none.
  [[nodiscard]] Result<void> commit(std::span<const Changes *const> group);

private:
  class Impl;
  explicit OperationsStore(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Reads the operations file over a read-only connection of its own; the thread that opened it.
class OperationsReader {
public:
  /// Error: NotFound, Corrupt, NewerVersion.
  [[nodiscard]] static Result<std::unique_ptr<OperationsReader>> open(const std::string &path);
  OperationsReader(const OperationsReader &) = delete;
  OperationsReader &operator=(const OperationsReader &) = delete;
  ~OperationsReader();

  [[nodiscard]] Result<JournalPage> journal(const JournalQuery &query);
  [[nodiscard]] Result<std::vector<AlarmTransition>> transitions(OccurrenceId occurrence);
  /// Occurrences of the asset's alarms that overlap [from, to), oldest first, at most 200 (the newest ones).
  [[nodiscard]] Result<std::vector<Occurrence>> occurrences(const AssetId &asset, UtcTime from, UtcTime to);
  /// Every occurrence raised in [from, to) in order of its raise; noTime leaves a side open.
  [[nodiscard]] Result<void> forEachOccurrence(UtcTime from, UtcTime to, const std::function<void(const Occurrence &)> &visit);
  /// Every occurrence of one alarm that overlaps [from, to), in order of its raise.
  [[nodiscard]] Result<std::vector<Occurrence>> occurrencesOf(const AlarmId &alarm, UtcTime from, UtcTime to);
  /// The records of one kind of command from a time on, newest first, at most 1,000.
  [[nodiscard]] Result<std::vector<AuditRecord>> auditOf(const std::string &action, UtcTime from);
  /// What people hold of one occurrence, by time; of every occurrence of an alarm.
  [[nodiscard]] Result<std::vector<LabelOpinion>> labels(OccurrenceId occurrence);
  [[nodiscard]] Result<std::vector<LabelOpinion>> labels(const AlarmId &alarm);
  [[nodiscard]] Result<std::optional<Occurrence>> occurrence(OccurrenceId occurrence);
  /// Occurrences that people have opinions of, newest first.
  [[nodiscard]] Result<FeedbackPage> feedback(const FeedbackQuery &query);
  /// What every opinion of an occurrence was formed on, by time.
  [[nodiscard]] Result<std::vector<LabelEvidence>> evidence(OccurrenceId occurrence);
  /// Every quietening that there ever was, newest first, at most 200.
  [[nodiscard]] Result<std::vector<Quietening>> quietenings();
  /// Nothing where no predictor raised it.
  [[nodiscard]] Result<std::optional<AlarmExplanation>> explanation(OccurrenceId occurrence);
  /// Of what a predictor raised, newest first, at most `limit`.
  [[nodiscard]] Result<std::vector<AlarmExplanation>> explanations(const PredictorId &predictor, int limit);
  /// Records of work, newest first, at most `limit` (200).
  [[nodiscard]] Result<std::vector<WorkRecord>> work(const WorkQuery &query);
  /// When work on each asset was last finished, of those that had any.
  [[nodiscard]] Result<std::map<AssetId, UtcTime>> lastWork();
  /// What had been seen of every asset when it was last written down.
  [[nodiscard]] Result<std::vector<StoredHealth>> health();
  [[nodiscard]] Result<std::vector<Person>> people();
  [[nodiscard]] Result<std::vector<AuditRecord>> audit(const AuditQuery &query);
  [[nodiscard]] Result<std::optional<SiteVersion>> newestSite();
  [[nodiscard]] Result<std::optional<SiteVersion>> site(std::int64_t version);
  /// Every version without its files, newest first.
  [[nodiscard]] Result<std::vector<SiteVersion>> siteVersions();

  /// A predictor package as one version of the site brought it.
  struct PackageVersion {
    PredictorId predictor;
    std::string sums; ///< its SHA256SUMS
    std::int64_t siteVersion = 0;
    UtcTime time;
    PersonId person;
    std::string reason;
  };
  /// Of each predictor every package that it ever had, when it came; oldest first.
  [[nodiscard]] Result<std::vector<PackageVersion>> packageVersions();

  // The way of opinions into better predictors (learning_reader.cpp).
  [[nodiscard]] Result<RetrainingPage> retraining(const RetrainingQuery &query);
  [[nodiscard]] Result<std::vector<PersonConsistency>> consistency();
  /// What no broker has confirmed yet, oldest first.
  [[nodiscard]] Result<std::vector<OutboxMessage>> outbox(int limit);
  [[nodiscard]] Result<std::uint64_t> outboxSize();
  /// Of every predictor, oldest first; without their files.
  [[nodiscard]] Result<std::vector<CandidatePackage>> candidates();
  /// Empty where there is no such candidate.
  [[nodiscard]] Result<std::map<std::string, std::string>> candidateFiles(const PredictorId &predictor, const std::string &package);
  // Newest first, at most 200; of one predictor, or with an empty one of all.
  [[nodiscard]] Result<std::vector<RetrainingTrigger>> triggers(const PredictorId &predictor);
  [[nodiscard]] Result<std::vector<Promotion>> promotions(const PredictorId &predictor);
  [[nodiscard]] Result<std::vector<StoredShadow>> shadows(const PredictorId &predictor);
  /// How people judged what the package raised: verdicts true and false since a time.
  struct Verdicts {
    std::uint64_t trueOnes = 0;
    std::uint64_t falseOnes = 0;
  };
  [[nodiscard]] Result<Verdicts> verdicts(const PredictorId &predictor, const std::string &package, UtcTime from, UtcTime to);
  /// How many items each package was trained from.
  [[nodiscard]] Result<std::map<std::string, std::uint64_t>> tapsByCandidate();
  /// Opinions that are not trained from: held and undecided, left open or rejected by a reviewer.
  [[nodiscard]] Result<std::set<std::pair<OccurrenceId, PersonId>>> untrainable();
  /// Items that could be trained from and were not yet.
  [[nodiscard]] Result<std::vector<RetrainingItemId>> untrained(const PredictorId &predictor);

  struct AuditVerdict {
    std::int64_t records = 0;
    std::int64_t firstBroken = 0; ///< sequence of the first record that does not fit; 0: the chain is whole
    std::string what;             ///< of the break, in plain words
  };
  /// Walks the chain from its first record and compares its end with the signed head.
  [[nodiscard]] Result<AuditVerdict> verifyAudit();

private:
  class Impl;
  explicit OperationsReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::storage
