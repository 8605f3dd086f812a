// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people.h"
#include "models/domain/predictor_life.h"
#include "models/domain/retraining.h"

#include <map>
#include <string>
#include <vector>

namespace andon {

// What the learning page orders. A version becomes the champion by PromotePredictor (command.h).

/// A reviewer's word on items of the retraining queue.
struct ReviewRetraining {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "review_retraining";
  std::vector<RetrainingItemId> items;               ///< 1 to 200; all of them or none
  RetrainingState state = RetrainingState::Accepted; ///< Reviewed, Accepted or Rejected
  std::string reason;                                ///< required for Rejected
  bool operator==(const ReviewRetraining &) const = default;
};

/// Keeps a package beside the champion as a version that does not run.
struct OfferCandidate {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "offer_candidate";
  PredictorId predictor;                     ///< one of the site's
  std::map<std::string, std::string> files;  ///< of the package's folder, by their names in it
  std::vector<RetrainingItemId> trainedFrom; ///< items of the queue
  std::string reason;                        ///< required
  bool operator==(const OfferCandidate &) const = default;
};

/// Lets a version score beside the champion without raising anything.
struct StartShadow {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "start_shadow";
  PredictorId predictor;
  std::string package;         ///< of one of its versions
  std::vector<AssetId> assets; ///< that it scores; empty: all
  std::string reason;          ///< may be empty
  bool operator==(const StartShadow &) const = default;
};

/// What it was compared by stays.
struct StopShadow {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "stop_shadow";
  PredictorId predictor;
  std::string package;
  std::string reason; ///< may be empty
  bool operator==(const StopShadow &) const = default;
};

/// Lets the version run again that ran before the present one. A second person, as for a promotion.
struct RollBackPredictor {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "roll_back_predictor";
  PredictorId predictor;
  std::string reason; ///< required
  bool operator==(const RollBackPredictor &) const = default;
};

/// Starts a trainer as a process of its own; the candidate comes by itself. One at a time for a predictor.
struct RetrainPredictor {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "retrain_predictor";
  PredictorId predictor;
  std::string reason; ///< may be empty
  bool operator==(const RetrainPredictor &) const = default;
};

/// A reason to retrain is none.
struct DismissTrigger {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "dismiss_trigger";
  TriggerId trigger;
  std::string reason; ///< required
  bool operator==(const DismissTrigger &) const = default;
};

} // namespace andon
