// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace andon::configuration {

/// What is wrong with a broker's address, to stand behind it in a sentence ("has no port"); empty: it is right.
[[nodiscard]] std::string faultOfBrokerUrl(std::string_view url);

} // namespace andon::configuration
