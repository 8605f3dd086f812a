// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/retention.h"

#include <algorithm>

namespace andon::history {

namespace {

using storage::StatementUse;

constexpr std::int64_t streamsAtOnce = 200;
constexpr std::size_t chunksAtOnce = 2000; // a slice: some 20 ms
constexpr Duration longestPause = std::chrono::minutes{10};
constexpr double spareShare = 0.05; // of a size limit, freed beyond it so that not every round has to

} // namespace

Result<void> Retention::prepare()
{
  const std::array pairs{
      PreparedPair{selectStreams_, "SELECT id, class, dropped FROM stream WHERE id > ? ORDER BY id LIMIT ?"},
      PreparedPair{selectSize_, "SELECT SUM(bytes) FROM stream WHERE class = ?"},
      PreparedPair{selectSpan_, "SELECT MIN((SELECT MIN(last) FROM chunk WHERE stream = s.id)),"
                                " MAX((SELECT MAX(last) FROM chunk WHERE stream = s.id)) FROM stream s WHERE s.class = ?"},
      PreparedPair{updateDropped_, "UPDATE stream SET dropped = MAX(dropped, ?) WHERE id = ?"},
  };
  return prepareAll(connection_, pairs);
}

Result<void> Retention::slice(std::int64_t now)
{
  if (!running_) {
    if (!isDue(now))
      return {};
    if (auto begun = beginRound(now); !begun)
      return begun;
  }
  if (auto begun = connection_.execute("BEGIN IMMEDIATE"); !begun)
    return begun;
  const std::int64_t reached = reached_;
  auto done = visitStreams();
  if (done)
    done = connection_.execute("COMMIT");
  if (!done) {
    (void)connection_.execute("ROLLBACK");
    table_.forget();
    reached_ = reached;
    running_ = true;
  }
  return done;
}

/// Once a hundredth of the shortest age has gone by.
bool Retention::isDue(std::int64_t now) const
{
  if (!lastRound_)
    return true;
  Duration pause = longestPause;
  for (const RetentionClass &retention : classes_)
    pause = std::min(pause, retention.age / 100);
  return now - *lastRound_ >= pause.count();
}

Result<void> Retention::beginRound(std::int64_t now)
{
  limits_.clear();
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    const RetentionClass &retention = classes_[i];
    const auto size = sizeLimit(static_cast<std::int64_t>(i), retention.bytes);
    if (!size)
      return tl::unexpected<Error>(size.error());
    const std::int64_t oldest = now - std::max(retention.age, retention.rollupAge).count();
    limits_.push_back({std::max(oldest, *size), std::max(now - retention.age.count(), *size)});
  }
  lastRound_ = now;
  reached_ = 0;
  running_ = true;
  return {};
}

/// The time before which samples have to go for the class to keep to its size, as if they lay evenly in time.
Result<std::int64_t> Retention::sizeLimit(std::int64_t index, std::uint64_t bytes)
{
  if (bytes == 0)
    return INT64_MIN;
  const StatementUse useSize(selectSize_);
  selectSize_.bind(1, index);
  if (const int code = selectSize_.step(); code != SQLITE_ROW)
    return tl::unexpected<Error>(connection_.error(code));
  const auto present = static_cast<double>(selectSize_.number(0));
  if (present <= static_cast<double>(bytes))
    return INT64_MIN;
  const StatementUse useSpan(selectSpan_);
  selectSpan_.bind(1, index);
  if (const int code = selectSpan_.step(); code != SQLITE_ROW)
    return tl::unexpected<Error>(connection_.error(code));
  const double share = 1.0 - static_cast<double>(bytes) * (1.0 - spareShare) / present;
  const std::int64_t oldest = selectSpan_.number(0);
  return oldest + static_cast<std::int64_t>(share * static_cast<double>(selectSpan_.number(1) - oldest));
}

Result<void> Retention::visitStreams()
{
  struct Stream {
    std::int64_t id;
    std::size_t retention;
    std::int64_t dropped;
  };
  std::vector<Stream> streams;
  {
    const StatementUse use(selectStreams_);
    selectStreams_.bind(1, reached_);
    selectStreams_.bind(2, streamsAtOnce);
    int code = SQLITE_OK;
    while ((code = selectStreams_.step()) == SQLITE_ROW) {
      const auto retention = static_cast<std::size_t>(std::max<std::int64_t>(selectStreams_.number(1), 0));
      streams.push_back({selectStreams_.number(0), retention < classes_.size() ? retention : 0, selectStreams_.number(2)});
    }
    if (code != SQLITE_DONE)
      return tl::unexpected<Error>(connection_.error(code));
  }
  std::size_t left = chunksAtOnce;
  for (const Stream &stream : streams) {
    const auto visited = visit(stream.id, stream.dropped, limits_[stream.retention], left);
    if (!visited)
      return tl::unexpected<Error>(visited.error());
    left -= *visited;
    if (left == 0)
      return {}; // this stream may have more: the next slice goes on with it
    reached_ = stream.id;
  }
  running_ = static_cast<std::int64_t>(streams.size()) == streamsAtOnce;
  return {};
}

/// Gives how many chunks went.
Result<std::size_t> Retention::visit(std::int64_t stream, std::int64_t droppedBefore, const Limit &limit, std::size_t most)
{
  const auto oldest = table_.endingBefore(stream, INT64_MIN, limit.dropBefore, static_cast<std::int64_t>(most));
  if (!oldest)
    return tl::unexpected<Error>(oldest.error());
  std::int64_t dropped = INT64_MIN;
  std::size_t count = 0;
  for (const ChunkRow &row : *oldest) {
    if (auto done = table_.remove(row); !done)
      return tl::unexpected<Error>(done.error());
    dropped = std::max(dropped, row.last + 1);
    ++count;
  }
  if (limit.thinBefore > limit.dropBefore && count < most) {
    const auto older = table_.endingBefore(stream, droppedBefore, limit.thinBefore, static_cast<std::int64_t>(most - count));
    if (!older)
      return tl::unexpected<Error>(older.error());
    for (const ChunkRow &row : *older) {
      ++count;
      if (row.state != ChunkState::Whole)
        continue;
      if (auto done = table_.thin(row); !done)
        return tl::unexpected<Error>(done.error());
      dropped = std::max(dropped, row.last + 1);
    }
  }
  if (dropped != INT64_MIN) {
    updateDropped_.bind(1, dropped);
    updateDropped_.bind(2, stream);
    if (const int code = updateDropped_.run(); code != SQLITE_OK)
      return tl::unexpected<Error>(connection_.error(code));
  }
  if (auto counted = table_.count(stream); !counted)
    return tl::unexpected<Error>(counted.error());
  return count;
}

} // namespace andon::history
