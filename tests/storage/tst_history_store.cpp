// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_reader.h"
#include "services/history/history_store.h"
#include "services/history/trend.h"
#include "services/storage/sqlite_connection.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <limits>
#include <random>
#include <rapidcheck.h>
#include <spdlog/spdlog.h>
#include <thread>

using namespace andon;
using namespace andon::history;
using namespace std::chrono_literals;
using andon::storage::SqliteConnection;
using andon::test::TemporaryFolder;

namespace {

UtcTime at(std::int64_t seconds)
{
  return UtcTime{std::chrono::seconds{1'800'000'000 + seconds}};
}

StreamId stream(const std::string &key)
{
  return {AssetId{"pump1"}, key};
}

const std::vector<StreamId> streams{stream("b"), stream("a"), stream("c")};
const UtcTime always = UtcTime::max();

std::unique_ptr<HistoryStore> openStore(const std::string &path, HistoryStore::Options options = {})
{
  auto store = HistoryStore::open(path, options);
  if (!store || !(*store)->setStreams(streams)) {
    qWarning("%s", store ? "setStreams" : toText(store.error()).c_str());
    return nullptr;
  }
  return std::move(*store);
}

std::unique_ptr<HistoryReader> openReader(const std::string &path)
{
  auto reader = HistoryReader::open(path);
  if (!reader)
    qWarning("%s", toText(reader.error()).c_str());
  return reader ? std::move(*reader) : nullptr;
}

std::vector<Sample> ramp(StreamIndex index, int count, std::int64_t start = 0)
{
  std::vector<Sample> samples;
  for (int i = 0; i < count; ++i)
    samples.push_back({index, at(start + i), 20.0 + 0.1 * i});
  return samples;
}

/// What the file has to hold, kept in the plainest way.
class Model {
public:
  void add(const std::vector<Sample> &samples) { all_.insert(all_.end(), samples.begin(), samples.end()); }

  [[nodiscard]] std::vector<Sample> range(StreamIndex index, UtcTime from, UtcTime to) const
  {
    std::vector<Sample> found;
    for (Sample sample : all_) {
      if (sample.stream != index || sample.time < from || sample.time >= to)
        continue;
      sample.stream = 0;
      if (std::find(found.begin(), found.end(), sample) == found.end())
        found.push_back(sample);
    }
    sort(found);
    return found;
  }
  /// Among equal times the order is not promised: here it is that of the values.
  static void sort(std::vector<Sample> &samples)
  {
    std::sort(samples.begin(), samples.end(), [](const Sample &a, const Sample &b) {
      return std::tie(a.time, a.value, a.quality, a.timeSource) < std::tie(b.time, b.value, b.quality, b.timeSource);
    });
  }

private:
  std::vector<Sample> all_;
};

rc::Gen<std::vector<Sample>> arbitraryBatch()
{
  return rc::gen::container<std::vector<Sample>>(rc::gen::exec([] {
    Sample sample;
    sample.stream = static_cast<StreamIndex>(*rc::gen::inRange(0, 3));
    sample.time = at(0) + Duration{*rc::gen::inRange<std::int64_t>(0, 60) * 1'000'000'000};
    sample.value = *rc::gen::element(21.5, -0.1, 1e300, 0.0, 3.0);
    sample.quality = *rc::gen::element(Quality::Good, Quality::Uncertain, Quality::Bad, Quality::Stale);
    sample.timeSource = *rc::gen::element(TimeSource::Device, TimeSource::Receive);
    return sample;
  }));
}

} // namespace

class TestHistoryStore : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void samplesComeBackInTimeOrder();
  void anyHistoryIsAsThePlainModelSays();
  void aTrendIsReducedToItsColumns();
  void whatIsOldIsDropped();
  void theJournalIsPackedInTime();
  void aSiteThatChangesKeepsItsStreams();
  void aSampleOfNoStreamIsLeftOut();
  void aDamagedChunkIsLeftOutAndTold();
  void aDamagedBatchIsLeftOutAndTold();
  void noFlippedBitEverGivesAWrongSample();
  void aReaderSeesEverySampleOnceWhileTheWriterPacks();
  void statisticsCountWhatIsThere();
};

void TestHistoryStore::initTestCase()
{
  qputenv("RC_PARAMS", "max_success=60");
  spdlog::set_level(spdlog::level::off);
}

void TestHistoryStore::samplesComeBackInTimeOrder()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.history.db"));
  const std::vector<Sample> samples{{0, at(3), 3.0}, {1, at(1), 10.0}, {0, at(1), 1.0}, {0, at(2), 2.0}, {0, at(2), 2.0}};
  QVERIFY(store->append(samples).has_value());
  auto reader = openReader(folder.file("x.history.db"));
  const std::vector<Sample> expected{{0, at(1), 1.0}, {0, at(2), 2.0}, {0, at(3), 3.0}};
  QCOMPARE(*reader->range(stream("b"), at(0), at(10)), expected);
  QVERIFY(store->checkpoint().has_value());
  QCOMPARE(*reader->range(stream("b"), at(0), at(10)), expected);
  QCOMPARE(reader->range(stream("b"), at(2), at(3))->size(), 1U); // from <= time < to
  QVERIFY(reader->range(stream("unknown"), at(0), at(10))->empty());
  QVERIFY(reader->range(stream("b"), at(10), at(0))->empty());
}

void TestHistoryStore::anyHistoryIsAsThePlainModelSays()
{
  QVERIFY(rc::check("append, pack, reopen in any order", [] {
    const TemporaryFolder folder;
    HistoryStore::Options options;
    options.chunkSamples = static_cast<std::size_t>(*rc::gen::inRange(2, 9));
    auto store = openStore(folder.file("x.history.db"), options);
    RC_ASSERT(store != nullptr);
    Model model;
    const int steps = *rc::gen::inRange(1, 12);
    for (int step = 0; step < steps; ++step) {
      switch (*rc::gen::inRange(0, 5)) {
      case 0: RC_ASSERT(store->maintain(at(*rc::gen::inRange(0, 200))).has_value()); break;
      case 1: RC_ASSERT(store->checkpoint().has_value()); break;
      case 2:
        store.reset();
        store = openStore(folder.file("x.history.db"), options);
        RC_ASSERT(store != nullptr);
        break;
      case 3:
      case 4:
        const auto batch = *arbitraryBatch();
        RC_ASSERT(store->append(batch).has_value());
        model.add(batch);
        break;
      }
    }
    auto reader = openReader(folder.file("x.history.db"));
    RC_ASSERT(reader != nullptr);
    for (StreamIndex index = 0; index < 3; ++index) {
      const UtcTime from = at(*rc::gen::inRange(-5, 65));
      const UtcTime to = at(*rc::gen::inRange(-5, 65));
      auto samples = reader->range(streams[index], from, to);
      RC_ASSERT(samples.has_value());
      RC_ASSERT(std::is_sorted(samples->begin(), samples->end(), [](const Sample &a, const Sample &b) { return a.time < b.time; }));
      const int columns = *rc::gen::inRange(1, 20);
      RC_ASSERT(*reader->trend(streams[index], from, to, columns) == reduceToColumns(*samples, from, to, columns));
      const auto known = reader->asOf(streams[index], to);
      const auto before = model.range(index, at(-100), to + 1ns);
      RC_ASSERT(known->has_value() == !before.empty());
      RC_ASSERT((before.empty() || (*known)->time == before.back().time));
      Model::sort(*samples);
      RC_ASSERT(*samples == model.range(index, from, to));
    }
    RC_ASSERT(reader->lost().empty());
  }));
}

void TestHistoryStore::aTrendIsReducedToItsColumns()
{
  std::vector<Sample> samples = ramp(0, 100);
  samples[15].value = -50.0;
  samples[17].quality = Quality::Uncertain;
  samples[18].quality = Quality::Bad;
  samples[19].quality = Quality::Stale;
  samples.erase(samples.begin() + 30, samples.begin() + 40);
  const auto points = reduceToColumns(samples, at(0), at(100), 10);
  QCOMPARE(points.size(), 9U); // the column without a sample has no point
  QCOMPARE(points[1], (TrendPoint{at(19), -50.0, samples[19].value, samples[19].value, Quality::Bad}));
  QCOMPARE(points[2].quality, Quality::Good);
  QVERIFY(points[3].time == at(49));
  QCOMPARE(reduceToColumns(samples, at(0), at(100), 0).size(), 1U);
  QVERIFY(reduceToColumns({}, at(0), at(100), 10).empty());
  // Centuries do not overflow.
  QCOMPARE(reduceToColumns(samples, UtcTime{}, UtcTime{std::chrono::days{100'000}}, 8192).size(), 1U);
}

void TestHistoryStore::whatIsOldIsDropped()
{
  const TemporaryFolder folder;
  HistoryStore::Options options;
  options.retention = 1h;
  options.chunkSamples = 60;
  auto store = openStore(folder.file("x.history.db"), options);
  QVERIFY(store->append(ramp(0, 7200)).has_value());
  QVERIFY(store->append(ramp(2, 7200)).has_value());
  QVERIFY(store->checkpoint().has_value());
  for (int i = 0; i < 5; ++i)
    QVERIFY(store->maintain(at(7200)).has_value());
  auto reader = openReader(folder.file("x.history.db"));
  for (const char *key : {"b", "c"}) {
    const auto samples = reader->range(stream(key), at(0), at(8000));
    QVERIFY(samples->size() >= 3600U);       // nothing within the retention goes
    QVERIFY(samples->size() <= 3600U + 60U); // and of what is beyond it less than a block stays
    QVERIFY(samples->back().time == at(7199));
  }
}

void TestHistoryStore::theJournalIsPackedInTime()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.history.db"));
  auto connection = SqliteConnection::open(folder.file("x.history.db"), SqliteConnection::Mode::ReadOnly);
  QVERIFY(store->append(ramp(0, 10)).has_value());
  QVERIFY(store->maintain(at(38)).has_value());
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM journal"), 1);
  QVERIFY(store->maintain(at(39)).has_value());
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM journal"), 0);
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM chunk"), 1);
  // Later samples fill the same block up.
  QVERIFY(store->append(ramp(0, 10, 10)).has_value());
  QVERIFY(store->maintain(at(100)).has_value());
  QCOMPARE(*connection->number("SELECT COUNT(*) FROM chunk"), 1);
  QCOMPARE(*connection->number("SELECT count FROM chunk"), 20);
}

void TestHistoryStore::aSiteThatChangesKeepsItsStreams()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.history.db"));
  QVERIFY(store->append(ramp(0, 5)).has_value()); // "b"
  const std::vector<StreamId> others{stream("new"), stream("c"), stream("b")};
  QVERIFY(store->setStreams(others).has_value());
  QVERIFY(store->append(ramp(2, 5, 5)).has_value()); // "b" again
  QVERIFY(store->append(ramp(0, 1)).has_value());
  auto reader = openReader(folder.file("x.history.db"));
  QCOMPARE(reader->range(stream("b"), at(0), always)->size(), 10U);
  QCOMPARE(reader->range(stream("new"), at(0), always)->size(), 1U);
  QVERIFY(reader->range(stream("c"), at(0), always)->empty());
}

void TestHistoryStore::aSampleOfNoStreamIsLeftOut()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.history.db"));
  QVERIFY(store->append(ramp(99, 5)).has_value());
  QVERIFY(store->append({}).has_value());
  QCOMPARE(openReader(folder.file("x.history.db"))->statistics()->samples, 0U);
}

void TestHistoryStore::aDamagedChunkIsLeftOutAndTold()
{
  const TemporaryFolder folder;
  HistoryStore::Options options;
  options.chunkSamples = 100;
  {
    auto store = openStore(folder.file("x.history.db"), options);
    QVERIFY(store->append(ramp(0, 300)).has_value());
    QVERIFY(store->checkpoint().has_value());
  }
  auto connection = SqliteConnection::open(folder.file("x.history.db"), SqliteConnection::Mode::ReadWrite);
  for (const char *damage :
       {"UPDATE payload SET data = zeroblob(length(data)) WHERE id = (SELECT id FROM chunk ORDER BY first LIMIT 1 OFFSET 1)",
        "UPDATE chunk SET first = first + 1 WHERE last = (SELECT MAX(last) FROM chunk)"}) {
    const std::uint64_t before = openReader(folder.file("x.history.db"))->range(stream("b"), at(0), always)->size();
    QVERIFY(connection->execute(damage).has_value());
    auto reader = openReader(folder.file("x.history.db"));
    QCOMPARE(reader->range(stream("b"), at(0), always)->size(), before - 100);
    QCOMPARE(reader->lost().size(), (300 - before + 100) / 100);
  }
}

void TestHistoryStore::aDamagedBatchIsLeftOutAndTold()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.history.db"));
  QVERIFY(store->append(ramp(0, 10)).has_value());
  QVERIFY(store->append(ramp(0, 10, 10)).has_value());
  auto connection = SqliteConnection::open(folder.file("x.history.db"), SqliteConnection::Mode::ReadWrite);
  QVERIFY(connection->execute("UPDATE journal SET data = zeroblob(length(data)) WHERE id = 1").has_value());
  auto reader = openReader(folder.file("x.history.db"));
  QCOMPARE(reader->range(stream("b"), at(0), always)->size(), 10U);
  QCOMPARE(reader->lost().size(), 1U);
  QVERIFY(store->checkpoint().has_value()); // goes on with what is whole
  QCOMPARE(openReader(folder.file("x.history.db"))->range(stream("b"), at(0), always)->size(), 10U);
}

void TestHistoryStore::noFlippedBitEverGivesAWrongSample()
{
  const TemporaryFolder folder;
  const std::string path = folder.file("x.history.db");
  HistoryStore::Options options;
  options.chunkSamples = 50;
  std::vector<Sample> samples;
  std::mt19937 random(7);
  {
    auto store = openStore(path, options);
    for (int i = 0; i < 2000; ++i)
      samples.push_back({0, at(i), static_cast<double>(random()) / 1000.0});
    QVERIFY(store->append(samples).has_value());
    QVERIFY(store->checkpoint().has_value());
    QVERIFY(store->append(ramp(1, 200)).has_value());
  }
  QFile file(QString::fromStdString(path));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArray whole = file.readAll();
  int told = 0;
  for (int flip = 0; flip < 300; ++flip) {
    QByteArray damaged = whole;
    const auto bit = static_cast<qsizetype>(random() % static_cast<std::uint32_t>(whole.size() * 8));
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
    const std::string copy = folder.file("flipped.db");
    QFile target(QString::fromStdString(copy));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(damaged);
    target.close();
    auto reader = HistoryReader::open(copy);
    const auto found = reader ? (*reader)->range(stream("b"), at(0), always) : tl::unexpected<Error>(reader.error());
    if (!found || !(*reader)->lost().empty())
      ++told;
    if (found) {
      for (const Sample &sample : *found) {
        const auto second = static_cast<std::size_t>((sample.time - at(0)) / 1s);
        QVERIFY2(second < samples.size() && sample == samples[second], qPrintable(QString::number(bit)));
      }
    }
    for (const char *suffix : {"", "-wal", "-shm"})
      std::filesystem::remove(copy + suffix);
  }
  QVERIFY2(told > 30, qPrintable(QString::number(told))); // the rest hit free space, other streams or slack
}

void TestHistoryStore::aReaderSeesEverySampleOnceWhileTheWriterPacks()
{
  const TemporaryFolder folder;
  HistoryStore::Options options;
  options.chunkSamples = 64;
  options.packAfter = 5s;
  auto store = openStore(folder.file("x.history.db"), options);
  std::atomic<int> written{0};
  std::atomic<bool> sound{true};
  std::thread writer([&] {
    for (int i = 0; i < 400; ++i) {
      sound = sound && store->append(ramp(0, 5, i * 5)).has_value();
      written = (i + 1) * 5;
      sound = sound && store->maintain(at(i * 5)).has_value();
    }
  });
  auto reader = openReader(folder.file("x.history.db"));
  std::size_t seen = 0;
  while (seen < 2000 && sound) {
    const auto before = static_cast<std::size_t>(written.load());
    const auto samples = reader->range(stream("b"), at(0), always);
    if (!samples || samples->size() < before || samples->size() % 5 != 0) {
      sound = false;
      break;
    }
    for (std::size_t i = 0; i < samples->size(); ++i)
      sound = sound && (*samples)[i].time == at(static_cast<std::int64_t>(i));
    seen = samples->size();
  }
  writer.join();
  QVERIFY(sound);
  QVERIFY(reader->lost().empty());
}

void TestHistoryStore::statisticsCountWhatIsThere()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.history.db"));
  auto reader = openReader(folder.file("x.history.db"));
  QCOMPARE(reader->statistics()->samples, 0U);
  QVERIFY(reader->statistics()->from == noTime);
  QVERIFY(store->append(ramp(0, 600)).has_value());
  QVERIFY(store->checkpoint().has_value());
  QVERIFY(store->append(ramp(1, 5, 1000)).has_value());
  const auto statistics = reader->statistics();
  QCOMPARE(statistics->samples, 605U);
  QCOMPARE(statistics->streams, 3U);
  QVERIFY(statistics->from == at(0));
  QVERIFY(statistics->to == at(1004));
  QVERIFY(statistics->bytes > 4000U);
}

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_history_store.moc"
