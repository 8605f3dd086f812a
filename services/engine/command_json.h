// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"

#include <string>

namespace andon::engine {

enum class Secrets { Omit, Keep };

/// {"command": key, ...fields}: the form of commands on the local socket, in pending requests and in the audit trail.
[[nodiscard]] std::string toJson(const Command &command, Secrets secrets);

/// Error: Malformed, naming the field.
[[nodiscard]] Result<Command> commandFromJson(std::string_view json);

/// The command for the audit trail's `detail`: without secrets, and without the texts of an imported site.
[[nodiscard]] std::string auditDetail(const Command &command);

/// What the command acts on, for the audit trail's `subject`.
[[nodiscard]] std::string subjectOf(const Command &command);

/// {"outcome": "done" | "unsaved" | "refused" | "needs_second_person", ...}
[[nodiscard]] std::string toJson(const CommandOutcome &outcome);
[[nodiscard]] Result<CommandOutcome> outcomeFromJson(std::string_view json);

} // namespace andon::engine
