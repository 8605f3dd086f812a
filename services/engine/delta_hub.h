// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <vector>

namespace andon::engine {

using SessionId = NumberId<struct SessionTag, std::uint64_t>;

/// Between the engine's threads and those who watch. Holds what is shown now; each watcher gets what changed since its
/// last delta, at most every 33 ms, at once for a newly raised alarm of the highest two priorities. Thread-safe; held by a shared_ptr,
/// since deltas may be on their way through an executor when the engine ends.
class DeltaHub : public std::enable_shared_from_this<DeltaHub> {
public:
  static constexpr Duration rhythm = std::chrono::milliseconds{33};
  static constexpr std::size_t mostWaiting = 200;

  // The engine's side.
  void publishAlarms(std::span<const AlarmStatus> statuses, SteadyTime now);
  /// They were published unsaved and are on the disk now; those that changed meanwhile stay as they are.
  void markSaved(std::span<const AlarmStatus> statuses, SteadyTime now);
  void publishValues(std::span<const LatestValue> values, SteadyTime now);
  void publishHealth(HealthDelta health, SteadyTime now);
  void publishSession(SessionId session, SessionState state, SteadyTime now);
  void forgetSession(SessionId session);
  void publishSite(std::uint64_t version, SteadyTime now);
  /// To those who watch just this; what they have not taken yet is kept up to `mostWaiting` messages, then the oldest go.
  void publishMessages(const MessagesInterest &interest, MessagesDelta delta, SteadyTime now);
  void publishTraffic(TrafficDelta traffic, SteadyTime now);
  void publishBrokerTest(BrokerTest test, SteadyTime now);
  /// Hands out what had to wait for the rhythm; the pipeline calls it at least every 50 ms.
  void tick(SteadyTime now);
  /// Streams that somebody looks at; `generation` grows whenever that changes.
  [[nodiscard]] std::vector<StreamId> watchedStreams() const;
  [[nodiscard]] std::uint64_t generation() const;
  [[nodiscard]] std::vector<MessagesInterest> watchedMessages() const; ///< each once; with the same `generation`
  [[nodiscard]] bool watchesTraffic() const;

  // The desk's side. The first delta holds everything there is.
  [[nodiscard]] Ticket watch(SessionId session, Interest interest, Executor executor, Desk::Sink sink, SteadyTime now);
  void cancel(Ticket ticket);

private:
  void publishLocked(std::span<const AlarmStatus> statuses, SteadyTime now);
  struct Watcher {
    SessionId session;
    Interest interest;
    Executor executor;
    Desk::Sink sink;
    // Guarded by the hub's mutex from here on.
    bool pending = false;   ///< something to tell
    bool scheduled = false; ///< a flush is on its way through the executor
    bool cancelled = false;
    SteadyTime lastFlush{};
    bool reset = true;
    std::set<AlarmId> alarms;
    std::map<StreamId, LatestValue> values;
    MessagesDelta messages;
  };

  void wantFlush(const std::shared_ptr<Watcher> &watcher, SteadyTime now, bool atOnce);
  void schedule(const std::shared_ptr<Watcher> &watcher, SteadyTime now);
  void flush(const std::shared_ptr<Watcher> &watcher);
  [[nodiscard]] Delta takeDelta(Watcher &watcher);

  mutable std::mutex mutex_;
  std::map<Ticket, std::shared_ptr<Watcher>> watchers_;
  std::map<AlarmId, AlarmStatus> listed_;
  std::map<StreamId, LatestValue> values_;
  std::map<SessionId, SessionState> sessions_;
  HealthDelta health_;
  TrafficDelta traffic_;
  BrokerTest brokerTest_;
  std::uint64_t siteVersion_ = 0;
  std::uint64_t generation_ = 0;
  std::uint64_t lastTicket_ = 0;
};

} // namespace andon::engine
