// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andonctl/command.h"

namespace andon::ctl {

/// Adds `explain` to the group `predictors`.
void addExplain(CLI::App &predictors, Action &chosen);
/// Adds `drift`.
void addDrift(CLI::App &predictors, Action &chosen);

} // namespace andon::ctl
