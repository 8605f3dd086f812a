// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/plant.h"

#include <memory>

namespace andon::test {

/// What a desk would know of a predictor of compressors: a queue with a disagreement, a wave and what was trained, three versions, a
/// shadow, two promotions. Commands change it as the engine would, so that a page shows what came of them.
struct LearningLoop {
  PredictorId predictor{"compressor-risk"};
  std::vector<RetrainingItem> items; ///< newest first
  std::map<OccurrenceId, std::vector<LabelEvidence>> evidence;
  std::vector<PersonConsistency> people;
  std::vector<RetrainingTrigger> triggers;
  std::vector<PredictorVersion> versions; ///< newest first: candidate, champion, earlier
  std::vector<ShadowComparison> shadows;
  std::vector<Promotion> promotions;
  LearningStatus status;
  std::vector<RetrainingQuery> asked;
};

/// The site gets the predictor and its compressors; the desk answers from the loop and does what it is told to.
[[nodiscard]] std::shared_ptr<LearningLoop> openLearning(Plant &plant);
/// The same with nothing in it yet: no predictor, no verdict.
[[nodiscard]] std::shared_ptr<LearningLoop> openEmptyLearning(Plant &plant);
/// Every word of it that is not the console's own.
[[nodiscard]] std::string textOf(const LearningLoop &loop);

} // namespace andon::test
