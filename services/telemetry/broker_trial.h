// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "models/domain/sources.h"

#include <functional>
#include <stop_token>

namespace andon::telemetry {

/// Goes the way of a connection step by step, beside the one that may stand: name, port, TLS, MQTT with the broker's
/// credentials, subscriptions. `tell` hears of each step before it begins. Blocks for 20 s at most, until `stop` shorter.
/// It appears under a client name of its own, so that it does not push the console's own connection out.
/// With `listens` it then hears every topic for `listenFor`, tells twice a second what came, and proposes how to read it.
[[nodiscard]] BrokerTest tryBroker(const Broker &broker, const std::stop_token &stop, const std::function<void(const BrokerTest &)> &tell,
                                   bool listens = false);
inline constexpr Duration listenFor = std::chrono::seconds{8};

} // namespace andon::telemetry
