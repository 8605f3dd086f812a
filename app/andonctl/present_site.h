// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/site.h"

#include <string>

namespace andon::ctl {

/// What a store holds before a command changes its site.
struct PresentSite {
  SiteFiles files;
  Site site;
  bool isNew = true; ///< no store, or one without a site
  bool hasPeople = false;
};

/// Reads it. A store that does not exist has neither site nor people.
[[nodiscard]] Result<PresentSite> presentSite(const std::string &store);

} // namespace andon::ctl
