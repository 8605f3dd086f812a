// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/simulation/faults.h"

#include <string>
#include <vector>

namespace andon::simulation {

struct DisturbedStream {
  AssetRole role;
  std::string stream;
};

/// What a fault moves by more than its sensor's noise hides, the cause first, then in the order in which it is reached.
[[nodiscard]] const std::vector<DisturbedStream> &disturbedBy(std::size_t place);

} // namespace andon::simulation
