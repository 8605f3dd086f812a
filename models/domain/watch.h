// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/people.h"
#include "models/domain/sample.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace andon {

// An interest names what is on the screen; its deltas arrive coalesced, the first one holding everything.

struct AlarmsInterest {
  bool operator==(const AlarmsInterest &) const = default;
};

struct ValuesInterest {
  std::vector<StreamId> streams;
  bool operator==(const ValuesInterest &) const = default;
};

struct HealthInterest {
  bool operator==(const HealthInterest &) const = default;
};

struct SessionInterest {
  bool operator==(const SessionInterest &) const = default;
};

/// The site's configuration changed: ask again.
struct SiteInterest {
  bool operator==(const SiteInterest &) const = default;
};

using Interest = std::variant<AlarmsInterest, ValuesInterest, HealthInterest, SessionInterest, SiteInterest>;

/// Listed alarms that changed, each whole, and those that are normal again.
struct AlarmsDelta {
  bool reset = false; ///< forget what was there: `changed` is everything
  std::vector<AlarmStatus> changed;
  std::vector<AlarmId> removed;
  bool operator==(const AlarmsDelta &) const = default;
};

struct LatestValue {
  StreamId stream;
  UtcTime time;
  double value = 0.0;
  Quality quality = Quality::Good;
  bool operator==(const LatestValue &) const = default;
};

struct ValuesDelta {
  std::vector<LatestValue> values;
  bool operator==(const ValuesDelta &) const = default;
};

enum class ConnectionState : std::uint8_t { NotConfigured, Connecting, Connected, Waiting };

struct BrokerHealth {
  BrokerId id;
  std::string url;
  ConnectionState state = ConnectionState::NotConfigured;
  std::string reason;   ///< why it is not connected, in plain words
  std::string remedy;   ///< what to do about it
  Duration nextTryIn{}; ///< while Waiting
  std::uint64_t messages = 0;
  std::uint64_t lostHere = 0;     ///< dropped by the bounded queue of this console
  std::uint64_t lostAtBroker = 0; ///< growth of $SYS/broker/publish/messages/dropped since connect
  std::uint64_t sequenceGaps = 0; ///< messages missing by the devices' own counters
  bool operator==(const BrokerHealth &) const = default;
};

enum class StoreState : std::uint8_t { Saved, Saving, Failing };

/// What the health bar shows. Ages and durations are taken on the monotonic clock when the delta is made.
struct HealthDelta {
  std::vector<BrokerHealth> brokers;
  std::uint64_t samples = 0;
  std::uint64_t rejected = 0;
  Duration newestAge{-1}; ///< since the last sample; negative: none yet
  Duration oldestAge{-1}; ///< of the stream that has been silent longest; negative: none yet
  StreamId oldestStream;
  std::uint32_t staleStreams = 0;
  std::uint32_t streams = 0;
  StoreState store = StoreState::Saved;
  Duration savedAge{-1}; ///< since the last commit
  std::uint64_t unsavedChanges = 0;
  std::string storeReason; ///< while Failing: what the disk says
  std::string storeRemedy;
  Duration clockOffset{}; ///< median of receive time - device time over the last minute
  bool operator==(const HealthDelta &) const = default;
};

using SessionDelta = SessionState;

struct SiteDelta {
  std::uint64_t version = 0;
  bool operator==(const SiteDelta &) const = default;
};

using Delta = std::variant<AlarmsDelta, ValuesDelta, HealthDelta, SessionDelta, SiteDelta>;

} // namespace andon
