// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/operations_store.h"
#include "tests/storage/changes_builder.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

using namespace andon;
using namespace andon::storage;
using andon::test::auditDraft;
using andon::test::raisedChange;
using andon::test::TemporaryFolder;

class TestOperationsStore : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aNewStoreIsEmpty();
  void whatIsCommittedIsLoadedAgain();
};

void TestOperationsStore::aNewStoreIsEmpty()
{
  const TemporaryFolder folder;
  auto store = OperationsStore::open(folder.file("x.db"));
  QVERIFY2(store.has_value(), store ? "" : toText(store.error()).c_str());
  const auto state = (*store)->load();
  QVERIFY(state.has_value());
  QVERIFY(state->statuses.empty());
  QVERIFY(!state->site);
  QVERIFY(state->lastOccurrence.isNone());
}

void TestOperationsStore::whatIsCommittedIsLoadedAgain()
{
  const TemporaryFolder folder;
  auto changes = raisedChange(7);
  changes.audit.push_back(auditDraft(1));
  {
    auto store = OperationsStore::open(folder.file("x.db"));
    QVERIFY(store.has_value());
    const auto done = (*store)->commit(changes);
    QVERIFY2(done.has_value(), done ? "" : toText(done.error()).c_str());
    QVERIFY((*store)->commit(changes).has_value());
  }
  auto store = OperationsStore::open(folder.file("x.db"));
  QVERIFY2(store.has_value(), store ? "" : toText(store.error()).c_str());
  const auto state = (*store)->load();
  QVERIFY(state.has_value());
  QCOMPARE(state->statuses, changes.statuses);
  QCOMPARE(state->lastOccurrence, OccurrenceId{7});
  auto reader = OperationsReader::open(folder.file("x.db"));
  QVERIFY2(reader.has_value(), reader ? "" : toText(reader.error()).c_str());
  const auto transitions = (*reader)->transitions(OccurrenceId{7});
  QVERIFY2(transitions.has_value(), transitions ? "" : toText(transitions.error()).c_str());
  QCOMPARE(*transitions, changes.transitions);
  const auto page = (*reader)->journal({});
  QVERIFY(page.has_value());
  QCOMPARE(page->rows, changes.occurrences);
  const auto verdict = (*reader)->verifyAudit();
  QVERIFY2(verdict.has_value(), verdict ? "" : toText(verdict.error()).c_str());
  QCOMPARE(verdict->records, 2);
  QCOMPARE(verdict->firstBroken, 0);
}

QTEST_GUILESS_MAIN(TestOperationsStore)
#include "tst_operations_store.moc"
