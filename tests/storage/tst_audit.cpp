// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/security/audit_chain.h"
#include "services/storage/operations_store.h"
#include "services/storage/sqlite_connection.h"
#include "tests/storage/changes_builder.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QTest>

#include <filesystem>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

using namespace andon;
using namespace andon::storage;
using andon::test::auditDraft;
using andon::test::TemporaryFolder;

namespace {

constexpr std::int64_t recordCount = 6;

void commitRecords(const std::string &path, std::int64_t count)
{
  auto store = OperationsStore::open(path);
  QVERIFY2(store.has_value(), store ? "" : toText(store.error()).c_str());
  for (std::int64_t number = 1; number <= count; ++number) {
    Changes changes;
    changes.audit.push_back(auditDraft(number));
    QVERIFY((*store)->commit(changes).has_value());
  }
}

OperationsReader::AuditVerdict verdictOn(const std::string &path)
{
  auto reader = OperationsReader::open(path);
  if (!reader)
    return {-1, -1, toText(reader.error())};
  const auto verdict = (*reader)->verifyAudit();
  return verdict ? *verdict : OperationsReader::AuditVerdict{-1, -1, toText(verdict.error())};
}

void tamper(const std::string &path, const std::string &sql)
{
  auto connection = SqliteConnection::open(path, SqliteConnection::Mode::ReadWrite);
  QVERIFY(connection.has_value());
  const auto done = connection->execute(sql.c_str());
  QVERIFY2(done.has_value(), done ? "" : toText(done.error()).c_str());
}

std::string hex(const security::AuditHash &hash)
{
  return QByteArray(reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(hash.size())).toHex().toStdString();
}

} // namespace

class TestAudit : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { spdlog::set_level(spdlog::level::off); }
  void anUntouchedChainIsWhole();
  void anyTamperingIsFound_data();
  void anyTamperingIsFound();
  void aChainMadeAnewIsFound();
  void anAppendedRecordIsFound();
  void goingOnAfterwardsHidesNothing();
  void withoutTheKeyTheEndIsNotProved();
  void anyTextIsChainedAsItIsStored();
  void theKeyIsItsOwnersAlone();
  void recordsArePagedFromTheNewest();
};

void TestAudit::anUntouchedChainIsWhole()
{
  const TemporaryFolder folder;
  commitRecords(folder.file("x.db"), 0);
  QCOMPARE(verdictOn(folder.file("x.db")).firstBroken, 0);
  commitRecords(folder.file("x.db"), recordCount);
  const auto verdict = verdictOn(folder.file("x.db"));
  QCOMPARE(verdict.records, recordCount);
  QVERIFY2(verdict.firstBroken == 0, verdict.what.c_str());
}

void TestAudit::anyTamperingIsFound_data()
{
  QTest::addColumn<QString>("sql");
  QTest::addColumn<int>("firstBroken");
  for (const int record : {1, 3, 6}) {
    for (const char *edit : {"time = time + 1", "person = 'mei'", "person = ''", "action = action || ' '", "subject = 'pump2/hot'",
                             "detail = '{}'", "outcome = 'refused'", "hash = '00' || substr(hash, 3)", "hash = ''"}) {
      QTest::addRow("record %d: %s", record, edit)
          << QStringLiteral("UPDATE audit SET %1 WHERE sequence = %2").arg(QLatin1String(edit)).arg(record) << record;
    }
    QTest::addRow("record %d removed", record) << QStringLiteral("DELETE FROM audit WHERE sequence = %1").arg(record) << record;
    QTest::addRow("record %d moved to the end", record)
        << QStringLiteral("UPDATE audit SET sequence = 100 WHERE sequence = %1").arg(record) << record;
  }
  // A field's end moved into the next field: the same bytes in another division.
  QTest::newRow("fields divided otherwise") << "UPDATE audit SET action = action || subject, subject = '' WHERE sequence = 2" << 2;
  QTest::newRow("two swapped") << "UPDATE audit SET sequence = -1 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 4;"
                                  "UPDATE audit SET sequence = 4 WHERE sequence = -1"
                               << 2;
  QTest::newRow("removed and closed up")
      << "DELETE FROM audit WHERE sequence = 2; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 2" << 2;
  QTest::newRow("last three cut off") << "DELETE FROM audit WHERE sequence > 3" << 4;
  QTest::newRow("all cut off") << "DELETE FROM audit" << 1;
  QTest::newRow("all cut off with the end") << "DELETE FROM audit; DELETE FROM audit_head" << 1;
  QTest::newRow("cut off and the end moved back")
      << "DELETE FROM audit WHERE sequence = 6; UPDATE audit_head SET sequence = 5, hash = (SELECT hash FROM audit WHERE sequence = 5)"
      << 6;
  QTest::newRow("the end moved back alone") << "UPDATE audit_head SET sequence = 5" << 6;
  QTest::newRow("the end's signature altered") << "UPDATE audit_head SET signature = hash" << 7;
  QTest::newRow("inserted before the first")
      << "INSERT INTO audit SELECT 0, time, person, action, subject, detail, outcome, hash FROM audit WHERE sequence = 1" << 1;
  QTest::newRow("inserted at the end")
      << "INSERT INTO audit SELECT 7, time, person, action, subject, detail, outcome, hash FROM audit WHERE sequence = 6" << 7;
  QTest::newRow("inserted in the middle")
      << "UPDATE audit SET sequence = -sequence - 1 WHERE sequence > 3; UPDATE audit SET sequence = -sequence WHERE sequence < 0;"
         "INSERT INTO audit SELECT 4, time, person, action, subject, detail, outcome, hash FROM audit WHERE sequence = 3"
      << 4;
}

void TestAudit::anyTamperingIsFound()
{
  QFETCH(QString, sql);
  QFETCH(int, firstBroken);
  const TemporaryFolder folder;
  commitRecords(folder.file("x.db"), recordCount);
  tamper(folder.file("x.db"), sql.toStdString());
  const auto verdict = verdictOn(folder.file("x.db"));
  QCOMPARE(verdict.firstBroken, firstBroken);
  QVERIFY(!verdict.what.empty());
}

void TestAudit::aChainMadeAnewIsFound()
{
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  commitRecords(path, recordCount);
  // Somebody who knows the chain's rule but not the key rewrites record 2 and every hash after it, and the end too.
  security::AuditHash previous{};
  for (std::int64_t number = 1; number <= recordCount; ++number) {
    const AuditDraft draft = auditDraft(number);
    const std::string outcome = number == 2 ? "refused" : draft.outcome;
    previous = security::chainHash(previous, {number, draft.time, draft.person, draft.action, draft.subject, draft.detail, outcome});
    tamper(path, "UPDATE audit SET outcome = '" + outcome + "', hash = '" + hex(previous) + "' WHERE sequence = " + std::to_string(number));
  }
  auto verdict = verdictOn(path);
  QCOMPARE(verdict.firstBroken, recordCount);
  tamper(path, "UPDATE audit_head SET hash = '" + hex(previous) + "'");
  verdict = verdictOn(path);
  QCOMPARE(verdict.firstBroken, recordCount + 1);
  QVERIFY2(verdict.what.find("signature") != std::string::npos, verdict.what.c_str());
}

void TestAudit::anAppendedRecordIsFound()
{
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  commitRecords(path, recordCount);
  security::AuditHash previous{};
  for (std::int64_t number = 1; number <= recordCount + 1; ++number) {
    const AuditDraft draft = auditDraft(number);
    previous = security::chainHash(previous, {number, draft.time, draft.person, draft.action, draft.subject, draft.detail, draft.outcome});
  }
  const AuditDraft forged = auditDraft(recordCount + 1);
  tamper(path, "INSERT INTO audit VALUES (7, " + std::to_string(forged.time.time_since_epoch().count()) + ", '" + forged.person.text() +
                   "', '" + forged.action + "', '" + forged.subject + "', '" + forged.detail + "', '" + forged.outcome + "', '" +
                   hex(previous) + "')");
  QCOMPARE(verdictOn(path).firstBroken, recordCount + 1);
  commitRecords(path, 1); // the console goes on, and does not cover it up
  QVERIFY(verdictOn(path).firstBroken != 0);
}

void TestAudit::goingOnAfterwardsHidesNothing()
{
  for (const char *sql : {"DELETE FROM audit WHERE sequence = 6", "DELETE FROM audit", "DELETE FROM audit; DELETE FROM audit_head",
                          "DELETE FROM audit WHERE sequence = 6; UPDATE audit_head SET sequence = 5,"
                          " hash = (SELECT hash FROM audit WHERE sequence = 5)"}) {
    const TemporaryFolder folder;
    commitRecords(folder.file("x.db"), recordCount);
    tamper(folder.file("x.db"), sql);
    commitRecords(folder.file("x.db"), 3);
    QVERIFY2(verdictOn(folder.file("x.db")).firstBroken != 0, sql);
  }
}

void TestAudit::withoutTheKeyTheEndIsNotProved()
{
  const TemporaryFolder folder;
  commitRecords(folder.file("x.db"), recordCount);
  std::filesystem::remove(folder.file("x.audit.key"));
  auto verdict = verdictOn(folder.file("x.db"));
  QCOMPARE(verdict.firstBroken, recordCount + 1);
  QVERIFY2(verdict.what.find("x.audit.key is missing") != std::string::npos, verdict.what.c_str());
  commitRecords(folder.file("x.db"), 1); // makes a new key, which does not vouch for what was before it
  verdict = verdictOn(folder.file("x.db"));
  QVERIFY(verdict.firstBroken != 0);
}

void TestAudit::anyTextIsChainedAsItIsStored()
{
  const TemporaryFolder folder;
  {
    auto store = OperationsStore::open(folder.file("x.db"));
    QVERIFY(store.has_value());
    Changes changes;
    for (const std::string &text :
         {std::string(), std::string("a\0b", 3), std::string("\xff\xfe"), std::string("Ärger 検査 🙂"), std::string("\xef\xbb\xbf"),
          std::string("\xef\xbb\xbf\xef\xbb\xbfx"), std::string("\xef\xbf\xbe\xef\xbb\xbfx"), std::string("'; --")})
      changes.audit.push_back({noTime, PersonId{text}, text, text, text, text});
    QVERIFY((*store)->commit(changes).has_value());
  }
  const auto verdict = verdictOn(folder.file("x.db"));
  QCOMPARE(verdict.records, 8);
  QVERIFY2(verdict.firstBroken == 0, verdict.what.c_str());
}

void TestAudit::theKeyIsItsOwnersAlone()
{
  const TemporaryFolder folder;
  commitRecords(folder.file("x.db"), 1);
  struct stat status {};
  QCOMPARE(::stat(folder.file("x.audit.key").c_str(), &status), 0);
  QCOMPARE(status.st_mode & 0777U, 0600U);
}

void TestAudit::recordsArePagedFromTheNewest()
{
  const TemporaryFolder folder;
  commitRecords(folder.file("x.db"), recordCount);
  auto reader = OperationsReader::open(folder.file("x.db"));
  QVERIFY(reader.has_value());
  AuditQuery query;
  query.limit = 4;
  auto page = (*reader)->audit(query);
  QVERIFY(page.has_value());
  QCOMPARE(page->size(), 4U);
  QCOMPARE(page->front().sequence, 6);
  QCOMPARE(page->front().detail, auditDraft(6).detail);
  query.before = page->back().sequence;
  page = (*reader)->audit(query);
  QCOMPARE(page->size(), 2U);
  QCOMPARE(page->back().sequence, 1);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
