// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a history in its life: late samples, runs, retention, replays meanwhile, full disks, earlier versions.
#include "services/history/history_export.h"
#include "services/history/history_reader.h"
#include "services/history/history_replay.h"
#include "services/history/history_store.h"
#include "services/storage/sqlite_connection.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QTest>

#include <array>
#include <cmath>
#include <filesystem>
#include <random>
#include <rapidcheck.h>
#include <spdlog/spdlog.h>

using namespace andon;
using namespace andon::history;
using namespace std::chrono_literals;
using andon::storage::SqliteConnection;
using andon::test::TemporaryFolder;

namespace {

constexpr auto always = UtcTime::max();

UtcTime at(double seconds)
{
  return UtcTime{std::chrono::seconds{1'800'000'000} + std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds))};
}

std::vector<StreamId> streamsOf(int count)
{
  std::vector<StreamId> streams;
  for (int i = 0; i < count; ++i)
    streams.push_back({AssetId{"asset" + std::to_string(i / 4)}, "s" + std::to_string(i % 4)});
  return streams;
}

std::unique_ptr<HistoryStore> openStore(const std::string &path, std::span<const StreamId> streams, HistoryStore::Options options = {})
{
  auto store = HistoryStore::open(path, std::move(options));
  if (!store || !(*store)->setStreams(streams)) {
    qWarning("%s", store ? "setStreams" : toText(store.error()).c_str());
    return nullptr;
  }
  return std::move(*store);
}

std::vector<Sample> ramp(StreamIndex index, int count, int start = 0)
{
  std::vector<Sample> samples;
  for (int i = 0; i < count; ++i)
    samples.push_back({index, at(start + i), (start + i) % 100 / 10.0});
  return samples;
}

bool isEarlier(const Sample &a, const Sample &b)
{
  return std::tie(a.time, a.stream) < std::tie(b.time, b.stream);
}

/// Everything that a replay gives; checks that it comes in order.
std::vector<Sample> replayed(const std::string &path, std::span<const StreamId> streams, UtcTime from, UtcTime to)
{
  std::vector<Sample> all;
  auto replay = HistoryReplay::open(path, streams, from, to);
  if (!replay)
    return all;
  for (;;) {
    const auto samples = (*replay)->next();
    if (!samples || samples->empty())
      return all;
    all.insert(all.end(), samples->begin(), samples->end());
  }
}

} // namespace

class TestHistoryLife : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void lateSamplesComeIntoPlace();
  void aDeviceThatWasAwayFillsItsGap();
  void streamsOfOneMessageShareTheirTimes();
  void aRunIsAsItsSamples();
  void aRunOfUnequalColumnsIsRefused();
  void aReplayIsTheStreamsInTimeOrder();
  void aReplayFollowsWhatTheWriterDoes();
  void retentionIsByClass();
  void aClassKeepsToItsSize();
  void onlyRollupsAreLeftOfOldSamples();
  void aReplayIsToldWhatRetentionTook();
  void aLostChunkStaysLostAndTheRestGrows();
  void aFullDiskLosesNothing();
  void anErrorAtAnyMomentOfPackingLosesNothing();
  void aFileOfVersion1IsBroughtUp();
  void aVersion1FileIsNotReadBeforeThat();
  void anExportReadsBack();
  void anExportThatFailsLeavesNothing();
  void freePagesAreGivenBack();
};

void TestHistoryLife::initTestCase()
{
  qputenv("RC_PARAMS", "max_success=25");
  spdlog::set_level(spdlog::level::off);
}

void TestHistoryLife::lateSamplesComeIntoPlace()
{
  QVERIFY(rc::check("however late they come, chunks lie one behind the other", [] {
    const TemporaryFolder folder;
    const auto streams = streamsOf(1);
    HistoryStore::Options options;
    options.chunkSamples = 32;
    auto store = openStore(folder.file("x.history.db"), streams, options);
    std::vector<Sample> all = ramp(0, 1000);
    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    std::shuffle(all.begin(), all.end(), random);
    std::size_t given = 0;
    while (given < all.size()) {
      const std::size_t count = std::min<std::size_t>(all.size() - given, 1 + random() % 300);
      std::vector<Sample> batch(all.begin() + static_cast<std::ptrdiff_t>(given), all.begin() + static_cast<std::ptrdiff_t>(given + count));
      if (random() % 4 == 0 && given > 0)
        batch.push_back(all[random() % given]); // once more
      RC_ASSERT(store->append(batch).has_value());
      RC_ASSERT(store->maintain(at(2000)).has_value());
      given += count;
    }
    RC_ASSERT(store->checkpoint().has_value());
    auto reader = HistoryReader::open(folder.file("x.history.db"));
    const auto samples = (*reader)->range(streams[0], at(0), always);
    const bool isWhole = *samples == ramp(0, 1000);
    RC_ASSERT(isWhole);
    RC_ASSERT((*reader)->statistics()->samples == 1000U);
    auto connection = SqliteConnection::open(folder.file("x.history.db"), SqliteConnection::Mode::ReadOnly);
    RC_ASSERT(
        *connection->number("SELECT COUNT(*) FROM chunk a JOIN chunk b ON a.id <> b.id AND a.first <= b.last AND b.first <= a.last") == 0);
    RC_ASSERT(*connection->number("SELECT MAX(count) FROM chunk") <= 40);
  }));
}

void TestHistoryLife::aDeviceThatWasAwayFillsItsGap()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(1);
  HistoryStore::Options options;
  options.chunkSamples = 100;
  auto store = openStore(folder.file("x.history.db"), streams, options);
  QVERIFY(store->append(ramp(0, 500)).has_value());
  QVERIFY(store->append(ramp(0, 500, 1500)).has_value());
  QVERIFY(store->checkpoint().has_value());
  QVERIFY(store->append(ramp(0, 1000, 500)).has_value());
  QVERIFY(store->checkpoint().has_value());
  auto reader = HistoryReader::open(folder.file("x.history.db"));
  QCOMPARE(*(*reader)->range(streams[0], at(0), always), ramp(0, 2000));
  auto connection = SqliteConnection::open(folder.file("x.history.db"), SqliteConnection::Mode::ReadOnly);
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM chunk"), 20);
}

void TestHistoryLife::streamsOfOneMessageShareTheirTimes()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(4);
  auto store = openStore(folder.file("x.history.db"), streams);
  std::mt19937 random(5);
  std::vector<Sample> samples;
  for (int i = 0; i < 3000; ++i) {
    const double jitter = static_cast<double>(random() % 1000) / 2000.0;
    for (StreamIndex stream = 0; stream < 4; ++stream)
      samples.push_back({stream, at(i + jitter), 1.5 + stream});
  }
  QVERIFY(store->append(samples).has_value());
  QVERIFY(store->checkpoint().has_value());
  auto connection = SqliteConnection::open(folder.file("x.history.db"), SqliteConnection::Mode::ReadOnly);
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM times"), 1);
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM chunk WHERE times = (SELECT id FROM times)"), 4);
  // They go with the last chunk that needs them.
  HistoryStore::Options options;
  options.retention = 1h;
  store = openStore(folder.file("x.history.db"), streams, options);
  QVERIFY(store->maintain(at(100'000)).has_value());
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM chunk"), 0);
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM times"), 0);
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM payload"), 0);
  QCOMPARE(*connection->number("SELECT SUM(samples) + SUM(bytes) FROM stream"), 0);
}

void TestHistoryLife::aRunIsAsItsSamples()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(3);
  auto byRun = openStore(folder.file("run.history.db"), streams);
  auto bySample = openStore(folder.file("samples.history.db"), streams);
  SampleRun run;
  run.timeSource = TimeSource::Receive;
  run.columns.resize(3);
  std::vector<Sample> samples;
  for (int i = 0; i < 10'000; ++i) {
    run.times.push_back(at(i * 0.1));
    for (StreamIndex stream = 0; stream < 3; ++stream) {
      run.columns[stream].stream = stream;
      run.columns[stream].values.push_back(i % 77 / 10.0 + stream);
      samples.push_back({stream, at(i * 0.1), i % 77 / 10.0 + stream, Quality::Good, TimeSource::Receive});
    }
    run.columns[1].qualities.push_back(i % 9 == 0 ? Quality::Bad : Quality::Good);
    samples[samples.size() - 2].quality = run.columns[1].qualities.back();
  }
  run.columns.push_back({99, run.columns[0].values}); // of no stream: left out
  QVERIFY(byRun->appendRun(run).has_value());
  QVERIFY(byRun->appendRun({}).has_value());
  QVERIFY(bySample->append(samples).has_value());
  for (const auto &stream : streams) {
    const auto one = (*HistoryReader::open(folder.file("run.history.db")))->range(stream, at(0), always);
    QCOMPARE(one->size(), 10'000U);
    QVERIFY(*one == *(*HistoryReader::open(folder.file("samples.history.db")))->range(stream, at(0), always));
  }
  auto connection = SqliteConnection::open(folder.file("run.history.db"), SqliteConnection::Mode::ReadOnly);
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM journal"), 0);
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM chunk"), 9);
  // Once more, and overlapping: nothing is doubled.
  QVERIFY(byRun->appendRun(run).has_value());
  QCOMPARE((*HistoryReader::open(folder.file("run.history.db")))->statistics()->samples, 30'000U);
}

void TestHistoryLife::aRunOfUnequalColumnsIsRefused()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.history.db"), streamsOf(2));
  SampleRun run{{at(0), at(1)}, {{0, {1.0, 2.0}}, {1, {1.0}}}};
  QCOMPARE(store->appendRun(run).error().code, ErrorCode::Malformed);
  run = {{at(0), at(1)}, {{0, {1.0, 2.0}, {Quality::Bad}}}};
  QCOMPARE(store->appendRun(run).error().code, ErrorCode::Malformed);
  QCOMPARE((*HistoryReader::open(folder.file("x.history.db")))->statistics()->samples, 0U);
}

void TestHistoryLife::aReplayIsTheStreamsInTimeOrder()
{
  QVERIFY(rc::check("as all ranges sorted by time and stream", [] {
    const TemporaryFolder folder;
    const auto streams = streamsOf(9);
    HistoryStore::Options options;
    options.chunkSamples = 16;
    auto store = openStore(folder.file("x.history.db"), streams, options);
    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    for (int batch = 0; batch < 6; ++batch) {
      std::vector<Sample> samples;
      for (int i = 0; i < 120; ++i) {
        const double time = batch * 100 + static_cast<double>(random() % 150);
        // Streams 0 to 3 come in one message, the others by themselves.
        for (StreamIndex stream = 0; stream < 4; ++stream)
          samples.push_back({stream, at(time), static_cast<double>(random() % 50)});
        samples.push_back({static_cast<StreamIndex>(4 + random() % 5), at(time + static_cast<double>(random() % 3) * 0.25), 1.0});
      }
      RC_ASSERT(store->append(samples).has_value());
      if (batch < 4)
        RC_ASSERT(store->maintain(at(5000)).has_value()); // the last ones stay in the journal
    }
    const UtcTime from = at(static_cast<double>(random() % 300));
    const UtcTime to = at(300 + static_cast<double>(random() % 500));
    std::vector<StreamId> asked(streams.begin(), streams.end());
    std::shuffle(asked.begin(), asked.end(), random);
    asked.push_back({AssetId{"nobody"}, "knows"});
    std::vector<Sample> expected;
    auto reader = HistoryReader::open(folder.file("x.history.db"));
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const auto samples = (*reader)->range(asked[i], from, to);
      for (Sample sample : *samples) {
        sample.stream = static_cast<StreamIndex>(i);
        expected.push_back(sample);
      }
    }
    std::stable_sort(expected.begin(), expected.end(), isEarlier);
    const bool isTheSame = replayed(folder.file("x.history.db"), asked, from, to) == expected;
    RC_ASSERT(isTheSame);
  }));
}

void TestHistoryLife::aReplayFollowsWhatTheWriterDoes()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(2);
  HistoryStore::Options options;
  options.chunkSamples = 50;
  auto store = openStore(folder.file("x.history.db"), streams, options);
  QVERIFY(store->append(ramp(0, 1000)).has_value());
  QVERIFY(store->append(ramp(1, 100)).has_value());
  QVERIFY(store->checkpoint().has_value());
  QVERIFY(store->append(ramp(1, 100, 500)).has_value()); // in the journal when the replay begins
  auto replay = HistoryReplay::open(folder.file("x.history.db"), streams, at(0), always);
  std::vector<Sample> all;
  const auto take = [&] {
    const auto samples = (*replay)->next();
    if (samples)
      all.insert(all.end(), samples->begin(), samples->end());
    return samples && !samples->empty();
  };
  QVERIFY(take());
  QVERIFY(all.back().time < at(300));
  QVERIFY(store->checkpoint().has_value());             // what stood in the journal stands in a chunk now
  QVERIFY(store->append(ramp(1, 50, 300)).has_value()); // late, but ahead of the replay
  QVERIFY(store->maintain(at(5000)).has_value());       // and merged
  while (take()) {
  }
  QVERIFY(std::is_sorted(all.begin(), all.end(), isEarlier));
  QCOMPARE(std::count_if(all.begin(), all.end(), [](const Sample &sample) { return sample.stream == 0; }), 1000);
  QCOMPARE(std::count_if(all.begin(), all.end(), [](const Sample &sample) { return sample.stream == 1; }), 250);
  QVERIFY((*replay)->droppedUntil() == noTime);
}

void TestHistoryLife::retentionIsByClass()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(3);
  HistoryStore::Options options;
  options.chunkSamples = 60;
  options.classes = {{.age = 1h}, {.age = 30min}};
  auto store = HistoryStore::open(folder.file("x.history.db"), options);
  QVERIFY((*store)->setStreams(streams, std::vector<std::uint8_t>{0, 1, 9}).has_value());
  for (StreamIndex stream = 0; stream < 3; ++stream)
    QVERIFY((*store)->append(ramp(stream, 7200)).has_value());
  QVERIFY((*store)->checkpoint().has_value());
  for (int i = 0; i < 3; ++i)
    QVERIFY((*store)->maintain(at(7200)).has_value());
  auto reader = HistoryReader::open(folder.file("x.history.db"));
  const std::array<std::size_t, 3> kept{3600, 1800, 3600}; // a class that there is not is the first
  for (std::size_t i = 0; i < 3; ++i) {
    const auto samples = (*reader)->range(streams[i], at(0), always);
    QVERIFY(samples->size() >= kept[i] && samples->size() <= kept[i] + 60);
  }
}

void TestHistoryLife::aClassKeepsToItsSize()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(2);
  HistoryStore::Options options;
  options.chunkSamples = 256;
  options.classes = {{.age = 1000h}, {.age = 1000h, .bytes = 20'000}};
  auto store = HistoryStore::open(folder.file("x.history.db"), options);
  QVERIFY((*store)->setStreams(streams, std::vector<std::uint8_t>{0, 1}).has_value());
  std::mt19937 random(3);
  for (StreamIndex stream = 0; stream < 2; ++stream) {
    std::vector<Sample> samples = ramp(stream, 50'000);
    for (Sample &sample : samples)
      sample.value = static_cast<double>(random() % 10'000) / 100.0;
    QVERIFY((*store)->append(samples).has_value());
  }
  QVERIFY((*store)->checkpoint().has_value());
  for (int i = 0; i < 20; ++i)
    QVERIFY((*store)->maintain(at(50'000 + i * 3600)).has_value());
  auto connection = SqliteConnection::open(folder.file("x.history.db"), SqliteConnection::Mode::ReadOnly);
  const auto bytes = *connection->number("SELECT SUM(LENGTH(p.data)) FROM payload p JOIN chunk c ON c.id = p.id WHERE c.stream = 2");
  QVERIFY2(bytes <= 20'000 && bytes > 12'000, qPrintable(QString::number(bytes)));
  auto reader = HistoryReader::open(folder.file("x.history.db"));
  QCOMPARE((*reader)->range(streams[0], at(0), always)->size(), 50'000U);
  QVERIFY((*reader)->range(streams[1], at(0), always)->back().time == at(49'999)); // the oldest went
}

void TestHistoryLife::onlyRollupsAreLeftOfOldSamples()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(1);
  HistoryStore::Options options;
  options.chunkSamples = 512;
  options.classes = {{.age = 1h, .rollupAge = 100h}};
  auto store = openStore(folder.file("x.history.db"), streams, options);
  QVERIFY(store->append(ramp(0, 20'000)).has_value());
  QVERIFY(store->checkpoint().has_value());
  auto reader = HistoryReader::open(folder.file("x.history.db"));
  const auto before = *(*reader)->overview(streams[0], at(0), at(20'480), 10);
  for (int i = 0; i < 5; ++i)
    QVERIFY(store->maintain(at(20'000 + i * 60)).has_value());
  const auto kept = (*reader)->range(streams[0], at(0), always);
  QVERIFY(kept->size() >= 3360U && kept->size() < 4400U);
  QCOMPARE((*reader)->statistics()->samples, kept->size());
  // The picture is the same, as 2,048 is a multiple of what a roll-up stands for.
  const auto after = *(*reader)->overview(streams[0], at(0), at(20'480), 10);
  QCOMPARE(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    QCOMPARE(after[i].min, before[i].min);
    QCOMPARE(after[i].max, before[i].max);
    QCOMPARE(after[i].count, before[i].count);
    QVERIFY(std::fabs(after[i].mean - before[i].mean) < 0.01);
  }
  QVERIFY((*reader)->lost().empty());
  // Later all of it goes.
  QVERIFY(store->maintain(at(20'000 + 101 * 3600)).has_value());
  QVERIFY((*reader)->overview(streams[0], at(0), always, 10)->empty());
}

void TestHistoryLife::aReplayIsToldWhatRetentionTook()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(2);
  HistoryStore::Options options;
  options.chunkSamples = 50;
  options.retention = 1h;
  auto store = openStore(folder.file("x.history.db"), streams, options);
  for (StreamIndex stream = 0; stream < 2; ++stream)
    QVERIFY(store->append(ramp(stream, 7200)).has_value());
  QVERIFY(store->checkpoint().has_value());
  auto replay = HistoryReplay::open(folder.file("x.history.db"), streams, at(0), at(7000));
  auto untouched = HistoryReplay::open(folder.file("x.history.db"), streams, at(6000), at(7000));
  std::size_t given = (*replay)->next()->size();
  QVERIFY(given > 0 && given < 2000);
  QVERIFY((*replay)->droppedUntil() == noTime);
  for (int i = 0; i < 3; ++i)
    QVERIFY(store->maintain(at(7200)).has_value()); // no reader holds it up
  UtcTime last = noTime;
  for (;;) {
    const auto samples = (*replay)->next();
    QVERIFY(samples.has_value());
    if (samples->empty())
      break;
    QVERIFY(samples->front().time >= last);
    last = samples->back().time;
    given += samples->size();
  }
  QVERIFY(last == at(6999));
  QVERIFY(given < 14'000);
  QVERIFY((*replay)->droppedUntil() > at(3500) && (*replay)->droppedUntil() <= at(3600));
  std::size_t rest = 0;
  for (auto samples = (*untouched)->next(); samples && !samples->empty(); samples = (*untouched)->next())
    rest += samples->size();
  QCOMPARE(rest, 2000U);
  QVERIFY((*untouched)->droppedUntil() == noTime);
}

void TestHistoryLife::aLostChunkStaysLostAndTheRestGrows()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(1);
  HistoryStore::Options options;
  options.chunkSamples = 100;
  auto store = openStore(folder.file("x.history.db"), streams, options);
  QVERIFY(store->append(ramp(0, 220)).has_value());
  QVERIFY(store->checkpoint().has_value());
  {
    auto connection = SqliteConnection::open(folder.file("x.history.db"), SqliteConnection::Mode::ReadWrite);
    QVERIFY(connection
                ->execute(
                    "UPDATE payload SET data = zeroblob(length(data)) WHERE id IN (SELECT id FROM chunk WHERE last >= 1800000150000000000)")
                .has_value());
  }
  // Late ones into the lost chunks and new ones behind them.
  QVERIFY(store->append(ramp(0, 100, 120)).has_value());
  QVERIFY(store->append(ramp(0, 50, 220)).has_value());
  QVERIFY(store->checkpoint().has_value());
  auto reader = HistoryReader::open(folder.file("x.history.db"));
  std::vector<Sample> expected = ramp(0, 100);
  const auto again = ramp(0, 150, 120);
  expected.insert(expected.end(), again.begin(), again.end());
  QCOMPARE(*(*reader)->range(streams[0], at(0), always), expected);
  QCOMPARE((*reader)->lost().size(), 2U);
  QVERIFY((*reader)->lost().front() == (LostSpan{at(100), at(199)}));
  QCOMPARE(replayed(folder.file("x.history.db"), streams, at(0), always), expected);
}

void TestHistoryLife::aFullDiskLosesNothing()
{
  test::FaultVfs disk;
  const TemporaryFolder folder;
  const auto streams = streamsOf(2);
  {
    auto store = openStore(folder.file("x.history.db"), streams);
    QVERIFY(store->append(ramp(0, 5000)).has_value());
    disk.failAll(SQLITE_FULL, "x.history.db");
    QCOMPARE(store->append(ramp(0, 5000, 5000)).error().code, ErrorCode::DiskFull);
    QVERIFY(!store->checkpoint().has_value());
    SampleRun run{{at(1), at(2)}, {{1, {1.0, 2.0}}}};
    QVERIFY(!store->appendRun(run).has_value());
    disk.heal();
    QVERIFY(store->appendRun(run).has_value());
    QVERIFY(store->append(ramp(0, 5000, 5000)).has_value());
    QVERIFY(store->checkpoint().has_value());
  }
  auto reader = HistoryReader::open(folder.file("x.history.db"));
  QCOMPARE(*(*reader)->range(streams[0], at(0), always), ramp(0, 10'000));
  QCOMPARE((*reader)->range(streams[1], at(0), always)->size(), 2U);
  QCOMPARE((*reader)->statistics()->samples, 10'002U);
}

void TestHistoryLife::anErrorAtAnyMomentOfPackingLosesNothing()
{
  test::FaultVfs disk;
  const auto streams = streamsOf(4);
  for (int nth = 1; nth <= 30; ++nth) {
    const TemporaryFolder folder;
    HistoryStore::Options options;
    options.chunkSamples = 64;
    {
      auto store = openStore(folder.file("x.history.db"), streams, options);
      for (StreamIndex stream = 0; stream < 4; ++stream)
        QVERIFY(store->append(ramp(stream, 300)).has_value());
      QVERIFY(store->maintain(at(1000)).has_value());
      for (StreamIndex stream = 0; stream < 4; ++stream)
        QVERIFY(store->append(ramp(stream, 300, 250)).has_value()); // some of it late
      disk.failNth(nth, nth % 2 == 0 ? SQLITE_IOERR_WRITE : SQLITE_FULL, "x.history.db");
      (void)store->checkpoint();
      disk.heal();
      QVERIFY(store->checkpoint().has_value());
    }
    auto reader = HistoryReader::open(folder.file("x.history.db"));
    for (const StreamId &stream : streams)
      QCOMPARE((*reader)->range(stream, at(0), always)->size(), 550U);
    QVERIFY((*reader)->lost().empty());
    QCOMPARE((*reader)->statistics()->samples, 2200U);
  }
}

/// What tests/storage/data/v1.history.db holds: it was written by version 1 from this.
static std::vector<Sample> version1Samples(StreamIndex stream)
{
  std::vector<Sample> samples;
  for (int second = 0; second < 1800; ++second) {
    Sample sample{stream, at(second + (stream < 3 ? 0.0 : 0.25)), 0.0};
    switch (stream) {
    case 0: sample.value = 20.0 + (second % 50) / 10.0; break;
    case 1: sample.value = std::sin(second / 100.0); break;
    case 2: sample.value = second % 2 != 0 ? -0.0 : 0.0; break;
    case 3: sample.value = second; break;
    case 4: sample.value = 1e300 / (1 + second); break;
    default: sample.value = second * 7919 % 1000 / 100.0; break;
    }
    if (second % 97 == 0)
      sample.quality = Quality::Bad;
    if (stream == 5)
      sample.timeSource = TimeSource::Receive;
    if (stream == 3 && second % 60 == 59)
      sample.time -= 400s;
    sample.stream = 0;
    samples.push_back(sample);
  }
  return samples;
}

void TestHistoryLife::aFileOfVersion1IsBroughtUp()
{
  const TemporaryFolder folder;
  const std::string path = folder.file("x.history.db");
  std::filesystem::copy_file(TEST_DATA "/v1.history.db", path);
  std::vector<StreamId> streams;
  for (int i = 0; i < 6; ++i)
    streams.push_back({AssetId{i < 3 ? "pump1" : "oven2"}, "s" + std::to_string(i)});
  for (const bool packs : {false, true}) {
    auto store = openStore(path, streams, {.retention = std::chrono::years{100}});
    QVERIFY(store != nullptr);
    if (packs)
      QVERIFY(store->checkpoint().has_value());
    auto reader = HistoryReader::open(path);
    for (StreamIndex stream = 0; stream < 6; ++stream) {
      auto expected = version1Samples(stream);
      std::stable_sort(expected.begin(), expected.end(), [](const Sample &a, const Sample &b) { return a.time < b.time; });
      const auto found = *(*reader)->range(streams[stream], at(-1000), always);
      QCOMPARE(found.size(), expected.size());
      for (std::size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(std::signbit(found[i].value), std::signbit(expected[i].value));
        QVERIFY(found[i].time == expected[i].time && found[i].quality == expected[i].quality);
      }
      if (stream != 3) // of equal times the order is not promised
        QVERIFY(found == expected);
    }
  }
  QVERIFY(std::filesystem::file_size(path) < std::filesystem::file_size(TEST_DATA "/v1.history.db"));
}

void TestHistoryLife::aVersion1FileIsNotReadBeforeThat()
{
  const TemporaryFolder folder;
  std::filesystem::copy_file(TEST_DATA "/v1.history.db", folder.file("x.history.db"));
  const auto reader = HistoryReader::open(folder.file("x.history.db"));
  QCOMPARE(reader.error().code, ErrorCode::Conflict);
  QVERIFY(!reader.error().remedy.empty());
}

void TestHistoryLife::anExportReadsBack()
{
  const TemporaryFolder folder;
  const std::vector<StreamId> streams{{AssetId{"pump, 1"}, "flow"}, {AssetId{"pump2"}, "a/\"b\""}};
  auto store = openStore(folder.file("x.history.db"), streams);
  QVERIFY(store
              ->append(std::vector<Sample>{{0, at(0), 0.1 + 0.2},
                                           {1, at(0.25), -0.0, Quality::Bad},
                                           {0, at(1) + 1ns, 1e300, Quality::Uncertain},
                                           {1, at(5), 7.0, Quality::Stale}})
              .has_value());
  const auto done = exportCsv(folder.file("x.history.db"), streams, at(0), at(5), folder.file("x.csv"), [](std::uint64_t) { return true; });
  QVERIFY(done.has_value());
  QCOMPARE(done->rows, 3U);
  QFile file(QString::fromStdString(folder.file("x.csv")));
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(file.readAll(), QByteArray("time,asset,stream,value,quality\n"
                                      "2027-01-15T08:00:00Z,\"pump, 1\",flow,0.30000000000000004,good\n"
                                      "2027-01-15T08:00:00.25Z,pump2,\"a/\"\"b\"\"\",-0,bad\n"
                                      "2027-01-15T08:00:01.000000001Z,\"pump, 1\",flow,1e+300,uncertain\n"));
}

void TestHistoryLife::anExportThatFailsLeavesNothing()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(1);
  auto store = openStore(folder.file("x.history.db"), streams);
  QVERIFY(store->append(ramp(0, 100)).has_value());
  const auto on = [](std::uint64_t) { return true; };
  const std::vector<StreamId> unknown{{AssetId{"asset0"}, "none"}};
  QCOMPARE(exportCsv(folder.file("x.history.db"), unknown, at(0), always, folder.file("x.csv"), on).error().code, ErrorCode::NotFound);
  QVERIFY(!exportCsv(folder.file("x.history.db"), streams, at(0), always, folder.file("no/such/x.csv"), on).has_value());
  QVERIFY(!exportCsv(folder.file("x.history.db"), streams, at(0), always, folder.file("x.csv"), [](std::uint64_t) { return false; }));
  QVERIFY(!std::filesystem::exists(folder.file("x.csv")));
  QVERIFY(!std::filesystem::exists(folder.file("x.csv.partial")));
}

void TestHistoryLife::freePagesAreGivenBack()
{
  const TemporaryFolder folder;
  const auto streams = streamsOf(1);
  auto store = openStore(folder.file("x.history.db"), streams);
  QVERIFY(store->checkpoint().has_value());
  const auto empty = std::filesystem::file_size(folder.file("x.history.db"));
  QVERIFY2(empty <= 16 * 1024, qPrintable(QString::number(empty)));
  QVERIFY(store->append(ramp(0, 200'000)).has_value());
  QVERIFY(store->checkpoint().has_value());
  // 3.4 MB went through the journal.
  QVERIFY(std::filesystem::file_size(folder.file("x.history.db")) - empty < 100'000);
}

QTEST_GUILESS_MAIN(TestHistoryLife)
#include "tst_history_life.moc"
