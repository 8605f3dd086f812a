// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"

#include <functional>
#include <map>
#include <string>
#include <thread>

namespace andon::learning {

/// `andonctl retrain` as a process of its own, with a thread that waits for it. It reads the store while the owner goes on writing, and
/// its package is taken only whole: what a trainer that dies leaves behind is removed.
class TrainerProcess {
public:
  /// The files of the candidate's folder, checked; or what the trainer said last.
  using Made = Result<std::map<std::string, std::string>>;

  /// `program`: andonctl; empty: the one beside this program. `done` runs once on the waiting thread, not after the destructor began.
  TrainerProcess(std::string program, std::string store, PredictorId predictor, std::function<void(const Made &)> done);
  TrainerProcess(const TrainerProcess &) = delete;
  TrainerProcess &operator=(const TrainerProcess &) = delete;
  /// Ends the process if it still works.
  ~TrainerProcess();

private:
  std::jthread thread_;
};

} // namespace andon::learning
