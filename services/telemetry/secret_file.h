// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <string>

namespace andon::telemetry {

/// The first line of a file that holds a password or passphrase; empty for an empty file. `what` names the file in the
/// message: "password file". Error: WrongCredentials.
[[nodiscard]] Result<std::string> readSecret(const std::string &path, const std::string &what);

} // namespace andon::telemetry
