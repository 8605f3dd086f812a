// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <sys/types.h>

namespace andon::security {

/// How a user of the operating system stands in the audit trail: "os:anna", or "os:1000" where it has no name. Reentrant.
[[nodiscard]] std::string systemUser(uid_t user);

} // namespace andon::security
