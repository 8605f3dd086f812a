// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"
#include "models/domain/tuning/exceedance_runs.h"

#include <span>

namespace andon::tuning {

/// What the rule judge takes of samples as they arrived; at most 4 billion.
[[nodiscard]] TakenSamples takeSamples(std::span<const Sample> samples);

} // namespace andon::tuning
