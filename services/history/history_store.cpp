// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_store.h"

#include "services/history/history_file.h"
#include "services/history/packer.h"
#include "services/history/sample_codec.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace andon::history {

namespace {

using storage::SqliteConnection;
using storage::SqliteStatement;
using storage::StatementUse;

constexpr std::int64_t streamsToExpireAtOnce = 200;

} // namespace

class HistoryStore::Impl {
public:
  Impl(SqliteConnection connection, Options options)
      : connection_(std::move(connection))
      , options_(options)
      , packer_(connection_, options.blockSamples)
  {
  }

  Result<void> prepare();
  Result<void> setStreams(std::span<const StreamId> streams);
  Result<void> append(std::span<const Sample> samples);
  Result<void> maintain(UtcTime now);
  Result<void> checkpoint();

private:
  void group(std::span<const Sample> samples);
  Result<void> expire(std::int64_t before);

  SqliteConnection connection_;
  Options options_;
  Packer packer_;
  SqliteStatement insertJournal_;
  SqliteStatement expireBlocks_;
  std::vector<std::int64_t> streams_;   ///< of each StreamIndex
  std::vector<std::uint32_t> byNumber_; ///< every StreamIndex, by its number in the file: readers stop at the one they seek
  std::int64_t expired_ = 0;            ///< the stream up to which the present round of expiry came
  std::int64_t expiredBefore_ = 0;      ///< the limit of the last round
  // Scratch of append(), kept to spare the allocations.
  std::vector<std::uint32_t> offsets_;
  std::vector<Entry> entries_;
  JournalWriter writer_;
};

Result<void> HistoryStore::Impl::prepare()
{
  auto insert = connection_.prepare("INSERT INTO journal (first, last, count, checksum, data) VALUES (?,?,?,?,?)");
  if (!insert)
    return tl::unexpected<Error>(insert.error());
  insertJournal_ = std::move(*insert);
  auto expire = connection_.prepare("DELETE FROM block WHERE stream > ? AND stream <= ? AND last < ?");
  if (!expire)
    return tl::unexpected<Error>(expire.error());
  expireBlocks_ = std::move(*expire);
  return packer_.prepare();
}

Result<void> HistoryStore::Impl::setStreams(std::span<const StreamId> streams)
{
  std::vector<std::int64_t> numbers;
  numbers.reserve(streams.size());
  auto insert = connection_.prepare("INSERT INTO stream (asset, key) VALUES (?, ?) ON CONFLICT (asset, key) DO NOTHING");
  auto select = connection_.prepare("SELECT id FROM stream WHERE asset = ? AND key = ?");
  if (!insert || !select)
    return tl::unexpected<Error>(insert ? select.error() : insert.error());
  if (auto begun = connection_.execute("BEGIN IMMEDIATE"); !begun)
    return begun;
  int code = SQLITE_OK;
  for (const StreamId &stream : streams) {
    insert->bind(1, stream.asset.text());
    insert->bind(2, stream.key);
    code = insert->run();
    if (code != SQLITE_OK)
      break;
    select->bind(1, stream.asset.text());
    select->bind(2, stream.key);
    code = select->step();
    if (code != SQLITE_ROW)
      break;
    numbers.push_back(select->number(0));
    select->reset();
    code = SQLITE_OK;
  }
  Result<void> done = code == SQLITE_OK ? Result<void>() : Result<void>(tl::unexpected<Error>(connection_.error(code)));
  select->reset();
  if (done)
    done = connection_.execute("COMMIT");
  if (!done) {
    (void)connection_.execute("ROLLBACK");
    return done;
  }
  streams_ = std::move(numbers);
  byNumber_.resize(streams_.size());
  std::iota(byNumber_.begin(), byNumber_.end(), 0U);
  std::sort(byNumber_.begin(), byNumber_.end(), [this](std::uint32_t a, std::uint32_t b) { return streams_[a] < streams_[b]; });
  return {};
}

/// By stream, in the order in which they came: a counting sort. A sample of no known stream is left out.
void HistoryStore::Impl::group(std::span<const Sample> samples)
{
  offsets_.assign(streams_.size() + 1, 0);
  for (const Sample &sample : samples) {
    if (sample.stream < streams_.size())
      ++offsets_[sample.stream + 1];
  }
  for (std::size_t i = 1; i < offsets_.size(); ++i)
    offsets_[i] += offsets_[i - 1];
  entries_.resize(offsets_.back());
  for (const Sample &sample : samples) {
    if (sample.stream < streams_.size())
      entries_[offsets_[sample.stream]++] = toEntry(sample);
  }
  // Each offset now stands at its group's end.
  writer_.clear();
  for (const std::uint32_t i : byNumber_) {
    const std::size_t begin = i == 0 ? 0 : offsets_[i - 1];
    if (offsets_[i] > begin)
      writer_.add(streams_[i], std::span(entries_).subspan(begin, offsets_[i] - begin));
  }
}

Result<void> HistoryStore::Impl::append(std::span<const Sample> samples)
{
  group(samples);
  if (entries_.empty())
    return {};
  const auto [first, last] =
      std::minmax_element(entries_.begin(), entries_.end(), [](const Entry &a, const Entry &b) { return a.time < b.time; });
  const std::array<std::int64_t, 3> fields{first->time, last->time, static_cast<std::int64_t>(entries_.size())};
  insertJournal_.bind(1, fields[0]);
  insertJournal_.bind(2, fields[1]);
  insertJournal_.bind(3, fields[2]);
  insertJournal_.bind(4, rowChecksum(fields, writer_.bytes()));
  insertJournal_.bind(5, std::span<const std::uint8_t>(writer_.bytes()));
  if (const int code = insertJournal_.run(); code != SQLITE_OK)
    return tl::unexpected<Error>(connection_.error(code));
  packer_.added(entries_.size());
  return {};
}

Result<void> HistoryStore::Impl::maintain(UtcTime now)
{
  const std::int64_t time = now.time_since_epoch().count();
  if (auto packed = packer_.packDue(time - options_.packAfter.count()); !packed)
    return packed;
  return expire(time - options_.retention.count());
}

Result<void> HistoryStore::Impl::expire(std::int64_t before)
{
  // A round over all streams, some at a time, begins once a hundredth of the retention has gone by.
  if (expired_ == 0 && before < expiredBefore_ + options_.retention.count() / 100)
    return {};
  auto largest = connection_.number("SELECT MAX(id) FROM stream");
  if (!largest)
    return tl::unexpected<Error>(largest.error());
  expireBlocks_.bind(1, expired_);
  expireBlocks_.bind(2, expired_ + streamsToExpireAtOnce);
  expireBlocks_.bind(3, before);
  if (const int code = expireBlocks_.run(); code != SQLITE_OK)
    return tl::unexpected<Error>(connection_.error(code));
  expired_ += streamsToExpireAtOnce;
  if (expired_ >= *largest) {
    expired_ = 0;
    expiredBefore_ = before;
  }
  return {};
}

Result<void> HistoryStore::Impl::checkpoint()
{
  if (auto packed = packer_.packAll(); !packed)
    return packed;
  return connection_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<std::unique_ptr<HistoryStore>> HistoryStore::open(const std::string &path, Options options)
{
  auto connection = openHistoryForWriting(path);
  if (!connection)
    return tl::unexpected<Error>(connection.error());
  options.blockSamples = std::clamp<std::size_t>(options.blockSamples, 2, 65536);
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

Result<void> HistoryStore::setStreams(std::span<const StreamId> streams)
{
  return impl_->setStreams(streams);
}

Result<void> HistoryStore::append(std::span<const Sample> samples)
{
  return impl_->append(samples);
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
