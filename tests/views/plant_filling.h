// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/plant.h"

namespace andon::test {

/// What else the ten assets measure, that never raises an alarm, with relations, guidance and a contract: for pictures of the plant's
/// pages. Between open() and flood().
void fillPlant(Plant &plant);

} // namespace andon::test
