// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/label.h"
#include "models/domain/tuning/bench.h"
#include "models/domain/tuning/kpi_targets.h"

#include <QString>
#include <QStringList>

#include <vector>

/// Words of the tuning bench and of the alarm KPI; as words.h.
namespace andon::words {

/// A figure before and after, as a line of a table.
struct BenchRow {
  QString name;
  QString now;
  QString after;
  QString change; ///< with its sign; empty: the same
  QString target;
  int verdict = 0; ///< above 0: better than now; below: worse

  bool operator==(const BenchRow &) const = default;
};

[[nodiscard]] std::vector<BenchRow> benchRows(const tuning::BenchFigures &now, const tuning::BenchFigures &after);
/// What it costs: labelled true alarms missed or delayed, labelled false ones gone, those without a label.
[[nodiscard]] std::vector<BenchRow> priceRows(const tuning::BenchFigures &now, const tuning::BenchFigures &after);
/// How many labels there are and what that says; "With 9 true alarms the missed share is known only as 0 to 28 %."
[[nodiscard]] QString labelNote(const tuning::BenchBasis &basis, const tuning::BenchFigures &after);

/// "above 0.85 bar, deadband 0.04, on-delay 5 s"
[[nodiscard]] QString setting(const tuning::LimitSetting &setting, const QString &unit);
/// What the search found and why, one sentence each; or why it proposes nothing.
[[nodiscard]] QStringList proposalReasons(const tuning::BenchProposal &proposal, const QString &unit);
[[nodiscard]] QString refusal(const tuning::BenchProposal &proposal);
/// Why a rule cannot be put on the bench; empty: it can.
[[nodiscard]] QString hindrance(const Rule &rule);

[[nodiscard]] QString label(OccurrenceLabel label); ///< "true"

/// The numbers of the KPI page, in its order.
enum class KpiNumber { Per10Min, Flood, Largest, Top10, Chattering, Fleeting, Stale, Acknowledged };
inline constexpr int kpiNumberCount = 8;
struct KpiWords {
  QString name;       ///< "Time in flood"
  QString figure;     ///< "2.1 %"
  QString target;     ///< "target < 1 %, 9 floods"
  QString definition; ///< what is counted, in two sentences
  tuning::KpiLevel level = tuning::KpiLevel::Acceptable;
};
[[nodiscard]] KpiWords kpiNumber(KpiNumber number, const tuning::Kpi &kpi, const tuning::KpiTargets &targets);
[[nodiscard]] QString percent(double share); ///< "2.1 %"

} // namespace andon::words
