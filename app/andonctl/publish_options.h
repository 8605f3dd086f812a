// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <CLI/CLI.hpp>
#include <string>

namespace andon::ctl {

inline constexpr Duration connectTimeout = std::chrono::seconds{5};
inline constexpr Duration flushTimeout = std::chrono::seconds{30};

/// "--speed X" or "--speed max".
struct Speed {
  double factor = 1.0;
  bool isMax = false;
};

CLI::Option *addBroker(CLI::App *command, std::string &into); ///< "--broker URL", checked
CLI::Option *addSpeed(CLI::App *command, Speed &into, const std::string &description);

/// What a publisher needs to know of the broker at `url`.
[[nodiscard]] Broker brokerAt(const std::string &url);

} // namespace andon::ctl
