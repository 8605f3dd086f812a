// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"
#include "models/domain/watch.h"
#include "services/history/history_store.h"
#include "services/storage/changes.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace andon::storage {

/// The store thread: the only writer of a store. Takes changes and samples from any thread, commits changes in their
/// order (everything that waits in one transaction), appends samples in batches of 100 to 200 ms.
///
/// When the disk fails: changes are kept, told as unsaved, retried (0.5 s to 10 s) in the same order until they are
/// committed; samples are kept up to `sampleLimit`, then the oldest are dropped and counted. A failing history never
/// holds up operations, nor the reverse.
class StoreWriter {
public:
  struct Options {
    std::string path; ///< "X.db"; the history is "X.history.db"
    Duration retention = std::chrono::hours{24};
    std::size_t sampleLimit = 2'000'000;
  };
  struct Health {
    StoreState state = StoreState::Saved;
    Duration savedAge{-1};     ///< since the last commit of changes; negative: none yet
    std::uint64_t unsaved = 0; ///< change sets that failed and wait
    std::string reason;        ///< while Failing
    std::string remedy;
    std::uint64_t rows = 0; ///< transitions, occurrences and audit records written
    std::uint64_t samplesWritten = 0;
    std::uint64_t samplesDropped = 0;
    std::string historyReason; ///< why the history cannot be written; empty: it can
  };

  /// Opens both files on the new thread, loads the state, and returns when that is done. A history that cannot be
  /// opened is told by health(), not an error. Error: as OperationsStore::open.
  [[nodiscard]] static Result<std::unique_ptr<StoreWriter>> start(Options options, const Clock &clock);
  StoreWriter(const StoreWriter &) = delete;
  StoreWriter &operator=(const StoreWriter &) = delete;
  /// Commits what waits (once, without retry), then ends.
  ~StoreWriter();

  [[nodiscard]] const StoredState &state() const; ///< as it was at the start
  [[nodiscard]] StoredState takeState();          ///< the same, for good: it is not kept any longer

  /// Told on the store thread: true when committed; false, once, when the first try failed and it is kept for retry,
  /// and then true when it is in.
  using Completion = std::function<void(bool committed)>;
  void commit(Changes changes, Completion completion);

  /// For changes that may not be made unless they are recorded (rules, people): tries once, never retries.
  /// `completion` gets the failure.
  void commitOrRefuse(Changes changes, std::function<void(const Result<void> &)> completion);

  void setStreams(std::vector<StreamId> streams);
  void append(std::vector<Sample> samples);
  /// For generators and imports: a long run straight into the history's chunks. As samples do, runs wait up to
  /// `sampleLimit`: drain() every million samples keeps clear of it. A run of columns of unequal length is never taken.
  void appendRun(history::SampleRun run);

  /// Returns once at most so many samples wait to be written, besides those that are being written: for who makes them faster
  /// than a disk takes them. At once while the history fails.
  void awaitRoom(std::size_t samples);

  /// Returns when everything handed over before has been tried once.
  void drain();

  [[nodiscard]] Health health() const;

private:
  class Impl;
  explicit StoreWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::storage
