// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/site.h"

#include <string>

namespace andon::app {

/// The demo site as it is built into the program, for as many assets as asked, its broker at `url`; empty: where its file
/// says.
[[nodiscard]] Result<SiteFiles> demoSite(int assets, const std::string &url);

} // namespace andon::app
