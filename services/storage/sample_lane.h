// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"
#include "services/history/history_store.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace andon::storage {

/// Waiting time between tries at a disk that fails: 0.5 s, doubled up to 10 s.
class BackOff {
public:
  [[nodiscard]] Duration next();
  void reset() { wait_ = Duration{}; }

private:
  Duration wait_{};
};

/// What waits for the history, from any thread, and its writing on the store thread.
class SampleLane {
public:
  SampleLane(std::string path, history::HistoryStore::Options options, std::size_t limit, const Clock &clock)
      : path_(std::move(path))
      , options_(options)
      , limit_(limit)
      , clock_(clock)
  {
  }

  // Any thread. True where nothing waited before: the store thread has to be woken.
  bool setStreams(std::vector<StreamId> streams);
  bool append(std::vector<Sample> samples);
  bool appendRun(history::SampleRun run);
  [[nodiscard]] bool isEmpty() const;
  /// Samples that wait, but for those that are being written.
  [[nodiscard]] std::size_t waiting() const;

  struct Numbers {
    std::uint64_t written = 0;
    std::uint64_t dropped = 0;
    std::string reason; ///< why the history cannot be written; empty: it can
  };
  [[nodiscard]] Numbers numbers() const;

  // The store thread alone.
  void open();
  /// Writes what waits and does a slice of upkeep. Gives how long to wait before the next try after a failure.
  [[nodiscard]] std::optional<Duration> flush();
  void close();

private:
  using Streams = std::vector<StreamId>;
  using Samples = std::vector<Sample>;
  using Run = history::SampleRun;
  using Entry = std::variant<Streams, Samples, Run>;

  void dropBeyondLimit(); ///< with mutex_ held
  [[nodiscard]] Result<void> write(std::deque<Entry> &entries);
  [[nodiscard]] Result<void> writeSamples(std::deque<Entry> &entries);
  [[nodiscard]] Result<void> writeRun(const Run &run);
  [[nodiscard]] static std::size_t samplesIn(const Entry &entry);
  void putBack(std::deque<Entry> entries);
  void setReason(const std::string &reason);

  const std::string path_;
  const history::HistoryStore::Options options_;
  const std::size_t limit_;
  const Clock &clock_;

  mutable std::mutex mutex_; ///< guards what follows up to the blank line
  std::deque<Entry> waiting_;
  std::size_t waitingSamples_ = 0;
  Numbers numbers_;

  std::unique_ptr<history::HistoryStore> store_;
  bool hopeless_ = false;   ///< the file is damaged or a later version's: it is never tried again
  UtcTime newest_ = noTime; ///< event time of the newest sample written
  BackOff backOff_;
};

} // namespace andon::storage
