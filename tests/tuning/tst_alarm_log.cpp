// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tuning/alarm_log.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"
#include "tests/tuning/plain_kpi.h"

#include <QProcess>
#include <QTest>

#include <fstream>

using namespace andon;
using namespace andon::tuning;
using namespace std::chrono_literals;

namespace {

/// The twenty rows of tst_kpi, as a foreign system might write them; 1.8e9 is in 2027, a multiple of 600 s.
const char *const twentyRows = "Device ID;Alarm;Start Time;EndTime;Priority;Ack Time\n"
                               "P1;a;1800000000;1800000005;4;1800000002\n"
                               "P1;a;1800000020;1800000030;low;\n"
                               "P1;a;1800000040;1800000051;low;1800000050\n"
                               "P1;a;1800000050;1800000050;low;\n"
                               "P1;b;1800000100;1800000160;2;1800000106\n"
                               "P1;b;1800000130;1800000190;High;\n"
                               "P1;b;1800000161;1800000221;2;\n"
                               "P1;c;1800000200;1800000260;3;\n"
                               "P1;d;1800000210;1800000270;3;\n"
                               "P1;e;1800000220;1800000280;3;\n"
                               "P1;f;1800000599;1800000659;3;\n"
                               "P1;g;1800000600;1800000660;4;\n"
                               "P1;h;1800000700;1800000760;4;\n"
                               "P1;i;1800000800;1800000860;4;\n"
                               "P1;j;1800000900;1800000960;4;\n"
                               "P1;k;1800001000;1800001060;4;\n"
                               "P1;l;1800001199;1800001259;1;\n"
                               "P1;a;1800002400;1800092400;4;\n"
                               "P1;m;1800003600;;4;\n"
                               "P1;n;1800003700;1800090100;4;\n";

struct Read {
  Result<AlarmLogCounts> counts;
  Kpi kpi;
};

Read read(const std::string &path, const AlarmLogOptions &options, const KpiSettings &settings = {})
{
  KpiMeter meter{settings};
  auto counts = readAlarmLog(
      path, options, [](std::uint64_t, std::uint64_t) { return true; }, meter);
  return {std::move(counts), meter.measure()};
}

} // namespace

class TestAlarmLog : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void twentyRowsGiveWhatTheHandWorkedOut()
  {
    const auto [counts, kpi] = read(file(twentyRows), {.separator = ';', .columns = {}, .from = {}, .to = {}});
    QVERIFY2(counts.has_value(), counts ? "" : toText(counts.error()).c_str());
    QCOMPARE(counts->rows, std::uint64_t{20});
    QCOMPARE(kpi.alarms, std::uint64_t{20});
    QCOMPARE(kpi.hours, 7.0 / 6.0);
    QCOMPARE(kpi.per10Min.max, std::uint64_t{11});
    QCOMPARE(kpi.flood.episodes, std::uint64_t{1});
    QCOMPARE(kpi.flood.timeShare, 2.0 / 7.0);
    QCOMPARE(kpi.floods.front().alarms, std::uint64_t{17});
    QCOMPARE(kpi.floods.front().end - kpi.floods.front().start, Duration{20min});
    QCOMPARE(kpi.top10Share, 16.0 / 20.0);
    QCOMPARE(kpi.badActors.size(), std::size_t{10});
    QCOMPARE(kpi.badActors[0].alarm, std::string{"a"});
    QCOMPARE(kpi.badActors[0].chattering, std::uint64_t{4});
    // a: distances 20, 20, 10, 2350 s
    QCOMPARE(kpi.badActors[0].chatteringIndex, (1.0 / 20 + 1.0 / 20 + 1.0 / 10) / 4);
    QCOMPARE(kpi.chattering.alarmsShare, 4.0 / 20.0);
    QCOMPARE(kpi.fleeting, std::uint64_t{3});
    QCOMPARE(kpi.stale, std::uint64_t{2});
    QCOMPARE(kpi.active, std::uint64_t{1});
    QCOMPARE(kpi.priorityShare[0], 1.0 / 20.0);
    QCOMPARE(kpi.priorityShare[3], 12.0 / 20.0);
    // 2, 10 and 6 s
    QCOMPARE(kpi.acknowledging.acknowledged, std::uint64_t{3});
    QCOMPARE(kpi.acknowledging.mean, 6.0);
    QCOMPARE(kpi.acknowledging.median, 6.0);
    QCOMPARE(kpi.acknowledging.max, 10.0);
  }

  void realLogsAgreeWithAnIndependentCalculation_data()
  {
    QTest::addColumn<QString>("name");
    QTest::newRow("wireless") << QStringLiteral("huawei_alarms/18V_55N_Wireless/Alarm.csv.gz");
    QTest::newRow("microwave") << QStringLiteral("huawei_alarms/24V_439N_Microwave/Alarm.csv.gz");
  }
  void realLogsAgreeWithAnIndependentCalculation()
  {
    QFETCH(const QString, name);
    const std::string path = test::sharedData(name.toStdString());
    if (path.empty())
      QSKIP("the shared recordings are not here");
    const auto [counts, kpi] = read(path, {});
    QVERIFY2(counts.has_value(), counts ? "" : toText(counts.error()).c_str());
    const std::vector<test::PlainAlarm> rows = test::readPlainLog(path);
    QVERIFY(rows.size() > 30'000);
    const test::PlainKpi plain = test::plainKpi(rows);
    // Equal, not nearly so.
    QVERIFY(kpi.alarms == plain.alarms && counts->rows == plain.alarms);
    QVERIFY(kpi.series == plain.series);
    QVERIFY(kpi.hours == plain.hours);
    QVERIFY(kpi.alarmsPerHour == plain.perHour);
    QVERIFY(kpi.per10Min.mean == plain.mean);
    QVERIFY(kpi.per10Min.max == plain.largest);
    QVERIFY(kpi.per10Min.over10Share == plain.over10);
    QVERIFY(kpi.flood.episodes == plain.floods);
    QVERIFY(kpi.flood.timeShare == plain.floodShare);
    QVERIFY(kpi.top10Share == plain.top10);
    QVERIFY(kpi.chattering.series == plain.chatteringSeries);
    QVERIFY(kpi.chattering.alarmsShare == plain.chatteringShare);
    QVERIFY(kpi.chattering.indexSeries == plain.indexSeries);
    QVERIFY(kpi.fleeting == plain.fleeting);
    QVERIFY(kpi.stale == plain.stale);
  }

  void publishedFiguresOfTheWirelessLogAreMet()
  {
    const std::string path = test::sharedData("huawei_alarms/18V_55N_Wireless/Alarm.csv.gz");
    if (path.empty())
      QSKIP("the shared recordings are not here");
    const Kpi kpi = read(path, {}).kpi;
    QCOMPARE(std::round(kpi.alarmsPerHour * 10.0), 60.0);
    QCOMPARE(kpi.series, std::uint64_t{429});
    QCOMPARE(kpi.chattering.series, std::uint64_t{78});
    QCOMPARE(kpi.chattering.indexSeries, std::uint64_t{87});
  }

  void columnsCanBeNamedAndWindowsCut()
  {
    const std::string path = file("what,where,when,gone,shelved\nA,1,2026-11-21T00:00:00Z,2026-11-21T00:00:05Z,0\n"
                                  "A,1,2026-11-21 00:05:00,,0\nA,1,2026-11-21T01:00:00+01:00,,1\nA,1,2026-11-21T02:00:00Z,,0\n");
    const UtcTime midnight{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
    const AlarmLogOptions options{.separator = ',',
                                  .columns = {{"alarm", "what"}, {"asset", "where"}, {"start", "when"}, {"end", "gone"}},
                                  .from = midnight,
                                  .to = midnight + 1h};
    const auto [counts, kpi] = read(path, options, {.until = midnight + 1h, .positions = 2});
    QVERIFY2(counts.has_value(), counts ? "" : toText(counts.error()).c_str());
    QCOMPARE(kpi.alarms, std::uint64_t{2});
    QCOMPARE(counts->outside, std::uint64_t{1});
    QCOMPARE(counts->shelved, std::uint64_t{1});
    QCOMPARE(kpi.active, std::uint64_t{1});
    QCOMPARE(kpi.perPosition.perHour, kpi.alarmsPerHour / 2.0);
  }

  void badLogsAreNamedByFileAndLine_data()
  {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << QByteArray{""} << QByteArray{"log.csv: is empty"};
    QTest::newRow("header only") << QByteArray{"alarm,asset,start\n"} << QByteArray{"has a header but no rows"};
    QTest::newRow("no asset") << QByteArray{"alarm,start\na,1\n"} << QByteArray{"called like \"asset\""};
    QTest::newRow("separator") << QByteArray{"alarm;asset;start\na;b;1\n"} << QByteArray{"is the --separator right?"};
    QTest::newRow("time") << QByteArray{"alarm,asset,start\na,b,1\na,b,soon\n"}
                          << QByteArray{"log.csv:3: has \"soon\" in the time column \"start\""};
    QTest::newRow("no start") << QByteArray{"alarm,asset,start\na,b,\n"} << QByteArray{"log.csv:2: has \"\" in the time column"};
    QTest::newRow("cells") << QByteArray{"alarm,asset,start\na,b,1\na,b\n"} << QByteArray{"log.csv:3: has 2 cells, the header has 3"};
    QTest::newRow("backwards") << QByteArray{"alarm,asset,start,end\na,b,5,4\n"} << QByteArray{"log.csv:2: ends before it starts"};
    QTest::newRow("priority") << QByteArray{"alarm,asset,start,priority\na,b,5,9\n"} << QByteArray{"log.csv:2: has the priority \"9\""};
    QTest::newRow("twice") << QByteArray{"alarm,asset,start,alarm\na,b,5,9\n"} << QByteArray{"has the column \"alarm\" twice"};
  }
  void badLogsAreNamedByFileAndLine()
  {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    const auto [counts, kpi] = read(file(text.toStdString()), {});
    QVERIFY(!counts.has_value());
    QVERIFY2(toText(counts.error()).find(expected.toStdString()) != std::string::npos, toText(counts.error()).c_str());
  }

  void cutOffAndDamagedPackedLogsAreRefused()
  {
    std::string text = "alarm,asset,start\n";
    for (int i = 0; i < 50'000; ++i)
      text += "a" + std::to_string(i * 7919 % 1000) + ",b" + std::to_string(i * 31 % 97) + "," + std::to_string(1000000 + i) + "\n";
    const std::string path = file(text);
    QProcess pack;
    pack.start(QStringLiteral("gzip"), {QString::fromStdString(path)});
    QVERIFY(pack.waitForFinished());
    const std::string packed = path + ".gz";
    QCOMPARE(read(packed, {}).counts->rows, std::uint64_t{50'000});
    const auto size = std::filesystem::file_size(packed);
    std::fstream{packed, std::ios::binary | std::ios::in | std::ios::out}.seekp(static_cast<std::streamoff>(size / 2)).write("xxxxxxxx", 8);
    const auto damaged = read(packed, {}).counts;
    QVERIFY(!damaged.has_value());
    std::filesystem::resize_file(packed, size / 2);
    const auto cut = read(packed, {}).counts;
    QVERIFY(!cut.has_value());
    QCOMPARE(cut.error().code, ErrorCode::Corrupt);
    QVERIFY2(cut.error().detail.find("cut off") != std::string::npos, toText(cut.error()).c_str());
  }

  void readingStopsWhenAsked()
  {
    std::string text = "alarm,asset,start\n";
    for (int i = 0; i < 5000; ++i)
      text += "a,b,1\n";
    KpiMeter meter{{}};
    const auto counts = readAlarmLog(
        file(text), {}, [](std::uint64_t, std::uint64_t) { return false; }, meter);
    QCOMPARE(counts.error().code, ErrorCode::Unavailable);
  }

private:
  std::string file(const std::string &text)
  {
    const std::string path = folder_.file("log.csv");
    std::ofstream{path, std::ios::binary} << text;
    return path;
  }

  test::TemporaryFolder folder_;
};

QTEST_GUILESS_MAIN(TestAlarmLog)
#include "tst_alarm_log.moc"
