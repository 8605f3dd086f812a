// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/kpi_targets.h"

#include <optional>

namespace andon::ctl {

/// What was left out of the KPI, and why.
struct KpiBesides {
  std::optional<std::uint64_t> sensorAlarms; ///< of a store: they measure another person's work
  std::uint64_t shelved = 0;
  std::uint64_t suppressed = 0;
  std::uint64_t outOfService = 0;
  std::optional<std::uint64_t> rows; ///< of a log
};

/// One JSON object, its fields as cli.md names them and more.
void printKpiJson(const tuning::Kpi &kpi, const tuning::KpiTargets &targets, const KpiBesides &besides);
/// The table for people.
void printKpiTable(const tuning::Kpi &kpi, const tuning::KpiTargets &targets, const KpiBesides &besides);

} // namespace andon::ctl
