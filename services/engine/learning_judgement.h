// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/storage/learning_changes.h"

#include <memory>
#include <set>
#include <vector>

namespace andon::storage {
class OperationsReader;
}

namespace andon::engine {

/// What is looked at, as it was when somebody asked.
struct LearningQuestion {
  std::shared_ptr<const Site> site;
  storage::LearningState state;
  UtcTime now;
  std::set<PredictorId> inTraining{};
};

/// What the first days of a promotion show.
struct PromotionFinding {
  Promotion promotion; ///< with its figures; Kept where its days are over
  bool goesBack = false;
};

/// One reason for each predictor that has one: enough new labels, its time has come, or people agree less with it than its card says.
/// Nothing for one that has an open reason, is being trained, or had one within the site's quiet time: neither loops nor storms. For a
/// worker; what cannot be read is no reason.
[[nodiscard]] std::vector<RetrainingTrigger> reasonsToRetrain(storage::OperationsReader &reader, const LearningQuestion &question);

/// Of each promotion that is watched. It goes back where what people call false is, a day, more than the site's factor of what it was
/// before, and at least three; or where people agree that an alarm of the asset was true while the predictor was silent which the version
/// before raised in shadow.
[[nodiscard]] std::vector<PromotionFinding> judgePromotions(storage::OperationsReader &reader, const LearningQuestion &question);

} // namespace andon::engine
