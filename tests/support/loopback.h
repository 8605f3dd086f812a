// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace andon::test {

/// A loopback TCP port that nothing listened on a moment ago.
[[nodiscard]] std::uint16_t freePort();

/// Whether something accepts connections there now.
[[nodiscard]] bool acceptsConnections(std::uint16_t port);

} // namespace andon::test
