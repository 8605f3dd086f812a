// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_reader.h"

#include "services/history/history_source.h"
#include "services/history/trend.h"

#include <algorithm>
#include <filesystem>

namespace andon::history {

namespace {

std::int64_t toCount(UtcTime time)
{
  return time.time_since_epoch().count();
}

/// The part of rising times that lies in [from, to).
ColumnsView within(const ColumnsView &samples, std::int64_t from, std::int64_t to)
{
  const auto begin = std::lower_bound(samples.times.begin(), samples.times.end(), from);
  const auto end = std::lower_bound(begin, samples.times.end(), to);
  return samples.part(static_cast<std::size_t>(begin - samples.times.begin()), static_cast<std::size_t>(end - begin));
}

/// Up to where the chunks lie one behind the other and before `time`: these can be taken one by one, without sorting.
std::size_t inOrderBefore(std::span<const ChunkPlace> places, std::int64_t time)
{
  std::size_t count = 0;
  while (count < places.size() && places[count].last < time && (count == 0 || places[count].first > places[count - 1].last))
    ++count;
  // One that overlaps the next one has to be sorted with it.
  if (count > 0 && count < places.size() && places[count].first <= places[count - 1].last)
    --count;
  return count;
}

} // namespace

class HistoryReader::Impl {
public:
  explicit Impl(std::unique_ptr<HistorySource> source)
      : source_(std::move(source))
  {
  }
  Result<Columns> columns(const StreamId &stream, std::int64_t from, std::int64_t to);
  Result<std::optional<Sample>> asOf(const StreamId &stream, std::int64_t time);
  Result<std::vector<Rollup>> overview(const StreamId &stream, std::int64_t from, std::int64_t to, int columns);
  Result<std::vector<StreamId>> streams();
  Result<HistoryStatistics> statistics();
  [[nodiscard]] const std::vector<LostSpan> &lost() const { return source_->lost(); }

private:
  Result<void> addPlaces(std::span<const ChunkPlace> places, std::int64_t stream, Columns &into);
  Result<void> addToTrend(const ChunkPlace &place, std::int64_t stream, std::int64_t from, std::int64_t to, ColumnReducer &into);

  std::unique_ptr<HistorySource> source_;
};

Result<void> HistoryReader::Impl::addPlaces(std::span<const ChunkPlace> places, std::int64_t stream, Columns &into)
{
  for (const ChunkPlace &place : places) {
    if (const auto reading = source_->addChunk(place, stream, into); !reading)
      return tl::unexpected<Error>(reading.error());
  }
  return {};
}

Result<Columns> HistoryReader::Impl::columns(const StreamId &stream, std::int64_t from, std::int64_t to)
{
  Columns all;
  if (from >= to)
    return all;
  const Snapshot snapshot(source_->connection());
  if (!snapshot.begun())
    return tl::unexpected<Error>(snapshot.begun().error());
  const auto row = source_->find(stream);
  if (!row)
    return tl::unexpected<Error>(row.error());
  if (row->id == 0)
    return all;
  const auto places = source_->chunks().find(row->id, from, to);
  if (!places)
    return tl::unexpected<Error>(places.error());
  Result<void> done = addPlaces(*places, row->id, all);
  if (done)
    done = source_->addJournal({&row->id, 1}, from, to, {&all, 1});
  if (!done)
    return tl::unexpected<Error>(done.error());
  sortAndDropDuplicates(all);
  const ColumnsView wanted = within(all.view(), from, to);
  if (wanted.size() == all.size())
    return all;
  Columns cut;
  cut.append(wanted);
  return cut;
}

Result<std::optional<Sample>> HistoryReader::Impl::asOf(const StreamId &stream, std::int64_t time)
{
  const Snapshot snapshot(source_->connection());
  if (!snapshot.begun())
    return tl::unexpected<Error>(snapshot.begun().error());
  const auto row = source_->find(stream);
  if (!row)
    return tl::unexpected<Error>(row.error());
  if (row->id == 0)
    return std::optional<Sample>{};
  const std::int64_t end = time == INT64_MAX ? time : time + 1;
  Columns candidates;
  for (std::int64_t before = time;;) {
    const auto place = source_->chunks().findAsOf(row->id, before);
    if (!place)
      return tl::unexpected<Error>(place.error());
    if (place->id == 0)
      break;
    const auto reading = source_->addChunk(*place, row->id, candidates);
    if (!reading)
      return tl::unexpected<Error>(reading.error());
    if (*reading == ChunkReading::Done || place->first == INT64_MIN)
      break;
    before = std::min(before, place->first) - 1;
  }
  if (auto done = source_->addJournal({&row->id, 1}, INT64_MIN, end, {&candidates, 1}); !done)
    return tl::unexpected<Error>(done.error());
  sortAndDropDuplicates(candidates);
  const std::size_t known = within(candidates.view(), INT64_MIN, end).size();
  return known == 0 ? std::optional<Sample>{} : std::optional(candidates.sample(known - 1));
}

Result<std::vector<Rollup>> HistoryReader::Impl::overview(const StreamId &stream, std::int64_t from, std::int64_t to, int columns)
{
  std::vector<Rollup> none;
  if (from >= to)
    return none;
  const Snapshot snapshot(source_->connection());
  if (!snapshot.begun())
    return tl::unexpected<Error>(snapshot.begun().error());
  const auto row = source_->find(stream);
  if (!row)
    return tl::unexpected<Error>(row.error());
  if (row->id == 0)
    return none;
  const auto places = source_->chunks().find(row->id, from, to);
  if (!places)
    return tl::unexpected<Error>(places.error());
  Columns journal;
  if (auto done = source_->addJournal({&row->id, 1}, from, to, {&journal, 1}); !done)
    return tl::unexpected<Error>(done.error());
  const bool isPacked = journal.empty();
  const std::size_t inOrder = inOrderBefore(*places, isPacked ? INT64_MAX : *std::min_element(journal.times.begin(), journal.times.end()));
  ColumnReducer reducer(from, to, columns);
  for (std::size_t i = 0; i < inOrder; ++i) {
    if (auto done = addToTrend((*places)[i], row->id, from, to, reducer); !done)
      return tl::unexpected<Error>(done.error());
  }
  Columns rest;
  if (auto done = addPlaces(std::span(*places).subspan(inOrder), row->id, rest); !done)
    return tl::unexpected<Error>(done.error());
  rest.append(journal.view()); // behind the chunks, as columns() has it: of equal times the later one is the last
  sortAndDropDuplicates(rest);
  reducer.add(within(rest.view(), from, to));
  return reducer.take();
}

Result<void> HistoryReader::Impl::addToTrend(const ChunkPlace &place, std::int64_t stream, std::int64_t from, std::int64_t to,
                                             ColumnReducer &into)
{
  const bool fits = place.first >= from && place.last < to && into.columnOf(place.first) == into.columnOf(place.last);
  Columns samples;
  if (!fits) {
    const auto reading = source_->addChunk(place, stream, samples);
    if (!reading)
      return tl::unexpected<Error>(reading.error());
    if (*reading != ChunkReading::OnlyRollups) {
      into.add(within(samples.view(), from, to));
      return {};
    }
  }
  std::vector<Rollup> runs;
  const auto reading = source_->chunks().readRollups(place, stream, runs);
  if (!reading)
    return tl::unexpected<Error>(reading.error());
  if (*reading == ChunkReading::Lost)
    source_->noteLost(place);
  for (const Rollup &run : runs) {
    if (toCount(run.last) >= from && toCount(run.last) < to)
      into.add(run);
  }
  return {};
}

Result<std::vector<StreamId>> HistoryReader::Impl::streams()
{
  auto select = source_->connection().prepare("SELECT asset, key FROM stream ORDER BY id");
  if (!select)
    return tl::unexpected<Error>(select.error());
  std::vector<StreamId> streams;
  int code = SQLITE_OK;
  while ((code = select->step()) == SQLITE_ROW)
    streams.push_back({AssetId{select->text(0)}, select->text(1)});
  if (code != SQLITE_DONE)
    return tl::unexpected<Error>(source_->connection().error(code));
  return streams;
}

Result<HistoryStatistics> HistoryReader::Impl::statistics()
{
  storage::SqliteConnection &connection = source_->connection();
  const Snapshot snapshot(connection);
  auto statement =
      connection.prepare("SELECT (SELECT COALESCE(SUM(samples), 0) FROM stream) + (SELECT COALESCE(SUM(count), 0) FROM journal),"
                         " (SELECT COUNT(*) FROM stream), (SELECT COUNT(*) FROM chunk),"
                         " (SELECT MIN(first) FROM (SELECT first FROM chunk UNION ALL SELECT first FROM journal)),"
                         " (SELECT MAX(last) FROM (SELECT last FROM chunk UNION ALL SELECT last FROM journal))");
  if (!statement)
    return tl::unexpected<Error>(statement.error());
  if (const int code = statement->step(); code != SQLITE_ROW)
    return tl::unexpected<Error>(connection.error(code));
  HistoryStatistics statistics;
  statistics.samples = static_cast<std::uint64_t>(statement->number(0));
  statistics.streams = static_cast<std::uint64_t>(statement->number(1));
  statistics.chunks = static_cast<std::uint64_t>(statement->number(2));
  statistics.from = UtcTime{Duration{statement->number(3)}};
  statistics.to = UtcTime{Duration{statement->number(4)}};
  for (const char *suffix : {"", "-wal"}) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(connection.path() + suffix, missing);
    if (!missing)
      statistics.bytes += size;
  }
  return statistics;
}

Result<std::unique_ptr<HistoryReader>> HistoryReader::open(const std::string &path)
{
  auto source = HistorySource::open(path);
  if (!source)
    return tl::unexpected<Error>(source.error());
  return std::unique_ptr<HistoryReader>(new HistoryReader(std::make_unique<Impl>(std::move(*source))));
}

HistoryReader::HistoryReader(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}
HistoryReader::~HistoryReader() = default;

Result<std::vector<Sample>> HistoryReader::range(const StreamId &stream, UtcTime from, UtcTime to)
{
  const auto columns = impl_->columns(stream, toCount(from), toCount(to));
  if (!columns)
    return tl::unexpected<Error>(columns.error());
  std::vector<Sample> samples(columns->size());
  for (std::size_t i = 0; i < samples.size(); ++i)
    samples[i] = columns->sample(i);
  return samples;
}

Result<Columns> HistoryReader::columns(const StreamId &stream, UtcTime from, UtcTime to)
{
  return impl_->columns(stream, toCount(from), toCount(to));
}

Result<std::optional<Sample>> HistoryReader::asOf(const StreamId &stream, UtcTime time)
{
  return impl_->asOf(stream, toCount(time));
}

Result<std::vector<TrendPoint>> HistoryReader::trend(const StreamId &stream, UtcTime from, UtcTime to, int columns)
{
  const auto runs = overview(stream, from, to, columns);
  if (!runs)
    return tl::unexpected<Error>(runs.error());
  std::vector<TrendPoint> points(runs->size());
  std::transform(runs->begin(), runs->end(), points.begin(), toTrendPoint);
  return points;
}

Result<std::vector<Rollup>> HistoryReader::overview(const StreamId &stream, UtcTime from, UtcTime to, int columns)
{
  return impl_->overview(stream, toCount(from), toCount(to), columns);
}

Result<std::vector<StreamId>> HistoryReader::streams()
{
  return impl_->streams();
}

Result<HistoryStatistics> HistoryReader::statistics()
{
  return impl_->statistics();
}

const std::vector<LostSpan> &HistoryReader::lost() const
{
  return impl_->lost();
}

} // namespace andon::history
