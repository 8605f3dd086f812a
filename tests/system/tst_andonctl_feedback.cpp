// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// andonctl feedback as people run it.
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <fstream>
#include <nlohmann/json.hpp>

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

} // namespace

class TestAndonctlFeedback : public QObject {
  Q_OBJECT

private Q_SLOTS:
  /// Fewer seeds than the paper's ten, and so less asked of them: a build for tests is slow, and ten are what the benchmark takes.
  void simulationFindsWhatThePaperFinds_data()
  {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("seeds");
    QTest::addColumn<double>("least");
    QTest::newRow("thyroid") << "ann_thyroid_1v3" << 5 << 47.0;
    QTest::newRow("mammography") << "mammography" << 1 << 50.0;
    QTest::newRow("abalone") << "abalone" << 5 << 16.0;
  }
  void simulationFindsWhatThePaperFinds()
  {
    QFETCH(QString, file);
    QFETCH(int, seeds);
    QFETCH(double, least);
    const std::string path = test::sharedData("feedback_ad/" + file.toStdString() + ".csv.gz");
    if (path.empty())
      QSKIP("the shared recordings are not here");
    const std::vector<std::string> arguments{"feedback", "simulate", "--input", path, "--budget", "60", "--seeds", std::to_string(seeds),
                                             "--json"};
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const json made = json::parse(outcome.out.toStdString());
    QCOMPARE(made["found"].size(), static_cast<std::size_t>(seeds));
    QVERIFY2(made["found_mean"].get<double>() >= least, outcome.out.constData());
    QVERIFY(made["found_without_mean"].get<double>() < made["found_mean"].get<double>());
  }

  void badInputIsOneLineThatSaysWhere()
  {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("rows.csv");
    const auto told = [&](const std::string &text, const std::string &expected) {
      std::ofstream{path} << text;
      const Outcome outcome = run({"feedback", "simulate", "--input", path});
      return outcome.exitCode == 1 && outcome.err.count('\n') == 1 && outcome.err.contains(expected.c_str()) && outcome.out.isEmpty();
    };
    QVERIFY(told("label,a\nnominal,1\nodd,2\n", "rows.csv:3"));
    QVERIFY(told("label,a\nnominal,1\nanomaly,x\n", "rows.csv:3"));
    QVERIFY(told("label,a\nnominal,1\nnominal,2\n", "no anomaly"));
    QVERIFY(told("label\nnominal\n", "one column"));
    QVERIFY(told("label,a\nnominal,1\nanomaly,1\n", "no column changes"));
    QCOMPARE(run({"feedback", "simulate", "--input", path, "--budget", "0"}).exitCode, 2);
    QCOMPARE(run({"feedback", "simulate", "--input", folder.file("none.csv")}).exitCode, 1);
  }
};

QTEST_GUILESS_MAIN(TestAndonctlFeedback)
#include "tst_andonctl_feedback.moc"
