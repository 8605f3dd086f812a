// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar.h"
#include "models/domain/tuning/kpi_report.h"
#include "models/domain/tuning/kpi_targets.h"

#include <QString>
#include <QTimeZone>

#include <vector>

namespace andon {

/// Those of the site's calendar, by their begin; three of eight hours from 6 o'clock on where it names none.
[[nodiscard]] std::vector<Shift> shiftsOf(const Calendar &calendar);

/// Where each shift begins, from the one in which `from` lies; at most two years of them. A day on which the clock is changed has a shift
/// that is an hour longer or shorter.
[[nodiscard]] std::vector<tuning::ShiftBegin> shiftBegins(const std::vector<Shift> &shifts, UtcTime from, UtcTime to,
                                                          const QTimeZone &zone);

namespace words {

/// One KPI, by shift and in all.
struct ShiftRow {
  struct Figure {
    QString text;
    bool isOff = false; ///< off its target

    bool operator==(const Figure &) const = default;
  };
  QString name;
  std::vector<Figure> shifts; ///< by number
  Figure all;
  QString target; ///< empty: there is none

  bool operator==(const ShiftRow &) const = default;
};
/// Empty where the report does not tell shifts apart.
[[nodiscard]] std::vector<ShiftRow> shiftRows(const tuning::KpiReport &report, const tuning::KpiTargets &targets);

} // namespace words
} // namespace andon
