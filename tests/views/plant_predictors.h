// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/plant.h"

namespace andon::test {

/// A failure risk of COMP-03 that is scored here and one of its oil that comes from the edge, with what a desk says of their past. After
/// open().
void addPredictors(Plant &plant);

} // namespace andon::test
