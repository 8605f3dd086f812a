// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/predictor_life.h"
#include "models/domain/retraining.h"

#include <optional>
#include <vector>

namespace andon {

// What the learning page asks: queue, consistency, reasons to retrain, versions, shadows, promotions.

/// The retraining queue, newest first, paged by key; with a person: what became of their taps.
struct RetrainingQuery {
  using Answer = RetrainingPage;
  PredictorId predictor; ///< empty: of all
  PersonId person;       ///< empty: of everybody
  std::optional<RetrainingState> state;
  bool wantsReview = false; ///< only those that something holds and nobody has decided
  std::int64_t before = 0;  ///< 0: from the newest
  int limit = 100;          ///< 1 to 200
  bool operator==(const RetrainingQuery &) const = default;
};

/// Of everybody who judged, most verdicts first, at most 200. For those who review (Permission::ChangeRules).
struct ConsistencyQuery {
  using Answer = std::vector<PersonConsistency>;
  bool operator==(const ConsistencyQuery &) const = default;
};

/// Newest first, at most 200.
struct TriggersQuery {
  using Answer = std::vector<RetrainingTrigger>;
  PredictorId predictor; ///< empty: of all
  bool operator==(const TriggersQuery &) const = default;
};

/// By predictor, the newest first.
struct PredictorVersionsQuery {
  using Answer = std::vector<PredictorVersion>;
  PredictorId predictor; ///< empty: of all
  bool operator==(const PredictorVersionsQuery &) const = default;
};

/// The shadows that score and those that have, newest first, at most 50.
struct ShadowsQuery {
  using Answer = std::vector<ShadowComparison>;
  PredictorId predictor; ///< empty: of all
  bool operator==(const ShadowsQuery &) const = default;
};

/// A version beside the champion over recorded history. Takes seconds on a worker, two minutes at most.
struct ShadowReplayQuery {
  using Answer = ShadowComparison;
  PredictorId predictor;
  std::string package; ///< of one of its versions
  UtcTime from;
  UtcTime to;
  bool operator==(const ShadowReplayQuery &) const = default;
};

/// Newest first, at most 200.
struct PromotionsQuery {
  using Answer = std::vector<Promotion>;
  PredictorId predictor; ///< empty: of all
  bool operator==(const PromotionsQuery &) const = default;
};

struct LearningStatusQuery {
  using Answer = LearningStatus;
  bool operator==(const LearningStatusQuery &) const = default;
};

} // namespace andon
