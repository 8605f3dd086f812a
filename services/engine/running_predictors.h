// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/engine/predictor_shelf.h"

namespace andon::engine {

/// The site as it runs with its predictors: each asset of a predictor's kind has the stream of its output, rules that go by a package's
/// own limit have it, and each predictor has a rule that tells when it is put aside. For a site that withConsole has made.
[[nodiscard]] Site withPredictors(Site running, const PredictorShelf &shelf);
/// The other way round, but for the rules, which withoutConsole takes away with the console's.
[[nodiscard]] Site withoutPredictors(Site site);

/// Why a predictor does not run at all, or not for one of its assets; empty: it does for all.
[[nodiscard]] std::string whyNotRunning(const PredictorSetting &setting, const Site &site, const PredictorShelf &shelf);

[[nodiscard]] AlarmId asideAlarmOf(const PredictorId &predictor);

} // namespace andon::engine
