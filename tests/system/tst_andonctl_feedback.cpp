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

  void verdictsOnAStore()
  {
    const test::TemporaryFolder folder;
    const std::string store = folder.file("plant.db"), word = folder.file("word");
    std::ofstream{word} << "correct horse\n";
    QCOMPARE(run({"simulate", "--store", store, "--speed", "max", "--for", "2h", "--start", "2026-11-02T06:00:00", "--seed", "3"}).exitCode,
             0);
    for (const char *name : {"tech1", "tech2"}) {
      std::vector<std::string> add{
          "people", "add", "--store", store, "--id", name, "--name", name, "--role", "technician", "--new-password-file", word};
      if (name == std::string{"tech1"})
        add.insert(add.end(), {"--role", "administrator"});
      else
        add.insert(add.end(), {"--by", "tech1", "--password-file", word});
      const Outcome added = run(add);
      QVERIFY2(added.exitCode == 0, added.err.constData());
    }
    const json alarms = json::parse(run({"alarms", "list", "--store", store, "--json", "--limit", "200"}).out.toStdString());
    json judged;
    for (const json &alarm : alarms)
      if (alarm["rule"] == "pump-14-flow-low" && !alarm["returned"].is_null())
        judged = alarm;
    QVERIFY(!judged.is_null());
    const std::string id = std::to_string(judged["occurrence"].get<int>());
    const auto verdict = [&](const char *who, const char *what) {
      return run({"feedback", "--store", store, "--occurrence", id, "--verdict", what, "--by", who, "--password-file", word, "--note",
                  "the roll was changed", "--json"});
    };
    const Outcome given = verdict("tech1", "false");
    QVERIFY2(given.exitCode == 0, given.err.constData());
    QCOMPARE(json::parse(given.out.toStdString())["saved"].get<bool>(), true);

    json list = json::parse(run({"feedback", "list", "--store", store, "--json"}).out.toStdString());
    QCOMPARE(list.size(), std::size_t{1});
    QCOMPARE(list[0]["opinions"][0]["label"].get<std::string>(), std::string{"false"});
    const json &evidence = list[0]["evidence"][0];
    QCOMPARE(evidence["rule"]["id"].get<std::string>(), std::string{"pump-14-flow-low"});
    QCOMPARE(evidence["roles"].size(), std::size_t{2});
    QVERIFY(evidence["site_version"].get<int>() >= 1);
    json quiet = json::parse(run({"feedback", "quietened", "--store", store, "--json"}).out.toStdString());
    QVERIFY(quiet[0]["in_force"].get<bool>() && quiet[0]["held_beyond_limit"].get<double>() > 0.0);

    QCOMPARE(verdict("tech2", "true").exitCode, 0);
    list = json::parse(run({"feedback", "list", "--store", store, "--disputed", "--json"}).out.toStdString());
    QVERIFY(list.size() == 1 && list[0]["disputed"].get<bool>() && list[0]["opinions"].size() == 2);
    quiet = json::parse(run({"feedback", "quietened", "--store", store, "--json"}).out.toStdString());
    QCOMPARE(quiet[0]["end"].get<std::string>(), std::string{"disputed"});

    QCOMPARE(verdict("tech2", "unsure").exitCode, 0);
    QCOMPARE(verdict("tech1", "false").exitCode, 0);
    const std::vector<std::string> takeBack{"feedback", "take-back",        "--store", store,   "--asset",         "PUMP-14",
                                            "--rule",   "pump-14-flow-low", "--by",    "tech2", "--password-file", word};
    QCOMPARE(run(takeBack).exitCode, 0);
    const Outcome again = run(takeBack);
    QVERIFY2(again.exitCode == 1 && again.err.contains("is not quietened"), again.err.constData());

    for (const std::vector<std::string> &wrong : std::vector<std::vector<std::string>>{
             {"feedback"}, {"feedback", "--store", store}, {"feedback", "--store", store, "--occurrence", id, "--verdict", "maybe"}})
      QCOMPARE(run(wrong).exitCode, 2);
    const Outcome none =
        run({"feedback", "--store", store, "--occurrence", "999999", "--verdict", "false", "--by", "tech1", "--password-file", word});
    QVERIFY2(none.exitCode == 1 && none.err.contains("has no occurrence 999999") && none.err.count('\n') == 1, none.err.constData());
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
