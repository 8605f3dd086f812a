// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// andonctl detect with each detector, as people run it; what T2+Q must say is held in tst_andonctl_tune.
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

using namespace andon;
using nlohmann::json;
using test::Andonctl;
using test::Outcome;

namespace {

Outcome run(const std::vector<std::string> &arguments)
{
  QStringList list;
  for (const std::string &argument : arguments)
    list << QString::fromStdString(argument);
  return Andonctl{list}.wait();
}

std::vector<std::vector<std::string>> cellsOf(const std::string &path)
{
  std::ifstream file{path};
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    std::stringstream cells{line};
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');)
      rows.back().push_back(cell);
  }
  return rows;
}

/// A pump whose flow falls by two thirds from row 500 to row 699.
void writePump(const std::string &path, std::size_t rows)
{
  std::mt19937_64 generator{21};
  std::normal_distribution<double> normal;
  std::ofstream file{path};
  file << "time,current,flow\n";
  for (std::size_t t = 0; t < rows; ++t) {
    const double load = normal(generator);
    file << 1'600'000'000 + t << ',' << 10.0 + load << ',' << (t >= 500 && t < 700 ? 10.0 : 30.0) + 2.0 * load + 0.3 * normal(generator)
         << '\n';
  }
}

} // namespace

class TestAndonctlDetect : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void eachDetectorJudgesEveryRow_data()
  {
    QTest::addColumn<QString>("detector");
    QTest::addColumn<int>("leastInside");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("expected-behaviour") << "expected-behaviour" << 190 << true;
    // Far beyond all rows that it has seen is where its outermost row was, not further: the limit that this row set is not passed.
    QTest::newRow("isolation-forest") << "isolation-forest" << 0 << true;
    // Of two streams that always went together it cannot tell which one left.
    QTest::newRow("t2q") << "t2q" << 190 << false;
  }
  void eachDetectorJudgesEveryRow()
  {
    QFETCH(QString, detector);
    QFETCH(int, leastInside);
    QFETCH(bool, isNamed);
    const test::TemporaryFolder folder;
    writePump(folder.file("pump.csv"), 900);
    const Outcome outcome = run({"detect", "--detector", detector.toStdString(), "--train-rows", "400", "--input", folder.file("pump.csv"),
                                 "--output", folder.file("det.csv"), "--json"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const json made = json::parse(outcome.out.toStdString());
    QCOMPARE(made["rows"].get<int>(), 900);
    QCOMPARE(made["train_rows"].get<int>(), 400);
    const auto rows = cellsOf(folder.file("det.csv"));
    QCOMPARE(rows.size(), std::size_t{901});
    QVERIFY((rows[0] == std::vector<std::string>{"time", "score", "alarm", "current", "flow"}));
    int inside = 0, outside = 0;
    double flow = 0.0, current = 0.0;
    for (std::size_t t = 0; t < 900; ++t) {
      const auto &row = rows[t + 1];
      QVERIFY(std::abs(std::stod(row[1]) - std::stod(row[3]) - std::stod(row[4])) < 1e-6 * std::max(1.0, std::stod(row[1])));
      const bool isFaulty = t >= 500 && t < 700;
      (isFaulty ? inside : outside) += row[2] == "1" ? 1 : 0;
      current += isFaulty ? std::stod(row[3]) : 0.0;
      flow += isFaulty ? std::stod(row[4]) : 0.0;
    }
    QVERIFY2(inside >= leastInside, std::to_string(inside).c_str());
    QVERIFY2(outside <= 30, std::to_string(outside).c_str());
    QVERIFY(!isNamed || flow > current);
  }

  void recordedRigIsJudgedAsTheIssueHasIt()
  {
    const std::string path = test::sharedData("skab/data/valve1/1.csv");
    if (path.empty())
      QSKIP("the shared recordings are not here");
    const test::TemporaryFolder folder;
    const auto judged = [&](const char *detector) {
      const Outcome outcome = run({"detect", "--detector", detector, "--train-rows", "400", "--input", path, "--separator", ";", "--ignore",
                                   "datetime,anomaly,changepoint", "--output", folder.file("det.csv")});
      const auto rows = cellsOf(folder.file("det.csv"));
      int raises = 0;
      bool isBadEnd = outcome.exitCode != 0 || rows.size() != 1146 || rows[0].size() != 11;
      for (std::size_t t = 401; t < rows.size(); ++t)
        raises += rows[t][2] == "1" && (t == 401 || rows[t - 1][2] == "0") ? 1 : 0;
      return isBadEnd ? -1 : raises;
    };
    const int calm = judged("expected-behaviour"), restless = judged("t2q");
    QVERIFY2(calm >= 1 && restless > 5 * calm, (std::to_string(calm) + " " + std::to_string(restless)).c_str());
  }

  void theLimitMayComeFromAnotherRecordingAndAdapt()
  {
    const test::TemporaryFolder folder;
    writePump(folder.file("normal.csv"), 450);
    writePump(folder.file("pump.csv"), 900);
    const Outcome outcome =
        run({"detect", "--detector", "expected-behaviour", "--train", folder.file("normal.csv"), "--input", folder.file("pump.csv"),
             "--output", folder.file("det.csv"), "--false-alarms", "0.01", "--adapt", "0.001", "--json"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const json made = json::parse(outcome.out.toStdString());
    QCOMPARE(made["train_rows"].get<int>(), 450);
    QCOMPARE(made["false_alarm_rate"].get<double>(), 0.01);
    QCOMPARE(cellsOf(folder.file("det.csv"))[601][2], std::string{"1"});
  }

  void tooLittleOrWrongIsOneLine()
  {
    const test::TemporaryFolder folder;
    writePump(folder.file("pump.csv"), 100);
    const auto arguments = [&](const char *detector, const char *rows) {
      return std::vector<std::string>{"detect",   "--detector",          detector, "--train-rows", rows, "--input", folder.file("pump.csv"),
                                      "--output", folder.file("det.csv")};
    };
    Outcome outcome = run(arguments("expected-behaviour", "50"));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("50 whole rows") && outcome.err.count('\n') == 1, outcome.err.constData());
    QVERIFY(!std::ifstream{folder.file("det.csv")});
    QCOMPARE(run(arguments("expected-behaviour", "101")).exitCode, 1);
    QCOMPARE(run(arguments("oracle", "90")).exitCode, 2);
  }
};

QTEST_GUILESS_MAIN(TestAndonctlDetect)
#include "tst_andonctl_detect.moc"
