// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_replay.h"

#include "services/history/history_source.h"
#include "services/history/merge_runs.h"

#include <algorithm>

namespace andon::history {

namespace {

constexpr std::size_t chunksAhead = 4;      // looked at to find those that overlap
constexpr std::size_t mostAtOnce = 262'144; // samples a call, about: 8 MB

/// How many at the front belong together, each touching those before it in time; `places` is not empty.
std::size_t overlapping(std::span<const ChunkPlace> places)
{
  std::size_t count = 1;
  std::int64_t last = places.front().last;
  while (count < places.size() && places[count].first <= last) {
    last = std::max(last, places[count].last);
    ++count;
  }
  return count;
}

} // namespace

class HistoryReplay::Impl {
public:
  Impl(std::unique_ptr<HistorySource> source, std::span<const StreamId> streams, UtcTime from, UtcTime to)
      : source_(std::move(source))
      , names_(streams.begin(), streams.end())
      , position_(from.time_since_epoch().count())
      , end_(to.time_since_epoch().count())
  {
  }
  Result<void> begin();
  Result<std::span<const Sample>> next();
  [[nodiscard]] const std::vector<LostSpan> &lost() const { return source_->lost(); }
  [[nodiscard]] UtcTime droppedUntil() const { return droppedUntil_; }

private:
  /// What is at hand of a stream: everything from the replay's position up to `completeTo`, of the chunks.
  struct Cursor {
    StreamIndex index = 0;
    StreamRow row;
    Columns samples;
    std::size_t given = 0;
    std::int64_t completeTo = INT64_MIN;
  };
  Result<void> fill(Cursor &cursor);
  Result<void> fillAll();
  Result<void> noteChanges();
  Result<void> addJournal(std::int64_t until);
  [[nodiscard]] std::int64_t completeUntil() const;
  void give(std::int64_t until);

  std::unique_ptr<HistorySource> source_;
  std::vector<StreamId> names_;
  std::int64_t position_;
  std::int64_t end_;
  UtcTime droppedUntil_ = noTime;
  std::int64_t version_ = -1;   ///< of the file, as SQLite counts the commits of others
  std::vector<Cursor> cursors_; ///< of the streams that are known, by their numbers in the file
  std::vector<Columns> journal_;
  RunMerge merge_;
  std::vector<Sample> samples_;
};

Result<void> HistoryReplay::Impl::begin()
{
  const Snapshot snapshot(source_->connection());
  if (!snapshot.begun())
    return tl::unexpected<Error>(snapshot.begun().error());
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const auto row = source_->find(names_[i]);
    if (!row)
      return tl::unexpected<Error>(row.error());
    if (row->id != 0)
      cursors_.push_back({static_cast<StreamIndex>(i), *row, {}, 0, INT64_MIN});
  }
  std::sort(cursors_.begin(), cursors_.end(), [](const Cursor &a, const Cursor &b) { return a.row.id < b.row.id; });
  return {};
}

/// Reads on until the cursor has something at or behind the position, or the end is known to hold nothing more.
Result<void> HistoryReplay::Impl::fill(Cursor &cursor)
{
  while (cursor.completeTo < end_ && cursor.given == cursor.samples.size()) {
    const std::int64_t from = std::max(cursor.completeTo, position_);
    auto places = source_->chunks().find(cursor.row.id, from, end_, chunksAhead);
    if (places && places->size() == chunksAhead && overlapping(*places) == chunksAhead)
      places = source_->chunks().find(cursor.row.id, from, end_);
    if (!places)
      return tl::unexpected<Error>(places.error());
    cursor.samples.clear();
    cursor.given = 0;
    if (places->empty()) {
      cursor.completeTo = end_;
      return {};
    }
    const std::size_t count = overlapping(*places);
    std::int64_t last = INT64_MIN;
    for (std::size_t i = 0; i < count; ++i)
      last = std::max(last, (*places)[i].last);
    for (std::size_t i = 0; i < count; ++i) {
      if (const auto reading = source_->addChunk((*places)[i], cursor.row.id, cursor.samples); !reading)
        return tl::unexpected<Error>(reading.error());
    }
    sortAndDropDuplicates(cursor.samples);
    const auto &times = cursor.samples.times;
    cursor.given = static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), from) - times.begin());
    cursor.completeTo = last == INT64_MAX ? end_ : std::min(end_, last + 1);
  }
  return {};
}

Result<void> HistoryReplay::Impl::fillAll()
{
  for (Cursor &cursor : cursors_) {
    if (auto filled = fill(cursor); !filled)
      return filled;
  }
  return {};
}

/// What the writer changed of a stream since the last call is read again: late samples may have come into what is at hand,
/// and what stood in the journal may stand in chunks now.
Result<void> HistoryReplay::Impl::noteChanges()
{
  const auto version = source_->connection().number("PRAGMA data_version");
  if (!version)
    return tl::unexpected<Error>(version.error());
  if (*version == version_)
    return {};
  for (Cursor &cursor : cursors_) {
    const auto row = source_->find(names_[cursor.index]);
    if (!row)
      return tl::unexpected<Error>(row.error());
    if (row->dropped > cursor.row.dropped && row->dropped > position_)
      droppedUntil_ = std::max(droppedUntil_, UtcTime{Duration{std::min(row->dropped, end_)}});
    if (row->dropped != cursor.row.dropped || row->samples != cursor.row.samples) {
      cursor.samples.clear();
      cursor.given = 0;
      cursor.completeTo = INT64_MIN;
    }
    cursor.row = *row;
  }
  version_ = *version;
  return {};
}

/// Up to where every stream is at hand, bounded by what one call gives.
std::int64_t HistoryReplay::Impl::completeUntil() const
{
  std::int64_t until = end_;
  for (const Cursor &cursor : cursors_)
    until = std::min(until, cursor.completeTo);
  std::size_t atHand = 0;
  std::int64_t first = until;
  for (const Cursor &cursor : cursors_) {
    const auto &times = cursor.samples.times;
    const auto from = times.begin() + static_cast<std::ptrdiff_t>(cursor.given);
    const auto end = std::lower_bound(from, times.end(), until);
    if (from != end)
      first = std::min(first, *from);
    atHand += static_cast<std::size_t>(end - from);
  }
  if (atHand <= mostAtOnce)
    return until;
  // As if they lay evenly in time.
  const double share = static_cast<double>(mostAtOnce) / static_cast<double>(atHand);
  const auto length = static_cast<std::int64_t>(share * (static_cast<double>(until) - static_cast<double>(first)));
  return std::min(until, first + std::max<std::int64_t>(length, 1));
}

Result<void> HistoryReplay::Impl::addJournal(std::int64_t until)
{
  std::vector<std::int64_t> numbers;
  for (const Cursor &cursor : cursors_)
    numbers.push_back(cursor.row.id);
  journal_.assign(cursors_.size(), {});
  return numbers.empty() ? Result<void>() : source_->addJournal(numbers, position_, until, journal_);
}

void HistoryReplay::Impl::give(std::int64_t until)
{
  for (std::size_t i = 0; i < cursors_.size(); ++i) {
    Cursor &cursor = cursors_[i];
    if (journal_[i].empty())
      continue;
    // What is packed meanwhile stands in both places: the duplicates are dropped.
    Columns joined;
    joined.append(cursor.samples.view().part(cursor.given, cursor.samples.size() - cursor.given));
    joined.append(journal_[i].view());
    sortAndDropDuplicates(joined);
    cursor.samples = std::move(joined);
    cursor.given = 0;
  }
  std::vector<StreamRun> runs;
  std::vector<const Cursor *> inOrder;
  for (Cursor &cursor : cursors_)
    inOrder.push_back(&cursor);
  std::sort(inOrder.begin(), inOrder.end(), [](const Cursor *a, const Cursor *b) { return a->index < b->index; });
  for (const Cursor *cursor : inOrder) {
    const ColumnsView left = cursor->samples.view().part(cursor->given, cursor->samples.size() - cursor->given);
    const auto end = std::lower_bound(left.times.begin(), left.times.end(), until);
    runs.push_back({cursor->index, left.part(0, static_cast<std::size_t>(end - left.times.begin()))});
  }
  merge_.merge(runs, samples_);
  for (Cursor &cursor : cursors_) {
    const auto &times = cursor.samples.times;
    const auto from = times.begin() + static_cast<std::ptrdiff_t>(cursor.given);
    cursor.given = static_cast<std::size_t>(std::lower_bound(from, times.end(), until) - times.begin());
  }
  position_ = until;
}

Result<std::span<const Sample>> HistoryReplay::Impl::next()
{
  samples_.clear();
  while (samples_.empty() && position_ < end_) {
    std::int64_t until = position_;
    {
      const Snapshot snapshot(source_->connection());
      if (!snapshot.begun())
        return tl::unexpected<Error>(snapshot.begun().error());
      if (auto done = noteChanges(); !done)
        return tl::unexpected<Error>(done.error());
      if (auto done = fillAll(); !done)
        return tl::unexpected<Error>(done.error());
      until = completeUntil();
      if (auto done = addJournal(until); !done)
        return tl::unexpected<Error>(done.error());
    }
    give(until);
  }
  return std::span<const Sample>(samples_);
}

Result<std::unique_ptr<HistoryReplay>> HistoryReplay::open(const std::string &path, std::span<const StreamId> streams, UtcTime from,
                                                           UtcTime to)
{
  auto source = HistorySource::open(path);
  if (!source)
    return tl::unexpected<Error>(source.error());
  auto impl = std::make_unique<Impl>(std::move(*source), streams, from, to);
  if (auto begun = impl->begin(); !begun)
    return tl::unexpected<Error>(begun.error());
  return std::unique_ptr<HistoryReplay>(new HistoryReplay(std::move(impl)));
}

HistoryReplay::HistoryReplay(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}
HistoryReplay::~HistoryReplay() = default;

Result<std::span<const Sample>> HistoryReplay::next()
{
  return impl_->next();
}

const std::vector<LostSpan> &HistoryReplay::lost() const
{
  return impl_->lost();
}

UtcTime HistoryReplay::droppedUntil() const
{
  return impl_->droppedUntil();
}

} // namespace andon::history
