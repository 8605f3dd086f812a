// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andonctl/command.h"

namespace andon::ctl {

/// `andonctl feedback export`: the rows that `retrain` learns from, as a folder.
void addExport(CLI::App &feedback, Action &chosen);

} // namespace andon::ctl
