// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule.h"

#include <nlohmann/json_fwd.hpp>

namespace andon::engine {

/// A rule as it stands in a ChangeRule. A ConsoleCondition has no form there: no rule of a site carries one.
[[nodiscard]] nlohmann::json ruleJson(const Rule &rule);
/// Throws FieldError (json_fields.h). What is written before there were other kinds than limits is read as a limit.
[[nodiscard]] Rule ruleFrom(const nlohmann::json &object);

} // namespace andon::engine
