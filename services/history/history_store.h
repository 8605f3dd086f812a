// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/sample.h"
#include "services/history/retention_class.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace andon::history {

/// A run of messages of one sender, column by column: every stream has a value at every time. For generators and imports
/// that have long runs at hand; they go into chunks at once, without the journal. Worth it from some 500 times on, best
/// from 4,096.
struct SampleRun {
  struct Column {
    StreamIndex stream = 0;
    std::vector<double> values;
    std::vector<Quality> qualities{}; ///< empty: all good
  };
  std::vector<UtcTime> times;
  std::vector<Column> columns; ///< each as long as `times`
  TimeSource timeSource = TimeSource::Device;
};

/// True where every column is as long as the times.
[[nodiscard]] bool isWhole(const SampleRun &run);

/// The telemetry of one store, in a file of its own ("X.history.db") through SQLite's C interface, so that a full or
/// damaged history never takes alarms along. Append-only batches go to a journal and are packed into compressed chunks of
/// one stream each, with roll-ups; every chunk carries a checksum. The store thread owns it.
class HistoryStore {
public:
  struct Options {
    Duration retention = std::chrono::hours{24}; ///< where there are no classes
    std::size_t chunkSamples = 4096;
    Duration packAfter = std::chrono::seconds{30}; ///< how long samples stay in the journal at most
    std::vector<RetentionClass> classes{};         ///< by number; a stream of none of them is of the first
  };

  /// Opens or makes the file, and brings one of an earlier version up to this one. Error: NewerVersion, Corrupt (the file is
  /// left as it is), ReadOnly, DiskFull, Unavailable.
  [[nodiscard]] static Result<std::unique_ptr<HistoryStore>> open(const std::string &path, Options options);
  HistoryStore(const HistoryStore &) = delete;
  HistoryStore &operator=(const HistoryStore &) = delete;
  ~HistoryStore();

  /// Says what each StreamIndex of later samples means. Streams keep their history under (asset, key). `classes`: the number
  /// of each stream's retention class; fewer than streams: 0 for the rest.
  [[nodiscard]] Result<void> setStreams(std::span<const StreamId> streams, std::span<const std::uint8_t> classes = {});

  /// One transaction. Samples of one stream may be late or doubled; readers sort. On error nothing of it was written.
  [[nodiscard]] Result<void> append(std::span<const Sample> samples);

  /// The same for a run, straight into chunks. Error: Malformed (columns of other lengths than the times), else as append().
  [[nodiscard]] Result<void> appendRun(const SampleRun &run);

  /// Packs what is due, drops what the retention does not keep. Cheap to call often; works in slices. `now` is event time.
  [[nodiscard]] Result<void> maintain(UtcTime now);

  /// Packs everything, gives free pages back and folds the log into the file: before closing, before measuring.
  [[nodiscard]] Result<void> checkpoint();

private:
  class Impl;
  explicit HistoryStore(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::history
