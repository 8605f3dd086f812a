// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/plant.h"

namespace andon::test {

/// What a technician's cards ask: two earlier times of the compressor's alarm with what was said of them, guidance for it, and M. Meyer
/// at the desk.
void openWork(Plant &plant);

/// The broker has been away for almost five minutes.
[[nodiscard]] HealthDelta lostBroker(const Plant &plant);

} // namespace andon::test
