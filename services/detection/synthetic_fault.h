// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/detection/row_detector.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace andon::detection {

enum class FaultKind { Spike, Drift, Stuck, Dropout, LevelShift, Variance, TimeWarp };
inline constexpr std::array<FaultKind, 7> allFaultKinds{FaultKind::Spike,      FaultKind::Drift,    FaultKind::Stuck,   FaultKind::Dropout,
                                                        FaultKind::LevelShift, FaultKind::Variance, FaultKind::TimeWarp};

/// What is drawn on one stream of a stretch of history.
struct SyntheticFault {
  FaultKind kind = FaultKind::LevelShift;
  std::size_t column = 0;
  std::size_t from = 0; ///< first row
  std::size_t rows = 1; ///< so many of them; fewer where the stretch ends before
  /// In standard deviations of the stream in the rows before `from` (all of them, where there are fewer than two): height of a spike (every
  /// tenth row, up and down in turn) or a shift, where a drift ends; by how much noise grows (factor 1 + size); a time warp plays the past
  /// at 1 + size times its speed, back and forth. Of no meaning to Stuck (the last value stays) and Dropout (there is no value).
  double size = 3.0;
};

/// The same rows with the fault on them; a column or row beyond the stretch changes nothing.
[[nodiscard]] std::vector<double> withFault(std::span<const double> rows, std::size_t columns, const SyntheticFault &fault);

/// What a detector made of one fault.
struct FaultTrial {
  SyntheticFault fault;
  bool isCaught =
      false; ///< an alarm rose in its rows where none is without it; by chance that happens now and then to any detector that alarms at all
  std::optional<std::size_t> late; ///< rows from its first to that alarm
  bool isNamed = false;            ///< its column contributed most when the alarm rose
};

struct FaultTrials {
  std::vector<FaultTrial> trials;
  std::size_t normalRows = 0;   ///< judged without any fault
  std::size_t normalRaises = 0; ///< alarms that rose in them
};

struct FaultPlan {
  std::vector<FaultKind> kinds{allFaultKinds.begin(), allFaultKinds.end()};
  std::vector<double> sizes{3.0, 6.0};
  std::size_t rows = 200;    ///< of each fault
  std::size_t settling = 50; ///< rows before the first fault begins
};

/// Trains the detector on the first `trainRows` and lets it judge the rest without and with each planned fault on each column. Error: see
/// trainRowDetector; Malformed where fewer rows are left than settling and fault need.
[[nodiscard]] Result<FaultTrials> tryFaults(const std::string &detector, std::span<const double> rows, std::size_t columns,
                                            std::size_t trainRows, const FaultPlan &plan, const RowDetectorOptions &options);

} // namespace andon::detection
