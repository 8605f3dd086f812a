// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/engine/command_service.h"
#include "services/learning/retraining_outbox.h"
#include "services/learning/trainer_process.h"
#include "services/storage/changes.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace andon::engine {

/// What the command service keeps of the way from taps to another version; the pipeline thread's.
struct CommandService::Learning {
  storage::LearningState state;
  std::deque<UtcTime> dues; ///< when items can no longer be taken back unseen
  bool takesEarlier = true; ///< the first release after the start looks for opinions that have no item yet
  bool isReleasing = false;
  bool hasBegun = false; ///< what the store had goes on
  std::uint64_t shadowGeneration = 0;
  SteadyTime nextLook{};
  SteadyTime nextJudgement{};                         ///< of promotions, and of reasons to retrain
  bool isJudging = false;                             ///< a worker looks
  std::unique_ptr<learning::RetrainingOutbox> outbox; ///< none: nothing is published in this run
  struct Trainer {
    TrainerRun run;
    TriggerId trigger;
    std::vector<RetrainingItemId> items; ///< that it trains from
    std::unique_ptr<learning::TrainerProcess> process;
  };
  std::map<PredictorId, Trainer> trainers; ///< the last of each, ended or not
};

} // namespace andon::engine
