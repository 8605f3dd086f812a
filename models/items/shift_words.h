// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/kpi_report.h"
#include "models/domain/tuning/kpi_targets.h"

#include <QString>
#include <QTimeZone>

#include <vector>

namespace andon {

/// The three shifts of eight hours that a day of the site has, from 6 o'clock by its own clock on. A day on which the clock is changed has
/// a night that is an hour longer or shorter.
enum class DayShift : std::uint8_t { Early, Late, Night };
inline constexpr int dayShiftCount = 3;

/// Where each shift begins, from the one in which `from` lies; at most two years of them.
[[nodiscard]] std::vector<tuning::ShiftBegin> shiftBegins(UtcTime from, UtcTime to, const QTimeZone &zone);

namespace words {

[[nodiscard]] QString dayShift(DayShift shift); ///< "Early, 06"

/// One KPI, by shift and in all.
struct ShiftRow {
  struct Figure {
    QString text;
    bool isOff = false; ///< off its target

    bool operator==(const Figure &) const = default;
  };
  QString name;
  std::vector<Figure> shifts; ///< in the order of DayShift
  Figure all;
  QString target; ///< empty: there is none

  bool operator==(const ShiftRow &) const = default;
};
/// Empty where the report does not tell shifts apart.
[[nodiscard]] std::vector<ShiftRow> shiftRows(const tuning::KpiReport &report, const tuning::KpiTargets &targets);

} // namespace words
} // namespace andon
