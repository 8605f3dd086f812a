// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// andonctl train and score as people run them.
#include "services/storage/sqlite_connection.h"
#include "tests/prediction/small_plant.h"
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace andon;
using nlohmann::json;
using test::Andonctl;
using test::Outcome;
namespace fs = std::filesystem;

namespace {

Outcome run(const std::vector<std::string> &arguments)
{
  QStringList list;
  for (const std::string &argument : arguments)
    list << QString::fromStdString(argument);
  return Andonctl{list}.wait();
}

std::string read(const fs::path &path)
{
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::vector<std::string>> cellsOf(const std::string &path)
{
  std::ifstream file{path};
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    rows.emplace_back();
    std::istringstream cells{line};
    for (std::string cell; std::getline(cells, cell, ',');)
      rows.back().push_back(cell);
  }
  return rows;
}

} // namespace

class TestAndonctlPredictors : public QObject {
  Q_OBJECT

  test::TemporaryFolder folder_;
  std::string presses_ = folder_.file("presses.csv");
  std::string risk_ = folder_.file("risk");

  [[nodiscard]] std::vector<std::string> training(const std::string &output) const
  {
    return {"train",   "--input", presses_, "--target", "failed",   "--features", "Model,Force [kN],Speed [1/s],Oil [K]",
            "--group", "Press",   "--seed", "3",        "--output", output,       "--json"};
  }

private Q_SLOTS:
  void initTestCase() { test::writePresses(presses_, 500); }

  void trainsTheSameBytes()
  {
    const Outcome outcome = run(training(risk_ + "/"));
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const json said = json::parse(outcome.out.toStdString());
    QCOMPARE(said["kind"].get<std::string>(), std::string{"event"});
    QCOMPARE(said["rows"].get<int>(), 500);
    QVERIFY(said["metrics"]["macro_f1"].get<double>() > 0.8);
    const std::string again = folder_.file("again");
    QCOMPARE(run(training(again)).exitCode, 0);
    for (const char *file : {"manifest.json", "card.md", "model.json", "probes.json", "SHA256SUMS"})
      QVERIFY2(read(fs::path{risk_} / file) == read(fs::path{again} / file), file);
  }

  void scoresWithReasonsThatAddUp()
  {
    const std::string scored = folder_.file("scored.csv");
    const Outcome outcome = run({"score", "--predictor", risk_, "--input", presses_, "--output", scored, "--explain", "--json"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const auto rows = cellsOf(scored);
    QCOMPARE(rows.size(), std::size_t{501});
    QCOMPARE(rows[0], (std::vector<std::string>{"margin", "probability", "bias", "Model", "Force [kN]", "Speed [1/s]", "Oil [K]"}));
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const double margin = std::stod(rows[i][0]), probability = std::stod(rows[i][1]);
      double sum = 0.0;
      for (std::size_t c = 2; c < 7; ++c)
        sum += std::stod(rows[i][c]);
      QVERIFY2(std::abs(sum - margin) < 1e-5, qPrintable(QString::number(i)));
      QVERIFY(std::abs(probability - 1.0 / (1.0 + std::exp(-margin))) < 1e-9);
    }
    QVERIFY(json::parse(outcome.out.toStdString())["beyond_threshold"].get<int>() > 20);
  }

  void refusesADamagedPackageAndWritesNothing()
  {
    const fs::path damaged = folder_.file("damaged");
    fs::copy(risk_, damaged);
    std::string model = read(damaged / "model.json");
    model[model.size() / 2] = static_cast<char>(model[model.size() / 2] ^ 1);
    std::ofstream{damaged / "model.json", std::ios::binary} << model;
    const std::string out = folder_.file("nothing.csv");
    const Outcome outcome = run({"score", "--predictor", damaged.string(), "--input", presses_, "--output", out});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("model.json"), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY(!fs::exists(out) && !fs::exists(out + ".part"));
  }

  void refusesALeakByName()
  {
    const std::string leaky = folder_.file("leaky.csv");
    test::writePresses(leaky, 300, {"repair cost", "120", "0"});
    const Outcome outcome = run({"train", "--input", leaky, "--target", "failed", "--output", folder_.file("leak")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("repair cost"), outcome.err.constData());
    QVERIFY(!fs::exists(folder_.file("leak")));
  }

  /// What the chosen detector would not read is not passed over: whoever gives it expects something of it.
  void optionsOfAnotherDetectorAreRefused_data()
  {
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("option");
    const auto behaviour = QStringLiteral("--detector expected-behaviour --store none.db --kind pump"),
               file = QStringLiteral("--input none.csv --target x"),
               store = QStringLiteral("--store none.db --kind pump --truth none.json");
    QTest::newRow("trees of behaviour") << behaviour + QStringLiteral(" --trees 20") << "--trees";
    QTest::newRow("windows of behaviour") << behaviour + QStringLiteral(" --windows 60") << "--windows";
    QTest::newRow("rows of a file for behaviour") << behaviour + QStringLiteral(" --input x.csv") << "--input";
    QTest::newRow("truth for behaviour") << behaviour + QStringLiteral(" --truth x.json") << "--truth";
    QTest::newRow("hours for a forest") << file + QStringLiteral(" --from 2026-08-01T00:00:00Z") << "--from";
    QTest::newRow("rows apart for a forest") << store + QStringLiteral(" --row-seconds 10") << "--row-seconds";
    QTest::newRow("truth for a file") << file + QStringLiteral(" --truth x.json") << "--truth";
    QTest::newRow("days for a file") << file + QStringLiteral(" --false-alarm-days 5") << "--false-alarm-days";
    QTest::newRow("a column of groups for a store") << store + QStringLiteral(" --group Press") << "--group";
    QTest::newRow("both") << store + QStringLiteral(" --input none.csv") << "--input";
  }
  void optionsOfAnotherDetectorAreRefused()
  {
    QFETCH(QString, given);
    QFETCH(QString, option);
    const Outcome outcome =
        Andonctl{(QStringList() << QStringLiteral("train") << QStringLiteral("--output") << QString::fromStdString(folder_.file("odd"))) +
                 given.split(QLatin1Char(' '))}
            .wait();
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.contains(QStringLiteral("andonctl: %1: is for ").arg(option).toUtf8()) && outcome.err.count('\n') == 1,
             outcome.err.constData());
    QVERIFY(!fs::exists(folder_.file("odd")));
  }

  void badInputIsOneLine()
  {
    for (const auto &arguments : std::vector<std::vector<std::string>>{
             {"train", "--input", folder_.file("none.csv"), "--target", "failed", "--output", folder_.file("x")},
             {"train", "--input", presses_, "--target", "faild", "--output", folder_.file("x")},
             {"train", "--input", presses_, "--target", "failed", "--output", folder_.file("no/such/x")},
             {"train", "--input", presses_, "--target", "failed", "--output", presses_},
             {"score", "--predictor", folder_.file("none"), "--input", presses_, "--output", folder_.file("x.csv")}}) {
      const Outcome outcome = run(arguments);
      QVERIFY(outcome.exitCode > 0);
      QCOMPARE(outcome.err.count('\n'), 1);
    }
    std::ofstream{folder_.file("short.csv")} << "Model,Force [kN]\nA,12\n";
    const Outcome outcome = run({"score", "--predictor", risk_, "--input", folder_.file("short.csv"), "--output", folder_.file("x.csv")});
    QVERIFY2(outcome.err.contains("Speed [1/s]"), outcome.err.constData());
  }

  /// The demo's own package, put into a store of its site, listed, and refused where a byte of it is another.
  void packagesAreInstalledAndListed()
  {
    const std::string demo = std::string{ANDON_SOURCE_DIR} + "/resources/demo-site", package = demo + "/predictors/compressor-risk";
    const std::string store = folder_.file("plant.db"), copy = folder_.file("compressor-risk");
    QCOMPARE(run({"site", "check", demo}).exitCode, 0);
    const auto imported = run({"site", "import", demo, "--store", store, "--reason", "first"});
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    const auto listOf = [&] { return json::parse(run({"predictors", "list", "--store", store, "--json"}).out.toStdString()); };
    QCOMPARE(listOf().size(), std::size_t{2});
    QCOMPARE(listOf()[0]["predictor"].get<std::string>(), std::string{"compressor-risk"});
    QCOMPARE(listOf()[0]["reason"].get<std::string>(), std::string{"first"});
    QVERIFY(listOf()[0]["runs"].get<bool>());
    QCOMPARE(listOf()[1]["predictor"].get<std::string>(), std::string{"conveyor-usual"});
    QVERIFY(listOf()[1]["runs"].get<bool>());

    fs::copy(package, copy);
    {
      std::fstream file{copy + "/model.json", std::ios::in | std::ios::out | std::ios::binary};
      file.seekp(5000);
      file.put('x');
    }
    const auto refused = run({"predictors", "install", copy, "--store", store, "--reason", "broken"});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.err.contains("model.json") && refused.err.count('\n') == 1);
    QCOMPARE(listOf().size(), std::size_t{2});

    // Another kind: what it needs is named, and nothing changes.
    const auto unfit = run({"predictors", "install", package, "--store", store, "--reason", "no", "--id", "pump-risk", "--kind", "pump"});
    QCOMPARE(unfit.exitCode, 1);
    QVERIFY2(unfit.err.contains("compressor") && unfit.err.count('\n') == 1, unfit.err.constData());
    const auto second = run({"predictors", "install", package, "--store", store, "--reason", "beside", "--id", "second"});
    QVERIFY2(second.exitCode == 0, second.err.constData());
    QCOMPARE(listOf().size(), std::size_t{3});
    QCOMPARE(run({"predictors", "install", package, "--store", store}).exitCode, 2);

    // A site whose package is damaged is not checked through, nor imported.
    const std::string site = folder_.file("site");
    fs::copy(demo, site, fs::copy_options::recursive);
    fs::copy_file(copy + "/model.json", site + "/predictors/compressor-risk/model.json", fs::copy_options::overwrite_existing);
    const auto checked = run({"site", "check", site});
    QCOMPARE(checked.exitCode, 1);
    QVERIFY(checked.err.contains("predictors/compressor-risk/model.json"));
    QCOMPARE(run({"site", "import", site, "--store", store, "--reason", "x"}).exitCode, 1);
  }

  /// A month of the plant teaches what a failing compressor looks like.
  void aStoreTeaches()
  {
    const std::string store = folder_.file("past.db"), truth = folder_.file("truth.json"), output = folder_.file("taught");
    QCOMPARE(run({"simulate", "--store", store, "--speed", "max", "--for", "12d", "--start", "2026-08-01T00:00:00Z", "--seed", "11",
                  "--rate", "0.01", "--faults", "machine", "--truth", truth})
                 .exitCode,
             0);
    const auto taught = run({"train",
                             "--store",
                             store,
                             "--truth",
                             truth,
                             "--kind",
                             "compressor",
                             "--features",
                             "intake_pressure_drop,discharge_temperature",
                             "--windows",
                             "900",
                             "--trees",
                             "20",
                             "--depth",
                             "3",
                             "--false-alarm-days",
                             "5",
                             "--output",
                             output,
                             "--json"});
    QVERIFY2(taught.exitCode == 0, taught.err.constData());
    const json manifest = json::parse(read(output + "/manifest.json"));
    QCOMPARE(manifest["fits"]["asset_kind"].get<std::string>(), std::string{"compressor"});
    QCOMPARE(manifest["inputs"][0]["unit"].get<std::string>(), std::string{"mbar"});
    QVERIFY(manifest["metrics"]["days_per_false_alarm"].get<double>() >= 5.0);
    for (const auto &feature : manifest["features"])
      QVERIFY(feature["kind"] != "age" && feature["kind"] != "from_start");
    const auto nowhere = run({"train", "--store", store, "--truth", folder_.file("none.json"), "--kind", "compressor", "--output", output});
    QCOMPARE(nowhere.exitCode, 1);
    QVERIFY(nowhere.err.contains("none.json"));
    const auto unknown = run({"train", "--store", store, "--truth", truth, "--kind", "compressor", "--faults", "rust", "--output", output});
    QVERIFY(unknown.exitCode == 1 && unknown.err.contains("rust"));
  }

  /// A calm day teaches how pumps behave, without a word of what may go wrong.
  void aCalmDayTeachesExpectedBehaviour()
  {
    const std::string store = folder_.file("calm.db"), output = folder_.file("usual");
    QCOMPARE(run({"simulate", "--store", store, "--speed", "max", "--for", "1d", "--start", "2026-08-03T00:00:00Z", "--seed", "11",
                  "--rate", "0.1", "--faults", "none"})
                 .exitCode,
             0);
    const std::vector<std::string> train{"train",  "--detector", "expected-behaviour", "--store", store, "--kind", "pump",
                                         "--json", "--output"};
    auto arguments = train;
    arguments.push_back(output);
    const auto taught = run(arguments);
    QVERIFY2(taught.exitCode == 0, taught.err.constData());
    const json said = json::parse(taught.out.toStdString());
    QCOMPARE(said["row_seconds"].get<double>(), 10.0);
    QVERIFY(said["assets"].size() >= 2 && said["rows"].get<int>() > 10000);
    QVERIFY(said["metrics"]["days_judged"].get<double>() > 0.3);
    QVERIFY2(said["metrics"]["caught_level_shift"].get<double>() > 0.5, taught.out.constData());
    // The same bytes again; a window of time; and what is missing is named.
    arguments.back() = folder_.file("again2");
    QCOMPARE(run(arguments).exitCode, 0);
    QCOMPARE(read(folder_.file("again2") + "/SHA256SUMS"), read(output + "/SHA256SUMS"));
    arguments.back() = folder_.file("none2");
    for (const char *more : {"--from", "2026-08-03T23:50:00Z"})
      arguments.push_back(more);
    const auto few = run(arguments);
    QCOMPARE(few.exitCode, 1);
    QVERIFY2(few.err.contains("rows") && few.err.count('\n') == 1, few.err.constData());
    QVERIFY(!fs::exists(folder_.file("none2")));
    QCOMPARE(run({"score", "--predictor", output, "--input", presses_, "--output", folder_.file("x.csv")}).exitCode, 1);

    const auto installed = run({"predictors", "install", output, "--store", store, "--reason", "a calm day"});
    QVERIFY2(installed.exitCode == 0, installed.err.constData());
    const std::vector<std::string> explain{"predictors", "explain", "--store", store, "--predictor", "usual", "--json", "--at"};
    auto asked = explain;
    for (const char *more : {"2026-08-03T14:00:05Z", "--asset", "PUMP-11"})
      asked.push_back(more);
    const auto answer = run(asked);
    QVERIFY2(answer.exitCode == 0, answer.err.constData());
    const json why = json::parse(answer.out.toStdString());
    QVERIFY(why["expected"].get<bool>());
    QCOMPARE(why["time"].get<std::string>().substr(0, 16), std::string{"2026-08-03T14:00"});
    double sum = why["rest"].get<double>();
    for (const auto &input : why["inputs"])
      sum += input["amount"].get<double>();
    QVERIFY(std::abs(sum - why["output"].get<double>()) < 1e-9);
    for (const char *more : {"--over", "10m"})
      asked.push_back(more);
    QVERIFY(json::parse(run(asked).out.toStdString()).size() >= 59);
    // A forest of the site is explained by the same command.
    const auto forest = run({"predictors", "explain", "--store", store, "--predictor", "compressor-risk", "--json", "--at",
                             "2026-08-03T14:00:05Z", "--asset", "COMP-01"});
    QVERIFY2(forest.exitCode == 0, forest.err.constData());
    QVERIFY(!json::parse(forest.out.toStdString())["inputs"].empty());
    const auto drift = run({"predictors", "drift", "--store", store, "--predictor", "usual", "--from", "2026-08-03T12:00:00Z", "--json"});
    QVERIFY2(drift.exitCode == 0, drift.err.constData());
    const json lines = json::parse(drift.out.toStdString());
    QCOMPARE(lines.size(), said["assets"].size());
    QVERIFY2(lines.back()["health"].get<double>() > 0.9 && lines[0]["inputs"].size() == 6, drift.out.constData());
    QVERIFY(lines[0]["health"].get<double>() <= lines.back()["health"].get<double>());
    // Thirty rows tell nothing, a forest has learnt nothing to drift from, and neither is passed over.
    const auto late = [&](const std::vector<std::string> &more) {
      std::vector<std::string> asksLate{"predictors", "drift", "--store", store, "--from", "2026-08-03T23:45:00Z"};
      asksLate.insert(asksLate.end(), more.begin(), more.end());
      return run(asksLate);
    };
    for (const json &line : json::parse(late({"--predictor", "usual", "--json"}).out.toStdString()))
      QVERIFY2(line["health"].is_null() && line["drift"] == "unknown" && line["rows"].get<int>() < 200 &&
                   line["mean_score"].get<double>() < 2.0,
               line.dump().c_str());
    const QByteArray told = late({"--predictor", "usual"}).out;
    QVERIFY2(told.contains("too few to tell") && !told.contains("100 %"), told.constData());
    const auto forestDrift = late({"--predictor", "compressor-risk"});
    QVERIFY2(forestDrift.exitCode == 1 && forestDrift.err.contains("compressor-risk: is a forest") && forestDrift.out.isEmpty(),
             forestDrift.err.constData());
    // Verdicts do not teach it.
    const auto retrained = run({"retrain", "--store", store, "--predictor", "usual", "--output", folder_.file("retrained")});
    QVERIFY2(retrained.exitCode == 1 && retrained.err.contains("calm hours") && retrained.err.contains("--kind pump") &&
                 retrained.err.count('\n') == 1,
             retrained.err.constData());
    QVERIFY(!fs::exists(folder_.file("retrained")));
    asked[8] = "2027-08-03T14:00:05Z";
    const auto nothing = run(asked);
    QVERIFY2(nothing.exitCode == 1 && nothing.err.contains("PUMP-11") && nothing.err.count('\n') == 1, nothing.err.constData());
    {
      auto connection = storage::SqliteConnection::open(store, storage::SqliteConnection::Mode::ReadWrite);
      QVERIFY(connection && connection
                                ->execute("UPDATE site_file SET content = replace(content, '1', '2') WHERE name ="
                                          " 'predictors/usual/model.json'")
                                .has_value());
    }
    for (const std::vector<std::string> &which : std::vector<std::vector<std::string>>{{}, {"--predictor", "usual"}}) {
      const auto damaged = late(which);
      QVERIFY2(damaged.exitCode == 1 && damaged.err.contains("usual: cannot be asked") && damaged.err.contains("model.json"),
               damaged.err.constData());
    }
  }
};

QTEST_APPLESS_MAIN(TestAndonctlPredictors)
#include "tst_andonctl_predictors.moc"
