// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_reader.h"
#include "services/history/history_store.h"
#include "services/storage/operations_store.h"
#include "services/storage/sqlite_connection.h"
#include "services/storage/store_files.h"
#include "tests/storage/changes_builder.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <filesystem>
#include <functional>
#include <map>

using namespace andon;
using namespace andon::storage;
using andon::test::TemporaryFolder;

namespace {

QByteArray contentOf(const std::string &path)
{
  QFile file(QString::fromStdString(path));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const std::string &path, const QByteArray &content)
{
  QFile file(QString::fromStdString(path));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(content);
}

/// Every file of a folder with its bytes, folders with none.
std::map<std::string, QByteArray> allFiles(const std::filesystem::path &folder)
{
  std::map<std::string, QByteArray> files;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(folder))
    files[entry.path().string()] = entry.is_regular_file() ? contentOf(entry.path().string()) : QByteArray("folder");
  return files;
}

void run(const std::string &path, const char *sql, bool leaveLog = false)
{
  auto connection = SqliteConnection::open(path, SqliteConnection::Mode::Create);
  QVERIFY(connection.has_value());
  if (leaveLog)
    sqlite3_db_config(connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  const auto done = connection->execute(sql);
  QVERIFY2(done.has_value(), done ? "" : toText(done.error()).c_str());
}

using Damage = std::function<void(const std::string &path)>;

struct Kind {
  std::string name;
  std::string file;
  std::function<Result<void>(const std::string &)> open;
  std::function<Result<void>(const std::string &)> read;
};

template <class T>
Result<void> outcome(const Result<T> &result)
{
  return result ? Result<void>() : Result<void>(tl::unexpected<Error>(result.error()));
}

std::vector<Kind> kinds()
{
  return {{"operations", "x.db", [](const std::string &path) { return outcome(OperationsStore::open(path)); },
           [](const std::string &path) { return outcome(OperationsReader::open(path)); }},
          {"history", "x.history.db", [](const std::string &path) { return outcome(history::HistoryStore::open(path, {})); },
           [](const std::string &path) { return outcome(history::HistoryReader::open(path)); }}};
}

} // namespace

Q_DECLARE_METATYPE(Damage)

class TestStoreFiles : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void names();
  void aForeignOrDamagedFileIsRefusedUntouched_data();
  void aForeignOrDamagedFileIsRefusedUntouched();
  void oneKindOfStoreIsNotTheOther();
  void readersMakeNothing();
  void namesMayHoldAnything();
  void anUnfinishedNewStoreIsMadeAfresh();
};

void TestStoreFiles::names()
{
  QCOMPARE(historyPathFor("/a.db/plant.db"), "/a.db/plant.history.db");
  QCOMPARE(auditKeyPathFor("plant"), "plant.audit.key");
  QCOMPARE(reservePathFor("a.db"), "a.reserve");
}

void TestStoreFiles::aForeignOrDamagedFileIsRefusedUntouched_data()
{
  QTest::addColumn<Damage>("damage");
  QTest::addColumn<int>("code");
  const int corrupt = static_cast<int>(ErrorCode::Corrupt);
  const int newer = static_cast<int>(ErrorCode::NewerVersion);
  const auto row = [](const char *name, Damage damage, int code) { QTest::newRow(name) << damage << code; };
  row(
      "empty", [](const std::string &path) { write(path, {}); }, corrupt);
  row(
      "garbage", [](const std::string &path) { write(path, QByteArray(10'000, 'x')); }, corrupt);
  row(
      "a few bytes", [](const std::string &path) { write(path, "SQLite format 3"); }, corrupt);
  row(
      "the magic alone", [](const std::string &path) { write(path, QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\0')); },
      corrupt);
  row(
      "a folder",
      [](const std::string &path) {
        std::filesystem::remove(path);
        QDir().mkpath(QString::fromStdString(path));
      },
      corrupt);
  row(
      "another program's database",
      [](const std::string &path) {
        std::filesystem::remove(path);
        run(path, "CREATE TABLE t (a)");
      },
      corrupt);
  row(
      "another program's with a version",
      [](const std::string &path) {
        std::filesystem::remove(path);
        run(path, "CREATE TABLE t (a); PRAGMA user_version = 1");
      },
      corrupt);
  row(
      "cut off", [](const std::string &path) { write(path, contentOf(path).left(3000)); }, corrupt);
  row(
      "the first page cut off behind its header", [](const std::string &path) { write(path, contentOf(path).left(100)); }, corrupt);
  row(
      "the schema overwritten",
      [](const std::string &path) {
        QByteArray bytes = contentOf(path);
        bytes.replace(100, 3000, QByteArray(3000, '\x55'));
        write(path, bytes);
      },
      corrupt);
  row(
      "all but the first page overwritten",
      [](const std::string &path) {
        QByteArray bytes = contentOf(path);
        bytes.replace(8192, bytes.size() - 8192, QByteArray(bytes.size() - 8192, '\x55'));
        write(path, bytes);
      },
      corrupt);
  row(
      "a table is missing",
      [](const std::string &path) { run(path, path.ends_with(".history.db") ? "DROP TABLE journal" : "DROP TABLE person"); }, corrupt);
  row(
      "a later version", [](const std::string &path) { run(path, "PRAGMA user_version = 99"); }, newer);
  row(
      "a later version, its log not folded in", [](const std::string &path) { run(path, "PRAGMA user_version = 99", true); }, newer);
}

void TestStoreFiles::aForeignOrDamagedFileIsRefusedUntouched()
{
  QFETCH(Damage, damage);
  QFETCH(int, code);
  for (const Kind &kind : kinds()) {
    const TemporaryFolder folder;
    const std::string path = folder.file(kind.file);
    QVERIFY(kind.open(path).has_value());
    damage(path);
    const auto before = allFiles(folder.path());
    for (const auto &open : {kind.open, kind.read}) {
      const auto result = open(path);
      QVERIFY2(!result.has_value(), kind.name.c_str());
      QVERIFY2(static_cast<int>(result.error().code) == code, (kind.name + ": " + toText(result.error())).c_str());
      QVERIFY(result.error().subject.find(kind.file) != std::string::npos);
      QVERIFY(!result.error().detail.empty());
      QVERIFY(!result.error().remedy.empty());
      const auto after = allFiles(folder.path());
      for (const auto &[name, bytes] : after)
        QVERIFY2(before.contains(name), (kind.name + " left " + name).c_str());
      QCOMPARE(after.size(), before.size());
      QVERIFY2(after == before, kind.name.c_str());
    }
  }
}

void TestStoreFiles::oneKindOfStoreIsNotTheOther()
{
  const TemporaryFolder folder;
  QVERIFY(OperationsStore::open(folder.file("a.db")).has_value());
  QVERIFY(history::HistoryStore::open(folder.file("b.db"), {}).has_value());
  QCOMPARE(history::HistoryStore::open(folder.file("a.db"), {}).error().code, ErrorCode::Corrupt);
  QCOMPARE(OperationsStore::open(folder.file("b.db")).error().code, ErrorCode::Corrupt);
}

void TestStoreFiles::readersMakeNothing()
{
  const TemporaryFolder folder;
  for (const Kind &kind : kinds()) {
    const auto result = kind.read(folder.file(kind.file));
    QCOMPARE(result.error().code, ErrorCode::NotFound);
  }
  QVERIFY(std::filesystem::is_empty(folder.path()));
  QCOMPARE(OperationsStore::open(folder.file("no/such/folder/x.db")).error().code, ErrorCode::Unavailable);
  QCOMPARE(history::HistoryStore::open(folder.file("no/such/folder/x.db"), {}).error().code, ErrorCode::Unavailable);
}

void TestStoreFiles::namesMayHoldAnything()
{
  const TemporaryFolder folder;
  for (const char *name : {"a b.db", "50%.db", "what?.db", "a#b.db", "%41.db", "Werk Süd 検査.db", "a;b=c.db", "noextension"}) {
    QVERIFY2(OperationsStore::open(folder.file(name)).has_value(), name);
    QVERIFY2(std::filesystem::exists(folder.file(name)), name);
    QVERIFY2(OperationsReader::open(folder.file(name)).has_value(), name);
    const std::string historyName = historyPathFor(folder.file(name));
    QVERIFY2(history::HistoryStore::open(historyName, {}).has_value(), name);
    QVERIFY2(std::filesystem::exists(historyName), name);
    QVERIFY2(history::HistoryReader::open(historyName).has_value(), name);
  }
}

void TestStoreFiles::anUnfinishedNewStoreIsMadeAfresh()
{
  const TemporaryFolder folder;
  write(folder.file("x.db.new"), "half");
  write(folder.file("x.db.new-journal"), "a journal");
  auto store = OperationsStore::open(folder.file("x.db"));
  QVERIFY2(store.has_value(), store ? "" : toText(store.error()).c_str());
  QVERIFY((*store)->commit(test::raisedChange(1)).has_value());
  QVERIFY(!std::filesystem::exists(folder.file("x.db.new")));
}

QTEST_GUILESS_MAIN(TestStoreFiles)
#include "tst_store_files.moc"
