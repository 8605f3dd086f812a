// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/plant.h"

namespace andon::test {

/// Lets the plant's desk answer how well its assets are: COMP-03 suffers from an alarm and a drifting sensor, PUMP-12 has one that says
/// little, DRYER-01 was heard for minutes only, the others are well. After every change of the site's assets.
void addHealth(Plant &plant);

} // namespace andon::test
