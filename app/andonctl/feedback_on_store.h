// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andonctl/command.h"

namespace andon::ctl {

/// What `andonctl feedback` does on a store: `group` itself gives a verdict; its subcommands list them and what they quieten.
void addFeedbackOnStore(CLI::App &group, Action &chosen);

} // namespace andon::ctl
