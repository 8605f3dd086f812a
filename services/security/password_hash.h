// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <string>
#include <string_view>

namespace andon::security {

/// argon2id, t = 3, 64 MiB (libsodium): about 75 ms, so never on the GUI thread.
/// Error: LimitExceeded (a password under 8 or over 1,024 bytes), Internal (no memory).
[[nodiscard]] Result<std::string> hashPassword(std::string_view password);

/// False for a wrong password and for a hash that is none.
[[nodiscard]] bool verifyPassword(const std::string &hash, std::string_view password);

} // namespace andon::security
