// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "services/storage/changes.h"

#include <functional>
#include <memory>
#include <span>
#include <string>

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
