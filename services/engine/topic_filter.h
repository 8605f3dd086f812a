// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace andon::engine {

/// Whether a topic fits what a person typed: with MQTT's wildcards "+" and "#" as a broker would say, without one what the
/// topic begins with. Empty: every topic.
[[nodiscard]] bool fitsFilter(std::string_view filter, std::string_view topic);

} // namespace andon::engine
