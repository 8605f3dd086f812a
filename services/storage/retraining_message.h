// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/feedback.h"
#include "models/domain/retraining.h"

#include <cstdint>
#include <string>

namespace andon::storage {

/// The JSON that goes to `andon/SITE/retraining/PREDICTOR` with a step of an item (docs/retraining.md). `explanation`: as it is stored, or
/// empty. The same arguments give the same bytes.
[[nodiscard]] std::string retrainingMessage(const LabelEvidence &evidence, const std::string &explanation, const RetrainingStep &step,
                                            std::int64_t revision, const std::string &site);

/// "andon/SITE/retraining/": what MQTT gives another meaning (+ # / and control characters) becomes "_".
[[nodiscard]] std::string retrainingTopicOf(const std::string &site);

} // namespace andon::storage
