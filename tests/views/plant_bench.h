// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/kpi_report.h"
#include "tests/views/plant.h"

namespace andon::test {

/// A value that hovers below the rule's limit, passes it by noise many times a day and truly every third day, for two hours; one sample
/// every ten seconds. Of its occurrences the true ones and every fifth of the others are labelled.
[[nodiscard]] std::shared_ptr<const tuning::BenchBasis> noisyBasis(const Rule &rule, UtcTime from, UtcTime to);

/// The desk answers what the bench and the KPI page ask, the bench by noisyBasis() and a real search over it.
void answerBench(Plant &plant);

/// What a search would have found: `now` activations in ten days, `then` with an on-delay of 17 s.
[[nodiscard]] std::shared_ptr<const tuning::BenchProposal> quickProposal(const Rule &rule, std::uint64_t now, std::uint64_t then);

/// A month in which the plant's rules were raised in turns, with one flood and one alarm that chatters.
[[nodiscard]] tuning::KpiReport busyMonth(const Plant &plant, UtcTime from, UtcTime to, std::vector<tuning::ShiftBegin> shifts = {});

} // namespace andon::test
