// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_reader.h"
#include "services/storage/operations_store.h"
#include "services/storage/store_writer.h"
#include "tests/storage/changes_builder.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QTest>

#include <condition_variable>
#include <map>
#include <mutex>
#include <spdlog/spdlog.h>
#include <sqlite3.h>
#include <thread>

using namespace andon;
using namespace andon::storage;
using namespace std::chrono_literals;
using andon::test::auditDraft;
using andon::test::FaultVfs;
using andon::test::ManualClock;
using andon::test::raisedChange;
using andon::test::TemporaryFolder;

namespace {

/// What each change was told, in the order in which it was told.
class Answers {
public:
  StoreWriter::Completion of(std::int64_t number)
  {
    return [this, number](bool committed) {
      const std::lock_guard lock(mutex_);
      told_[number] += committed ? '+' : '-';
      changed_.notify_all();
    };
  }
  std::string told(std::int64_t number)
  {
    const std::lock_guard lock(mutex_);
    return told_[number];
  }
  /// Waits for the disk, not for a time.
  void awaitEnding(std::int64_t number, char ending)
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return told_[number].ends_with(ending); });
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::int64_t, std::string> told_;
};

std::unique_ptr<StoreWriter> startWriter(const std::string &path, const Clock &clock, std::size_t sampleLimit = 2'000'000)
{
  StoreWriter::Options options;
  options.path = path;
  options.sampleLimit = sampleLimit;
  auto writer = StoreWriter::start(options, clock);
  if (!writer)
    qWarning("%s", toText(writer.error()).c_str());
  return writer ? std::move(*writer) : nullptr;
}

/// The numbers of the occurrences in the file, each with how many transitions it has.
std::map<std::int64_t, std::size_t> stored(const std::string &path)
{
  std::map<std::int64_t, std::size_t> numbers;
  auto reader = OperationsReader::open(path);
  if (!reader)
    return numbers;
  (void)(*reader)->forEachOccurrence(noTime, noTime, [&](const Occurrence &occurrence) { numbers[occurrence.id.number()] = 0; });
  for (auto &[number, transitions] : numbers)
    transitions = (*reader)->transitions(OccurrenceId{number})->size();
  return numbers;
}

std::map<std::int64_t, std::size_t> eachOnce(std::int64_t from, std::int64_t to)
{
  std::map<std::int64_t, std::size_t> numbers;
  for (std::int64_t number = from; number <= to; ++number)
    numbers[number] = 1;
  return numbers;
}

const StreamId temperature{AssetId{"pump1"}, "temperature"};

std::vector<Sample> someSamples(int count, UtcTime start)
{
  std::vector<Sample> samples;
  for (int i = 0; i < count; ++i)
    samples.push_back({0, start + std::chrono::seconds{i}, static_cast<double>(i)});
  return samples;
}

std::size_t samplesIn(const std::string &path)
{
  auto reader = history::HistoryReader::open(path);
  if (!reader)
    return 0;
  auto samples = (*reader)->range(temperature, UtcTime{}, UtcTime{std::chrono::days{40'000}});
  return samples ? samples->size() : 0;
}

} // namespace

class TestStoreWriter : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { spdlog::set_level(spdlog::level::off); } // the failures here are meant
  void changesAreToldOnceTheyAreCommitted();
  void theNextStartFindsWhatWasCommitted();
  void anyFailingOperationLosesAndDoublesNothing_data();
  void anyFailingOperationLosesAndDoublesNothing();
  void whatComesWhileTheDiskFailsIsToldAtOnceAndRetriedByItself();
  void whatMustBeRecordedIsRefusedWhileTheDiskFails();
  void aFullHistoryDoesNotHoldUpAlarms();
  void failingAlarmsDoNotHoldUpTheHistory();
  void samplesBeyondTheLimitAreDroppedAndCounted();
  void runsGoInAmongSamples();
  void aDamagedHistoryIsToldAndLeftAlone();
  void aPowerCutLosesNothingThatWasTold();
  void aReadOnlyDiskIsRefused();
  void manyThreadsMayHandOverAtOnce();
  void aSlowDiskHoldsUpNobodyElse();
  void nothingIsLostOnTheWayOut();
};

void TestStoreWriter::changesAreToldOnceTheyAreCommitted()
{
  const TemporaryFolder folder;
  ManualClock clock;
  Answers answers;
  auto writer = startWriter(folder.file("x.db"), clock);
  QVERIFY(writer);
  QCOMPARE(writer->health().state, StoreState::Saved);
  QVERIFY(writer->health().savedAge < 0s);
  for (std::int64_t number = 1; number <= 1200; ++number)
    writer->commit(raisedChange(number), answers.of(number));
  writer->drain();
  for (std::int64_t number = 1; number <= 1200; ++number)
    QCOMPARE(answers.told(number), "+");
  clock.advance(3s);
  const auto health = writer->health();
  QCOMPARE(health.state, StoreState::Saved);
  QVERIFY(health.savedAge == Duration{3s});
  QCOMPARE(health.unsaved, 0U);
  QCOMPARE(health.rows, 2400U);
  QCOMPARE(stored(folder.file("x.db")), eachOnce(1, 1200));
}

void TestStoreWriter::theNextStartFindsWhatWasCommitted()
{
  const TemporaryFolder folder;
  const ManualClock clock;
  const Changes changes = raisedChange(3);
  startWriter(folder.file("x.db"), clock)->commit(changes, {}); // the destructor commits what waits
  const auto writer = startWriter(folder.file("x.db"), clock);
  QVERIFY(writer);
  QCOMPARE(writer->state().statuses, changes.statuses);
  QCOMPARE(writer->state().lastOccurrence, OccurrenceId{3});
}

void TestStoreWriter::anyFailingOperationLosesAndDoublesNothing_data()
{
  QTest::addColumn<int>("code");
  QTest::newRow("write") << SQLITE_IOERR_WRITE;
  QTest::newRow("sync") << SQLITE_IOERR_FSYNC;
  QTest::newRow("full") << SQLITE_FULL;
}

void TestStoreWriter::anyFailingOperationLosesAndDoublesNothing()
{
  QFETCH(int, code);
  int failures = 0;
  for (int n = 1; n <= 40; ++n) {
    const TemporaryFolder folder;
    FaultVfs disk;
    const ManualClock clock;
    Answers answers;
    {
      auto writer = startWriter(folder.file("x.db"), clock);
      QVERIFY(writer);
      disk.failNth(n, code, "x.db");
      for (std::int64_t number = 1; number <= 6; ++number) {
        Changes changes = raisedChange(number);
        changes.audit.push_back(auditDraft(number));
        writer->commit(std::move(changes), answers.of(number));
        writer->drain();
      }
      failures += disk.hasFailed() ? 1 : 0;
      disk.heal();
      writer->drain();
      for (std::int64_t number = 1; number <= 6; ++number)
        QVERIFY2(answers.told(number) == "+" || answers.told(number) == "-+", answers.told(number).c_str());
      QCOMPARE(writer->health().state, StoreState::Saved);
    }
    QCOMPARE(stored(folder.file("x.db")), eachOnce(1, 6));
    const auto verdict = (*OperationsReader::open(folder.file("x.db")))->verifyAudit();
    QVERIFY(verdict.has_value());
    QCOMPARE(verdict->records, 6);
    QVERIFY2(verdict->firstBroken == 0, verdict->what.c_str());
  }
  QVERIFY2(failures >= 10, qPrintable(QString::number(failures))); // the range really covers what a commit does
}

void TestStoreWriter::whatComesWhileTheDiskFailsIsToldAtOnceAndRetriedByItself()
{
  const TemporaryFolder folder;
  FaultVfs disk;
  const ManualClock clock;
  Answers answers;
  {
    auto writer = startWriter(folder.file("x.db"), clock);
    QVERIFY(writer);
    disk.failAll(SQLITE_FULL);
    for (std::int64_t number = 1; number <= 3; ++number) {
      writer->commit(raisedChange(number), answers.of(number));
      answers.awaitEnding(number, '-');
    }
    const auto health = writer->health();
    QCOMPARE(health.state, StoreState::Failing);
    QCOMPARE(health.unsaved, 3U);
    QCOMPARE(health.reason, "The disk is full");
    QVERIFY2(health.remedy.find(folder.path().string()) != std::string::npos, health.remedy.c_str());
    disk.heal();
    answers.awaitEnding(3, '+'); // by the back-off alone
    for (std::int64_t number = 1; number <= 3; ++number)
      QCOMPARE(answers.told(number), "-+");
  }
  QCOMPARE(stored(folder.file("x.db")), eachOnce(1, 3));
}

void TestStoreWriter::whatMustBeRecordedIsRefusedWhileTheDiskFails()
{
  const TemporaryFolder folder;
  FaultVfs disk;
  const ManualClock clock;
  Answers answers;
  {
    auto writer = startWriter(folder.file("x.db"), clock);
    QVERIFY(writer);
    std::vector<Result<void>> outcomes;
    const auto keep = [&outcomes](const Result<void> &outcome) { outcomes.push_back(outcome); };
    writer->commit(raisedChange(1), answers.of(1));
    writer->commitOrRefuse(raisedChange(2), keep);
    writer->drain();
    QCOMPARE(outcomes.size(), 1U);
    QVERIFY(outcomes[0].has_value());

    disk.failAll(SQLITE_FULL);
    writer->commit(raisedChange(3), answers.of(3));
    writer->commitOrRefuse(raisedChange(4), keep);
    writer->drain();
    QCOMPARE(outcomes.size(), 2U);
    QVERIFY(!outcomes[1].has_value());
    QCOMPARE(outcomes[1].error().code, ErrorCode::DiskFull);
    QCOMPARE(answers.told(3), "-");

    disk.heal();
    writer->drain();
    QCOMPARE(answers.told(3), "-+");
    QCOMPARE(outcomes.size(), 2U);
  }
  QCOMPARE(stored(folder.file("x.db")), eachOnce(1, 3));
}

void TestStoreWriter::aFullHistoryDoesNotHoldUpAlarms()
{
  const TemporaryFolder folder;
  FaultVfs disk;
  const ManualClock clock;
  Answers answers;
  {
    auto writer = startWriter(folder.file("x.db"), clock);
    QVERIFY(writer);
    writer->setStreams({temperature});
    disk.failAll(SQLITE_FULL, "history");
    writer->append(someSamples(100, clock.utc()));
    writer->commit(raisedChange(1), answers.of(1));
    writer->drain();
    QCOMPARE(answers.told(1), "+");
    auto health = writer->health();
    QCOMPARE(health.state, StoreState::Saved);
    QVERIFY(health.historyReason.find("full") != std::string::npos);
    QCOMPARE(health.samplesWritten, 0U);
    disk.heal();
    writer->drain();
    health = writer->health();
    QCOMPARE(health.historyReason, std::string());
    QCOMPARE(health.samplesWritten, 100U);
  }
  QCOMPARE(samplesIn(folder.file("x.history.db")), 100U);
}

void TestStoreWriter::failingAlarmsDoNotHoldUpTheHistory()
{
  const TemporaryFolder folder;
  FaultVfs disk;
  const ManualClock clock;
  Answers answers;
  auto writer = startWriter(folder.file("x.db"), clock);
  QVERIFY(writer);
  disk.failAll(SQLITE_IOERR_WRITE, "x.db");
  writer->commit(raisedChange(1), answers.of(1));
  writer->setStreams({temperature});
  writer->append(someSamples(50, clock.utc()));
  writer->drain();
  QCOMPARE(answers.told(1), "-");
  QCOMPARE(writer->health().samplesWritten, 50U);
  disk.heal();
  writer.reset();
  QCOMPARE(answers.told(1), "-+");
}

void TestStoreWriter::samplesBeyondTheLimitAreDroppedAndCounted()
{
  const TemporaryFolder folder;
  FaultVfs disk;
  const ManualClock clock;
  {
    auto writer = startWriter(folder.file("x.db"), clock, 250);
    QVERIFY(writer);
    writer->setStreams({temperature});
    disk.failAll(SQLITE_FULL, "history");
    for (int i = 0; i < 4; ++i) {
      writer->append(someSamples(100, clock.utc() + std::chrono::seconds{100 * i}));
      writer->drain();
    }
    QCOMPARE(writer->health().samplesDropped, 150U);
    disk.heal();
    writer->drain();
    QCOMPARE(writer->health().samplesWritten, 250U);
  }
  auto reader = history::HistoryReader::open(folder.file("x.history.db"));
  QVERIFY(reader.has_value());
  const auto samples = (*reader)->range(temperature, UtcTime{}, clock.utc() + 1h);
  QVERIFY(samples.has_value());
  QCOMPARE(samples->size(), 250U);
  QVERIFY(samples->front().time == clock.utc() + 150s); // the oldest went
}

void TestStoreWriter::runsGoInAmongSamples()
{
  const TemporaryFolder folder;
  const ManualClock clock;
  const auto runOf = [](int count, UtcTime start) {
    history::SampleRun run;
    run.columns.push_back({0, {}});
    for (int i = 0; i < count; ++i) {
      run.times.push_back(start + std::chrono::seconds{i});
      run.columns[0].values.push_back(i);
    }
    return run;
  };
  {
    auto writer = startWriter(folder.file("x.db"), clock, 250);
    QVERIFY(writer);
    writer->setStreams({temperature});
    writer->append(someSamples(100, UtcTime{1s}));
    writer->appendRun(runOf(100, UtcTime{101s}));
    writer->append(someSamples(50, UtcTime{201s}));
    history::SampleRun uneven = runOf(10, UtcTime{1000s});
    uneven.columns[0].values.pop_back();
    writer->appendRun(std::move(uneven));
    writer->appendRun({});
    writer->drain();
    QCOMPARE(writer->health().samplesWritten, 250U);
    writer->appendRun(runOf(300, UtcTime{2000s})); // larger than the limit: it goes in, or it never could
    writer->drain();
    QCOMPARE(writer->health().samplesWritten, 550U);
    QCOMPARE(writer->health().samplesDropped, 0U);
  }
  QCOMPARE(samplesIn(folder.file("x.history.db")), 550U);
}

void TestStoreWriter::aDamagedHistoryIsToldAndLeftAlone()
{
  const TemporaryFolder folder;
  const ManualClock clock;
  QFile file(QString::fromStdString(folder.file("x.history.db")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(QByteArray(5000, 'x'));
  file.close();
  Answers answers;
  {
    auto writer = startWriter(folder.file("x.db"), clock);
    QVERIFY(writer);
    writer->setStreams({temperature});
    writer->append(someSamples(10, clock.utc()));
    writer->commit(raisedChange(1), answers.of(1));
    writer->drain();
    QCOMPARE(answers.told(1), "+");
    QVERIFY(!writer->health().historyReason.empty());
    QCOMPARE(writer->health().samplesDropped, 10U);
  }
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(file.readAll(), QByteArray(5000, 'x'));
}

void TestStoreWriter::aPowerCutLosesNothingThatWasTold()
{
  const TemporaryFolder folder;
  FaultVfs disk;
  const ManualClock clock;
  Answers answers;
  auto writer = startWriter(folder.file("x.db"), clock);
  QVERIFY(writer);
  for (std::int64_t number = 1; number <= 20; ++number) {
    writer->commit(raisedChange(number), answers.of(number));
    writer->drain();
    QCOMPARE(answers.told(number), "+");
    const TemporaryFolder after;
    disk.copyAsAfterPowerCut(folder.path(), after.path());
    auto store = OperationsStore::open(after.file("x.db"));
    QVERIFY2(store.has_value(), store ? "" : toText(store.error()).c_str());
    QCOMPARE(stored(after.file("x.db")), eachOnce(1, number));
  }
}

void TestStoreWriter::aReadOnlyDiskIsRefused()
{
  const TemporaryFolder folder;
  const ManualClock clock;
  QVERIFY(startWriter(folder.file("x.db"), clock));
  FaultVfs disk;
  disk.setReadOnly(true);
  StoreWriter::Options options;
  options.path = folder.file("x.db");
  const auto writer = StoreWriter::start(options, clock);
  QVERIFY(!writer.has_value());
  QCOMPARE(writer.error().code, ErrorCode::ReadOnly);
}

void TestStoreWriter::manyThreadsMayHandOverAtOnce()
{
  const TemporaryFolder folder;
  const ManualClock clock;
  Answers answers;
  {
    auto writer = startWriter(folder.file("x.db"), clock);
    QVERIFY(writer);
    writer->setStreams({temperature});
    std::vector<std::thread> threads;
    for (std::int64_t thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&, thread] {
        for (std::int64_t i = 1; i <= 50; ++i) {
          const std::int64_t number = thread * 50 + i;
          writer->commit(raisedChange(number), answers.of(number));
          writer->append(someSamples(1, clock.utc() + std::chrono::seconds{number}));
          (void)writer->health();
        }
      });
    }
    for (auto &thread : threads)
      thread.join();
    writer->drain();
    QCOMPARE(writer->health().samplesWritten, 200U);
  }
  QCOMPARE(stored(folder.file("x.db")), eachOnce(1, 200));
  QCOMPARE(samplesIn(folder.file("x.history.db")), 200U);
}

void TestStoreWriter::aSlowDiskHoldsUpNobodyElse()
{
  const TemporaryFolder folder;
  FaultVfs disk;
  const ManualClock clock;
  Answers answers;
  auto writer = startWriter(folder.file("x.db"), clock);
  QVERIFY(writer);
  disk.holdSyncs("x.db");
  writer->commit(raisedChange(1), answers.of(1));
  disk.awaitHeldSync();
  writer->commit(raisedChange(2), answers.of(2)); // returns although the disk stands still
  writer->append(someSamples(3, clock.utc()));
  QCOMPARE(writer->health().state, StoreState::Saving);
  QCOMPARE(answers.told(1), std::string());
  disk.releaseSyncs();
  writer->drain();
  QCOMPARE(answers.told(1), "+");
  QCOMPARE(answers.told(2), "+");
  writer.reset();
}

void TestStoreWriter::nothingIsLostOnTheWayOut()
{
  const TemporaryFolder folder;
  const ManualClock clock;
  Answers answers;
  {
    auto writer = startWriter(folder.file("x.db"), clock);
    QVERIFY(writer);
    writer->setStreams({temperature});
    for (std::int64_t number = 1; number <= 30; ++number) {
      writer->commit(raisedChange(number), answers.of(number));
      writer->append(someSamples(1, clock.utc() + std::chrono::seconds{number}));
    }
  }
  QCOMPARE(answers.told(30), "+");
  QCOMPARE(stored(folder.file("x.db")), eachOnce(1, 30));
  QCOMPARE(samplesIn(folder.file("x.history.db")), 30U);
}

QTEST_GUILESS_MAIN(TestStoreWriter)
#include "tst_store_writer.moc"
