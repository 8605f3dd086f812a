// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <string>

namespace andon::configuration {

// What stands beside the four files that every site has, each as its file is written.
[[nodiscard]] std::string writeReasons(const Site &site);
[[nodiscard]] std::string writeModeNames(const Site &site);
[[nodiscard]] std::string writeAdoption(const Site &site);
[[nodiscard]] std::string writeCalendar(const Site &site);
[[nodiscard]] std::string writeTrials(const Site &site);
[[nodiscard]] std::string writePredictors(const Site &site);
[[nodiscard]] std::string writeFeedback(const QuieteningSettings &settings, const RetrainingSettings &retraining);

} // namespace andon::configuration
