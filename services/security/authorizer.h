// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/people.h"

namespace andon::security {

/// The one gate: may this session do what needs `permission`? Error: NotSignedIn (nobody, or locked), NotPermitted.
[[nodiscard]] Result<void> authorize(const SessionState &session, Permission permission);

} // namespace andon::security
