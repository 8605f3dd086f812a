// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/plant.h"

namespace andon::test {

/// Four brokers, one of them lost, one whose certificate ends soon and that lost messages.
[[nodiscard]] HealthDelta healthOfFourBrokers(const Plant &plant);
/// A minute of traffic in seven groups.
[[nodiscard]] TrafficDelta trafficOfThePlant();
/// `count` messages of some topics, each a second apart, the last one with values kept out; numbered from 1.
[[nodiscard]] MessagesDelta messagesOfThePlant(const Plant &plant, int count);
/// What waits to be adopted there: one like the plant's own, one like nothing, a new stream, a name that was heard once.
[[nodiscard]] AdoptionList unknownInThePlant(const Plant &plant);
/// A trial of a broker that listens, or has listened: two areas of a plant and bare values of a laboratory.
[[nodiscard]] BrokerTest listeningTest(bool running);
/// Sizes of the store, load, no test, for a page that is asked about everything.
void openSources(Plant &plant);

} // namespace andon::test
