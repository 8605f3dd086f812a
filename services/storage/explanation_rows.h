// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/explanation.h"

#include <string>
#include <string_view>

namespace andon::storage {

/// As JSON on one line; every number reads back as it was. The occurrence stands beside it.
[[nodiscard]] std::string toText(const AlarmExplanation &explanation);
/// Error: Malformed. What a later Andon adds is passed over.
[[nodiscard]] Result<AlarmExplanation> explanationFromText(std::string_view text);

} // namespace andon::storage
