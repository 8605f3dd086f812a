// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/verdict.h"
#include "services/tuning/csv_history.h"
#include "services/tuning/taken_samples.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <fstream>

using namespace andon;
using namespace andon::tuning;
using namespace std::chrono_literals;

namespace {

const UtcTime midnight{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

/// One sample a second over 1000 s, 1 within the pulses and 0 outside.
LabelledHistory pulses(const std::vector<std::pair<int, int>> &beyond, const std::vector<std::pair<int, int>> &events)
{
  std::vector<Sample> samples;
  for (int second = 0; second <= 1000; ++second) {
    bool isBeyond = false;
    for (const auto &[from, to] : beyond)
      isBeyond = isBeyond || (second >= from && second < to);
    samples.push_back({0, midnight + std::chrono::seconds{second}, isBeyond ? 1.0 : 0.0});
  }
  LabelledHistory history;
  history.samples = takeSamples(samples);
  history.isLabelled = true;
  for (const auto &[from, to] : events)
    history.events.push_back({midnight + std::chrono::seconds{from}, midnight + std::chrono::seconds{to}});
  return history;
}

Tally judged(const std::vector<std::pair<int, int>> &beyond, const std::vector<std::pair<int, int>> &events)
{
  return judgeSetting({pulses(beyond, events)}, {LimitSide::High, 0.5, 0.0, {}});
}

const auto goOn = [](std::uint64_t, std::uint64_t) { return true; };

} // namespace

/// alarms.md, "Judging a tuning on labelled data".
class TestVerdict : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void eventIsFoundFromThirtySecondsBeforeToItsEnd_data()
  {
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("found");
    QTest::addColumn<int>("isFalse");
    QTest::addColumn<int>("delay");
    QTest::newRow("31 s before") << 469 << 0 << 1 << 0;
    QTest::newRow("30 s before") << 470 << 1 << 0 << 0;
    QTest::newRow("at its begin") << 500 << 1 << 0 << 0;
    QTest::newRow("within") << 540 << 1 << 0 << 40;
    QTest::newRow("at its end") << 600 << 1 << 0 << 100;
    QTest::newRow("after it") << 601 << 0 << 1 << 0;
  }
  void eventIsFoundFromThirtySecondsBeforeToItsEnd()
  {
    QFETCH(const int, start);
    QFETCH(const int, found);
    QFETCH(const int, isFalse);
    QFETCH(const int, delay);
    const Tally tally = judged({{start, start + 5}}, {{500, 600}});
    QCOMPARE(tally.activations, std::uint64_t{1});
    QCOMPARE(static_cast<int>(tally.found), found);
    QCOMPARE(static_cast<int>(tally.falseActivations), isFalse);
    QCOMPARE(tally.delays, Duration{std::chrono::seconds{delay}});
  }

  void alarmThatIsAlwaysOnFindsNothing()
  {
    const Tally tally = judged({{100, 1001}}, {{500, 600}, {800, 900}});
    QCOMPARE(tally.activations, std::uint64_t{1});
    QCOMPARE(tally.found, std::uint64_t{0});
    QCOMPARE(tally.falseActivations, std::uint64_t{1});
    QCOMPARE(tally.inAlarm, Duration{900s});
    QCOMPARE(tally.inAlarmOutside, Duration{700s});
    QVERIFY(!tally.meanDelay());
  }

  void oneActivationMayFindTwoEventsThatAreClose()
  {
    const Tally tally = judged({{595, 605}}, {{500, 600}, {610, 700}});
    QCOMPARE(tally.found, std::uint64_t{2});
    QCOMPARE(tally.delays, Duration{95s});
    QCOMPARE(tally.inAlarmOutside, Duration{5s});
  }

  void firstActivationOfAnEventSetsItsDelay()
  {
    const Tally tally = judged({{520, 525}, {550, 555}, {560, 570}}, {{500, 600}});
    QCOMPARE(tally.activations, std::uint64_t{3});
    QCOMPARE(tally.found, std::uint64_t{1});
    QCOMPARE(tally.delays, Duration{20s});
    QCOMPARE(tally.chattering, std::uint64_t{3});
    QCOMPARE(tally.length, Duration{1000s});
  }

  void partsAddUpToTheWhole()
  {
    const LabelledHistory history = pulses({{100, 120}, {520, 525}, {700, 900}}, {{500, 600}, {650, 800}});
    const auto made = activations(history.samples, exceedances(history.samples, LimitSide::High, 0.5, 0.0), {});
    Tally sum;
    for (const Tally &part : judgeByPart(history, made, 4, [](UtcTime time) { return static_cast<std::size_t>((time - midnight) / 251s); }))
      sum += part;
    sum.length = 1000s;
    QCOMPARE(sum, judgeActivations(history, made));
  }

  void realRecordingIsJudgedAsDescribed()
  {
    const std::string path = test::sharedData("skab/data/valve1/3.csv");
    if (path.empty())
      QSKIP("the shared recordings are not here");
    const auto read = readCsvHistory(path, {';', "datetime", "Current", "anomaly"}, goOn);
    QVERIFY2(read.has_value(), read ? "" : toText(read.error()).c_str());
    QCOMPARE(judgeSetting({read->history}, {LimitSide::High, 1.0868, 0.0, {}}).activations, std::uint64_t{191});
    const Tally tuned = judgeSetting({read->history}, {LimitSide::High, 1.0868, 0.05, {3s, 5s, {}}});
    QVERIFY2(tuned.activations >= 13 && tuned.activations <= 15, qPrintable(QString::number(tuned.activations)));
    QCOMPARE(tuned.found, std::uint64_t{1});
  }

  void lowLimitFindsWhatTheHighOneCannot()
  {
    const std::string path = test::sharedData("nab/data/realKnownCause/machine_temperature_system_failure.csv");
    const std::string labels = test::sharedData("nab/labels/combined_windows.json");
    if (path.empty() || labels.empty())
      QSKIP("the shared recordings are not here");
    auto read = readCsvHistory(path, {',', "", "value", ""}, goOn);
    QVERIFY(read.has_value());
    QVERIFY(read->history.samples.late > 0); // the recording's clock goes back once
    const auto windows = readLabelWindows(labels);
    QVERIFY2(windows.has_value(), windows ? "" : toText(windows.error()).c_str());
    read->history.events = *windowsOf(*windows, labels, path);
    QCOMPARE(read->history.events.size(), std::size_t{4});
    const Tally low = judgeSetting({read->history}, {LimitSide::Low, 51.0, 0.0, {}}),
                high = judgeSetting({read->history}, {LimitSide::High, 105.0, 0.0, {}});
    QVERIFY(low.found > high.found);
    QVERIFY(low.inAlarmOutsideShare() < 0.01);
  }

  void windowsAreFoundByTheEndOfThePath()
  {
    const LabelWindows windows{{"a/x.csv", {{midnight, midnight + 1s}}}, {"b/x.csv", {}}, {"b/y.csv", {{midnight, midnight + 2s}}}};
    QCOMPARE(windowsOf(windows, "w.json", "/data/a/x.csv")->size(), std::size_t{1});
    QCOMPARE(windowsOf(windows, "w.json", "/data/b/x.csv")->size(), std::size_t{0});
    QCOMPARE(windowsOf(windows, "w.json", "/elsewhere/y.csv")->size(), std::size_t{1});
    QVERIFY(!windowsOf(windows, "w.json", "/elsewhere/x.csv"));
    QVERIFY(!windowsOf(windows, "w.json", "/data/z.csv"));
    QCOMPARE(windowsOf({{"", {{midnight, midnight}}}}, "w.json", "/any.csv")->size(), std::size_t{1});
  }

  void labelsOfRowsBecomeEvents()
  {
    const auto read = readCsvHistory(file("t;v;l\n10;1;0\n11;;1\n12;2;1\n13;2;0\n14;nan;2\n"), {';', "t", "v", "l"}, goOn);
    QVERIFY2(read.has_value(), read ? "" : toText(read.error()).c_str());
    QCOMPARE(read->rows, std::uint64_t{5});
    QCOMPARE(read->missing, std::uint64_t{2});
    QCOMPARE(read->history.events, (std::vector<Event>{{UtcTime{11s}, UtcTime{12s}}, {UtcTime{14s}, UtcTime{14s}}}));
  }

  void badRecordingsAreNamedByFileAndLine_data()
  {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << QByteArray{""} << QByteArray{"r.csv: is empty"};
    QTest::newRow("header") << QByteArray{"time,v\n"} << QByteArray{"r.csv: has a header but no rows"};
    QTest::newRow("column") << QByteArray{"time,speed,level\n1,2,3\n"}
                            << QByteArray{"has no column \"v\". There are time, speed and level."};
    QTest::newRow("near") << QByteArray{"time,V\n1,2\n"} << QByteArray{"Did you mean \"V\"?"};
    QTest::newRow("text") << QByteArray{"time,v\n1,2\n2,hot\n"} << QByteArray{"r.csv:3: has \"hot\" in the column \"v\""};
    QTest::newRow("time") << QByteArray{"time,v\nnoon,2\n"} << QByteArray{"r.csv:2: has \"noon\" in the time column"};
    QTest::newRow("no number") << QByteArray{"time,v\n1,\n2,nan\n"} << QByteArray{"has no number in the column \"v\""};
    QTest::newRow("no time") << QByteArray{"when,v\n1,1\n"} << QByteArray{"has no column that is called like a time"};
  }
  void badRecordingsAreNamedByFileAndLine()
  {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    const auto read = readCsvHistory(file(text.toStdString()), {',', "", "v", ""}, goOn);
    QVERIFY(!read);
    QVERIFY2(toText(read.error()).find(expected.toStdString()) != std::string::npos, toText(read.error()).c_str());
  }

  void badWindowsAreRefused_data()
  {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray{"[[1, 2"};
    QTest::newRow("no list") << QByteArray{R"({"a.csv": 3})"};
    QTest::newRow("no pair") << QByteArray{R"({"a.csv": [["2026-11-21T00:00:00Z"]]})"};
    QTest::newRow("no time") << QByteArray{R"([["noon", "one"]])"};
    QTest::newRow("backwards") << QByteArray{R"([[5, 4]])"};
    QTest::newRow("number") << QByteArray{"7"};
  }
  void badWindowsAreRefused()
  {
    QFETCH(const QByteArray, text);
    const auto read = readLabelWindows(file(text.toStdString()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Malformed);
  }

private:
  std::string file(const std::string &text)
  {
    const std::string path = folder_.file("r.csv");
    std::ofstream{path, std::ios::binary} << text;
    return path;
  }

  test::TemporaryFolder folder_;
};

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
