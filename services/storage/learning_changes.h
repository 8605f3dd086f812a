// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/predictor_life.h"
#include "models/domain/retraining.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace andon::storage {

/// Where what becomes of items is told.
struct RetrainingPublishing {
  std::string topic; ///< "andon/SITE/retraining/", and the predictor follows; empty: nowhere
  std::string site;  ///< name

  bool operator==(const RetrainingPublishing &) const = default;
};

/// Lets the items out whose time of undo is over.
struct QueueRelease {
  UtcTime now;
  int mostTapsAnHour = 60;
  bool takesEarlier = false; ///< also opinions from before there was a queue

  bool operator==(const QueueRelease &) const = default;
};

/// What becomes of items, by whom. Those that are it already, or are withdrawn, stay as they are.
struct QueueStep {
  std::vector<RetrainingItemId> items;
  RetrainingStep step;
  std::string candidate; ///< package that was trained from them, where the state is Trained

  bool operator==(const QueueStep &) const = default;
};

struct OutboxMessage {
  std::string id; ///< of the item and its step: the same message has the same one for ever
  std::string topic;
  std::string payload;

  bool operator==(const OutboxMessage &) const = default;
};

/// A version of a predictor that has not run yet.
struct CandidatePackage {
  PredictorId predictor;
  std::string package; ///< SHA-256 that names its bytes
  UtcTime time;
  PersonId person;
  std::string reason;
  std::map<std::string, std::string> files;

  bool operator==(const CandidatePackage &) const = default;
};

struct StoredShadow {
  std::int64_t id = 0;
  ShadowComparison comparison;

  bool operator==(const StoredShadow &) const = default;
};

struct LearningChanges {
  RetrainingPublishing publishing;
  std::optional<QueueRelease> release;
  std::vector<QueueStep> steps;
  std::vector<std::string> confirmed;       ///< ids of outbox messages that a broker has
  std::vector<CandidatePackage> candidates; ///< inserts
  std::vector<RetrainingTrigger> triggers;  ///< each of these inserts, or replaces the one of the same id
  std::vector<Promotion> promotions;
  std::vector<StoredShadow> shadows;

  [[nodiscard]] bool empty() const
  {
    return !release && steps.empty() && confirmed.empty() && candidates.empty() && triggers.empty() && promotions.empty() &&
           shadows.empty();
  }
  bool operator==(const LearningChanges &) const = default;
};

/// What the loop goes on from.
struct LearningState {
  std::vector<RetrainingTrigger> triggers; ///< that are open or in training, and of each predictor the newest
  std::vector<Promotion> watched;
  std::vector<StoredShadow> shadows; ///< that have not been stopped
  std::int64_t lastTrigger = 0;
  std::int64_t lastPromotion = 0;
  std::int64_t lastShadow = 0;
};

} // namespace andon::storage
