// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/chunk_merge.h"

#include <algorithm>

namespace andon::history {

Result<void> ChunkMerge::add(std::int64_t stream, const ColumnsView &samples)
{
  if (samples.size() == 0)
    return {};
  const auto tail = table_.tail(stream);
  if (!tail)
    return tl::unexpected<Error>(tail.error());
  std::size_t late = 0;
  if (*tail && samples.times.front() <= (*tail)->last)
    late = static_cast<std::size_t>(std::upper_bound(samples.times.begin(), samples.times.end(), (*tail)->last) - samples.times.begin());
  Result<void> done;
  if (late > 0)
    done = mergeLate(stream, samples.part(0, late));
  if (done && late < samples.size())
    done = append(stream, samples.part(late, samples.size() - late), false);
  return done ? table_.count(stream) : done;
}

Result<void> ChunkMerge::fold(std::int64_t stream)
{
  const auto last = table_.last(stream, 2);
  if (!last)
    return tl::unexpected<Error>(last.error());
  const auto isSmall = [this](const ChunkRow &row) {
    return row.state == ChunkState::Whole && static_cast<std::size_t>(row.count) * 2 <= chunkSamples_;
  };
  if (last->size() < 2 || !std::all_of(last->begin(), last->end(), isSmall))
    return {};
  auto done = append(stream, {}, true);
  return done ? table_.count(stream) : done;
}

/// Takes the chunks at the end in that are no larger than what there is to write already, or, to fold, all small ones.
Result<void> ChunkMerge::append(std::int64_t stream, ColumnsView samples, bool folds)
{
  Columns joined;
  for (;;) {
    const auto tail = table_.tail(stream);
    if (!tail)
      return tl::unexpected<Error>(tail.error());
    const bool fits = *tail && (*tail)->state == ChunkState::Whole && static_cast<std::size_t>((*tail)->count) * 2 <= chunkSamples_ &&
                      (folds || static_cast<std::size_t>((*tail)->count) <= samples.size());
    if (!fits)
      break;
    Columns earlier;
    const auto reading = table_.read(**tail, earlier);
    if (!reading)
      return tl::unexpected<Error>(reading.error());
    if (*reading != ChunkReading::Done) {
      if (auto marked = table_.markLost(**tail); !marked)
        return marked;
      break;
    }
    if (auto removed = table_.remove(**tail); !removed)
      return removed;
    earlier.append(samples);
    joined = std::move(earlier);
    sortAndDropDuplicates(joined);
    samples = joined.view();
  }
  return write(stream, samples, chunkSamples_);
}

/// Each sample into the first chunk that ends at its time or later.
Result<void> ChunkMerge::mergeLate(std::int64_t stream, const ColumnsView &late)
{
  const auto chunks = table_.endingFrom(stream, late.times.front());
  if (!chunks)
    return tl::unexpected<Error>(chunks.error());
  std::size_t begin = 0;
  for (const ChunkRow &chunk : *chunks) {
    const auto end = static_cast<std::size_t>(
        std::upper_bound(late.times.begin() + static_cast<std::ptrdiff_t>(begin), late.times.end(), chunk.last) - late.times.begin());
    if (end > begin) {
      if (auto done = mergeInto(chunk, late.part(begin, end - begin)); !done)
        return done;
    }
    begin = end;
  }
  // A damaged page may have hidden the chunks behind.
  return write(stream, late.part(begin, late.size() - begin), chunkSamples_);
}

Result<void> ChunkMerge::mergeInto(const ChunkRow &chunk, const ColumnsView &late)
{
  const bool fillsAGap = late.times.back() < chunk.first && late.size() * 8 >= chunkSamples_;
  if (fillsAGap || chunk.state != ChunkState::Whole)
    return write(chunk.stream, late, chunkSamples_);
  Columns merged;
  const auto reading = table_.read(chunk, merged);
  if (!reading)
    return tl::unexpected<Error>(reading.error());
  if (*reading != ChunkReading::Done) {
    if (auto marked = table_.markLost(chunk); !marked)
      return marked;
    return write(chunk.stream, late, chunkSamples_);
  }
  const std::size_t before = merged.size();
  merged.append(late);
  sortAndDropDuplicates(merged);
  if (merged.size() == before)
    return {}; // all of it was there
  if (auto removed = table_.remove(chunk); !removed)
    return removed;
  // A chunk that grows by a little stays one; beyond that its parts become of one size.
  const std::size_t parts = (merged.size() * 4 + chunkSamples_ * 5 - 1) / (chunkSamples_ * 5);
  return write(chunk.stream, merged.view(), (merged.size() + parts - 1) / parts);
}

Result<void> ChunkMerge::write(std::int64_t stream, const ColumnsView &samples, std::size_t chunkSamples)
{
  for (std::size_t begin = 0; begin < samples.size(); begin += chunkSamples) {
    if (auto done = table_.write(stream, samples.part(begin, std::min(chunkSamples, samples.size() - begin))); !done)
      return done;
  }
  return {};
}

} // namespace andon::history
