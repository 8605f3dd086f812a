// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace andon {
struct TrendPoint;

/// Begins at the same time of the plant's clock each day and lasts until the next one begins.
struct Shift {
  std::string id;
  std::string name;            ///< "Early shift"
  std::chrono::minutes from{}; ///< after midnight in the site's zone, below 24 h

  bool operator==(const Shift &) const = default;
};

/// What a counter of the plant tells of a shift: how much was made, or how much was used for what was made.
struct ShiftFigure {
  std::string id;
  std::string name;             ///< "Bottles", "Energy for 1,000 bottles"
  StreamId counter;             ///< only grows; a fall means that it began anew
  std::optional<StreamId> per;  ///< another counter; the figure is then the growth of `counter` for each `each` of this one's
  double each = 1.0;            ///< above 0
  std::optional<double> plan;   ///< of a whole shift, without `per`: less is short of it
  std::optional<double> target; ///< with `per`: more is above it

  bool operator==(const ShiftFigure &) const = default;
};

/// calendar.toml of a site. Without shifts a day is one.
struct Calendar {
  std::vector<Shift> shifts; ///< by `from`, at most tuning::mostShifts
  std::vector<ShiftFigure> figures;

  bool operator==(const Calendar &) const = default;
};

/// How much a counter has grown since the begin of the first of its columns.
struct Growth {
  UtcTime time;
  double sum = 0.0;
};

/// One a point whose value is a good number. A counter that falls has begun anew: what it shows then is what it has grown since. What it
/// grew between the column's last sample and that moment is not known and left out.
[[nodiscard]] std::vector<Growth> growthOf(const std::vector<TrendPoint> &counter);

/// The growth at `time`, between two points in proportion; none before the first, the last one's after the last.
[[nodiscard]] std::optional<double> growthAt(const std::vector<Growth> &growth, UtcTime time);

/// How much `counter` has grown for each `each` of `per` within the `window` before each of its points, from the first whole window on;
/// no point where `per` has not grown by `each` / 1,000 there, which is a standstill.
[[nodiscard]] std::vector<Growth> ratioOf(const std::vector<Growth> &counter, const std::vector<Growth> &per, double each, Duration window);

} // namespace andon
