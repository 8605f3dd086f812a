// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"

#include <nlohmann/json.hpp>
#include <string>

namespace andon::engine {

/// The fields of the commands, for command_json only: errors are thrown as FieldError.
void writeFields(nlohmann::json &out, const AdoptSources &command);
void writeFields(nlohmann::json &out, const ChangeAdoption &command);
void readFields(const nlohmann::json &in, AdoptSources &command);
void readFields(const nlohmann::json &in, ChangeAdoption &command);

/// {"proposals": [...], "not_shown": n, "left_out": n}, as `andonctl site unknown` prints it.
[[nodiscard]] std::string toJson(const AdoptionList &list);

} // namespace andon::engine
