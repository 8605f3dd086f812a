// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history_store.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

using namespace andon;
using namespace andon::history;
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

} // namespace

class TestHistoryStore : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void samplesComeBackInTimeOrder();
};

void TestHistoryStore::samplesComeBackInTimeOrder()
{
  const TemporaryFolder folder;
  auto store = HistoryStore::open(folder.file("x.history.db"), {});
  QVERIFY2(store.has_value(), store ? "" : toText(store.error()).c_str());
  const std::vector<StreamId> streams{stream("b"), stream("a")};
  QVERIFY((*store)->setStreams(streams).has_value());
  const std::vector<Sample> samples{{0, at(3), 3.0}, {1, at(1), 10.0}, {0, at(1), 1.0}, {0, at(2), 2.0}, {0, at(2), 2.0}};
  const auto done = (*store)->append(samples);
  QVERIFY2(done.has_value(), done ? "" : toText(done.error()).c_str());
  auto reader = HistoryReader::open(folder.file("x.history.db"));
  QVERIFY2(reader.has_value(), reader ? "" : toText(reader.error()).c_str());
  const std::vector<Sample> expected{{0, at(1), 1.0}, {0, at(2), 2.0}, {0, at(3), 3.0}};
  auto found = (*reader)->range(stream("b"), at(0), at(10));
  QVERIFY2(found.has_value(), found ? "" : toText(found.error()).c_str());
  QCOMPARE(*found, expected);
  QVERIFY((*store)->checkpoint().has_value());
  found = (*reader)->range(stream("b"), at(0), at(10));
  QVERIFY2(found.has_value(), found ? "" : toText(found.error()).c_str());
  QCOMPARE(*found, expected);
}

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_history_store.moc"
