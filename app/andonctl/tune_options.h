// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "models/domain/tuning/recommend.h"
#include "models/domain/tuning/verdict.h"
#include "services/tuning/csv_history.h"

#include <optional>
#include <string>
#include <vector>

namespace andon::ctl {

struct TuneOptions {
  // Recordings ...
  std::vector<std::string> inputs;
  std::string separator = ",";
  std::string time;
  std::string value;
  std::string label;
  std::string windows;
  // ... or a store.
  std::string store;
  std::string rule;
  bool all = false;
  std::optional<UtcTime> from;
  std::optional<UtcTime> to;

  std::string side = "high"; ///< or "low", or "auto"
  std::optional<double> limit;
  double deadband = 0.0;
  std::optional<Duration> onDelay;
  std::optional<Duration> offDelay;
  int count = 1;
  std::optional<Duration> window;

  bool recommend = false;
  std::optional<int> maxMissed;
  std::optional<Duration> maxDelay;
  std::optional<Duration> maxOffDelay;
  int threads = 2;
  bool json = false;
};

/// The setting that the options name, judged on `side`. Needs a limit.
[[nodiscard]] tuning::LimitSetting settingOf(const TuneOptions &options, LimitSide side);
/// "high" or "low", or both for "auto".
[[nodiscard]] std::vector<LimitSide> sidesOf(const TuneOptions &options);

/// What was read of the recordings.
struct TuneInput {
  std::vector<tuning::LabelledHistory> histories;
  std::uint64_t rows = 0;
  std::uint64_t missing = 0; ///< rows without a value
  double lowest = 0.0;       ///< of all values
  double highest = 0.0;
  bool isLabelled = false;
};

/// The recordings with their labels. `progress` is told bytes done and of all, and stops the reading by returning false.
[[nodiscard]] Result<TuneInput> readTuneInput(const TuneOptions &options, char separator,
                                              const std::function<bool(std::uint64_t, std::uint64_t)> &progress);

/// What cannot be meant, of the options alone: the option and why.
struct Misuse {
  std::string option;
  Error error;
};
[[nodiscard]] std::optional<Misuse> contradictionIn(const TuneOptions &options);
/// Against what the recordings hold: a limit far away from every value, a deadband that would never let the alarm return.
[[nodiscard]] std::optional<Misuse> contradictionWith(const TuneOptions &options, const TuneInput &input);

/// andonctl tune --store.
int tuneStore(const TuneOptions &options);

} // namespace andon::ctl
