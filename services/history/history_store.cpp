// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_store.h"

#include "services/history/history_file.h"
#include "services/history/journal_codec.h"
#include "services/history/packer.h"
#include "services/history/retention.h"
#include "services/history/stream_table.h"

#include <algorithm>
#include <array>
#include <functional>

namespace andon::history {

namespace {

using storage::SqliteConnection;
using storage::SqliteStatement;

std::vector<RetentionClass> classesOf(const HistoryStore::Options &options)
{
  return options.classes.empty() ? std::vector<RetentionClass>{{.age = options.retention}} : options.classes;
}

} // namespace

bool isWhole(const SampleRun &run)
{
  return std::all_of(run.columns.begin(), run.columns.end(), [&run](const SampleRun::Column &column) {
    return column.values.size() == run.times.size() && (column.qualities.empty() || column.qualities.size() == run.times.size());
  });
}

class HistoryStore::Impl {
public:
  Impl(SqliteConnection connection, const Options &options)
      : connection_(std::move(connection))
      , options_(options)
      , chunks_(connection_)
      , merge_(chunks_, options.chunkSamples)
      , packer_(connection_, chunks_, merge_)
      , retention_(connection_, chunks_, classesOf(options))
  {
  }

  Result<void> prepare();
  Result<void> setStreams(std::span<const StreamId> streams, std::span<const std::uint8_t> classes);
  Result<void> append(std::span<const Sample> samples);
  Result<void> appendRun(const SampleRun &run);
  Result<void> maintain(UtcTime now);
  Result<void> checkpoint();

private:
  void group(std::span<const Sample> samples);
  Result<void> addColumn(const SampleRun &run, const SampleRun::Column &column);
  Result<void> fold();
  Result<void> inTransaction(const std::function<Result<void>()> &work);

  SqliteConnection connection_;
  Options options_;
  ChunkTable chunks_;
  ChunkMerge merge_;
  Packer packer_;
  Retention retention_;
  SqliteStatement insertJournal_;
  StreamNumbers streams_;
  // Scratch of append(), kept to spare the allocations.
  std::vector<std::uint32_t> offsets_;
  Columns columns_;
  JournalWriter writer_;
};

Result<void> HistoryStore::Impl::prepare()
{
  const std::array pairs{PreparedPair{insertJournal_, "INSERT INTO journal (first, last, count, checksum, data) VALUES (?,?,?,?,?)"}};
  auto prepared = prepareAll(connection_, pairs);
  if (prepared)
    prepared = chunks_.prepare();
  if (prepared)
    prepared = packer_.prepare();
  if (prepared)
    prepared = retention_.prepare();
  return prepared;
}

Result<void> HistoryStore::Impl::inTransaction(const std::function<Result<void>()> &work)
{
  if (auto begun = connection_.execute("BEGIN IMMEDIATE"); !begun)
    return begun;
  auto done = work();
  if (done)
    done = connection_.execute("COMMIT");
  if (!done) {
    (void)connection_.execute("ROLLBACK");
    chunks_.forget();
  }
  return done;
}

Result<void> HistoryStore::Impl::setStreams(std::span<const StreamId> streams, std::span<const std::uint8_t> classes)
{
  Result<StreamNumbers> numbers;
  auto done = inTransaction([&]() -> Result<void> {
    numbers = numberStreams(connection_, streams, classes);
    return numbers ? Result<void>() : Result<void>(tl::unexpected<Error>(numbers.error()));
  });
  if (done)
    streams_ = std::move(*numbers);
  return done;
}

/// By stream, in the order in which they came: a counting sort. A sample of no known stream is left out.
void HistoryStore::Impl::group(std::span<const Sample> samples)
{
  const std::size_t count = streams_.numbers.size();
  offsets_.assign(count + 1, 0);
  for (const Sample &sample : samples) {
    if (sample.stream < count)
      ++offsets_[sample.stream + 1];
  }
  for (std::size_t i = 1; i < offsets_.size(); ++i)
    offsets_[i] += offsets_[i - 1];
  columns_.resize(offsets_.back());
  for (const Sample &sample : samples) {
    if (sample.stream >= count)
      continue;
    const std::size_t at = offsets_[sample.stream]++;
    columns_.times[at] = sample.time.time_since_epoch().count();
    columns_.values[at] = sample.value;
    columns_.flags[at] = toFlags(sample.quality, sample.timeSource);
  }
  // Each offset now stands at its group's end.
  writer_.clear();
  for (const std::uint32_t i : streams_.byNumber) {
    const std::size_t begin = i == 0 ? 0 : offsets_[i - 1];
    if (offsets_[i] > begin)
      writer_.add(streams_.numbers[i], columns_.view().part(begin, offsets_[i] - begin));
  }
}

Result<void> HistoryStore::Impl::append(std::span<const Sample> samples)
{
  group(samples);
  if (columns_.empty())
    return {};
  const auto [first, last] = std::minmax_element(columns_.times.begin(), columns_.times.end());
  const std::array<std::int64_t, 3> fields{*first, *last, static_cast<std::int64_t>(columns_.size())};
  insertJournal_.bind(1, fields[0]);
  insertJournal_.bind(2, fields[1]);
  insertJournal_.bind(3, fields[2]);
  insertJournal_.bind(4, rowChecksum(fields, writer_.bytes()));
  insertJournal_.bind(5, std::span<const std::uint8_t>(writer_.bytes()));
  if (const int code = insertJournal_.run(); code != SQLITE_OK)
    return tl::unexpected<Error>(connection_.error(code));
  packer_.added(columns_.size());
  return {};
}

Result<void> HistoryStore::Impl::appendRun(const SampleRun &run)
{
  if (!isWhole(run))
    return failure(ErrorCode::Malformed, connection_.path(), "A run of samples has columns of several lengths", "Please report it.");
  if (run.times.empty())
    return {};
  return inTransaction([&]() -> Result<void> {
    for (const SampleRun::Column &column : run.columns) {
      if (auto done = addColumn(run, column); !done)
        return done;
    }
    return {};
  });
}

Result<void> HistoryStore::Impl::addColumn(const SampleRun &run, const SampleRun::Column &column)
{
  if (column.stream >= streams_.numbers.size())
    return {};
  static_assert(sizeof(UtcTime) == sizeof(std::int64_t), "a time is its count of ns");
  columns_.times.resize(run.times.size());
  std::transform(run.times.begin(), run.times.end(), columns_.times.begin(), [](UtcTime time) { return time.time_since_epoch().count(); });
  columns_.values = column.values;
  columns_.flags.assign(run.times.size(), toFlags(Quality::Good, run.timeSource));
  for (std::size_t i = 0; i < column.qualities.size(); ++i)
    columns_.flags[i] = toFlags(column.qualities[i], run.timeSource);
  sortAndDropDuplicates(columns_);
  return merge_.add(streams_.numbers[column.stream], columns_.view());
}

Result<void> HistoryStore::Impl::maintain(UtcTime now)
{
  const std::int64_t time = now.time_since_epoch().count();
  if (auto packed = packer_.packDue(time - options_.packAfter.count()); !packed)
    return packed;
  return retention_.slice(time);
}

/// Joins the small chunks that the last minutes left at each stream's end.
Result<void> HistoryStore::Impl::fold()
{
  const auto streams = everyStream(connection_);
  if (!streams)
    return tl::unexpected<Error>(streams.error());
  return inTransaction([&]() -> Result<void> {
    for (const std::int64_t stream : *streams) {
      if (auto done = merge_.fold(stream); !done)
        return done;
    }
    return {};
  });
}

Result<void> HistoryStore::Impl::checkpoint()
{
  auto done = packer_.packAll();
  if (done)
    done = fold();
  if (done)
    done = connection_.execute("PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)");
  return done;
}

Result<std::unique_ptr<HistoryStore>> HistoryStore::open(const std::string &path, Options options)
{
  auto connection = openHistoryForWriting(path);
  if (!connection)
    return tl::unexpected<Error>(connection.error());
  options.chunkSamples = std::clamp<std::size_t>(options.chunkSamples, 2, 65536);
  auto impl = std::make_unique<Impl>(std::move(*connection), options);
  if (auto prepared = impl->prepare(); !prepared)
    return tl::unexpected<Error>(prepared.error());
  return std::unique_ptr<HistoryStore>(new HistoryStore(std::move(impl)));
}

HistoryStore::HistoryStore(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}
HistoryStore::~HistoryStore() = default;

Result<void> HistoryStore::setStreams(std::span<const StreamId> streams, std::span<const std::uint8_t> classes)
{
  return impl_->setStreams(streams, classes);
}

Result<void> HistoryStore::append(std::span<const Sample> samples)
{
  return impl_->append(samples);
}

Result<void> HistoryStore::appendRun(const SampleRun &run)
{
  return impl_->appendRun(run);
}

Result<void> HistoryStore::maintain(UtcTime now)
{
  return impl_->maintain(now);
}

Result<void> HistoryStore::checkpoint()
{
  return impl_->checkpoint();
}

} // namespace andon::history
