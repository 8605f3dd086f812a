// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/history_reader.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace andon::history {

/// Gives the samples of several streams in time order, as they would have come; of equal times those of the stream named
/// first. Over a connection of its own, read-only, without a transaction between calls: the writer goes on, retention too.
/// What is merged behind the time reached, or arrives in the journal behind it, is not given any more. One thread at a time.
class HistoryReplay {
public:
  /// Of from <= time < to. A stream that the file does not know has no samples. Error: as HistoryReader::open.
  [[nodiscard]] static Result<std::unique_ptr<HistoryReplay>> open(const std::string &path, std::span<const StreamId> streams, UtcTime from,
                                                                   UtcTime to);
  HistoryReplay(const HistoryReplay &) = delete;
  HistoryReplay &operator=(const HistoryReplay &) = delete;
  ~HistoryReplay();

  /// The next samples, `Sample::stream` being the position in `streams`; none at the end. Valid until the next call.
  /// Error: Corrupt, Unavailable; the call may be repeated.
  [[nodiscard]] Result<std::span<const Sample>> next();

  /// Damaged chunks, left out so far.
  [[nodiscard]] const std::vector<LostSpan> &lost() const;
  /// Up to when samples of the range were dropped while the replay had still to read them; noTime: none were. Then what it
  /// gave is not the whole range, and its results are to be taken back or shown with that time.
  [[nodiscard]] UtcTime droppedUntil() const;

private:
  class Impl;
  explicit HistoryReplay(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::history
