// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andonctl/command.h"

namespace andon::ctl {

/// What `andonctl predictors` tells of the retraining queue and does with it, and with shadows.
void addLearning(CLI::App &group, Action &chosen);

} // namespace andon::ctl
