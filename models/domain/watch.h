// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/people.h"
#include "models/domain/sample.h"
#include "models/domain/sources.h"

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

/// Messages as they come, beside what became of them. They are gathered only while somebody watches.
struct MessagesInterest {
  std::string filter;       ///< with MQTT's wildcards; without one: what topics begin with. Empty: all
  bool onlyKeptOut = false; ///< those of which something was not taken
  bool operator==(const MessagesInterest &) const = default;
};

/// Messages a second by topic, counted only while somebody watches.
struct TrafficInterest {
  bool operator==(const TrafficInterest &) const = default;
};

struct BrokerTestInterest {
  bool operator==(const BrokerTestInterest &) const = default;
};

using Interest = std::variant<AlarmsInterest, ValuesInterest, HealthInterest, SessionInterest, SiteInterest, MessagesInterest,
                              TrafficInterest, BrokerTestInterest>;

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
  std::string reason;    ///< why it is not connected, in plain words
  std::string remedy;    ///< what to do about it
  Duration nextTryIn{};  ///< while Waiting
  std::string lastError; ///< the last reason there was, also when it is connected again; empty: none since the start
  std::string lastRemedy;
  UtcTime lastErrorAt;
  Duration connectedFor{-1};    ///< while Connected; negative: it is not
  bool encrypted = false;       ///< by its address
  std::optional<TlsFacts> tls;  ///< as found at the last connection
  std::string user;             ///< empty: anonymous
  std::uint32_t streams = 0;    ///< whose last sample came from it
  std::uint64_t bytes = 0;      ///< of payloads
  double messagesPerSecond = 0; ///< over the last ten seconds
  double bytesPerSecond = 0;
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
  std::uint64_t queueWaiting = 0; ///< messages that wait for the pipeline
  std::uint64_t queueMost = 0;    ///< the most that ever waited
  std::uint64_t queueLimit = 0;   ///< how many may wait; 0: unknown
  Duration latencyP99{-1};        ///< from the network to the judged sample, 99 of 100; negative: no sample yet
  Duration latencyMax{};
  Duration clockOffset{}; ///< median of receive time - device time over the last minute
  bool operator==(const HealthDelta &) const = default;
};

using SessionDelta = SessionState;

struct SiteDelta {
  std::uint64_t version = 0;
  bool operator==(const SiteDelta &) const = default;
};

/// What came since the last delta, oldest first.
struct MessagesDelta {
  std::vector<SeenMessage> messages;
  std::uint64_t passedOver = 0; ///< that fit the filter too but came faster than anybody reads
  bool operator==(const MessagesDelta &) const = default;
};

/// The busiest groups of topics, busiest first, at most 10.
struct TrafficDelta {
  std::vector<TopicLoad> topics;
  Duration over{}; ///< how long was counted, at most a minute
  bool operator==(const TrafficDelta &) const = default;
};

using BrokerTestDelta = BrokerTest;

using Delta = std::variant<AlarmsDelta, ValuesDelta, HealthDelta, SessionDelta, SiteDelta, MessagesDelta, TrafficDelta, BrokerTestDelta>;

} // namespace andon
