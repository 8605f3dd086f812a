// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace andon::telemetry {

/// One message as it came. The views are valid while the batch that holds them is.
struct RawMessage {
  std::string_view topic;
  std::string_view payload; ///< followed by at least IngestBatch::padding readable bytes
  UtcTime received;
  SteadyTime receivedSteady;
  std::uint16_t broker = 0; ///< number of the source that took it
  bool retained = false;
  bool duplicate = false;
};

/// Messages packed into one block of bytes, so that a full queue costs two allocations, not two a message.
class IngestBatch {
public:
  static constexpr std::size_t padding = 64;

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] std::size_t byteCount() const { return bytes_.size(); }
  [[nodiscard]] RawMessage operator[](std::size_t index) const;

  void append(const RawMessage &message);
  void clear(); ///< keeps the memory
  void swap(IngestBatch &other) noexcept;

private:
  struct Entry {
    std::size_t offset = 0;
    std::uint32_t topicLength = 0;
    std::uint32_t payloadLength = 0;
    UtcTime received;
    SteadyTime receivedSteady;
    std::uint16_t broker = 0;
    bool retained = false;
    bool duplicate = false;
  };
  std::string bytes_;
  std::vector<Entry> entries_;
};

/// Bounded hand-over from the network threads to the pipeline thread. A producer never waits: what does not fit is
/// dropped and counted by topic; only a recording may wait. Thread-safe; any number of producers, one consumer.
class IngestQueue {
public:
  struct Limits {
    std::size_t messages = 65536;
    std::size_t bytes = std::size_t{64} << 20U;
  };
  struct Counters {
    std::uint64_t accepted = 0;
    std::uint64_t dropped = 0;
    std::size_t highWater = 0; ///< most messages ever waiting
    std::size_t waiting = 0;
  };

  explicit IngestQueue(Limits limits);

  /// False if it was dropped.
  bool push(const RawMessage &message);

  /// For who need not keep up with a network: waits for room, at most `timeout`. False: there was none, and nothing is lost
  /// or counted.
  bool pushWhenRoom(const RawMessage &message, Duration timeout);

  /// Waits until there is a message, wake() was called or `timeout` has passed; then swaps everything that waits
  /// into `batch`, which is cleared first. A wake() before the call is not lost. While messages come closely after each
  /// other it lets them gather for `gather` longer: waking up for each would cost more than the message itself.
  void take(IngestBatch &batch, Duration timeout);
  static constexpr Duration gather = std::chrono::milliseconds{1};
  static constexpr std::size_t enoughGathered = 512;

  /// Ends a take() in progress, or the next one, at once.
  void wake();

  [[nodiscard]] Counters counters() const;
  [[nodiscard]] const Limits &limits() const { return limits_; }
  /// Messages dropped here by topic; past 1,000 topics the rest is counted under "(other topics)".
  [[nodiscard]] std::map<std::string, std::uint64_t> droppedByTopic() const;
  [[nodiscard]] std::uint64_t droppedFrom(std::uint16_t broker) const;

private:
  [[nodiscard]] bool hasRoom(const RawMessage &message) const;
  [[nodiscard]] bool isEnough() const; ///< to stop gathering
  /// True where the consumer may sleep.
  bool add(const RawMessage &message);

  const Limits limits_;
  mutable std::mutex mutex_;
  std::condition_variable arrived_;
  std::condition_variable room_;
  int waitingForRoom_ = 0;
  bool gathering_ = false;                           ///< the consumer sleeps until there is enough
  std::chrono::steady_clock::time_point lastTake_{}; ///< that gave a message
  bool woken_ = false;
  IngestBatch waiting_;
  Counters counters_;
  std::map<std::string, std::uint64_t, std::less<>> dropped_;
  std::map<std::uint16_t, std::uint64_t> droppedFrom_;
};

} // namespace andon::telemetry
