// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/telemetry/telemetry_source.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace andon::engine {

/// The sources of the running engine, one a broker, and their changes while it runs. Each source has a number that its
/// messages carry (RawMessage::broker) and that no later one gets; a broker that connects in another way is another source.
///
/// Threads: the pipeline changes and reads the list and never waits; a thread of its own stops sources, which waits for the
/// network, and then starts those that take their place. On failure a source tells it in its health and tries again.
class SourceSet {
public:
  using Source = std::unique_ptr<telemetry::TelemetrySource>;
  using Make = std::function<Source(const Broker &broker, std::uint16_t number)>;

  struct Entry {
    std::uint16_t number = 0;
    Broker broker;
    std::shared_ptr<telemetry::TelemetrySource> source;
  };

  /// One source a broker, not started yet.
  SourceSet(const std::vector<Broker> &brokers, Make make);
  /// Sources that somebody else made for this run; they stay whatever becomes of the brokers, which they belong to by position.
  SourceSet(const std::vector<Broker> &brokers, std::vector<Source> sources);
  SourceSet(const SourceSet &) = delete;
  SourceSet &operator=(const SourceSet &) = delete;
  ~SourceSet();

  void start();
  /// Stops every source; returns after the last push into the queue. Later changes do nothing.
  void stop();

  /// What a change did to the numbers.
  struct Change {
    std::vector<std::uint16_t> added;
    std::vector<std::uint16_t> reread; ///< still connected, their topics mean something else
  };
  /// `stopped` is called with the number of each source that is gone, on the thread that stopped it, after its last push.
  /// Error: LimitExceeded (65,000 sources were there in one run), and nothing is changed.
  [[nodiscard]] Result<Change> change(const std::vector<Broker> &brokers, const std::function<void(std::uint16_t)> &stopped);

  /// In the order of the brokers. Of the pipeline's thread, or before it runs.
  [[nodiscard]] const std::vector<Entry> &entries() const { return entries_; }

private:
  void run();
  void post(std::function<void()> task);

  const Make make_; ///< empty: the sources are fixed
  std::vector<Entry> entries_;
  std::uint16_t next_ = 0;

  std::mutex mutex_; ///< of what follows
  std::condition_variable changed_;
  std::vector<std::shared_ptr<telemetry::TelemetrySource>> running_; ///< started and not stopped yet
  std::deque<std::function<void()>> tasks_;
  bool stopping_ = false;
  std::thread thread_;
};

/// Whether both connect and subscribe in the same way; what only says how messages are read may differ.
[[nodiscard]] bool connectAlike(const Broker &a, const Broker &b);

} // namespace andon::engine
