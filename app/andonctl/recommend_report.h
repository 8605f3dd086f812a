// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andonctl/tune_report.h"
#include "models/domain/tuning/recommend.h"

namespace andon::ctl {

/// What the events of a recommendation are.
enum class EventSource { Labelled, Presumed };

/// Why nothing is proposed, as a sentence; empty where something is.
[[nodiscard]] std::string refusalText(const tuning::Recommendation &recommendation, std::uint64_t maxMissed);
/// Why the proposal does what it does: sentences, the most telling first.
[[nodiscard]] std::vector<std::string> reasonsOf(const tuning::Recommendation &recommendation, EventSource events);

[[nodiscard]] nlohmann::ordered_json recommendationJson(const tuning::Recommendation &recommendation, EventSource events,
                                                        std::uint64_t maxMissed);
void printRecommendationText(const tuning::Recommendation &recommendation, EventSource events, std::uint64_t maxMissed);

} // namespace andon::ctl
