// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/security/authorizer.h"

namespace andon::security {

Result<void> authorize(const SessionState &session, Permission permission)
{
  if (permission == Permission::None)
    return {};
  if (session.person.empty())
    return failure(ErrorCode::NotSignedIn, {}, "nobody is signed in", "Sign in first.");
  if (session.locked)
    return failure(ErrorCode::NotSignedIn, session.person.text(), "this session is locked", "Unlock it with your password.");
  if (!sessionAllows(session, permission))
    return failure(ErrorCode::NotPermitted, session.person.text(), std::string{"lacks the permission to "} + keyOf(permission),
                   "Ask somebody who has it, or an administrator to grant it.");
  return {};
}

} // namespace andon::security
