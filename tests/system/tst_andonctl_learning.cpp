// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The learning loop without a screen: verdicts on a store's alarms, rows of them, a candidate, and versions that run and run again.
#include "services/prediction/training_data.h"
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

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

bool isOneLine(const Outcome &outcome, const char *says)
{
  return outcome.exitCode == 1 && outcome.err.contains(says) && outcome.err.count('\n') == 1;
}

} // namespace

class TestAndonctlLearning : public QObject {
  Q_OBJECT

  test::TemporaryFolder folder_;
  std::string store_ = folder_.file("plant.db"), word_ = folder_.file("word"), candidate_ = folder_.file("candidate");
  std::size_t judged_ = 0;

  [[nodiscard]] Outcome act(std::vector<std::string> arguments) const
  {
    arguments.insert(arguments.end(), {"--store", store_, "--by", "ada", "--password-file", word_});
    return run(arguments);
  }
  [[nodiscard]] Outcome version(const char *verb, const std::vector<std::string> &more = {}) const
  {
    std::vector<std::string> arguments{"predictors", verb, "--predictor", "compressor-risk", "--reason", "test"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return act(arguments);
  }
  [[nodiscard]] Outcome retrain(const std::string &output) const
  {
    return run({"retrain", "--store", store_, "--predictor", "compressor-risk", "--output", output, "--json"});
  }
  /// The versions of this predictor; the site has others.
  [[nodiscard]] json list() const
  {
    json versions = json::array();
    for (const json &version : json::parse(run({"predictors", "list", "--store", store_, "--json"}).out.toStdString()))
      if (version["predictor"] == "compressor-risk")
        versions.push_back(version);
    return versions;
  }

private Q_SLOTS:
  /// Six days with a compressor whose filter clogs; its alarms were true, those of another one false.
  void initTestCase()
  {
    std::ofstream{word_} << "correct horse\n";
    QCOMPARE(run({"simulate", "--store", store_, "--speed", "max", "--for", "6d", "--start", "2026-08-01T00:00:00Z", "--seed", "11",
                  "--rate", "0.01", "--faults", "machine"})
                 .exitCode,
             0);
    const Outcome added = run({"people", "add", "--store", store_, "--id", "ada", "--name", "Ada", "--role", "administrator", "--role",
                               "supervisor", "--role", "technician", "--new-password-file", word_});
    QVERIFY2(added.exitCode == 0, added.err.constData());
    const json alarms = json::parse(run({"alarms", "list", "--store", store_, "--json", "--limit", "200"}).out.toStdString());
    std::size_t wrong = 0;
    for (const json &alarm : alarms) {
      const auto asset = alarm["asset"].get<std::string>();
      const bool isTrue = asset == "COMP-01";
      if (!asset.starts_with("COMP-") || alarm["returned"].is_null() || (!isTrue && wrong == 2))
        continue;
      wrong += isTrue ? 0 : 1;
      const Outcome given =
          act({"feedback", "--occurrence", std::to_string(alarm["occurrence"].get<int>()), "--verdict", isTrue ? "true" : "false"});
      QVERIFY2(given.exitCode == 0, given.err.constData());
      ++judged_;
    }
    QVERIFY2(wrong == 2 && judged_ >= 4, "the plant of this seed has too few alarms of compressors for this test");
  }

  void verdictsMakeACandidate()
  {
    const Outcome made = retrain(candidate_);
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const json said = json::parse(made.out.toStdString());
    QVERIFY(said["rows"].get<int>() > 10'000);
    QCOMPARE(said["judged"].get<std::size_t>(), judged_);
    for (const char *figure : {"auc", "recall", "precision", "days_per_false_alarm", "macro_f1"})
      QVERIFY2(said["candidate"].contains(figure) && said["champion"].contains(figure), figure);
    QCOMPARE(said["id"].get<std::string>(), prediction::sha256Of(read(candidate_ + "/SHA256SUMS")));
    const json manifest = json::parse(read(candidate_ + "/manifest.json"));
    QCOMPARE(manifest["fits"]["asset_kind"].get<std::string>(), std::string{"compressor"});
    QVERIFY(manifest["metrics"].contains("champion_recall"));
    QVERIFY(read(candidate_ + "/card.md").find("champion_recall") != std::string::npos);

    const Outcome again = retrain(folder_.file("again"));
    QVERIFY(json::parse(again.out.toStdString())["id"] == said["id"]);
    for (const char *file : {"manifest.json", "card.md", "model.json", "probes.json", "SHA256SUMS"})
      QVERIFY2(read(fs::path{candidate_} / file) == read(fs::path{folder_.file("again")} / file), file);
  }

  void rowsAreHandedOn()
  {
    const std::string rows = folder_.file("rows");
    const std::vector<std::string> arguments{"feedback",        "export",   "--store", store_,  "--predictor",
                                             "compressor-risk", "--output", rows,      "--json"};
    const Outcome made = run(arguments);
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const json said = json::parse(made.out.toStdString());
    const std::string csv = read(rows + "/rows.csv");
    QCOMPARE(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), said["rows"].get<std::size_t>() + 1);
    QVERIFY(csv.starts_with("asset,time,"));
    const json manifest = json::parse(read(rows + "/manifest.json"));
    QCOMPARE(manifest["files"]["rows.csv"]["sha256"].get<std::string>(), prediction::sha256Of(csv));
    QVERIFY(said["sha256"] == manifest["files"]["rows.csv"]["sha256"]);
    QCOMPARE(manifest["lineage"]["judged"].size(), judged_);
    QCOMPARE(manifest["lineage"]["judged"][0]["opinions"][0]["person"].get<std::string>(), std::string{"ada"});
    QVERIFY(fs::exists(rows + "/datasheet.md"));
    QVERIFY(isOneLine(run(arguments), "is there already"));
  }

  void aVersionRunsAndTheOneBeforeAgain()
  {
    QVERIFY(isOneLine(version("rollback"), "none was before it"));
    const Outcome same = version("promote");
    QVERIFY2(same.exitCode == 0 && same.out == "Version 1 runs already.\n", same.out.constData());
    const Outcome installed = act({"predictors", "install", candidate_, "--id", "compressor-risk", "--reason", "knows the filter"});
    QVERIFY2(installed.exitCode == 0, installed.err.constData());
    json versions = list();
    QCOMPARE(versions.size(), std::size_t{2});
    QVERIFY(!versions[0]["runs"].get<bool>() && versions[1]["runs"].get<bool>());
    QVERIFY(!versions[0]["candidate"].get<bool>() && !versions[1]["candidate"].get<bool>());
    QCOMPARE(versions[1]["reason"].get<std::string>(), std::string{"knows the filter"});

    const Outcome back = version("rollback");
    QVERIFY2(back.exitCode == 0 && back.out == "Version 1 runs again.\n", back.err.constData());
    versions = list();
    QCOMPARE(versions.size(), std::size_t{2}); // the same package has the same number, however often it runs
    QVERIFY(versions[0]["runs"].get<bool>() && versions[0]["taken"].size() == 2);
    QVERIFY(versions[1]["candidate"].get<bool>());
    QCOMPARE(versions[0]["taken"][1]["person"].get<std::string>(), std::string{"ada"});
    QByteArrayList shown = run({"predictors", "list", "--store", store_}).out.split('\n');
    shown.removeIf([](const QByteArray &line) { return !line.startsWith("compressor-risk"); });
    QCOMPARE(shown.size(), 3);
    QVERIFY2(shown[0].contains(" runs ") && shown[1].contains("again: test") && shown[2].contains(" candidate "),
             shown.join('\n').constData());

    QVERIFY(isOneLine(version("rollback"), "none was before it"));
    QVERIFY(isOneLine(version("promote", {"--version", "9"}), "has no version 9: there are 2"));
    QCOMPARE(version("promote", {"--version", "0"}).exitCode, 2);
    const Outcome forth = version("promote"); // the candidate
    QVERIFY2(forth.exitCode == 0 && forth.out == "Version 2 runs.\n", forth.err.constData());
    QVERIFY(list()[1]["runs"].get<bool>());
    QCOMPARE(version("promote", {"--version", "2"}).out, QByteArray("Version 2 runs already.\n"));
    QCOMPARE(list()[1]["taken"].size(), std::size_t{2}); // that changed nothing
    QVERIFY(isOneLine(act({"predictors", "rollback", "--predictor", "none", "--reason", "x"}), "is no predictor of this store"));
  }

  void badInputIsOneLineAndWritesNothing()
  {
    const std::string nowhere = folder_.file("nowhere");
    const auto from = [&](const std::string &store, const char *predictor) {
      return run({"retrain", "--store", store, "--predictor", predictor, "--output", nowhere});
    };
    QVERIFY(isOneLine(from(store_, "none"), "is no predictor of this store"));
    QVERIFY(isOneLine(from(folder_.file("none.db"), "compressor-risk"), ""));
    const std::string fresh = folder_.file("fresh.db");
    QCOMPARE(run({"simulate", "--store", fresh, "--speed", "max", "--for", "1h", "--start", "2026-08-01T00:00:00Z"}).exitCode, 0);
    QVERIFY(isOneLine(from(fresh, "compressor-risk"), "has no alarm that people agree was true"));
    QVERIFY(isOneLine(run({"feedback", "export", "--store", fresh, "--predictor", "compressor-risk", "--output", nowhere}),
                      "has no alarm that people agree was true"));
    QVERIFY(!fs::exists(nowhere));
  }
};

QTEST_APPLESS_MAIN(TestAndonctlLearning)
#include "tst_andonctl_learning.moc"
