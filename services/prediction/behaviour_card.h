// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/detection/synthetic_fault.h"
#include "services/prediction/alarm_rate.h"
#include "services/prediction/behaviour_model.h"
#include "services/prediction/manifest.h"

#include <optional>
#include <utility>

namespace andon::prediction {

/// How an expected-behaviour package did on rows that it had not seen.
struct BehaviourTrial {
  AlarmRate rate;                                           ///< on the last quarter of each asset's rows
  std::optional<detection::FaultTrials> faults{};           ///< drawn on the rows of one asset; none: it has too few
  std::string asset;                                        ///< which
  std::vector<std::pair<std::string, std::string>> leftOut; ///< assets that were not learnt, and why
};

/// "caught_drift" and the like: the share of the drawn faults of a kind that were caught; "delay_drift": seconds until then, on average.
[[nodiscard]] std::map<std::string, double> metricsOf(const BehaviourTrial &trial, double rowSeconds);
/// Markdown, for people.
[[nodiscard]] std::string cardOf(const Manifest &manifest, const BehaviourModel &model, const BehaviourTrial &trial);

} // namespace andon::prediction
