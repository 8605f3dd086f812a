// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/security/system_user.h"

#include <array>
#include <pwd.h>

namespace andon::security {

std::string systemUser(uid_t user)
{
  std::array<char, 4096> text{};
  passwd entry{};
  passwd *found = nullptr;
  if (getpwuid_r(user, &entry, text.data(), text.size(), &found) == 0 && found != nullptr)
    return std::string{"os:"} + found->pw_name;
  return "os:" + std::to_string(user);
}

} // namespace andon::security
