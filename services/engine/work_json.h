// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"

#include <nlohmann/json_fwd.hpp>

namespace andon::engine {

void writeFields(nlohmann::json &out, const ImportWork &command);
// Throw FieldError.
void readFields(const nlohmann::json &in, ImportWork &command);

} // namespace andon::engine
