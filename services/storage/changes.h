// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/explanation.h"
#include "models/domain/feedback.h"
#include "models/domain/label.h"
#include "models/domain/people.h"
#include "models/domain/work.h"
#include "services/detection/condition_state.h"
#include "services/storage/learning_changes.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace andon::storage {

/// A record for the audit trail before it has its place in the chain.
struct AuditDraft {
  UtcTime time;
  PersonId person;     ///< empty: the engine itself
  std::string action;  ///< key of the command
  std::string subject; ///< what it acted on
  std::string detail;  ///< JSON without secrets
  std::string outcome; ///< "done", "refused: ..."

  bool operator==(const AuditDraft &) const = default;
};

/// A person with what proves them. The hash is libsodium's argon2id string; empty: cannot sign in with a password.
struct StoredPerson {
  Person person;
  std::string passwordHash;

  bool operator==(const StoredPerson &) const = default;
};

/// One version of the site's files, as text by their name within the site directory ("rules.toml").
struct SiteVersion {
  std::int64_t version = 0; ///< 0 in a draft: the store numbers it
  UtcTime time;
  PersonId person;
  std::string reason;
  std::map<std::string, std::string> files;

  bool operator==(const SiteVersion &) const = default;
};

struct StoredCondition {
  AlarmId alarm;
  detection::ConditionState state;

  bool operator==(const StoredCondition &) const = default;
};

/// What a second person has to decide on.
struct PendingRequest {
  SecondPersonRequestId id;
  UtcTime time;
  PersonId person;     ///< who asked
  std::string command; ///< JSON of the command

  bool operator==(const PendingRequest &) const = default;
};

/// A person's last opinion of an occurrence goes, the one before it stands again.
struct LabelWithdrawal {
  OccurrenceId occurrence;
  PersonId person;
  UtcTime time; ///< tells a withdrawal from its own repetition

  bool operator==(const LabelWithdrawal &) const = default;
};

/// A person's opinion of an occurrence, with the one that a withdrawal would bring back.
struct StoredOpinion {
  OccurrenceId occurrence;
  PersonId person;
  UtcTime time;
  OccurrenceLabel label = OccurrenceLabel::Unknown;
  std::optional<OccurrenceLabel> before{};
  UtcTime beforeTime = noTime;

  bool operator==(const StoredOpinion &) const = default;
};
/// The same word of the same person within this time is no new opinion.
inline constexpr Duration sameOpinion = std::chrono::minutes{10};

/// What has been seen of one asset and its sensors (health_text.h), kept so that a health score outlives a restart.
struct StoredHealth {
  AssetId asset;
  UtcTime time; ///< event time up to which it was seen
  std::string content;

  bool operator==(const StoredHealth &) const = default;
};

/// Everything that one transaction writes to the operations file: all of it or nothing.
struct Changes {
  std::vector<AlarmTransition> transitions;
  std::vector<AlarmStatus> statuses;          ///< replaces the alarm's stored status
  std::vector<Occurrence> occurrences;        ///< inserts, or replaces the one of the same id
  std::vector<StoredCondition> conditions;    ///< replaces the alarm's stored condition
  std::vector<AlarmExplanation> explanations; ///< inserts, or replaces the one of the same occurrence
  std::vector<LabelOpinion> labels;           ///< each in place of the person's earlier one of the occurrence
  std::vector<LabelEvidence> evidence;        ///< inserts; `siteVersion` becomes that of the version at the raise
  std::vector<Quietening> quietenings;        ///< inserts, or replaces the one of the same id
  std::vector<AuditDraft> audit;
  std::vector<StoredPerson> people; ///< inserts or replaces; an empty hash keeps the stored one
  std::vector<PersonId> removedPeople;
  std::vector<PendingRequest> requests; ///< inserts
  std::vector<SecondPersonRequestId> decidedRequests;
  std::optional<SiteVersion> site;
  std::vector<LabelWithdrawal> withdrawnLabels{}; ///< after `labels`
  std::vector<WorkRecord> work{};                 ///< inserts, or replaces the one of the same number
  std::vector<WorkId> removedWork{};
  LearningChanges learning{};         ///< after all others: each piece of evidence is an item of the retraining queue
  std::vector<StoredHealth> health{}; ///< each in place of the asset's earlier one

  [[nodiscard]] bool empty() const
  {
    return transitions.empty() && statuses.empty() && occurrences.empty() && conditions.empty() && explanations.empty() && labels.empty() &&
           evidence.empty() && quietenings.empty() && audit.empty() && people.empty() && removedPeople.empty() && requests.empty() &&
           decidedRequests.empty() && !site && withdrawnLabels.empty() && work.empty() && removedWork.empty() && learning.empty() &&
           health.empty();
  }
};

/// What a console starts from.
struct StoredState {
  std::vector<AlarmStatus> statuses;
  std::vector<StoredCondition> conditions;
  std::vector<StoredPerson> people;
  std::vector<PendingRequest> requests;
  std::optional<SiteVersion> site;           ///< the newest
  std::vector<Quietening> quietenings;       ///< that have not been ended; their time may be over
  std::vector<StoredOpinion> trueOpinions{}; ///< those that say "true", or did before
  QuieteningId lastQuietening;
  OccurrenceId lastOccurrence; ///< none: the store is new
  SecondPersonRequestId lastRequest;
  std::vector<WorkRecord> openWork{}; ///< not finished yet
  WorkId lastWork{};
  LearningState learning{};
  std::vector<StoredHealth> health{};
};

} // namespace andon::storage
