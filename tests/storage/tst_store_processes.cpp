// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_reader.h"
#include "services/storage/operations_store.h"
#include "services/storage/store_owner.h"
#include "tests/support/temporary_folder.h"

#include <QProcess>
#include <QTest>

#include <cstring>
#include <random>
#include <set>
#include <sys/un.h>

using namespace andon;
using namespace andon::storage;
using andon::test::TemporaryFolder;

namespace {

constexpr int patience = 30'000; // ms; only a test that fails waits so long

/// The numbers that a writing child said, up to where it was killed.
std::set<std::int64_t> numbersIn(const QByteArray &output)
{
  std::set<std::int64_t> numbers;
  for (qsizetype i = 0; i + 8 <= output.size(); i += 8) {
    std::int64_t number = 0;
    std::memcpy(&number, output.constData() + i, sizeof number);
    numbers.insert(number);
  }
  return numbers;
}

} // namespace

class TestStoreProcesses : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aKilledWriterLosesNothingThatItAcknowledged();
  void aHistoryKilledWhilePackingLosesNothing();
  void theSecondOwnerIsToldWhoTheFirstIs();
  void aKilledOwnerLeavesTheStoreFree();
  void theSocketNameFitsIntoASocket();
};

void TestStoreProcesses::aKilledWriterLosesNothingThatItAcknowledged()
{
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  std::mt19937 random(20261121);
  std::set<std::int64_t> acknowledged;
  for (int round = 0; round < 20; ++round) {
    QProcess child;
    child.start(QStringLiteral(STORE_CHILD), {QStringLiteral("write"), QString::fromStdString(path)});
    QVERIFY(child.waitForStarted(patience));
    // A number of acknowledgements, not a time, decides when: 0 is a kill while the store is being made or opened.
    const qsizetype enough = static_cast<qsizetype>(random() % 60) * 8;
    QByteArray output;
    while (output.size() < enough && child.waitForReadyRead(patience))
      output += child.readAllStandardOutput();
    QVERIFY2(output.size() >= enough, child.readAllStandardError().constData());
    child.kill();
    QVERIFY(child.waitForFinished(patience));
    output += child.readAllStandardOutput();
    acknowledged.merge(numbersIn(output));

    auto store = OperationsStore::open(path);
    QVERIFY2(store.has_value(), store ? "" : toText(store.error()).c_str());
    auto reader = OperationsReader::open(path);
    QVERIFY2(reader.has_value(), reader ? "" : toText(reader.error()).c_str());
    std::set<std::int64_t> found;
    QVERIFY((*reader)
                ->forEachOccurrence(noTime, noTime, [&](const Occurrence &occurrence) { found.insert(occurrence.id.number()); })
                .has_value());
    for (const std::int64_t number : acknowledged)
      QVERIFY2(found.contains(number), qPrintable(QStringLiteral("round %1 lost %2").arg(round).arg(number)));
    for (const std::int64_t number : found)
      QCOMPARE((*reader)->transitions(OccurrenceId{number})->size(), 1U);
    const auto verdict = (*reader)->verifyAudit();
    QVERIFY(verdict.has_value());
    QVERIFY2(verdict->firstBroken == 0, verdict->what.c_str());
    QCOMPARE(verdict->records, static_cast<std::int64_t>(found.size()));
  }
  QVERIFY(acknowledged.size() > 200);
}

void TestStoreProcesses::aHistoryKilledWhilePackingLosesNothing()
{
  const TemporaryFolder folder;
  const std::string path = folder.file("x.history.db");
  std::mt19937 random(5);
  std::int64_t acknowledged = 0;
  for (int round = 0; round < 15; ++round) {
    QProcess child;
    child.start(QStringLiteral(STORE_CHILD), {QStringLiteral("pack"), QString::fromStdString(path)});
    QVERIFY(child.waitForStarted(patience));
    const qsizetype enough = static_cast<qsizetype>(1 + random() % 40) * 8;
    QByteArray output;
    while (output.size() < enough && child.waitForReadyRead(patience))
      output += child.readAllStandardOutput();
    QVERIFY2(output.size() >= enough, child.readAllStandardError().constData());
    child.kill();
    QVERIFY(child.waitForFinished(patience));
    output += child.readAllStandardOutput();
    for (const std::int64_t number : numbersIn(output))
      acknowledged = std::max(acknowledged, number);

    auto reader = history::HistoryReader::open(path);
    QVERIFY2(reader.has_value(), reader ? "" : toText(reader.error()).c_str());
    const auto first = (*reader)->range({AssetId{"pump1"}, "a"}, UtcTime{}, UtcTime::max());
    QVERIFY(static_cast<std::int64_t>(first->size()) >= acknowledged);
    for (std::size_t i = 0; i < first->size(); ++i)
      QVERIFY((*first)[i].time == UtcTime{std::chrono::seconds{i + 1}} && (*first)[i].value == static_cast<double>(i + 1) / 10.0);
    const auto second = (*reader)->range({AssetId{"pump1"}, "b"}, UtcTime{}, UtcTime::max());
    std::int64_t expected = 0;
    for (std::int64_t i = 1; i <= acknowledged; ++i)
      expected += i % 7 != 0 || (i > 10 && i + 490 <= acknowledged) ? 1 : 0; // the first late one is that of 14
    QVERIFY(static_cast<std::int64_t>(second->size()) >= expected);
    for (const Sample &sample : *second)
      QVERIFY(sample.time == UtcTime{std::chrono::seconds{static_cast<std::int64_t>(sample.value)}});
    QVERIFY((*reader)->lost().empty());
  }
  QVERIFY(acknowledged > 1000);
}

void TestStoreProcesses::theSecondOwnerIsToldWhoTheFirstIs()
{
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  QProcess child;
  child.start(QStringLiteral(STORE_CHILD), {QStringLiteral("own"), QString::fromStdString(path)});
  QVERIFY(child.waitForReadyRead(patience));
  const auto second = StoreOwner::acquire(path, "andonctl");
  QVERIFY(!second.has_value());
  QCOMPARE(second.error().code, ErrorCode::OwnedElsewhere);
  const QString detail = QString::fromStdString(second.error().detail);
  QVERIFY2(detail.contains(QStringLiteral("andon console, process %1, since 20").arg(child.processId())), qPrintable(detail));
  child.closeWriteChannel();
  QVERIFY(child.waitForFinished(patience));
  QVERIFY(StoreOwner::acquire(path, "andonctl").has_value());
}

void TestStoreProcesses::aKilledOwnerLeavesTheStoreFree()
{
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  QProcess child;
  child.start(QStringLiteral(STORE_CHILD), {QStringLiteral("own"), QString::fromStdString(path)});
  QVERIFY(child.waitForReadyRead(patience));
  child.kill();
  QVERIFY(child.waitForFinished(patience));
  const auto owner = StoreOwner::acquire(path, "andonctl");
  QVERIFY2(owner.has_value(), owner ? "" : toText(owner.error()).c_str());
  QVERIFY(!StoreOwner::acquire(path, "andonctl").has_value()); // nor twice by one process
}

void TestStoreProcesses::theSocketNameFitsIntoASocket()
{
  QCOMPARE(socketPathFor("/tmp/x.db"), "/tmp/x.db.sock");
  const std::string deep = "/tmp/" + std::string(200, 'd') + "/x.db";
  const std::string name = socketPathFor(deep);
  QVERIFY2(name.size() < sizeof(sockaddr_un::sun_path), name.c_str());
  QCOMPARE(socketPathFor(deep), name);
  QVERIFY(socketPathFor("/tmp/" + std::string(200, 'e') + "/x.db") != name);
}

QTEST_GUILESS_MAIN(TestStoreProcesses)
#include "tst_store_processes.moc"
