// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <cstdint>
#include <map>
#include <string>

namespace andon::engine {

/// What `andonctl engine --stats` writes (cli.md, field names). Latency is from the network's thread to the judged
/// sample; alarm latency from there to the committed alarm handed to the watchers.
struct Statistics {
  struct Latency {
    Duration p50{};
    Duration p99{};
    Duration max{};
  };
  std::uint64_t messages = 0;
  double receiveSeconds = 0.0; ///< between the arrivals of the first and the last message
  std::uint64_t samples = 0;
  std::map<std::string, std::uint64_t> rejected;
  std::map<std::string, std::uint64_t> contractViolations;
  std::uint64_t dropped = 0; ///< by this console's queue
  std::uint64_t droppedAtBroker = 0;
  std::uint64_t sequenceGaps = 0;
  std::uint64_t scored = 0;    ///< judgements: samples times rules
  std::uint64_t predicted = 0; ///< rows that predictors judged
  std::uint64_t alarmsRaised = 0;
  std::uint64_t alarmsReturned = 0;
  std::uint64_t sensorAlarmsRaised = 0; ///< of alarmsRaised
  std::uint64_t sensorAlarmsReturned = 0;
  std::uint64_t storeRows = 0;
  std::uint64_t samplesStored = 0;
  std::uint64_t samplesNotStored = 0;
  std::size_t queueHighWater = 0;
  Latency latency;
  Latency alarmLatency;
  double cpuSeconds = 0.0;
  std::uint64_t residentBytes = 0;
};

[[nodiscard]] std::string toJson(const Statistics &statistics);

/// User and system time of this process so far, and its resident memory.
[[nodiscard]] double processCpuSeconds();
[[nodiscard]] std::uint64_t processResidentBytes();

} // namespace andon::engine
