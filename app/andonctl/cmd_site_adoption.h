// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andonctl/command.h"

namespace andon::ctl {

/// `site unknown`, `adopt`, `always` and `ignore`.
void addSiteAdoption(CLI::App &site, Action &chosen);

} // namespace andon::ctl
