// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/security/audit_chain.h"
#include "services/security/password_hash.h"
#include "tests/support/temporary_folder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace andon;
using namespace andon::security;

class TestPasswordHash : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void theRightPasswordFitsAndNoOther();
  void twoHashesOfOnePasswordDiffer();
  void lengthsAreLimited();
  void whatIsNoHashFitsNothing();
  void theChainIsAsDocumented();
  void noTwoRecordsShareAHash();
  void onlyTheKeySigns();
  void aDamagedKeyIsNotReplaced();
};

void TestPasswordHash::theRightPasswordFitsAndNoOther()
{
  const auto hash = hashPassword("correct horse");
  QVERIFY(hash.has_value());
  QVERIFY2(hash->starts_with("$argon2id$v=19$m=65536,t=3,p=1$"), hash->c_str());
  QVERIFY(verifyPassword(*hash, "correct horse"));
  QVERIFY(!verifyPassword(*hash, "correct horsf"));
  QVERIFY(!verifyPassword(*hash, "correct hors"));
  QVERIFY(!verifyPassword(*hash, ""));
}

void TestPasswordHash::twoHashesOfOnePasswordDiffer()
{
  QVERIFY(*hashPassword("correct horse") != *hashPassword("correct horse"));
}

void TestPasswordHash::lengthsAreLimited()
{
  QCOMPARE(hashPassword("1234567").error().code, ErrorCode::LimitExceeded);
  QVERIFY(hashPassword("12345678").has_value());
  const std::string longest(1024, 'p');
  const auto hash = hashPassword(longest);
  QVERIFY(hash.has_value());
  QVERIFY(verifyPassword(*hash, longest));
  QVERIFY(!verifyPassword(*hash, longest + "p"));
  QCOMPARE(hashPassword(longest + "p").error().code, ErrorCode::LimitExceeded);
}

void TestPasswordHash::whatIsNoHashFitsNothing()
{
  for (const std::string &hash :
       {std::string(), std::string("plain text"), std::string("$argon2id$"), std::string(5000, '$'), std::string("\0\0", 2)})
    QVERIFY(!verifyPassword(hash, "plain text"));
}

void TestPasswordHash::theChainIsAsDocumented()
{
  // SHA-256 of 32 zero bytes, then 1 and 2 as 64-bit little-endian, then "p", "a", "s", "d", "o" with their lengths.
  const AuditRecord record{1, UtcTime{Duration{2}}, PersonId{"p"}, "a", "s", "d", "o"};
  QByteArray bytes(32, '\0');
  const auto add = [&bytes](char number) { bytes += QByteArray(1, number) + QByteArray(7, '\0'); };
  add(1);
  add(2);
  for (const char field : {'p', 'a', 's', 'd', 'o'}) {
    add(1);
    bytes += field;
  }
  const AuditHash hash = chainHash({}, record);
  QCOMPARE(QByteArray(reinterpret_cast<const char *>(hash.data()), 32), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

void TestPasswordHash::noTwoRecordsShareAHash()
{
  const AuditRecord record{1, UtcTime{Duration{2}}, PersonId{"ab"}, "cd", "ef", "gh", "ij"};
  std::vector<AuditRecord> others(7, record);
  others[0].sequence = 2;
  others[1].time += Duration{1};
  others[2].person = PersonId{"a"};
  others[2].action = "bcd";
  others[3].subject = "efg";
  others[3].detail = "h";
  others[4].detail += '\0';
  others[5].outcome.clear();
  std::swap(others[6].action, others[6].subject);
  for (const AuditRecord &other : others)
    QVERIFY(chainHash({}, other) != chainHash({}, record));
  AuditHash previous{};
  previous.back() = 1;
  QVERIFY(chainHash(previous, record) != chainHash({}, record));
}

void TestPasswordHash::onlyTheKeySigns()
{
  const test::TemporaryFolder folder;
  QCOMPARE(HeadSigner::openExisting(folder.file("a.audit.key")).error().code, ErrorCode::NotFound);
  const auto signer = HeadSigner::open(folder.file("a.audit.key"));
  QVERIFY(signer.has_value());
  const AuditHash head = chainHash({}, {});
  const auto signature = signer->sign(5, head);
  QVERIFY(HeadSigner::openExisting(folder.file("a.audit.key"))->verify(5, head, signature));
  QVERIFY(!signer->verify(4, head, signature));
  QVERIFY(!signer->verify(5, AuditHash{}, signature));
  QVERIFY(!HeadSigner::open(folder.file("b.audit.key"))->verify(5, head, signature));
}

void TestPasswordHash::aDamagedKeyIsNotReplaced()
{
  const test::TemporaryFolder folder;
  for (const qsizetype size : {0, 31, 33}) {
    QFile file(QString::fromStdString(folder.file("a.audit.key")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(size, 'k'));
    file.close();
    QVERIFY(!HeadSigner::open(folder.file("a.audit.key")).has_value());
    QCOMPARE(file.size(), size);
  }
}

QTEST_GUILESS_MAIN(TestPasswordHash)
#include "tst_password_hash.moc"
