// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "services/prediction/package_trained.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

namespace andon::ctl {

struct TrainOptions {
  std::string input;
  std::string target;
  std::vector<std::string> features;
  std::string group;
  std::string time;
  std::string separator = ",";
  std::string output;
  unsigned seed = 1;
  std::vector<double> windows;
  std::vector<std::string> conditions;
  prediction::PackageFacts facts;
  std::string store; ///< instead of the input
  std::string truth;
  std::vector<std::string> faults;
  double grown = 0.3;
  double falseAlarmDays = 0.0; ///< 0: the threshold with the best balance, or a score of 1
  std::string detector = "forest";
  std::optional<UtcTime> from, to; ///< of the history; expected behaviour
  double rowSeconds = 0.0;         ///< likewise
  double falseAlarms = 0.005;      ///< likewise
  std::size_t everyNth = 1;
  int trees = 0; ///< 0: chosen by the size of the data
  int depth = 0;
  bool json = false;
  const CLI::App *command = nullptr; ///< what was given stands there
};

/// `into` lives as long as the command.
void addTrainOptions(CLI::App *command, TrainOptions &into);

/// An option that was given and that the chosen detector, or the chosen source of rows, does not read.
struct OddOption {
  std::string option; ///< "--trees"
  std::string why;
};
/// The first of them; nothing where all that was given is read.
[[nodiscard]] std::optional<OddOption> optionOfAnother(const TrainOptions &options);

} // namespace andon::ctl
