// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/kpi.h"

#include <QTest>

using namespace andon;
using namespace andon::tuning;
using namespace std::chrono_literals;

namespace {

const UtcTime midnight{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

/// `length` below zero: still active.
Activation activation(const char *alarm, Duration start, Duration length, Priority priority)
{
  Activation made{alarm, "P1", midnight + start, std::nullopt, priority};
  if (length >= Duration::zero())
    made.end = midnight + start + length;
  return made;
}

/// Twenty rows worked by hand. Buckets from 00:00: 11 in the first, 6 in the second, none in the third and fourth,
/// 1 in the fifth, none in the sixth, 2 in the seventh.
std::vector<Activation> twentyRows()
{
  return {
      // 00:00 to 00:10: "a" at 0, 20, 40, 50 s: a run of four; "b" at 100, 130, 161 s: 61 s, no run
      activation("a", 0s, 5s, Priority::Low),     // fleeting
      activation("a", 20s, 10s, Priority::Low),   // fleeting: exactly 10 s
      activation("a", 40s, 11s, Priority::Low),   //
      activation("a", 50s, 0s, Priority::Low),    // fleeting: zero length
      activation("b", 100s, 60s, Priority::High), //
      activation("b", 130s, 60s, Priority::High), // overlaps the one before
      activation("b", 161s, 60s, Priority::High), //
      activation("c", 200s, 60s, Priority::Medium), activation("d", 210s, 60s, Priority::Medium),
      activation("e", 220s, 60s, Priority::Medium), activation("f", 599s, 60s, Priority::Medium),
      // 00:10 to 00:20: the flood goes on, 6 is not below 5
      activation("g", 600s, 60s, Priority::Low), activation("h", 700s, 60s, Priority::Low), activation("i", 800s, 60s, Priority::Low),
      activation("j", 900s, 60s, Priority::Low), activation("k", 1000s, 60s, Priority::Low), activation("l", 1199s, 60s, Priority::Urgent),
      // 00:40 to 00:50, after two empty periods
      activation("a", 2400s, 25h, Priority::Low), // stale
      // 01:00 to 01:10
      activation("m", 3600s, -1s, Priority::Low), // still active at the end, which is 25 h 40 min: stale
      activation("n", 3700s, 24h, Priority::Low), // exactly 24 h: not stale
  };
}

} // namespace

class TestKpi : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void twentyRowsGiveWhatTheHandWorkedOut()
  {
    const Kpi kpi = measureKpi(twentyRows(), {});
    QCOMPARE(kpi.alarms, std::uint64_t{20});
    QCOMPARE(kpi.hours, 7.0 / 6.0);
    QCOMPARE(kpi.alarmsPerHour, 20.0 / (7.0 / 6.0));
    QCOMPARE(kpi.per10Min.mean, 20.0 / 7.0);
    QCOMPARE(kpi.per10Min.max, std::uint64_t{11});
    QCOMPARE(kpi.per10Min.over10Share, 1.0 / 7.0);
    QCOMPARE(kpi.flood.episodes, std::uint64_t{1});
    QCOMPARE(kpi.flood.timeShare, 2.0 / 7.0);
    // a 5, b 3, and eight of the eleven with one each
    QCOMPARE(kpi.top10Share, 16.0 / 20.0);
    QCOMPARE(kpi.chattering.series, std::uint64_t{1});
    QCOMPARE(kpi.chattering.alarmsShare, 4.0 / 20.0);
    QCOMPARE(kpi.fleeting, std::uint64_t{3});
    QCOMPARE(kpi.stale, std::uint64_t{2});
    QCOMPARE(kpi.active, std::uint64_t{1});
    QCOMPARE(kpi.priorityShare[0], 1.0 / 20.0);
    QCOMPARE(kpi.priorityShare[1], 3.0 / 20.0);
    QCOMPARE(kpi.priorityShare[2], 4.0 / 20.0);
    QCOMPARE(kpi.priorityShare[3], 12.0 / 20.0);
  }

  void orderOfTheRowsDoesNotMatter()
  {
    std::vector<Activation> rows = twentyRows();
    std::reverse(rows.begin(), rows.end());
    const Kpi kpi = measureKpi(rows, {});
    QCOMPARE(kpi.flood.timeShare, 2.0 / 7.0);
    QCOMPARE(kpi.chattering.alarmsShare, 4.0 / 20.0);
  }

  void windowsEndCutsWhatIsStillActive()
  {
    const Kpi kpi = measureKpi(twentyRows(), {.until = midnight + 2h});
    QCOMPARE(kpi.active, std::uint64_t{3});
    QCOMPARE(kpi.stale, std::uint64_t{0});
  }

  void nothingGivesZeros()
  {
    const Kpi kpi = measureKpi({}, {});
    QCOMPARE(kpi.alarms, std::uint64_t{0});
    QCOMPARE(kpi.hours, 0.0);
    QCOMPARE(kpi.per10Min.mean, 0.0);
  }

  void floodEndsAtTheFirstPeriodBelowFive_data()
  {
    QTest::addColumn<QList<int>>("buckets");
    QTest::addColumn<quint64>("episodes");
    QTest::addColumn<int>("inFlood");
    QTest::newRow("ten is no flood") << QList<int>{10, 1} << quint64{0} << 0;
    QTest::newRow("eleven is one") << QList<int>{11, 1} << quint64{1} << 1;
    QTest::newRow("five goes on") << QList<int>{1, 11, 5, 5, 4, 5} << quint64{1} << 3;
    QTest::newRow("an empty period ends it") << QList<int>{11, 0, 9} << quint64{1} << 1;
    QTest::newRow("two floods") << QList<int>{11, 4, 11, 12} << quint64{2} << 3;
    QTest::newRow("open at the end") << QList<int>{1, 20} << quint64{1} << 1;
  }
  void floodEndsAtTheFirstPeriodBelowFive()
  {
    QFETCH(const QList<int>, buckets);
    QFETCH(const quint64, episodes);
    QFETCH(const int, inFlood);
    std::vector<Activation> rows;
    for (qsizetype i = 0; i < buckets.size(); ++i)
      for (int k = 0; k < buckets[i]; ++k)
        rows.push_back(activation("x", 600s * i + 30s * k, 1s, Priority::Low));
    const Kpi kpi = measureKpi(rows, {});
    QCOMPARE(kpi.flood.episodes, std::uint64_t{episodes});
    QCOMPARE(kpi.flood.timeShare, static_cast<double>(inFlood) / static_cast<double>(buckets.size()));
  }

  void bucketsAreOfTheWallClock()
  {
    // Ten seconds apart, yet in two buckets.
    const Kpi kpi = measureKpi({activation("x", 595s, 1s, Priority::Low), activation("x", 605s, 1s, Priority::Low)}, {});
    QCOMPARE(kpi.hours, 2.0 / 6.0);
    QCOMPARE(kpi.per10Min.max, std::uint64_t{1});
  }

  void runsThatOverlapAreCountedOnce()
  {
    const auto starts = [](std::initializer_list<int> seconds) {
      std::vector<UtcTime> times;
      for (const int second : seconds)
        times.push_back(midnight + std::chrono::seconds{second});
      return times;
    };
    QCOMPARE(chatteringStarts(starts({})), std::uint64_t{0});
    QCOMPARE(chatteringStarts(starts({0, 30})), std::uint64_t{0});
    QCOMPARE(chatteringStarts(starts({0, 30, 60})), std::uint64_t{3});
    QCOMPARE(chatteringStarts(starts({0, 30, 61})), std::uint64_t{0});
    QCOMPARE(chatteringStarts(starts({0, 50, 60, 100, 110, 300, 310, 320})), std::uint64_t{8});
    QCOMPARE(chatteringStarts(starts({0, 0, 0, 500})), std::uint64_t{3});
  }
};

QTEST_APPLESS_MAIN(TestKpi)
#include "tst_kpi.moc"
